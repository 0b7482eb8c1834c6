// The words of the concept's tables of money, days, risks and indicators: choosing, and what is wrong with what is typed.
import { phrases } from '../shape.ts'

export const money = phrases({
  lt: {
    data: 'Lentelės ir forma',
    notChosen: 'Nepasirinkta',
    pickDay: 'Pasirinkti datą: {cell}',
    unknownBaseline: 'Kol neįrašyta, dokumente bus „nežinoma“.',
    fault: {
      notNumber: 'Įrašykite skaičių, pavyzdžiui, 1\u00a0200,50.',
      negative: 'Skaičius negali būti neigiamas.',
      cents: 'Po kablelio rašykite ne daugiau kaip du skaitmenis, tūkstančius skirkite tarpu: 1\u00a0200,50.',
      tooMuch: 'Suma per didelė: daugiausia milijardas eurų.',
      notDate: 'Tokios datos nėra. Rašykite, pavyzdžiui, 2026-04-15.',
    },
  },
  en: {
    data: 'Tables and form',
    notChosen: 'Not chosen',
    pickDay: 'Pick a date: {cell}',
    unknownBaseline: 'Until it is entered, the document says “unknown”.',
    fault: {
      notNumber: 'Enter a number, for example 1200.50.',
      negative: 'The number cannot be negative.',
      cents: 'Use at most two digits after the point and a space between thousands: 1\u00a0200.50.',
      tooMuch: 'The amount is too large: at most a billion euros.',
      notDate: 'There is no such date. Write, for example, 2026-04-15.',
    },
  },
})
