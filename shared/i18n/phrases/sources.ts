// Words of finding sources for the concept, of what it leaves out, and of where a note is used.
import { phrases } from '../shape.ts'

export const sources = phrases({
  lt: {
    title: 'Pridėti šaltinį',
    search: 'Lapelio kodas arba žodžiai',
    found:
      '{n, plural, one {Rastas # lapelis.} few {Rasti # lapeliai.} many {Rasta # lapelio.} other {Rasta # lapelių.}}',
    narrow: 'Rodoma pirmųjų {n, number}: patikslinkite paiešką.',
    leftOut: 'Nepanaudota: kodėl?',
    leftOutHelp: 'Šios grupės gavo daug taškų, bet nė vienas skyrius jomis nesiremia. Parašykite priežastį.',
    untitled: 'Grupė be pavadinimo',
    dots: '{n, plural, one {# taškas} few {# taškai} many {# taško} other {# taškų}}',
    why: 'Kodėl nepanaudota?',
    whyOf: 'Kodėl nepanaudota: {name}',
    noReason: 'Priežastis neįrašyta.',
    usedTitle: 'Kur panaudota: {code}',
    usedNowhere: 'Koncepcijoje šis lapelis dar nepanaudotas.',
    usedUnread: 'Koncepcijos perskaityti nepavyko. Bandykite dar kartą.',
    reading: 'Skaitoma…',
    close: 'Užverti',
  },
  en: {
    title: 'Add a source',
    search: 'Code of the note, or words of it',
    found: '{n, plural, one {# note found.} other {# notes found.}}',
    narrow: 'The first {n, number} are shown: make the search narrower.',
    leftOut: 'Left out: why?',
    leftOutHelp: 'These clusters got many dots, but no section rests on them. Write the reason.',
    untitled: 'Cluster without a title',
    dots: '{n, plural, one {# dot} other {# dots}}',
    why: 'Why was it left out?',
    whyOf: 'Why it was left out: {name}',
    noReason: 'No reason written.',
    usedTitle: 'Where it is used: {code}',
    usedNowhere: 'The concept does not use this note yet.',
    usedUnread: 'The concept could not be read. Try again.',
    reading: 'Reading…',
    close: 'Close',
  },
})
