// The words of the paper sheets: the frames of the agenda to print, for when there is no screen to write on.
import { phrases } from '../shape.ts'

export const paper = phrases({
  lt: {
    documentTitle: 'Popieriniai lapai – {workshop} – Vieta',
    title: 'Popieriniai lapai',
    lead: 'Jei dingtų elektra ar ryšys, dirbtuvės tęsiasi ant popieriaus. Lapai – A3 formato, gulsti; sumažinti iki A4 irgi skaitomi.',
    afterwards:
      'Kas parašyta ant popieriaus, vėliau įrašoma lentos sąraše: prie langelio pasirinkite, už ką rašote, ir rašykite po mintį.',
    toOutline: 'Įrašyti, kas ant popieriaus',
    choose: 'Ką spausdinti',
    all: 'Pažymėti viską',
    none: 'Nežymėti nieko',
    copies: 'Lapų: {activity}',
    copiesShort: 'Lapų',
    sheets:
      '{count, plural, one {Bus atspausdintas # lapas} few {Bus atspausdinti # lapai} many {Bus atspausdinta # lapo} other {Bus atspausdinta # lapų}}',
    print: 'Spausdinti',
    nothing: 'Nepasirinkta nė vieno lapo.',
    empty: 'Darbotvarkėje nėra veiklų, kurioms reikėtų lapų.',
    group: 'Grupelė',
    person: 'Kas rašo (kodas)',
    pair: 'Kas rašo (kodai)',
    howTo: 'Viena mintis – vienas lapelis. Prie minties parašykite savo kodą, pvz., D07.',
    howToAnonymous: 'Langelyje „{cell}“ kodo nerašykite: ten rašoma be vardų.',
    sheet: '{number} lapas iš {count}',
  },
  en: {
    documentTitle: 'Paper sheets – {workshop} – Vieta',
    title: 'Paper sheets',
    lead: 'Should the power or the network fail, the workshop goes on on paper. The sheets are A3, landscape; reduced to A4 they can still be read.',
    afterwards:
      'What was written on paper is put in later, in the outline: choose at the cell whom you write for, and write one thought at a time.',
    toOutline: 'Put in what is on paper',
    choose: 'What to print',
    all: 'Select all',
    none: 'Select none',
    copies: 'Sheets: {activity}',
    copiesShort: 'Sheets',
    sheets: '{count, plural, one {# sheet will be printed} other {# sheets will be printed}}',
    print: 'Print',
    nothing: 'No sheet is selected.',
    empty: 'The agenda has no activities that need sheets.',
    group: 'Group',
    person: 'Who writes (code)',
    pair: 'Who writes (codes)',
    howTo: 'One thought, one note. Write your code beside the thought, for example D07.',
    howToAnonymous: 'Write no code in “{cell}”: people write there without names.',
    sheet: 'Sheet {number} of {count}',
  },
})
