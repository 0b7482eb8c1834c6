// The words of what is mine on a phone: notes, photos, and what has not been sent.
import { phrases } from '../shape.ts'

export const mine = phrases({
  lt: {
    allMine: {
      none: 'Dar nieko neparašėte. Pirmas lapelis gali būti visai trumpas.',
      toWrite: 'Rašyti lapelį',
      count: '{count, plural, one {# lapelis} few {# lapeliai} many {# lapelio} other {# lapelių}}',
      elsewhere: 'Laisva lenta',
    },
    unsent: {
      title: 'Neišsiųsta',
      send: 'Siųsti',
      discard: 'Ištrinti juodraštį',
      confirm: 'Tikrai ištrinti juodraštį?',
      discardNow: 'Taip, ištrinti',
      keep: 'Palikti',
    },
    note: {
      uncoded: 'naujas',
      edit: 'Redaguoti lapelį {code}',
      delete: 'Ištrinti lapelį {code}',
      text: 'Lapelio {code} tekstas',
      hidden: 'matote tik jūs, kol neatversta',
      restored: 'atkurta',
      kind: 'Rūšis: {meaning}',
      gone: 'Lapelis ištrintas. Jei rašysite toliau, jis sugrįš.',
    },
    photo: {
      title: 'Nuotrauka į lentą',
      aboutTitle: 'Apie nuotrauką',
      send: 'Siųsti nuotrauką',
      sent: 'Nuotrauka lentoje',
      waiting: 'Nėra ryšio. Nuotrauką išsiųsime, kai jis atsiras. Neužverkite šio puslapio.',
      drop: 'Nesiųsti',
      heading: 'Mano nuotraukos',
      edit: 'Keisti nuotraukos paaiškinimą: {caption}',
      delete: 'Ištrinti nuotrauką: {caption}',
    },
  },
  en: {
    allMine: {
      none: 'You have not written anything yet. The first note may be quite short.',
      toWrite: 'Write a note',
      count: '{count, plural, one {# note} other {# notes}}',
      elsewhere: 'Free board',
    },
    unsent: {
      title: 'Not sent',
      send: 'Send',
      discard: 'Delete the draft',
      confirm: 'Really delete the draft?',
      discardNow: 'Yes, delete',
      keep: 'Keep',
    },
    note: {
      uncoded: 'new',
      edit: 'Edit note {code}',
      delete: 'Delete note {code}',
      text: 'Text of note {code}',
      hidden: 'only you see it until it is revealed',
      restored: 'restored',
      kind: 'Kind: {meaning}',
      gone: 'The note was deleted. If you keep writing, it comes back.',
    },
    photo: {
      title: 'A photo for the board',
      aboutTitle: 'About the photo',
      send: 'Send the photo',
      sent: 'The photo is on the board',
      waiting: 'No connection. The photo will be sent when there is one. Keep this page open.',
      drop: 'Do not send',
      heading: 'My photos',
      edit: 'Change the photo’s caption: {caption}',
      delete: 'Delete the photo: {caption}',
    },
  },
})
