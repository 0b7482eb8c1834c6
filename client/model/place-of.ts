// Where a box on the board belongs: the cell under its middle, or the free board.
import { cellUnder, type Frame } from '../../shared/agenda/frame.ts'
import { type Box, boxAt, type Point } from '../../shared/base/geometry.ts'
import { LIMITS } from '../../shared/base/limits.ts'
import type { Place } from '../../shared/board/item.ts'

/** The place of a box on the board: the cell under its middle, or the free board; never out of reach. */
export function placeOf(frames: readonly Frame[], { x, y, w, h }: Box): Place {
  const at: Point = [inReach(x), inReach(y)]
  const under = cellUnder(frames, boxAt(at, [w, h]))
  return { frame: under?.frame.id ?? null, cell: under?.cell.id ?? null, at }
}

function inReach(coordinate: number): number {
  return Math.max(-LIMITS.boardReach, Math.min(LIMITS.boardReach, Math.round(coordinate)))
}
