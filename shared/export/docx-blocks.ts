// What a field of the document says, in DOCX: paragraphs, amounts, lists and tables, each in the language it is written in.
import { HeadingLevel, Paragraph, type Table } from 'docx'
import type { Block } from '../concept/composed.ts'
import type { Language } from '../i18n/language.ts'
import { mm } from './docx-style.ts'
import { tableOf } from './docx-table.ts'
import { runsOf, sourceRuns, wordsRuns } from './docx-text.ts'

type Child = Paragraph | Table

export interface Spoken {
  /** Of the document. */
  readonly language: Language
  /** Of the field's words, where it is known. */
  readonly own: Language | null
}

/** @param width of the text area, twentieths of a point */
export function blockChildren(block: Block, spoken: Spoken, width: number): readonly Child[] {
  const { language, own } = spoken
  switch (block.kind) {
    case 'paragraph':
      return [new Paragraph({ children: [...wordsRuns(block, language, own), ...sourceRuns(block.sources)] })]
    case 'amount': {
      const children = [...runsOf(block.amount, language, { bold: true })]
      const amount = block.amount === '' ? [] : [new Paragraph({ children })]
      return block.note === ''
        ? amount
        : [...amount, new Paragraph({ children: [...runsOf(block.note, language, {}, own)] })]
    }
    case 'list':
      return listChildren(block, spoken)
    case 'table':
      return [tableOf(block, width, language), new Paragraph({ style: 'AfterTable', children: [] })]
  }
}

/** A code as a label belongs to its line; any other label is a heading over the lines that share it. */
function listChildren(
  { lines, ordered }: Extract<Block, { kind: 'list' }>,
  { language, own }: Spoken,
): readonly Child[] {
  let under = ''
  return lines.flatMap((line, index) => {
    const { label, sources } = line
    const isCode = /^[A-Z]-\d{3,}$/.test(label)
    const heading = !isCode && label !== under && label !== ''
    if (!isCode) under = label
    const item = new Paragraph({
      // A numbered list carries its numbers itself: Word would count on from the list before.
      ...(ordered ? { indent: { left: mm(7) } } : { numbering: { reference: 'bullets', level: 0 } }),
      style: 'ListText',
      children: [
        ...(ordered ? runsOf(`${index + 1}. `, language) : isCode ? runsOf(`${label} – `, language) : []),
        ...wordsRuns(line, language, own),
        ...sourceRuns(sources),
      ],
    })
    if (!heading) return [item]
    return [new Paragraph({ heading: HeadingLevel.HEADING_3, children: [...runsOf(label, language)] }), item]
  })
}
