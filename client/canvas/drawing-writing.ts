// A shape or a text being written. A new text enters the board with its first letter and goes when it is left empty; a
// text's size is kept in step with its words, in the same write as each letter.
import { type Box, boxAt, type Point, type Size } from '../../shared/base/geometry.ts'
import { LIMITS } from '../../shared/base/limits.ts'
import type { Board } from '../../shared/board/board.ts'
import type { Shape, Text } from '../../shared/board/item.ts'
import { placeOf } from '../model/place-of.ts'
import { authorIn } from './drawing-writes.ts'
import type { Scene } from './scene.ts'
import { fittedSize, grownSize, TEXT_SIZE } from './text-item.ts'
import type { Measure } from './text-layout.ts'
import type { Writing } from './writing.ts'

type Birth = Omit<Shape, 'text' | 'order' | 'locked'> | Omit<Text, 'text' | 'order' | 'locked'>

export class DrawingWriting implements Writing {
  readonly id: string
  readonly fresh: boolean
  readonly #board: Board
  readonly #scene: Scene
  readonly #birth: Birth
  readonly #measure: Measure
  /** The text is as wide as its words. */
  readonly grows: boolean
  #box: Box

  constructor(
    board: Board,
    scene: Scene,
    birth: Birth,
    measure: Measure,
    { fresh, grows }: { readonly fresh: boolean; readonly grows: boolean },
  ) {
    this.#board = board
    this.#scene = scene
    this.#birth = birth
    this.#measure = measure
    this.id = birth.id
    this.fresh = fresh
    this.grows = grows
    this.#box = boxAt(birth.place.at, birth.size)
  }

  get item(): string {
    return this.id
  }

  /** What is written on: the shape or text as it is now, or as it will be. */
  get on(): Birth {
    const item = this.#board.items.get(this.id)
    return item?.type === this.#birth.type ? item : this.#birth
  }

  get anonymous(): boolean {
    return this.#birth.author === null || this.#board.hides(this.#birth)
  }

  get angle(): number {
    return this.on.angle
  }

  get box(): Box {
    this.#box = this.#scene.object(this.id)?.rect ?? this.#box
    return this.#box
  }

  read(): string {
    return this.#board.textOf(this.id)?.toString() ?? ''
  }

  write(next: string, caret: number): void {
    const board = this.#board
    if (board.textOf(this.id)) {
      board.change(() => {
        board.editText(this.id, next, caret)
        this.#keepSize(next)
      })
    } else if (next !== '') {
      const text = next.slice(0, LIMITS.boardText)
      board.createDrawing({ ...this.#birth, text, size: this.#sizeFor(text) ?? this.#birth.size })
    }
  }

  end(by: string | null, at: number): void {
    const item = this.#board.items.get(this.id)
    if (item?.type === 'text' && item.text.trim() === '') this.#board.deleteItems([this.id], by, at)
  }

  #keepSize(text: string): void {
    const size = this.#sizeFor(text)
    const { size: before } = this.on
    if (!size || (size[0] === before[0] && size[1] === before[1])) return
    this.#board.layOut([{ id: this.id, size }])
  }

  #sizeFor(text: string): Size | null {
    const { on } = this
    if (on.type !== 'text') return null
    return this.grows
      ? grownSize(text, on.fontSize, this.#measure)
      : fittedSize(text, on.size[0], on.fontSize, this.#measure)
  }
}

/** Opens the text of a shape or a text on the board; null for anything else. */
export function writeDrawing(
  board: Board,
  scene: Scene,
  id: string,
  measure: Measure,
): DrawingWriting | null {
  const item = board.items.get(id)
  if (item?.type !== 'shape' && item?.type !== 'text') return null
  const grows = item.type === 'text' && grownSize(item.text, item.fontSize, measure)[0] === item.size[0]
  return new DrawingWriting(board, scene, item, measure, { fresh: false, grows })
}

/** Begins a new text. An anonymous cell stores no author. */
export function beginText(
  board: Board,
  scene: Scene,
  draft: { readonly at: Point; readonly width: number | null; readonly measure: Measure },
  by: { readonly id: string; readonly me: string | null; readonly at: number },
): DrawingWriting {
  const { at, width, measure } = draft
  const size = width === null ? grownSize('', TEXT_SIZE, measure) : fittedSize('', width, TEXT_SIZE, measure)
  const box = boxAt(at, size)
  const birth: Birth = {
    type: 'text',
    id: by.id,
    place: placeOf(scene.frames, box),
    size,
    angle: 0,
    fontSize: TEXT_SIZE,
    author: authorIn(scene.frames, box, by.me),
    createdAt: by.at,
  }
  return new DrawingWriting(board, scene, birth, measure, { fresh: true, grows: width === null })
}
