// The words of what the wall shows and covers: on the wall itself, and where a facilitator decides it.
import { phrases } from '../shape.ts'

export const wall = phrases({
  lt: {
    turn: {
      of: 'Rodoma {group}, {n} iš {count}',
      kept: 'Keitimas sustabdytas',
      keys: 'G – visos grupelės · P – sustabdyti keitimą · ← → – kita grupelė',
    },
    covered:
      '{count, plural, one {# lapelis paslėptas} few {# lapeliai paslėpti} many {# lapelio paslėpta} other {# lapelių paslėpta}}',
    pick: {
      label: 'Ekrane',
      all: 'Visos grupelės',
      help: 'Visos grupelės rodomos greta, o jei taip lapelių nebūtų galima perskaityti – paeiliui, kas 20 sekundžių.',
    },
    show: {
      open: 'Paslėpti ekrane: {count}',
      title: 'Ekrane paslėpti lapeliai',
      help: 'Šiuos lapelius žmonės rašė be vardo ir apie tai, kas skaudu. Ekrane jie paslėpti, kol patys nuspręsite kurį nors parodyti.',
      tick: 'Rodyti ekrane',
      ask: 'Ar grupelė sutiko, kad šį lapelį ekrane matytų visi?',
      agreed: 'Sutiko, rodyti',
      cancel: 'Nerodyti',
      shown: 'Lapelis rodomas ekrane.',
      covered: 'Lapelis ekrane vėl paslėptas.',
      none: 'Šiuo metu ekrane nieko nepaslėpta.',
    },
  },
  en: {
    turn: {
      of: 'Shown: {group}, {n} of {count}',
      kept: 'Turns are paused',
      keys: 'G – all groups · P – pause the turns · ← → – another group',
    },
    covered: '{count, plural, one {# note is hidden} other {# notes are hidden}}',
    pick: {
      label: 'On the screen',
      all: 'All groups',
      help: 'All groups are shown side by side or, where the notes could not be read that way, by turns, 20 seconds each.',
    },
    show: {
      open: 'Hidden on the screen: {count}',
      title: 'Notes hidden on the screen',
      help: 'People wrote these notes without a name, about what hurts. The screen keeps them hidden until you decide to show one.',
      tick: 'Show on the screen',
      ask: 'Has the group agreed that everybody may see this note on the screen?',
      agreed: 'They agreed, show it',
      cancel: 'Do not show it',
      shown: 'The note is shown on the screen.',
      covered: 'The note is hidden on the screen again.',
      none: 'Nothing is hidden on the screen now.',
    },
  },
})
