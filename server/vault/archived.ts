// A workshop's records as an archive keeps them, and back: who was expected, attendance, who was sent away, closed votes, the
// register of certificates. What opens something, ballots and requests about data are in none: they stay on their server.
import { z } from 'zod/mini'
import { instantSchema } from '../../shared/base/schema.ts'
import { type ArchivedRecords, personIdSchema } from '../../shared/export/archive-records.ts'
import type { RecordChange, Store } from '../store/store.ts'
import { createId, type Random } from './random.ts'
import {
  attendanceChangeReader,
  certificateReader,
  certificateSettingsReader,
  expectedReader,
  pollReader,
  presenceReader,
  removalReader,
  TABLE,
} from './records.ts'

const text = z.string().check(z.maxLength(100_000))
const ofPerson = z.object({ person: personIdSchema, at: z.optional(instantSchema) })

const READERS = {
  expected: z.extend(expectedReader, { id: personIdSchema, code: personIdSchema }),
  presence: z.extend(presenceReader, { person: personIdSchema, from: instantSchema, until: instantSchema }),
  attendance: z.intersection(ofPerson, attendanceChangeReader),
  removals: z.extend(removalReader, { person: personIdSchema, at: instantSchema }),
  votes: z.extend(pollReader, { id: personIdSchema }),
  certificates: z.omit(
    z.extend(certificateReader, {
      /** As numbers are made: they are keys of records, and the next one is counted from them. */
      number: z.string().check(z.regex(/^[\p{L}\p{N}][\p{L}\p{N}.-]{0,19}-\d{4}-\d{1,9}$/u)),
      code: z.string().check(z.regex(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/)),
      person: z.nullable(personIdSchema),
      reason: text,
      issuedAt: instantSchema,
      endedAt: z.nullable(instantSchema),
    }),
    { programme: true, workshop: true },
  ),
} as const

type ListName = keyof typeof READERS
type Lists = { readonly [K in ListName]: readonly z.infer<(typeof READERS)[K]>[] }

/** The rows of an archive, read. */
export interface ReadRecords extends Lists {
  readonly certificateSettings: z.infer<typeof certificateSettingsReader> | null
}

export type RecordsReading =
  | { readonly ok: true; readonly records: ReadRecords }
  /** The row, as `records.presence[3]`. */
  | { readonly ok: false; readonly where: string }

interface Place {
  readonly programme: string
  readonly workshop: string
}

export interface Archived {
  /** Everything an archive keeps of a workshop beside its documents and people; null when there is nothing. */
  read(place: Place): Promise<ArchivedRecords | null>
  /**
   * Keeps what an archive has in a workshop that has nothing yet. A certificate whose number is taken is passed over: it is
   * in the register of this server already. What is settled for the programme here stays.
   *
   * @returns false when somebody expected has a code that is taken
   */
  adopt(place: Place, records: ReadRecords): Promise<boolean>
}

/** Records written at once: a long programme has tens of thousands of minutes. */
const BATCH = 500

/** Checks rows of an archive: each as its owner reads it, and about a person the archive has. */
export function readRecords(raw: ArchivedRecords, people: ReadonlySet<string>): RecordsReading {
  const { certificateSettings, ...lists } = raw
  const read = {} as Record<ListName, unknown[]>
  for (const name of Object.keys(READERS) as ListName[]) {
    read[name] = []
    for (const [index, row] of lists[name].entries()) {
      const found = READERS[name].safeParse(row)
      const person = name === 'expected' || name === 'votes' ? null : row['person']
      const isKnown = typeof person !== 'string' || people.has(person)
      // One that is open has ballots, and they are nowhere in an archive.
      const isOpen = name === 'votes' && row['closed'] === null
      if (!found.success || !isKnown || isOpen) return { ok: false, where: `records.${name}[${index}]` }
      read[name].push(found.data)
    }
  }
  const settings = z.nullable(certificateSettingsReader).safeParse(certificateSettings)
  if (!settings.success) return { ok: false, where: 'records.certificateSettings' }
  return { ok: true, records: { ...(read as unknown as Lists), certificateSettings: settings.data } }
}

