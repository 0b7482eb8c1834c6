// The words of the outline beyond notes: what can be done with a selection, and what else lies on the board.
import { phrases } from '../shape.ts'

export const listing = phrases({
  lt: {
    headingMore:
      '{name}, {count, plural, one {# lapelis} few {# lapeliai} many {# lapelio} other {# lapelių}}, {more, plural, one {dar # elementas} few {dar # elementai} many {dar # elemento} other {dar # elementų}}',
    earlier:
      '{count, plural, one {Rodyti dar # ankstesnį} few {Rodyti dar # ankstesnius} many {Rodyti dar # ankstesnio} other {Rodyti dar # ankstesnių}}',
    locked: 'užrakinta',
    tools: {
      label: 'Veiksmai su tuo, kas pažymėta',
      nothing: 'Tarpas pažymi, ↑ ↓ eina toliau, Ctrl+K – visos komandos',
      count:
        '{count, plural, one {Pažymėtas # elementas} few {Pažymėti # elementai} many {Pažymėta # elemento} other {Pažymėta # elementų}}',
      look: 'Rūšis, užpildas, prasmė ar spalva',
    },
    keys: {
      title: 'Spartieji klavišai sąraše',
      how: 'Veikia, kai žymeklis yra sąraše, bet ne teksto laukelyje. Raidės reiškia klavišo vietą klaviatūroje.',
      rows: 'Kita ar ankstesnė eilutė',
      extend: 'Pažymėti ir kitą eilutę',
      toggle: 'Pažymėti eilutę ar nuimti žymėjimą',
      toggleKey: 'Tarpas',
    },
    things: {
      note: 'Lapelis {code}',
      uncoded: 'Lapelis be kodo',
      text: 'Tekstas',
      image: 'Nuotrauka',
      nothing: 'laisva vieta lentoje',
      quoted: '„{words}“',
      named: '{kind}: {words}',
      noWords: 'be teksto',
      noCaption: 'be paaiškinimo',
    },
    row: {
      select: 'Pažymėti: {name}',
      edit: 'Redaguoti',
      delete: 'Ištrinti',
      words: '{name}: tekstas',
      help: 'Esc arba Ctrl+Enter – baigti. Kiti mato, ką rašote.',
      shape: 'Figūra: {shape}',
      text: 'Tekstas be lapelio',
    },
    cluster: {
      heading: 'Grupė: {title}',
      untitled: 'Grupė be pavadinimo',
      write: 'Rašyti pavadinimą',
      words: 'Grupės pavadinimas sakiniu',
      help: 'Enter arba Esc – baigti. Kiti mato, ką rašote.',
      select: 'Pažymėti visą grupę: {title}',
      oneWord:
        'Vienas žodis nepasako, ką šie lapeliai reiškia. Galbūt sakiniu: kas ką daro, jaučia ar kam ko trūksta?',
      asSentence: 'Rašyti sakinį',
      keepWord: 'Palikti taip',
    },
    connector: {
      name: 'Jungtis: {sentence}',
      meaning: 'Jungties prasmė',
      verbs: {
        plain: 'susieta su',
        supports: 'palaiko',
        contradicts: 'prieštarauja',
        'inspired-by': 'įkvėpta:',
      },
    },
    strokes: '{count, plural, one {# piešinys} few {# piešiniai} many {# piešinio} other {# piešinių}}',
    image: {
      credit: 'Autorius ar šaltinis: {credit}',
    },
  },
  en: {
    headingMore:
      '{name}, {count, plural, one {# note} other {# notes}}, {more, plural, one {# more item} other {# more items}}',
    earlier: '{count, plural, one {Show # earlier} other {Show # earlier}}',
    locked: 'locked',
    tools: {
      label: 'Actions for the selection',
      nothing: 'Space selects, ↑ ↓ go on, Ctrl+K – all commands',
      count: '{count, plural, one {# item selected} other {# items selected}}',
      look: 'Kind, fill, meaning or colour',
    },
    keys: {
      title: 'Keyboard shortcuts in the outline',
      how: 'They work while the focus is in the outline, but not in a text field. Letters stand for places on the keyboard.',
      rows: 'Next or previous row',
      extend: 'Select the next row too',
      toggle: 'Select a row, or not',
      toggleKey: 'Space',
    },
    things: {
      note: 'Note {code}',
      uncoded: 'Note without a code',
      text: 'Text',
      image: 'Photo',
      nothing: 'a free place of the board',
      quoted: '“{words}”',
      named: '{kind}: {words}',
      noWords: 'without words',
      noCaption: 'without a caption',
    },
    row: {
      select: 'Select: {name}',
      edit: 'Edit',
      delete: 'Delete',
      words: '{name}: text',
      help: 'Esc or Ctrl+Enter – finish. Others see what you write.',
      shape: 'Shape: {shape}',
      text: 'Text without a note',
    },
    cluster: {
      heading: 'Group: {title}',
      untitled: 'Group without a sentence',
      write: 'Write the sentence',
      words: 'The sentence of the group',
      help: 'Enter or Esc – finish. Others see what you write.',
      select: 'Select the whole group: {title}',
      oneWord:
        'One word does not tell what these notes mean. Perhaps a sentence: who does, feels or lacks what?',
      asSentence: 'Write a sentence',
      keepWord: 'Leave it so',
    },
    connector: {
      name: 'Connector: {sentence}',
      meaning: 'Meaning of the connector',
      verbs: {
        plain: 'is connected to',
        supports: 'supports',
        contradicts: 'contradicts',
        'inspired-by': 'is inspired by',
      },
    },
    strokes: '{count, plural, one {# drawing} other {# drawings}}',
    image: {
      credit: 'Author or source: {credit}',
    },
  },
})
