// The words of the phone while there is nothing to write: before the start, in a break, while all look at the screen.
import { phrases } from '../shape.ts'

export const waiting = phrases({
  lt: {
    lobby: {
      text: 'Palikite šį puslapį atvertą. Kai moderatorius pradės, čia atsiras pirma užduotis.',
      shown: 'Kiti jus mato kaip',
    },
    rest: {
      text: 'Ką parašėte, liko lentoje. Grįžus čia lauks kita užduotis.',
      elsewhere: 'Dabar dirbame kartu',
      elsewhereText: 'Šiuo metu rašyti nereikia. Pažiūrėkite į ekraną.',
      preparing: 'Langeliai tuoj atsiras.',
    },
  },
  en: {
    lobby: {
      text: 'Keep this page open. When the facilitator starts, the first task appears here.',
      shown: 'Others see you as',
    },
    rest: {
      text: 'What you wrote is on the board. After the break the next task waits here.',
      elsewhere: 'We work together now',
      elsewhereText: 'There is nothing to write at the moment. Look at the screen.',
      preparing: 'The cells appear in a moment.',
    },
  },
})
