// Whether things that are dragged stand in line with others: set once, remembered on this device.
import { readStored, store } from '../../model/preferences.ts'

const KEY = 'vieta.snap'

export class Snapping {
  #on = readStored(KEY) !== 'off'

  get on(): boolean {
    return this.#on
  }

  toggle(): void {
    this.#on = !this.#on
    store(KEY, this.#on ? null : 'off')
  }
}
