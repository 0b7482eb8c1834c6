// The concept as a DOCX file for Word, LibreOffice and Google Docs. Heavy: import it when somebody asks for the file.
// Renders a composed concept and decides nothing about its content.
import {
  AlignmentType,
  Document,
  Header,
  HeadingLevel,
  ImageRun,
  type ISectionOptions,
  LevelFormat,
  Packer,
  PageBreak,
  PageNumber,
  PageOrientation,
  Paragraph,
  type Table,
  TableOfContents,
  TextRun,
} from 'docx'
import type { ComposedField, ComposedSection, Concept } from '../concept/composed.ts'
import { word } from '../concept/words.ts'
import { type Language, LOCALE } from '../i18n/language.ts'
import { blockChildren } from './docx-blocks.ts'
import { coverOf } from './docx-cover.ts'
import { estimateHeadingPages } from './docx-pages.ts'
import { DOCX_STYLES, MM, mm } from './docx-style.ts'
import { runsOf, sourceRuns } from './docx-text.ts'
import { captionOf, isCaptioned } from './laid-out.ts'
import { BOARDS, type LaidPicture, picturedCodes, picturesOf, unpicturedBlocks } from './laid-pictures.ts'
import type { Mark } from './mark.ts'
import { ownLanguage } from './passage-language.ts'
import type { Wish } from './shaped-concept.ts'

type Child = Paragraph | Table | TableOfContents

const MARGINS = { top: mm(20), bottom: mm(20), left: mm(30), right: mm(15), header: mm(10) }
const LANDSCAPE_MARGINS = { top: mm(25), bottom: mm(15), left: mm(20), right: mm(20), header: mm(10) }
const PORTRAIT_WIDTH = mm(210 - 30 - 15)
const LANDSCAPE_WIDTH = mm(297 - 20 - 20)

/** Pictures of a storyboard, millimetres: two on a page with their captions. */
const STORYBOARD = { width: 130, height: 90 }

/** How tall a picture is at most, so that its heading and its caption stand on its page, millimetres. */
const PICTURE_HEIGHT = 138

/** Tables with more columns than this get a landscape page. */
const PORTRAIT_COLUMNS = 8

const CONTENTS: Readonly<Record<Language, string>> = { lt: 'Turinys', en: 'Contents' }
const ANNEX: Readonly<Record<Language, string>> = { lt: '{n} priedas. {label}', en: 'Annex {n}. {label}' }

/**
 * The document as the bytes of a file.
 *
 * @param wish pictures of frames of the board, by their ids, and marks for the cover
 */
export async function renderDocx(
  concept: Concept,
  { pictures = new Map(), marks = [] }: Pick<Wish, 'pictures' | 'marks'> = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const document = new Document({
    title: concept.title,
    creator: concept.organiser || 'Vieta',
    description: concept.slogan,
    styles: DOCX_STYLES(LOCALE[concept.language]),
    numbering: {
      config: [
        {
          reference: 'bullets',
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: '•',
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: { left: mm(7), hanging: mm(5) } } },
            },
          ],
        },
      ],
    },
    sections: sectionsOf(concept, pictures, marks),
    pageNumbers: estimateHeadingPages,
  })
  return new Uint8Array(await Packer.toArrayBuffer(document))
}

function sectionsOf(
  concept: Concept,
  pictures: Wish['pictures'],
  marks: readonly Mark[],
): readonly ISectionOptions[] {
  const { language } = concept
  const [cover, ...others] = concept.sections
  const contents = [
    new Paragraph({ children: [new PageBreak()] }),
    new Paragraph({ style: 'ContentsTitle', children: [new TextRun(CONTENTS[language])] }),
    new TableOfContents(CONTENTS[language], { hyperlink: true, headingStyleRange: '1-1' }),
  ]
  const pages: Page[] = [{ wide: false, children: [...coverOf(concept, cover, marks), ...contents] }]
  const captions = { given: 0 }
  for (const section of others) addSection(section, concept, pages, { captions, pictures })
  const number = new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT] })],
      }),
    ],
  })
  return pages.map(({ wide, children }, index) => ({
    properties: {
      titlePage: index === 0,
      page: {
        size: {
          width: mm(210),
          height: mm(297),
          orientation: wide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: wide ? LANDSCAPE_MARGINS : MARGINS,
      },
    },
    headers:
      index === 0
        ? { default: number, first: new Header({ children: [new Paragraph('')] }) }
        : { default: number },
    children,
  }))
}

