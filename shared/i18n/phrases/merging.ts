// The words of making two small groups one.
import { phrases } from '../shape.ts'

export const merging = phrases({
  lt: {
    back: 'Atgal į grupeles',
    from: 'Kuri grupelė jungiama',
    into: 'Prie kurios',
    going: 'Kas pereina: {from} → {into}',
    goingHelp: 'Kas išvyksta, to nepažymėkite: jo lapeliai lieka, o jis nebus jokioje grupelėje.',
    lookers: 'Kas išvyksta, toliau tik skaito ir komentuoja',
    rolesFailed:
      'Grupelės sutvarkytos, bet išvykstančiųjų vaidmenų pakeisti nepavyko. Pakeiskite juos lange „Žmonės“.',
    nobody: 'Šioje grupelėje nieko nėra.',
    after:
      'Iš viso grupelėje bus {n, plural, one {# žmogus} few {# žmonės} many {# žmogaus} other {# žmonių}}.',
    frames: 'Ką abi jau pildė',
    framesNone: 'Bendrų veiklų dar nebuvo: rėmų jungti nereikia.',
    both: 'Palikti abu rėmus',
    join: 'Sujungti langelius',
    counts: '{from} ir {into}',
    notes: '{n, plural, one {# lapelis} few {# lapeliai} many {# lapelio} other {# lapelių}}',
    framesHelp:
      'Palikus abu, prijungtosios rėmas lieka lentoje ir taip pavadintas. Sujungus, jos lapeliai atsistoja tuose pačiuose langeliuose šalia kitų. Kodai ir autoriai nesikeičia.',
    same: 'Sako tą patį',
    sameHelp: 'Pažymėti rodomi kaip vienas lapelis su abiem kodais. Nepažymėti lieka du.',
    confirm: 'Sujungti: {from} → {into}',
    done: 'Sujungta: {from} → {into}.',
    undo: 'Anuliuoti: {from} → {into}',
    undoHelp: 'Grupelės, rėmai ir vietos bus tokie, kokie buvo. Kas parašyta vėliau, lieka savo autoriams.',
    undone: 'Sujungimas anuliuotas.',
    workshops: {
      help: 'Bus sukurtos naujos dirbtuvės su abiejų lapeliais. Kodai gaus priešdėlį: 1/E‑014, 2/E‑014. Abejos dabartinės lieka tokios, kokios yra. Neatverti lapeliai neperkeliami.',
      first: 'Pirmosios',
      second: 'Antrosios',
      title: 'Naujų dirbtuvių pavadinimas',
      usualTitle: '{locality}: abu vakarai kartu',
      same: 'Pasirinkite dvejas skirtingas dirbtuves.',
      look: 'Peržiūrėti, kas bus',
      preview:
        '{first, plural, one {# lapelis} few {# lapeliai} many {# lapelio} other {# lapelių}} iš pirmųjų ir {second, plural, one {#} few {#} many {#} other {#}} iš antrųjų; {people, plural, one {# žmogus} few {# žmonės} many {# žmogaus} other {# žmonių}}, iš jų abejose {twice, plural, one {buvo #} few {buvo #} many {buvo #} other {buvo #}} (sutampa vardas ir organizacija). Koncepcijos tekstai – iš pirmųjų, o kur jų nėra – iš antrųjų. Vertimai lieka prie savo tekstų; antras to paties teksto vertimas bus komentare.',
      make: 'Sukurti sujungtas dirbtuves',
    },
    faults: {
      group: 'Tokios grupelės nebėra. Pasirinkite iš naujo.',
      same: 'Pasirinkite dvi skirtingas grupeles.',
      covered: 'Vienos iš grupelių lapeliai dar neatversti. Pirma atverkite juos.',
      vote: 'Viena iš grupelių dabar balsuoja. Pirma užbaikite balsavimą.',
    },
  },
  en: {
    back: 'Back to the groups',
    from: 'Which group goes over',
    into: 'To which',
    going: 'Who goes over: {from} → {into}',
    goingHelp: 'Leave out whoever leaves: their notes stay, and they will be in no group.',
    lookers: 'Whoever leaves reads and comments from then on',
    rolesFailed:
      'The groups are as you wished, but the roles of those who left could not be changed. Change them under “People”.',
    nobody: 'There is nobody in this group.',
    after: 'The group will have {n, plural, one {# person} other {# people}}.',
    frames: 'What both have worked on',
    framesNone: 'They have had no activity in common: no frames need joining.',
    both: 'Keep both frames',
    join: 'Join the cells',
    counts: '{from} and {into}',
    notes: '{n, plural, one {# note} other {# notes}}',
    framesHelp:
      'Kept, the frame of the group that goes over stays on the board and is called so. Joined, its notes stand in the same cells beside the others. Codes and authors do not change.',
    same: 'Saying the same',
    sameHelp: 'Those ticked are shown as one note with both codes. Those not ticked stay two.',
    confirm: 'Merge: {from} → {into}',
    done: 'Merged: {from} → {into}.',
    undo: 'Take back: {from} → {into}',
    undoHelp:
      'Groups, frames and places will be what they were. What was written since stays with its authors.',
    undone: 'The merge was taken back.',
    workshops: {
      help: 'A new workshop is made with the notes of both. Their codes get a prefix: 1/E‑014, 2/E‑014. The two stay as they are. Notes that were not revealed are not taken along.',
      first: 'The first',
      second: 'The second',
      title: 'Title of the new workshop',
      usualTitle: '{locality}: both evenings together',
      same: 'Choose two different workshops.',
      look: 'See what would come of it',
      preview:
        '{first, plural, one {# note} other {# notes}} of the first and {second, plural, one {#} other {#}} of the second; {people, plural, one {# person} other {# people}}, of whom {twice, plural, one {# was} other {# were}} at both (name and organisation agree). The words of the concept are those of the first, and where it has none, of the second. Translations stay with their words; a second translation of the same words becomes a comment.',
      make: 'Make the merged workshop',
    },
    faults: {
      group: 'That group is no longer there. Choose again.',
      same: 'Choose two different groups.',
      covered: 'Notes of one of the groups are not revealed yet. Reveal them first.',
      vote: 'One of the groups is voting just now. Close the vote first.',
    },
  },
})
