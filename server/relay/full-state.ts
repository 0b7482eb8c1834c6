// The whole document as one sync message, encoded once for all who come at about the same time: a class that opens a
// board of ten thousand notes together. Changes made meanwhile follow as one update.
import type * as Y from 'yjs'
import { BOUNDS } from './bounds.ts'
import { step2Head } from './frame.ts'
import { encodeKnown } from './received-update.ts'
import { SharedFrame, UpdateFrame } from './shared-frame.ts'
import { mergeTold, type ToldUpdate } from './told-update.ts'

export class FullState {
  readonly #doc: Y.Doc
  #frame: SharedFrame | null = null
  /** Updates since it was encoded, and their bytes. */
  #since: ToldUpdate[] = []
  #sinceBytes = 0
  #later: UpdateFrame | null = null
  #usedAt = 0

  constructor(doc: Y.Doc) {
    this.#doc = doc
  }

  /** Tells of a change to the document. */
  changed(update: ToldUpdate): void {
    if (this.#frame === null) return
    this.#since.push(update)
    this.#sinceBytes += update.bytes.byteLength
    this.#later = null
    // Encoding anew is cheaper by now than what everybody would get beside it.
    if (this.#since.length > BOUNDS.stateUpdates || this.#sinceBytes * 4 > this.#frame.message.byteLength) {
      this.forget()
    }
  }

  /** What somebody needs who has nothing: the state, and what happened since, if anything. */
  frames(now: number): { readonly state: SharedFrame; readonly later: UpdateFrame | null } {
    this.#usedAt = now
    this.#frame ??= this.#encoded()
    if (this.#since.length > 0) this.#later ??= new UpdateFrame(mergeTold(this.#since))
    return { state: this.#frame, later: this.#later }
  }

  #encoded(): SharedFrame {
    const state = encodeKnown(this.#doc)
    return new SharedFrame(step2Head(state), state)
  }

  /** Frees the memory when nobody came for a while. */
  look(now: number): void {
    if (this.#frame !== null && now - this.#usedAt >= BOUNDS.stateMs) this.forget()
  }

  forget(): void {
    this.#frame = null
    this.#later = null
    this.#since = []
    this.#sinceBytes = 0
  }
}