interface Page {
  readonly wide: boolean
  readonly children: Child[]
}

function pageFor(pages: Page[], wide: boolean): Child[] {
  const last = pages.at(-1)
  if (last && last.wide === wide && pages.length > 1) return last.children
  const children: Child[] = []
  pages.push({ wide, children })
  return children
}

/** How many tables have their number. */
interface Captions {
  given: number
}

interface Around {
  readonly captions: Captions
  readonly pictures: Wish['pictures']
}

function addSection(
  section: ComposedSection,
  concept: Concept,
  pages: Page[],
  { captions, pictures }: Around,
): void {
  const { language } = concept
  const isAnnex = section.id === 'annex'
  const printedFields = section.fields.filter(({ blocks, level }) => blocks.length > 0 || level === 'M')
  const shown = picturesOf(concept, { pictures })
  const isPictured = ({ id }: ComposedField) => id === BOARDS && shown.frames.length > 0
  const isWide = (field: ComposedField) =>
    isPictured(field) ||
    field.blocks.some((block) => block.kind === 'table' && block.columns.length > PORTRAIT_COLUMNS)
  const before = pages.length
  const start = pageFor(pages, false)
  start.push(
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      pageBreakBefore: isAnnex && pages.length === before,
      children: [new TextRun(`${section.number}. ${section.heading}`)],
    }),
  )
  if (printedFields.length === 0) start.push(emptyParagraph(language))
  printedFields.forEach((field, index) => {
    const wide = isWide(field)
    const fresh = pages.at(-1)?.wide !== wide
    const children = pageFor(pages, wide)
    const label = isAnnex
      ? ANNEX[language].replace('{n}', String(index + 1)).replace('{label}', () => field.label)
      : field.label
    if (isAnnex || (field.label !== section.heading && !isCaptioned(field))) {
      children.push(
        new Paragraph({
          heading: HeadingLevel.HEADING_2,
          pageBreakBefore: isAnnex && index > 0 && !fresh,
          children: [...runsOf(label, language)],
        }),
      )
    }
    if (isPictured(field)) {
      children.push(...shown.frames.flatMap((picture) => pictureChildren(picture, pictures, language)))
      return
    }
    const chosen = shown.chosen.get(field.id)
    if (chosen) {
      const items = chosen.filter((picture) => picture !== null)
      children.push(...items.flatMap((picture) => pictureChildren(picture, pictures, language, STORYBOARD)))
    }
    if (field.blocks.length === 0) children.push(emptyParagraph(language))
    for (const block of chosen ? unpicturedBlocks(field, chosen) : field.blocks) {
      if (block.kind === 'table') {
        captions.given += 1
        const caption = captionOf(captions.given, block, field, language)
        children.push(new Paragraph({ style: 'Caption', children: [...runsOf(caption, language)] }))
      }
      children.push(
        ...blockChildren(
          block,
          { language, own: ownLanguage(field) },
          wide ? LANDSCAPE_WIDTH : PORTRAIT_WIDTH,
        ),
      )
    }
    const codes = chosen ? picturedCodes(field, chosen) : field.sources
    if (codes.length > 0) {
      children.push(new Paragraph({ style: 'Sources', children: [...sourceRuns(codes, false)] }))
    }
  })
}

/** A picture and, below it, what it is called; together on a page of their own. */
function pictureChildren(
  { frame, caption, alt, ratio }: LaidPicture,
  pictures: Wish['pictures'],
  language: Language,
  most = { width: LANDSCAPE_WIDTH / MM, height: PICTURE_HEIGHT },
): readonly Paragraph[] {
  const picture = pictures?.get(frame)
  // Word shows no WebP.
  if (!picture || picture.type === 'webp') return []
  const width = Math.min(most.width, most.height * ratio)
  const pixels = (length: number) => Math.round((length / 25.4) * 96)
  return [
    new Paragraph({
      keepNext: true,
      children: [
        new ImageRun({
          type: picture.type,
          data: picture.bytes,
          transformation: { width: pixels(width), height: pixels(width / ratio) },
          altText: { name: caption, title: caption, description: alt },
        }),
      ],
    }),
    new Paragraph({ style: 'PictureCaption', children: [...runsOf(caption, language)] }),
  ]
}

function emptyParagraph(language: Language): Paragraph {
  return new Paragraph({
    children: [new TextRun({ text: word('empty', language), italics: true, color: '7A4B00' })],
  })
}
