// The words of notes that facilitators read before everybody does.
import { phrases } from '../shape.ts'

export const inbox = phrases({
  lt: {
    waiting:
      '{count, plural, =0 {Naujų lapelių nėra} one {Perskaityti laukia # lapelis} few {Perskaityti laukia # lapeliai} many {Perskaityti laukia # lapelio} other {Perskaityti laukia # lapelių}}',
    back: '{count, plural, one {# lapelis grąžintas} few {# lapeliai grąžinti} many {# lapelio grąžinta} other {# lapelių grąžinta}} ir dar nepataisyta. Kol nepataisyta, jie lieka tik autoriams.',
    show: 'Rodyti visiems',
    shown: 'Parodyta visiems.',
    giveBack: 'Grąžinti',
    giveBackNow: 'Grąžinti autoriui',
    gaveBack: 'Grąžinta autoriui.',
    reason: 'Kodėl grąžinate (nebūtina)',
    cancel: 'Atšaukti',
    changed: 'Autorius lapelį ką tik pakeitė. Perskaitykite jį iš naujo.',
    picture: 'Nuotrauka be paaiškinimo',
    drawing: 'Piešinys',
  },
  en: {
    waiting:
      '{count, plural, =0 {No new notes} one {# note waits to be read} other {# notes wait to be read}}',
    back: '{count, plural, one {# note was} other {# notes were}} given back and not changed yet. Until then only their authors see them.',
    show: 'Show to everybody',
    shown: 'Shown to everybody.',
    giveBack: 'Give back',
    giveBackNow: 'Give back to the author',
    gaveBack: 'Given back to its author.',
    reason: 'Why you give it back (optional)',
    cancel: 'Cancel',
    changed: 'The author has just changed the note. Read it again.',
    picture: 'A picture without a caption',
    drawing: 'A drawing',
  },
})
