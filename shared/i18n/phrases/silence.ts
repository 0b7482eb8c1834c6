// The words of silence: what is hidden until it is revealed, how many wait, and the reveal.
import { phrases } from '../shape.ts'

export const silence = phrases({
  lt: {
    now: 'Dirbame tyliai',
    nowHelp: 'Ką rašote, kol neatversta, matote tik jūs.',
    mine: 'Kiti kol kas nemato',
    checked: 'Lapelius pirma skaito moderatorius',
    checkedHelp: 'Ką rašote, perskaito moderatorius ir parodo visiems. Kol neparodyta, kiti nemato.',
    returned:
      '{count, plural, one {# jūsų lapelis grąžintas} few {# jūsų lapeliai grąžinti} many {# jūsų lapelio grąžinta} other {# jūsų lapelių grąžinta}}',
    returnedHelp: 'Pataisykite, ir moderatorius perskaitys dar kartą.',
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
      check: 'Pirma perskaityti',
      checkHelp:
        'Ką žmonės rašys nuo dabar, pirma perskaitysite jūs ir parodysite po vieną arba grąžinsite autoriui. Žmonėms tai pasakoma.',
      checked: 'Lapelius pirma skaitote jūs',
      showAll: 'Rodyti visus ir baigti',
      showAllHelp:
        'Visi dar neperskaityti lapeliai rodomi visiems, ir toliau rašoma atvirai. Grąžinti lieka autoriams.',
      removed: '„{item}“ pašalinta iš darbotvarkės, bet joje parašyti lapeliai dar paslėpti.',
      notCovered: 'Visi mato, kas rašoma',
    },
  },
  en: {
    now: 'Working in silence',
    nowHelp: 'Until it is revealed, only you see what you write.',
    mine: 'Others do not see it yet',
    checked: 'The facilitator reads notes first',
    checkedHelp:
      'The facilitator reads what you write and shows it to everybody. Until then others do not see it.',
    returned: '{count, plural, one {# of your notes was} other {# of your notes were}} given back',
    returnedHelp: 'Change it, and the facilitator will read it again.',
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
      check: 'Let me read first',
      checkHelp:
        'From now on you read each note first, and show it or give it back to its author. People are told so.',
      checked: 'You read the notes first',
      showAll: 'Show all and finish',
      showAllHelp:
        'All notes not read yet are shown to everybody, and from then on people write openly. What was given back stays with its authors.',
      removed: '“{item}” was removed from the agenda, but the notes written in it are still hidden.',
      notCovered: 'Everybody sees what is written',
    },
  },
})
