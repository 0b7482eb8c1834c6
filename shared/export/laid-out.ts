// The concept as a row of parts on its way to paper: which fields are printed, under which headings, with which captions
// and codes, in the full or the short form. Every renderer but DOCX reads this and decides only how it looks.
import type { Block, ComposedField, ComposedSection, Concept } from '../concept/composed.ts'
import type { RichRun } from '../concept/rich-text.ts'
import { word } from '../concept/words.ts'
import type { Bilingual, Language } from '../i18n/language.ts'
import {
  BOARDS,
  type ChosenPictures,
  filled,
  type LaidPicture,
  type LaidPictures,
  type NumberedPictures,
  picturedCodes,
  picturesOf,
  unpicturedBlocks,
} from './laid-pictures.ts'
import { type PrintedMark, printedMarks } from './mark.ts'
import { ownLanguage, passageLanguage } from './passage-language.ts'
import { shapedConcept, type Wish } from './shaped-concept.ts'
import { codesColumn, columnWidths } from './table-widths.ts'

/** Words with their marks; `lang` only where it is not the document's. */
export interface Span {
  readonly text: string
  readonly bold: boolean
  readonly italic: boolean
  readonly link: string | null
  readonly lang: Language | null
}

export type Words = readonly Span[]

export interface Item {
  readonly words: Words
  /** Note codes, to be printed in square brackets. */
  readonly codes: readonly string[]
}

export interface LaidTable {
  readonly kind: 'table'
  readonly caption: string
  readonly columns: readonly { readonly label: string; readonly align: 'left' | 'right' }[]
  /** What part of the whole width each column has; they add up to 1. */
  readonly shares: readonly number[]
  readonly rows: readonly { readonly cells: readonly Item[]; readonly total: boolean }[]
  /** Too many columns for a page that stands upright. */
  readonly wide: boolean
}

export type Part =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly words: Words }
  | ({ readonly kind: 'paragraph' } & Item)
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly Item[] }
  | LaidTable
  | LaidPicture
  | LaidPictures
  /** Codes of notes behind the whole field. */
  | { readonly kind: 'codes'; readonly codes: readonly string[] }
  /** A required field that is still empty. */
  | { readonly kind: 'missing'; readonly text: string }

export interface LaidSection {
  readonly id: string
  /** "5. Įžvalgos ir įrodymai". */
  readonly heading: string
  /** Each begins a page of its own; one where the section is no annex. */
  readonly groups: readonly (readonly Part[])[]
}

export interface LaidOut {
  readonly language: Language
  readonly title: string
  readonly slogan: string
  readonly draft: string
  /** "Trumpoji forma …", or ''. */
  readonly formNote: string
  readonly lines: readonly string[]
  readonly organiser: string
  readonly small: readonly string[]
  /** Signs of the funder and partners. */
  readonly marks: readonly PrintedMark[]
  readonly coverHeading: string
  /** '' where there is no table of contents. */
  readonly contents: string
  readonly sections: readonly LaidSection[]
}

/** Fields of the cover that stand in its head already. */
const IN_HEAD: readonly string[] = ['cover.title', 'cover.slogan', 'cover.dates', 'cover.version']

/** Tables with more columns than this lie on their side. */
const PORTRAIT_COLUMNS = 8

/** Points: the text's width upright and on its side, of a letter in a table, and a cell's padding. */
const PORTRAIT = { width: 468, letter: 5.2, padding: 9 }
const LANDSCAPE = { width: 728, letter: 5.2, padding: 9 }

const WORDS = {
  contents: { lt: 'Turinys', en: 'Contents' },
  annex: { lt: '{n} priedas. {label}', en: 'Annex {n}. {label}' },
  table: { lt: '{n} lentelė. {label}', en: 'Table {n}. {label}' },
  short: {
    lt: 'Trumpoji forma. Skyrių numeriai – kaip visame dokumente.',
    en: 'Short form. Sections are numbered as in the full document.',
  },
} as const satisfies Record<string, Bilingual>

/** The parts of the document, in order. */
export function layOut(concept: Concept, wish: Wish): LaidOut {
  const { language } = concept
  const isShort = wish.form === 'short'
  const [cover, ...others] = shapedConcept(concept, wish).sections
  const layer: Layer = { language, tables: 0, pictures: picturesOf(shapedConcept(concept, wish), wish) }
  const small = (cover?.fields ?? []).filter(({ id }) => !IN_HEAD.includes(id)).map(plainTextOf)
  return {
    language,
    title: concept.title,
    slogan: concept.slogan,
    draft: concept.isDraft ? word('draft', language) : '',
    formNote: isShort ? WORDS.short[language] : '',
    lines: [concept.place || concept.locality, concept.dates, concept.version].filter((line) => line !== ''),
    organiser: concept.organiser,
    small: small.filter((line) => line !== ''),
    marks: printedMarks(wish.marks ?? [], language),
    coverHeading: cover?.heading ?? '',
    contents: isShort ? '' : WORDS.contents[language],
    sections: others.map((section) => sectionOf(section, layer)),
  }
}

interface Layer {
  readonly language: Language
  /** Captions given so far. */
  tables: number
  readonly pictures: NumberedPictures
}

function sectionOf(section: ComposedSection, layer: Layer): LaidSection {
  const { language } = layer
  const isAnnex = section.id === 'annex'
  const printed = section.fields.filter(({ blocks, level }) => blocks.length > 0 || level === 'M')
  const parts = printed.map((field, index): readonly Part[] => {
    const label = isAnnex ? filled(WORDS.annex[language], { n: index + 1, label: field.label }) : field.label
    // A table's caption says what a heading over it would say.
    const isSaid = !isAnnex && (isCaptioned(field) || label === section.heading)
    const heading: readonly Part[] = isSaid
      ? []
      : [{ kind: 'heading', level: 2, words: plain(label, language) }]
    return [...heading, ...fieldParts(field, layer)]
  })
  const missing: readonly Part[] =
    printed.length === 0 ? [{ kind: 'missing', text: word('empty', language) }] : []
  return {
    id: section.id,
    heading: `${section.number}. ${section.heading}`,
    groups: isAnnex ? parts : [[...parts.flat(), ...missing]],
  }
}

