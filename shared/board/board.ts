// The typed view over the board document. Every write is one transaction with this view as its origin, so undo can
// tell our own work from others'. Knows nothing of who may write: the server decides that.
import { simpleDiffStringWithCursor } from 'lib0/diff'
import * as Y from 'yjs'
import type { Point, Size } from '../base/geometry.ts'
import { LIMITS } from '../base/limits.ts'
import { byOrder, orderBetween } from '../base/order.ts'
import { hasSchema } from '../base/schema.ts'
import { Listeners, type Unsubscribe } from '../base/signal.ts'
import type { ColourCode } from '../method/vocabulary.ts'
import {
  type BoardItem,
  type Cluster,
  type Connector,
  type ConnectorEnd,
  type Drawing,
  type Image,
  type Ink,
  isLaid,
  type Meaning,
  type Note,
  type Place,
  type Placement,
  type Source,
} from './item.ts'
import { Layers, type Overlay } from './layers.ts'
import { type Returned, readItem, readReturned } from './read-item.ts'
import { type Restack, restacked } from './restack.ts'

export const BOARD_SCHEMA = 1

/** The size a note is born with, board units. */
export const NOTE_SIZE: Size = [176, 112]

/** Ids whose items differ from before: `changed` exist now, `removed` no longer do. */
export interface BoardChange {
  readonly changed: ReadonlySet<string>
  readonly removed: ReadonlySet<string>
}

export interface NewNote {
  readonly id: string
  readonly text: string
  readonly place: Place
  readonly size?: Size
  readonly colour: ColourCode
  /** null in an anonymous cell: the author is not stored. */
  readonly author: string | null
  readonly createdAt: number
  /** Where it was copied from, when it was. */
  readonly source?: Source | null
}

type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never

/** A drawing to be put on the board: it goes on top. */
export type NewDrawing = Without<Drawing, 'order' | 'locked'>

/** How an item lies after it was moved, resized or turned. What is absent stays. */
export interface Layout {
  readonly id: string
  readonly place?: Place
  readonly size?: Size
  readonly angle?: number
  readonly fontSize?: number
}

export interface NewCluster {
  readonly id: string
  readonly title: string
  readonly activity: string
  readonly cell: string | null
  readonly members: readonly string[]
  readonly insight: string | null
}

export interface NewPlacement {
  readonly id: string
  readonly note: string
  readonly place: Place
  readonly size?: Size
}

export class Board {
  readonly doc: Y.Doc
  readonly #meta: Y.Map<unknown>
  readonly #items = new Map<string, BoardItem>()
  readonly #unknown = new Set<string>()
  readonly #changes = new Listeners<BoardChange>()
  readonly #layers: Layers

  /** Opens the view on a document; several views on one document are fine. */
  constructor(doc: Y.Doc) {
    this.doc = doc
    this.#meta = doc.getMap('meta')
    const items = doc.getMap('items')
    this.#layers = new Layers(items, (events) => this.#follow(events))
    for (const id of items.keys()) this.#read(id)
  }

  close(): void {
    this.#layers.close()
    this.#changes.clear()
  }

  /** Lays a document over the board's own, for as long as the view is open. */
  lay(overlay: Overlay): void {
    this.#reread(this.#layers.lay(overlay))
  }

  /** Whether something new would lie in a document over the board. */
  hides(item: Parameters<Overlay['takes']>[0]): boolean {
    return this.#layers.takes(item)
  }

  /** Whether an item lies in a document over the board. */
  isOver(id: string): boolean {
    return this.#layers.isOver(id)
  }

