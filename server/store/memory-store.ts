// The store of tests and of nothing else that matters: the same promises, kept in memory.
// A `MemoryDisk` outlives the store over it, as a folder does.
import { checksum } from './checksum.ts'
import { type HistoryRow, mergeByMinute, type SequencedRow } from './history-rows.ts'
import {
  type RecordChange,
  readRecordValue,
  type Store,
  type StoredDocument,
  type StoredHistory,
  StoreError,
  writeRecordValue,
} from './store.ts'

export interface MemoryRow {
  readonly sequence: number
  bytes: Uint8Array
  readonly checksum: number
  readonly at: number
  readonly author: string | null
}

export interface MemoryDocument {
  log: MemoryRow[]
  /** Newest first, two at most. */
  snapshots: MemoryRow[]
  setAside: MemoryRow[]
  history: SequencedRow[]
}

export interface MemoryDisk {
  sequence: number
  readonly documents: Map<string, MemoryDocument>
  readonly tables: Map<string, Map<string, string>>
}

export interface MemoryStoreOptions {
  readonly disk?: MemoryDisk
  /** Milliseconds since 1970, noted beside each row. */
  readonly now?: () => number
  /** Asked at each commit: a fault to fail it with, or null. */
  readonly failing?: () => StoreError | null
  /** Awaited before each commit: holds the disk still. */
  readonly held?: () => Promise<void>
}

export function createMemoryDisk(): MemoryDisk {
  return { sequence: 0, documents: new Map(), tables: new Map() }
}

const isSound = (row: MemoryRow) => row.checksum === checksum(row.bytes)

const asHistory = ({ at, author, bytes }: HistoryRow): HistoryRow => ({ at, author, bytes: bytes.slice() })

/** A store that keeps its promises until the process ends. */
export function createMemoryStore(options: MemoryStoreOptions = {}): Store {
  const { disk = createMemoryDisk(), now = () => 0 } = options
  let tail: Promise<unknown> = Promise.resolve()
  let isClosed = false

  /** Runs writes one after another, in call order, as a disk does. */
  function commit<T>(work: () => T): Promise<T> {
    if (isClosed) return Promise.reject(new StoreError('closed', 'the store is closed'))
    const done = tail.then(async () => {
      await options.held?.()
      const fault = options.failing?.() ?? null
      if (fault !== null) throw fault
      return work()
    })
    // The caller hears of a failure; the next write only waits for it to be over.
    tail = done.catch(() => undefined)
    return done
  }

  async function read<T>(work: () => T): Promise<T> {
    if (isClosed) throw new StoreError('closed', 'the store is closed')
    return work()
  }

  function rowOf(bytes: Uint8Array, sequence: number, author: string | null = null): MemoryRow {
    return { sequence, bytes: bytes.slice(), checksum: checksum(bytes), at: now(), author }
  }

  function documentOf(name: string): MemoryDocument {
    const found = disk.documents.get(name) ?? { log: [], snapshots: [], setAside: [], history: [] }
    disk.documents.set(name, found)
    return found
  }

  function load(name: string): StoredDocument {
    const found = disk.documents.get(name)
    if (found === undefined) return { snapshot: null, updates: [], setAside: 0, sequence: 0 }
    const sequence = Math.max(0, ...[...found.log, ...found.snapshots].map((row) => row.sequence))
    found.setAside.push(...[...found.log, ...found.snapshots].filter((row) => !isSound(row)))
    found.log = found.log.filter(isSound)
    found.snapshots = found.snapshots.filter(isSound)
    return {
      snapshot: found.snapshots[0]?.bytes.slice() ?? null,
      updates: found.log.map((row) => row.bytes.slice()),
      setAside: found.setAside.length,
      sequence,
    }
  }

  function history(name: string): StoredHistory {
    const found = disk.documents.get(name)
    const log = found?.log ?? []
    const rows = [...(found?.history ?? []), ...log.filter(isSound)].map(asHistory)
    return { rows, damaged: log.filter((row) => !isSound(row)).length }
  }

  function transact(changes: readonly RecordChange[]): Promise<boolean> {
    const texts = changes.map((change) =>
      change.kind === 'delete' ? null : writeRecordValue(change.table, change.key, change.value),
    )
    return commit(() => {
      const copies = new Map([...disk.tables].map(([name, table]) => [name, new Map(table)]))
      for (const [index, change] of changes.entries()) {
        const table = copies.get(change.table) ?? new Map<string, string>()
        copies.set(change.table, table)
        const text = texts[index] ?? null
        if (text === null) table.delete(change.key)
        else if (change.kind === 'insert' && table.has(change.key)) return false
        else table.set(change.key, text)
      }
      for (const [name, table] of copies) disk.tables.set(name, table)
      return true
    })
  }

  return {
    append(name, updates, authors = []) {
      const copies = updates.map((update) => update.slice())
      return commit(() => {
        for (const [index, update] of copies.entries()) {
          disk.sequence += 1
          documentOf(name).log.push(rowOf(update, disk.sequence, authors[index] ?? null))
        }
        return disk.sequence
      })
    },
    load: (name) => read(() => load(name)),
    compact: (name, snapshot, through) =>
      commit(() => {
        const found = documentOf(name)
        const others = found.snapshots.filter((row) => row.sequence !== through)
        found.snapshots = [rowOf(snapshot, through), ...others]
          .sort((one, other) => other.sequence - one.sequence)
          .slice(0, 2)
        found.history.push(
          ...mergeByMinute(found.log.filter((row) => row.sequence <= through && isSound(row))),
        )
        found.log = found.log.filter((row) => row.sequence > through)
      }),
    readHistory: (name) => read(() => history(name)),
    listDocuments: (prefix) =>
      read(() => [...disk.documents.keys()].filter((name) => name.startsWith(prefix)).sort()),
    deleteDocuments: (prefix) =>
      commit(() => {
        for (const name of disk.documents.keys()) if (name.startsWith(prefix)) disk.documents.delete(name)
      }),
    async putRecord(table, key, value) {
      await transact([{ kind: 'put', table, key, value }])
    },
    insertRecord: async (table, key, value) => transact([{ kind: 'insert', table, key, value }]),
    forgetDeleted: async () => true,
    async deleteRecord(table, key) {
      await transact([{ kind: 'delete', table, key }])
    },
    transact: async (changes) => transact(changes),
    getRecord: (table, key) =>
      read(() => {
        const text = disk.tables.get(table)?.get(key)
        return text === undefined ? undefined : readRecordValue(table, key, text)
      }),
    listRecords: (table, prefix = '') =>
      read(() =>
        [...(disk.tables.get(table) ?? [])]
          .filter(([key]) => key.startsWith(prefix))
          .sort(([one], [other]) => Buffer.compare(Buffer.from(one), Buffer.from(other)))
          .map(([key, text]) => ({ key, value: readRecordValue(table, key, text) })),
      ),
    async close() {
      isClosed = true
      await tail
    },
  }
}
