// When people were connected, and what was put right by hand. A row a connection of a person, at the minute, written
// while they are here: a server that falls loses at most the last minute.
import type { z } from 'zod/mini'
import type { AttendanceChange, Span } from '../../shared/people/attendance.ts'
import type { Store } from '../store/store.ts'
import { createId, type Random } from './random.ts'
import { attendanceChangeReader, presenceReader, TABLE } from './records.ts'

/** Somebody who was here, from a minute to another. */
export interface Here extends Span {
  readonly workshop: string
  readonly person: string
}

export interface AttendanceRecords {
  /** Notes when people were here, all at once; of one who began in the same minute the later end counts. */
  seen(here: readonly Here[]): Promise<void>
  /** When each person was connected, by the person's id. */
  presence(workshop: string): Promise<ReadonlyMap<string, readonly Span[]>>
  /** What was put right by hand, by the person's id, oldest first. */
  changes(workshop: string): Promise<ReadonlyMap<string, readonly AttendanceChange[]>>
  change(workshop: string, person: string, change: AttendanceChange): Promise<void>
}

const MINUTE = 60_000

/** An instant at the minute it is in. */
export function minuteOf(at: number): number {
  return Math.floor(at / MINUTE) * MINUTE
}

interface AttendanceOptions {
  readonly store: Store
  readonly random: Random
}

export function createAttendance({ store, random }: AttendanceOptions): AttendanceRecords {
  // Several servers write beside each other: a person with two devices may be on two of them in one minute.
  const server = createId(random)

  async function byPerson<T>(
    table: string,
    workshop: string,
    reader: z.ZodMiniType<T>,
  ): Promise<ReadonlyMap<string, readonly T[]>> {
    const people = new Map<string, T[]>()
    for (const { key, value } of await store.listRecords(table, `${workshop}/`)) {
      const read = reader.safeParse(value)
      const person = key.split('/')[1] ?? ''
      if (read.success) people.set(person, [...(people.get(person) ?? []), read.data])
    }
    return people
  }

  return {
    async seen(here) {
      if (here.length === 0) return
      await store.transact(
        here.map(({ workshop, person, from, until }) => ({
          kind: 'put',
          table: TABLE.presence,
          key: `${workshop}/${person}/${from}-${server}`,
          value: { from, until },
        })),
      )
    },
    presence: (workshop) => byPerson(TABLE.presence, workshop, presenceReader),
    changes: async (workshop) => {
      const all = await byPerson(TABLE.attendance, workshop, attendanceChangeReader)
      return new Map([...all].map(([person, changes]) => [person, [...changes].sort((a, b) => a.at - b.at)]))
    },
    async change(workshop, person, change) {
      // Two who put the same right in one moment: both are kept.
      const key = `${workshop}/${person}/${change.at}-${createId(random)}`
      await store.putRecord(TABLE.attendance, key, change)
    },
  }
}
