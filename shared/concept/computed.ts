// Fields that are calculated when the document is composed: they are read-only and never stored.
import { displayIn, settledDisplays } from '../agenda/author-display.ts'
import { shownCodes } from '../agenda/merges.ts'
import { plannedStarts } from '../agenda/plan.ts'
import { dotsOf } from '../agenda/poll.ts'
import type { Note } from '../board/item.ts'
import { plainText } from '../board/markup.ts'
import type { Language } from '../i18n/language.ts'
import { findActivity, SECTORS, sectorOf, stageOf } from '../method/method.ts'
import { shownOf } from '../people/badge.ts'
import type { Person, PublicPerson } from '../people/person.ts'
import type { World } from './board-reading.ts'
import { budgetCents } from './budget.ts'
import type { Block, ComposedColumn, ComposedRow } from './composed.ts'
import type { ConceptDraft } from './concept-draft.ts'
import { documentStatus } from './document-status.ts'
import { shownName } from './draft-tables.ts'
import { contentKindOf, findField } from './field.ts'
import { isoDate, isoMinute, longDate, meanText, moneyText } from './format.ts'
import { mergedGroupOf } from './merged-groups.ts'
import { SECTIONS } from './sections.ts'
import { settledIn } from './settled.ts'
import { word } from './words.ts'

/** Minutes of an academic hour. */
const ACADEMIC_HOUR = 45

/** A mean of fewer answers would give away who answered what. */
const FEWEST_ANSWERS = 5

export interface Composing {
  readonly world: World
  readonly draft: ConceptDraft
  readonly language: Language
  readonly isDraft: boolean
}

type Rule = (composing: Composing) => readonly Block[]

function columnsOf(
  field: string,
  language: Language,
  right: readonly string[] = [],
): readonly ComposedColumn[] {
  return (findField(field)?.columns ?? []).map(({ id, label }) => ({
    id,
    label: label[language],
    align: right.includes(id) ? 'right' : 'left',
  }))
}

function row(cells: readonly string[], sources: readonly string[] = [], total = false): ComposedRow {
  return { cells, sources, total }
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text, sources: [] }
}

function counted(label: string, rows: readonly ComposedRow[], language: Language): Block {
  const columns: readonly ComposedColumn[] = [
    { id: 'label', label, align: 'left' },
    { id: 'count', label: word('people', language), align: 'right' },
  ]
  return { kind: 'table', caption: '', columns, rows }
}

/** The days on which people met. */
function meetingDays({ agenda }: World): readonly number[] {
  const { about, items } = agenda
  if (!about) return []
  const met = about.sessions.filter(({ mode }) => mode !== 'async').map(({ startsAt }) => startsAt)
  const planned = about.parts.flatMap(({ startsAt }) => (startsAt === null ? [] : [startsAt]))
  const starts = met.length > 0 ? met : planned
  const days = new Map(starts.map((at) => [isoDate(at), at]))
  return days.size > 0
    ? [...days.values()].sort((a, b) => a - b)
    : [...plannedStarts(about.parts, items).values()].flatMap((at) => at ?? []).slice(0, 1)
}

export function datesText(world: World, language: Language): string {
  return meetingDays(world)
    .map((at) => longDate(at, language))
    .join(', ')
}

/** "Juodraštis, 0.9 versija, 2026-03-20"; an approved one says who approved it. */
export function versionText({ draft, language }: Composing): string {
  const { state, version, at, approver } = documentStatus(draft)
  const parts = [word(state, language), word('version', language, { n: version })]
  if (at !== null) parts.push(language === 'lt' ? isoDate(at) : longDate(at, language))
  if (state === 'approved' && approver !== '') parts.push(approver)
  return parts.join(', ')
}

function sectorRows({ people }: World, language: Language): readonly ComposedRow[] {
  return SECTORS.map(({ code, label }) =>
    row([label[language], String(people.filter(({ sector }) => sector === code).length)]),
  )
}

function detail(person: Person | PublicPerson, key: string): unknown {
  return 'details' in person ? person.details?.[key] : undefined
}

function minutesOf(person: Person | PublicPerson): number | null {
  const minutes = detail(person, 'attendedMinutes')
  return typeof minutes === 'number' ? minutes : null
}

function hoursOf(minutes: number): string {
  return String(Math.floor(minutes / ACADEMIC_HOUR))
}

function typeOf(person: Person | PublicPerson): string {
  const type = detail(person, 'organisationTypeLabel')
  return typeof type === 'string' ? type : ''
}

function organisationOf(person: Person | PublicPerson): string {
  return 'organisation' in person ? person.organisation : ''
}

function byCode(people: World['people']): World['people'] {
  return [...people].sort((a, b) => (a.code < b.code ? -1 : 1))
}

