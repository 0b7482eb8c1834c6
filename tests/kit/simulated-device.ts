// A browser's own database of one document, as the device copy keeps it: rows of updates, and what each page wrote down
// about what is unsent. What belongs together is written at once; pages of one browser read each other's rows.
import { type Ledger, mergeLedgers, type Writer } from '../../client/model/unsent-ledger.ts'

/** One change made in this browser, as the bytes that say it. */
export interface Change {
  readonly update: Uint8Array
}

export interface Row {
  readonly update: Uint8Array
  /** The change it is; null for what came from others. */
  readonly change: Change | null
}

/** Another page of the browser, as much as a page knows of it. */
export interface Neighbour {
  /** Whether somebody said that there is something to read. */
  hasNews: boolean
}

export class Device {
  readonly rows: Row[] = []
  /** Every change ever made in this browser. */
  readonly made: Change[] = []
  /** The pages open now. */
  readonly pages = new Set<Neighbour>()
  #records = new Map<Writer, Ledger>()

  /** Puts down a row, a page's record, or both: all of it or nothing. */
  keep(row: Row | null, writer: Writer, ledger: Ledger | null): void {
    if (row !== null) this.rows.push(row)
    if (ledger !== null) this.#records.set(writer, ledger)
  }

  /** What all pages wrote down: of each how much it made, and how much of it anybody knows to be on the server. */
  get ledger(): Ledger {
    let all: Ledger = new Map()
    for (const [writer, ledger] of this.#records)
      all = mergeLedgers(all, new Map([[writer, { made: ledger.get(writer)?.made ?? 0, durable: 0 }]]))
    const known = [...this.#records.values()].reduce<Ledger>(mergeLedgers, new Map())
    return new Map(
      [...all]
        .filter(([, { made }]) => made > 0)
        .map(([writer, { made }]) => [writer, { made, durable: known.get(writer)?.durable ?? 0 }]),
    )
  }

  /** A page opens: what is wholly on the server needs no record, what is not stays known through the page. */
  forgetFinished(writer: Writer, ledger: Ledger): void {
    const unfinished = new Map([...ledger].filter(([, { made, durable }]) => made > durable))
    this.#records.set(writer, unfinished)
    for (const other of ledger.keys()) if (!unfinished.has(other)) this.#records.delete(other)
  }

  /** Tells the other pages that there is news. */
  tellOthers(page: Neighbour): void {
    for (const other of this.pages) if (other !== page) other.hasNews = true
  }
}
