// The words of the phone's first screen: one cell at a time. What comes later is in mine.ts, waiting.ts, leaving.ts.
import { phrases } from '../shape.ts'

export const phone = phrases({
  lt: {
    documentTitle: '{workshop} – telefone',
    step: '{step} žingsnis iš {steps}',
    instruction: 'Užduotis',
    more: 'Rodyti visą užduotį',
    less: 'Sutraukti užduotį',
    menu: 'Meniu',
    tabs: 'Rodinys',
    write: 'Rašyti',
    mine: 'Mano lapeliai',
    vote: 'Balsavimas',
    lobby: {
      title: 'Tuoj pradėsime',
    },
    rest: {
      title: 'Pertrauka',
    },
    movedOn: 'Moderatorius perėjo toliau: {activity}.',
    goThere: 'Eiti ten',
    cell: {
      position: '{position} iš {count}',
      previous: 'Ankstesnis langelis',
      next: 'Kitas langelis',
      anonymous: 'Čia autorius nesaugomas, todėl vėliau savo lapelio nebeatskirsite.',
      picture: 'Nufotografuokite arba aprašykite žodžiais: kas pavaizduota ir kodėl tai svarbu.',
    },
    field: {
      placeholder: 'Viena mintis – vienas lapelis',
      kind: 'Lapelio rūšis',
      kindOption: '{colour}: {meaning}',
      left: '{used} iš {limit}',
      tooLong:
        '{n, plural, one {Lapelyje telpa # ženklas} few {Lapelyje telpa # ženklai} many {Lapelyje telpa # ženklo} other {Lapelyje telpa # ženklų}}. Likusį tekstą rašykite į kitą lapelį.',
      send: 'Siųsti',
      sent: 'Lapelis lentoje',
      sentLater: 'Lapelis bus išsiųstas, kai grįš ryšys',
      sentHidden: 'Įrašyta. Kiti kol kas nemato.',
    },
    photo: {
      take: 'Nuotrauka',
      deleted: 'Nuotrauka ištrinta.',
    },
    readOnly: 'Šią lentą galite tik skaityti.',
    mineHere: 'Mano lapeliai čia',
    others: 'Kitų lapeliai',
    noOthers: 'Kitų lapelių čia dar nėra.',
    note: {
      kind: 'Rūšis: {meaning}',
      deleted: 'Lapelis ištrintas.',
      undo: 'Anuliuoti',
    },
  },
  en: {
    documentTitle: '{workshop} – on a phone',
    step: 'Step {step} of {steps}',
    instruction: 'Task',
    more: 'Show the whole task',
    less: 'Shorten the task',
    menu: 'Menu',
    tabs: 'View',
    write: 'Write',
    mine: 'My notes',
    vote: 'Vote',
    lobby: {
      title: 'We start soon',
    },
    rest: {
      title: 'Break',
    },
    movedOn: 'The facilitator moved on: {activity}.',
    goThere: 'Go there',
    cell: {
      position: '{position} of {count}',
      previous: 'Previous cell',
      next: 'Next cell',
      anonymous: 'The author is not stored here, so later you cannot tell which note was yours.',
      picture: 'Take a photo, or describe it in words: what it shows and why it matters.',
    },
    field: {
      placeholder: 'One thought – one note',
      kind: 'Kind of note',
      kindOption: '{colour}: {meaning}',
      left: '{used} of {limit}',
      tooLong:
        '{n, plural, one {A note holds # character} other {A note holds # characters}}. Write the rest in another note.',
      send: 'Send',
      sent: 'The note is on the board',
      sentLater: 'The note will be sent when the connection is back',
      sentHidden: 'Written down. Others do not see it yet.',
    },
    photo: {
      take: 'Photo',
      deleted: 'Photo deleted.',
    },
    readOnly: 'You can only read this board.',
    mineHere: 'My notes here',
    others: 'Others’ notes',
    noOthers: 'No notes by others here yet.',
    note: {
      kind: 'Kind: {meaning}',
      deleted: 'Note deleted.',
      undo: 'Undo',
    },
  },
})
