// One document whose history is played in this page: forwards row by row, backwards from its beginning. No React.
import * as Y from 'yjs'
import { Playback } from '../../../shared/base/playback.ts'
import type { PlayedRow } from '../../../shared/protocol/history.ts'

export class PlayedDocument {
  readonly #rows: readonly PlayedRow[]
  #playback = new Playback<PlayedRow>()
  #minute = Number.NEGATIVE_INFINITY

  constructor(rows: readonly PlayedRow[]) {
    this.#rows = rows
  }

  /** The document at the end of a minute. Good until the next call. */
  at(minute: number): Y.Doc {
    if (minute < this.#minute) {
      this.#playback.doc.destroy()
      this.#playback = new Playback()
      this.#minute = Number.NEGATIVE_INFINITY
    }
    // By their minutes, not their places: servers that share a store may tell the time a little differently.
    const rows = this.#rows.filter((row) => row.minute > this.#minute && row.minute <= minute)
    let settled = rows[0]?.minute
    for (const row of rows) {
      if (row.minute !== settled) this.#playback.settle()
      settled = row.minute
      this.#playback.play(row)
    }
    this.#playback.settle()
    this.#minute = minute
    return this.#playback.doc
  }
}

/** A document from one update. */
export function documentOf(update: Uint8Array): Y.Doc {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, update)
  return doc
}