const participants: Rule = ({ world, language }) => [
  {
    kind: 'table',
    caption: '',
    columns: columnsOf('participants.table', language, ['no', 'hours']),
    rows: byCode(world.people).map((person, index) => {
      const minutes = minutesOf(person)
      return row([
        String(index + 1),
        shownName(person),
        organisationOf(person),
        typeOf(person),
        sectorOf(person.sector).label[language],
        minutes === null ? '–' : hoursOf(minutes),
      ])
    }),
  },
]

const totals: Rule = ({ world, language }) => {
  const { people, agenda } = world
  const organisations = new Set(people.map(organisationOf).filter((name) => name !== ''))
  const minutes = (agenda.about?.sessions ?? []).reduce((sum, { contactMinutes }) => sum + contactMinutes, 0)
  const certificates = people.filter((person) => detail(person, 'certificate') === true).length
  const types = new Map<string, number>()
  for (const type of people.map(typeOf)) if (type !== '') types.set(type, (types.get(type) ?? 0) + 1)
  const measures: ComposedRow[] = [row([word('involved', language), String(people.length)])]
  if (organisations.size > 0)
    measures.push(row([word('organisations', language), String(organisations.size)]))
  if (minutes > 0) {
    measures.push(row([word('contactMinutes', language), String(minutes)]))
    measures.push(row([word('academicHours', language), hoursOf(minutes)]))
  }
  if (certificates > 0) measures.push(row([word('certificates', language), String(certificates)]))
  const blocks: Block[] = [
    {
      kind: 'table',
      caption: '',
      columns: [
        { id: 'measure', label: word('measure', language), align: 'left' },
        { id: 'number', label: word('number', language), align: 'right' },
      ],
      rows: measures,
    },
    counted(word('sector', language), sectorRows(world, language), language),
  ]
  if (types.size > 0) {
    const rows = [...types].map(([type, count]) => row([type, String(count)]))
    blocks.push(counted(word('organisationType', language), rows, language))
  }
  return blocks
}

const votes: Rule = ({ world, draft, language }) => {
  const settled = settledIn(world, draft)
  return world.agenda.votes.flatMap((vote): readonly Block[] => {
    const ranked = [...vote.results].sort((a, b) => b.dots - a.dots || a.rank - b.rank)
    const rows = ranked.map(({ note, dots, voters }) => {
      const rank = 1 + ranked.filter((other) => other.dots > dots).length
      const code = world.agenda.codes.get(note) ?? note
      const title = world.board.clusters.find(({ id }) => id === note)?.title
      const candidate = world.board.note(note)
      const isListed = candidate !== undefined && settled.listing(candidate) === 'listed'
      const text = candidate ? (isListed ? settled.words(candidate) : code) : plainText(title ?? code)
      return row([String(rank), text, String(dots), String(voters)], [code])
    })
    const facts = word('vote', language, {
      secret: word(vote.secret ? 'secret' : 'open', language),
      eligible: vote.eligible,
      voted: vote.voted,
      dots: vote.dotsPerPerson,
      most: vote.maxDotsPerCandidate,
      at: isoMinute(vote.closedAt),
    })
    return [
      {
        kind: 'table',
        caption: vote.roundOf ? `${vote.question} (${word('round', language)})` : vote.question,
        columns: columnsOf('decisions.votes', language, ['rank', 'dots', 'voters']),
        rows,
      },
      paragraph(
        [facts, ...(vote.handVoters ? [word('hands', language, { n: vote.handVoters })] : [])].join(' '),
      ),
    ]
  })
}

/** Note code to the numbers of the sections that name it. */
function usesOf(draft: ConceptDraft): ReadonlyMap<string, readonly number[]> {
  const uses = new Map<string, number[]>()
  for (const { order, fields } of SECTIONS) {
    for (const spec of fields) {
      if (contentKindOf(spec) === 'computed') continue
      const { content, sources } = draft.field(spec.id)
      const entries = content.kind === 'list' ? content.lines : content.kind === 'table' ? content.rows : []
      for (const code of new Set([...sources, ...entries.flatMap((entry) => entry.sources)])) {
        const known = uses.get(code) ?? []
        if (!known.includes(order)) uses.set(code, [...known, order])
      }
    }
  }
  return uses
}

