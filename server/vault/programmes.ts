// Programmes and their localities.
import type { NewProgramme } from '../../shared/protocol/http.ts'
import type { Store } from '../store/store.ts'
import { createId, type Random } from './random.ts'
import { type LocalityRecord, type ProgrammeRecord, programmeReader, TABLE } from './records.ts'

export interface Programmes {
  create(programme: NewProgramme): Promise<ProgrammeRecord>
  /** Keeps a programme as an archive has it, unless one with its id is here already; returns the one kept. */
  adopt(programme: ProgrammeRecord): Promise<ProgrammeRecord>
  get(id: string): Promise<ProgrammeRecord | null>
  /** Newest first. */
  list(): Promise<readonly ProgrammeRecord[]>
}

interface ProgrammesOptions {
  readonly store: Store
  readonly now: () => number
  readonly random: Random
}

export function createProgrammes({ store, now, random }: ProgrammesOptions): Programmes {
  async function get(id: string): Promise<ProgrammeRecord | null> {
    const read = programmeReader.safeParse(await store.getRecord(TABLE.programme, id))
    return read.success ? read.data : null
  }

  /** An archive of one workshop knows one locality: those it brings are added to those known, none is taken away. */
  async function joinLocalities(known: ProgrammeRecord, brought: readonly LocalityRecord[]) {
    const added = brought.filter(({ id }) => known.localities.every((locality) => locality.id !== id))
    if (added.length === 0) return known
    const grown = { ...known, localities: [...known.localities, ...added] }
    await store.putRecord(TABLE.programme, known.id, grown)
    return grown
  }

  let lastAdoption: Promise<unknown> = Promise.resolve()

  /** One after another: of two archives read at once, each would write the localities without the other's. */
  function inTurn<T>(adopt: () => Promise<T>): Promise<T> {
    const done = lastAdoption.then(adopt)
    // Its caller hears of a failure; the next one only waits for it.
    lastAdoption = done.catch(() => undefined)
    return done
  }

  return {
    get,
    async create({ title, organiser, localities }) {
      const programme: ProgrammeRecord = {
        id: createId(random),
        title,
        organiser,
        createdAt: now(),
        localities: withIds(localities, random),
      }
      await store.putRecord(TABLE.programme, programme.id, programme)
      return programme
    },
    adopt: (programme) =>
      inTurn(async () => {
        const isNew = await store.insertRecord(TABLE.programme, programme.id, programme)
        const kept = isNew ? null : await get(programme.id)
        return kept ? joinLocalities(kept, programme.localities) : programme
      }),
    async list() {
      const records = await store.listRecords(TABLE.programme)
      return records
        .flatMap(({ value }) => programmeReader.safeParse(value).data ?? [])
        .sort((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? -1 : 1))
    },
  }
}

/** Every locality gets an id of its own; one that came twice gets a new one. */
function withIds(localities: NewProgramme['localities'], random: Random): LocalityRecord[] {
  const taken = new Set<string>()
  return localities.map((locality) => {
    const wanted = locality.id ?? ''
    const id = wanted === '' || taken.has(wanted) ? createId(random) : wanted
    taken.add(id)
    return { ...locality, id }
  })
}
