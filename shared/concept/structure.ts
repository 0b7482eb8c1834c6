// The concept document's fixed form: sections and fields. The data are in data/structure.ts.
import type { Bilingual } from '../i18n/language.ts'

export type FieldType = 'text' | 'richtext' | 'list' | 'table' | 'computed' | 'images' | 'noteRefs' | 'number'

/** How a field is filled: copied verbatim, assembled for a person to rewrite, typed, or calculated. */
export type FieldFill = 'auto' | 'draft' | 'manual' | 'computed'

export interface FieldColumn {
  readonly id: string
  readonly label: Bilingual
}

export interface FieldSource {
  readonly activity: string
  readonly rule: string
}

export interface FieldSpec {
  readonly id: string
  readonly type: FieldType
  readonly label: Bilingual
  /** What it holds, in English, for the help text. */
  readonly holds: string
  /** Target length, as written in the specification ("≤ 300 chars"). */
  readonly length: string
  /** Must, should, optional. */
  readonly level: 'M' | 'S' | 'O'
  readonly fill: FieldFill
  readonly sources: readonly FieldSource[]
  readonly columns?: readonly FieldColumn[]
}

export interface SectionSpec {
  readonly id: string
  readonly order: number
  readonly heading: Bilingual
  readonly targetLength: string
  readonly fields: readonly FieldSpec[]
}
