// What a connector can be taken by: small dots beside the thing the mouse is over, from which a new one is drawn, and
// the two ends of the selected one.
import { centreOf, type Point } from '../../shared/base/geometry.ts'
import { Listeners, type Unsubscribe } from '../../shared/base/signal.ts'
import { attachableAt } from './attachable.ts'
import type { Camera } from './camera.ts'
import { turned } from './connector-route.ts'
import type { DrawnObject } from './drawn.ts'
import type { Scene } from './scene.ts'
import type { Selection } from './selection.ts'
import type { Palette } from './theme.ts'

/** Between a thing's edge and the dots beside it, CSS pixels: handles that resize it lie on the edge. */
const BESIDE = 15
/** How near one must point to take a grip, CSS pixels. */
const REACH = { fine: 10, coarse: 24 }
/** How far from a thing the mouse may go before its dots are gone, CSS pixels. */
const LINGER = 28
/** Things that look smaller than this have no dots, CSS pixels. */
const SMALLEST = 36

/** The dots beside a thing's four sides, on the screen. */
export function dotsOf({ rect, angle }: DrawnObject, camera: Camera): readonly Point[] {
  const centre = centreOf(rect)
  const away = BESIDE / camera.z
  const { x, y, w, h } = rect
  const sides: readonly Point[] = [
    [centre[0], y - away],
    [x + w + away, centre[1]],
    [centre[0], y + h + away],
    [x - away, centre[1]],
  ]
  return sides.map((side) => camera.toScreen(turned(side, centre, angle)))
}

function near([ax, ay]: Point, [bx, by]: Point, reach: number): boolean {
  return Math.hypot(ax - bx, ay - by) <= reach
}

export class ConnectorGrips {
  readonly #scene: Scene
  readonly #camera: Camera
  readonly #selection: Selection
  readonly #changes = new Listeners<void>()
  /** The thing whose dots are shown. */
  #over: string | null = null
  #pointed: number | null = null

  constructor(scene: Scene, camera: Camera, selection: Selection) {
    this.#scene = scene
    this.#camera = camera
    this.#selection = selection
  }

  onChange(listener: () => void): Unsubscribe {
    return this.#changes.add(listener)
  }

  get shown(): boolean {
    return this.#over !== null
  }

  /** Follows the mouse; null when it is elsewhere or busy. */
  look(screen: Point | null): void {
    const over = screen && this.#under(screen)
    const pointed = over && screen ? this.#dotAt(over, screen, REACH.fine) : null
    if ((over?.id ?? null) === this.#over && pointed === this.#pointed) return
    this.#over = over?.id ?? null
    this.#pointed = pointed
    this.#changes.emit()
  }

  /** The thing one of whose shown dots lies here. */
  dotAt(screen: Point): string | null {
    const over = this.#over === null ? undefined : this.#scene.object(this.#over)
    return over && this.#dotAt(over, screen, REACH.fine) !== null ? over.id : null
  }

  /** The end of the one selected connector that lies here. */
  endAt(screen: Point, touch: boolean): { readonly connector: string; readonly which: 'from' | 'to' } | null {
    const connector = this.#selected()
    if (!connector || connector.locked) return null
    const reach = touch ? REACH.coarse : REACH.fine
    for (const which of ['to', 'from'] as const) {
      if (near(this.#camera.toScreen(connector[which]), screen, reach))
        return { connector: connector.id, which }
    }
    return null
  }

  /** Draws the dots and the ends, in CSS pixels of the viewport. */
  draw(context: CanvasRenderingContext2D, { accent, sheet }: Palette): void {
    const connector = this.#selected()
    for (const end of connector && !connector.locked ? [connector.from, connector.to] : []) {
      disc(context, this.#camera.toScreen(end), 6, sheet, accent)
    }
    const over = this.#over === null ? undefined : this.#scene.object(this.#over)
    if (!over) return
    for (const [index, dot] of dotsOf(over, this.#camera).entries()) {
      if (index === this.#pointed) {
        disc(context, dot, 9, accent, sheet)
        plus(context, dot, sheet)
      } else disc(context, dot, 4, accent, sheet)
    }
  }

  #selected() {
    const [only, more] = this.#selection.ids
    const item = only === undefined || more !== undefined ? undefined : this.#scene.object(only)
    return item?.kind === 'connector' ? item : null
  }

  #dotAt(over: DrawnObject, screen: Point, reach: number): number | null {
    const found = dotsOf(over, this.#camera).findIndex((dot) => near(dot, screen, reach))
    return found < 0 ? null : found
  }

  #under(screen: Point): DrawnObject | null {
    const at = this.#camera.toBoard(screen)
    const before = this.#over === null ? undefined : this.#scene.object(this.#over)
    // On the way to a dot one may cross a neighbour.
    if (before && this.#dotAt(before, screen, REACH.fine) !== null) return before
    const found = attachableAt(this.#scene, at, 0) ?? (before && this.#lingers(before, at) ? before : null)
    if (!found) return null
    const side = Math.min(found.rect.w, found.rect.h) * this.#camera.z
    return side < SMALLEST ? null : found
  }

  #lingers({ box: { x, y, w, h } }: DrawnObject, [px, py]: Point): boolean {
    const away = LINGER / this.#camera.z
    return px > x - away && px < x + w + away && py > y - away && py < y + h + away
  }
}

function disc(
  context: CanvasRenderingContext2D,
  [x, y]: Point,
  radius: number,
  fill: string,
  edge: string,
): void {
  context.beginPath()
  context.arc(x, y, radius, 0, 2 * Math.PI)
  context.fillStyle = fill
  context.fill()
  context.lineWidth = 2
  context.strokeStyle = edge
  context.stroke()
}

function plus(context: CanvasRenderingContext2D, [x, y]: Point, colour: string): void {
  context.beginPath()
  context.moveTo(x - 4, y)
  context.lineTo(x + 4, y)
  context.moveTo(x, y - 4)
  context.lineTo(x, y + 4)
  context.lineWidth = 1.8
  context.strokeStyle = colour
  context.stroke()
}
