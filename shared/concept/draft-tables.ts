// Rules that draft the tables of the concept from the board. A note becomes a row; nothing it says is cut off.
import type { Frame } from '../agenda/frame.ts'
import { searchKey, tidy } from '../base/text.ts'
import type { Note } from '../board/item.ts'
import { findActivity, sectorOf } from '../method/method.ts'
import { initialsOf, type Person, type PublicPerson } from '../people/person.ts'
import type { BoardReading } from './board-reading.ts'
import { byRisk } from './budget.ts'
import { columnsOf, type DraftRule, draftedTable, joined, type NewRow, parted } from './draft-parts.ts'
import { findField } from './field.ts'

const JOURNEY = ['learn', 'prepare', 'arrive', 'experience', 'leave', 'remember'] as const

function table(field: string, rows: readonly NewRow[]) {
  return draftedTable(
    (findField(field)?.columns ?? []).map(({ id }) => id),
    rows,
  )
}

function rowOf(board: BoardReading, note: Note, cells: Readonly<Record<string, string>>): NewRow {
  return { cells, sources: [board.code(note)] }
}

/** Each note of some cells as a row with its text in one column. */
function rowsIn(
  board: BoardReading,
  activity: string,
  cells: readonly string[],
  column: string,
): readonly NewRow[] {
  return cells
    .flatMap((cell) => board.notes(activity, cell))
    .map((note) => rowOf(board, note, { [column]: note.text }))
}

/** Notes of a table cell: the columns people parted themselves, otherwise all of it in the first. */
function tableRows(board: BoardReading, activity: string, cell: string): readonly NewRow[] {
  const columns = findActivity(activity)?.cells.find(({ id }) => id === cell)?.columns ?? []
  const ids = columns.map(({ id }) => id)
  return board.notes(activity, cell).map((note) => rowOf(board, note, columnsOf(note.text, ids)))
}

function firstRows(...ways: readonly (() => readonly NewRow[])[]): readonly NewRow[] {
  for (const way of ways) {
    const rows = way()
    if (rows.length > 0) return rows
  }
  return []
}

/** The name a person agreed to, otherwise the code. */
export function shownName(person: Person | PublicPerson): string {
  return person.shownAs === 'name' && person.name !== null ? person.name : person.code
}

const members: DraftRule = (board) =>
  table(
    'team.members',
    board.people.map((person) => ({
      cells: {
        name: shownName(person),
        org: 'organisation' in person ? person.organisation : '',
        sector: sectorOf(person.sector).label[board.language],
      },
      sources: [],
    })),
  )

/** One row a step of a journey, with notes of each row of the frame joined. */
function journey(field: string, activity: string, columns: Readonly<Record<string, string>>): DraftRule {
  return (board) =>
    table(
      field,
      JOURNEY.flatMap((step): NewRow[] => {
        const used: Note[] = []
        const cells: Record<string, string> = {}
        for (const [column, part] of Object.entries(columns)) {
          const notes = board.notes(activity, `${step}.${part}`)
          used.push(...notes)
          cells[column] = joined(notes)
        }
        if (used.length === 0) return []
        cells['step'] = parted(board.prompt(activity, `${step}.do`), ':')[0]
        return [{ cells, sources: board.codes(used) }]
      }),
    )
}

const services: DraftRule = (board) =>
  table(
    'services.table',
    firstRows(
      () => rowsIn(board, 'pro.canvas', ['services'], 'name'),
      () =>
        rowsIn(
          board,
          'pro.journeynew',
          JOURNEY.map((step) => `${step}.do`),
          'name',
        ),
      () => rowsIn(board, 'ide.mashup', ['best'], 'name'),
      () =>
        rowsIn(
          board,
          'emp.journey',
          JOURNEY.map((step) => `${step}.chance`),
          'name',
        ),
    ),
  )

const blueprint: DraftRule = (board) =>
  table(
    'services.blueprint',
    [1, 2, 3, 4, 5].flatMap((step): NewRow[] => {
      const parts = ['visitor', 'front', 'back', 'support'].map(
        (part) => [part, board.notes('pro.blueprint', `s${step}.${part}`)] as const,
      )
      const used = parts.flatMap(([, notes]) => notes)
      if (used.length === 0) return []
      const cells = Object.fromEntries(parts.map(([part, notes]) => [part, joined(notes)]))
      return [{ cells: { ...cells, step: String(step) }, sources: board.codes(used) }]
    }),
  )

