// People sent away from a workshop, and let in again. What they made and their record stay; their tickets stop counting.
import type { Store } from '../store/store.ts'
import { removalReader, TABLE } from './records.ts'
import type { Tickets } from './tickets.ts'

export interface Removals {
  /** Takes a person's tickets back; who asks for it is noted. */
  remove(workshop: string, person: string, by: string): Promise<void>
  /** The same tickets count again. */
  readmit(workshop: string, person: string): Promise<void>
  /** Person to the moment they were removed, ms since 1970. */
  list(workshop: string): Promise<ReadonlyMap<string, number>>
}

interface RemovalsOptions {
  readonly store: Store
  readonly now: () => number
  readonly tickets: Tickets
}

export function createRemovals({ store, now, tickets }: RemovalsOptions): Removals {
  const keyOf = (workshop: string, person: string) => `${workshop}/${person}`
  return {
    async remove(workshop, person, by) {
      const value = { at: now(), by }
      await store.transact([
        ...(await tickets.changesOf(workshop, person, true)),
        { kind: 'put', table: TABLE.removal, key: keyOf(workshop, person), value },
      ])
    },
    async readmit(workshop, person) {
      await store.transact([
        ...(await tickets.changesOf(workshop, person, false)),
        { kind: 'delete', table: TABLE.removal, key: keyOf(workshop, person) },
      ])
    },
    async list(workshop) {
      const records = await store.listRecords(TABLE.removal, `${workshop}/`)
      return new Map(
        records.flatMap(({ key, value }) => {
          const read = removalReader.safeParse(value)
          return read.success ? [[key.slice(workshop.length + 1), read.data.at] as const] : []
        }),
      )
    },
  }
}
