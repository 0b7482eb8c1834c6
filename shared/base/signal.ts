// A set of listeners and nothing more. Listeners run in the order they came; one that throws does not silence the others.

export type Unsubscribe = () => void

export class Listeners<T> {
  readonly #listeners = new Set<(value: T) => void>()

  add(listener: (value: T) => void): Unsubscribe {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Calls every listener; when some threw, throws an AggregateError after the last. */
  emit(value: T): void {
    const errors: unknown[] = []
    for (const listener of [...this.#listeners]) {
      try {
        listener(value)
      } catch (error) {
        errors.push(error)
      }
    }
    if (errors.length > 0) throw new AggregateError(errors, 'A listener threw')
  }

  clear(): void {
    this.#listeners.clear()
  }
}
