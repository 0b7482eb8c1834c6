// The words of making two small groups one.
import { phrases } from '../shape.ts'

export const merging = phrases({
  lt: {
    back: 'Atgal į grupeles',
    from: 'Kuri grupelė jungiama',
    into: 'Prie kurios',
    going: 'Kas pereina: {from} → {into}',
    goingHelp: 'Kas išvyksta, to nepažymėkite: jo lapeliai lieka, o jis nebus jokioje grupelėje.',
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
    faults: {
      group: 'That group is no longer there. Choose again.',
      same: 'Choose two different groups.',
      covered: 'Notes of one of the groups are not revealed yet. Reveal them first.',
      vote: 'One of the groups is voting just now. Close the vote first.',
    },
  },
})
