// The marks of a programme: signs of its funder and partners, printed on every document it leaves behind.
import type { Language } from '../i18n/language.ts'

export const MARK_LIMITS = {
  /** Marks of one programme: more would be a row nobody can read. */
  most: 6,
  /** Characters of its words in one language. */
  words: 200,
  /** Bytes of an uploaded picture. */
  upload: 3 * 1024 * 1024,
  /** Bytes of the picture as it is kept. */
  kept: 400 * 1024,
  /** Pixels along its longer side: 38 mm in 600 dots an inch. */
  side: 900,
} as const

export interface Mark {
  readonly id: string
  /** What it says to those who do not see it. */
  readonly words: Readonly<Record<Language, string>>
  /** Pixels. */
  readonly width: number
  readonly height: number
  /** The picture as PNG, in base64. */
  readonly png: string
}

export interface MarksReply {
  /** In the order they are printed. */
  readonly marks: readonly Mark[]
}

export interface SignatureReply {
  /** Its words are nobody's: whose it is stands under it. */
  readonly signature: Mark | null
}

/** What is changed of a mark: its words, or its place. */
export interface MarkChange {
  readonly words?: Readonly<Record<Language, string>> | undefined
  /** Where it goes, counted from 0. */
  readonly place?: number | undefined
}

/** A mark as a document prints it. */
export interface PrintedMark {
  /** What its file is called where it lies beside the document. */
  readonly file: string
  readonly alt: string
  /** Its width by its height. */
  readonly ratio: number
}

/** Of a mark nobody has named. */
const UNNAMED: Readonly<Record<Language, string>> = {
  lt: 'Ženklas be pavadinimo',
  en: 'A sign without a name',
}

/** What a mark says in a language, or in the other where it has words in that only. */
export function markWords({ words }: Mark, language: Language): string {
  return words[language].trim() || words[language === 'lt' ? 'en' : 'lt'].trim() || UNNAMED[language]
}

/** What a mark's file is called where it lies beside a document. */
export function markFile({ id }: Mark): string {
  return `mark-${id}.png`
}

/** Marks as a document prints them. */
export function printedMarks(marks: readonly Mark[], language: Language): readonly PrintedMark[] {
  return marks.map((mark) => ({
    file: markFile(mark),
    alt: markWords(mark, language),
    ratio: mark.width / mark.height,
  }))
}
