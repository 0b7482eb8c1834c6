// The board as plain records in z order with a spatial index: the mirror the picture is painted from.
// Reads the Board view and never writes it. Listeners get the rectangles that changed, once per flush.
import type { Frame, PlacedCell } from '../../shared/agenda/frame.ts'
import { type Box, grown, holdsPoint, overlaps, type Point } from '../../shared/base/geometry.ts'
import { Listeners, type Unsubscribe } from '../../shared/base/signal.ts'
import type { Board, BoardChange } from '../../shared/board/board.ts'
import type { BoardItem, Cluster, ConnectorEnd, Note, Placement } from '../../shared/board/item.ts'
import { CELL_PROMPT } from '../../shared/method/cell-room.ts'
import { drawBlanks, sameBlanks, type WaitingCounts } from './blank-cards.ts'
import { drawCluster, type Obstacle } from './cluster-shape.ts'
import type { Anchor } from './connector-route.ts'
import { BAND, type DrawnItem, type DrawnNote, type DrawnObject, type DrawnTitle, isObject } from './drawn.ts'
import { DrawnIndex } from './drawn-index.ts'
import { drawFrame, sameFrame } from './frame-shape.ts'
import { isHit } from './hit-test.ts'
import { anchorOf, drawConnector, drawLaid, lieOf, type Preview } from './object-shape.ts'

/** What a note shows besides its text, asked of the session. */
export interface NoteLabels {
  readonly codes: ReadonlyMap<string, string>
  badgeOf(note: Note): string | null
  /** Whether a note is shown as a blank card, without its words. Nobody's is when absent. */
  readonly isVeiled?: ((note: Note) => boolean) | undefined
}

const NO_LABELS: NoteLabels = { codes: new Map(), badgeOf: () => null }

export class Scene {
  readonly #board: Board
  readonly #soon: (flush: () => void) => void
  readonly #items: DrawnIndex
  readonly #listeners = new Listeners<readonly Box[]>()
  readonly #stop: Unsubscribe
  /** What is drawn from where an item lies: its second showings, its connectors, its clusters. */
  readonly #dependents = new Map<string, Set<string>>()
  /** Drawn pieces of each cluster. */
  readonly #pieces = new Map<string, readonly string[]>()
  readonly #stale = new Set<string>()
  readonly #shifts = new Map<string, Point>()
  readonly #previews = new Map<string, Preview>()
  #waiting = false
  #counts: WaitingCounts = new Map()
  #blanksAreStale = false
  #labels: NoteLabels = NO_LABELS
  #frames: readonly Frame[] = []

  /** @param soon runs its argument a little later, once: the next animation frame in a browser */
  constructor(board: Board, soon: (flush: () => void) => void) {
    this.#board = board
    this.#soon = soon
    this.#items = new DrawnIndex(() => this.#wait())
    this.#stop = board.onChange((change) => this.#follow(change))
    this.#follow({ changed: new Set(board.items.keys()), removed: new Set() })
    this.#items.takeDirty()
  }

  close(): void {
    this.#stop()
    this.#listeners.clear()
  }

  get frames(): readonly Frame[] {
    return this.#frames
  }

  /** Codes of notes, by id. */
  get codes(): ReadonlyMap<string, string> {
    return this.#labels.codes
  }

  /** A note or a second showing by its id. */
  note(id: string): DrawnNote | undefined {
    const item = this.#items.get(id)
    return item?.kind === 'note' ? item : undefined
  }

  /** Whatever people put on the board, by its id. */
  object(id: string): DrawnObject | undefined {
    const item = this.#items.get(id)
    return isObject(item) ? item : undefined
  }

  /** Every note and second showing, bottom to top. */
  get notes(): readonly DrawnNote[] {
    return this.#items.sorted().filter((item): item is DrawnNote => item.kind === 'note')
  }

  /** Everything people put on the board, bottom to top. */
  get objects(): readonly DrawnObject[] {
    return this.#items.sorted().filter(isObject)
  }

