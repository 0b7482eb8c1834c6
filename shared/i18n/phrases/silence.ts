// The words of silence: what is hidden until it is revealed, how many wait, and the reveal.
import { phrases } from '../shape.ts'

export const silence = phrases({
  lt: {
    now: 'Dirbame tyliai',
    nowHelp: 'Ką rašote, kol neatversta, matote tik jūs.',
    mine: 'Kol neatversta, matote tik jūs',
    others: 'Kiti rašo… {count, plural, one {# lapelis} few {# lapeliai} many {# lapelio} other {# lapelių}}',
    othersNone: 'Kiti dar nieko neparašė.',
    othersHelp: 'Ką parašė kiti, pamatysite, kai lapeliai bus atversti.',
    revealed:
      'Lapeliai atverti. Iš viso {count, plural, one {# lapelis} few {# lapeliai} many {# lapelio} other {# lapelių}}',
    controls: {
      title: 'Tylus rašymas',
      waiting:
        '{count, plural, one {Laukia # lapelis} few {Laukia # lapeliai} many {Laukia # lapelio} other {Laukia # lapelių}}',
      reveal: 'Atverti lapelius',
      revealHelp: 'Visi iš karto pamatys visų lapelius, sumaišyta tvarka.',
      revealing: 'Atveriama…',
      round: '{round} ratas iš {rounds}',
      pass: 'Perduoti lapus',
      passHelp:
        'Kas parašyta šiame rate, tampa matoma, o kiekvienas gauna kaimyno lapą ir tęsia kitą eilutę. Ką rašys toliau, vėl paslėpta.',
      passing: 'Perduodama…',
      offline: 'Nėra ryšio. Atverti bus galima, kai jis grįš.',
      cover: 'Slėpti, kol atversiu',
      coverHelp: 'Ką žmonės rašys nuo dabar, matys tik jie patys. Kas jau matoma, lieka matoma.',
      covered: 'Paslėpta, kol atversite',
      removed: '„{item}“ pašalinta iš darbotvarkės, bet joje parašyti lapeliai dar paslėpti.',
      notCovered: 'Visi mato, kas rašoma',
    },
  },
  en: {
    now: 'Working in silence',
    nowHelp: 'Until it is revealed, only you see what you write.',
    mine: 'Only you see it until it is revealed',
    others: 'Others are writing… {count, plural, one {# note} other {# notes}}',
    othersNone: 'Nobody else has written anything yet.',
    othersHelp: 'You will see what others wrote when the notes are revealed.',
    revealed: 'Notes revealed. {count, plural, one {# note} other {# notes}} in all',
    controls: {
      title: 'Silent writing',
      waiting: '{count, plural, one {# note waits} other {# notes wait}}',
      reveal: 'Reveal notes',
      revealHelp: 'Everybody sees everybody’s notes at once, in shuffled order.',
      revealing: 'Revealing…',
      round: 'Round {round} of {rounds}',
      pass: 'Pass the sheets on',
      passHelp:
        'What was written in this round is seen from now on, and everybody gets their neighbour’s sheet and goes on in the next row. What they write next is hidden again.',
      passing: 'Passing on…',
      offline: 'No connection. You can reveal when it is back.',
      cover: 'Hide until I reveal',
      coverHelp: 'From now on people see only their own new notes. What is seen already stays seen.',
      covered: 'Hidden until you reveal',
      removed: '“{item}” was removed from the agenda, but the notes written in it are still hidden.',
      notCovered: 'Everybody sees what is written',
    },
  },
})
