// Workshops: what they are called, where they belong, and the join code that is theirs alone.
import { createJoinCode } from '../../shared/base/join-code.ts'
import type { Store } from '../store/store.ts'
import { createId, type Random } from './random.ts'
import { TABLE, type WorkshopRecord, workshopReader } from './records.ts'

export interface NewWorkshopRecord {
  readonly programme: string
  readonly locality: string
  readonly title: string
  readonly startsAt: number
}

/** What an imported workshop would like to keep: its id and code when they are free, and when it was made. */
export interface WorkshopLikes {
  readonly id?: string
  readonly code?: string
  readonly createdAt?: number
}

export interface Workshops {
  /** An id and a code nobody has, taken for good. The workshop exists once `add` has kept it. */
  reserve(wanted: NewWorkshopRecord, likes?: WorkshopLikes): Promise<WorkshopRecord>
  add(workshop: WorkshopRecord): Promise<void>
  get(id: string): Promise<WorkshopRecord | null>
  /**
   * @param code as `readJoinCode` gives it
   * @returns the workshop that has the code, or had it before it was changed: its record tells which
   */
  findByCode(code: string): Promise<WorkshopRecord | null>
  /** Gives a workshop another code. The old one leads nowhere, and no other workshop gets it. */
  changeCode(workshop: WorkshopRecord): Promise<WorkshopRecord>
  /** Newest first. */
  list(): Promise<readonly WorkshopRecord[]>
}

interface WorkshopsOptions {
  readonly store: Store
  readonly now: () => number
  readonly random: Random
}

export function createWorkshops({ store, now, random }: WorkshopsOptions): Workshops {
  async function get(id: string): Promise<WorkshopRecord | null> {
    const read = workshopReader.safeParse(await store.getRecord(TABLE.workshop, id))
    return read.success ? read.data : null
  }

  /** The inserts settle who has an id or a code when two ask at once; the loser draws another. */
  async function take(table: string, liked: string | undefined, draw: () => string, value: string) {
    let taken = liked ?? draw()
    while (!(await store.insertRecord(table, taken, value))) taken = draw()
    return taken
  }

  return {
    get,
    async reserve(wanted, likes = {}) {
      const id = await take(TABLE.workshopId, likes.id, () => createId(random), '')
      const code = await take(TABLE.code, likes.code, () => createJoinCode(random.below), id)
      return { id, ...wanted, code, createdAt: likes.createdAt ?? now() }
    },
    add: (workshop) => store.putRecord(TABLE.workshop, workshop.id, workshop),
    async findByCode(code) {
      const id = await store.getRecord(TABLE.code, code)
      return typeof id === 'string' ? get(id) : null
    },
    async changeCode(workshop) {
      const code = await take(TABLE.code, undefined, () => createJoinCode(random.below), workshop.id)
      const changed = { ...workshop, code }
      await store.putRecord(TABLE.workshop, workshop.id, changed)
      return changed
    },
    async list() {
      const records = await store.listRecords(TABLE.workshop)
      return records
        .flatMap(({ value }) => workshopReader.safeParse(value).data ?? [])
        .sort((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? -1 : 1))
    },
  }
}
