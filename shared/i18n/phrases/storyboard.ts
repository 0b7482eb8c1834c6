// The words of choosing pictures for lines of the concept.
import { phrases } from '../shape.ts'

export const storyboard = phrases({
  lt: {
    choose: 'Pasirinkti paveikslą',
    chooseFor: 'Pasirinkti paveikslą: {name}',
    change: 'Pakeisti paveikslą',
    changeOf: 'Pakeisti paveikslą: {name}',
    remove: 'Pašalinti paveikslą',
    removeOf: 'Pašalinti paveikslą: {name}',
    captionMissing: 'Parašykite, kas paveiksle: tai parašas ir aprašymas tiems, kurie paveikslo nemato.',
    undescribed: '{name}: paveikslas be aprašymo',
    missing: 'Paveikslo dabar gauti nepavyksta.',
    title: 'Paveikslas: {name}',
    upload: 'Įkelti iš įrenginio',
    sending: 'Siunčiama…',
    waiting: 'Laukiama ryšio: paveikslas bus išsiųstas, kai jis atsiras.',
    onBoard: 'Nuotraukos lentoje',
    noneOnBoard: 'Lentoje nuotraukų nėra. Įkelkite iš įrenginio arba įdėkite į lentą.',
    noCaption: 'Be parašo',
    noConsent: 'Sutikimas nepažymėtas',
  },
  en: {
    choose: 'Choose a picture',
    chooseFor: 'Choose a picture: {name}',
    change: 'Change the picture',
    changeOf: 'Change the picture: {name}',
    remove: 'Remove the picture',
    removeOf: 'Remove the picture: {name}',
    captionMissing:
      'Write what is on the picture: it is the caption, and the description for those who do not see it.',
    undescribed: '{name}: a picture without a description',
    missing: 'The picture cannot be had now.',
    title: 'Picture: {name}',
    upload: 'Upload from this device',
    sending: 'Sending…',
    waiting: 'Waiting for a connection: the picture will be sent when there is one.',
    onBoard: 'Photographs on the board',
    noneOnBoard:
      'There are no photographs on the board. Upload one from this device or put one on the board.',
    noCaption: 'No caption',
    noConsent: 'Consent not noted',
  },
})
