// What a certificate says, as plain lines for whatever prints it: Lithuanian first, English beside it where it is in both.
import { longDate } from '../concept/format.ts'
import type { Language } from '../i18n/language.ts'
import {
  type CertificateFace,
  type CertificateForm,
  type CertificateRow,
  verificationPath,
} from '../people/certificate.ts'
import type { PrintedMark } from './mark.ts'

/** One language of a certificate. */
export interface CertificateWords {
  readonly title: string
  readonly certify: string
  readonly tookPart: string
  readonly programme: string
  readonly topicsHead: string
  readonly topics: readonly string[]
  /** "Trukmė: 6 akad. val." and the like. */
  readonly facts: readonly string[]
  /** Who facilitated; empty when nobody is named. */
  readonly teachers: string
}

export interface PrintedCertificate {
  readonly number: string
  readonly name: string
  readonly lt: CertificateWords
  /** Null where it is in Lithuanian only. */
  readonly en: CertificateWords | null
  readonly project: string
  readonly issuer: string
  readonly issued: string
  readonly signatoryRole: string
  readonly signatory: string
  readonly funding: string
  readonly verifyWords: string
  /** Without the scheme: as people type it. */
  readonly verifyAddress: string
  readonly code: string
  /** Where the QR leads. */
  readonly link: string
}

const FORMS: Readonly<Record<CertificateForm, Readonly<Record<Language, string>>>> = {
  onsite: { lt: 'kontaktinė', en: 'in person' },
  online: { lt: 'nuotolinė', en: 'online' },
  mixed: { lt: 'mišri', en: 'mixed' },
}

function dayOf(iso: string): number {
  return Date.parse(`${iso}T12:00:00Z`)
}

function periodOf({ firstDay, lastDay }: CertificateFace, language: Language): string {
  return firstDay === lastDay ? longDate(dayOf(firstDay), language) : `${firstDay}–${lastDay}`
}

function lithuanian(face: CertificateFace): CertificateWords {
  const { title, programme, topics, hours, venue, form, lecturers } = face
  return {
    title,
    certify: 'Pažymima, kad',
    tookPart: 'dalyvavo programoje',
    programme: `„${programme}“`,
    topicsHead: 'Temos',
    topics: topics.filter((topic) => topic !== ''),
    facts: [
      `Trukmė: ${hours} akad. val.`,
      `Data: ${periodOf(face, 'lt')}`,
      ...(venue === '' ? [] : [`Vieta: ${venue}`]),
      `Forma: ${FORMS[form].lt}`,
    ],
    teachers: lecturers === '' ? '' : `Moderavo: ${lecturers}`,
  }
}

function english(face: CertificateFace): CertificateWords {
  const { titleEn, programme, programmeEn, topicsEn, hours, venue, form, lecturers } = face
  return {
    title: titleEn,
    certify: 'This is to certify that',
    tookPart: 'took part in the programme',
    // A title nobody translated stays as it is called.
    programme: programmeEn === '' ? `„${programme}“` : `“${programmeEn}”`,
    topicsHead: 'Topics',
    topics: topicsEn.filter((topic) => topic !== ''),
    facts: [
      `Duration: ${hours} academic hours`,
      `Date: ${periodOf(face, 'en')}`,
      ...(venue === '' ? [] : [`Place: ${venue}`]),
      `Form: ${FORMS[form].en}`,
    ],
    teachers: lecturers === '' ? '' : `Facilitated by: ${lecturers}`,
  }
}

/** What is printed of a certificate; null of one whose name was erased. */
export function printedCertificate(
  row: Pick<CertificateRow, 'number' | 'name' | 'code' | 'issuedAt'> & { readonly face: CertificateFace },
): PrintedCertificate | null {
  const { number, name, code, issuedAt, face } = row
  if (name === null) return null
  const isBoth = face.languages === 'lt+en'
  const link = `${face.address}${verificationPath(code)}`
  const place = face.place === '' ? '' : `${face.place}, `
  return {
    ...{ number, name, code, link },
    lt: lithuanian(face),
    en: isBoth ? english(face) : null,
    project: face.project,
    issuer: face.issuer,
    issued: `${isBoth ? 'Išduota / Issued' : 'Išduota'}: ${place}${longDate(issuedAt, 'lt')}`,
    signatoryRole: face.signatoryRole,
    signatory: face.signatory,
    funding: face.funding,
    verifyWords: isBoth ? 'Tikrumo patikra / Verification' : 'Tikrumo patikra',
    verifyAddress: `${face.address.replace(/^https?:\/\//, '')}/patikra`,
  }
}

/** Several certificates as one document. */
export interface CertificatesData {
  /** Of the document, for its reader's window. */
  readonly title: string
  /** At the foot of each. */
  readonly marks: readonly PrintedMark[]
  /** The picture over the line of whoever signs; null: it is signed by hand. */
  readonly signature: PrintedMark | null
  readonly certificates: readonly (PrintedCertificate & {
    /** The QR as SVG. */
    readonly qr: string
  })[]
}
