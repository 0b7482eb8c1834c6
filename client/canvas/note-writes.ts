// Where a note lies on the board, and where a new one goes.
import { cellsOf, cellUnder, type Frame, firstNoteIn, type PlacedCell } from '../../shared/agenda/frame.ts'
import { type Box, boxAt, centreOf, overlaps, type Point, type Size } from '../../shared/base/geometry.ts'
import { NOTE_SIZE } from '../../shared/board/board.ts'
import type { Place } from '../../shared/board/item.ts'
import { nextSpot } from '../../shared/board/room-in-cell.ts'
import { takesNotes } from '../../shared/method/activity.ts'
import type { ColourCode } from '../../shared/method/vocabulary.ts'
import type { Scene } from './scene.ts'

/** A note not yet written: it enters the board with its first letter. */
export interface NoteDraft {
  readonly place: Place
  readonly size: Size
  readonly colour: ColourCode
  readonly anonymous: boolean
}

/** A draft centred on a point of the board. */
export function draftAt(scene: Scene, at: Point): NoteDraft {
  const under = cellUnder(scene.frames, boxAt(at, [0.01, 0.01]))
  const size = under
    ? (neighbourSize(scene, under) ?? firstNoteIn(under) ?? nextSpot(under.box, [], null).size)
    : NOTE_SIZE
  const box = boxAt([at[0] - size[0] / 2, at[1] - size[1] / 2], size)
  return drafted(under, [Math.round(box.x), Math.round(box.y)], size)
}

/** A draft in the next free place of the cell in the middle of a view, or in the middle of the free board. */
export function draftIn(scene: Scene, view: Box, active: string | null): NoteDraft {
  const cell = cellInView(scene.frames, view, active)
  if (!cell) return draftBeside(scene, centreOf(view))
  const taken = scene.query(cell.box).flatMap((item) => (item.kind === 'note' ? [item.box] : []))
  const { at, size } = nextSpot(cell.box, taken, neighbourSize(scene, cell) ?? firstNoteIn(cell))
  return drafted(cell, at, size)
}

function drafted(cell: PlacedCell | null, at: Point, size: Size): NoteDraft {
  return {
    place: {
      frame: cell?.frame.id ?? null,
      cell: cell?.cell.id ?? null,
      at: [Math.round(at[0]), Math.round(at[1])],
    },
    size,
    colour: cell?.cell.colour ?? 'yellow',
    anonymous: cell?.cell.anonymous ?? false,
  }
}

/** On the free board: not quite on top of the note that is already there. */
function draftBeside(scene: Scene, middle: Point): NoteDraft {
  let [x, y]: Point = [middle[0] - NOTE_SIZE[0] / 2, middle[1] - NOTE_SIZE[1] / 2]
  const occupied = () =>
    scene.notesIn(boxAt([x, y], NOTE_SIZE)).some((id) => {
      const box = scene.note(id)?.box
      return box !== undefined && Math.hypot(box.x - x, box.y - y) < 20
    })
  for (let tries = 0; tries < 20 && occupied(); tries += 1) {
    x += 24
    y += 24
  }
  return drafted(null, [x, y], NOTE_SIZE)
}

/** A new note is as large as the largest of its neighbours; null when it is the first. */
function neighbourSize(scene: Scene, { frame, cell, box }: PlacedCell): Size | null {
  let size: Size | null = null
  for (const item of scene.query(box)) {
    if (item.kind !== 'note' || item.place.frame !== frame.id || item.place.cell !== cell.id) continue
    if (size === null || item.box.w > size[0]) size = [item.box.w, item.box.h]
  }
  return size
}

function cellInView(frames: readonly Frame[], view: Box, active: string | null): PlacedCell | null {
  const under = cellUnder(frames, view)
  if (under) return under
  const [cx, cy] = centreOf(view)
  const seen = frames
    .flatMap((frame) => cellsOf(frame))
    .filter(({ cell, box }) => takesNotes(cell) && overlaps(box, view))
  let nearest: PlacedCell | null = null
  let least = Number.POSITIVE_INFINITY
  for (const placed of seen) {
    const { x, y, w, h } = placed.box
    const dx = Math.max(x - cx, 0, cx - x - w)
    const dy = Math.max(y - cy, 0, cy - y - h)
    const away = Math.hypot(dx, dy) + (placed.frame.id === active ? 0 : 10_000)
    if (away < least) {
      least = away
      nearest = placed
    }
  }
  return nearest
}
