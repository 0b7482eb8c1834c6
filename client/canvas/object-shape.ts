// A board item as the scene draws it: where its box lies, turned or previewed. Pure.
import { type Box, boxAt, type Point, type Size, turnedBox } from '../../shared/base/geometry.ts'
import type { Connector, ConnectorEnd, Laid, Shape } from '../../shared/board/item.ts'
import { type Anchor, boxOfRoute, type RouteEnd, routeBetween } from './connector-route.ts'
import type { DrawnStroke, DrawnText } from './drawn.ts'
import { BAND, type DrawnConnector, type DrawnImage, type DrawnObject, type DrawnShape } from './drawn.ts'

/** How an item is shown while somebody resizes or turns it; what is absent is as written. */
export interface Preview {
  readonly at?: Point
  readonly size?: Size
  readonly angle?: number
  readonly fontSize?: number
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
      const written = before?.kind === 'shape' && before.written
      return { ...drawn, kind: 'shape', shape: item, written, layout: kept }
    }
    case 'text': {
      const fontSize = preview?.fontSize ?? item.fontSize
      const kept =
        sameSize && before.kind === 'text' && before.text.text === item.text && before.fontSize === fontSize
      return { ...drawn, kind: 'text', text: item, fontSize, layout: kept ? before.layout : null }
    }
    case 'stroke': {
      const kept = before?.kind === 'stroke' ? before : null
      const path = sameSize && kept?.stroke.points === item.points ? kept.path : null
      return { ...drawn, kind: 'stroke', stroke: item, path, faint: kept?.faint ?? false }
    }
    case 'image':
      return { ...drawn, kind: 'image', image: item }
  }
}

function sameWords(before: Shape, after: Shape): boolean {
  return before.text === after.text && before.shape === after.shape
}

/** What a connector attaches to when its end is at an object. */
export function anchorOf(object: DrawnObject): Anchor {
  const { rect, angle } = object
  return { rect, angle, outline: object.kind === 'shape' ? object.shape.shape : 'rectangle' }
}

/** Draws a connector from the edge of one thing to the edge of the other. */
export function drawConnector(
  connector: Connector,
  before: DrawnObject | undefined,
  anchor: (end: ConnectorEnd) => Anchor | null,
): DrawnConnector {
  const { from, to, meaning } = connector
  const ends = [from, to].map((end): RouteEnd => ({ at: end.at, anchor: anchor(end) })) as [
    RouteEnd,
    RouteEnd,
  ]
  const route = routeBetween(...ends)
  const box = boxOfRoute(route, meaning)
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
    ...route,
    attached: [ends[0].anchor !== null, ends[1].anchor !== null],
  }
}
