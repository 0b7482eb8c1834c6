// Where a cluster's soft outline and its sentence lie, from where its notes lie. Pure.
import { type Box, grown, overlaps, unionOf } from '../../shared/base/geometry.ts'
import type { Cluster } from '../../shared/board/item.ts'
import { BAND, type DrawnCluster, type DrawnNote, type DrawnTitle } from './drawn.ts'

/** The distance of the outline from the notes, board units. */
const AROUND = 10
const TITLE_HEIGHT = 26
const TITLE_MIN = 168
const TITLE_MAX = 560
/** A rough width per character of the sentence, so that its box needs no font. */
const TITLE_SIGN = 7.4

/** Neighbouring boxes as one patch: people see notes lying together, not a list. */
function patches(boxes: readonly Box[]): readonly (readonly Box[])[] {
  const left = new Set(boxes)
  const found: Box[][] = []
  for (const start of boxes) {
    if (!left.delete(start)) continue
    const patch = [start]
    for (let index = 0; index < patch.length; index += 1) {
      const box = patch[index]
      if (!box) continue
      for (const other of left) {
        if (!overlaps(box, other)) continue
        left.delete(other)
        patch.push(other)
      }
    }
    found.push(patch)
  }
  return found.sort((a, b) => b.length - a.length)
}

/** Boxes a title should not lie over; the weight says how much worse than bare board it is. */
export interface Obstacle {
  readonly box: Box
  readonly weight: number
}

/**
 * One outline and one title for each frame in which the cluster has notes.
 *
 * @param obstacles what already lies in a box: notes, prompts, other titles
 */
export function drawCluster(
  cluster: Cluster,
  members: readonly DrawnNote[],
  obstacles: (around: Box) => readonly Obstacle[],
): readonly (DrawnCluster | DrawnTitle)[] {
  const byFrame = new Map<string, Box[]>()
  for (const { place, box } of members) {
    const key = place.frame ?? ''
    const boxes = byFrame.get(key) ?? []
    boxes.push(grown(box, AROUND))
    byFrame.set(key, boxes)
  }
  return [...byFrame].flatMap(([frame, parts]) => {
    const box = unionOf(parts)
    const [main] = patches(parts)
    if (!box || !main) return []
    const outline: DrawnCluster = {
      kind: 'cluster',
      cluster,
      frame: frame === '' ? null : frame,
      id: `${cluster.id}:outline:${frame}`,
      band: BAND.cluster,
      order: cluster.order,
      box,
      rank: 0,
      parts,
    }
    if (cluster.title === '') return [outline]
    return [outline, titleAt(cluster, frame, main, obstacles)]
  })
}

/** The title above the patch, or under it, or under another title there, folded or in one line: where it hides least. */
function titleAt(
  cluster: Cluster,
  frame: string,
  patch: readonly Box[],
  obstacles: (around: Box) => readonly Obstacle[],
): DrawnTitle {
  const places = [TITLE_MIN, TITLE_MAX].flatMap((least) => {
    const below = titleBox(cluster, patch, 'below', least)
    return [titleBox(cluster, patch, 'above', least), below, { ...below, y: below.y + TITLE_HEIGHT + 8 }]
  })
  const costs = places.map((box) =>
    obstacles(box).reduce((sum, other) => sum + other.weight * shared(box, other.box), 0),
  )
  const box = places[costs.indexOf(Math.min(...costs))] ?? titleBox(cluster, patch, 'below', TITLE_MIN)
  return {
    kind: 'title',
    id: `${cluster.id}:title:${frame}`,
    band: BAND.title,
    order: cluster.order,
    box,
    rank: 0,
    cluster,
  }
}

function shared(a: Box, b: Box): number {
  const w = Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x)
  const h = Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y)
  return w > 0 && h > 0 ? w * h : 0
}

/** @param least how wide it may be over a patch that is narrower */
function titleBox(cluster: Cluster, patch: readonly Box[], where: 'above' | 'below', least: number): Box {
  const top = Math.min(...patch.map(({ y }) => y))
  const bottom = Math.max(...patch.map(({ y, h }) => y + h))
  const row = patch.filter(({ y, h }) => (where === 'above' ? y < top + 40 : y + h > bottom - 40))
  const left = Math.min(...row.map(({ x }) => x))
  const right = Math.max(...row.map(({ x, w }) => x + w))
  const wanted = cluster.title.length * TITLE_SIGN + 20
  const room = Math.min(TITLE_MAX, Math.max(least, right - left))
  const lines = Math.min(2, Math.ceil(wanted / room))
  const w = lines === 1 ? Math.min(room, wanted) : room
  const h = TITLE_HEIGHT + (lines - 1) * 17
  return { x: left, y: where === 'above' ? top - h + 5 : bottom - 5, w, h }
}
