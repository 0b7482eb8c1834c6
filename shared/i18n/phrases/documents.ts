// The words of taking the finished document away: its formats, its forms, and what may go wrong on the way.
import { phrases } from '../shape.ts'

export const documents = phrases({
  lt: {
    title: 'Atsisiųsti koncepciją',
    format: 'Formatas',
    formats: {
      docx: 'DOCX: redaguoti „Word“, „LibreOffice“',
      pdf: 'PDF: teikti, spausdinti',
      html: 'HTML: skelbti svetainėje, skaityti ekrane',
      md: 'Markdown',
      txt: 'Paprastas tekstas',
    },
    language: 'Dokumento kalba',
    lithuanian: 'Lietuvių',
    english: 'Anglų',
    extent: 'Apimtis',
    extents: {
      full: 'Visas dokumentas su priedais',
      short: 'Trumpoji forma tarybai, 5–6 puslapiai',
    },
    sources: 'Su lapelių kodais laužtiniuose skliaustuose',
    draft: 'Ne visi privalomi laukai patvirtinti: dokumente bus pažymėta „Juodraštis“.',
    untranslated:
      '{n, plural, one {# laukas} few {# laukai} many {# lauko} other {# laukų}} iš {total, number} dar ne visai išversta: likusi dalis bus originalo kalba.',
    staleTranslations:
      '{n, plural, one {# laukas pasikeitė} few {# laukai pasikeitė} many {# lauko pasikeitė} other {# laukų pasikeitė}} po to, kai buvo išversta.',
    make: 'Atsisiųsti',
    preparing: 'Ruošiama…',
    cancel: 'Atšaukti',
    cancelled: 'Atšaukta, failo nėra.',
    ready: 'Failas „{name}“ paruoštas.',
    failed: 'Failo parengti nepavyko. Tekstas įrašytas – bandykite dar kartą.',
    offline:
      'PDF rengia serveris, o ryšio su juo dabar nėra. DOCX, HTML, „Markdown“ ir tekstą galite atsisiųsti ir be ryšio.',
    busy: 'Serveris dabar rengia daug dokumentų. Pabandykite po minutės.',
  },
  en: {
    title: 'Download the concept',
    format: 'Format',
    formats: {
      docx: 'DOCX: edit in Word, LibreOffice',
      pdf: 'PDF: submit, print',
      html: 'HTML: publish on a website, read on screen',
      md: 'Markdown',
      txt: 'Plain text',
    },
    language: 'Language of the document',
    lithuanian: 'Lithuanian',
    english: 'English',
    extent: 'Extent',
    extents: {
      full: 'Whole document with annexes',
      short: 'Short form for councillors, 5–6 pages',
    },
    sources: 'With note codes in square brackets',
    draft: 'Not all required fields are approved: the document will be marked “Draft”.',
    untranslated:
      '{n, plural, one {# field} other {# fields}} of {total, number} not fully translated: the rest stays in the language of the original.',
    staleTranslations: '{n, plural, one {# field has} other {# fields have}} changed since the translation.',
    make: 'Download',
    preparing: 'Preparing…',
    cancel: 'Cancel',
    cancelled: 'Cancelled, there is no file.',
    ready: 'The file “{name}” is ready.',
    failed: 'The file could not be prepared. Your text is saved – try again.',
    offline:
      'The server prepares the PDF, and there is no connection to it now. DOCX, HTML, Markdown and text work without one.',
    busy: 'The server is preparing many documents now. Try again in a minute.',
  },
})