  /** What was said when an item over the board was given back to its author; null when it was not. */
  returned(id: string): Returned | null {
    return readReturned(this.#layers.homeOf(id).get(id))
  }

  /**
   * Whether the document has been set up.
   *
   * @throws {SchemaError} when a newer version wrote it
   */
  get ready(): boolean {
    return hasSchema(this.#meta, 'board', BOARD_SCHEMA)
  }

  /** Everything on the board that this version can read. */
  get items(): ReadonlyMap<string, BoardItem> {
    return this.#items
  }

  /** How many items were skipped because this version cannot read them. */
  get skipped(): number {
    return this.#unknown.size
  }

  /** Notes in their order (the order they lie above each other). */
  get notes(): readonly Note[] {
    return [...this.#items.values()].filter((item): item is Note => item.type === 'note').sort(byOrder)
  }

  get clusters(): readonly Cluster[] {
    return [...this.#items.values()].filter((item): item is Cluster => item.type === 'cluster').sort(byOrder)
  }

  get placements(): readonly Placement[] {
    return [...this.#items.values()]
      .filter((item): item is Placement => item.type === 'placement')
      .sort(byOrder)
  }

  /** Shapes, texts, connectors, strokes and images, in their order. */
  get drawings(): readonly Drawing[] {
    return [...this.#items.values()]
      .filter((item): item is Drawing => !['note', 'placement', 'cluster'].includes(item.type))
      .sort(byOrder)
  }

  note(id: string): Note | undefined {
    const item = this.#items.get(id)
    return item?.type === 'note' ? item : undefined
  }

  /** The cluster a note belongs to, if any; the first by order when it is in several. */
  clusterOf(note: string): Cluster | undefined {
    return this.clusters.find(({ members }) => members.includes(note))
  }

  /** The shared text of a note or a cluster's title, for an editor to bind to. */
  textOf(id: string): Y.Text | undefined {
    return this.#layers.textOf(id)
  }

  /** Calls back once per transaction that changed an item, whoever made it. */
  onChange(listener: (change: BoardChange) => void): Unsubscribe {
    return this.#changes.add(listener)
  }

  /** Runs several writes as one transaction: one update on the wire, one undo step. */
  change<T>(write: () => T): T {
    return this.#layers.change(() => this.doc.transact(write, this), this)
  }

  /** Sets up an empty document. */
  create(): void {
    this.change(() => this.#meta.set('schema', BOARD_SCHEMA))
  }

  /** @throws {RangeError} when the text is over LIMITS.noteText characters */
  createNote(note: NewNote): void {
    if (note.text.length > LIMITS.noteText) throw new RangeError(`A note of ${note.text.length} characters`)
    const { text, size = NOTE_SIZE, source = null, ...fields } = note
    this.#add({ type: 'note', ...fields, text: text.normalize('NFC'), size, source, restored: false })
  }

  createCluster(cluster: NewCluster): void {
    this.#add({ type: 'cluster', ...cluster, title: cluster.title.normalize('NFC') })
  }

  createPlacement(placement: NewPlacement): void {
    this.#add({ type: 'placement', ...placement, size: placement.size ?? NOTE_SIZE })
  }

  /** @throws {RangeError} when its text is over LIMITS.boardText, or its caption over LIMITS.caption characters */
  createDrawing(drawing: NewDrawing): void {
    const words = 'text' in drawing ? drawing.text : 'caption' in drawing ? drawing.caption : ''
    if (words.length > (drawing.type === 'image' ? LIMITS.caption : LIMITS.boardText)) {
      throw new RangeError(`A ${drawing.type} of ${words.length} characters`)
    }
    if ('text' in drawing) this.#add({ ...drawing, text: words.normalize('NFC') })
    else if ('caption' in drawing) this.#add({ ...drawing, caption: words.normalize('NFC') })
    else this.#add(drawing)
  }

  /** Moves items, all in one write. Locked ones stay, and ids that are gone are passed over: somebody was quicker. */
  moveItems(moves: readonly { readonly id: string; readonly place: Place }[]): void {
    this.layOut(moves)
  }

  /** Moves, resizes and turns items, all in one write. Locked ones stay as they are. */
  layOut(layouts: readonly Layout[]): void {
    this.change(() => {
      const moved: string[] = []
      for (const { id, place, size, angle, fontSize } of layouts) {
        const item = this.#items.get(id)
        const map = this.#loose(id)
        if (!map || !isLaid(item)) continue
        if (place) map.set('place', place)
        if (place && place.frame !== item.place.frame) moved.push(id)
        if (size) map.set('size', size)
        if (angle !== undefined && 'angle' in item) map.set('angle', angle)
        if (fontSize !== undefined && item.type === 'text') map.set('fontSize', fontSize)
      }
      this.#layers.settle(moved)
    })
  }

  recolourNotes(ids: readonly string[], colour: ColourCode): void {
    this.change(() => {
      for (const id of ids) if (this.note(id)) this.#loose(id)?.set('colour', colour)
    })
  }

  /** Gives shapes a paper colour, or null for an outline one can see through. */
  fillShapes(ids: readonly string[], fill: ColourCode | null): void {
    this.#setOn(ids, 'shape', 'fill', fill)
  }

  inkStrokes(ids: readonly string[], ink: Ink): void {
    this.#setOn(ids, 'stroke', 'ink', ink)
  }

  setMeaning(connectors: readonly string[], meaning: Meaning): void {
    this.#setOn(connectors, 'connector', 'meaning', meaning)
  }

  /** Attaches an end of a connector elsewhere. */
  connect(connector: string, which: 'from' | 'to', end: ConnectorEnd): void {
    // Who pointed at what nobody else sees would be known by it once it is seen.
    const tells = end.item !== null && this.isOver(end.item) && !this.isOver(connector)
    this.#setOn([connector], 'connector', which, tells ? { ...end, item: null } : end)
  }

  /** Who made a picture and whether those on it agreed; its caption is a shared text. */
  describeImage(image: string, { credit, consent }: Pick<Image, 'credit' | 'consent'>): void {
    this.#setOn([image], 'image', 'credit', credit.slice(0, LIMITS.caption))
    this.#setOn([image], 'image', 'consent', consent)
  }

  setLocked(ids: readonly string[], locked: boolean): void {
    this.change(() => {
      for (const id of ids) if (this.#items.get(id)?.type !== 'cluster') this.#live(id)?.set('locked', locked)
    })
  }

  isLocked(id: string): boolean {
    const item = this.#items.get(id)
    return item !== undefined && 'locked' in item && item.locked
  }

  /** Connectors attached to an item. */
  connectorsOf(item: string): readonly Connector[] {
    return this.drawings.filter(
      (each): each is Connector =>
        each.type === 'connector' && (each.from.item === item || each.to.item === item),
    )
  }

  /** Brings items above all others, keeping their order among themselves. */
  raise(ids: readonly string[]): void {
    this.restack(ids, 'front')
  }

  /** Moves items in the z order, keeping their order among themselves. Locked ones stay. */
  restack(ids: readonly string[], where: Restack): void {
    const keys = restacked([...this.#items.values()].sort(byOrder), new Set(ids), where)
    this.change(() => {
      for (const [id, order] of keys) this.#loose(id)?.set('order', order)
    })
    this.#top = null
  }

  /**
   * Replaces a text by another, as the smallest edit around the caret, so that two people can type in one note.
   *
   * @param caret where the writer's caret stands in `next`, UTF-16 units
   */
  editText(id: string, next: string, caret: number): void {
    const text = this.textOf(id)
    if (!text) return
    const { index, remove, insert } = simpleDiffStringWithCursor(text.toString(), next, caret)
    if (remove === 0 && insert.length === 0) return
    this.change(() => {
      if (remove > 0) text.delete(index, remove)
      if (insert.length > 0) text.insert(index, insert)
    })
  }

  /** Deletes items, locked ones excepted. What somebody is still writing in comes back, a note marked restored. */
  deleteItems(ids: readonly string[], by: string | null, at: number): void {
    this.change(() => {
      for (const id of ids) {
        const item = this.#items.get(id)
        if (!item || this.isLocked(id)) continue
        const text = this.textOf(id)?.toString()
        if (text === undefined) this.#layers.homeOf(id).delete(id)
        else {
          // People delete mostly what they made: what has no author must not say who deleted it.
          const isNameless = 'author' in item && item.author === null
          this.#live(id)?.set('deleted', { by: isNameless ? null : by, at, text })
        }
      }
    })
  }

  /** Takes deletions back, of things with words. */
  bringBack(ids: readonly string[]): void {
    this.change(() => {
      for (const id of ids) {
        const map = this.#layers.homeOf(id).get(id)
        if (map instanceof Y.Map) map.delete('deleted')
      }
    })
  }

  /** Adds notes to a cluster, or takes them out. */
  setMembers(cluster: string, members: readonly string[], belongs: boolean): void {
    const map = this.#live(cluster)?.get('members')
    if (!(map instanceof Y.Map)) return
    this.change(() => {
      for (const id of members) {
        if (belongs && this.isOver(id) && !this.isOver(cluster)) continue
        if (belongs) map.set(id, true)
        else map.delete(id)
      }
    })
  }

  /** Items this version cannot read, as plain values: an archive must keep what it does not know. */
  unreadItems(): Readonly<Record<string, unknown>> {
    const unread: Record<string, unknown> = {}
    for (const id of this.#unknown) {
      const value = this.#layers.homeOf(id).get(id)
      unread[id] = value instanceof Y.AbstractType ? value.toJSON() : value
    }
    return unread
  }

  #live(id: string): Y.Map<unknown> | undefined {
    const map = this.#layers.homeOf(id).get(id)
    return this.#items.has(id) && map instanceof Y.Map ? (map as Y.Map<unknown>) : undefined
  }

  /** The map of an item that is not locked. */
  #loose(id: string): Y.Map<unknown> | undefined {
    return this.isLocked(id) ? undefined : this.#live(id)
  }

  #setOn(ids: readonly string[], type: BoardItem['type'], key: string, value: unknown): void {
    this.change(() => {
      for (const id of ids) if (this.#items.get(id)?.type === type) this.#loose(id)?.set(key, value)
    })
  }

  /** Writes a new item on top of the others. */
  #add(item: Without<BoardItem, 'order' | 'locked'>): void {
    this.change(() => {
      const loose = item.type === 'cluster' ? {} : { locked: false }
      this.#layers.put({ ...item, ...loose, order: this.#topOrder() } as BoardItem)
    })
  }

  #top: string | null = null

  #topOrder(): string {
    let top = this.#top
    for (const { order } of this.#top === null ? this.#items.values() : []) {
      if (top === null || order > top) top = order
    }
    this.#top = orderBetween(top, null)
    return this.#top
  }

  #read(id: string): 'changed' | 'removed' | 'same' {
    const before = this.#items.get(id)
    const value = this.#layers.find(id).get(id)
    const item = value === undefined ? 'deleted' : readItem(id, value)
    if (item === null) this.#unknown.add(id)
    else this.#unknown.delete(id)
    if (item === null || item === 'deleted') {
      this.#items.delete(id)
      return before ? 'removed' : 'same'
    }
    if (this.#top !== null && item.order > this.#top) this.#top = item.order
    this.#items.set(id, item)
    return 'changed'
  }

  #follow(events: readonly Y.YEvent<Y.AbstractType<unknown>>[]): void {
    const touched = new Set<string>()
    for (const event of events) {
      const [id] = event.path
      if (id !== undefined) touched.add(String(id))
      else for (const key of event.keys.keys()) touched.add(key)
    }
    this.#reread(touched)
  }

  #reread(touched: Iterable<string>): void {
    const changed = new Set<string>()
    const removed = new Set<string>()
    for (const id of touched) {
      const outcome = this.#read(id)
      if (outcome === 'changed') changed.add(id)
      if (outcome === 'removed') removed.add(id)
    }
    if (changed.size > 0 || removed.size > 0) this.#changes.emit({ changed, removed })
  }
}

/** A place moved by a distance, in the same frame and cell. */
export function shifted(place: Place, [dx, dy]: Point): Place {
  return { ...place, at: [place.at[0] + dx, place.at[1] + dy] }
}
