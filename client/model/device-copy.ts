// A document's copy in the browser's own database, kept as y-indexeddb keeps it (its rows are read, ours are read by it).
// Written here, because a change and how many are unsent must be kept in one transaction, or the count would be wrong
// after a reload. Pages of one browser share the copy: each reads what the others wrote when told that there is news.
import * as Y from 'yjs'
import type { Ledger, Writer } from './unsent-ledger.ts'

const UPDATES = 'updates'
const CUSTOM = 'custom'

/** The records of the ledger, one a page, each written by its own page only. */
const RECORD = 'page:'

/** Rows after which they are folded into one, and the pause that leaves a page in the middle of something alone, ms. */
const FOLD_ROWS = 500
const FOLD_AFTER_MS = 1000

interface PageRecord {
  readonly made: number
  /** What this page knows to be on the server's disk, of each page. */
  readonly durable: Readonly<Record<Writer, number>>
}

interface Options {
  readonly name: string
  readonly doc: Y.Doc
  readonly writer: Writer
  /** The database failed or was taken away. Called once; nothing is written any more. */
  readonly onLost: () => void
}

interface Append {
  readonly update: Uint8Array
  readonly ledger: Ledger | null
  readonly onKept: () => void
}

export class DeviceCopy {
  readonly #options: Options
  #database: IDBDatabase | null = null
  /** What was to be written before the database was open. */
  #waiting: Append[] = []
  #isRead = false
  /** The key of the last row read. */
  #readUpTo = 0
  #rows = 0
  #foldTimer: ReturnType<typeof setTimeout> | null = null
  #isClosed = false
  /** Resolves with what the pages before had left unsent, once all of the copy is in the document. Rejects when it fails. */
  readonly opened: Promise<Ledger>

