// What an archive keeps beside the documents and the people: the records of the vault as rows, and tables of the agenda that
// other files own. Rows are raw here: whoever owns a record reads it (server/vault/archived.ts), and whoever owns a table
// passes over what it cannot read. Never in an archive: links, secrets, ballots, what is hidden, versions, the history.
import { z } from 'zod/mini'
import type { Agenda } from '../agenda/agenda.ts'
import { personCode } from '../people/person.ts'
import { nameKey } from '../people/roster.ts'

type Row = Readonly<Record<string, unknown>>
type PersonRow = Row & { readonly person: string }

/** What the vault knows of a workshop, a list a kind, each sorted. */
export interface ArchivedRecords {
  /** People on the list who have not come. */
  readonly expected: readonly Row[]
  /** When people were connected. */
  readonly presence: readonly PersonRow[]
  /** Attendance put right by hand, with the reasons. */
  readonly attendance: readonly PersonRow[]
  /** Who was sent away. */
  readonly removals: readonly PersonRow[]
  /** Votes that are closed: totals, from which one can still be chosen. */
  readonly votes: readonly Row[]
  /** The rows of the register. Where a number is taken already, the row there stays. */
  readonly certificates: readonly Row[]
  /** What is settled for the certificates of the programme. */
  readonly certificateSettings: Row | null
}

/** Tables of the agenda, by name: id to row. */
export type ArchivedTables = Readonly<Record<string, Readonly<Record<string, unknown>>>>

/** Groups that became one, how authors are shown, who came when, what the wall shows, what was silent, votes that are closed. */
export const CARRIED_TABLES = ['merges', 'displays', 'arrivals', 'wallNotes', 'silences', 'polls'] as const

/** Values of how the room stands that outlast the moment; where everybody is called to is of the moment. */
export const CARRIED_NOW = ['locked', 'cursors', 'late', 'lateSeenAt', 'sharing'] as const

const raw = z.record(z.string(), z.unknown())
const rows = z._default(z.array(raw), [])
/** Ids of people become parts of the keys of records. */
export const personIdSchema = z.string().check(z.minLength(1), z.maxLength(200), z.regex(/^[^/]+$/))
const personRows = z._default(z.array(z.looseObject({ person: personIdSchema })), [])

/** Archives from before there were such rows have none. */
export const recordsSchema = z.exactOptional(
  z.object({
    expected: rows,
    presence: personRows,
    attendance: personRows,
    removals: personRows,
    votes: rows,
    certificates: rows,
    certificateSettings: z._default(z.nullable(raw), null),
  }),
)
export const tablesSchema = z.exactOptional(z.record(z.string(), raw))
export const settledSchema = z.exactOptional(raw)

const object = z.record(z.string(), z.unknown())
const closedPoll = z.looseObject({ closedAt: z.number() })

/** The tables of an agenda an archive keeps; null when there is nothing in them. */
export function tablesOf(agenda: Agenda): ArchivedTables | null {
  const found = CARRIED_TABLES.flatMap((name) => {
    // Ballots of an open vote never leave the server, so the vote does not either.
    const kept = agenda.rowsOf(name, name === 'polls' ? closedPoll : object)
    const byId = kept.map(({ id, ...row }) => [id, row] as const).sort(([a], [b]) => (a < b ? -1 : 1))
    return kept.length === 0 ? [] : [[name, Object.fromEntries(byId)] as const]
  })
  return found.length === 0 ? null : Object.fromEntries(found)
}

/** What is settled for the room; null when nothing is. */
export function settledOf(agenda: Agenda): Row | null {
  const found = CARRIED_NOW.flatMap((key) => {
    const value = agenda.nowOf(key, z.union([z.boolean(), z.number()]))
    return value === null ? [] : [[key, value] as const]
  })
  return found.length === 0 ? null : Object.fromEntries(found)
}

