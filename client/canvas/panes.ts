// Which of the canvas's side panes are open: what is fetched only when somebody wants it.
import { Listeners, type Unsubscribe } from '../../shared/base/signal.ts'
import { readStored, store } from '../model/preferences.ts'

export type Pane = 'palette' | 'shortcuts' | 'search' | 'minimap' | 'vanished'

const MINIMAP_KEY = 'vieta.minimap'

export class Panes {
  readonly #open = new Set<Pane>()
  readonly #changes = new Listeners<void>()

  constructor() {
    if (readStored(MINIMAP_KEY) === 'true') this.#open.add('minimap')
  }

  isOpen(pane: Pane): boolean {
    return this.#open.has(pane)
  }

  onChange(listener: () => void): Unsubscribe {
    return this.#changes.add(listener)
  }

  show(pane: Pane, open: boolean): void {
    if (open) this.#open.add(pane)
    else this.#open.delete(pane)
    if (pane === 'minimap') store(MINIMAP_KEY, String(open))
    this.#changes.emit()
  }

  toggle(pane: Pane): void {
    this.show(pane, !this.isOpen(pane))
  }
}
