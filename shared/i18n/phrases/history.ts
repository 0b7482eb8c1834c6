// The history of a workshop's board: versions, every minute again, comparing with now, bringing back.
import { phrases } from '../shape.ts'

export const history = phrases({
  lt: {
    documentTitle: 'Lentos istorija – {workshop} – Vieta',
    title: 'Lentos istorija',
    loading: 'Įkeliama istorija…',
    empty: 'Istorijos dar nėra. Kai lentoje kas nors parašys, čia matysite kiekvieną minutę.',
    missing:
      '{n, plural, one {Serverio diske sugadinta # istorijos eilutė: ko joje buvo, čia nematyti.} few {Serverio diske sugadintos # istorijos eilutės: ko jose buvo, čia nematyti.} many {Serverio diske sugadinta # istorijos eilutės: ko joje buvo, čia nematyti.} other {Serverio diske sugadinta # istorijos eilučių: ko jose buvo, čia nematyti.}}',
    versions: {
      title: 'Versijos',
      none: 'Versijų dar nėra. Pasibaigus etapui ji išsaugoma pati.',
      stage: 'Etapo pabaiga: {stage}',
      name: 'Versijos pavadinimas',
      keep: 'Išsaugoti versiją',
      keeping: 'Saugoma…',
      kept: 'Versija „{name}“ išsaugota',
      full: 'Versijų jau per daug, kad tilptų dar viena. Lentos istorija vis tiek įrašoma kas minutę.',
      shown: 'rodoma',
    },
    replay: {
      title: 'Minutė po minutės',
      slider: 'Lentos minutė',
      play: 'Paleisti',
      pause: 'Sustabdyti',
      back: 'Ankstesnė minutė',
      forward: 'Kita minutė',
      now: 'Naujausia minutė',
      wrote: 'Keitė',
      who: '{who}: {n, plural, one {# elementą} few {# elementus} many {# elemento} other {# elementų}}',
      nameless:
        '{n, plural, one {# elementą. Rašyta anonimiškai, todėl vardų nerodome.} few {# elementus. Rašyta anonimiškai, todėl vardų nerodome.} many {# elemento. Rašyta anonimiškai, todėl vardų nerodome.} other {# elementų. Rašyta anonimiškai, todėl vardų nerodome.}}',
      server: 'iš anksčiau',
      someone: 'kažkas, ko čia nebėra',
    },
    past: 'Lenta tuo metu: {when}',
    comparison: {
      title: 'Palyginti su dabartine lenta',
      same: 'Lenta dabar tokia pati.',
      removed:
        '{n, plural, one {Nebėra # elemento} few {Nebėra # elementų} many {Nebėra # elemento} other {Nebėra # elementų}}',
      changed:
        '{n, plural, one {Pakeistas # elementas} few {Pakeisti # elementai} many {Pakeista # elemento} other {Pakeista # elementų}}',
      added:
        '{n, plural, one {Vėliau sukurtas # elementas} few {Vėliau sukurti # elementai} many {Vėliau sukurta # elemento} other {Vėliau sukurta # elementų}}',
      aspects: { text: 'žodžiai', place: 'vieta', look: 'išvaizda', members: 'grupės lapeliai' },
      now: 'dabar {text}',
      more: '{n, plural, one {Ir dar # elementas} few {Ir dar # elementai} many {Ir dar # elemento} other {Ir dar # elementų}}',
      choose: 'Pažymėkite sąraše arba lentoje, ką sugrąžinti.',
      bring:
        '{n, plural, one {Sugrąžinti pasirinktą # elementą} few {Sugrąžinti pasirinktus # elementus} many {Sugrąžinti pasirinktą # elemento} other {Sugrąžinti pasirinktus # elementų}}',
      bringNone: 'Sugrąžinti pasirinktus',
      restore: 'Atkurti visą lentą…',
    },
    confirm: {
      title: 'Atkurti visą lentą?',
      text: 'Lenta bus tokia, kokia buvo: {when}.',
      removed:
        '{n, plural, one {Sugrįš # elementas, kurio nebėra.} few {Sugrįš # elementai, kurių nebėra.} many {Sugrįš # elemento, kurio nebėra.} other {Sugrįš # elementų, kurių nebėra.}}',
      changed:
        '{n, plural, one {# pakeistas elementas bus toks, koks buvo.} few {# pakeisti elementai bus tokie, kokie buvo.} many {# pakeisto elemento bus toks, koks buvo.} other {# pakeistų elementų bus tokie, kokie buvo.}}',
      added:
        '{n, plural, one {# vėliau sukurtas elementas bus ištrintas.} few {# vėliau sukurti elementai bus ištrinti.} many {# vėliau sukurto elemento bus ištrinta.} other {# vėliau sukurtų elementų bus ištrinta.}}',
      safe: 'Niekas nedingsta iš istorijos: prie dabartinės lentos galėsite grįžti. Dirbantys lentoje pakeitimą pamatys iš karto.',
      restore: 'Atkurti',
      cancel: 'Atšaukti',
    },
    done: {
      restored: 'Lenta atkurta: {when}',
      brought:
        '{n, plural, one {Sugrąžintas # elementas} few {Sugrąžinti # elementai} many {Sugrąžinta # elemento} other {Sugrąžinta # elementų}}',
      left: '{n, plural, one {# elemento sugrąžinti nepavyko: jo nebėra su kuo susieti.} few {# elementų sugrąžinti nepavyko: jų nebėra su kuo susieti.} many {# elemento sugrąžinti nepavyko: jo nebėra su kuo susieti.} other {# elementų sugrąžinti nepavyko: jų nebėra su kuo susieti.}}',
      undo: 'Anuliuoti',
      undone: 'Anuliuota',
    },
  },
  en: {
    documentTitle: 'Board history – {workshop} – Vieta',
    title: 'Board history',
    loading: 'Loading the history…',
    empty: 'There is no history yet. Once somebody writes on the board, every minute of it shows here.',
    missing:
      '{n, plural, one {# row of the history is damaged on the server’s disk: what it held does not show here.} other {# rows of the history are damaged on the server’s disk: what they held does not show here.}}',
    versions: {
      title: 'Versions',
      none: 'No versions yet. One is saved by itself when a stage ends.',
      stage: 'End of stage: {stage}',
      name: 'Name of the version',
      keep: 'Save a version',
      keeping: 'Saving…',
      kept: 'Version “{name}” saved',
      full: 'There are too many versions for another one. The history of the board is still recorded every minute.',
      shown: 'shown',
    },
    replay: {
      title: 'Minute by minute',
      slider: 'Minute of the board',
      play: 'Play',
      pause: 'Pause',
      back: 'Previous minute',
      forward: 'Next minute',
      now: 'Newest minute',
      wrote: 'Changed by',
      who: '{who}: {n, plural, one {# item} other {# items}}',
      nameless:
        '{n, plural, one {# item. Something was written anonymously, so no names are shown.} other {# items. Something was written anonymously, so no names are shown.}}',
      server: 'from before',
      someone: 'somebody no longer here',
    },
    past: 'The board at that time: {when}',
    comparison: {
      title: 'Compare with the board now',
      same: 'The board is the same now.',
      removed: '{n, plural, one {# item is gone} other {# items are gone}}',
      changed: '{n, plural, one {# item has changed} other {# items have changed}}',
      added: '{n, plural, one {# item was made later} other {# items were made later}}',
      aspects: { text: 'words', place: 'place', look: 'look', members: 'notes of the cluster' },
      now: 'now {text}',
      more: '{n, plural, one {And # more item} other {And # more items}}',
      choose: 'Choose in the list or on the board what to bring back.',
      bring: '{n, plural, one {Bring back the # chosen item} other {Bring back the # chosen items}}',
      bringNone: 'Bring back what is chosen',
      restore: 'Restore the whole board…',
    },
    confirm: {
      title: 'Restore the whole board?',
      text: 'The board will be what it was: {when}.',
      removed:
        '{n, plural, one {# item that is gone will return.} other {# items that are gone will return.}}',
      changed:
        '{n, plural, one {# changed item will be as it was.} other {# changed items will be as they were.}}',
      added:
        '{n, plural, one {# item made later will be deleted.} other {# items made later will be deleted.}}',
      safe: 'Nothing leaves the history: you can come back to the board of now. Whoever works on the board sees the change at once.',
      restore: 'Restore',
      cancel: 'Cancel',
    },
    done: {
      restored: 'The board is restored: {when}',
      brought: '{n, plural, one {# item brought back} other {# items brought back}}',
      left: '{n, plural, one {# item could not be brought back: what it belongs to is gone.} other {# items could not be brought back: what they belong to is gone.}}',
      undo: 'Undo',
      undone: 'Undone',
    },
  },
})
