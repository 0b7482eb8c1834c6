// Generations of a workshop's documents: what an erasure rewrites is a new generation under names of its own, so that
// either the old or the new one counts, and nothing that knows the old one can be taken for the new. To everybody above,
// a document's name is the same in all of them.
import { GENERATION_MARK, workshopKey } from '../../shared/protocol/wire.ts'
import { type RecordChange, type Store, type StoredDocument, StoreError } from './store.ts'

/** The section of records that says which generation of a workshop counts. */
export const GENERATION_TABLE = 'generation'

/** By workshop: its rewriting is done, but what it was before may still be in the store's files. */
const LEFT_TABLE = 'generation-left'

export interface Generations {
  /** The generation that counts; 0 for what was never rewritten. Later ones are greater. */
  of(workshop: string): number
  /** Whether it is being rewritten now: nobody is to be let in. */
  isChanging(workshop: string): boolean
}

/**
 * What one document is in the next generation.
 *
 * @param name the document without its workshop: `board`, `version/<id>/board`, `image/<file>`
 * @returns the updates to begin with; none drops the document
 */
export type Rewrite = (name: string, stored: StoredDocument) => readonly Uint8Array[]

export interface GenerationStore extends Store {
  readonly generations: Generations
  /**
   * Rewrites all documents of a workshop and some records with them, whole or not at all, and leaves nothing of what they
   * were in the store's files. What the documents were before is gone: their histories begin anew. Nobody may have one
   * of them open.
   *
   * @param records what changes in the same moment
   * @returns the generation
   */
  renew(
    workshop: string,
    now: number,
    rewrite: Rewrite,
    records: () => Promise<readonly RecordChange[]>,
  ): Promise<number>
}

/** Lays generations over a store, and takes away what an interrupted rewriting left. */
export async function withGenerations<T extends Store>(store: T): Promise<T & GenerationStore> {
  const known = new Map<string, number>()
  /** Workshops being rewritten: who writes into one meanwhile waits, and writes into the new generation. */
  const changing = new Map<string, Promise<void>>()
  for (const { key, value } of await store.listRecords(GENERATION_TABLE)) {
    if (typeof value !== 'number') throw new StoreError('corrupt', `generation of ${key} is no number`)
    known.set(key, value)
  }

  /** What the store calls a document, or a beginning of such names. */
  function inStore(name: string): string {
    const slash = name.indexOf('/')
    if (slash < 0) return name
    const workshop = name.slice(0, slash)
    return workshopKey(workshop, known.get(workshop) ?? 0) + name.slice(slash)
  }

  /** What the others call it; null when it is of a generation that does not count. */
  function outside(name: string): string | null {
    const slash = name.indexOf('/')
    const [workshop = '', generation = '0'] = name.slice(0, slash).split(GENERATION_MARK)
    if ((known.get(workshop) ?? 0) !== Number(generation)) return null
    return workshop + name.slice(slash)
  }

  /** Removes all generations but the one that counts. */
  async function tidy(workshop: string): Promise<boolean> {
    const current = workshopKey(workshop, known.get(workshop) ?? 0)
    const names = [
      ...(await store.listDocuments(`${workshop}/`)),
      ...(await store.listDocuments(workshop + GENERATION_MARK)),
    ]
    const old = new Set(names.map((name) => name.slice(0, name.indexOf('/'))))
    old.delete(current)
    for (const key of old) await store.deleteDocuments(`${key}/`)
    return old.size > 0
  }

  async function rewriteAll(workshop: string, to: string, rewrite: Rewrite): Promise<void> {
    const from = `${workshopKey(workshop, known.get(workshop) ?? 0)}/`
    for (const name of await store.listDocuments(from)) {
      const rest = name.slice(from.length)
      const updates = rewrite(rest, await store.load(name))
      if (updates.length > 0) await store.append(`${to}/${rest}`, updates)
    }
  }

  // What a rewriting that was interrupted left: of the generation it came from, or of the one it did not finish.
  const begun = (await store.listDocuments('')).flatMap((name) => /^([^/~]+)~/.exec(name)?.[1] ?? [])
  const marks = await store.listRecords(LEFT_TABLE)
  let left = marks.length > 0
  for (const workshop of new Set([...known.keys(), ...begun])) left = (await tidy(workshop)) || left
  if (left && (await store.forgetDeleted(true))) await unmark(marks.map(({ key }) => key))

  async function unmark(workshops: readonly string[]): Promise<void> {
    if (workshops.length === 0) return
    await store.transact(workshops.map((key) => ({ kind: 'delete', table: LEFT_TABLE, key }) as const))
  }

  return {
    ...store,
    generations: {
      of: (workshop) => known.get(workshop) ?? 0,
      isChanging: (workshop) => changing.has(workshop),
    },
    append(document, updates, authors) {
      const write = () => store.append(inStore(document), updates, authors)
      return changing.get(document.slice(0, Math.max(0, document.indexOf('/'))))?.then(write) ?? write()
    },
    load: (document) => store.load(inStore(document)),
    compact: (document, snapshot, through) => store.compact(inStore(document), snapshot, through),
    readHistory: (document) => store.readHistory(inStore(document)),
    deleteDocuments: (prefix) => store.deleteDocuments(inStore(prefix)),
    async listDocuments(prefix) {
      const names = await store.listDocuments(inStore(prefix))
      return names.flatMap((name) => outside(name) ?? []).sort()
    },
    async renew(workshop, now, rewrite, records) {
      if (changing.has(workshop)) throw new StoreError('io', `${workshop} is being rewritten already`)
      let done = () => {}
      changing.set(
        workshop,
        new Promise((resolve) => {
          done = resolve
        }),
      )
      try {
        await tidy(workshop)
        const generation = Math.max(now, (known.get(workshop) ?? 0) + 1)
        await rewriteAll(workshop, workshopKey(workshop, generation), rewrite)
        const changes = await records()
        const own = { kind: 'put', table: GENERATION_TABLE, key: workshop, value: generation } as const
        const left = { kind: 'put', table: LEFT_TABLE, key: workshop, value: generation } as const
        if (!(await store.transact([...changes, own, left]))) {
          throw new StoreError('io', `records of ${workshop} changed while it was rewritten`)
        }
        known.set(workshop, generation)
        await tidy(workshop)
        if (await store.forgetDeleted(true)) await unmark([workshop])
        return generation
      } finally {
        changing.delete(workshop)
        done()
      }
    },
  }
}

/** The generations of a store; of one without any, the first of everything. */
export function generationsOf(store: Store): Generations {
  const { generations } = store as Partial<GenerationStore>
  return generations ?? { of: () => 0, isChanging: () => false }
}
