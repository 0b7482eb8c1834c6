// The words of the dialog in which a list or a table becomes notes.
import { phrases } from '../shape.ts'

export const importing = phrases({
  lt: {
    title: 'Lapeliai iš sąrašo ar lentelės',
    source: {
      choose: 'Pasirinkti failą',
      chooseHelp:
        'CSV, TSV arba teksto failas, iki {limit} MB. „Excel“ langelius galite nukopijuoti ir įklijuoti čia.',
      paste: 'Sąrašas arba lentelė',
      pasteHelp: 'Kiekviena eilutė taps lapeliu.',
      read: 'Peržiūrėti lapelius',
      other: 'Rinktis kitą',
      file: 'Failas „{name}“',
      pasted: 'Įklijuotas tekstas',
      encoding: 'koduotė {encoding}',
      reading: 'Skaitoma…',
      rows: '{n, plural, one {# eilutė} few {# eilutės} many {# eilutės} other {# eilučių}}',
      columns: '{n, plural, one {# stulpelis} few {# stulpeliai} many {# stulpelio} other {# stulpelių}}',
    },
    faults: {
      workbook:
        'Failo „{name}“ perskaityti nepavyko: tai sena ar sugadinta „Excel“ knyga arba kitas biuro programos failas. Atverkite jį ir įrašykite kaip XLSX ar „CSV UTF-8“ arba nukopijuokite langelius ir įklijuokite čia.',
      binary:
        'Failas „{name}“ nėra tekstas, nors taip pavadintas, todėl lapelių iš jo sukurti negalima. Lentoje niekas nepakeista.',
      empty: 'Faile „{name}“ teksto nėra.',
      tooLarge: 'Failas „{name}“ per didelis: galima iki {limit} MB. Padalykite jį į dalis.',
      unreadable: 'Failo „{name}“ perskaityti nepavyko. Pasirinkite jį dar kartą.',
    },
    separator: {
      label: 'Langelius skiria',
      auto: 'Atpažinti',
      tab: 'Tabuliacija',
      semicolon: 'Kabliataškis (;)',
      comma: 'Kablelis (,)',
      bar: 'Brūkšnys (|)',
      none: 'Niekas: eilutė – lapelis',
    },
    pieces: {
      label: 'Vienas lapelis yra',
      lines: 'Eilutė',
      paragraphs: 'Pastraipa',
    },
    columns: {
      label: 'Ką reiškia stulpeliai',
      column: '{n} stulpelis',
      header: 'Pirma eilutė – stulpelių pavadinimai',
      noText: 'Pasirinkite, kuriame stulpelyje yra lapelių tekstas.',
      roles: {
        text: 'Lapelio tekstas',
        kind: 'Rūšis',
        cell: 'Langelis',
        ignore: 'Nenaudoti',
      },
    },
    options: {
      kind: 'Rūšis',
      kindElse: 'Rūšis, kai eilutėje nenurodyta',
      kindOfCell: 'Kaip langelio',
      kindName: '{symbol} {colour}: {meaning}',
      target: 'Vieta',
      targetElse: 'Vieta, kai eilutėje nenurodyta',
      free: 'Laisva lenta',
      duplicates: 'Praleisti pasikartojančius',
      long: '{n, plural, one {# tekstas netelpa į lapelį (daugiau nei {limit} ženklų)} few {# tekstai netelpa į lapelį (daugiau nei {limit} ženklų)} many {# teksto netelpa į lapelį (daugiau nei {limit} ženklų)} other {# tekstų netelpa į lapelį (daugiau nei {limit} ženklų)}}',
      longHow: {
        split: 'Padalyti sakiniais į kelis lapelius',
        cut: 'Sutrumpinti, pabaigoje palikti daugtaškį',
        skip: 'Praleisti',
      },
    },
    preview: {
      label: 'Peržiūra',
      kind: 'Rūšis: {meaning}.',
      cell: 'Langelis: {cell}',
      more: '{n, plural, one {ir dar # lapelis} few {ir dar # lapeliai} many {ir dar # lapelio} other {ir dar # lapelių}}',
      nothing: 'Čia nėra nė vieno lapelio.',
    },
    result: {
      notes:
        '{n, plural, one {Bus sukurtas # lapelis.} few {Bus sukurti # lapeliai.} many {Bus sukurta # lapelio.} other {Bus sukurta # lapelių.}}',
      empty:
        '{n, plural, one {Praleista # tuščia eilutė.} few {Praleistos # tuščios eilutės.} many {Praleista # tuščios eilutės.} other {Praleista # tuščių eilučių.}}',
      duplicates:
        '{n, plural, one {Praleista # pasikartojanti eilutė.} few {Praleistos # pasikartojančios eilutės.} many {Praleista # pasikartojančios eilutės.} other {Praleista # pasikartojančių eilučių.}}',
      long: '{n, plural, one {Praleistas # per ilgas tekstas.} few {Praleisti # per ilgi tekstai.} many {Praleista # per ilgo teksto.} other {Praleista # per ilgų tekstų.}}',
      cells:
        '{n, plural, one {# eilutėje nurodyto langelio lentoje nėra.} few {# eilutėse nurodytų langelių lentoje nėra.} many {# eilutės nurodyto langelio lentoje nėra.} other {# eilučių nurodytų langelių lentoje nėra.}}',
      kinds:
        '{n, plural, one {# eilutėje nurodyta rūšis nežinoma.} few {# eilutėse nurodyta rūšis nežinoma.} many {# eilutės nurodyta rūšis nežinoma.} other {# eilučių nurodyta rūšis nežinoma.}}',
      rows: 'Perskaityta tik pirmų {limit} eilučių.',
      noRoom: 'Langelyje „{cell}“ visiems vietos nėra: lapeliai iš dalies dengs vienas kitą.',
    },
    tooMany: 'Vienu kartu galima sukurti iki {limit} lapelių, o čia jų {total}. Kol kas nesukurta nė vieno.',
    firstOnly: 'Sukurti tik pirmus {limit}',
    create:
      '{n, plural, one {Sukurti # lapelį} few {Sukurti # lapelius} many {Sukurti # lapelio} other {Sukurti # lapelių}}',
  },
  en: {
    title: 'Notes from a list or a table',
    source: {
      choose: 'Choose a file',
      chooseHelp: 'A CSV, TSV or text file, up to {limit} MB. Cells of Excel can be copied and pasted here.',
      paste: 'A list or a table',
      pasteHelp: 'Each line becomes a note.',
      read: 'Look at the notes',
      other: 'Choose another',
      file: 'File “{name}”',
      pasted: 'Pasted text',
      encoding: 'encoded as {encoding}',
      reading: 'Reading…',
      rows: '{n, plural, one {# row} other {# rows}}',
      columns: '{n, plural, one {# column} other {# columns}}',
    },
    faults: {
      workbook:
        'The file “{name}” could not be read: it is an old or damaged Excel workbook, or another office document. Open it and save it as XLSX or “CSV UTF-8”, or copy its cells and paste them here.',
      binary:
        'The file “{name}” is no text, though it is named like one, so no notes can be made of it. Nothing on the board has changed.',
      empty: 'There is no text in the file “{name}”.',
      tooLarge: 'The file “{name}” is too large: up to {limit} MB are possible. Split it into parts.',
      unreadable: 'The file “{name}” could not be read. Choose it again.',
    },
    separator: {
      label: 'Cells are separated by',
      auto: 'Detect',
      tab: 'Tab',
      semicolon: 'Semicolon (;)',
      comma: 'Comma (,)',
      bar: 'Bar (|)',
      none: 'Nothing: a line is a note',
    },
    pieces: {
      label: 'One note is',
      lines: 'A line',
      paragraphs: 'A paragraph',
    },
    columns: {
      label: 'What the columns mean',
      column: 'Column {n}',
      header: 'The first row names the columns',
      noText: 'Choose the column that holds the text of the notes.',
      roles: {
        text: 'Text of the note',
        kind: 'Kind',
        cell: 'Cell',
        ignore: 'Do not use',
      },
    },
    options: {
      kind: 'Kind',
      kindElse: 'Kind where a row names none',
      kindOfCell: 'As the cell',
      kindName: '{symbol} {colour}: {meaning}',
      target: 'Place',
      targetElse: 'Place where a row names none',
      free: 'The free board',
      duplicates: 'Skip repeated ones',
      long: '{n, plural, one {# text does not fit into a note (more than {limit} characters)} other {# texts do not fit into a note (more than {limit} characters)}}',
      longHow: {
        split: 'Split into several notes by sentences',
        cut: 'Shorten, with an ellipsis at the end',
        skip: 'Skip',
      },
    },
    preview: {
      label: 'Preview',
      kind: 'Kind: {meaning}.',
      cell: 'Cell: {cell}',
      more: '{n, plural, one {and # more note} other {and # more notes}}',
      nothing: 'There is not a single note here.',
    },
    result: {
      notes: '{n, plural, one {# note will be created.} other {# notes will be created.}}',
      empty: '{n, plural, one {# empty row skipped.} other {# empty rows skipped.}}',
      duplicates: '{n, plural, one {# repeated row skipped.} other {# repeated rows skipped.}}',
      long: '{n, plural, one {# text skipped as too long.} other {# texts skipped as too long.}}',
      cells:
        '{n, plural, one {# row names a cell that is not on the board.} other {# rows name a cell that is not on the board.}}',
      kinds: '{n, plural, one {# row names an unknown kind.} other {# rows name an unknown kind.}}',
      rows: 'Only the first {limit} rows were read.',
      noRoom: 'There is no room for all in the cell “{cell}”: notes will partly cover each other.',
    },
    tooMany: 'Up to {limit} notes can be created at once, and here are {total}. None has been created yet.',
    firstOnly: 'Create only the first {limit}',
    create: '{n, plural, one {Create # note} other {Create # notes}}',
  },
})
