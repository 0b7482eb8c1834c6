// The sections of a document as plain texts for a funder's form on the web: no Markdown, no HTML, no note codes; a table
// is a line a row, because a form has no columns.
import type { Block, ComposedField, ComposedSection, Concept } from '../concept/composed.ts'

export interface FormSection {
  readonly id: string
  readonly heading: string
  readonly text: string
}

/** Annexes are attached as files, and the cover is the form itself. */
const NOT_IN_FORMS: readonly string[] = ['cover', 'annex']

/** Every section that has something to say, in its order. */
export function formSections({ sections }: Concept): readonly FormSection[] {
  return sections.flatMap((section) => {
    const text = NOT_IN_FORMS.includes(section.id) ? '' : formText(section)
    return text === '' ? [] : [{ id: section.id, heading: section.heading, text }]
  })
}

/** How many characters a form counts: what a person sees as one letter may be two for a program. */
export function countCharacters(text: string): number {
  return [...text].length
}

/** One section's text; '' when nothing is written in it. */
export function formText({ heading, fields }: ComposedSection): string {
  const written = fields.filter(({ blocks }) => blocks.length > 0)
  return written
    .map((field) => {
      const text = fieldText(field)
      // The form has a heading of its own over the field.
      return written.length === 1 && field.label === heading ? text : `${field.label}\n${text}`
    })
    .join('\n\n')
}

function fieldText({ blocks }: ComposedField): string {
  return blocks.map(blockText).join('\n')
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return block.text
    case 'amount':
      return [block.amount, block.note].filter((text) => text !== '').join('. ')
    case 'list': {
      let under = ''
      return block.lines
        .map(({ label, text }, index) => {
          const sign = block.ordered ? `${index + 1}.` : '–'
          const head = label !== '' && label !== under ? `${label}:\n` : ''
          under = label
          return `${head}${sign} ${text}`
        })
        .join('\n')
    }
    case 'table': {
      const rows = block.rows.map(({ cells }) =>
        cells
          .map((cell, index) => [block.columns[index]?.label ?? '', cell.replace(/\s*\n\s*/g, '; ')] as const)
          .filter(([, cell]) => cell !== '')
          .map(([label, cell], index) => (index === 0 ? cell : `${label}: ${cell}`))
          .join('; '),
      )
      return [block.caption, ...rows].filter((line) => line !== '').join('\n')
    }
  }
}
