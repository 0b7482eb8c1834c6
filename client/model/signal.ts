// A watched value: whoever subscribes hears of every new value. Knows no framework; React binds in react.tsx.
import { Listeners, type Unsubscribe } from '../../shared/base/signal.ts'

export interface Readable<T> {
  readonly value: T
  subscribe(listener: (value: T) => void): Unsubscribe
}

export class Signal<T> implements Readable<T> {
  #value: T
  readonly #listeners = new Listeners<T>()

  constructor(value: T) {
    this.#value = value
  }

  get value(): T {
    return this.#value
  }

  /** Sets a new value; an identical one is no news. */
  set(value: T): void {
    if (Object.is(value, this.#value)) return
    this.#value = value
    this.#listeners.emit(value)
  }

  subscribe(listener: (value: T) => void): Unsubscribe {
    return this.#listeners.add(listener)
  }
}