function fieldParts(field: ComposedField, layer: Layer): readonly Part[] {
  const { language, pictures } = layer
  if (field.id === BOARDS && pictures.frames.length > 0) return pictures.frames
  const chosen = pictures.chosen.get(field.id)
  if (chosen) return storyboard(field, chosen, layer)
  if (field.blocks.length === 0) return [{ kind: 'missing', text: word('empty', language) }]
  const own = ownLanguage(field)
  const parts = field.blocks.flatMap((block) => blockParts(block, field, own, layer))
  const codes = field.sources
  if (codes.length === 0) return parts
  // After its last words rather than on a line that may begin a page.
  const last = parts.at(-1)
  const isText = last?.kind === 'paragraph' && last.codes.length === 0
  return isText ? [...parts.slice(0, -1), { ...last, codes }] : [...parts, { kind: 'codes', codes }]
}

/** Pictures with their captions; lines without one stay lines, after them. */
function storyboard(field: ComposedField, chosen: ChosenPictures, layer: Layer): readonly Part[] {
  const rest = unpicturedBlocks(field, chosen).flatMap((block) =>
    blockParts(block, field, ownLanguage(field), layer),
  )
  const codes = picturedCodes(field, chosen)
  const items = chosen.filter((picture) => picture !== null)
  return [
    { kind: 'pictures', items },
    ...rest,
    ...(codes.length > 0 ? [{ kind: 'codes', codes } as const] : []),
  ]
}

function blockParts(block: Block, field: ComposedField, own: Language | null, layer: Layer): readonly Part[] {
  const { language } = layer
  const item = (words: Words, codes: readonly string[]): Item => ({ words, codes })
  const spans = (line: { readonly text: string; readonly runs?: readonly RichRun[] }): Words =>
    line.runs ? rich(line.runs, language, own) : plain(line.text, language, own)
  switch (block.kind) {
    case 'paragraph':
      return [{ kind: 'paragraph', ...item(spans(block), block.sources) }]
    case 'amount': {
      const strong = plain(block.amount, language).map((span) => ({ ...span, bold: true }))
      return [strong, plain(block.note, language, own)]
        .filter((words) => words.length > 0)
        .map((words): Part => ({ kind: 'paragraph', ...item(words, []) }))
    }
    case 'list': {
      const parts: Part[] = []
      let under = ''
      let items: Item[] = []
      const end = () => {
        if (items.length > 0) parts.push({ kind: 'list', ordered: block.ordered === true, items })
        items = []
      }
      for (const line of block.lines) {
        // A code as a label belongs to its line; any other label is a heading over the lines that share it.
        const isCode = /^[A-Z]-\d{3,}$/.test(line.label)
        if (!isCode && line.label !== under) {
          end()
          under = line.label
          if (under !== '') parts.push({ kind: 'heading', level: 3, words: plain(under, language) })
        }
        const code = isCode ? plain(`${line.label} – `, language) : []
        items.push(item([...code, ...spans(line)], line.sources))
      }
      end()
      return parts
    }
    case 'table':
      return [tableOf(block, field, layer)]
  }
}

type TableBlock = Extract<Block, { kind: 'table' }>

/** Whether a field begins with a table whose caption is the field's own label. */
export function isCaptioned({ blocks: [first] }: ComposedField): boolean {
  return first?.kind === 'table' && first.caption === ''
}

/** "3 lentelė. Partneriai": the table's own caption, the field's label, or for a second table what its rows are. */
export function captionOf(n: number, block: TableBlock, field: ComposedField, language: Language): string {
  const isFirst = field.blocks.find((other) => other.kind === 'table') === block
  const label = block.caption || (isFirst ? field.label : (block.columns[0]?.label ?? field.label))
  return filled(WORDS.table[language], { n, label })
}

function tableOf(block: TableBlock, field: ComposedField, layer: Layer): LaidTable {
  const { language } = layer
  layer.tables += 1
  const wide = block.columns.length > PORTRAIT_COLUMNS
  const measures = wide ? LANDSCAPE : PORTRAIT
  const widths = columnWidths(block, measures)
  const marked = codesColumn(block.columns, widths)
  return {
    kind: 'table',
    caption: captionOf(layer.tables, block, field, language),
    columns: block.columns.map(({ label, align }) => ({ label, align })),
    shares: widths.map((width) => width / measures.width),
    rows: block.rows.map(({ cells, sources, total }) => ({
      total,
      cells: block.columns.map((_, index): Item => {
        const isMarked = index === marked
        return { words: plain(cells[index] ?? '', language), codes: isMarked ? sources : [] }
      }),
    })),
    wide,
  }
}

function plain(text: string, language: Language, own: Language | null = null): Words {
  if (text === '') return []
  return [{ text, bold: false, italic: false, link: null, lang: passageLanguage(text, language, own) }]
}

function rich(runs: readonly RichRun[], language: Language, own: Language | null): Words {
  // Of the whole passage: a word in bold may have no letter that tells.
  const lang = passageLanguage(runs.map(({ text }) => text).join(''), language, own)
  return runs.map(({ text, bold, italic, link }) => ({ text, bold, italic, link, lang }))
}

function plainTextOf({ blocks }: ComposedField): string {
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : [])).join('\n')
}
