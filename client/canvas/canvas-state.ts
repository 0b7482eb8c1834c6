// The canvas outside React: camera, scene, selection, tool, the note being written, and what people can do with them.
// The board is the truth; everything here may be thrown away at any moment without losing a word.
import type { Frame } from '../../shared/agenda/frame.ts'
import { type Box, centreOf, grown, overlaps, type Point, unionOf } from '../../shared/base/geometry.ts'
import { Listeners, type Unsubscribe } from '../../shared/base/signal.ts'
import type { Board, BoardChange } from '../../shared/board/board.ts'
import { duplicateItems } from '../../shared/board/duplicate.ts'
import type { ColourCode } from '../../shared/method/vocabulary.ts'
import type { EditWorld, Said } from '../model/editing.ts'
import { isTyping } from '../model/typing.ts'
import { Nudging } from './arrange/nudging.ts'
import { Settling } from './arrange/settling.ts'
import { Snapping } from './arrange/snapping.ts'
import type { BoardLayer } from './board-layer.ts'
import { Camera } from './camera.ts'
import { ConnectorGrips } from './connector-grips.ts'
import { type Dragged, takeAlong } from './dragged-connectors.ts'
import { beginText, writeDrawing } from './drawing-writing.ts'
import type { DrawnObject, DrawnTitle } from './drawn.ts'
import { Search } from './finding/search.ts'
import { Following } from './following.ts'
import { Naming } from './naming.ts'
import { draftAt, draftIn, type NoteDraft } from './note-writes.ts'
import { duplicateWorld, moveObjects } from './object-writes.ts'
import { Panes } from './panes.ts'
import { Pasteboard } from './pasteboard.ts'
import { Photos } from './photos.ts'
import type { CanvasPresence } from './presence.ts'
import { shownIds } from './presence.ts'
import { RemoteDrags } from './remote-drags.ts'
import { Scene } from './scene.ts'
import { Selection } from './selection.ts'
import type { CanvasCommands, CanvasSurroundings, CanvasWorkshop } from './surroundings.ts'
import type { Measure } from './text-layout.ts'
import type { GestureWorld, Pointer, Sketch } from './tools/gesture.ts'
import { Toolbox } from './tools/toolbox.ts'
import { Views } from './views.ts'
import { type Writing, writeDraft, writeNote } from './writing.ts'

export class CanvasState implements GestureWorld, EditWorld {
  readonly board: Board
  readonly scene: Scene
  readonly camera = new Camera()
  readonly selection = new Selection()
  readonly toolbox = new Toolbox()
  readonly snapping = new Snapping()
  readonly views: Views
  readonly panes = new Panes()
  readonly search: Search
  readonly following: Following
  readonly pasteboard: Pasteboard
  readonly photos: Photos
  readonly grips: ConnectorGrips
  /** Called when the second mouse button is pressed on the board. */
  onContext: (at: Pointer) => void = () => undefined
  /** The connector whose meaning is to be chosen: the toolbar over it takes the focus. */
  asked: string | null = null
  /** Where the menu of the selection is open, CSS pixels from the viewport's corner. */
  menu: Point | null = null
  readonly #nudging = new Nudging(this)
  readonly #settling: Settling
  readonly #drags: RemoteDrags
  readonly #changes = new Listeners<void>()
  readonly #overlays = new Listeners<void>()
  readonly #stops: readonly Unsubscribe[]
  #stopPresence: Unsubscribe = () => undefined
  #around: CanvasSurroundings
  #layer: BoardLayer | null = null
  #writing: Writing | null = null
  #naming: Naming | null = null
  #marquee: Box | null = null
  #sketch: Sketch | null = null
  #hover: Pointer | null = null
  #dragged: Dragged | null = null

