// What one step of the undo stack made and replaced, in terms of the document as it is now: what may be taken back as Yjs
// does it, what others have built upon, and what must be taken back more gently. Writes only in `finish`.
import * as Y from 'yjs'
import { sharedText } from '../../shared/board/read-item.ts'

export type Step = Y.UndoManager['undoStack'][number]
type Ranges = Step['insertions']
type Container = Y.Item['parent'] & Y.AbstractType<unknown>

function follow(doc: Y.Doc, item: Y.Item): Y.Item {
  let at = item
  while (at.redone !== null) {
    const next = Y.getItem(doc.store, at.redone)
    if (!(next instanceof Y.Item)) break
    at = next
  }
  return at
}

function typeOf(item: Y.Item | null): Container | null {
  return item?.content instanceof Y.ContentType ? (item.content.type as Container) : null
}

/** Others' work that this client brought back: Yjs writes it anew, in this client's name. */
export class BroughtBack {
  readonly #client: number
  readonly #ranges: { clock: number; len: number }[] = []

  constructor(client: number) {
    this.#client = client
  }

  /** Whether anything of an item is others' work, apart from what a step itself brought back. */
  isOthers(item: Y.Item, apartFrom?: Ranges): boolean {
    if (item.id.client !== this.#client) return true
    const end = item.id.clock + item.length
    return this.#ranges.some(({ clock, len }) => {
      for (let at = Math.max(clock, item.id.clock); at < Math.min(clock + len, end); at += 1) {
        if (!apartFrom || !Y.isDeleted(apartFrom, Y.createID(this.#client, at))) return true
      }
      return false
    })
  }

  /** Remembers what has been brought back of an item. */
  add(item: Y.Item): void {
    if (item.redone !== null && this.isOthers(item)) {
      this.#ranges.push({ clock: item.redone.clock, len: item.length })
    }
  }
}

export class StepReading {
  readonly #doc: Y.Doc
  readonly #items: unknown
  readonly #step: Step
  readonly #broughtBack: BroughtBack
  /** Entries of maps the step made that are still there. */
  readonly #made = new Set<Y.Item>()
  /** What a key held before the step. */
  readonly #before = new Map<Container, Map<string, Y.Item>>()
  readonly #replaced = new Map<Y.Item, Y.Item>()
  /** Fields of what the step deleted. */
  readonly #fields: Y.Item[] = []
  readonly #gone = new Set<Y.Item>()

  /**
   * Reads a step that is about to be taken back, and leaves out of it what others have overwritten.
   *
   * @param transaction the one it will be taken back in
   * @param items the map of all items
   */
  constructor(transaction: Y.Transaction, items: unknown, step: Step, broughtBack: BroughtBack) {
    this.#doc = transaction.doc
    this.#items = items
    this.#step = step
    this.#broughtBack = broughtBack
    Y.iterateDeletedStructs(transaction, step.insertions, (struct) => {
      if (!(struct instanceof Y.Item) || struct.parentSub === null) return
      const now = follow(this.#doc, struct)
      if (!now.deleted) this.#made.add(now)
    })
    const overwritten: Y.ID[] = []
    Y.iterateDeletedStructs(transaction, step.deletions, (struct) => {
      if (!(struct instanceof Y.Item) || struct.parentSub === null) return
      if (Y.isDeleted(step.insertions, struct.id)) return
      const container = this.#containerOf(struct)
      const now = container?._map.get(struct.parentSub)
      if (container?._item?.deleted) this.#fields.push(struct)
      if (!container || !now || now.deleted) return
      if (this.#made.has(now)) this.#remember(container, struct.parentSub, struct)
      else overwritten.push(struct.id)
    })
    for (const id of overwritten) leaveOut(step.deletions, id)
  }

  /** Whether Yjs may delete something the step made. What it may not is either kept or seen to in `finish`. */
  mayDelete(item: Y.Item): boolean {
    const whole = this.#wholeOf(item)
    if (!whole) return true
    const isPart = item !== whole && item.parent !== typeOf(whole)
    if (!this.#made.has(whole)) {
      const before = isPart || item.parentSub === null ? undefined : this.#beforeOf(item)
      if (before) this.#replaced.set(item, before)
      return before === undefined
    }
    // A thing without one of its fields could not be read any more: others' work in it would be lost with it.
    if (this.#isOthersWork(whole)) return isPart
    // Somebody may be writing in it at this moment: words nobody has seen here yet must find it.
    const type = typeOf(whole)
    if (!(type instanceof Y.Map) || !sharedText(type as Y.Map<unknown>)) return true
    this.#gone.add(whole)
    return false
  }

  /**
   * Takes back what Yjs could not, after it has done its part.
   *
   * @param now ms since 1970
   * @returns whether there was anything
   */
  finish(transaction: Y.Transaction, now: number): boolean {
    for (const [item, before] of this.#replaced) {
      if (!item.deleted) writeAnew(before, item.parent as Container)
    }
    // Somebody set the field while it was being deleted with all the rest: Yjs leaves it out when the rest comes back.
    for (const field of this.#fields) {
      const container = this.#containerOf(field)
      if (container && !container._item?.deleted) writeAnew(field, container, 'if missing')
    }
    for (const whole of this.#gone) {
      const map = typeOf(whole)
      if (!(map instanceof Y.Map)) continue
      const text = sharedText(map as Y.Map<unknown>)?.toString() ?? ''
      map.set('deleted', { by: null, at: now, text })
    }
    Y.iterateDeletedStructs(transaction, this.#step.deletions, (struct) => {
      if (struct instanceof Y.Item) this.#broughtBack.add(struct)
    })
    return this.#replaced.size > 0 || this.#gone.size > 0
  }

  /** The container of an item as it is now: taking back a deletion makes a new one. */
  #containerOf({ parent }: Y.Item): Container | null {
    if (!(parent instanceof Y.AbstractType)) return null
    return parent._item === null ? (parent as Container) : typeOf(follow(this.#doc, parent._item))
  }

  #remember(container: Container, key: string, item: Y.Item): void {
    const known = this.#before.get(container) ?? new Map<string, Y.Item>()
    this.#before.set(container, known)
    const other = known.get(key)
    // Of several the last: it is what was seen before the step's own value.
    for (let at = other ?? null; at !== null; at = at.right) if (at === item) known.set(key, item)
    if (!other) known.set(key, item)
  }

  #beforeOf(item: Y.Item): Y.Item | undefined {
    const before = this.#before.get(item.parent as Container)?.get(item.parentSub ?? '')
    return before?.content instanceof Y.ContentAny ? before : undefined
  }

  /** The thing on the board that something belongs to. */
  #wholeOf(item: Y.Item): Y.Item | null {
    let at = item
    while (at.parent !== this.#items) {
      const above: Y.Item | null = at.parent instanceof Y.AbstractType ? at.parent._item : null
      if (above === null) return null
      at = above
    }
    return at
  }

  #isOthersWork(item: Y.Item): boolean {
    const type = typeOf(item)
    if (!type) return false
    const isOthers = (child: Y.Item): boolean =>
      !child.deleted &&
      (this.#broughtBack.isOthers(child, this.#step.insertions) || this.#isOthersWork(child))
    for (const child of type._map.values()) if (isOthers(child)) return true
    for (let child = type._start; child !== null; child = child.right) if (isOthers(child)) return true
    return false
  }
}

function writeAnew(before: Y.Item, container: Container, when?: 'if missing'): void {
  const key = before.parentSub
  if (key === null || !(container instanceof Y.Map) || !(before.content instanceof Y.ContentAny)) return
  if (when === 'if missing' && container.has(key)) return
  container.set(key, before.content.getContent().at(-1))
  before.redone = container._map.get(key)?.id ?? null
}

function leaveOut(ranges: Ranges, { client, clock }: Y.ID): void {
  const left = ranges.clients.get(client)?.flatMap((range) => {
    const end = range.clock + range.len
    if (clock < range.clock || clock >= end) return [range]
    const rest = [
      { clock: range.clock, len: clock - range.clock },
      { clock: clock + 1, len: end - clock - 1 },
    ]
    return rest.filter(({ len }) => len > 0)
  })
  if (left) ranges.clients.set(client, left)
}
