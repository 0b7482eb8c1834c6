// What the main thread and the SQLite worker say to each other. Plain data: it is cloned between them.
import type { StoreFault } from './store.ts'

export interface WorkerOptions {
  readonly path: string
  /** The file of the claim a server makes on the folder; null for the command line, which works beside one. */
  readonly claim: string | null
  /** Most pages the database may have, to meet a full disk at will; null for no limit but the disk's. */
  readonly maxPages: number | null
}

/** One record write with its value already as JSON text. */
export type RecordWrite =
  | { readonly kind: 'put' | 'insert'; readonly table: string; readonly key: string; readonly text: string }
  | { readonly kind: 'delete'; readonly table: string; readonly key: string }

/** One promise of the caller: all of it happens, or none. */
export type WriteUnit =
  | {
      readonly kind: 'append'
      readonly document: string
      readonly updates: readonly Uint8Array[]
      readonly authors: readonly (string | null)[]
    }
  | {
      readonly kind: 'compact'
      readonly document: string
      readonly snapshot: Uint8Array
      readonly through: number
    }
  | { readonly kind: 'deleteDocuments'; readonly prefix: string }
  | { readonly kind: 'records'; readonly writes: readonly RecordWrite[] }

/** A sequence number for `append`, whether it was done for `records`, null for the rest. */
export type UnitResult = number | boolean | null

export type WorkerRequest =
  | { readonly kind: 'commit'; readonly at: number; readonly units: readonly WriteUnit[] }
  | { readonly kind: 'load'; readonly document: string; readonly at: number }
  | { readonly kind: 'readHistory'; readonly document: string }
  | { readonly kind: 'listDocuments'; readonly prefix: string }
  | { readonly kind: 'getRecord'; readonly table: string; readonly key: string }
  | { readonly kind: 'listRecords'; readonly table: string; readonly prefix: string }
  | { readonly kind: 'close' }

export interface WorkerCall {
  readonly id: number
  readonly request: WorkerRequest
}

/** id 0 answers the opening. */
export type WorkerAnswer =
  | { readonly id: number; readonly ok: true; readonly result: unknown }
  | { readonly id: number; readonly ok: false; readonly fault: StoreFault; readonly message: string }
