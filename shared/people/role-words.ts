// What the roles are called, in both languages: on the board's notes and lists they stand beside people's names.
import type { Bilingual } from '../i18n/language.ts'
import type { Role } from './rights.ts'

export const ROLE_NAME: Readonly<Record<Role, Bilingual>> = {
  organiser: { lt: 'Organizatorius (-ė)', en: 'Organiser' },
  facilitator: { lt: 'Moderatorius (-ė)', en: 'Facilitator' },
  cofacilitator: { lt: 'Moderatoriaus padėjėjas (-a)', en: 'Co-facilitator' },
  scribe: { lt: 'Ataskaitos rengėjas (-a)', en: 'Report writer' },
  participant: { lt: 'Dalyvis (-ė)', en: 'Participant' },
  mentor: { lt: 'Mentorius (-ė)', en: 'Mentor' },
  observer: { lt: 'Stebėtojas (-a)', en: 'Observer' },
  projector: { lt: 'Ekranas', en: 'Screen' },
}

/** Words for a role that fit on a note's corner. */
export const ROLE_BADGE: Readonly<Record<Role, Bilingual>> = {
  ...ROLE_NAME,
  organiser: { lt: 'Org.', en: 'Org.' },
  facilitator: { lt: 'Mod.', en: 'Fac.' },
  cofacilitator: { lt: 'Pad.', en: 'Co-fac.' },
  scribe: { lt: 'Rengėjas (-a)', en: 'Writer' },
}
