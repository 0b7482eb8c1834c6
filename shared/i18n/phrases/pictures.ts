// The words of taking pictures of the board away.
import { phrases } from '../shape.ts'

export const pictures = phrases({
  lt: {
    title: 'Lentos paveikslai',
    what: 'Ką paimti',
    everyFrame: 'Visus rėmelius, po paveikslą (ZIP)',
    whole: 'Visą lentą',
    help: 'Paveiksle matyti tai, ką lentoje mato visi: tekstai, lapelių kodai ir autoriai taip, kaip susitarta. Prieš skelbdami pažiūrėkite, ar nėra ko slėpti.',
    download: 'Atsisiųsti PNG',
    making: 'Ruošiama: {done} iš {count}…',
    ready: 'Atsisiųsta: {name}',
    failed: 'Naršyklė paveikslo nepadarė. Bandykite po vieną rėmelį.',
    empty: 'Lentoje dar nieko nėra.',
    board: 'lenta',
  },
  en: {
    title: 'Pictures of the board',
    what: 'What to take',
    everyFrame: 'Every frame, a picture each (ZIP)',
    whole: 'The whole board',
    help: 'A picture shows what everybody sees on the board: words, note codes and authors as agreed. Before publishing it, look whether anything should stay hidden.',
    download: 'Download PNG',
    making: 'Preparing {done} of {count}…',
    ready: 'Downloaded: {name}',
    failed: 'The browser made no picture. Try one frame at a time.',
    empty: 'There is nothing on the board yet.',
    board: 'board',
  },
})
