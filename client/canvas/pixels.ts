// Rectangles in the picture's pixels: half-open, corners as whole numbers.

export interface PixelBox {
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
}

export const NOTHING: PixelBox = { x0: 0, y0: 0, x1: 0, y1: 0 }

export function common(a: PixelBox, b: PixelBox): PixelBox {
  const x0 = Math.max(a.x0, b.x0)
  const y0 = Math.max(a.y0, b.y0)
  const x1 = Math.min(a.x1, b.x1)
  const y1 = Math.min(a.y1, b.y1)
  return x1 > x0 && y1 > y0 ? { x0, y0, x1, y1 } : NOTHING
}

export function around(a: PixelBox, b: PixelBox): PixelBox {
  return {
    x0: Math.min(a.x0, b.x0),
    y0: Math.min(a.y0, b.y0),
    x1: Math.max(a.x1, b.x1),
    y1: Math.max(a.y1, b.y1),
  }
}

export function movedBy(a: PixelBox, dx: number, dy: number): PixelBox {
  return { x0: a.x0 + dx, y0: a.y0 + dy, x1: a.x1 + dx, y1: a.y1 + dy }
}

export function holds(outer: PixelBox, inner: PixelBox): boolean {
  return inner.x0 >= outer.x0 && inner.y0 >= outer.y0 && inner.x1 <= outer.x1 && inner.y1 <= outer.y1
}

export function areaOf(a: PixelBox): number {
  return (a.x1 - a.x0) * (a.y1 - a.y0)
}

/** Adds a rectangle to a list, joining those whose common frame is hardly larger than themselves. */
export function gather(boxes: PixelBox[], box: PixelBox): void {
  for (const [index, other] of boxes.entries()) {
    const joined = around(other, box)
    if (areaOf(joined) > 1.15 * (areaOf(other) + areaOf(box)) && boxes.length <= 48) continue
    boxes.splice(index, 1)
    gather(boxes, joined)
    return
  }
  boxes.push(box)
}
