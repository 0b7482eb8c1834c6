// The words of leaving a device, with what stays behind and what goes; and of the phone's menu.
import { phrases } from '../shape.ts'

export const leaving = phrases({
  lt: {
    menuTitle: 'Meniu',
    toOutline: 'Visa lenta sąrašu',
    missed: 'Ką praleidau',
    myData: 'Mano duomenys',
    shown: {
      now: {
        name: 'Kiti jus mato vardu.',
        code: 'Kiti mato tik jūsų kodą.',
        sector: 'Kiti mato tik jūsų sektorių.',
      },
      code: 'Rodyti tik kodą',
      sector: 'Rodyti tik sektorių',
      help: 'Atgal rodyti daugiau gali tik iš naujo įeidami. Kas jau matė jūsų vardą, jį matė.',
    },
    leave: 'Išeiti',
    title: 'Išeiti iš dirbtuvių?',
    stay: 'Jūsų lapeliai liks lentoje.',
    both: 'Iš šio įrenginio išeinate abu.',
    drafts:
      '{count, plural, one {# neišsiųstas juodraštis bus ištrintas iš šio įrenginio.} few {# neišsiųsti juodraščiai bus ištrinti iš šio įrenginio.} many {# neišsiųsto juodraščio bus ištrinta iš šio įrenginio.} other {# neišsiųstų juodraščių bus ištrinta iš šio įrenginio.}}',
    unsent: 'Dar ne viskas išsiųsta į serverį. Palaukite, kol viršuje matysite „Įrašyta“.',
    erasure:
      'Jei norite, kad jūsų vardas ir lapeliai būtų ištrinti, prieš išeidami prašykite to meniu „Mano duomenys“ arba kreipkitės į organizatorių: {organiser}. Nurodykite savo kodą {code}.',
    erasureNobody:
      'Jei norite, kad jūsų vardas ir lapeliai būtų ištrinti, prieš išeidami prašykite to meniu „Mano duomenys“ arba kreipkitės į organizatorių ir nurodykite savo kodą {code}.',
    device:
      'Šiame įrenginyje neliks nei jūsų vardo, nei lentos kopijos. Kad vėl rašytumėte, reikės įeiti su kodu iš naujo.',
    confirm: 'Išeiti',
    cancel: 'Likti',
  },
  en: {
    menuTitle: 'Menu',
    toOutline: 'The whole board as a list',
    missed: 'What I missed',
    myData: 'My data',
    shown: {
      now: {
        name: 'Others see you by name.',
        code: 'Others see only your code.',
        sector: 'Others see only your sector.',
      },
      code: 'Show only my code',
      sector: 'Show only my sector',
      help: 'To be shown more again, join anew. Whoever has seen your name has seen it.',
    },
    leave: 'Leave',
    title: 'Leave the workshop?',
    stay: 'Your notes stay on the board.',
    both: 'Both of you leave this device.',
    drafts:
      '{count, plural, one {# unsent draft will be deleted from this device.} other {# unsent drafts will be deleted from this device.}}',
    unsent: 'Not everything has reached the server yet. Wait until you see “Saved” at the top.',
    erasure:
      'If you want your name and notes erased, ask for it under “My data” in the menu before you leave, or ask the organiser: {organiser}. Give your code {code}.',
    erasureNobody:
      'If you want your name and notes erased, ask for it under “My data” in the menu before you leave, or ask the organiser and give your code {code}.',
    device:
      'Neither your name nor a copy of the board stays on this device. To write again you will have to join with the code anew.',
    confirm: 'Leave',
    cancel: 'Stay',
  },
})
