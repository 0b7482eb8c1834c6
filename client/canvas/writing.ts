// A note being written. A new note enters the board with its first letter, so that an abandoned one leaves no trace;
// if the note vanishes under the writer (an undo), the next letter brings it back: no words are lost.
import type { Box } from '../../shared/base/geometry.ts'
import { boxAt } from '../../shared/base/geometry.ts'
import { LIMITS } from '../../shared/base/limits.ts'
import type { Board, NewNote } from '../../shared/board/board.ts'
import type { ColourCode } from '../../shared/method/vocabulary.ts'
import type { SharedText } from '../model/text-binding.ts'
import type { NoteDraft } from './note-writes.ts'
import type { Scene } from './scene.ts'

type Birth = Omit<NewNote, 'text'>

/** What is being written: a note, or the words of a shape or a text. */
export interface Writing extends SharedText {
  /** Whose text it is. */
  readonly id: string
  /** What is drawn where the text field lies: the thing itself or a second showing of it. */
  readonly item: string
  /** Nobody has seen it yet: it is taken away again when it stays empty. */
  readonly fresh: boolean
  /** Its author is not stored, or nobody else sees it yet: so nobody may be seen writing it. */
  readonly anonymous: boolean
  /** Where it lies now, or lay last, before turning. */
  readonly box: Box
  /** Clockwise around the middle, degrees. */
  readonly angle: number
  /** Takes away what was left empty. */
  end(by: string | null, at: number): void
}

export class NoteWriting implements Writing {
  readonly id: string
  readonly item: string
  readonly fresh: boolean
  readonly angle = 0
  readonly #board: Board
  readonly #scene: Scene
  readonly #birth: Birth
  #box: Box

  constructor(board: Board, scene: Scene, item: string, birth: Birth, fresh: boolean) {
    this.#board = board
    this.#scene = scene
    this.id = birth.id
    this.item = item
    this.fresh = fresh
    this.#birth = birth
    this.#box = scene.note(item)?.box ?? boxAt(birth.place.at, birth.size ?? [1, 1])
  }

  get anonymous(): boolean {
    return this.#birth.author === null || this.#board.hides(this.#birth)
  }

  get box(): Box {
    this.#box = this.#scene.note(this.item)?.box ?? this.#box
    return this.#box
  }

  get colour(): ColourCode {
    return this.#board.note(this.id)?.colour ?? this.#birth.colour
  }

  read(): string {
    return this.#board.textOf(this.id)?.toString() ?? ''
  }

  write(next: string, caret: number): void {
    if (this.#board.textOf(this.id)) {
      this.#board.editText(this.id, next, caret)
    } else if (next !== '') {
      this.#board.createNote({ ...this.#birth, text: next.slice(0, LIMITS.noteText) })
    }
  }

  end(by: string | null, at: number): void {
    const note = this.#board.note(this.id)
    if (this.fresh && note?.text.trim() === '') this.#board.deleteItems([this.id], by, at)
  }
}

/** Opens an existing note, by its own id or a second showing's. */
export function writeNote(board: Board, scene: Scene, item: string): NoteWriting | null {
  const drawn = scene.note(item)
  if (!drawn) return null
  const { id, place, size, colour, author, createdAt } = drawn.note
  return new NoteWriting(board, scene, item, { id, place, size, colour, author, createdAt }, false)
}

/** Begins a new note. An anonymous cell stores no author. */
export function writeDraft(
  board: Board,
  scene: Scene,
  draft: NoteDraft,
  by: { readonly id: string; readonly me: string | null; readonly at: number },
): NoteWriting {
  const { place, size, colour, anonymous } = draft
  const author = anonymous ? null : by.me
  return new NoteWriting(
    board,
    scene,
    by.id,
    { id: by.id, place, size, colour, author, createdAt: by.at },
    true,
  )
}
