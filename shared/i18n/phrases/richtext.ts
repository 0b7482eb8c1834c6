// Words of the editor of rich texts.
import { phrases } from '../shape.ts'

export const richtext = phrases({
  lt: {
    toolbar: 'Teksto „{field}“ formatavimas',
    bold: 'Paryškinti',
    italic: 'Rašyti kursyvu',
    bullets: 'Sąrašas su ženklais',
    numbers: 'Numeruotas sąrašas',
    link: 'Nuoroda',
    undo: 'Atšaukti',
    redo: 'Grąžinti',
    address: 'Nuorodos adresas',
    addressHint: 'pvz., ignalina.lt',
    saveLink: 'Įrašyti nuorodą',
    removeLink: 'Pašalinti nuorodą',
    badAddress: 'Įrašykite svetainės arba el. pašto adresą, pvz., ignalina.lt.',
    tooLong: 'Čia telpa iki {max, number} ženklų. Per ilgas tekstas nebuvo įterptas.',
  },
  en: {
    toolbar: 'Formatting of “{field}”',
    bold: 'Bold',
    italic: 'Italic',
    bullets: 'Bulleted list',
    numbers: 'Numbered list',
    link: 'Link',
    undo: 'Undo',
    redo: 'Redo',
    address: 'Address of the link',
    addressHint: 'for example ignalina.lt',
    saveLink: 'Save link',
    removeLink: 'Remove link',
    badAddress: 'Enter the address of a website or an e-mail address, for example ignalina.lt.',
    tooLong: 'Up to {max, number} characters fit here. The text that was too long was not put in.',
  },
})
