// Plays the history of a document again, a part at a time, so that the server has its turns in between. Rows go in as they
// were appended; what Yjs cannot read, or what builds on a row that is lost, is counted.
import { setImmediate } from 'node:timers/promises'
import * as Y from 'yjs'
import type { HistoryRow } from '../store/history-rows.ts'
import type { StoredHistory } from '../store/store.ts'

/** How long the server may be busy with a replay before others have a turn, ms. */
const TURN_MS = 4

export const MINUTE_MS = 60_000

export class Replay {
  readonly doc = new Y.Doc()
  #unreadable = 0

  /** Plays rows into the document, in order; `played` is told after each. */
  async play(rows: readonly HistoryRow[], played: (row: HistoryRow) => void = () => {}): Promise<void> {
    let turnEnds = performance.now() + TURN_MS
    for (const row of rows) {
      if (performance.now() > turnEnds) {
        await setImmediate()
        turnEnds = performance.now() + TURN_MS
      }
      try {
        Y.applyUpdate(this.doc, row.bytes)
      } catch {
        this.#unreadable += 1
      }
      played(row)
    }
  }

  /** Rows that could not be read; what waits for a row that never comes counts as one. */
  get missing(): number {
    return this.#unreadable + (this.doc.store.pendingStructs === null ? 0 : 1)
  }

  /** The document as it is now, as one update (V1). */
  get state(): Uint8Array {
    return Y.encodeStateAsUpdate(this.doc)
  }

  close(): void {
    this.doc.destroy()
  }
}

/** The rows of a history up to an instant, that instant included. */
export function rowsUntil({ rows }: StoredHistory, until: number): readonly HistoryRow[] {
  return rows.filter(({ at }) => at <= until)
}

/** The minute an instant is in, as the instant it begins. */
export function minuteOf(at: number): number {
  return Math.floor(at / MINUTE_MS) * MINUTE_MS
}
