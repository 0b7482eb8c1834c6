// The room of a cell: the part that takes notes, how many stand in it, and how large the first one is. Frames are sized by it
// (frame-size.ts), notes are laid by it (board/room-in-cell.ts).
import type { Box, Size } from '../base/geometry.ts'

/** Between notes, and around them, board units. */
export const NOTE_GAP = 8

/** Height of the strip that holds a cell's prompt, board units. */
export const CELL_PROMPT = 40

/** A note where it has room, board units. */
const USUAL: Size = [176, 112]

/** Below the prompt of a lower cell a note would be too small to read: its notes stand beside the prompt. */
const LOW = 80
const PROMPT_WIDTH = 320

/** Notes a cell should have room for before they grow smaller. */
const FEW = 3

/** The part of a cell that notes are put into, apart from its prompt. */
export function roomOf({ x, y, w, h }: Box): Box {
  const below = h - CELL_PROMPT - NOTE_GAP
  const room = { x: x + NOTE_GAP, y: y + CELL_PROMPT, w: w - 2 * NOTE_GAP, h: below }
  if (below >= LOW || w < 2 * PROMPT_WIDTH) return room
  return { x: x + PROMPT_WIDTH, y: y + NOTE_GAP, w: w - PROMPT_WIDTH - NOTE_GAP, h: h - 2 * NOTE_GAP }
}

/** How many notes of a size stand beside and below each other, at least one. */
export function gridOf(room: Box, [w, h]: Size): { readonly columns: number; readonly rows: number } {
  return { columns: fitting(room.w, w), rows: fitting(room.h, h) }
}

function fitting(room: number, each: number): number {
  return Math.max(1, Math.floor((room + NOTE_GAP) / (each + NOTE_GAP)))
}

/** The size of a cell's first note: the usual one, less where only then a few stand beside or below each other. */
export function firstSizeIn(cell: Box): Size {
  const room = roomOf(cell)
  const [w, h] = USUAL
  const isWide = fitting(room.w, w) >= FEW
  return [orTwice(room.w, w, 0.75 * w), orTwice(room.h, h, isWide ? h : 0.6 * h)]
}

function orTwice(room: number, usual: number, least: number): number {
  const half = Math.floor((room - NOTE_GAP) / 2)
  return half < usual && half >= least ? half : Math.round(Math.max(LOW / 2, Math.min(usual, room)))
}
