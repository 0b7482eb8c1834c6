// The concept cut to what somebody asked for: the short form, or without note codes. Content stays as it is.
import type { Block, ComposedField, Concept } from '../concept/composed.ts'
import type { Mark } from './mark.ts'

export const FORMS = ['full', 'short'] as const
export type Form = (typeof FORMS)[number]

/** A picture of a frame, or one chosen for a line. */
export interface FramePicture {
  readonly type: 'png' | 'jpg' | 'webp'
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Pixels. */
  readonly width: number
  readonly height: number
}

export interface Wish {
  readonly form: Form
  /** Whether note codes are printed after what they stand behind. */
  readonly sources: boolean
  /** Pictures of frames by their ids, where somebody painted any; those chosen for lines by their files. */
  readonly pictures?: ReadonlyMap<string, FramePicture> | undefined
  /** Signs of the funder and partners, for the cover. */
  readonly marks?: readonly Mark[] | undefined
}

/** Sections whose required fields councillors get, on five or six pages. */
const SHORT: readonly string[] = [
  'cover',
  'summary',
  'pov',
  'identity',
  'concept',
  'services',
  'partners',
  'budget',
  'funding',
  'indicators',
  'decisions',
]

export function shapedConcept(concept: Concept, { form, sources }: Wish): Concept {
  const sections =
    form === 'full'
      ? concept.sections
      : concept.sections
          .filter(({ id }) => SHORT.includes(id))
          .map((section) => ({
            ...section,
            fields: section.fields.filter(({ level }) => level === 'M' || section.id === 'cover'),
          }))
  if (sources) return { ...concept, sections }
  return {
    ...concept,
    sections: sections.map((section) => ({ ...section, fields: section.fields.map(withoutCodes) })),
  }
}

function withoutCodes(field: ComposedField): ComposedField {
  return { ...field, sources: [], blocks: field.blocks.map(blockWithoutCodes) }
}

function blockWithoutCodes(block: Block): Block {
  switch (block.kind) {
    case 'paragraph':
      return { ...block, sources: [] }
    case 'list':
      return {
        ...block,
        lines: block.lines.map((line) => ({
          ...line,
          label: /^[A-Z]-\d{3,}$/.test(line.label) ? '' : line.label,
          sources: [],
        })),
      }
    case 'table':
      return { ...block, rows: block.rows.map((row) => ({ ...row, sources: [] })) }
    case 'amount':
      return block
  }
}
