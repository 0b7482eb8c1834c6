// The paper under the text field: how large it is, where its text begins, in which colour and size it is written, and
// how much fits. Everything the field knows about what is being written; it is the same for any kind of thing.
import type { Size } from '../../shared/base/geometry.ts'
import { LIMITS } from '../../shared/base/limits.ts'
import { layOutNote, NOTE, noteScale, textRoom } from './note-shape.ts'
import type { Painter } from './painter.ts'
import type { Writing } from './writing.ts'

export interface Sheet {
  /** Of the paper before scaling, board units. */
  readonly size: Size
  /** Board units of the painted thing for one of the paper. */
  readonly scale: number
  /** Where the text begins, and the room it has, board units before scaling. */
  readonly left: number
  readonly top: number
  readonly room: Size
  /** A CSS colour. */
  readonly paper: string
  /** Characters that fit, and from which on they are counted aloud. */
  readonly limit: number
  readonly soft: number
  /** The font size a text is written in, board units before scaling. */
  sizeOf(text: string): number
}

/** The paper a text is written on. */
export function sheetOf(writing: Writing, painter: Painter): Sheet {
  const { w, h } = writing.box
  const scale = noteScale([w, h])
  return {
    size: [w / scale, h / scale],
    scale,
    left: NOTE.padX,
    top: NOTE.padTop,
    room: textRoom([w, h]),
    paper: painter.look.palette.notes[writing.colour],
    limit: LIMITS.noteText,
    soft: LIMITS.noteTextSoft,
    // With its signs for bold and lists: they are seen while writing.
    sizeOf: (text) => layOutNote(text, [w, h], painter.noteMeasure).size,
  }
}
