// What a store adds when several servers work on it: the news of the others, and leases.
import type { Store } from './store.ts'

/** What another server wrote into a document. Applying one twice changes nothing. */
export interface NewsEntry {
  readonly document: string
  /** `update` is a row of its log, `snapshot` what it put in place of rows that may not have been read here yet. */
  readonly kind: 'update' | 'snapshot'
  readonly bytes: Uint8Array
}

export interface News {
  /** Where the next reading goes on. Nothing is missed between the two; some of it may come twice. */
  readonly position: string
  readonly entries: readonly NewsEntry[]
}

export interface SharedStore extends Store {
  /** This opening of the store among all. */
  readonly node: string
  /** Names the database, so that two of them can use one Redis. */
  readonly deployment: string
  /**
   * Reads what other servers have written into these documents since a position.
   *
   * @param since null only asks where the log stands now
   */
  readNews(since: string | null, documents: readonly string[]): Promise<News>
  /** Takes or renews leases for this server; returns those it has now. Another may take one that ran out. */
  takeLeases(names: readonly string[], forMs: number): Promise<readonly string[]>
  /** Gives leases of this server back. */
  releaseLeases(names: readonly string[]): Promise<void>
}

/** Whether other servers may work on this store too. */
export function isShared(store: Store): store is SharedStore {
  return 'readNews' in store
}