  /** Connectors with an end at one of these objects. */
  connectorsOf(ids: Iterable<string>): ReadonlySet<string> {
    const found = new Set<string>()
    for (const id of ids) {
      for (const dependent of this.#dependents.get(id) ?? []) {
        if (this.#items.get(dependent)?.kind === 'connector') found.add(dependent)
      }
    }
    return found
  }

  /** Everything drawn, in no particular order. */
  get items(): Iterable<DrawnItem> {
    return this.#items.values()
  }

  get isEmpty(): boolean {
    return this.#items.isEmpty
  }

  /** Whether anything drawn touches the box. */
  hasAny(box: Box): boolean {
    return this.#items.hasAny(box)
  }

  /** Calls back with the changed rectangles (shadows included), once per flush. */
  onDirty(listener: (boxes: readonly Box[]) => void): Unsubscribe {
    return this.#listeners.add(listener)
  }

  setFrames(frames: readonly Frame[], active: string | null): void {
    if (frames !== this.#frames) for (const id of this.#pieces.keys()) this.#stale.add(id)
    const ids = new Set(frames.map(({ id }) => `frame:${id}`))
    for (const item of [...this.#items.values()]) {
      if (item.kind === 'frame' && !ids.has(item.id)) this.#items.drop(item.id)
    }
    this.#frames = frames
    for (const frame of frames) {
      const drawn = drawFrame(frame, frame.id === active)
      if (!sameFrame(this.#items.get(drawn.id), drawn)) this.#items.put(drawn)
    }
    this.#refreshClusters()
    this.#blanksAreStale = true
    this.#wait()
  }

  /** Takes how many notes of others wait: blank cards stand for them. */
  setWaiting(counts: WaitingCounts): void {
    this.#counts = counts
    this.#blanksAreStale = true
    this.#wait()
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
      this.#items.touch(item)
    }
  }

  /** The picture of an image is there, or no longer; of all images when no file is named. */
  touchImages(file: string | null): void {
    for (const item of this.#items.values()) {
      if (item.kind === 'image' && (file === null || item.image.file === file)) this.#items.touch(item)
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

  /** Shows an object as it would lie after a resizing or turning under way; null shows it as written. */
  preview(id: string, preview: Preview | null): void {
    if (preview) this.#previews.set(id, preview)
    else if (!this.#previews.delete(id)) return
    this.#sync(id)
    this.#refreshClusters()
  }

  /** Shows strokes faint, as they are being erased, or plainly again. */
  fade(ids: Iterable<string>, faint: boolean): void {
    for (const id of ids) {
      const item = this.#items.get(id)
      if (item?.kind !== 'stroke' || item.faint === faint) continue
      item.faint = faint
      this.#items.touch(item)
    }
  }

  /** Leaves out a shape's words while they are written, or shows them again. */
  setWritten(id: string, written: boolean): void {
    const item = this.#items.get(id)
    if (item?.kind !== 'shape' || item.written === written) return
    item.written = written
    this.#items.touch(item)
  }

  /** Forgets all text layouts: the font has changed. */
  forgetLayouts(): void {
    for (const item of this.#items.values()) if ('layout' in item) item.layout = null
  }

  /** What touches the box, bottom to top. */
  query(box: Box): readonly DrawnItem[] {
    return this.#items.query(box)
  }

  /** The objects that touch the box, in no particular order: cheaper than a query. */
  within(box: Box): readonly DrawnObject[] {
    return this.#items.search(box).filter(isObject)
  }

  /**
   * The topmost object or cluster title under the point.
   *
   * @param slack how far beside a line still counts, board units
   */
  hit(at: Point, slack = 4): DrawnObject | DrawnTitle | null {
    const found = this.query(grown({ x: at[0], y: at[1], w: 0, h: 0 }, slack))
    for (let index = found.length - 1; index >= 0; index -= 1) {
      const item = found[index]
      if (isObject(item) && isHit(item, at, slack)) return item
      if (item?.kind === 'title' && holdsPoint(item.box, at)) return item
    }
    return null
  }

  /** The cluster whose outline in a frame holds the point; the topmost when there are several. */
  clusterAt(at: Point, frame: string | null): Cluster | null {
    const found = this.query({ x: at[0], y: at[1], w: 0, h: 0 })
    for (let index = found.length - 1; index >= 0; index -= 1) {
      const item = found[index]
      if (item?.kind !== 'cluster' || item.frame !== frame) continue
      if (item.parts.some((part) => holdsPoint(part, at))) return item.cluster
    }
    return null
  }

  /** Ids of the notes and second showings that touch the box. */
  notesIn(box: Box): readonly string[] {
    return this.query(box).flatMap((item) => (item.kind === 'note' && overlaps(item.box, box) ? item.id : []))
  }

  /** Ids of the objects that touch the box. */
  objectsIn(box: Box): readonly string[] {
    return this.query(box).flatMap((item) => (isObject(item) && overlaps(item.box, box) ? item.id : []))
  }

  /** Hands the collected rectangles to the listeners now. */
  flush(): void {
    this.#waiting = false
    this.#refreshBlanks()
    const boxes = this.#items.takeDirty()
    if (boxes.length > 0) this.#listeners.emit(boxes)
  }

  #follow({ changed, removed }: BoardChange): void {
    for (const id of removed) {
      this.#shifts.delete(id)
      this.#previews.delete(id)
      if (this.#pieces.has(id)) this.#stale.add(id)
    }
    for (const id of removed) this.#sync(id)
    for (const id of changed) this.#sync(id)
    this.#refreshClusters()
    if (this.#counts.size > 0) this.#blanksAreStale = true
  }

  /** Draws an item, or its absence, anew, and what depends on it. */
  #sync(start: string): void {
    const waiting = [start]
    // Each once: a hostile document may let things depend on each other in a circle.
    const seen = new Set(waiting)
    for (const id of waiting) {
      const item = this.#board.items.get(id)
      if (item?.type === 'cluster') {
        this.#stale.add(id)
        continue
      }
      const drawn = item && this.#draw(item)
      // What somebody drags is above what it passes over.
      if (drawn) this.#items.put(this.#shifts.has(id) ? { ...drawn, band: BAND.dragged } : drawn)
      else this.#items.drop(id)
      for (const dependent of this.#dependents.get(id) ?? []) {
        if (!seen.has(dependent)) waiting.push(dependent)
        seen.add(dependent)
      }
    }
  }

  #draw(item: Exclude<BoardItem, { readonly type: 'cluster' }>): DrawnObject | null {
    const { id } = item
    switch (item.type) {
      case 'note':
        return this.#drawNote(item, item)
      case 'placement': {
        this.#depend(id, item.note)
        const note = this.#board.note(item.note)
        return note ? this.#drawNote(note, item) : null
      }
      case 'connector': {
        const ends = [item.from.item, item.to.item].filter((end) => end !== null)
        for (const end of ends) this.#depend(id, end)
        return drawConnector(item, this.object(id), (end) => this.#anchor(end))
      }
      default:
        return drawLaid(item, this.object(id), this.#previews.get(id), this.#shifts.get(id) ?? [0, 0])
    }
  }

  #depend(dependent: string, on: string): void {
    const dependents = this.#dependents.get(on) ?? new Set()
    this.#dependents.set(on, dependents.add(dependent))
  }

  #anchor({ item }: ConnectorEnd): Anchor | null {
    const object = item === null ? undefined : this.object(item)
    return object && object.kind !== 'connector' ? anchorOf(object) : null
  }

  #drawNote(note: Note, shown: Note | Placement): DrawnNote {
    const before = this.note(shown.id)
    const lie = lieOf(shown, this.#previews.get(shown.id), this.#shifts.get(shown.id) ?? [0, 0])
    const sameShape =
      before?.note.text === note.text && before.box.w === lie.box.w && before.box.h === lie.box.h
    return {
      kind: 'note',
      id: shown.id,
      band: BAND.object,
      order: shown.order,
      ...lie,
      rank: before?.rank ?? 0,
      note,
      second: shown.type === 'placement',
      place: shown.place,
      code: this.#labels.codes.get(note.id) ?? null,
      badge: this.#labels.badgeOf(note),
      veiled: this.#labels.isVeiled?.(note) ?? false,
      hidden: this.#board.isOver(shown.id),
      layout: sameShape ? before.layout : null,
    }
  }

  #refreshClusters(): void {
    for (const id of this.#stale) {
      for (const piece of this.#pieces.get(id) ?? []) this.#items.drop(piece)
      this.#pieces.delete(id)
      const cluster = this.#board.items.get(id)
      if (cluster?.type !== 'cluster') continue
      for (const member of cluster.members) this.#depend(id, member)
      const pieces = drawCluster(
        cluster,
        cluster.members.flatMap((member) => this.note(member) ?? []),
        (area) => this.#obstacles(area),
      )
      for (const piece of pieces) this.#items.put(piece)
      this.#pieces.set(
        id,
        pieces.map((piece) => piece.id),
      )
    }
    this.#stale.clear()
  }

  #refreshBlanks(): void {
    if (!this.#blanksAreStale) return
    this.#blanksAreStale = false
    const gone = new Set([...this.#items.values()].flatMap(({ kind, id }) => (kind === 'blanks' ? id : [])))
    for (const frame of this.#frames) {
      const counts = this.#counts.get(frame.id)
      if (!counts) continue
      const takenIn = ({ box }: PlacedCell) => this.within(box).map((object) => object.box)
      for (const blanks of drawBlanks(frame, counts, takenIn)) {
        gone.delete(blanks.id)
        if (!sameBlanks(this.#items.get(blanks.id), blanks)) this.#items.put(blanks)
      }
    }
    for (const id of gone) this.#items.drop(id)
  }

  /** What a cluster's title should not hide: prompts least of all, then words, then other titles. */
  #obstacles(area: Box): readonly Obstacle[] {
    return this.#items.search(area).flatMap((item): readonly Obstacle[] => {
      if (item.kind === 'note') return [{ box: item.box, weight: 1 }]
      if (item.kind === 'title') return [{ box: item.box, weight: 3 }]
      if (item.kind !== 'frame') return []
      return item.cells.map(({ box }) => ({ box: { ...box, h: CELL_PROMPT }, weight: 2 }))
    })
  }

  #wait(): void {
    if (this.#waiting) return
    this.#waiting = true
    this.#soon(() => this.flush())
  }
}
