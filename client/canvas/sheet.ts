// The paper under the text field: how large it is, where its text begins, in which colour and size it is written, and
// how much fits. Everything the field knows about what is being written; it is the same for any kind of thing.
import type { Box, Size } from '../../shared/base/geometry.ts'
import { LIMITS } from '../../shared/base/limits.ts'
import type { Shape, Text } from '../../shared/board/item.ts'
import { DrawingWriting } from './drawing-writing.ts'
import { layOutNote, NOTE, noteScale, textRoom } from './note-shape.ts'
import type { Painter } from './painter.ts'
import { roomIn } from './shape-outline.ts'
import { widestText } from './text-item.ts'
import { LINE_HEIGHT, layOutText } from './text-layout.ts'
import { NoteWriting, type Writing } from './writing.ts'

export interface Sheet {
  /** Of the paper before scaling, board units. */
  readonly size: Size
  /** Board units of the painted thing for one of the paper. */
  readonly scale: number
  /** Where the text begins, and the room it has, board units before scaling. */
  readonly left: number
  readonly top: number
  readonly room: Size
  /** A CSS colour; null where the thing itself is seen under the words. */
  readonly paper: string | null
  /** The colour of the words. */
  readonly ink: string
  readonly align: 'left' | 'center'
  readonly label: 'label' | 'labelShape' | 'labelText'
  /** Characters that fit, and from which on they are counted aloud. */
  readonly limit: number
  readonly soft: number
  /** The font size a text is written in, and how far down it begins, board units before scaling. */
  place(text: string): { readonly size: number; readonly down: number }
}

/** The paper a text is written on. */
export function sheetOf(writing: Writing, painter: Painter): Sheet {
  if (writing instanceof DrawingWriting) {
    const { on } = writing
    return on.type === 'shape' ? shapeSheet(on, writing.box, painter) : textSheet(on, writing, painter)
  }
  const { w, h } = writing.box
  const scale = noteScale([w, h])
  const { palette } = painter.look
  return {
    size: [w / scale, h / scale],
    scale,
    left: NOTE.padX,
    top: NOTE.padTop,
    room: textRoom([w, h]),
    paper: writing instanceof NoteWriting ? palette.notes[writing.colour] : null,
    ink: palette.inkOnNote,
    align: 'left',
    label: 'label',
    limit: LIMITS.noteText,
    soft: LIMITS.noteTextSoft,
    // With its signs for bold and lists: they are seen while writing.
    place: (text) => ({ size: layOutNote(text, [w, h], painter.noteMeasure).size, down: 0 }),
  }
}

/** Paragraphs on the board are long before anybody counts their letters. */
const SOFT = LIMITS.boardText * 0.8

function shapeSheet(on: Pick<Shape, 'shape' | 'fill'>, box: Box, painter: Painter): Sheet {
  const room = roomIn(on.shape, box)
  const { palette } = painter.look
  return {
    size: [box.w, box.h],
    scale: 1,
    left: room.x - box.x,
    top: room.y - box.y,
    room: [room.w, room.h],
    paper: null,
    ink: on.fill === null ? palette.ink : palette.inkOnNote,
    align: 'center',
    label: 'labelShape',
    limit: LIMITS.boardText,
    soft: SOFT,
    place: (text) => {
      const { size, lines, lineHeight } = layOutText(text, room.w, room.h, painter.noteMeasure)
      return { size, down: Math.max(0, (room.h - Math.max(1, lines.length) * lineHeight) / 2) }
    },
  }
}

function textSheet(
  { fontSize }: Pick<Text, 'fontSize'>,
  { box, grows }: DrawingWriting,
  painter: Painter,
): Sheet {
  return {
    size: [box.w, box.h],
    scale: 1,
    left: 0,
    top: 0,
    // What grows has room to grow before its next letter is measured.
    room: [grows ? widestText(fontSize) : box.w, box.h + fontSize * LINE_HEIGHT],
    paper: null,
    ink: painter.look.palette.ink,
    align: 'left',
    label: 'labelText',
    limit: LIMITS.boardText,
    soft: SOFT,
    place: () => ({ size: fontSize, down: 0 }),
  }
}
