// The concept of a sample file as fields: its free-form values become texts, lines and rows, and each line keeps the
// codes of the notes it visibly repeats.
import { searchKey } from '../base/text.ts'
import type { HistoryEntry } from '../concept/concept-draft.ts'
import { contentKindOf, emptyContent, type Field, type FieldContent } from '../concept/field.ts'
import { SECTIONS } from '../concept/sections.ts'
import { INDICATOR_KINDS } from '../concept/words.ts'
import type { Language } from '../i18n/language.ts'
import { findActivity } from '../method/method.ts'
import type { Sample } from './sample-form.ts'

type Entry = Readonly<Record<string, unknown>>

/** Every field of the concept, in its order. */
export function conceptOfSample(sample: Sample): readonly Field[] {
  const noteText = new Map(sample.notes.map(({ id, text }) => [id, text]))
  return SECTIONS.flatMap(({ fields }) => fields).map((spec) => {
    const given = sample.conceptDocument[spec.id]
    const kind = contentKindOf(spec)
    if (!given) return { id: spec.id, status: 'empty', content: emptyContent(kind), sources: [] }
    const repeated = (texts: readonly string[]) =>
      given.sources.filter((code) => repeats(texts, noteText.get(code) ?? ''))
    const content = contentOf(spec.id, kind, given.value, sample, repeated)
    return { id: spec.id, status: given.status, content, sources: given.sources }
  })
}

/** The versions a sample lists. */
export function historyOfSample(sample: Sample): readonly HistoryEntry[] {
  return entries(sample.conceptDocument['annex.history']?.value).map((row, index) => ({
    id: `v${index + 1}`,
    version: plain(row['version'], sample.language),
    at: Date.parse(plain(row['date'], sample.language)),
    what: plain(row['what'], sample.language),
    who: plain(row['who'], sample.language),
  }))
}

/** The means of the closing round's ratings. */
export function evaluationOfSample(sample: Sample) {
  return entries(sample.conceptDocument['annex.evaluation']?.value).map((row, index) => ({
    id: `rating-${index + 1}`,
    question: plain(row['question'], sample.language),
    count: Number(row['count']),
    mean: Number(row['mean']),
  }))
}

function contentOf(
  id: string,
  kind: FieldContent['kind'],
  value: unknown,
  sample: Sample,
  repeated: (texts: readonly string[]) => readonly string[],
): FieldContent {
  const { language } = sample
  switch (kind) {
    case 'computed':
      return { kind }
    case 'text':
      return { kind, text: plain(value, language) }
    case 'amount': {
      const [entry] = entries([value])
      return { kind, amount: plain(entry?.['amount'], language), note: plain(entry?.['note'], language) }
    }
    case 'list': {
      const lines = (Array.isArray(value) ? value : []).flatMap((item: unknown) =>
        linesOf(id, item, sample).map((line) => ({
          ...line,
          sources: line.sources ?? repeated([line.text]),
        })),
      )
      return { kind, lines: lines.map((line, index) => ({ id: `l${index + 1}`, ...line })) }
    }
    case 'table': {
      const rows = entries(value).map((entry, index) => {
        const cells = cellsOf(id, entry, language)
        return { id: `r${index + 1}`, cells, sources: repeated(Object.values(cells)) }
      })
      return { kind, rows }
    }
  }
}

interface Line {
  readonly text: string
  readonly label: string
  readonly sources?: readonly string[]
}

function linesOf(field: string, item: unknown, sample: Sample): readonly Line[] {
  if (typeof item === 'string') return [{ text: item, label: '' }]
  const [entry] = entries([item])
  if (!entry) return []
  const { language } = sample
  if (field === 'insights.evidence') {
    const insight = plain(entry['insight'], language)
    const cluster = sample.clusters.find(({ insightNoteId }) => insightNoteId === insight)
    return [{ text: cluster?.title ?? '', label: insight, sources: strings(entry['noteIds']) }]
  }
  const area = plain(entry['layer'] ?? entry['area'], language)
  if (area !== '') {
    const activity = findActivity(field === 'identity.layers' ? 'emp.iceberg' : 'com.feedback')
    const label = activity?.cells.find((cell) => cell.id === area)?.prompt[language] ?? area
    return strings(entry['items']).map((text) => ({ text, label }))
  }
  const text = plain(entry['text'], language)
  const note = plain(entry['noteId'], language)
  return [note === '' ? { text, label: '' } : { text, label: '', sources: [note] }]
}

/** Columns that are calculated are left out: they would only grow stale. */
const CALCULATED: Readonly<Record<string, readonly string[]>> = {
  'budget.lines': ['total'],
  'funding.table': ['share'],
  'risks.table': ['score'],
}

function cellsOf(field: string, entry: Entry, language: Language): Readonly<Record<string, string>> {
  const skipped = CALCULATED[field] ?? []
  const cells: Record<string, string> = {}
  for (const [column, value] of Object.entries(entry)) {
    if (!skipped.includes(column)) cells[column] = plain(value, language)
  }
  if (field === 'indicators.table') {
    const kind = INDICATOR_KINDS.find(({ id }) => id === cells['kind'])
    if (kind) cells['kind'] = kind.label[language]
  }
  return cells
}

/** Numbers as people type them: with a decimal comma in Lithuanian. */
function plain(value: unknown, language: Language): string {
  if (typeof value === 'string') return value
  if (typeof value !== 'number') return ''
  return language === 'lt' ? String(value).replace('.', ',') : String(value)
}

function strings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : []
}

function entries(value: unknown): readonly Entry[] {
  return Array.isArray(value)
    ? value.filter((item): item is Entry => typeof item === 'object' && item !== null)
    : []
}

/** Characters from which a text inside a note says that it came from there; shorter ones are anybody's words. */
const TELLING = 12

function repeats(texts: readonly string[], note: string): boolean {
  const key = searchKey(note)
  if (key === '') return false
  return texts.some((text) => {
    const other = searchKey(text)
    return other.includes(key) || (other.length >= TELLING && key.includes(other))
  })
}
