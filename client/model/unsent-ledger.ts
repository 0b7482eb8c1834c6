// How many changes each page of this browser made, and how many of them the server has confirmed. A pair of counts a
// page, which only grow, so that whatever order pages hear of each other in, they agree. Pure.

/** A page of this browser, by the name it gave itself when it opened. */
export type Writer = string

export interface Counts {
  /** Changes the page made and gave to the device. */
  readonly made: number
  /** How many of them, the oldest first, are on the server's disk. */
  readonly durable: number
}

export type Ledger = ReadonlyMap<Writer, Counts>

/** What both say: of each count the larger. */
export function mergeLedgers(one: Ledger, other: Ledger): Ledger {
  const merged = new Map(one)
  for (const [writer, { made, durable }] of other) {
    const known = merged.get(writer) ?? { made: 0, durable: 0 }
    merged.set(writer, { made: Math.max(known.made, made), durable: Math.max(known.durable, durable) })
  }
  return merged
}

/** Changes the server has not confirmed. */
export function unsentIn(ledger: Ledger): number {
  let unsent = 0
  for (const { made, durable } of ledger.values()) unsent += Math.max(0, made - durable)
  return unsent
}
