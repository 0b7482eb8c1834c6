// Puts the document together: fields as people left them, calculated fields as they stand now, in one language's
// headings and formats, with the words people translated. Gives a frozen plain value and renders nothing.
import { dotsOf } from '../agenda/poll.ts'
import type { Language } from '../i18n/language.ts'
import { framesInWords } from './board-pictures.ts'
import { BoardReading, type World } from './board-reading.ts'
import {
  budgetCents,
  byRisk,
  centsOf,
  fundingCents,
  fundingParts,
  fundingShares,
  gapCents,
  lineCents,
  riskOf,
  sharesOf,
} from './budget.ts'
import { isDate, readDay } from './cell-check.ts'
import { choiceIn, choicesOf } from './choices.ts'
import type { Block, ComposedField, ComposedLine, ComposedRow, Concept } from './composed.ts'
import { COMPUTED_RULES, type Composing, datesText, versionText } from './computed.ts'
import type { ConceptDraft } from './concept-draft.ts'
import { documentStatus } from './document-status.ts'
import {
  contentKindOf,
  type Field,
  type FieldContent,
  type ListLine,
  readNumber,
  type TableRow,
} from './field.ts'
import { amountText, dotsText, longDate, moneyText, numberText, printed, shareText } from './format.ts'
import { isMoney, numberColumns } from './number-columns.ts'
import { mapRuns, type RichRun, richOf, type TextContent, wordsOf } from './rich-text.ts'
import { SECTIONS } from './sections.ts'
import { settledIn } from './settled.ts'
import type { FieldSpec } from './structure.ts'
import { contentIn } from './translated-content.ts'
import { isUntranslated, originalLanguage } from './translation.ts'
import { isUnknown, word } from './words.ts'

/** Whether a cell is reckoned from others instead of typed: a cost line without quantity and price is typed. */
export function isCalculated(field: string, column: string, row: TableRow): boolean {
  switch (`${field}/${column}`) {
    case 'funding.table/share':
    case 'risks.table/score':
      return true
    case 'budget.lines/total':
      return readNumber(row.cells['qty'] ?? '') !== null && readNumber(row.cells['price'] ?? '') !== null
    default:
      return false
  }
}

/** Lists whose lines say how many dots their note got. */
const WITH_DOTS: readonly string[] = ['pov.hmwShortlist', 'decisions.notChosen']

/** Required fields that still lack approval; calculated ones need none. */
export function unapprovedFields(draft: ConceptDraft): readonly string[] {
  return documentStatus(draft).missing
}

/** The whole document in a language, as it stands now. */
export function composeConcept(world: World, draft: ConceptDraft, language: Language): Concept {
  const { state, version, at: versionAt } = documentStatus(draft)
  const isDraft = state === 'draft'
  const composing: Composing = { world, draft, language, isDraft }
  const { about } = world.agenda
  const original = originalLanguage(draft)
  const text = (id: string) => {
    const content = contentIn(draft, id, language)
    return content.kind === 'text' ? printed(content.text.trim(), language) : ''
  }
  return frozen({
    language,
    title: text('cover.title') || about?.title || '',
    name: text('concept.name'),
    slogan: text('cover.slogan') || text('identity.slogan'),
    locality: text('locality.name') || (about?.locality.name ?? ''),
    place:
      text('locality.municipality') ||
      [about?.locality.municipality, about?.locality.county].filter(Boolean).join(', '),
    dates: datesText(world, language),
    version: versionText(composing),
    versionNumber: version,
    versionAt,
    isDraft,
    organiser: about?.organiser ?? '',
    sections: SECTIONS.map((section) => ({
      id: section.id,
      number: section.order,
      heading: section.heading[language],
      fields: section.fields.map((spec) => {
        const field = composeField(spec, composing)
        return original !== language && isUntranslated(draft, spec.id, language)
          ? { ...field, lang: original }
          : field
      }),
    })),
    frames: framesInWords(new BoardReading({ ...world, language }, draft)),
  })
}

