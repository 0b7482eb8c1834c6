// The words of finding one's way on the board: search, all commands, shortcuts, minimap, looking along with somebody.
import { phrases } from '../shape.ts'

export const finding = phrases({
  lt: {
    search: {
      label: 'Paieška lentoje',
      placeholder: 'Žodis, kodas ar sakinys',
      next: 'Kitas rastas',
      previous: 'Ankstesnis rastas',
      close: 'Uždaryti paiešką',
      none: 'Nieko nerasta',
      count: '{n, plural, one {Rastas #} few {Rasti #} many {Rasta #} other {Rasta #}}',
      at: '{at} iš {n}',
    },
    palette: {
      title: 'Visos komandos',
      label: 'Ieškoti komandos',
      placeholder: 'Ką norite padaryti?',
      none: 'Tokios komandos nėra',
      people: 'Žmonės',
      follow: 'Žiūrėti kartu: {name}',
      frames: 'Rėmeliai',
      frame: 'Rodyti: {name}',
      close: 'Uždaryti',
      bringBack: 'Sugrąžinti, kas čia dingo…',
      reveal: 'Atverti lapelius',
    },
    shortcuts: {
      title: 'Spartieji klavišai',
      how: 'Veikia, kai pažymėta lenta. Raidės reiškia klavišo vietą klaviatūroje.',
      moving: 'Perkelti, kas pažymėta; jei niekas – slinkti lentą',
      movingFar: 'Perkelti toliau',
      panning: 'Laikant tempti – slinkti lentą',
      leaving: 'Baigti, atšaukti, nuimti žymėjimą',
      zooming: 'Pelės ratukas – priartinti ir nutolinti',
      space: 'Tarpas',
      arrows: 'Rodyklės',
      wheel: 'ratukas',
      close: 'Uždaryti',
    },
    minimap: {
      label: 'Apžvalgos žemėlapis: spustelėkite vietą, kurią norite matyti',
      close: 'Slėpti apžvalgos žemėlapį',
    },
    home: {
      text: 'Čia nieko nėra.',
      go: 'Grįžti prie darbo vietos',
    },
    following: {
      mine: 'Žiūrite kartu: {name}',
      stop: 'Nebežiūrėti kartu',
      others:
        '{n, plural, one {Kartu su jumis žiūri # žmogus} few {Kartu su jumis žiūri # žmonės} many {Kartu su jumis žiūri # žmogaus} other {Kartu su jumis žiūri # žmonių}}',
    },
  },
  en: {
    search: {
      label: 'Search the board',
      placeholder: 'A word, a code or a sentence',
      next: 'Next result',
      previous: 'Previous result',
      close: 'Close search',
      none: 'Nothing found',
      count: '{n, plural, one {# found} other {# found}}',
      at: '{at} of {n}',
    },
    palette: {
      title: 'All commands',
      label: 'Search for a command',
      placeholder: 'What would you like to do?',
      none: 'There is no such command',
      people: 'People',
      follow: 'Look along with {name}',
      frames: 'Frames',
      frame: 'Show {name}',
      close: 'Close',
      bringBack: 'Bring back what vanished here…',
      reveal: 'Reveal notes',
    },
    shortcuts: {
      title: 'Keyboard shortcuts',
      how: 'They work while the board has the focus. Letters stand for places on the keyboard.',
      moving: 'Move what is selected; with nothing selected, pan the board',
      movingFar: 'Move further',
      panning: 'Hold and drag to pan the board',
      leaving: 'Finish, cancel, deselect',
      zooming: 'Mouse wheel: zoom in and out',
      space: 'Space',
      arrows: 'Arrows',
      wheel: 'wheel',
      close: 'Close',
    },
    minimap: {
      label: 'Minimap: press where you want to look',
      close: 'Hide the minimap',
    },
    home: {
      text: 'There is nothing here.',
      go: 'Back to where the work is',
    },
    following: {
      mine: 'Looking along with {name}',
      stop: 'Stop looking along',
      others:
        '{n, plural, one {# person is looking along with you} other {# people are looking along with you}}',
    },
  },
})
