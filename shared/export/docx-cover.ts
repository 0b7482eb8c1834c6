// The cover page of the DOCX: the title and slogan people will remember, where and when, and what the document is yet.
import { BorderStyle, HeadingLevel, Paragraph, TextRun } from 'docx'
import type { ComposedField, ComposedSection, Concept } from '../concept/composed.ts'
import { word } from '../concept/words.ts'
import { runsOf } from './docx-text.ts'

/** Fields of the cover that stand in its head already. */
const IN_HEAD: readonly string[] = ['cover.title', 'cover.slogan', 'cover.dates', 'cover.version']

export function coverOf(concept: Concept, section: ComposedSection | undefined): readonly Paragraph[] {
  const { language } = concept
  const line = (text: string, style: string) =>
    text === '' ? [] : [new Paragraph({ style, children: [...runsOf(text, language)] })]
  const rest = (section?.fields ?? []).filter(({ id }) => !IN_HEAD.includes(id))
  return [
    // A real heading, so that the page is found in the navigation like the others; small, because nobody reads it.
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      spacing: { before: 0, after: 0 },
      children: [new TextRun({ text: section?.heading ?? '', size: 18, bold: false, color: '6B6459' })],
    }),
    ...line(concept.title, 'CoverTitle'),
    ...line(concept.slogan, 'CoverSlogan'),
    ...(concept.isDraft ? line(word('draft', language), 'CoverDraft') : []),
    ...line(concept.place || concept.locality, 'CoverLine'),
    ...line(concept.dates, 'CoverLine'),
    ...line(concept.version, 'CoverLine'),
    new Paragraph({
      style: 'CoverLine',
      spacing: { before: 900, after: 200 },
      border: { top: { style: BorderStyle.SINGLE, size: 6, color: 'B9B0A2', space: 8 } },
      children: [],
    }),
    ...line(concept.organiser, 'CoverSmall'),
    ...rest.flatMap((field) => line(textOf(field), 'CoverSmall')),
  ]
}

function textOf({ blocks }: ComposedField): string {
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : [])).join('\n')
}
