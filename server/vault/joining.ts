// Whether people may join a workshop with its code: opened and closed by its staff, and closed by itself a while after
// the last session, so that a code on a forgotten poster leads nowhere.
import { LIMITS } from '../../shared/base/limits.ts'
import type { Store } from '../store/store.ts'
import { joiningReader, TABLE, type WorkshopRecord } from './records.ts'

export interface JoiningState {
  readonly isOpen: boolean
  /** When it closes, or closed, by itself; ms since 1970. */
  readonly until: number
}

export interface Joining {
  get(workshop: Pick<WorkshopRecord, 'id' | 'startsAt' | 'createdAt'>): Promise<JoiningState>
  /**
   * Opens joining until a while after `lastEnd` and now.
   *
   * @param lastEnd when the last session ends, ms since 1970
   */
  open(workshop: string, lastEnd?: number): Promise<JoiningState>
  close(workshop: string): Promise<JoiningState>
}

interface JoiningOptions {
  readonly store: Store
  readonly now: () => number
}

export function createJoining({ store, now }: JoiningOptions): Joining {
  async function put(workshop: string, isOpen: boolean, until: number): Promise<JoiningState> {
    await store.putRecord(TABLE.joining, workshop, { isOpen, until })
    return { isOpen, until }
  }
  return {
    async get({ id, startsAt, createdAt }) {
      const read = joiningReader.safeParse(await store.getRecord(TABLE.joining, id))
      // Made before there were such records: its sessions are not known here, so the longest programme counts.
      const kept = read.data ?? { isOpen: true, until: Math.max(startsAt, createdAt) + LIMITS.ticketMs / 2 }
      return { isOpen: kept.isOpen && now() < kept.until, until: kept.until }
    },
    open: (workshop, lastEnd = 0) => put(workshop, true, Math.max(lastEnd, now()) + LIMITS.codeMs),
    close: (workshop) => put(workshop, false, now()),
  }
}
