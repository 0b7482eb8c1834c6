// Certificates: what stands on one, its number and its row in the register. Stores nothing and draws nothing.
import { CODE_ALPHABET } from '../base/join-code.ts'
import { THRESHOLD_PERCENT } from './attendance.ts'
import { nameKey } from './roster.ts'

/** How the programme was held. */
export type CertificateForm = 'onsite' | 'online' | 'mixed'

/** What an organiser settles for all certificates of a programme. */
export interface CertificateSettings {
  readonly title: string
  /** Beside the Lithuanian title where the certificate is in both languages. */
  readonly titleEn: string
  /** What numbers begin with. */
  readonly prefix: string
  readonly programme: string
  readonly programmeEn: string
  /** Project title and contract number. */
  readonly project: string
  readonly topics: readonly string[]
  readonly topicsEn: readonly string[]
  readonly lecturers: string
  /** Name, legal form, code, address. */
  readonly issuer: string
  readonly place: string
  readonly signatoryRole: string
  readonly signatory: string
  readonly funding: string
  /** Where the verification page is, as `https://vieta.example.lt`. */
  readonly address: string
  /** Academic hours as the programme has them; null counts them from the agenda. */
  readonly hours: number | null
  readonly languages: 'lt' | 'lt+en'
  /** Percent of contact minutes a person needs. */
  readonly threshold: number
}

/** What stands until an organiser settles something else. */
export function usualSettings(programme: { title: string; organiser: string }): CertificateSettings {
  return {
    title: 'PAŽYMĖJIMAS',
    titleEn: 'CERTIFICATE',
    prefix: 'VIETA',
    programme: programme.title,
    programmeEn: '',
    project: '',
    topics: [],
    topicsEn: [],
    lecturers: '',
    issuer: programme.organiser,
    place: '',
    signatoryRole: '',
    signatory: '',
    funding: '',
    address: '',
    hours: null,
    languages: 'lt',
    threshold: THRESHOLD_PERCENT,
  }
}

/** What is printed, as it was when the number was given: a certificate never changes. */
export interface CertificateFace
  extends Omit<CertificateSettings, 'prefix' | 'threshold' | 'place' | 'hours'> {
  /** Academic hours. */
  readonly hours: number
  readonly form: CertificateForm
  /** The first and the last day, as 2026-03-12. */
  readonly firstDay: string
  readonly lastDay: string
  /** Where it was held, in the nominative. */
  readonly venue: string
  /** Where it was issued. */
  readonly place: string
}

/** `erased`: at the request of the person, and the number counts no more. */
export type CertificateState = 'valid' | 'cancelled' | 'erased'

/** One row of the certificate register. Numbers are never given twice and rows never go away. */
export interface CertificateRow {
  /** `{prefix}-{year}-{0001}` */
  readonly number: string
  readonly programme: string
  readonly workshop: string
  /** The person's id and name; null when they had themselves erased. */
  readonly person: string | null
  readonly name: string | null
  readonly hours: number
  /** The programme's title as printed. */
  readonly title: string
  readonly issuedAt: number
  readonly state: CertificateState
  /** When and why it was cancelled, and the number that took its place. */
  readonly endedAt: number | null
  readonly reason: string
  readonly replacedBy: string | null
  /** What the QR leads to. */
  readonly code: string
}

/** The next number of a year, after the last one given. */
export function certificateNumber(prefix: string, year: number, sequence: number): string {
  return `${prefix}-${year}-${String(sequence).padStart(4, '0')}`
}

const CODE_SIGNS = 10

/** A code that cannot be guessed, as `7K4MG-NC2D9`. */
export function createVerificationCode(below: (most: number) => number): string {
  let signs = ''
  while (signs.length < CODE_SIGNS) signs += CODE_ALPHABET[below(CODE_ALPHABET.length)]
  return `${signs.slice(0, 5)}-${signs.slice(5)}`
}

/** Reads a verification code as a person typed it; null when it cannot be one. */
export function readVerificationCode(typed: string): string | null {
  const signs = typed
    .slice(0, 40)
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replaceAll('O', '0')
    .replaceAll('I', '1')
  if (signs.length !== CODE_SIGNS || [...signs].some((sign) => !CODE_ALPHABET.includes(sign))) return null
  return `${signs.slice(0, 5)}-${signs.slice(5)}`
}

/** Whether a name somebody typed is the holder's: no case, no diacritics, words in any order. */
export function isHolder(name: string | null, typed: string): boolean {
  return name !== null && nameKey(typed) !== '' && nameKey(name) === nameKey(typed)
}

/** The address of a certificate's verification page. */
export function verificationPath(code: string): string {
  return `/patikra/${code}`
}
