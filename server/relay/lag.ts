// What a reader that fell behind has not got: what to send once it has drained. Deletions need no account: every sync
// holds them all.
import * as Y from 'yjs'

export class Lag {
  /** A state vector the peer sent; null when it had everything up to the first missed frame. */
  readonly #has: Uint8Array | null
  /** Of each client, the first clock of what was not sent. */
  readonly #missed = new Map<number, number>()

  constructor(has: Uint8Array | null) {
    this.#has = has
  }

  /** Notes an update that was not sent, by the clocks at which it begins. */
  miss(starts: ReadonlyMap<number, number>): void {
    for (const [client, clock] of starts) {
      this.#missed.set(client, Math.min(clock, this.#missed.get(client) ?? clock))
    }
  }

  /** What the peer has for certain of a document, as a state vector. */
  vector(doc: Y.Doc): Uint8Array {
    if (this.#has !== null) return this.#has
    const vector = Y.decodeStateVector(Y.encodeStateVector(doc))
    for (const [client, clock] of this.#missed) {
      vector.set(client, Math.min(clock, vector.get(client) ?? 0))
    }
    return Y.encodeStateVector(vector)
  }
}
