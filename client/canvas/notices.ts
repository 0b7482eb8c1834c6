// A short sentence over the board that everybody should see: what could not be done, and what to do instead.
import { Listeners, type Unsubscribe } from '../../shared/base/signal.ts'
import type { Said } from '../model/editing.ts'

export class Notices {
  readonly #changes = new Listeners<void>()
  #shown: Said | null = null

  get shown(): Said | null {
    return this.#shown
  }

  onChange(listener: () => void): Unsubscribe {
    return this.#changes.add(listener)
  }

  /** Shows a notice in place of the one before; null takes it away. */
  show(said: Said | null): void {
    if (this.#shown === said) return
    this.#shown = said
    this.#changes.emit()
  }
}
