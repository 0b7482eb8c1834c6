// What becomes of connectors while things are dragged: those that move as a whole are lifted with them, those with one
// moving end are drawn over the board from where the end is now.
import type { Point } from '../../shared/base/geometry.ts'
import type { Connector, ConnectorEnd } from '../../shared/board/item.ts'
import type { Camera } from './camera.ts'
import type { DrawnConnector } from './drawn.ts'
import { anchorOf, drawConnector } from './object-shape.ts'
import type { Painter } from './painter.ts'
import type { Scene } from './scene.ts'

export interface Dragged {
  readonly ids: readonly string[]
  readonly by: Point
  /** Connectors with one end among them. */
  readonly stretched: readonly string[]
}

/** Whether an end moves with the dragged things. A free end goes with its connector. */
function moves(scene: Scene, end: ConnectorEnd, connector: string, dragged: ReadonlySet<string>): boolean {
  if (end.item !== null && scene.object(end.item)) return dragged.has(end.item)
  return dragged.has(connector)
}

/** What is lifted when these are dragged, and which connectors are stretched. */
export function takeAlong(
  scene: Scene,
  ids: readonly string[],
): { readonly lifted: readonly string[]; readonly stretched: readonly string[] } {
  const dragged = new Set(ids)
  const lifted: string[] = []
  const stretched: string[] = []
  const connectors = new Set(scene.connectorsOf(ids))
  for (const id of ids) {
    if (scene.object(id)?.kind === 'connector') connectors.add(id)
    else lifted.push(id)
  }
  for (const id of connectors) {
    const drawn = scene.object(id)
    if (drawn?.kind !== 'connector') continue
    const { from, to } = drawn.connector
    const moving = [from, to].filter((end) => moves(scene, end, id, dragged)).length
    if (moving === 2) lifted.push(id)
    else if (moving === 1) stretched.push(id)
  }
  return { lifted, stretched }
}

/** A stretched connector as it runs at this moment of the drag. */
export function stretchedNow(
  scene: Scene,
  id: string,
  dragged: ReadonlySet<string>,
  by: Point,
): DrawnConnector | null {
  const before = scene.object(id)
  if (before?.kind !== 'connector') return null
  const moved = (end: ConnectorEnd): ConnectorEnd =>
    moves(scene, end, id, dragged) ? { ...end, at: shifted(end.at, by) } : end
  const connector: Connector = {
    ...before.connector,
    from: moved(before.connector.from),
    to: moved(before.connector.to),
  }
  return drawConnector(connector, before, ({ item }) => {
    const object = item === null ? undefined : scene.object(item)
    if (!object || object.kind === 'connector') return null
    const anchor = anchorOf(object)
    if (!dragged.has(object.id)) return anchor
    const [x, y] = shifted([anchor.rect.x, anchor.rect.y], by)
    return { ...anchor, rect: { ...anchor.rect, x, y } }
  })
}

/** Paints the stretched connectors over the board. The context is in CSS pixels of the viewport. */
export function paintStretched(
  context: CanvasRenderingContext2D,
  scene: Scene,
  camera: Camera,
  painter: Painter,
  { ids, by, stretched }: Dragged,
): void {
  if (stretched.length === 0) return
  const dragged = new Set(ids)
  const drawn = stretched.flatMap((id) => stretchedNow(scene, id, dragged, by) ?? [])
  context.save()
  context.scale(camera.z, camera.z)
  context.translate(-camera.x, -camera.y)
  painter.paint(context, drawn, camera.box, camera.z * painter.ratio, { fast: false, skip: null })
  context.restore()
}

function shifted([x, y]: Point, [dx, dy]: Point): Point {
  return [x + dx, y + dy]
}
