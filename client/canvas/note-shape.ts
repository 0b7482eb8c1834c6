// Where things lie inside a note: its text, and the strip at the foot with symbol, code and author. The painter and
// the textarea read the same numbers, so that writing looks like what is written.
import type { Size } from '../../shared/base/geometry.ts'
import { NOTE_SIZE } from '../../shared/board/board.ts'
import { layOutMarkup } from './markup-layout.ts'
import { layOutText, type Measure, type TextLayout } from './text-layout.ts'

/** Distances inside a note of full size, board units; smaller notes are the same note, scaled. */
export const NOTE = {
  padX: 10,
  padTop: 6,
  foot: 18,
  footText: 10.5,
  footBaseline: 6,
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

/**
 * A note's text laid out before scaling.
 *
 * @param bold measures bold words; without it the signs for bold and lists are words like all others
 */
export function layOutNote(text: string, size: Size, measure: Measure, bold?: Measure): TextLayout {
  const [width, height] = textRoom(size)
  return bold ? layOutMarkup(text, width, height, measure, bold) : layOutText(text, width, height, measure)
}
