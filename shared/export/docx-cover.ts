// The cover page of the DOCX: the title and slogan people will remember, where and when, and what the document is yet.
import { BorderStyle, HeadingLevel, ImageRun, Paragraph, TextRun } from 'docx'
import { fromBase64 } from 'lib0/buffer'
import type { ComposedField, ComposedSection, Concept } from '../concept/composed.ts'
import { word } from '../concept/words.ts'
import type { Language } from '../i18n/language.ts'
import { runsOf } from './docx-text.ts'
import { type Mark, markWords } from './mark.ts'
import { ownLanguage } from './passage-language.ts'

/** Fields of the cover that stand in its head already. */
const IN_HEAD: readonly string[] = ['cover.title', 'cover.slogan', 'cover.dates', 'cover.version']

/** The most a mark takes, pixels of 1/96 inch: 38 by 14 millimetres. */
const MARK = { width: 144, height: 53 }

export function coverOf(
  concept: Concept,
  section: ComposedSection | undefined,
  marks: readonly Mark[],
): readonly Paragraph[] {
  const { language } = concept
  const line = (text: string, style: string, own: Language | null = null) =>
    text === '' ? [] : [new Paragraph({ style, children: [...runsOf(text, language, {}, own)] })]
  const fields = section?.fields ?? []
  const all = concept.sections.flatMap((one) => one.fields)
  // The slogan of the identity stands here until the cover has one of its own (compose.ts).
  const ownOf = (...ids: readonly string[]) => {
    const field = ids
      .map((id) => all.find((one) => one.id === id))
      .find((one) => one !== undefined && one.blocks.length > 0)
    return field ? ownLanguage(field) : null
  }
  const rest = fields.filter(({ id }) => !IN_HEAD.includes(id))
  return [
    // A real heading, so that the page is found in the navigation like the others; small, because nobody reads it.
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      spacing: { before: 0, after: 0 },
      children: [new TextRun({ text: section?.heading ?? '', size: 18, bold: false, color: '6B6459' })],
    }),
    ...line(concept.title, 'CoverTitle', ownOf('cover.title')),
    ...line(concept.slogan, 'CoverSlogan', ownOf('cover.slogan', 'identity.slogan')),
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
    ...rest.flatMap((field) => line(textOf(field), 'CoverSmall', ownLanguage(field))),
    ...marksOf(marks, language),
  ]
}

/** In a row, each as large as there is room for. */
function marksOf(marks: readonly Mark[], language: Language): readonly Paragraph[] {
  if (marks.length === 0) return []
  const runs = marks.flatMap((mark) => {
    const scale = Math.min(MARK.width / mark.width, MARK.height / mark.height)
    const words = markWords(mark, language)
    return [
      new ImageRun({
        type: 'png',
        data: fromBase64(mark.png),
        transformation: { width: Math.round(mark.width * scale), height: Math.round(mark.height * scale) },
        altText: { name: words, title: words, description: words },
      }),
      new TextRun('     '),
    ]
  })
  return [new Paragraph({ style: 'CoverSmall', spacing: { before: 240 }, children: runs })]
}

function textOf({ blocks }: ComposedField): string {
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : [])).join('\n')
}
