// What a connector may be attached to. Pure.
import type { Point } from '../../shared/base/geometry.ts'
import { type DrawnObject, isObject } from './drawn.ts'
import type { Scene } from './scene.ts'

/** A line is too thin to be aimed at, and ink is not a thing. */
export function isAttachable({ kind }: DrawnObject): boolean {
  return kind !== 'connector' && kind !== 'stroke'
}

/** What a connector may be attached to at a point. */
export function attachableAt(scene: Scene, at: Point, slack: number): DrawnObject | null {
  const found = scene.query({ x: at[0] - slack, y: at[1] - slack, w: 2 * slack, h: 2 * slack })
  for (let index = found.length - 1; index >= 0; index -= 1) {
    const item = found[index]
    if (!isObject(item) || !isAttachable(item)) continue
    const { x, y, w, h } = item.box
    const inside =
      at[0] >= x - slack && at[0] <= x + w + slack && at[1] >= y - slack && at[1] <= y + h + slack
    if (inside) return item
  }
  return null
}