/** One field of the document, for a page that shows a calculated field as it stands. */
export function composeField(spec: FieldSpec, composing: Composing): ComposedField {
  const base = { id: spec.id, label: spec.label[composing.language], level: spec.level }
  if (contentKindOf(spec) === 'computed') {
    const blocks = COMPUTED_RULES[spec.id]?.(composing) ?? []
    return { ...base, status: 'computed', blocks, sources: [] }
  }
  const field = composing.draft.field(spec.id)
  const named = new Set(entriesOf(field).flatMap(({ sources }) => sources))
  const typed = composeContent(spec, contentIn(composing.draft, spec.id, composing.language), composing)
  const blocks = typed.length === 0 && spec.id === 'annex.boards' ? boardsInWords(composing) : typed
  return {
    ...base,
    status: field.status,
    blocks: settledIn(composing.world, composing.draft).blocks(spec.id, blocks),
    sources: field.sources.filter((code) => !named.has(code)),
  }
}

/** What stands for the pictures of the board where there are none. */
function boardsInWords({ world, draft, language }: Composing): readonly Block[] {
  const frames = framesInWords(new BoardReading({ ...world, language }, draft))
  const lines = frames.map(({ words }) => ({ label: '', text: words, sources: [] }))
  return lines.length === 0 ? [] : [{ kind: 'list', lines }]
}

function entriesOf({ content }: Field): readonly (ListLine | TableRow)[] {
  return content.kind === 'list' ? content.lines : content.kind === 'table' ? content.rows : []
}

/** Content as it would be printed in a field. */
export function composeContent(
  spec: FieldSpec,
  content: FieldContent,
  composing: Composing,
): readonly Block[] {
  const { language } = composing
  switch (content.kind) {
    case 'text':
      return textBlocks(content, language)
    case 'amount': {
      if (content.amount.trim() === '' && content.note.trim() === '') return []
      const cents = centsOf(content.amount)
      const amount = cents === null ? printed(content.amount, language) : moneyText(cents, language)
      return [{ kind: 'amount', amount, note: printed(content.note, language) }]
    }
    case 'list': {
      const lines = content.lines
        .map((line) => composedLine(spec.id, line, composing))
        .filter(({ text, image }) => text !== '' || image !== undefined)
      return lines.length === 0 ? [] : [{ kind: 'list', lines }]
    }
    case 'table':
      return content.rows.length === 0 ? [] : tableBlocks(spec, content.rows, composing)
    case 'computed':
      return []
  }
}

/** A text field's blocks as they are printed: blank lines are left out, marks stay on their words. */
function textBlocks(content: TextContent, language: Language): readonly Block[] {
  return richOf(content).flatMap((block): readonly Block[] => {
    if (block.kind === 'paragraph') {
      const words = printedRuns(block.runs, language)
      return words.text === '' ? [] : [{ kind: 'paragraph', ...words, sources: [] }]
    }
    const lines = block.items.flatMap((item): readonly ComposedLine[] => {
      const words = printedRuns(item, language)
      return words.text === '' ? [] : [{ label: '', ...words, sources: [] }]
    })
    if (lines.length === 0) return []
    return [{ kind: 'list', lines, ...(block.ordered ? { ordered: true as const } : {}) }]
  })
}

function printedRuns(runs: readonly RichRun[], language: Language) {
  const [only] = runs
  const isPlain = runs.every(({ bold, italic, link }) => !bold && !italic && link === null)
  if (isPlain && runs.length <= 1) return { text: printed((only?.text ?? '').trim(), language) }
  const shown = mapRuns(runs, (text) => printed(text, language))
  return { text: wordsOf(shown).trim(), runs: shown }
}

function composedLine(field: string, line: ListLine, { world, language }: Composing): ComposedLine {
  const text = printed(line.text.trim(), language)
  const dots = WITH_DOTS.includes(field) ? dotsOfLine(line, world) : 0
  return {
    label: printed(line.label.trim(), language),
    text: dots > 0 ? `${text} (${dotsText(dots, language)})` : text,
    sources: line.sources,
    ...(line.image ? { image: line.image } : {}),
  }
}

function dotsOfLine({ sources }: ListLine, { agenda }: World): number {
  const notes = new Set([...agenda.codes].filter(([, code]) => sources.includes(code)).map(([note]) => note))
  return [...notes].reduce((sum, note) => sum + dotsOf(agenda.votes, note), 0)
}

