// Words typed and not yet sent, one text a cell. They survive remote changes, another cell, rotation and a reload;
// where the browser keeps nothing they last as long as the page.
import { Listeners, type Unsubscribe } from '../../shared/base/signal.ts'

/** Where drafts are kept on the device; what it refuses stays in memory. */
export interface DraftStore {
  read(key: string): string | null
  /** Returns false when refused. */
  write(key: string, text: string | null): boolean
}

export class Drafts {
  readonly #store: DraftStore
  readonly #prefix: string
  readonly #texts = new Map<string, string>()
  readonly #changes = new Listeners<void>()

  /** @param writer whose drafts they are: two people may share a device */
  constructor(store: DraftStore, workshop: string, writer: string) {
    this.#store = store
    this.#prefix = `vieta.draft.${workshop}.${writer}.`
    for (const cell of this.#index()) {
      const text = store.read(this.#prefix + cell)
      if (text !== null && text !== '') this.#texts.set(cell, text)
    }
  }

  text(cell: string): string {
    const known = this.#texts.get(cell)
    if (known !== undefined) return known
    const kept = this.#store.read(this.#prefix + cell) ?? ''
    this.#texts.set(cell, kept)
    return kept
  }

  /** Keys of the cells that hold unsent words. */
  get unsent(): readonly string[] {
    return [...this.#texts].filter(([, text]) => text.trim() !== '').map(([cell]) => cell)
  }

  set(cell: string, text: string): void {
    if (text === this.text(cell)) return
    this.#texts.set(cell, text)
    this.#store.write(this.#prefix + cell, text === '' ? null : text)
    const { unsent } = this
    this.#store.write(`${this.#prefix}cells`, unsent.length === 0 ? null : JSON.stringify(unsent))
    this.#changes.emit()
  }

  clear(): void {
    for (const cell of [...this.#texts.keys()]) this.set(cell, '')
  }

  onChange(listener: () => void): Unsubscribe {
    return this.#changes.add(listener)
  }

  #index(): readonly string[] {
    const kept = this.#store.read(`${this.#prefix}cells`)
    if (kept === null) return []
    try {
      const cells: unknown = JSON.parse(kept)
      return Array.isArray(cells) ? cells.filter((cell) => typeof cell === 'string') : []
    } catch (_damaged) {
      return []
    }
  }
}
