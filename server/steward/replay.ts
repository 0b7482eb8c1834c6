// Plays the history of a document again, a part at a time, so that the server has its turns in between. Rows go in as they
// were appended; what cannot be read, or builds on a row that is lost, is counted.
import { setImmediate } from 'node:timers/promises'
import * as Y from 'yjs'
import { Playback } from '../../shared/base/playback.ts'
import type { HistoryRow } from '../store/history-rows.ts'
import type { StoredHistory } from '../store/store.ts'

/** How long the server may be busy with a replay before others have a turn, ms. */
const TURN_MS = 4

export const MINUTE_MS = 60_000

export class Replay {
  readonly #playback = new Playback<HistoryRow>()

  get doc(): Y.Doc {
    return this.#playback.doc
  }

  /** Plays rows into the document, in order; `played` is told after each of which something was applied. */
  async play(rows: readonly HistoryRow[], played: (row: HistoryRow) => void = () => {}): Promise<void> {
    let turnEnds = performance.now() + TURN_MS
    let minute: number | null = null
    for (const row of rows) {
      if (performance.now() > turnEnds) {
        await setImmediate()
        turnEnds = performance.now() + TURN_MS
      }
      // Rows of one minute may need each other, whichever comes first.
      if (minute !== null && minuteOf(row.at) !== minute) this.#playback.settle(played)
      minute = minuteOf(row.at)
      this.#playback.play(row)
      played(row)
    }
    this.#playback.settle(played)
  }

  /** Rows that could not be read, or wait for one that is lost. */
  get missing(): number {
    return this.#playback.missing
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