function tableBlocks(spec: FieldSpec, rows: readonly TableRow[], composing: Composing): readonly Block[] {
  const { language, draft } = composing
  const numbers = numberColumns(spec.id)
  const columns = (spec.columns ?? []).map(({ id, label }) => ({
    id,
    label: label[language],
    align: numbers.includes(id) ? ('right' as const) : ('left' as const),
  }))
  const sorted = spec.id === 'risks.table' ? byRisk(rows) : rows
  const shares = spec.id === 'funding.table' ? fundingShares(sorted) : []
  const composed = sorted.map((row, index): ComposedRow => {
    const cells = columns.map(({ id }) => cellText(spec.id, id, row, shares[index] ?? 0, language))
    return { cells, sources: row.sources, total: false }
  })
  const sums = sumsOf(spec.id, rows, language)
  if (sums) {
    const cells = columns.map(({ id }, index) => (index === 0 ? word('total', language) : (sums[id] ?? '')))
    composed.push({ cells, sources: [], total: true })
  }
  const blocks: Block[] = [{ kind: 'table', caption: '', columns, rows: composed }]
  if (spec.id === 'budget.lines' && draft.field(spec.id).status !== 'approved') {
    blocks.push({ kind: 'paragraph', text: word('preliminary', language), sources: [] })
  }
  if (spec.id === 'funding.table') {
    const gap = fundingGap(draft)
    if (gap !== 0) {
      const text = word(gap > 0 ? 'missing' : 'surplus', language, { n: moneyText(Math.abs(gap), language) })
      blocks.push({ kind: 'paragraph', text, sources: [] })
    }
    const own = ownShareText(rows, language)
    if (own !== null) blocks.push({ kind: 'paragraph', text: own, sources: [] })
  }
  return blocks
}

/** "Rėmėjų lėšos: 96 352,40 Eur (85,0 %), nuosavos: …"; null while no source is the applicant's own. */
export function ownShareText(rows: readonly TableRow[], language: Language): string | null {
  const { funders, own } = fundingParts(rows)
  if (own === 0) return null
  const [share = 0, ownShare = 0] = sharesOf([funders, own])
  return word('ownShare', language, {
    funders: moneyText(funders, language),
    fundersShare: shareText(share, language),
    own: moneyText(own, language),
    ownShare: shareText(ownShare, language),
  })
}

/** What funding lacks for the budget, in cents; 0 while either is empty. */
export function fundingGap(draft: ConceptDraft): number {
  const lines = draft.field('budget.lines').content
  const sources = draft.field('funding.table').content
  if (lines.kind !== 'table' || sources.kind !== 'table') return 0
  if (lines.rows.length === 0 || sources.rows.length === 0) return 0
  return gapCents(lines.rows, sources.rows)
}

function sumsOf(
  field: string,
  rows: readonly TableRow[],
  language: Language,
): Readonly<Record<string, string>> | null {
  if (field === 'budget.lines') return { total: amountText(budgetCents(rows), language) }
  if (field !== 'funding.table') return null
  const cents = fundingCents(rows)
  return { amount: amountText(cents, language), share: shareText(cents > 0 ? 1000 : 0, language) }
}

/** A cell as printed: calculated where it is calculated, money and numbers in the language's form. */
export function cellText(
  field: string,
  column: string,
  row: TableRow,
  share: number,
  language: Language,
): string {
  const typed = (row.cells[column] ?? '').trim()
  const choice = numberColumns(field).includes(column)
    ? undefined
    : choiceIn(choicesOf(field, column) ?? [], typed)
  if (choice) return choice.label[language]
  if (field === 'budget.lines' && column === 'total') {
    const cents = lineCents(row.cells)
    return cents === null ? typed : amountText(cents, language)
  }
  if (field === 'funding.table' && column === 'share') return shareText(share, language)
  if (field === 'risks.table' && column === 'score') {
    const risk = riskOf(row.cells)
    return risk === null ? '' : `${risk.score} (${word(risk.level, language)})`
  }
  if (field === 'indicators.table' && column === 'baseline' && (typed === '' || isUnknown(typed))) {
    return word('unknown', language)
  }
  if (isMoney(field, column)) {
    const cents = centsOf(typed)
    return cents === null ? printed(typed, language) : amountText(cents, language)
  }
  if (numberColumns(field).includes(column)) return numberText(typed, language)
  const day = isDate(field, column) ? readDay(typed) : null
  if (day !== null) return language === 'lt' ? day : longDate(Date.parse(`${day}T12:00Z`), language)
  return printed(typed, language)
}

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const part of Object.values(value)) frozen(part)
  }
  return value
}
