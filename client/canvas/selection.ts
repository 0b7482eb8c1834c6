// Which notes are selected: an ordered set of ids, and news of its change.
import { Listeners, type Unsubscribe } from '../../shared/base/signal.ts'

export class Selection {
  #ids: readonly string[] = []
  #set: ReadonlySet<string> = new Set()
  readonly #changes = new Listeners<readonly string[]>()

  get ids(): readonly string[] {
    return this.#ids
  }

  has(id: string): boolean {
    return this.#set.has(id)
  }

  onChange(listener: (ids: readonly string[]) => void): Unsubscribe {
    return this.#changes.add(listener)
  }

  set(ids: readonly string[]): void {
    const next = new Set(ids)
    if (next.size === this.#set.size && [...next].every((id) => this.#set.has(id))) return
    this.#set = next
    this.#ids = [...next]
    this.#changes.emit(this.#ids)
  }

  add(ids: readonly string[]): void {
    this.set([...this.#ids, ...ids])
  }

  /** Takes all of them away when all are selected, adds them otherwise. */
  toggle(ids: readonly string[]): void {
    if (ids.every((id) => this.#set.has(id))) this.set(this.#ids.filter((id) => !ids.includes(id)))
    else this.add(ids)
  }
}
