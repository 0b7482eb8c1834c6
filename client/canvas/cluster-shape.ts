// Where a cluster's soft outline and its sentence lie, from where its notes lie. Pure.
import { type Box, grown, overlaps, unionOf } from '../../shared/base/geometry.ts'
import type { Cluster } from '../../shared/board/item.ts'
import { BAND, type DrawnCluster, type DrawnNote, type DrawnTitle } from './drawn.ts'

/** The distance of the outline from the notes, board units. */
const AROUND = 9
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

/** One outline and one title for each frame in which the cluster has notes. */
export function drawCluster(
  cluster: Cluster,
  members: readonly DrawnNote[],
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
      id: `${cluster.id}:outline:${frame}`,
      band: BAND.cluster,
      order: cluster.order,
      box,
      rank: 0,
      parts,
    }
    if (cluster.title === '') return [outline]
    return [outline, titleOver(cluster, frame, main)]
  })
}

function titleOver(cluster: Cluster, frame: string, patch: readonly Box[]): DrawnTitle {
  const top = Math.min(...patch.map(({ y }) => y))
  const row = patch.filter(({ y }) => y < top + 40)
  const left = Math.min(...row.map(({ x }) => x))
  const right = Math.max(...patch.map(({ x, w }) => x + w))
  const wanted = cluster.title.length * TITLE_SIGN + 20
  const room = Math.min(TITLE_MAX, Math.max(TITLE_MIN, right - left))
  const lines = Math.min(2, Math.ceil(wanted / room))
  const w = lines === 1 ? Math.min(room, wanted) : room
  const h = TITLE_HEIGHT + (lines - 1) * 17
  return {
    kind: 'title',
    id: `${cluster.id}:title:${frame}`,
    band: BAND.title,
    order: cluster.order,
    box: { x: left, y: top - h + 6, w, h },
    rank: 0,
    cluster,
  }
}
