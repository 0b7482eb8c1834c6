// What a field of the concept holds, as plain values, and how each kind of field lies in the document.
import type { Size } from '../base/geometry.ts'
import type { TextContent } from './rich-text.ts'
import { findSection } from './sections.ts'
import type { FieldSpec } from './structure.ts'

export type FieldStatus = 'empty' | 'draft' | 'edited' | 'approved'

export const FIELD_STATUSES: readonly FieldStatus[] = ['empty', 'draft', 'edited', 'approved']

/** A picture of the workshop, chosen for a line. */
export interface LineImage {
  /** The server's name of it. */
  readonly file: string
  /** Pixels. */
  readonly pixels: Size
}

/** One line of a list: its text, an optional heading it stands under, and the notes it came from. */
export interface ListLine {
  readonly id: string
  readonly text: string
  /** A group within the list (an identity layer, a feedback area), or ''. */
  readonly label: string
  /** Note codes, as E-014. */
  readonly sources: readonly string[]
  /** In a list of pictures; its text is the caption, and says what is on it to those who do not see it. */
  readonly image?: LineImage
}

export interface TableRow {
  readonly id: string
  /** Column id to text. Numbers are kept as people typed them; arithmetic reads them with `readNumber`. */
  readonly cells: Readonly<Record<string, string>>
  readonly sources: readonly string[]
}

/** The content of a field. `computed` fields hold none: they are calculated when the concept is composed. */
export type FieldContent =
  | TextContent
  | { readonly kind: 'list'; readonly lines: readonly ListLine[] }
  | { readonly kind: 'table'; readonly rows: readonly TableRow[] }
  | { readonly kind: 'amount'; readonly amount: string; readonly note: string }
  | { readonly kind: 'computed' }

export interface Field {
  readonly id: string
  readonly status: FieldStatus
  readonly content: FieldContent
  /** Note codes behind the field as a whole. */
  readonly sources: readonly string[]
}

export type ContentKind = FieldContent['kind']

/** How a field is kept: by its type, and `computed` for whatever is calculated. */
export function contentKindOf(spec: FieldSpec): ContentKind {
  if (spec.fill === 'computed') return 'computed'
  switch (spec.type) {
    case 'text':
    case 'richtext':
      return 'text'
    case 'table':
      return 'table'
    case 'number':
      return 'amount'
    case 'list':
    case 'noteRefs':
    case 'images':
      return 'list'
    case 'computed':
      return 'computed'
  }
}

/** The empty content of a kind. */
export function emptyContent(kind: ContentKind): FieldContent {
  switch (kind) {
    case 'text':
      return { kind, text: '' }
    case 'list':
      return { kind, lines: [] }
    case 'table':
      return { kind, rows: [] }
    case 'amount':
      return { kind, amount: '', note: '' }
    case 'computed':
      return { kind }
  }
}

export function isEmptyContent(content: FieldContent): boolean {
  switch (content.kind) {
    case 'text':
      return content.text.trim() === ''
    case 'list':
      return content.lines.length === 0
    case 'table':
      return content.rows.length === 0
    case 'amount':
      return content.amount.trim() === '' && content.note.trim() === ''
    case 'computed':
      return false
  }
}

/** The specification of a field, or undefined when this version has none with this id. */
export function findField(id: string): FieldSpec | undefined {
  return findSection(id.split('.')[0] ?? '')?.fields.find((field) => field.id === id)
}

/**
 * Reads a number as people in Lithuania type it: "12 345,60", "12.5", "−5", "EUR 300"; also "12,345.60".
 *
 * @returns the number, or null when there is none
 */
export function readNumber(typed: string): number | null {
  const cleaned = typed
    .replace(/[\s\u00A0\u202F]/g, '')
    .replace(/€|eur/gi, '')
    .replace('\u2212', '-')
    .replace(/,(?=.*\.)/g, '')
    .replace(',', '.')
  if (!/^-?\d+(\.\d+)?\.?$/.test(cleaned)) return null
  return Number.parseFloat(cleaned)
}