/** Writes tables and what is settled into a fresh agenda; names this version does not carry are passed over. */
export function restoreTables(agenda: Agenda, tables: ArchivedTables = {}, settled: Row = {}): void {
  for (const name of CARRIED_TABLES) {
    const kept = Object.entries(tables[name] ?? {})
    agenda.setRowsOf(
      name,
      kept.flatMap(([id, row]) => {
        const read = object.safeParse(row)
        return read.success ? [[id, read.data] as const] : []
      }),
    )
  }
  for (const key of CARRIED_NOW) {
    const value = settled[key]
    if (typeof value === 'boolean' || typeof value === 'number') agenda.setNowOf(key, value)
  }
}

/** A plain value with every text that is an id, and every key, under its other name. */
export function renamedDeep(value: unknown, rename: (id: string) => string): unknown {
  if (typeof value === 'string') return rename(value)
  if (Array.isArray(value)) return value.map((each) => renamedDeep(each, rename))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [rename(key), renamedDeep(each, rename)]),
  )
}

/** Tables with other ids, lying lower on the board. */
export function renamedTables(tables: ArchivedTables, rename: (id: string) => string): ArchivedTables {
  const renamed = (table: Row) => renamedDeep(table, rename) as Row
  return Object.fromEntries(Object.entries(tables).map(([name, table]) => [name, renamed(table)]))
}

const movedReader = z.looseObject({
  moved: z.array(z.looseObject({ at: z.tuple([z.number(), z.number()]) })),
})

/** Tables of a board that lies lower: taking a merge of groups back must find the places its notes came from. */
export function loweredTables(tables: ArchivedTables, by: number): ArchivedTables {
  if (!tables['merges']) return tables
  const merges = Object.entries(tables['merges']).map(([id, merge]) => {
    const read = movedReader.safeParse(merge)
    if (!read.success) return [id, merge]
    const moved = read.data.moved.map((one) => ({ ...one, at: [one.at[0], one.at[1] + by] }))
    return [id, { ...read.data, moved }]
  })
  return { ...tables, merges: Object.fromEntries(merges) }
}

/** Records with other ids. */
export function renamedRecords(records: ArchivedRecords, rename: (id: string) => string): ArchivedRecords {
  const own = <T extends PersonRow>(row: T): T => ({
    ...row,
    person: rename(row.person),
    ...('by' in row ? { by: renamedDeep(row['by'], rename) } : {}),
  })
  return {
    ...records,
    presence: records.presence.map(own),
    attendance: records.attendance.map(own),
    removals: records.removals.map(own),
    votes: records.votes.map((vote) => renamedDeep(vote, rename) as Row),
  }
}

/**
 * Records of two workshops for the one made of both. Certificates stay with the workshops they were issued for.
 *
 * @param people of the new workshop: who came is expected no more
 */
export function mergedRecords(
  one: ArchivedRecords | undefined,
  two: ArchivedRecords | undefined,
  people: readonly { readonly name: string }[],
): ArchivedRecords {
  const all = <K extends keyof ArchivedRecords>(name: K) =>
    [one, two].flatMap((records) => (records ? [records[name]] : []))
  const here = new Set(people.map(({ name }) => nameKey(name)))
  const expected = new Map<string, Row>()
  for (const row of all('expected').flat()) {
    const key = nameKey(String(row['name'] ?? ''))
    if (!here.has(key) && !expected.has(key)) expected.set(key, row)
  }
  return {
    expected: [...expected.values()].map((row, index) => ({
      ...row,
      // Two people of two workshops may have one id only by design of a hand; the code tells them apart for good.
      id: `${personCode(people.length + index + 1)}-${String(row['id'])}`,
      code: personCode(people.length + index + 1),
    })),
    presence: all('presence').flat(),
    attendance: all('attendance').flat(),
    // Who was sent away from one evening and was at the other is sent away still: letting in again is one press.
    removals: [
      ...new Map(
        all('removals')
          .flat()
          .map((row) => [row.person, row]),
      ).values(),
    ],
    votes: all('votes').flat(),
    certificates: [],
    certificateSettings: one?.certificateSettings ?? two?.certificateSettings ?? null,
  }
}
