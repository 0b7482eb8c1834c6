// The history of a workshop: versions kept when a stage ends or somebody asks, and what the log of its documents says of
// every minute. Reads the store, never a socket; one reading at a time, so that a long history stalls nobody.
import * as Y from 'yjs'
import { createTurns } from '../../shared/base/turns.ts'
import { DOCUMENTS, type DocumentName } from '../../shared/people/rights.ts'
import type { Log } from '../log.ts'
import type { HistoryRow } from '../store/history-rows.ts'
import type { Store } from '../store/store.ts'
import type { VersionRecord } from '../vault/records.ts'
import type { VersionStates, Versions } from '../vault/versions.ts'
import { BoardReading } from './board-reading.ts'
import { type Documents, documentName } from './documents.ts'
import { MINUTE_MS, Replay, rowsUntil } from './replay.ts'
import type { StageEnd } from './stage-ends.ts'

/** Versions of one workshop: two a day for half a year, and as many asked for. */
const VERSIONS_MOST = 500

/** What is told within this long is of now, ms: the documents are taken as they stand. Later they are played again. */
const JUST_NOW_MS = MINUTE_MS

/** A stage that ended longer ago than this while no server ran gets no version any more, ms. */
const CAUGHT_UP_MS = 12 * 60 * MINUTE_MS

/** A reading younger than this answers the next who asks, ms. */
const FRESH_MS = 2_000

/** Readings kept to be read on, and for how long nobody may have asked, ms. */
const READINGS = 4
const READING_KEPT_MS = 5 * MINUTE_MS

export interface History {
  /** Newest first. */
  versions(workshop: string): Promise<readonly VersionRecord[]>
  /** Keeps the documents as they are now under a name; null when there are too many versions. */
  keep(workshop: string, name: string, by: string): Promise<VersionRecord | null>
  /**
   * Keeps a version of each stage that ended, once whoever sees it.
   *
   * @param live the documents at this moment, for ends that are of now
   */
  keepStageEnds(workshop: string, ends: readonly StageEnd[], live: VersionStates): Promise<void>
  state(workshop: string, version: string, document: DocumentName): Promise<Uint8Array | null>
  /** What happened on the board, minute by minute. */
  board(workshop: string): Promise<BoardReading>
  /** Everything ever appended to a document, in order. */
  rows(workshop: string, document: DocumentName): Promise<readonly HistoryRow[]>
}

interface HistoryOptions {
  readonly store: Store
  readonly documents: Documents
  readonly versions: Versions
  readonly now: () => number
  readonly log: Log
}

interface Kept {
  readonly reading: BoardReading
  readAt: number
}

export function createHistory({ store, documents, versions, now, log }: HistoryOptions): History {
  const turns = createTurns(1)
  const readings = new Map<string, Kept>()

  async function isFull(workshop: string): Promise<boolean> {
    return (await versions.list(workshop)).length >= VERSIONS_MOST
  }

  async function liveState(workshop: string, document: DocumentName): Promise<Uint8Array> {
    const handle = await documents.open(documentName(workshop, document))
    try {
      return Y.encodeStateAsUpdate(handle.doc)
    } finally {
      handle.release()
    }
  }

  async function liveStates(workshop: string, known: VersionStates = {}): Promise<VersionStates> {
    const states: Partial<Record<DocumentName, Uint8Array>> = { ...known }
    for (const document of DOCUMENTS) states[document] ??= await liveState(workshop, document)
    return states
  }

  /** The documents as they were; null when there was no board yet. */
  async function statesAt(workshop: string, at: number): Promise<VersionStates | null> {
    const states: Partial<Record<DocumentName, Uint8Array>> = {}
    for (const document of DOCUMENTS) {
      const rows = rowsUntil(await store.readHistory(documentName(workshop, document)), at)
      if (document === 'board' && rows.length === 0) return null
      const replay = new Replay()
      await replay.play(rows)
      states[document] = replay.state
      replay.close()
    }
    return states
  }

  async function keepStageEnd(
    workshop: string,
    { key, stage, at }: StageEnd,
    live: VersionStates,
  ): Promise<void> {
    if (await versions.has(workshop, key)) return
    if (await isFull(workshop)) {
      log.warn({ workshop }, 'A workshop has too many versions: the end of a stage was not kept')
      return
    }
    const isNow = Math.abs(now() - at) <= JUST_NOW_MS
    const states = isNow ? await liveStates(workshop, live) : await statesAt(workshop, at)
    if (states) await versions.add(workshop, { key, stage, name: '', at, by: null }, states)
  }

  async function read(workshop: string): Promise<BoardReading> {
    const name = documentName(workshop, 'board')
    const known = readings.get(workshop)
    if (known && now() - known.readAt < FRESH_MS) return known.reading
    // Rows set aside are in no history any more: only loading the document tells how many there are.
    const kept = known ?? { reading: new BoardReading((await store.load(name)).setAside), readAt: 0 }
    const readAt = now()
    await kept.reading.readOn(await store.readHistory(name))
    kept.readAt = readAt
    // Last used last.
    readings.delete(workshop)
    readings.set(workshop, kept)
    for (const [other, { reading, readAt: used }] of readings) {
      if (other === workshop || (readings.size <= READINGS && now() - used < READING_KEPT_MS)) continue
      readings.delete(other)
      reading.close()
    }
    return kept.reading
  }

  return {
    versions: (workshop) => versions.list(workshop),
    async keep(workshop, name, by) {
      if (await isFull(workshop)) return null
      const states = await liveStates(workshop)
      return versions.add(workshop, { key: null, stage: null, name, at: now(), by }, states)
    },
    async keepStageEnds(workshop, ends, live) {
      for (const end of ends) {
        // An imported log may tell of any day, also of one to come.
        const agoMs = now() - end.at
        if (agoMs <= CAUGHT_UP_MS && agoMs >= -JUST_NOW_MS) await keepStageEnd(workshop, end, live)
      }
    },
    state: (workshop, version, document) => versions.state(workshop, version, document),
    board: (workshop) => turns.run(() => read(workshop)),
    rows: (workshop, document) =>
      turns.run(async () => (await store.readHistory(documentName(workshop, document))).rows),
  }
}
