// The words of the screen everybody in the room looks at.
import { phrases } from '../shape.ts'

export const projector = phrases({
  lt: {
    title: '{workshop} – ekranas',
    welcome: 'Sveiki atvykę',
    joinTitle: 'Prisijunkite',
    joinHow: 'Nuskenuokite QR kodą arba atverkite adresą ir įveskite kodą',
    qr: 'QR kodas, vedantis į {address}',
    noNetwork: 'Šis kompiuteris neprijungtas prie tinklo',
    waiting: 'Laukiame pirmųjų dalyvių',
    joined:
      '{count, plural, one {Jau įėjo # žmogus} few {Jau įėjo # žmonės} many {Jau įėjo # žmogaus} other {Jau įėjo # žmonių}}',
    moreJoined: 'ir dar {count}',
    paused: 'Pristabdyta',
    over: 'Laikas baigėsi – užbaikite sakinį',
    breakOver: 'Pertrauka baigėsi – netrukus tęsime',
    breakUntil: 'Tęsime {time}',
    step: '{step} žingsnis iš {steps}',
    offline: 'Nėra ryšio. Rodoma, kas žinoma paskutinį kartą',
    keys: 'L – kalba · F – visas ekranas · B – tuščias ekranas · S – garsas · R – balsavimo rezultatai',
    sound: {
      on: 'Laikmačio garsas įjungtas',
      off: 'Įjungti laikmačio garsą',
      click: 'Garsui reikia vieno spustelėjimo čia',
    },
    inWords: 'Kas užrašyta rodomame rėmelyje',
    hidden:
      '{count, plural, one {# lapelis paslėptas} few {# lapeliai paslėpti} many {# lapelio paslėpta} other {# lapelių paslėpta}}',
    blank: 'Tuščias ekranas',
  },
  en: {
    title: '{workshop} – screen',
    welcome: 'Welcome',
    joinTitle: 'Join in',
    joinHow: 'Scan the QR code, or open the address and type the code',
    qr: 'QR code leading to {address}',
    noNetwork: 'This computer is not connected to a network',
    waiting: 'Waiting for the first people',
    joined: '{count, plural, one {# person has joined} other {# people have joined}}',
    moreJoined: 'and {count} more',
    paused: 'Paused',
    over: 'Time is up – finish your sentence',
    breakOver: 'The break is over – we go on in a moment',
    breakUntil: 'We go on at {time}',
    step: 'Step {step} of {steps}',
    offline: 'No connection. Showing what was known last',
    keys: 'L – language · F – full screen · B – blank screen · S – sound · R – results of the vote',
    sound: {
      on: 'Timer sound is on',
      off: 'Turn the timer sound on',
      click: 'Click here once to hear the timer',
    },
    inWords: 'What is written in the frame shown',
    hidden: '{count, plural, one {# note is hidden} other {# notes are hidden}}',
    blank: 'Blank screen',
  },
})