/** A sketch frame is one space; a canvas note about the same space joins its row. */
const spaces: DraftRule = (board) => {
  const sketched = board.framesOf('pro.space').flatMap((frame) => spaceRow(board, frame))
  const named = board.notes('pro.canvas', 'spaces').map((note) => {
    const [space, use] = parted(note.text, ':')
    return rowOf(board, note, { space, use })
  })
  const rows = merged([...sketched, ...named], 'space')
  if (rows.length > 0) return table('spaces.table', rows)
  return table(
    'spaces.table',
    firstRows(
      () => rowsIn(board, 'emp.placewalk', ['potential'], 'space'),
      () =>
        rowsIn(
          board,
          'pro.journeynew',
          JOURNEY.map((step) => `${step}.place`),
          'space',
        ),
      () => rowsIn(board, 'emp.assets', ['places', 'things'], 'space'),
    ),
  )
}

function spaceRow(board: BoardReading, frame: Frame): readonly NewRow[] {
  const part = (cell: string) => board.notesIn(frame, cell)
  const notes = ['today', 'plan', 'uses', 'needs', 'care', 'test'].flatMap(part)
  if (notes.length === 0) return []
  const [space, today] = parted(joined(part('today')), ':')
  const cells = {
    space,
    today,
    use: joined([...part('plan'), ...part('uses')]),
    needs: joined(part('needs')),
    care: joined(part('care')),
    test: joined(part('test')),
  }
  return [{ cells, sources: board.codes(notes) }]
}

/** Legal forms people write or leave out: one organisation all the same. */
const LEGAL_FORM = /(?<![a-z])(vsi|uab|mb|ab|asociacija|pi|ltd)(?![a-z])/g

