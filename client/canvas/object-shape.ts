// A board item as the scene draws it: where its box lies, turned or previewed. Pure.
import { type Box, boxAt, centreOf, type Point, type Size, unionOf } from '../../shared/base/geometry.ts'
import type { Connector, ConnectorEnd, Laid, Shape } from '../../shared/board/item.ts'
import type { DrawnStroke, DrawnText } from './drawn.ts'
import { BAND, type DrawnConnector, type DrawnImage, type DrawnObject, type DrawnShape } from './drawn.ts'

/** How an item is shown while somebody resizes or turns it; what is absent is as written. */
export interface Preview {
  readonly at?: Point
  readonly size?: Size
  readonly angle?: number
  readonly fontSize?: number
}

/** The upright box around a box turned about its middle. */
export function turnedBox(rect: Box, angle: number): Box {
  if (angle % 360 === 0) return rect
  const [cx, cy] = centreOf(rect)
  const turn = (angle * Math.PI) / 180
  const w = Math.abs(rect.w * Math.cos(turn)) + Math.abs(rect.h * Math.sin(turn))
  const h = Math.abs(rect.w * Math.sin(turn)) + Math.abs(rect.h * Math.cos(turn))
  return { x: cx - w / 2, y: cy - h / 2, w, h }
}

/** A point turned about a centre, degrees clockwise. */
export function turned([x, y]: Point, [cx, cy]: Point, angle: number): Point {
  const turn = (angle * Math.PI) / 180
  const [dx, dy] = [x - cx, y - cy]
  return [cx + dx * Math.cos(turn) - dy * Math.sin(turn), cy + dx * Math.sin(turn) + dy * Math.cos(turn)]
}

/** Where an item lies: its box before turning, its angle and the upright box around it. */
export function lieOf(
  item: Laid,
  preview: Preview | undefined,
  [dx, dy]: Point,
): { readonly rect: Box; readonly angle: number; readonly box: Box; readonly locked: boolean } {
  const [x, y] = preview?.at ?? item.place.at
  const rect = boxAt([x + dx, y + dy], preview?.size ?? item.size)
  const angle = 'angle' in item ? (preview?.angle ?? item.angle) : 0
  return { rect, angle, box: turnedBox(rect, angle), locked: item.locked }
}

/** Draws whatever is no note: a shape, a text, a stroke, an image. */
export function drawLaid(
  item: Exclude<Laid, { readonly type: 'note' | 'placement' }>,
  before: DrawnObject | undefined,
  preview: Preview | undefined,
  by: Point,
): DrawnShape | DrawnText | DrawnStroke | DrawnImage {
  const drawn = {
    id: item.id,
    band: BAND.object,
    order: item.order,
    rank: before?.rank ?? 0,
    ...lieOf(item, preview, by),
  }
  const sameSize = before?.rect.w === drawn.rect.w && before.rect.h === drawn.rect.h
  switch (item.type) {
    case 'shape': {
      const kept = sameSize && before.kind === 'shape' && sameWords(before.shape, item) ? before.layout : null
      return { ...drawn, kind: 'shape', shape: item, layout: kept }
    }
    case 'text': {
      const fontSize = preview?.fontSize ?? item.fontSize
      const kept =
        sameSize && before.kind === 'text' && before.text.text === item.text && before.fontSize === fontSize
      return { ...drawn, kind: 'text', text: item, fontSize, layout: kept ? before.layout : null }
    }
    case 'stroke': {
      const kept = sameSize && before.kind === 'stroke' && before.stroke.points === item.points
      return { ...drawn, kind: 'stroke', stroke: item, path: kept ? before.path : null }
    }
    case 'image':
      return { ...drawn, kind: 'image', image: item }
  }
}

function sameWords(before: Shape, after: Shape): boolean {
  return before.text === after.text && before.shape === after.shape
}

/** Where a connector's end attaches, when what it is attached to is on the board. */
export type Anchor = { readonly rect: Box; readonly angle: number } | null

/** Draws a connector from the edge of one thing to the edge of the other. */
export function drawConnector(
  connector: Connector,
  before: DrawnObject | undefined,
  anchor: (end: ConnectorEnd) => Anchor,
): DrawnConnector {
  const ends = { from: anchor(connector.from), to: anchor(connector.to) }
  const middleOf = (which: 'from' | 'to'): Point => {
    const at = ends[which]
    return at ? centreOf(at.rect) : connector[which].at
  }
  const middles = { from: middleOf('from'), to: middleOf('to') }
  const from = ends.from ? edgeTowards(ends.from.rect, middles.to) : middles.from
  const to = ends.to ? edgeTowards(ends.to.rect, middles.from) : middles.to
  const box = unionOf([boxAt(from, [0, 0]), boxAt(to, [0, 0])]) ?? boxAt(from, [0, 0])
  return {
    kind: 'connector',
    id: connector.id,
    band: BAND.object,
    order: connector.order,
    rank: before?.rank ?? 0,
    box,
    rect: box,
    angle: 0,
    locked: connector.locked,
    connector,
    from,
    to,
  }
}

/** Where the line from a box's middle towards a point leaves the box. */
function edgeTowards(box: Box, [x, y]: Point): Point {
  const [cx, cy] = centreOf(box)
  const [dx, dy] = [x - cx, y - cy]
  const share = Math.min(
    dx === 0 ? Number.POSITIVE_INFINITY : box.w / 2 / Math.abs(dx),
    dy === 0 ? Number.POSITIVE_INFINITY : box.h / 2 / Math.abs(dy),
  )
  // The other thing's middle lies inside this one: from middle to middle.
  return share >= 1 ? [cx, cy] : [cx + dx * share, cy + dy * share]
}
