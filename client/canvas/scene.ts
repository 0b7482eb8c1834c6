// The board as plain records in z order with a spatial index: the mirror the picture is painted from.
// Reads the Board view and never writes it. Listeners get the rectangles that changed, once per flush.
import RBush from 'rbush'
import type { Frame } from '../../shared/agenda/frame.ts'
import { type Box, boxAt, holdsPoint, overlaps, type Point } from '../../shared/base/geometry.ts'
import { Listeners, type Unsubscribe } from '../../shared/base/signal.ts'
import type { Board, BoardChange } from '../../shared/board/board.ts'
import type { Note, Placement } from '../../shared/board/item.ts'
import { CELL_PROMPT } from '../../shared/board/room-in-cell.ts'
import { drawCluster, type Obstacle } from './cluster-shape.ts'
import { BAND, type DrawnItem, type DrawnNote, type DrawnTitle, REACH } from './drawn.ts'
import { drawFrame, sameFrame } from './frame-shape.ts'

interface Entry {
  readonly minX: number
  readonly minY: number
  readonly maxX: number
  readonly maxY: number
  readonly item: DrawnItem
}

/** What a note shows besides its text, asked of the session. */
export interface NoteLabels {
  readonly codes: ReadonlyMap<string, string>
  badgeOf(note: Note): string | null
  /** Whether a note is shown as a blank card, without its words. Nobody's is when absent. */
  readonly isVeiled?: ((note: Note) => boolean) | undefined
}

const NO_LABELS: NoteLabels = { codes: new Map(), badgeOf: () => null }

