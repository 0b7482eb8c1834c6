// What the main thread and the SQLite worker say to each other. Plain data: it is cloned between them.
import type { StoreFault } from './store.ts'

export interface StoreOptions {
  readonly use: 'store'
  readonly path: string
  /** The file of the claim a server makes on the folder; null for the command line, which works beside one. */
  readonly claim: string | null
  /** Most pages the database may have, to meet a full disk at will; null for no limit but the disk's. */
  readonly maxPages: number | null
}

/** Reads a file and changes nothing in it, whoever works on it meanwhile. */
export interface ReadingOptions {
  readonly use: 'reading'
  readonly path: string
}

/** Copies a file, whoever works on it meanwhile; the answer to the opening is a `DataCopy`. */
export interface CopyOptions {
  readonly use: 'copy'
  readonly from: string
  /** An empty file. */
  readonly to: string
  /** Small files kept in the copy, by name. */
  readonly files: Readonly<Record<string, string>>
}

/** Puts a copy into a folder; the answer to the opening is a `RestoredCopy`. */
export interface RestoreOptions {
  readonly use: 'restore'
  readonly from: string
  /** An empty file in the folder. */
  readonly to: string
  /** The file of the claim on the folder: no server starts on what is half there. */
  readonly claim: string
}

/** What a worker is started for. */
export type WorkerOptions = StoreOptions | ReadingOptions | CopyOptions | RestoreOptions

/** What a copy holds, counted in the copy itself. */
export interface DataCopy {
  readonly bytes: number
  readonly documents: number
  readonly rows: number
  /** Rows that had decayed already where they were copied from: the copy has them as they are. */
  readonly damaged: number
}

export interface RestoredCopy {
  readonly copy: DataCopy
  /** The small files that were kept in the copy. */
  readonly files: Readonly<Record<string, string>>
}

/** One stored row as it lies there. */
export interface DataRow {
  readonly table: 'log' | 'snapshot' | 'history'
  readonly sequence: number
  readonly at: number
  readonly bytes: Uint8Array
  /** Whether the bytes are those that were written. */
  readonly isSound: boolean
  /** Whether it was found decayed and put aside. */
  readonly isAside: boolean
}

export interface RecordText {
  readonly table: string
  readonly key: string
  readonly text: string
}

/** What a data file says of itself, at the moment it was opened for reading. */
export interface DataContents {
  readonly schema: number
  /** What SQLite finds wrong with the file; empty when nothing. */
  readonly faults: readonly string[]
  /** Sorted. */
  readonly documents: readonly string[]
  readonly records: readonly RecordText[]
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
  | { readonly kind: 'forgetDeleted'; readonly isThorough: boolean }
  | { readonly kind: 'contents' }
  | { readonly kind: 'rows'; readonly document: string }
  | { readonly kind: 'close' }

export interface WorkerCall {
  readonly id: number
  readonly request: WorkerRequest
}

/** id 0 answers the opening. */
export type WorkerAnswer =
  | { readonly id: number; readonly ok: true; readonly result: unknown }
  | { readonly id: number; readonly ok: false; readonly fault: StoreFault; readonly message: string }
