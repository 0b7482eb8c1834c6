// A disk that outlives the processes over it and fails as disks do: refuses, is slow, loses the process in the middle of
// a commit (torn) or between the commit and its answer. What happens is drawn from a seed.
import type { Timers } from '../../server/relay/timers.ts'
import { checksum } from '../../server/store/checksum.ts'
import { createMemoryDisk, createMemoryStore, type MemoryDisk } from '../../server/store/memory-store.ts'
import { type Store, StoreError } from '../../server/store/store.ts'
import type { Chance } from './world.ts'

/** How likely a commit meets what, in a hundred; the rest go well. */
export interface DiskWeather {
  /** Rejected with `full` or `io`; nothing written. */
  readonly refused: number
  /** The process ends with a part of the group written, perhaps one row of it damaged. */
  readonly torn: number
  /** Everything is written, and the process ends before it can say so. */
  readonly unanswered: number
  /** Takes up to three seconds, then as drawn. */
  readonly slow: number
  /** A read is rejected. */
  readonly unreadable: number
}

export const FAIR: DiskWeather = { refused: 0, torn: 0, unanswered: 0, slow: 0, unreadable: 0 }

interface Unit {
  /** Does it to the disk. */
  readonly apply: () => Promise<unknown>
  /** Does a part of it, as a process that ends in the middle might leave it. */
  readonly tear: () => void
  readonly resolve: (value: unknown) => void
  readonly reject: (error: StoreError) => void
}

export interface FaultyDisk {
  readonly disk: MemoryDisk
  /** Grows with each write to the disk. */
  readonly version: number
  weather: DiskWeather
  /** Fates met so far, by name: a test that met none has shown nothing. */
  readonly met: Map<string, number>
  /** A store for one life of a process. Ends the life before. */
  open(): Store
  /** Ends the life: what was under way is never answered. */
  crash(): void
}

interface Options {
  readonly chance: Chance
  readonly timers: Timers
  /** Told when a commit took the process with it. */
  readonly onCrash: () => void
}

export function createFaultyDisk({ chance, timers, onCrash }: Options): FaultyDisk {
  const disk = createMemoryDisk()
  const met = new Map<string, number>()
  let weather = FAIR
  let version = 0
  let life = { isOver: true }

  const happens = (name: keyof DiskWeather): boolean => {
    const isSo = chance.below(100) < weather[name]
    if (isSo) met.set(name, (met.get(name) ?? 0) + 1)
    return isSo
  }
  const fault = () => new StoreError(chance.heads() ? 'full' : 'io', 'the disk said no')

  function crash(): void {
    life.isOver = true
  }

  function crashFromWithin(): void {
    crash()
    onCrash()
  }

  /** Writes what a process that ended in the middle of an append might have: a beginning, and half a row. */
  function tearAppend(
    name: string,
    updates: readonly Uint8Array[],
    authors: readonly (string | null)[],
  ): void {
    const found = disk.documents.get(name) ?? { log: [], snapshots: [], setAside: [], history: [] }
    disk.documents.set(name, found)
    const whole = chance.below(updates.length + 1)
    for (const [index, update] of updates.slice(0, whole + chance.below(2)).entries()) {
      disk.sequence += 1
      const bytes = index < whole ? update.slice() : update.slice(0, update.byteLength >> 1)
      const author = authors[index] ?? null
      found.log.push({ sequence: disk.sequence, bytes, checksum: checksum(update), at: timers.now(), author })
    }
  }

  /** A snapshot half written; of the log nothing is gone yet. */
  function tearCompaction(name: string, snapshot: Uint8Array, sequence: number): void {
    const found = disk.documents.get(name)
    if (found === undefined || chance.heads()) return
    const bytes = snapshot.slice(0, snapshot.byteLength >> 1)
    const row = { sequence, bytes, checksum: checksum(snapshot), at: timers.now(), author: null }
    found.snapshots = [row, ...found.snapshots.filter((other) => other.sequence !== sequence)].slice(0, 2)
  }

  function open(): Store {
    life.isOver = true
    const mine = { isOver: false }
    life = mine
    const sound = createMemoryStore({ disk, now: timers.now })
    let waiting: Unit[] = []
    let isCommitting = false

    function write<T>(apply: () => Promise<T>, tear: () => void = () => {}): Promise<T> {
      return new Promise<unknown>((resolve, reject) => {
        waiting.push({ apply, tear, resolve, reject })
        if (!isCommitting) void commitAll()
      }) as Promise<T>
    }

    async function commitAll(): Promise<void> {
      isCommitting = true
      // One turn's writes belong to one commit.
      await Promise.resolve()
      while (waiting.length > 0 && !mine.isOver) {
        const group = waiting
        waiting = []
        await commit(group)
      }
      isCommitting = false
    }

    async function commit(group: readonly Unit[]): Promise<void> {
      if (happens('slow')) await new Promise<void>((go) => timers.after(1 + chance.below(3_000), go))
      if (mine.isOver) return
      if (happens('refused')) {
        const error = fault()
        for (const { reject } of group) reject(error)
        return
      }
      if (happens('torn')) {
        for (const { tear } of group.slice(0, 1 + chance.below(group.length))) tear()
        version += 1
        crashFromWithin()
        return
      }
      const results: unknown[] = []
      for (const { apply } of group) results.push(await apply())
      version += 1
      if (mine.isOver) return
      if (happens('unanswered')) crashFromWithin()
      else for (const [index, { resolve }] of group.entries()) resolve(results[index])
    }

    async function read<T>(work: () => Promise<T>): Promise<T> {
      if (happens('unreadable')) throw fault()
      const found = await work()
      // Of a process that has ended nobody hears.
      if (mine.isOver) return new Promise<T>(() => {})
      return found
    }

    return {
      append: (document, updates, authors = []) => {
        const copies = updates.map((update) => update.slice())
        return write(
          () => sound.append(document, copies, authors),
          () => tearAppend(document, copies, authors),
        )
      },
      compact: (document, snapshot, through) =>
        write(
          () => sound.compact(document, snapshot, through),
          () => tearCompaction(document, snapshot, through),
        ),
      deleteDocuments: (prefix) => write(() => sound.deleteDocuments(prefix)),
      putRecord: (table, key, value) => write(() => sound.putRecord(table, key, value)),
      insertRecord: (table, key, value) => write(() => sound.insertRecord(table, key, value)),
      deleteRecord: (table, key) => write(() => sound.deleteRecord(table, key)),
      transact: (changes) => write(() => sound.transact(changes)),
      load: (document) => read(() => sound.load(document)),
      readHistory: (document) => read(() => sound.readHistory(document)),
      listDocuments: (prefix) => read(() => sound.listDocuments(prefix)),
      getRecord: (table, key) => read(() => sound.getRecord(table, key)),
      listRecords: (table, prefix) => read(() => sound.listRecords(table, prefix)),
      forgetDeleted: (isThorough) => read(() => sound.forgetDeleted(isThorough)),
      close: () => write(() => Promise.resolve()),
    }
  }

  return {
    disk,
    get version() {
      return version
    },
    get weather() {
      return weather
    },
    set weather(next) {
      weather = next
    },
    met,
    open,
    crash,
  }
}