  constructor(options: Options) {
    this.#options = options
    this.opened = this.#open()
    // Whoever waits for it hears of the failure too.
    this.opened.catch(() => this.#lose())
  }

  /**
   * Keeps an update.
   *
   * @param ledger what the page knows with it, when it was made here
   * @param onKept called once it is in the database
   */
  append(update: Uint8Array, ledger: Ledger | null, onKept: () => void): void {
    if (this.#isClosed) return
    const append = { update, ledger, onKept }
    if (this.#database === null || !this.#isRead) this.#waiting.push(append)
    else this.#write(this.#database, append)
  }

  /** Writes down what the page knows. */
  note(ledger: Ledger): void {
    // Before the first reading there are changes that wait to be written, and the record must not run ahead of them.
    if (!this.#isRead) return
    this.#attempt((database) => {
      const transaction = this.#transaction(database, [CUSTOM], 'readwrite')
      this.#putRecord(transaction, ledger)
    })
  }

  /** Reads what other pages wrote since. Resolves with their ledger once their changes are in the document. */
  async read(): Promise<Ledger | null> {
    await this.opened
    if (this.#isClosed || this.#database === null) return null
    const transaction = this.#transaction(this.#database, [UPDATES, CUSTOM], 'readonly')
    return this.#readRows(transaction)
  }

  close(): void {
    if (this.#isClosed) return
    this.#isClosed = true
    this.#waiting = []
    if (this.#foldTimer !== null) clearTimeout(this.#foldTimer)
    this.#database?.close()
    this.#database = null
  }

  #lose(): void {
    if (this.#isClosed) return
    this.close()
    this.#options.onLost()
  }

  async #open(): Promise<Ledger> {
    const database = await openDatabase(this.#options.name)
    if (this.#isClosed) {
      database.close()
      throw new Error('closed before it was open')
    }
    this.#database = database
    // Evicted, or its data cleared by hand.
    database.onclose = () => this.#lose()
    // Somebody leaves the workshop in another page: the copy is to go.
    database.onversionchange = () => this.#lose()
    const transaction = this.#transaction(database, [UPDATES, CUSTOM], 'readwrite')
    const ledger = await this.#readRows(transaction)
    this.#rows = await answer(transaction.objectStore(UPDATES).count())
    this.#forgetFinished(transaction, ledger)
    this.#isRead = true
    for (const append of this.#waiting.splice(0)) this.#write(database, append)
    return ledger
  }

  #transaction(database: IDBDatabase, stores: readonly string[], mode: IDBTransactionMode): IDBTransaction {
    const transaction = database.transaction([...stores], mode)
    // A full device, mostly.
    transaction.onabort = () => this.#lose()
    return transaction
  }

  #attempt(write: (database: IDBDatabase) => void): void {
    if (this.#database === null) return
    try {
      write(this.#database)
    } catch (error) {
      // The database was closed under us.
      if (!(error instanceof DOMException)) throw error
      this.#lose()
    }
  }

  #write(database: IDBDatabase, { update, ledger, onKept }: Append): void {
    this.#attempt(() => {
      const transaction = this.#transaction(database, [UPDATES, CUSTOM], 'readwrite')
      transaction.objectStore(UPDATES).add(update)
      if (ledger !== null) this.#putRecord(transaction, ledger)
      transaction.oncomplete = () => {
        if (!this.#isClosed) onKept()
      }
      this.#rows += 1
      if (this.#rows >= FOLD_ROWS) this.#foldLater()
    })
  }

  #putRecord(transaction: IDBTransaction, ledger: Ledger): void {
    const durable: Record<Writer, number> = {}
    for (const [writer, counts] of ledger) if (counts.durable > 0) durable[writer] = counts.durable
    const { writer } = this.#options
    const record: PageRecord = { made: ledger.get(writer)?.made ?? 0, durable }
    transaction.objectStore(CUSTOM).put(record, RECORD + writer)
  }

  /** The rows not read yet go into the document; what the pages wrote down comes back. One transaction sees both. */
  async #readRows(transaction: IDBTransaction): Promise<Ledger> {
    const updates = transaction.objectStore(UPDATES)
    const custom = transaction.objectStore(CUSTOM)
    const since = IDBKeyRange.lowerBound(this.#readUpTo, true)
    const records = IDBKeyRange.bound(RECORD, `${RECORD}\uffff`)
    const [rows, keys, names, values] = await Promise.all([
      answer(updates.getAll(since)),
      answer(updates.getAllKeys(since)),
      answer(custom.getAllKeys(records)),
      answer(custom.getAll(records)),
    ])
    this.#apply(rows)
    const last = keys.at(-1)
    if (typeof last === 'number') this.#readUpTo = last
    return readLedger(names, values)
  }

  #apply(rows: readonly unknown[]): void {
    const { doc } = this.#options
    doc.transact(() => {
      for (const row of rows) {
        try {
          if (row instanceof Uint8Array) Y.applyUpdate(doc, row, this)
        } catch (error) {
          // A damaged row must not keep the others from being read.
          reportError(error)
        }
      }
    }, this)
  }

  /** Pages whose every change is on the server need no record. */
  #forgetFinished(transaction: IDBTransaction, ledger: Ledger): void {
    const unfinished = new Map([...ledger].filter(([, { made, durable }]) => made > durable))
    const custom = transaction.objectStore(CUSTOM)
    this.#putRecord(transaction, unfinished)
    for (const writer of ledger.keys()) if (!unfinished.has(writer)) custom.delete(RECORD + writer)
  }

  #foldLater(): void {
    if (this.#foldTimer !== null) clearTimeout(this.#foldTimer)
    this.#foldTimer = setTimeout(() => {
      this.#foldTimer = null
      // A transaction that failed has said so itself.
      this.#attempt((database) => void this.#fold(database).catch(() => this.#lose()))
    }, FOLD_AFTER_MS)
  }

  /** Puts one row in the place of all there are, those of other pages too. */
  async #fold(database: IDBDatabase): Promise<void> {
    const transaction = this.#transaction(database, [UPDATES, CUSTOM], 'readwrite')
    await this.#readRows(transaction)
    const updates = transaction.objectStore(UPDATES)
    const key = await answer(updates.add(Y.encodeStateAsUpdate(this.#options.doc)))
    updates.delete(IDBKeyRange.upperBound(key, true))
    this.#rows = 1
  }
}

function readLedger(names: readonly IDBValidKey[], values: readonly unknown[]): Ledger {
  const ledger = new Map<Writer, { made: number; durable: number }>()
  const records = values as readonly PageRecord[]
  names.forEach((name, index) => {
    const made = records[index]?.made ?? 0
    if (made > 0) ledger.set(String(name).slice(RECORD.length), { made, durable: 0 })
  })
  for (const { durable } of records) {
    for (const [writer, count] of Object.entries(durable)) {
      const counts = ledger.get(writer)
      if (counts) counts.durable = Math.max(counts.durable, count)
    }
  }
  return ledger
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

function openDatabase(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name)
  request.onupgradeneeded = () => {
    request.result.createObjectStore(UPDATES, { autoIncrement: true })
    request.result.createObjectStore(CUSTOM)
  }
  return answer(request)
}
