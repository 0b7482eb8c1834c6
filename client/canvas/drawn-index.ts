// Drawn items by id, by place (an R-tree) and in z order, and the rectangles that changed since they were last taken.
import RBush from 'rbush'
import type { Box } from '../../shared/base/geometry.ts'
import { type DrawnItem, reachOf } from './drawn.ts'

interface Entry {
  readonly minX: number
  readonly minY: number
  readonly maxX: number
  readonly maxY: number
  readonly item: DrawnItem
}

const byBand = (a: DrawnItem, b: DrawnItem): number =>
  a.band - b.band || (a.order < b.order ? -1 : a.order > b.order ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

const byRank = (a: DrawnItem, b: DrawnItem): number => a.rank - b.rank

function entryOf(item: DrawnItem): Entry {
  const reach = reachOf(item)
  const { x, y, w, h } = item.box
  return { minX: x - reach, minY: y - reach, maxX: x + w + reach, maxY: y + h + reach, item }
}

export class DrawnIndex {
  readonly #items = new Map<string, DrawnItem>()
  readonly #entries = new Map<string, Entry>()
  readonly #tree = new RBush<Entry>(16)
  readonly #changed: () => void
  #dirty: Box[] = []
  #order: DrawnItem[] = []
  #unordered = true

  /** @param changed called whenever a rectangle becomes dirty */
  constructor(changed: () => void) {
    this.#changed = changed
  }

  get(id: string): DrawnItem | undefined {
    return this.#items.get(id)
  }

  /** In no particular order. */
  values(): Iterable<DrawnItem> {
    return this.#items.values()
  }

  /** Bottom to top. */
  sorted(): readonly DrawnItem[] {
    if (this.#unordered) {
      // Nearly in order already, and sorting that is quick.
      const known = new Map(this.#order.map(({ id }) => [id, this.#items.get(id)]))
      const before = [...known.values()].filter((item) => item !== undefined)
      const fresh = [...this.#items.values()].filter(({ id }) => !known.has(id))
      this.#order = [...before, ...fresh].sort(byBand)
      for (const [rank, item] of this.#order.entries()) item.rank = rank
      this.#unordered = false
    }
    return this.#order
  }

  /** What touches the box, bottom to top. */
  query(box: Box): readonly DrawnItem[] {
    const found = this.search(box)
    const order = this.sorted()
    if (found.length <= order.length / 2) return [...found].sort(byRank)
    // Nearly everything is in view: a walk in order is cheaper than sorting.
    const inside = new Set(found)
    return order.filter((item) => inside.has(item))
  }

  /** What touches the box, in no particular order. */
  search({ x, y, w, h }: Box): readonly DrawnItem[] {
    return this.#tree.search({ minX: x, minY: y, maxX: x + w, maxY: y + h }).map(({ item }) => item)
  }

  get isEmpty(): boolean {
    return this.#items.size === 0
  }

  /** Whether anything touches the box; stops at the first. */
  hasAny({ x, y, w, h }: Box): boolean {
    return this.#tree.collides({ minX: x, minY: y, maxX: x + w, maxY: y + h })
  }

  put(item: DrawnItem): void {
    const before = this.#items.get(item.id)
    if (before) {
      this.#unindex(item.id)
      if (before.order === item.order && before.band === item.band) this.#order[before.rank] = item
      else this.#unordered = true
      item.rank = before.rank
    } else {
      this.#unordered = true
    }
    this.#items.set(item.id, item)
    const entry = entryOf(item)
    this.#entries.set(item.id, entry)
    this.#tree.insert(entry)
    this.touch(item)
  }

  drop(id: string): void {
    if (!this.#items.has(id)) return
    this.#unindex(id)
    this.#items.delete(id)
    this.#unordered = true
  }

  /** Its looks changed, not its place. */
  touch(item: DrawnItem): void {
    const { minX, minY, maxX, maxY } = entryOf(item)
    this.#dirty.push({ x: minX, y: minY, w: maxX - minX, h: maxY - minY })
    this.#changed()
  }

  /** The rectangles that changed since the last call, shadows included. */
  takeDirty(): readonly Box[] {
    const boxes = this.#dirty
    this.#dirty = []
    return boxes
  }

  #unindex(id: string): void {
    const entry = this.#entries.get(id)
    if (!entry) return
    this.#tree.remove(entry)
    this.#entries.delete(id)
    this.touch(entry.item)
  }
}
