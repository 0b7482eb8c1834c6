// The concept as a frozen plain value: what every renderer reads, and all it needs. Made by compose.ts.
import type { Language } from '../i18n/language.ts'
import type { FieldStatus, LineImage } from './field.ts'
import type { RichRun } from './rich-text.ts'

export interface ComposedLine {
  /** The group the line stands under, or ''. */
  readonly label: string
  readonly text: string
  /** The same words with their marks, where a line has any (see rich-text.ts). */
  readonly runs?: readonly RichRun[]
  readonly sources: readonly string[]
  /** A picture of the workshop whose caption the line is. */
  readonly image?: LineImage
}

export interface ComposedColumn {
  readonly id: string
  readonly label: string
  readonly align: 'left' | 'right'
}

export interface ComposedRow {
  /** One text a column. */
  readonly cells: readonly string[]
  readonly sources: readonly string[]
  /** A row of totals. */
  readonly total: boolean
}

export type Block =
  | {
      readonly kind: 'paragraph'
      readonly text: string
      /** The same words with their marks, where the paragraph has any (see rich-text.ts). */
      readonly runs?: readonly RichRun[]
      readonly sources: readonly string[]
    }
  | {
      readonly kind: 'list'
      readonly lines: readonly ComposedLine[]
      /** Numbered 1, 2, 3 …; otherwise bullets. */
      readonly ordered?: true
    }
  | {
      readonly kind: 'table'
      /** '' when the field's own label says enough. */
      readonly caption: string
      readonly columns: readonly ComposedColumn[]
      readonly rows: readonly ComposedRow[]
    }
  | { readonly kind: 'amount'; readonly amount: string; readonly note: string }

export interface ComposedField {
  readonly id: string
  readonly label: string
  readonly level: 'M' | 'S' | 'O'
  readonly status: FieldStatus | 'computed'
  /** The language of its words, where it is not the document's: nobody translated them. */
  readonly lang?: Language
  readonly blocks: readonly Block[]
  /** Note codes behind the field that none of its lines or rows already names. */
  readonly sources: readonly string[]
}

export interface ComposedSection {
  readonly id: string
  /** 0 is the cover. */
  readonly number: number
  readonly heading: string
  readonly fields: readonly ComposedField[]
}

/** A frame of the board: its picture in the annex, where there is one, else its words. */
export interface ComposedFrame {
  /** Id of the frame. */
  readonly frame: string
  readonly name: string
  readonly words: string
}

export interface Concept {
  readonly language: Language
  readonly title: string
  readonly name: string
  readonly slogan: string
  readonly locality: string
  readonly place: string
  readonly dates: string
  /** "Juodraštis, 0.9 versija, 2026-03-20". */
  readonly version: string
  readonly versionNumber: string
  /** Instant of the version, ms since 1970; null while the document has none. */
  readonly versionAt: number | null
  /** Whether a required field is still without approval. */
  readonly isDraft: boolean
  readonly organiser: string
  readonly sections: readonly ComposedSection[]
  /** Frames of the board, of which the annex shows pictures. */
  readonly frames: readonly ComposedFrame[]
}