const byBand = (a: DrawnItem, b: DrawnItem): number =>
  a.band - b.band || (a.order < b.order ? -1 : a.order > b.order ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

const byRank = (a: DrawnItem, b: DrawnItem): number => a.rank - b.rank

function entryOf(item: DrawnItem): Entry {
  const reach = REACH[item.kind]
  const { x, y, w, h } = item.box
  return { minX: x - reach, minY: y - reach, maxX: x + w + reach, maxY: y + h + reach, item }
}

export class Scene {
  readonly #board: Board
  readonly #soon: (flush: () => void) => void
  readonly #items = new Map<string, DrawnItem>()
  readonly #entries = new Map<string, Entry>()
  readonly #tree = new RBush<Entry>(16)
  readonly #dirty: Box[] = []
  readonly #listeners = new Listeners<readonly Box[]>()
  readonly #stop: Unsubscribe
  /** Placements of each note. */
  readonly #seconds = new Map<string, Set<string>>()
  /** Clusters each note belongs to. */
  readonly #clusters = new Map<string, Set<string>>()
  /** Drawn pieces of each cluster. */
  readonly #pieces = new Map<string, readonly string[]>()
  readonly #stale = new Set<string>()
  readonly #shifts = new Map<string, Point>()
  #order: DrawnItem[] = []
  #unordered = true
  #waiting = false
  #labels: NoteLabels = NO_LABELS
  #frames: readonly Frame[] = []

  /** @param soon runs its argument a little later, once: the next animation frame in a browser */
  constructor(board: Board, soon: (flush: () => void) => void) {
    this.#board = board
    this.#soon = soon
    this.#stop = board.onChange((change) => this.#follow(change))
    this.#follow({ changed: new Set(board.items.keys()), removed: new Set() })
    this.#dirty.length = 0
  }

  close(): void {
    this.#stop()
    this.#listeners.clear()
  }

  get frames(): readonly Frame[] {
    return this.#frames
  }

  /** A note or a second showing by its id. */
  note(id: string): DrawnNote | undefined {
    const item = this.#items.get(id)
    return item?.kind === 'note' ? item : undefined
  }

  /** Every note and second showing, bottom to top. */
  get notes(): readonly DrawnNote[] {
    return this.#sorted().filter((item): item is DrawnNote => item.kind === 'note')
  }

  /** Everything drawn, in no particular order. */
  get items(): Iterable<DrawnItem> {
    return this.#items.values()
  }

  /** Calls back with the changed rectangles (shadows included), once per flush. */
  onDirty(listener: (boxes: readonly Box[]) => void): Unsubscribe {
    return this.#listeners.add(listener)
  }

  setFrames(frames: readonly Frame[], active: string | null): void {
    if (frames !== this.#frames) for (const id of this.#pieces.keys()) this.#stale.add(id)
    const ids = new Set(frames.map(({ id }) => `frame:${id}`))
    for (const item of [...this.#items.values()]) {
      if (item.kind === 'frame' && !ids.has(item.id)) this.#drop(item.id)
    }
    this.#frames = frames
    for (const frame of frames) {
      const drawn = drawFrame(frame, frame.id === active)
      if (!sameFrame(this.#items.get(drawn.id), drawn)) this.#put(drawn)
    }
    this.#refreshClusters()
  }

  /** Takes new codes and badges; only notes whose label differs become dirty. */
  setLabels(labels: NoteLabels): void {
    this.#labels = labels
    for (const item of this.#items.values()) {
      if (item.kind !== 'note') continue
      const code = labels.codes.get(item.note.id) ?? null
      const badge = labels.badgeOf(item.note)
      const veiled = labels.isVeiled?.(item.note) ?? false
      if (code === item.code && badge === item.badge && veiled === item.veiled) continue
      item.code = code
      item.badge = badge
      item.veiled = veiled
      this.#touch(item)
    }
  }

  /** Shows items away from where they lie, as a preview of somebody's drag; null puts them back. */
  shift(ids: readonly string[], by: Point | null): void {
    for (const id of ids) {
      if (by) this.#shifts.set(id, by)
      else if (!this.#shifts.delete(id)) continue
      this.#sync(id)
    }
    this.#refreshClusters()
  }

  /** Forgets all text layouts: the font has changed. */
  forgetLayouts(): void {
    for (const item of this.#items.values()) if (item.kind === 'note') item.layout = null
  }

  /** What touches the box, bottom to top. */
  query(box: Box): readonly DrawnItem[] {
    const found = this.#search(box)
    const order = this.#sorted()
    if (found.length <= order.length / 2) return found.map(({ item }) => item).sort(byRank)
    // Nearly everything is in view: a walk in order is cheaper than sorting.
    const inside = new Set(found.map(({ item }) => item))
    return order.filter((item) => inside.has(item))
  }

  /** The topmost note or cluster title under the point. */
  hit(at: Point): DrawnNote | DrawnTitle | null {
    const found = this.query({ x: at[0], y: at[1], w: 0, h: 0 })
    for (let index = found.length - 1; index >= 0; index -= 1) {
      const item = found[index]
      if (item && (item.kind === 'note' || item.kind === 'title') && holdsPoint(item.box, at)) return item
    }
    return null
  }

  /** Ids of the notes and second showings that touch the box. */
  notesIn(box: Box): readonly string[] {
    return this.query(box).flatMap((item) => (item.kind === 'note' && overlaps(item.box, box) ? item.id : []))
  }

  /** Hands the collected rectangles to the listeners now. */
  flush(): void {
    this.#waiting = false
    if (this.#dirty.length === 0) return
    const boxes = this.#dirty.splice(0)
    this.#listeners.emit(boxes)
  }

  #follow({ changed, removed }: BoardChange): void {
    for (const id of removed) {
      this.#shifts.delete(id)
      this.#sync(id)
    }
    for (const id of changed) {
      const item = this.#board.items.get(id)
      if (item?.type === 'cluster') this.#stale.add(id)
      else this.#sync(id)
    }
    for (const id of removed) if (this.#pieces.has(id)) this.#stale.add(id)
    this.#refreshClusters()
  }

  /** Draws a note, a placement or its absence anew, and what depends on it. */
  #sync(id: string): void {
    const item = this.#board.items.get(id)
    if (item?.type === 'note') {
      this.#put(this.#drawNote(item, item))
      for (const second of this.#seconds.get(id) ?? []) this.#sync(second)
    } else if (item?.type === 'placement') {
      const note = this.#board.note(item.note)
      const seconds = this.#seconds.get(item.note) ?? new Set()
      this.#seconds.set(item.note, seconds.add(id))
      if (note) this.#put(this.#drawNote(note, item))
      else this.#drop(id)
    } else {
      this.#drop(id)
      for (const second of this.#seconds.get(id) ?? []) this.#sync(second)
    }
    for (const cluster of this.#clusters.get(id) ?? []) this.#stale.add(cluster)
  }

  #drawNote(note: Note, shown: Note | Placement): DrawnNote {
    const before = this.note(shown.id)
    const [dx, dy] = this.#shifts.get(shown.id) ?? [0, 0]
    const [x, y] = shown.place.at
    const sameShape =
      before?.note.text === note.text && before.box.w === shown.size[0] && before.box.h === shown.size[1]
    return {
      kind: 'note',
      id: shown.id,
      band: BAND.note,
      order: shown.order,
      box: boxAt([x + dx, y + dy], shown.size),
      rank: before?.rank ?? 0,
      note,
      second: shown.type === 'placement',
      place: shown.place,
      code: this.#labels.codes.get(note.id) ?? null,
      badge: this.#labels.badgeOf(note),
      veiled: this.#labels.isVeiled?.(note) ?? false,
      layout: sameShape ? before.layout : null,
    }
  }

  #refreshClusters(): void {
    for (const id of this.#stale) {
      for (const piece of this.#pieces.get(id) ?? []) this.#drop(piece)
      this.#pieces.delete(id)
      const cluster = this.#board.items.get(id)
      if (cluster?.type !== 'cluster') continue
      for (const member of cluster.members) {
        const clusters = this.#clusters.get(member) ?? new Set()
        this.#clusters.set(member, clusters.add(id))
      }
      const pieces = drawCluster(
        cluster,
        cluster.members.flatMap((member) => this.note(member) ?? []),
        (area) => this.#obstacles(area),
      )
      for (const piece of pieces) this.#put(piece)
      this.#pieces.set(
        id,
        pieces.map((piece) => piece.id),
      )
    }
    this.#stale.clear()
  }

  /** What a cluster's title should not hide: prompts least of all, then words, then other titles. */
  #obstacles(area: Box): readonly Obstacle[] {
    return this.#search(area).flatMap(({ item }): readonly Obstacle[] => {
      if (item.kind === 'note') return [{ box: item.box, weight: 1 }]
      if (item.kind === 'title') return [{ box: item.box, weight: 3 }]
      if (item.kind !== 'frame') return []
      return item.cells.map(({ box }) => ({ box: { ...box, h: CELL_PROMPT }, weight: 2 }))
    })
  }

  #search({ x, y, w, h }: Box): readonly Entry[] {
    return this.#tree.search({ minX: x, minY: y, maxX: x + w, maxY: y + h })
  }

  #put(item: DrawnItem): void {
    const before = this.#items.get(item.id)
    if (before) {
      this.#unindex(item.id)
      if (before.order === item.order && before.band === item.band) this.#order[before.rank] = item
      if (before.order !== item.order) this.#unordered = true
      item.rank = before.rank
    } else {
      this.#unordered = true
    }
    this.#items.set(item.id, item)
    const entry = entryOf(item)
    this.#entries.set(item.id, entry)
    this.#tree.insert(entry)
    this.#touch(item)
  }

  #drop(id: string): void {
    if (!this.#items.has(id)) return
    this.#unindex(id)
    this.#items.delete(id)
    this.#unordered = true
  }

  #unindex(id: string): void {
    const entry = this.#entries.get(id)
    if (!entry) return
    this.#tree.remove(entry)
    this.#entries.delete(id)
    this.#touch(entry.item)
  }

  #touch(item: DrawnItem): void {
    const { minX, minY, maxX, maxY } = entryOf(item)
    this.#dirty.push({ x: minX, y: minY, w: maxX - minX, h: maxY - minY })
    if (this.#waiting) return
    this.#waiting = true
    this.#soon(() => this.flush())
  }

  #sorted(): readonly DrawnItem[] {
    if (this.#unordered) {
      this.#order = [...this.#items.values()].sort(byBand)
      for (const [rank, item] of this.#order.entries()) item.rank = rank
      this.#unordered = false
    }
    return this.#order
  }
}
