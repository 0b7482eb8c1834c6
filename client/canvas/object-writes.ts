// The canvas's writes to objects of any kind: where a moved one then lies. Each is one transaction.
import { boxAt, centreOf, overlaps, type Point } from '../../shared/base/geometry.ts'
import type { Board } from '../../shared/board/board.ts'
import { addTo, clustersOf } from '../../shared/board/clustering.ts'
import type { ConnectorEnd, Place } from '../../shared/board/item.ts'
import { isObject } from './drawn.ts'
import { placeOf } from './note-writes.ts'
import type { Scene } from './scene.ts'

/** Moves objects by a distance and brings them above what they would otherwise lie under. Locked ones stay. */
export function moveObjects(board: Board, scene: Scene, ids: readonly string[], by: Point): void {
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
    joinClusters(board, scene, moves)
    for (const id of ids) moveFreeEnds(board, id, by)
    if (covered.length > 0) board.raise(covered)
  })
}

/** A connector that is dragged takes along the ends that are attached to nothing. */
function moveFreeEnds(board: Board, id: string, [dx, dy]: Point): void {
  const item = board.items.get(id)
  if (item?.type !== 'connector') return
  for (const which of ['from', 'to'] as const) {
    const end: ConnectorEnd = item[which]
    if (end.item !== null && board.items.has(end.item)) continue
    board.connect(id, which, { item: null, at: [end.at[0] + dx, end.at[1] + dy] })
  }
}

interface Move {
  readonly id: string
  readonly place: Place
}

/** A note that was in no cluster joins the one it is dropped on. */
function joinClusters(board: Board, scene: Scene, moves: readonly Move[]): void {
  const moved = new Set(moves.map(({ id }) => id))
  for (const { id, place } of moves) {
    const note = scene.note(id)
    if (!note || note.second || clustersOf(board, [id]).length > 0) continue
    const middle = centreOf(boxAt(place.at, [note.box.w, note.box.h]))
    const cluster = scene.clusterAt(middle, place.frame)
    if (cluster?.members.some((member) => !moved.has(member))) addTo(board, cluster.id, [id])
  }
}
