// Puts planned notes onto the board: into their cells, the rest in rows on the free board beside what lies there.
import type { PlacedCell } from '../../../shared/agenda/frame.ts'
import { type Box, boxAt, type Point, type Size, unionOf } from '../../../shared/base/geometry.ts'
import { NOTE_SIZE } from '../../../shared/board/board.ts'
import { type LaidNotes, rowsFrom, sizeOfRows, spotsIn } from '../../../shared/board/lay-notes.ts'
import type { EditWorld } from '../../model/editing.ts'
import { groundOf, sizeIn, takenIn } from '../paste-world.ts'
import type { Scene } from '../scene.ts'
import { byCell, type PlannedNote } from './plan.ts'

/** Kept free around what is laid on the free board, board units. */
const MARGIN = 40
/** How many places around the wanted one are tried. */
const RINGS = 12

export interface ImportWorld extends EditWorld {
  readonly scene: Scene
}

/** Where notes of a cell would lie, and whether there is room for them. */
export function layInCell(scene: Scene, cell: PlacedCell, count: number): LaidNotes {
  const ground = groundOf(cell)
  return spotsIn(cell.box, takenIn(scene, ground), sizeIn(scene, ground), count)
}

/** Where as many notes lie on the free board without covering anything, as near to a point as can be. */
export function layFree(scene: Scene, near: Point, count: number): LaidNotes {
  const size = sizeOfRows(NOTE_SIZE, count)
  return { spots: rowsFrom(freeCorner(scene, near, size), NOTE_SIZE, count), fits: true }
}

function freeCorner(scene: Scene, [x, y]: Point, [w, h]: Size): Point {
  const isFree = ([left, top]: Point) => {
    const box: Box = { x: left - MARGIN, y: top - MARGIN, w: w + 2 * MARGIN, h: h + 2 * MARGIN }
    return scene.query(box).length === 0
  }
  const start: Point = [x - w / 2, y - h / 2]
  if (isFree(start)) return start
  const [dx, dy] = [w / 2 + MARGIN, h / 2 + MARGIN]
  for (let ring = 1; ring <= RINGS; ring += 1) {
    for (const [right, down] of around(ring)) {
      const corner: Point = [start[0] + right * dx, start[1] + down * dy]
      if (isFree(corner)) return corner
    }
  }
  // Below everything there is always room.
  let bottom = y
  for (const { box } of scene.items) bottom = Math.max(bottom, box.y + box.h)
  return [start[0], bottom + 3 * MARGIN]
}

/** The steps of a ring around a point: below and to the right first. */
function around(ring: number): readonly Point[] {
  const steps: Point[] = []
  for (let step = -ring; step <= ring; step += 1) {
    steps.push([step, ring], [ring, step], [step, -ring], [-ring, step])
  }
  return steps.sort((one, other) => Math.hypot(...one) - Math.hypot(...other))
}

/** Makes the notes in one transaction and one undo step, and selects them. Returns the box around them. */
export function makeNotes(world: ImportWorld, notes: readonly PlannedNote[], near: Point): Box | null {
  const { board, scene } = world
  const ids: string[] = []
  const boxes: Box[] = []
  const createdAt = world.now()
  world.step(() =>
    board.change(() => {
      for (const { cell, notes: group } of byCell(notes)) {
        const { spots } = cell ? layInCell(scene, cell, group.length) : layFree(scene, near, group.length)
        group.forEach(({ text, colour }, index) => {
          const spot = spots[index]
          if (!spot) return
          const { at, size } = spot
          const id = world.newId()
          const place = { frame: cell?.frame.id ?? null, cell: cell?.cell.id ?? null, at }
          const author = cell?.cell.anonymous === true ? null : world.me
          board.createNote({ id, text, place, size, colour, author, createdAt })
          ids.push(id)
          boxes.push(boxAt(at, size))
        })
      }
    }),
  )
  world.select(ids)
  world.tell({ what: 'imported', values: { n: ids.length } })
  return unionOf(boxes)
}
