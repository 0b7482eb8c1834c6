// The words of putting pictures on the board: what is asked about them, and how far they have come.
import { phrases } from '../shape.ts'

export const photos = phrases({
  lt: {
    title:
      '{n, plural, one {Nuotrauka į lentą} few {Nuotraukos į lentą} many {Nuotraukos į lentą} other {Nuotraukos į lentą}}',
    editTitle: 'Apie nuotrauką',
    caption: 'Paaiškinimas',
    captionHelp: 'Kas matoma ir kodėl tai svarbu. Jį perskaitys ir tie, kurie nuotraukos nemato.',
    captionMissing: 'Parašykite paaiškinimą.',
    credit: 'Autorius ar šaltinis',
    creditHelp: 'Kas fotografavo arba iš kur paimta. Galima palikti tuščią.',
    consent: 'Ar nuotraukoje esantys žmonės sutiko?',
    consents: {
      'not-needed': 'Žmonių nėra arba jų neatpažinsi',
      given: 'Taip, sutiko',
      unknown: 'Dar nepaklausta',
    },
    consentHelp: 'Kol nepaklausta, į viešą dokumentą nuotraukos nedėkite.',
    put: 'Dėti į lentą',
    save: 'Įrašyti',
    cancel: 'Atšaukti',
    leave: 'Nedėti šios',
    close: 'Uždaryti',
    states: {
      preparing: 'Ruošiama…',
      sending: 'Siunčiama…',
      waiting: 'Nėra ryšio. Išsiųsime, kai jis atsiras. Neuždarykite šio lango.',
      sent: 'Nusiųsta',
    },
    pending:
      '{n, plural, one {Siunčiama # nuotrauka} few {Siunčiamos # nuotraukos} many {Siunčiama # nuotraukos} other {Siunčiama # nuotraukų}}. Neuždarykite šio lango.',
    private: 'Vieta, kurioje fotografuota, ir kiti paslėpti duomenys iš nuotraukos pašalinami.',
  },
  en: {
    title: '{n, plural, one {A photo for the board} other {Photos for the board}}',
    editTitle: 'About the photo',
    caption: 'Caption',
    captionHelp: 'What is to be seen and why it matters. Those who cannot see the photo read it too.',
    captionMissing: 'Write a caption.',
    credit: 'Author or source',
    creditHelp: 'Who took it or where it comes from. May stay empty.',
    consent: 'Did the people in the photo agree?',
    consents: {
      'not-needed': 'There are no people, or none to recognise',
      given: 'Yes, they agreed',
      unknown: 'Not asked yet',
    },
    consentHelp: 'Until they are asked, keep the photo out of public documents.',
    put: 'Put on the board',
    save: 'Save',
    cancel: 'Cancel',
    leave: 'Leave this one out',
    close: 'Close',
    states: {
      preparing: 'Preparing…',
      sending: 'Sending…',
      waiting: 'No connection. It will be sent when there is one. Keep this window open.',
      sent: 'Sent',
    },
    pending:
      '{n, plural, one {# photo is being sent} other {# photos are being sent}}. Keep this window open.',
    private: 'Where the photo was taken and other hidden data are removed from it.',
  },
})
