// One document in the store: loads it, and puts a snapshot in place of a log grown long.
import * as Y from 'yjs'
import type { Store } from '../store/store.ts'
import { BOUNDS } from './bounds.ts'
import { applyStored, unstick } from './received-update.ts'

/** What was loaded, in counts. */
export interface Loaded {
  /** The newest sequence number of the log. */
  readonly sequence: number
  /** Rows that decayed, and rows Yjs could not read. */
  readonly setAside: number
}

export class Archive {
  readonly #store: Store
  readonly #document: string
  #rows = 0
  #rowBytes = 0
  #snapshotBytes = 0
  #isCompacting = false
  #hasUnreadable = false

  constructor(store: Store, document: string) {
    this.#store = store
    this.#document = document
  }

  /**
   * Fills an empty document. What Yjs cannot read is left out and counted.
   *
   * @throws {StoreError} when the store cannot give it
   */
  async load(doc: Y.Doc): Promise<Loaded> {
    const { snapshot, updates, setAside, sequence } = await this.#store.load(this.#document)
    let unreadable = 0
    const attempt = (apply: () => void) => {
      if (!applyStored(doc, apply)) unreadable += 1
    }
    try {
      doc.transact(() => {
        if (snapshot !== null) attempt(() => Y.applyUpdateV2(doc, snapshot))
        for (const update of setAside > 0 ? together(updates) : updates) {
          attempt(() => Y.applyUpdate(doc, update))
        }
      })
    } catch (error) {
      // All rows are in it; only tidying up failed.
      if (!unstick(doc)) throw error
    }
    this.#snapshotBytes = snapshot?.byteLength ?? 0
    this.#hasUnreadable = unreadable > 0
    this.wrote(updates)
    return { sequence, setAside: setAside + unreadable }
  }

  append(updates: readonly Uint8Array[], authors: readonly (string | null)[]): Promise<number> {
    return this.#store.append(this.#document, updates, authors)
  }

  /** Counts what a commit added to the log. */
  wrote(updates: readonly Uint8Array[]): void {
    this.#rows += updates.length
    for (const update of updates) this.#rowBytes += update.byteLength
  }

  /** Whether the log is long enough; a large document waits until the log weighs as much as its snapshot. */
  get isLong(): boolean {
    if (this.#rows >= BOUNDS.compactRowsMost) return true
    return this.#rows >= BOUNDS.compactRows && this.#rowBytes >= this.#snapshotBytes
  }

  /**
   * Puts a snapshot of the document in place of its log up to `sequence`.
   *
   * @returns whether it did; not while another runs, without a log, or with rows Yjs could not read
   * @throws {StoreError} when the store refuses; the log still says everything then
   */
  async compact(doc: Y.Doc, sequence: number): Promise<boolean> {
    // A snapshot would cover unreadable rows without containing them.
    if (this.#isCompacting || this.#hasUnreadable || this.#rows === 0) return false
    this.#isCompacting = true
    const snapshot = Y.encodeStateAsUpdateV2(doc)
    this.#rows = 0
    this.#rowBytes = 0
    try {
      await this.#store.compact(this.#document, snapshot, sequence)
      this.#snapshotBytes = snapshot.byteLength
      return true
    } finally {
      this.#isCompacting = false
    }
  }
}

/**
 * Rows as one, where some are lost: applied one by one, Yjs would merge all that waits for a lost one anew with each. As
 * they are when one of them cannot be read.
 */
function together(updates: readonly Uint8Array[]): readonly Uint8Array[] {
  try {
    return updates.length > 1 ? [Y.mergeUpdates([...updates])] : updates
  } catch {
    return updates
  }
}
