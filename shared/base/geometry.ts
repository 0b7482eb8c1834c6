// Points and boxes in board units: x grows right, y grows down.

/** [x, y], board units. One value, so two writers cannot merge into a place nobody chose. */
export type Point = readonly [x: number, y: number]

/** [width, height], board units, both positive. */
export type Size = readonly [width: number, height: number]

export interface Box {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

export function boxAt([x, y]: Point, [w, h]: Size): Box {
  return { x, y, w, h }
}

export function centreOf(box: Box): Point {
  return [box.x + box.w / 2, box.y + box.h / 2]
}

/** Whether the point lies in the box; the left and top edges belong to it, the right and bottom do not. */
export function holdsPoint(box: Box, [x, y]: Point): boolean {
  return x >= box.x && x < box.x + box.w && y >= box.y && y < box.y + box.h
}

export function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h
}

/** The smallest box around all of them, or null when there are none. */
export function unionOf(boxes: Iterable<Box>): Box | null {
  let left = Number.POSITIVE_INFINITY
  let top = Number.POSITIVE_INFINITY
  let right = Number.NEGATIVE_INFINITY
  let bottom = Number.NEGATIVE_INFINITY
  for (const { x, y, w, h } of boxes) {
    left = Math.min(left, x)
    top = Math.min(top, y)
    right = Math.max(right, x + w)
    bottom = Math.max(bottom, y + h)
  }
  return left > right ? null : { x: left, y: top, w: right - left, h: bottom - top }
}

export function grown(box: Box, by: number): Box {
  return { x: box.x - by, y: box.y - by, w: box.w + 2 * by, h: box.h + 2 * by }
}

/** The upright box around a box turned about its middle. @param angle clockwise, degrees */
export function turnedBox(rect: Box, angle: number): Box {
  if (angle % 360 === 0) return rect
  const [cx, cy] = centreOf(rect)
  const turn = (angle * Math.PI) / 180
  const w = Math.abs(rect.w * Math.cos(turn)) + Math.abs(rect.h * Math.sin(turn))
  const h = Math.abs(rect.w * Math.sin(turn)) + Math.abs(rect.h * Math.cos(turn))
  return { x: cx - w / 2, y: cy - h / 2, w, h }
}