  constructor(board: Board, around: CanvasSurroundings) {
    this.board = board
    this.scene = new Scene(board, (flush) => requestAnimationFrame(flush))
    this.grips = new ConnectorGrips(this.scene, this.camera, this.selection)
    this.#settling = new Settling(this.scene)
    this.views = new Views(this.camera, this.scene)
    this.search = new Search(board, this.scene)
    this.following = new Following(this.camera, this.views, this.#changes, isTyping)
    this.pasteboard = new Pasteboard(this)
    this.photos = new Photos(this)
    this.pasteboard.drops.add({
      takes: (file) => file.type.startsWith('image/') && this.photos.canAdd,
      take: (files, at) => this.photos.add(files, at),
    })
    this.#drags = new RemoteDrags(this.scene, (run, ms) => setTimeout(run, ms))
    this.#around = { ...around, presence: null, waiting: undefined }
    this.scene.setLabels(around)
    this.#stops = [
      board.onChange((change) => this.#follow(change)),
      this.selection.onChange((ids) => {
        this.presence?.show({ selection: shownIds(ids.filter((id) => this.#hasAuthor(id))) })
        this.#changes.emit()
        this.#overlays.emit()
      }),
      this.toolbox.onChange(() => this.#changes.emit()),
      this.panes.onChange(() => this.#changes.emit()),
      this.pasteboard.onChange(() => this.#changes.emit()),
      this.photos.onChange(() => this.#changes.emit()),
      this.search.onChange(() => this.#overlays.emit()),
      this.grips.onChange(() => this.#overlays.emit()),
      this.scene.onDirty(() => this.#overlays.emit()),
      this.camera.onMove(() => {
        this.following.moved()
        this.#overlays.emit()
      }),
    ]
    this.surround(around)
  }

  close(): void {
    this.endWriting()
    this.#nudging.rest()
    this.#settling.stop()
    this.views.stop()
    this.search.close()
    this.photos.close()
    this.following.stop()
    this.presence?.show({ cursor: null, selection: [], drag: null, editing: null })
    this.#stopPresence()
    for (const stop of this.#stops) stop()
    this.scene.close()
    this.#changes.clear()
    this.#overlays.clear()
  }

  /** Calls back when tool, selection, writing or dragging change: what React shows. */
  onChange(listener: () => void): Unsubscribe {
    return this.#changes.add(listener)
  }

  /** Calls back when anything drawn over the board may have moved; often. */
  onOverlay(listener: () => void): Unsubscribe {
    return this.#overlays.add(listener)
  }

  /** The pointer over the canvas, or null when it is elsewhere; kept by the input. */
  get hover(): Pointer | null {
    return this.#hover
  }

  set hover(pointer: Pointer | null) {
    this.#hover = pointer
    const free = this.toolbox.tool === 'select' && this.editable && !this.#dragged && !this.#sketch
    this.grips.look(free && !this.#marquee && hasMouse() ? (pointer?.screen ?? null) : null)
  }

  get presence(): CanvasPresence | null {
    return this.#around.presence
  }

  get commands(): CanvasCommands | null {
    return this.#around.commands
  }

  get editable(): boolean {
    return this.#around.editable && this.#around.chrome
  }

  get frames(): readonly Frame[] {
    return this.scene.frames
  }

  get activeFrame(): string | null {
    return this.#around.activeFrame
  }

  get workshop(): CanvasWorkshop | null {
    return this.#around.workshop ?? null
  }

  get codes(): ReadonlyMap<string, string> {
    return this.#around.codes
  }

  /** Shows a text as the notes it would make, to be made or not. */
  openImport(text: string): void {
    this.pasteboard.open({ text })
  }

  get selected(): readonly string[] {
    return this.selection.ids
  }

  get me(): string | null {
    return this.#around.me
  }

  now(): number {
    return this.#around.now()
  }

  newId(): string {
    return this.#around.newId()
  }

  tell(said: Said): void {
    this.#around.tell(said)
  }

  select(ids: readonly string[]): void {
    this.selection.set(ids)
  }

  undo(): void {
    this.#nudging.rest()
    this.commands?.undo()
  }

  redo(): void {
    this.commands?.redo()
  }

  mark(): void {
    this.commands?.mark()
  }

  step(write: () => void): void {
    this.#nudging.rest()
    this.commands?.mark()
    write()
    this.commands?.mark()
  }

  get writing(): Writing | null {
    return this.#writing
  }

  /** The sentence of a cluster being written. */
  get naming(): Naming | null {
    return this.#naming
  }

  /** Opens what somebody presses twice: a text, or the sentence of a cluster. */
  open(item: DrawnObject | DrawnTitle): void {
    if (item.kind === 'title') this.nameCluster(item.cluster.id)
    else this.write(item.id)
  }

  nameCluster(cluster: string): void {
    this.endWriting()
    this.#naming = this.editable ? Naming.of(this.board, this.scene, cluster) : null
    this.#changes.emit()
  }

  endNaming(): void {
    if (!this.#naming) return
    this.#naming = null
    this.#changes.emit()
  }

  get marquee(): Box | null {
    return this.#marquee
  }

  /** What a gesture draws over the board while it lasts. */
  get drawing(): Sketch | null {
    return this.#sketch
  }

  get dragged(): Dragged | null {
    return this.#dragged
  }

  surround(around: CanvasSurroundings): void {
    const before = this.#around
    this.#around = around
    this.scene.setFrames(around.frames, around.activeFrame)
    if (
      around.codes !== before.codes ||
      around.badgeOf !== before.badgeOf ||
      around.isVeiled !== before.isVeiled
    )
      this.scene.setLabels(around)
    if (around.waiting !== before.waiting) this.scene.setWaiting(around.waiting ?? new Map())
    if (around.presence !== before.presence) {
      this.#stopPresence()
      const followPeople = () => {
        this.#drags.follow(around.presence?.people() ?? [], new Set(this.#dragged?.ids))
        this.following.look()
        this.#overlays.emit()
      }
      this.#stopPresence = around.presence?.onChange(followPeople) ?? (() => undefined)
      this.following.take(around.presence)
      followPeople()
    }
    this.photos.take(around.images ?? null)
    this.views.chrome = around.chrome
    this.views.chooseFirst(around.activeFrame)
    if (!around.chrome && (around.activeFrame !== before.activeFrame || around.shown !== before.shown))
      this.fitActive()
    this.#changes.emit()
  }

  attach(layer: BoardLayer | null): void {
    this.#layer = layer
  }

  get layer(): BoardLayer | null {
    return this.#layer
  }

  /** Draws everything anew, what lies over the board too: another theme, language or font. */
  restyle(): void {
    this.scene.forgetLayouts()
    this.#layer?.repaint()
    this.#overlays.emit()
  }

  resize(width: number, height: number): void {
    this.views.resize(width, height, this.#around.activeFrame, this.#writing === null)
    if (!this.#around.chrome) this.fitActive()
  }

  fitActive(): void {
    const { shown, activeFrame } = this.#around
    if (shown) this.views.fit(shown)
    else this.views.fitFrame(activeFrame)
  }

  fitSelection(): void {
    const box = this.boxOf(this.selection.ids)
    this.views.fit(box && grown(box, 40))
  }

  /** Brings an object into the middle and selects it. */
  focusNote(id: string): void {
    const box = this.scene.object(id)?.box
    if (!box) return
    this.selection.set([id])
    this.views.centre(centreOf(box), Math.max(this.camera.z, 0.8))
  }

  /** The box around objects, or null when none is on the board. */
  boxOf(ids: readonly string[]): Box | null {
    return unionOf(ids.flatMap((id) => this.scene.object(id)?.box ?? []))
  }

  /** Begins a new note at a board point, or in the free place nearest to the middle of the view. */
  createNote(at?: Point): void {
    if (!this.editable) return
    const draft = at
      ? draftAt(this.scene, at)
      : draftIn(this.scene, this.views.clear, this.#around.activeFrame)
    this.#open(this.#begin(draft))
  }

  /** Begins a new text with its top left corner at a board point; without a width it grows with its words. */
  createText(at: Point, width: number | null): void {
    if (!this.editable) return
    const { me, now, newId } = this.#around
    const by = { id: newId(), me, at: now() }
    this.#open(beginText(this.board, this.scene, { at, width, measure: this.measure }, by))
  }

  /** Opens the words of an object; of a connector, the choice of what it means. */
  write(item: string): void {
    if (!this.editable || this.board.isLocked(item)) return
    if (this.board.items.get(item)?.type === 'image') {
      this.photos.edit(item)
      return
    }
    if (this.board.items.get(item)?.type === 'connector') {
      this.selection.set([item])
      this.asked = item
      this.#changes.emit()
      return
    }
    const note = writeNote(this.board, this.scene, item)
    this.#open(note ?? writeDrawing(this.board, this.scene, item, this.measure))
  }

  /** Measures the words of notes and texts. */
  get measure(): Measure {
    return this.#layer?.measure ?? ((text) => text.length / 2)
  }

  /** Shows a sentence to everybody at this screen: why something could not be done. */
  refuse(said: Said): void {
    this.pasteboard.notices.show(said)
  }

  endWriting(): void {
    const writing = this.#writing
    if (!writing) return
    this.#writing = null
    this.#layer?.write(null)
    this.scene.setWritten(writing.item, false)
    writing.end(this.#around.me, this.#around.now())
    this.presence?.show({ editing: null })
    if (this.scene.object(writing.item)) this.selection.set([writing.item])
    this.#changes.emit()
  }

  recolour(colour: ColourCode): void {
    const notes = this.selection.ids.flatMap((id) => this.scene.note(id)?.note.id ?? [])
    if (this.editable) this.board.recolourNotes([...new Set(notes)], colour)
  }

  nudge(by: Point): void {
    if (this.editable) this.#nudging.nudge(this.selection.ids, by)
  }

  /** Whether the selection can be taken by its handles now. */
  get handles(): boolean {
    const isBusy = this.#writing ?? this.#naming ?? this.#dragged ?? this.#marquee ?? this.#sketch
    return isBusy === null && this.toolbox.tool === 'select'
  }

  /** Opens the menu of the selection at a place on the screen, or beside it. */
  openMenu(at: Point | null): void {
    const box = this.boxOf(this.selection.ids)
    if (!this.editable || !box) return
    const [x, y] = at ?? this.camera.toScreen(centreOf(box))
    const { width, height } = this.camera
    this.menu = [Math.max(0, Math.min(width, x)), Math.max(0, Math.min(height, y))]
    this.#changes.emit()
  }

  closeMenu(): void {
    this.menu = null
    this.#changes.emit()
  }

  glide(ids: readonly string[], write: () => void): void {
    this.#settling.glide(ids, write)
  }

  get snaps(): boolean {
    return this.snapping.on
  }

  duplicate(ids: readonly string[], by: Point): void {
    if (!this.editable) return
    let copies: readonly string[] = []
    this.step(() => {
      copies = duplicateItems(this.board, ids, by, duplicateWorld(this.frames, this))
    })
    this.selection.set(copies)
    this.tell({ what: 'duplicated', values: { n: copies.length } })
  }

  lift(ids: readonly string[]): void {
    const { lifted, stretched } = takeAlong(this.scene, ids)
    this.#dragged = { ids, by: [0, 0], stretched }
    this.#layer?.lift(lifted, stretched)
    this.#changes.emit()
  }

  drag(by: Point): void {
    if (this.#dragged) this.#dragged = { ...this.#dragged, by }
    this.#layer?.drag(by)
    this.#overlays.emit()
  }

  drop(): void {
    this.#dragged = null
    this.#layer?.drop()
    this.#changes.emit()
    this.#overlays.emit()
  }

  showMarquee(box: Box | null): void {
    const shown = this.#marquee !== null
    this.#marquee = box
    if (shown !== (box !== null)) this.#changes.emit()
    this.#overlays.emit()
  }

  sketch(draw: Sketch | null): void {
    const shown = this.#sketch !== null
    this.#sketch = draw
    if (shown !== (draw !== null)) this.#changes.emit()
    this.#overlays.emit()
  }

  moveObjects(ids: readonly string[], by: Point): void {
    this.step(() => moveObjects(this.board, this.scene, ids, by))
  }

  /** Whoever is seen at a note without an author is taken for its author. */
  #hasAuthor(item: string): boolean {
    const object = this.scene.object(item)
    if (object?.kind === 'note') return object.note.author !== null
    const written = this.board.items.get(item)
    return !written || !('author' in written) || written.author !== null
  }

  #begin(draft: NoteDraft): Writing {
    const { me, now, newId } = this.#around
    return writeDraft(this.board, this.scene, draft, { id: newId(), me, at: now() })
  }

  #open(writing: Writing | null): void {
    this.endWriting()
    if (!writing) return
    this.#writing = writing
    this.selection.set([])
    // A shape stays in sight under its words.
    if (this.scene.object(writing.item)?.kind === 'shape') this.scene.setWritten(writing.item, true)
    else this.#layer?.write(writing.item)
    this.presence?.show({ editing: writing.anonymous ? null : writing.id })
    if (!overlaps(grown(this.views.clear, -40), writing.box)) {
      this.views.centre(centreOf(writing.box))
    }
    this.#changes.emit()
  }

  #follow(change: BoardChange): void {
    this.#drags.written(change.changed)
    if (this.selection.ids.some((id) => change.removed.has(id))) {
      this.selection.set(this.selection.ids.filter((id) => !change.removed.has(id)))
    }
    this.views.chooseFirst(this.#around.activeFrame)
    // What React shows depends on the selected notes only: others' moves must not wake it.
    if (this.selection.ids.some((id) => change.changed.has(id))) this.#changes.emit()
  }
}

/** A finger covers what small dots would show. */
function hasMouse(): boolean {
  return matchMedia('(pointer: fine)').matches
}