function sameKey(name: string): string {
  return searchKey(name)
    .replace(/[„“”"'’‘«»,.]/g, ' ')
    .replace(LEGAL_FORM, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Rows that name the same thing become one; what the first lacks, the later ones fill in. */
function merged(rows: readonly NewRow[], column: string): readonly NewRow[] {
  const byKey = new Map<string, NewRow>()
  for (const [index, row] of rows.entries()) {
    const key = sameKey(row.cells[column] ?? '') || `#${index}`
    const known = byKey.get(key)
    if (!known) {
      byKey.set(key, row)
      continue
    }
    const cells: Record<string, string> = { ...known.cells }
    for (const [id, text] of Object.entries(row.cells)) {
      if (id === column || text === '') continue
      const before = cells[id] ?? ''
      cells[id] = before === '' || before === text ? text : `${before}; ${text}`
    }
    byKey.set(key, { cells, sources: [...new Set([...known.sources, ...row.sources])] })
  }
  return [...byKey.values()]
}

const partners: DraftRule = (board) => {
  const named = board.notes('pro.canvas', 'partners').map((note) => {
    const [org, role] = parted(note.text, ':')
    return rowOf(board, note, { org, role })
  })
  const rows = merged([...tableRows(board, 'pro.partners', 'table'), ...named], 'org')
  if (rows.length > 0) return table('partners.table', rows)
  const candidates = firstRows(
    () =>
      rowsIn(
        board,
        'pro.journeynew',
        JOURNEY.map((step) => `${step}.who`),
        'org',
      ),
    () => rowsIn(board, 'emp.assets', ['groups'], 'org'),
    () => rowsIn(board, 'emp.stakeholders', ['create', 'decide'], 'org'),
  )
  return table('partners.table', merged(candidates, 'org'))
}

const outreach: DraftRule = (board) =>
  table(
    'outreach.table',
    firstRows(
      () => [
        ...tableRows(board, 'pro.comms', 'table'),
        ...rowsIn(board, 'pro.canvas', ['outreach'], 'channel'),
      ],
      () => rowsIn(board, 'emp.persona', ['channels'], 'channel'),
    ),
  )

const costLines: DraftRule = (board) => {
  const spread = tableRows(board, 'pro.comms', 'table').filter(({ cells }) => cells['cost'] !== '')
  return table('budget.lines', [
    ...tableRows(board, 'pro.budget', 'lines'),
    ...spread.map(({ cells, sources }) => ({
      cells: {
        item: [cells['channel'], cells['message']].filter(Boolean).join(': '),
        total: cells['cost'] ?? '',
      },
      sources,
    })),
  ])
}

const funding: DraftRule = (board) =>
  table('funding.table', [
    ...tableRows(board, 'pro.budget', 'mix').map(({ cells, sources }) => ({
      cells: { ...cells, type: cells['source'] ?? '' },
      sources,
    })),
    ...rowsIn(board, 'pro.canvas', ['funding'], 'programme'),
  ])

/** "Negausime laukiamojo – tada svetainė aikštėje": the risk, and what is done about it. */
const risks: DraftRule = (board) => {
  const canvas = board.notes('pro.canvas', 'risks').map((note) => {
    const [risk, prevention] = parted(note.text, ' – ')
    return rowOf(board, note, { risk, prevention })
  })
  const failures = [1, 2, 3, 4, 5].map((step) => `s${step}.fail`)
  return table(
    'risks.table',
    byRisk([
      ...tableRows(board, 'pro.risks', 'table'),
      ...canvas,
      ...rowsIn(board, 'pro.blueprint', failures, 'risk'),
    ]),
  )
}

const HORIZONS = ['d30', 'm6', 'y1', 'y3'] as const

const horizonLabel = (board: BoardReading, horizon: string) =>
  parted(board.prompt('pro.roadmap', `${horizon}.action`), ':')[0]

const milestones: DraftRule = (board) => {
  const soon = horizonLabel(board, 'd30')
  const within = (rows: readonly NewRow[], horizon: string) =>
    rows.map(({ cells, sources }) => ({ cells: { ...cells, horizon }, sources }))
  const planned = HORIZONS.flatMap((horizon) =>
    board.notes('pro.roadmap', `${horizon}.action`).map((note) => {
      const who = board.notes('pro.roadmap', `${horizon}.who`)
      return {
        cells: { horizon: horizonLabel(board, horizon), action: note.text, who: joined(who) },
        sources: board.codes([note, ...who]),
      }
    }),
  )
  const quick = planned.length > 0 ? [] : rowsIn(board, 'ide.matrix', ['quick'], 'action')
  return table('milestones.table', [
    ...within(quick, soon),
    ...within(rowsIn(board, 'pro.budget', ['zero'], 'action'), soon),
    ...within(rowsIn(board, 'pro.space', ['test'], 'action'), soon),
    ...rowsIn(board, 'pro.canvas', ['milestones'], 'action'),
    ...planned,
  ])
}

const indicators: DraftRule = (board) =>
  table('indicators.table', [
    ...rowsIn(board, 'pro.canvas', ['indicators'], 'name'),
    ...HORIZONS.flatMap((horizon) =>
      board
        .notes('pro.roadmap', `${horizon}.indicator`)
        .map((note) => rowOf(board, note, { name: note.text, date: horizonLabel(board, horizon) })),
    ),
  ])

/** Initials of who agreed to be named, otherwise the code. */
function initials(board: BoardReading, note: Note): string {
  const person = board.people.find(({ id }) => id === note.author)
  if (!person) return ''
  if (person.shownAs !== 'name' || person.name === null) return person.code
  return [...initialsOf(person.name)].map((letter) => `${letter}.`).join('\u00a0')
}

const commitments: DraftRule = (board) =>
  table(
    'sustainability.commitments',
    board.notes('com.commit', 'table').map((note) => {
      const parts = columnsOf(note.text, ['who', 'what', 'by', 'with'])
      const whole = (parts['what'] ?? '') === ''
      const cells = whole ? { who: initials(board, note), what: tidy(note.text) } : parts
      return rowOf(board, note, cells)
    }),
  )

/** Field id to rule. */
export const TABLE_RULES: Readonly<Record<string, DraftRule>> = {
  'team.members': members,
  'insights.journeyNow': journey('insights.journeyNow', 'emp.journey', { does: 'do', pain: 'pain' }),
  'concept.journeyNew': journey('concept.journeyNew', 'pro.journeynew', {
    does: 'do',
    where: 'place',
    who: 'who',
  }),
  'services.table': services,
  'services.blueprint': blueprint,
  'spaces.table': spaces,
  'partners.table': partners,
  'outreach.table': outreach,
  'budget.lines': costLines,
  'funding.table': funding,
  'risks.table': risks,
  'milestones.table': milestones,
  'indicators.table': indicators,
  'sustainability.commitments': commitments,
}
