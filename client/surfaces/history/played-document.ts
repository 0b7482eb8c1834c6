// One document whose history is played in this page: forwards row by row, backwards from its beginning. No React.
import * as Y from 'yjs'
import type { PlayedRow } from '../../../shared/protocol/history.ts'

export class PlayedDocument {
  readonly #rows: readonly PlayedRow[]
  #doc = new Y.Doc()
  #minute = Number.NEGATIVE_INFINITY

  constructor(rows: readonly PlayedRow[]) {
    this.#rows = rows
  }

  /** The document at the end of a minute. Good until the next call. */
  at(minute: number): Y.Doc {
    if (minute < this.#minute) {
      this.#doc.destroy()
      this.#doc = new Y.Doc()
      this.#minute = Number.NEGATIVE_INFINITY
    }
    // By their minutes, not their places: servers that share a store may tell the time a little differently.
    const rows = this.#rows.filter((row) => row.minute > this.#minute && row.minute <= minute)
    this.#doc.transact(() => {
      for (const { bytes } of rows) apply(this.#doc, bytes)
    })
    this.#minute = minute
    return this.#doc
  }

  close(): void {
    this.#doc.destroy()
  }
}

/** A document from one update. */
export function documentOf(update: Uint8Array): Y.Doc {
  const doc = new Y.Doc()
  apply(doc, update)
  return doc
}

function apply(doc: Y.Doc, bytes: Uint8Array): void {
  try {
    Y.applyUpdate(doc, bytes)
  } catch (_unreadable) {
    // The server counts what cannot be read, and the page says how much that is.
  }
}
