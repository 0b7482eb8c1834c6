// What is near enough to snap to: things that lie beside or above each other with a box, within what is seen.
import { cellUnder } from '../../../shared/agenda/frame.ts'
import { type Box, overlaps } from '../../../shared/base/geometry.ts'
import { roomOf } from '../../../shared/method/cell-room.ts'
import type { Camera } from '../camera.ts'
import type { Scene } from '../scene.ts'
import { nearestBoxes, type Surroundings } from './snap.ts'

/** How near something must be to snap, CSS pixels. */
const NEAR = 6
/** More neighbours than these are not looked at. */
const MOST = 120

/** @param but what is moved itself */
export function surroundingsOf(
  scene: Scene,
  camera: Camera,
  box: Box,
  but: ReadonlySet<string>,
): Surroundings {
  const near = NEAR / camera.z
  const seen = camera.box
  const strips: readonly Box[] = [
    { x: box.x - near, y: seen.y, w: box.w + 2 * near, h: seen.h },
    { x: seen.x, y: box.y - near, w: seen.w, h: box.h + 2 * near },
  ]
  const found = new Map<string, Box>()
  for (const strip of strips) {
    for (const item of scene.within(strip)) {
      if (item.kind === 'connector' || item.kind === 'stroke' || but.has(item.id)) continue
      if (overlaps(item.box, strip) && overlaps(item.box, seen)) found.set(item.id, item.box)
    }
  }
  const cell = cellUnder(scene.frames, box)
  return { neighbours: nearestBoxes(box, [...found.values()], MOST), room: cell && roomOf(cell.box), near }
}
