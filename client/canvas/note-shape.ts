// Where things lie inside a note: its text, and the strip at the foot with symbol, code and author. The painter and
// the textarea read the same numbers, so that writing looks like what is written.
import type { Size } from '../../shared/base/geometry.ts'
import { NOTE_SIZE } from '../../shared/board/board.ts'
import { layOutText, type Measure, type TextLayout } from './text-layout.ts'

/** Distances inside a note of full size, board units; smaller notes are the same note, scaled. */
export const NOTE = {
  padX: 11,
  padTop: 8,
  foot: 22,
  footText: 10.5,
  footBaseline: 8,
  radius: 3,
} as const

/** How a note is scaled as a whole: 1 at the usual size and above, down to a half. */
export function noteScale([width, height]: Size): number {
  return Math.min(1, Math.max(0.5, Math.min(width / NOTE_SIZE[0], height / NOTE_SIZE[1])))
}

/** The room for a note's text before scaling, board units. */
export function textRoom(size: Size): Size {
  const scale = noteScale(size)
  return [size[0] / scale - 2 * NOTE.padX, size[1] / scale - NOTE.padTop - NOTE.foot]
}

/** A note's text laid out before scaling. */
export function layOutNote(text: string, size: Size, measure: Measure): TextLayout {
  const [width, height] = textRoom(size)
  return layOutText(text, width, height, measure)
}
