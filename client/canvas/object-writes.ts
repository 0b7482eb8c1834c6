// The canvas's writes to objects of any kind: where a moved, resized or copied one then lies. Each is one transaction.
import { cellUnder, type Frame } from '../../shared/agenda/frame.ts'
import { type Box, boxAt, centreOf, overlaps, type Point, type Size } from '../../shared/base/geometry.ts'
import type { Board, Layout } from '../../shared/board/board.ts'
import { addTo } from '../../shared/board/clustering.ts'
import type { DuplicateWorld } from '../../shared/board/duplicate.ts'
import type { ConnectorEnd, Place } from '../../shared/board/item.ts'
import { placeOf } from '../model/place-of.ts'
import type { Lie, Transformed } from './arrange/transform.ts'
import { isObject } from './drawn.ts'
import type { Scene } from './scene.ts'

/**
 * Moves objects by a distance and brings them above what they would otherwise lie under. Locked ones stay.
 *
 * @param how.joins whether a note joins the cluster it comes to lie in
 */
export function moveObjects(
  board: Board,
  scene: Scene,
  ids: readonly string[],
  by: Point,
  { joins = true } = {},
): void {
  const [dx, dy] = by
  const moved = new Set(ids)
  const covered: string[] = []
  const moves = ids.flatMap((id) => {
    const item = scene.object(id)
    if (!item || item.locked || item.kind === 'connector') return []
    const { x, y, w, h } = item.rect
    const box = boxAt([x + dx, y + dy], [w, h])
    const above = scene
      .query(box)
      .some(
        (other) =>
          isObject(other) &&
          other.kind !== 'connector' &&
          !moved.has(other.id) &&
          other.rank > item.rank &&
          overlaps(other.box, box),
      )
    // A drawing lies where it was put in the pile; a note that was moved wants to be read.
    if (above && item.kind === 'note') covered.push(id)
    return [{ id, place: placeOf(scene.frames, box) }]
  })
  board.change(() => {
    if (moves.length > 0) board.moveItems(moves)
    if (joins) joinClusters(board, scene, moves)
    for (const id of ids) mapFreeEnds(board, id, ([x, y]) => [x + dx, y + dy])
    if (covered.length > 0) board.raise(covered)
  })
}

/** A connector takes along the ends that are attached to nothing. */
function mapFreeEnds(board: Board, id: string, map: (at: Point) => Point): void {
  const item = board.items.get(id)
  if (item?.type !== 'connector') return
  for (const which of ['from', 'to'] as const) {
    const end: ConnectorEnd = item[which]
    if (end.item !== null && board.items.has(end.item)) continue
    const [x, y] = map(end.at)
    board.connect(id, which, { item: null, at: [Math.round(x), Math.round(y)] })
  }
}

/** Writes where things lie after they were resized or turned; of the selected connectors, the free ends go along. */
export function writeTransformed(
  board: Board,
  scene: Scene,
  { lies, map }: Transformed,
  selected: readonly string[],
): void {
  const layouts = [...lies].map(([id, lie]) => layoutOf(scene, id, lie))
  board.change(() => {
    board.layOut(layouts)
    for (const id of selected) if (lies.size > 1) mapFreeEnds(board, id, map)
  })
}

function layoutOf(scene: Scene, id: string, { at, size, angle, fontSize }: Lie): Layout {
  const rounded: Size = [tenths(Math.max(1, size[0])), tenths(Math.max(1, size[1]))]
  const layout = { id, place: placeOf(scene.frames, boxAt(at, rounded)), size: rounded, angle }
  return fontSize === undefined ? layout : { ...layout, fontSize: tenths(fontSize) }
}

function tenths(length: number): number {
  return Math.round(length * 10) / 10
}

/** What copying objects needs to know: where the copies lie, and whose they are. */
export function duplicateWorld(
  frames: readonly Frame[],
  who: Pick<DuplicateWorld, 'me' | 'now' | 'newId'>,
): DuplicateWorld {
  return {
    me: who.me,
    now: () => who.now(),
    newId: () => who.newId(),
    groundOf: (box: Box) => ({
      place: placeOf(frames, box),
      anonymous: cellUnder(frames, box)?.cell.anonymous ?? false,
    }),
  }
}

interface Move {
  readonly id: string
  readonly place: Place
}

/** A note that was in no cluster joins the one it is dropped on. */
function joinClusters(board: Board, scene: Scene, moves: readonly Move[]): void {
  const moved = new Set(moves.map(({ id }) => id))
  const gathered = new Set(board.clusters.flatMap(({ members }) => members))
  for (const { id, place } of moves) {
    const note = scene.note(id)
    if (!note || note.second || gathered.has(id)) continue
    const middle = centreOf(boxAt(place.at, [note.box.w, note.box.h]))
    const cluster = scene.clusterAt(middle, place.frame)
    if (cluster?.members.some((member) => !moved.has(member))) addTo(board, cluster.id, [id])
  }
}
