// A canvas without a browser: a real board and scene, a camera, and a hand that presses, moves and releases.
import * as Y from 'yjs'
import { Camera } from '../../../client/canvas/camera.ts'
import { ConnectorGrips } from '../../../client/canvas/connector-grips.ts'
import { duplicateWorld, moveObjects } from '../../../client/canvas/object-writes.ts'
import type { ShownPresence } from '../../../client/canvas/presence.ts'
import { Scene } from '../../../client/canvas/scene.ts'
import { Selection } from '../../../client/canvas/selection.ts'
import type { Gesture, GestureWorld, Pointer, Press, Sketch } from '../../../client/canvas/tools/gesture.ts'
import { startGesture } from '../../../client/canvas/tools/start.ts'
import { Toolbox } from '../../../client/canvas/tools/toolbox.ts'
import type { Said } from '../../../client/model/editing.ts'
import type { Frame } from '../../../shared/agenda/frame.ts'
import type { Box, Point } from '../../../shared/base/geometry.ts'
import { Board, type NewNote } from '../../../shared/board/board.ts'
import { duplicateItems } from '../../../shared/board/duplicate.ts'

/** An empathy map at the board's origin: cells "says" (blue) and "does" (yellow) among others. */
export const EMPATHY: Frame = {
  id: 'f1',
  item: 'i1',
  activity: 'emp.empathymap',
  group: null,
  at: [0, 0],
  size: [1600, 900],
}

export class CanvasWorld implements GestureWorld {
  readonly doc = new Y.Doc()
  readonly board = new Board(this.doc)
  readonly scene: Scene
  readonly camera = new Camera()
  readonly selection = new Selection()
  readonly shown: ShownPresence[] = []
  readonly pointed: (Point | null)[] = []
  readonly presence = {
    people: () => [],
    onChange: () => () => undefined,
    show: (mine: ShownPresence) => void this.shown.push(mine),
    point: (at: Point | null) => void this.pointed.push(at),
  }
  readonly toolbox = new Toolbox()
  readonly grips: ConnectorGrips
  me: string | null = 'p1'
  sketched: Sketch | null = null
  written: string | null = null
  begun: Point | null = null
  begunText: { readonly at: Point; readonly width: number | null } | null = null
  readonly told: Said['what'][] = []
  readonly refused: Said['what'][] = []
  editable = true
  snaps = false
  readonly measure = (text: string): number => text.length / 2
  lifted: readonly string[] | null = null
  marquee: Box | null = null
  /** Updates that left the document. */
  writes = 0
  #ids = 0
  #flush: (() => void) | null = null
  #gesture: { readonly gesture: Gesture; at: Point } | null = null

  constructor() {
    this.board.create()
    this.scene = new Scene(this.board, (flush) => {
      this.#flush = flush
    })
    this.grips = new ConnectorGrips(this.scene, this.camera, this.selection)
    this.camera.resize(1000, 800)
    this.doc.on('update', () => {
      this.writes += 1
    })
  }

  /** Runs what the scene put off to the next frame. */
  frame(): void {
    const flush = this.#flush
    this.#flush = null
    flush?.()
  }

  note(id: string, at: Point, fields: Partial<NewNote> = {}): void {
    const place = { frame: null, cell: null, at }
    this.board.createNote({ id, text: id, place, colour: 'yellow', author: 'p1', createdAt: 0, ...fields })
    this.writes = 0
  }

  press(at: Point, how: Partial<Omit<Press, 'screen' | 'board' | 'pressure'>> = {}): this {
    const press = {
      ...this.#pointer(at),
      shift: false,
      alt: false,
      touch: false,
      pen: false,
      pan: false,
      ...how,
    }
    this.#gesture = { gesture: startGesture(this, press), at }
    return this
  }

  move(to: Point): this {
    if (!this.#gesture) throw new Error('Nothing is pressed')
    this.#gesture.at = to
    this.#gesture.gesture.move(this.#pointer(to))
    return this
  }

  release(): this {
    if (!this.#gesture) throw new Error('Nothing is pressed')
    this.#gesture.gesture.release(this.#pointer(this.#gesture.at))
    this.#gesture = null
    return this
  }

  cancel(): this {
    this.#gesture?.gesture.cancel()
    this.#gesture = null
    return this
  }

  /** The pointer is lost: the window is left, another tool is taken. */
  lose(): this {
    const gesture = this.#gesture?.gesture
    if (gesture?.lose) gesture.lose()
    else gesture?.cancel()
    this.#gesture = null
    return this
  }

  lift(ids: readonly string[]): void {
    this.lifted = ids
  }

  drag(): void {}

  drop(): void {
    this.lifted = null
  }

  showMarquee(box: Box | null): void {
    this.marquee = box
  }

  sketch(draw: Sketch | null): void {
    this.sketched = draw
  }

  now(): number {
    return 1000
  }

  newId(): string {
    this.#ids += 1
    return `new${this.#ids}`
  }

  step(write: () => void): void {
    write()
  }

  write(item: string): void {
    this.written = item
  }

  createNote(at: Point): void {
    this.begun = at
  }

  createText(at: Point, width: number | null): void {
    this.begunText = { at, width }
  }

  tell({ what }: Said): void {
    this.told.push(what)
  }

  refuse({ what }: Said): void {
    this.refused.push(what)
  }

  duplicate(ids: readonly string[], by: Point): void {
    this.selection.set(duplicateItems(this.board, ids, by, duplicateWorld(this.scene.frames, this)))
  }

  moveObjects(ids: readonly string[], by: Point): void {
    moveObjects(this.board, this.scene, ids, by)
  }

  #pointer(screen: Point): Pointer {
    return { screen, board: this.camera.toBoard(screen), pressure: 0.5 }
  }
}