export function createArchived({
  store,
  random,
}: {
  readonly store: Store
  readonly random: Random
}): Archived {
  /** The rows of a table under a workshop, with the person their key names; those of people erased are in no archive. */
  async function rowsOf<T extends object>(
    table: string,
    workshop: string,
    reader: z.ZodMiniType<T>,
    people: ReadonlySet<string>,
  ) {
    const rows = (await store.listRecords(table, `${workshop}/`)).flatMap(({ key, value }) => {
      const person = key.split('/')[1] ?? ''
      const read = reader.safeParse(value)
      return read.success && people.has(person) ? [{ person, ...read.data }] : []
    })
    return sorted(rows)
  }

  async function write(changes: readonly RecordChange[]): Promise<boolean> {
    for (let at = 0; at < changes.length; at += BATCH) {
      if (!(await store.transact(changes.slice(at, at + BATCH)))) return false
    }
    return true
  }

  async function adoptCertificate({ programme, workshop }: Place, row: ReadRecords['certificates'][number]) {
    const value = { ...row, programme, workshop }
    const { number, code, person, state, endedAt } = row
    const insert = (table: string, key: string, kept: unknown): RecordChange => ({
      ...{ kind: 'insert', table, key },
      value: kept,
    })
    await store.transact([
      insert(TABLE.certificate, number, value),
      insert(TABLE.certificateCode, code, number),
      ...(state === 'valid' && person !== null
        ? [insert(TABLE.certified, `${workshop}/${person}`, number)]
        : []),
      ...(state === 'cancelled' ? [insert(TABLE.certificateEnd, number, endedAt ?? 0)] : []),
    ])
  }

  return {
    async read({ programme, workshop }) {
      const known = await store.listRecords(TABLE.person, `${workshop}/`)
      const people = new Set(known.map(({ key }) => key.slice(workshop.length + 1)))
      const [expected, polls, register, settings] = await Promise.all([
        store.listRecords(TABLE.expected, `${workshop}/`),
        store.listRecords(TABLE.poll, `${workshop}/`),
        store.listRecords(TABLE.certificate),
        store.getRecord(TABLE.certificateSettings, programme),
      ])
      const certificates = register.flatMap(({ value }) => certificateReader.safeParse(value).data ?? [])
      const records: ArchivedRecords = {
        expected: sorted(expected.flatMap(({ value }) => expectedReader.safeParse(value).data ?? [])),
        presence: await rowsOf(TABLE.presence, workshop, presenceReader, people),
        attendance: await rowsOf(TABLE.attendance, workshop, attendanceChangeReader, people),
        removals: await rowsOf(TABLE.removal, workshop, removalReader, people),
        votes: sorted(polls.flatMap(({ value }) => pollReader.safeParse(value).data ?? [])).filter(
          ({ closed }) => closed !== null,
        ),
        certificates: certificates
          .filter((one) => one.workshop === workshop)
          .map(({ programme: _programme, workshop: _workshop, ...row }) => row)
          .sort(
            (a, b) => a.issuedAt - b.issuedAt || a.number.localeCompare(b.number, 'en', { numeric: true }),
          ),
        certificateSettings: certificateSettingsReader.safeParse(settings).data ?? null,
      }
      const isEmpty = Object.values(records).every((list) => list === null || list.length === 0)
      return isEmpty ? null : records
    },
    async adopt(
      place,
      { expected, presence, attendance, removals, votes, certificates, certificateSettings },
    ) {
      const { programme, workshop } = place
      const put = (table: string, key: string, value: unknown): RecordChange => ({
        ...{ kind: 'put', table, key: `${workshop}/${key}` },
        value,
      })
      const isFree = await write(
        expected.flatMap((person) => [
          { ...put(TABLE.personCode, person.code, person.id), kind: 'insert' } as RecordChange,
          { ...put(TABLE.expected, person.id, person), kind: 'insert' } as RecordChange,
        ]),
      )
      if (!isFree) return false
      await write([
        ...presence.map(({ person, from, until }) =>
          put(TABLE.presence, `${person}/${from}-${createId(random)}`, { from, until }),
        ),
        ...attendance.map(({ person, ...change }) =>
          put(TABLE.attendance, `${person}/${change.at}-${createId(random)}`, change),
        ),
        ...removals.map(({ person, ...removal }) => put(TABLE.removal, person, removal)),
        ...votes.map((vote) => put(TABLE.poll, vote.id, vote)),
      ])
      for (const row of certificates) await adoptCertificate(place, row)
      if (certificateSettings)
        await store.insertRecord(TABLE.certificateSettings, programme, certificateSettings)
      return true
    },
  }
}

/** In an order of their own, so that equal workshops give equal archives: keys hold what was drawn by lot. */
function sorted<T extends object>(rows: readonly T[]): T[] {
  const keyed = rows.map((row) => [JSON.stringify(row), row] as const)
  return keyed.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, row]) => row)
}
