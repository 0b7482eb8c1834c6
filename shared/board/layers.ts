// The board's own document and those laid over it: in which of them each item lies, and where a new or moved one belongs.
// Reads and writes maps of items; what they mean to people is board.ts's.
import * as Y from 'yjs'
import { type BoardItem, isLaid, type Place } from './item.ts'
import { itemMap } from './item-map.ts'
import { readItem, SUBMITTED, sharedText } from './read-item.ts'

/**
 * Another document of items, laid over the board's own: what lies in it reads as if it lay on the board. So notes that are
 * hidden until the reveal are seen by their author among the others.
 */
export interface Overlay {
  readonly doc: Y.Doc
  /** Whether something new belongs here by its place and author. What is moved to where it does not goes to the board. */
  takes(item: { readonly place: Place; readonly author?: string | null }): boolean
  /** Whether what is put here now may be read by facilitators, as its writer is told. */
  submits?(item: { readonly place: Place }): boolean
}

type Items = Y.Map<unknown>
type Observer = (events: Y.YEvent<Y.AbstractType<unknown>>[]) => void

export class Layers {
  readonly #own: Items
  readonly #observer: Parameters<Items['observeDeep']>[0]
  readonly #overlays: (Overlay & { readonly map: Items })[] = []
  /** The overlay's map of each item that lies in one. */
  readonly #over = new Map<string, Items>()
  /** The same of what has come down to the board, while words of it may still be on their way. */
  readonly #left = new Map<string, Items>()

  constructor(own: Items, observer: Observer) {
    this.#own = own
    this.#observer = observer as Parameters<Items['observeDeep']>[0]
    own.observeDeep(this.#observer)
  }

  close(): void {
    for (const { map } of [{ map: this.#own }, ...this.#overlays]) map.unobserveDeep(this.#observer)
  }

  /** Returns the ids of what lies in it. */
  lay(overlay: Overlay): Iterable<string> {
    const map = overlay.doc.getMap('items')
    this.#overlays.push({ ...overlay, map })
    map.observeDeep(this.#observer)
    return map.keys()
  }

  takes(item: Parameters<Overlay['takes']>[0]): boolean {
    return this.#overlays.some((overlay) => overlay.takes(item))
  }

  isOver(id: string): boolean {
    return this.#over.has(id)
  }

  /** Runs writes as one transaction of every document. */
  change<T>(write: () => T, origin: unknown): T {
    let run = write
    for (const { doc } of this.#overlays) {
      const inner = run
      run = () => doc.transact(inner, origin)
    }
    return run()
  }

  /** The map an item lies in. */
  homeOf(id: string): Items {
    return this.#over.get(id) ?? this.#own
  }

  textOf(id: string): Y.Text | undefined {
    return wordsIn(this.#left.get(id) ?? this.homeOf(id), id)
  }

  put(item: BoardItem, home = this.#wayOf(item)): void {
    const map = itemMap(item)
    const overlay = this.#overlays.find((each) => each.map === home)
    if (isLaid(item) && overlay?.submits?.(item)) map.set(SUBMITTED, true)
    home.set(item.id, map)
    // What is written with it, in the same transaction, goes where it is.
    if (home === this.#own) this.#over.delete(item.id)
    else this.#over.set(item.id, home)
  }

  /** Takes what has been moved out of an overlay's places down to the board, and what spoke of it alone. */
  settle(moved: readonly string[]): void {
    const waiting = [...moved]
    for (const id of waiting) {
      const home = this.#over.get(id)
      const map = home && mapIn(home, id)
      const item = readItem(id, map)
      if (!map || !item || item === 'deleted') continue
      const way = this.#wayOf(item)
      if (way === home) continue
      this.put(item, way)
      const text = wordsIn(home, id)?.toString()
      const at = 'createdAt' in item ? item.createdAt : 0
      if (text === undefined) home.delete(id)
      else map.set('deleted', { by: null, at, text })
      for (const [other, its] of this.#over) {
        const speaking = readItem(other, its.get(other))
        if (speaking && speaking !== 'deleted' && partsOf(speaking).includes(id)) waiting.push(other)
      }
    }
  }

  /** Finds the map an item lies in now: the board's once it has come down from the overlay, or when it is in no other. */
  find(id: string): Items {
    const over = this.#overlays.find(({ map }) => map.has(id))?.map
    // What was deleted before this view was opened is nobody's to go on with.
    const isHere =
      over && (readItem(id, over.get(id)) !== 'deleted' || (this.isOver(id) && !this.#own.has(id)))
    if (isHere) {
      this.#over.set(id, over)
      this.#left.delete(id)
      return over
    }
    if (over && (this.#over.delete(id) || this.#left.has(id))) {
      // A field bound to these words goes on in them until the board has them all: it says which it was given.
      const given = mapIn(this.#own, id)?.get('carried')
      if (given === undefined || given === wordsIn(over, id)?.toString()) this.#left.delete(id)
      else this.#left.set(id, over)
    }
    return this.#own
  }

  /** The map an item belongs in: that of what it speaks of, else by its place. */
  #wayOf(item: BoardItem): Items {
    for (const part of partsOf(item)) {
      const home = part === null ? undefined : this.#over.get(part)
      if (home) return home
    }
    return (isLaid(item) && this.#overlays.find((overlay) => overlay.takes(item))?.map) || this.#own
  }
}

/** What an item is about, beside its own place. */
function partsOf(item: BoardItem): readonly (string | null)[] {
  if (item.type === 'cluster') return item.members
  if (item.type === 'connector') return [item.from.item, item.to.item]
  return item.type === 'placement' ? [item.note] : []
}

function wordsIn(items: Items, id: string): Y.Text | undefined {
  const map = mapIn(items, id)
  return map && sharedText(map)
}

function mapIn(items: Items, id: string): Items | undefined {
  const map = items.get(id)
  return map instanceof Y.Map ? (map as Items) : undefined
}
