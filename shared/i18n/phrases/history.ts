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
    subjects: { label: 'Ko istorija', board: 'Lenta', concept: 'Koncepcija', agenda: 'Darbotvarkė' },
    documents: {
      concept: {
        title: 'Koncepcijos istorija',
        same: 'Koncepcija dabar tokia pati.',
        restore: 'Atkurti visą koncepciją…',
      },
      agenda: {
        title: 'Darbotvarkės istorija',
        same: 'Darbotvarkė dabar tokia pati.',
        restore: 'Atkurti visą darbotvarkę…',
      },
      choose: 'Pasirinkite versiją sąraše: matysite, kas nuo tada pasikeitė.',
      none: 'Šioje versijoje tokio dokumento nėra.',
      was: 'Tada',
      now: 'Dabar',
      empty: 'nieko',
      translation: {
        lt: 'Vertimas į lietuvių kalbą',
        en: 'Vertimas į anglų kalbą',
        stale: 'originalas jau kitoks',
      },
      translatedSince:
        '{n, plural, one {Nuo tada išversta # vieta: vertimas lieka.} few {Nuo tada išverstos # vietos: vertimai lieka.} many {Nuo tada išversta # vietos: vertimai lieka.} other {Nuo tada išversta # vietų: vertimai lieka.}}',
      compared: 'Skirtumai nuo versijos: {when}',
      count:
        '{n, plural, one {Skiriasi # vieta} few {Skiriasi # vietos} many {Skiriasi # vietos} other {Skiriasi # vietų}}',
      bring:
        '{n, plural, one {Sugrąžinti pasirinktą # vietą} few {Sugrąžinti pasirinktas # vietas} many {Sugrąžinti pasirinktas # vietos} other {Sugrąžinti pasirinktas # vietų}}',
      item: '{number}. {minutes} min.',
      skipped: 'praleidžiama',
      confirm: {
        concept: 'Atkurti visą koncepciją?',
        agenda: 'Atkurti visą darbotvarkę?',
        text: 'Viskas bus taip, kaip buvo: {when}.',
        changed:
          '{n, plural, one {# vieta bus tokia, kokia buvo.} few {# vietos bus tokios, kokios buvo.} many {# vietos bus tokios, kokios buvo.} other {# vietų bus tokios, kokios buvo.}}',
        approval: 'Kas buvo patvirtinta, sugrįš kaip redaguota: tvirtinti reikės iš naujo.',
        standing: 'Kur dabar stovi dirbtuvės ir kas parašyta lentoje, nesikeis.',
        safe: 'Niekas nedingsta: pakeitimą galėsite anuliuoti, o dirbantys jį pamatys iš karto.',
      },
      brought:
        '{n, plural, one {Sugrąžinta # vieta} few {Sugrąžintos # vietos} many {Sugrąžinta # vietos} other {Sugrąžinta # vietų}}',
      busy: '{n, plural, one {# vieta palikta: ją ką tik kažkas pakeitė.} few {# vietos paliktos: jas ką tik kažkas pakeitė.} many {# vietos palikta: jas ką tik kažkas pakeitė.} other {# vietų palikta: jas ką tik kažkas pakeitė.}}',
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
    subjects: { label: 'History of', board: 'Board', concept: 'Concept', agenda: 'Agenda' },
    documents: {
      concept: {
        title: 'Concept history',
        same: 'The concept is the same now.',
        restore: 'Restore the whole concept…',
      },
      agenda: {
        title: 'Agenda history',
        same: 'The agenda is the same now.',
        restore: 'Restore the whole agenda…',
      },
      choose: 'Choose a version in the list to see what has changed since.',
      none: 'This version does not have that document.',
      was: 'Then',
      now: 'Now',
      empty: 'nothing',
      translation: {
        lt: 'Translation into Lithuanian',
        en: 'Translation into English',
        stale: 'the original has changed',
      },
      translatedSince:
        '{n, plural, one {# place translated since: its translation stays.} other {# places translated since: their translations stay.}}',
      compared: 'Differences from the version: {when}',
      count: '{n, plural, one {# place differs} other {# places differ}}',
      bring: '{n, plural, one {Bring back the # chosen place} other {Bring back the # chosen places}}',
      item: 'No. {number}, {minutes} min',
      skipped: 'skipped',
      confirm: {
        concept: 'Restore the whole concept?',
        agenda: 'Restore the whole agenda?',
        text: 'Everything will be as it was: {when}.',
        changed: '{n, plural, one {# place will be as it was.} other {# places will be as they were.}}',
        approval: 'What was approved returns as edited: it has to be approved again.',
        standing: 'Where the workshop stands now, and what is written on the board, does not change.',
        safe: 'Nothing is lost: you can undo the change, and whoever works on it sees it at once.',
      },
      brought: '{n, plural, one {# place brought back} other {# places brought back}}',
      busy: '{n, plural, one {# place was left: somebody has just changed it.} other {# places were left: somebody has just changed them.}}',
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
