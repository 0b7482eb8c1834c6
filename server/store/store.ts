// The promise about order and durability: an update log with snapshots and a history per document, and small records
// in tables. Bytes and JSON only: a store does not know what a note is.
import type { HistoryRow } from './history-rows.ts'

/** Why a store refused: decided on by code, worded for people elsewhere. */
export type StoreFault =
  /** The disk (or the page limit) takes no more. Later calls may succeed. */
  | 'full'
  /** The file cannot be read as a database, or a record is not JSON. */
  | 'corrupt'
  /** The store was closed. */
  | 'closed'
  /** What writes to the disk has ended unasked: nothing is written any more until the server starts anew. */
  | 'lost'
  /** Anything else the disk or the operating system said. Later calls may succeed. */
  | 'io'
  /** A newer Vieta wrote this folder; it is refused rather than guessed at. */
  | 'newer'
  /** Another server works on this folder. */
  | 'taken'

export class StoreError extends Error {
  readonly fault: StoreFault

  constructor(fault: StoreFault, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.name = 'StoreError'
    this.fault = fault
  }
}

/** What is known of one document: apply the snapshot, then the updates in order. */
export interface StoredDocument {
  /** The newest readable snapshot, in the encoding it was given in. */
  readonly snapshot: Uint8Array | null
  /** Updates appended after the snapshot, oldest first. */
  readonly updates: readonly Uint8Array[]
  /** Rows of this document that failed their checksum: kept aside for rescue, never handed out. */
  readonly setAside: number
  /** The sequence number of the newest update, covered ones included; 0 when there never was one. */
  readonly sequence: number
}

/** Everything ever appended to one document. */
export interface StoredHistory {
  /** Oldest first: what a snapshot covers with one row a minute and author, the newest as it was appended. */
  readonly rows: readonly HistoryRow[]
  /** Rows that failed their checksum and are left out. */
  readonly damaged: number
}

export interface StoredRecord {
  readonly key: string
  readonly value: unknown
}

export type RecordChange =
  | { readonly kind: 'put'; readonly table: string; readonly key: string; readonly value: unknown }
  /** Fails the whole transaction when the key exists. */
  | { readonly kind: 'insert'; readonly table: string; readonly key: string; readonly value: unknown }
  | { readonly kind: 'delete'; readonly table: string; readonly key: string }

/**
 * Every write resolves once its bytes are on disk, and rejects with a StoreError when they are not.
 *
 * Writes take effect in call order and a rejected write has left nothing behind. Calls made while a commit
 * runs share the next one, so they fail together.
 */
export interface Store {
  /**
   * Appends updates to a document's log, all or none.
   *
   * @param authors authors[i] made updates[i]: a person's id, `role:<role>`; missing or null is the server itself
   * @returns the sequence number of the last one, for `compact`
   */
  append(
    document: string,
    updates: readonly Uint8Array[],
    authors?: readonly (string | null)[],
  ): Promise<number>
  load(document: string): Promise<StoredDocument>
  /**
   * Replaces the log up to and including `throughSequence` by a snapshot, in one transaction.
   *
   * The snapshot before it is kept, for the day this one cannot be read; the rows go to the history.
   */
  compact(document: string, snapshot: Uint8Array, throughSequence: number): Promise<void>
  /** Reads what a document was at every minute: apply the rows in order, up to the moment wanted. */
  readHistory(document: string): Promise<StoredHistory>
  /** The names of all documents that start with `prefix`, sorted. */
  listDocuments(prefix: string): Promise<string[]>
  /** Removes logs, snapshots, histories and rows set aside. */
  deleteDocuments(prefix: string): Promise<void>

  putRecord(table: string, key: string, value: unknown): Promise<void>
  /** @returns false, and writes nothing, when the key exists */
  insertRecord(table: string, key: string, value: unknown): Promise<boolean>
  deleteRecord(table: string, key: string): Promise<void>
  /**
   * Several record changes in one transaction, in order.
   *
   * @returns false, and writes nothing, when an `insert` among them met an existing key
   */
  transact(changes: readonly RecordChange[]): Promise<boolean>
  /** @returns the parsed value, or undefined when there is none */
  getRecord(table: string, key: string): Promise<unknown>
  /** Records of a table whose key starts with `prefix`, sorted by key. */
  listRecords(table: string, prefix?: string): Promise<StoredRecord[]>

  /**
   * Makes sure that records deleted so far, and what they held before, are not left in the store's files.
   *
   * @param isThorough what compactions left behind too: the whole file is written anew, which takes seconds, and copies
   *   from before an upgrade are deleted
   * @returns false when somebody reads the files at this moment: to be asked again later
   */
  forgetDeleted(isThorough?: boolean): Promise<boolean>

  /** Writes what was accepted, then lets go of the disk. Later calls reject with `closed`. */
  close(): Promise<void>
}

/**
 * The JSON text of a record's value.
 *
 * @throws {TypeError} for what JSON cannot say (undefined, a function, a cycle): a bug of the caller
 */
export function writeRecordValue(table: string, key: string, value: unknown): string {
  const text: string | undefined = JSON.stringify(value)
  if (text === undefined) throw new TypeError(`record ${table}/${key} has no JSON value`)
  return text
}

/** @throws {StoreError} `corrupt` when the text is not JSON */
export function readRecordValue(table: string, key: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new StoreError('corrupt', `record ${table}/${key} is not JSON`, cause)
  }
}