const notes: Rule = ({ world, draft, language }) => {
  const { agenda, board, people } = world
  const frames = new Map(agenda.frames.map((frame) => [frame.id, frame]))
  const persons = new Map(people.map((person) => [person.id, person]))
  const codes = agenda.codes
  const uses = usesOf(draft)
  // One that stands for another has both codes.
  const shownCode = shownCodes(agenda)
  const mergedGroup = mergedGroupOf(agenda, language)
  const settled = settledDisplays(agenda)
  const clusters = new Map(
    board.clusters.flatMap(({ title, members }) => members.map((id) => [id, plainText(title)] as const)),
  )
  const dots = new Map<string, number>()
  for (const { note } of agenda.votes.flatMap(({ results }) => results)) {
    dots.set(note, dotsOf(agenda.votes, note))
  }
  const activityOf = (note: Note) => findActivity(frames.get(note.place.frame ?? '')?.activity ?? '')
  const all = board.notes.filter(({ text }) => text.trim() !== '')
  const decided = settledIn(world, draft)
  const shown = all.filter((note) => decided.listing(note) === 'listed')
  const rows = shown.map((note) => {
    const activity = activityOf(note)
    const known = note.author === null ? undefined : persons.get(note.author)
    const display = known ? shownOf(known, displayIn(settled, frames.get(note.place.frame ?? ''))) : 'hidden'
    const author = display === 'hidden' ? undefined : known
    const bySector = display === 'sector'
    const code = codes.get(note.id) ?? note.id
    return row([
      shownCode.get(note.id) ?? code,
      activity ? stageOf(activity.stage).label[language] : '',
      [activity?.name[language] ?? '', mergedGroup(note)].filter(Boolean).join('. '),
      activity?.cells.find(({ id }) => id === note.place.cell)?.prompt[language] ?? '',
      decided.words(note),
      author && !bySector ? author.code : '',
      author ? sectorOf(author.sector).label[language] : '',
      isoMinute(note.createdAt),
      clusters.get(note.id) ?? '',
      dots.has(note.id) ? String(dots.get(note.id)) : '',
      (uses.get(code) ?? []).join(', '),
    ])
  })
  rows.sort((a, b) => stageRank(a) - stageRank(b) || ((a.cells[0] ?? '') < (b.cells[0] ?? '') ? -1 : 1))
  const left = all.filter((note) => decided.listing(note) === 'unspoken').length
  const leftOut = all.length - shown.length - left
  const blocks: Block[] = [paragraph(word('notesShown', language, { shown: shown.length, all: all.length }))]
  if (left > 0) {
    const cell = findActivity('emp.iceberg')?.cells.find(({ id }) => id === 'silence')?.prompt[language] ?? ''
    blocks.push(paragraph(word('notesKept', language, { cell, n: left })))
  }
  if (leftOut > 0) blocks.push(paragraph(word('notesLeftOut', language, { n: leftOut })))
  if (rows.length === 0) return blocks
  const columns = columnsOf('annex.notes', language, ['dots'])
  return [...blocks, { kind: 'table', caption: '', columns, rows }]
}

/** Codes begin with their stage's letter; the stages have an order that letters do not. */
function stageRank({ cells }: ComposedRow): number {
  const at = 'OEDIPC'.indexOf((cells[0] ?? ' ')[0] ?? ' ')
  return at < 0 ? 9 : at
}

const evaluation: Rule = ({ world, language }) => {
  const { evaluation: ratings } = world.agenda
  if (ratings.length === 0) return []
  return [
    {
      kind: 'table',
      caption: '',
      columns: [
        { id: 'question', label: word('question', language), align: 'left' },
        { id: 'mean', label: word('mean', language), align: 'right' },
        { id: 'answers', label: word('answers', language), align: 'right' },
      ],
      rows: ratings.map(({ question, count, mean }) =>
        count < FEWEST_ANSWERS
          ? row([question, word('tooFewAnswers', language), '–'])
          : row([question, meanText(mean, language), String(count)]),
      ),
    },
  ]
}

const history: Rule = ({ draft, language }) => {
  const entries = draft.history
  if (entries.length === 0) return []
  const rows = entries.map(({ version, at, what, who }) => row([version, isoDate(at), what, who]))
  return [{ kind: 'table', caption: '', columns: columnsOf('annex.history', language), rows }]
}

const budgetTotal: Rule = ({ draft, language }) => {
  const { content } = draft.field('budget.lines')
  if (content.kind !== 'table' || content.rows.length === 0) return []
  const amount = moneyText(budgetCents(content.rows), language)
  return [{ kind: 'amount', amount, note: '' }]
}

/** Field id to rule. */
export const COMPUTED_RULES: Readonly<Record<string, Rule>> = {
  'cover.dates': ({ world, language }) => {
    const text = datesText(world, language)
    return text === '' ? [] : [paragraph(text)]
  },
  'cover.version': (composing) => [paragraph(versionText(composing))],
  'team.sectorBalance': ({ world, language }) =>
    world.people.length === 0
      ? []
      : [counted(word('sector', language), sectorRows(world, language), language)],
  'budget.total': budgetTotal,
  'decisions.votes': votes,
  'participants.table': (composing) => (composing.world.people.length === 0 ? [] : participants(composing)),
  'participants.totals': (composing) => (composing.world.people.length === 0 ? [] : totals(composing)),
  'annex.notes': notes,
  'annex.evaluation': evaluation,
  'annex.history': history,
}
