// Draws a connector from one thing to another, or takes one of its ends elsewhere. Live over the board, one write on
// release; what would lead from nothing to nothing, or from a thing to itself, is refused in words.
import { centreOf } from '../../../shared/base/geometry.ts'
import type { ConnectorEnd } from '../../../shared/board/item.ts'
import { attachableAt, isAttachable } from '../attachable.ts'
import { drawArrow } from '../connector-painter.ts'
import { GAP, type Route, routeBetween, shortened } from '../connector-route.ts'
import { createConnector, reattach, refusalOf } from '../drawing-writes.ts'
import type { DrawnObject } from '../drawn.ts'
import { anchorOf } from '../object-shape.ts'
import { traceShape } from '../shape-painter.ts'
import type { Palette } from '../theme.ts'
import { type Gesture, type GestureWorld, type Pointer, type Press, slackOf, wandered } from './gesture.ts'

/** Which end of which connector is taken elsewhere. */
export interface TakenEnd {
  readonly connector: string
  readonly which: 'from' | 'to'
}

export class DrawConnector implements Gesture {
  readonly #world: GestureWorld
  readonly #press: Press
  /** The end that stays. */
  readonly #fixed: ConnectorEnd
  readonly #taken: TakenEnd | null
  #moved = false

  /** @param from the thing it begins at; by default what lies under the press */
  constructor(world: GestureWorld, press: Press, from?: string, taken: TakenEnd | null = null) {
    this.#world = world
    this.#press = press
    this.#taken = taken
    const item = taken ? world.board.items.get(taken.connector) : undefined
    this.#fixed =
      taken && item?.type === 'connector'
        ? item[taken.which === 'from' ? 'to' : 'from']
        : { item: from ?? this.#under(press)?.id ?? null, at: press.board }
  }

  move(to: Pointer): void {
    if (!this.#moved && !wandered(this.#press, to)) return
    this.#moved = true
    const end = this.#endAt(to)
    const refused = refusalOf(this.#fixed, end) !== null
    const target = end.item === null ? undefined : this.#world.scene.object(end.item)
    const { meaning } = this.#taken
      ? (this.#connector() ?? this.#world.toolbox.options)
      : this.#world.toolbox.options
    const route = this.#route(end)
    this.#world.sketch((context, camera, palette) => {
      context.scale(camera.z, camera.z)
      context.translate(-camera.x, -camera.y)
      for (const item of [this.#world.scene.object(this.#fixed.item ?? ''), target]) {
        if (item) halo(context, item, palette, camera.z)
      }
      context.globalAlpha = refused ? 0.45 : 1
      context.strokeStyle = palette.accent
      drawArrow(context, route, meaning, 1.5 / camera.z)
    })
  }

  release(at: Pointer): void {
    const world = this.#world
    world.sketch(null)
    if (!this.#moved) {
      if (!this.#taken) this.#click()
      return
    }
    this.#connect(this.#fixed, this.#endAt(at))
  }

  /** Nobody has to drag: one thing is clicked, then the other. */
  #click(): void {
    const { selection } = this.#world
    const clicked = this.#fixed
    const [first] = selection.ids
    const from =
      selection.ids.length === 1 && first !== undefined ? this.#world.scene.object(first) : undefined
    if (clicked.item === null) this.#world.refuse({ what: 'connectHow' })
    else if (from && from.id !== clicked.item && isAttachable(from)) {
      this.#connect({ item: from.id, at: centreOf(from.rect) }, clicked)
    } else {
      selection.set([clicked.item])
      if (this.#world.toolbox.tool === 'connector') this.#world.tell({ what: 'connectNext' })
    }
  }

  #connect(from: ConnectorEnd, end: ConnectorEnd): void {
    const world = this.#world
    const refusal = refusalOf(from, end)
    if (refusal) {
      world.refuse({ what: refusal })
      return
    }
    if (this.#taken) {
      reattach(world, this.#taken.connector, this.#taken.which, end)
      world.tell({ what: 'reattached' })
      return
    }
    const id = createConnector(world, from, end, world.toolbox.options.meaning)
    world.toolbox.used()
    world.selection.set([id])
    world.tell({ what: 'connected' })
  }

  cancel(): void {
    this.#world.sketch(null)
  }

  #connector() {
    const item = this.#taken ? this.#world.board.items.get(this.#taken.connector) : undefined
    return item?.type === 'connector' ? item : undefined
  }

  #under(at: Pointer): DrawnObject | null {
    const { scene, camera } = this.#world
    return attachableAt(scene, at.board, slackOf(camera, this.#press.touch) / 2)
  }

  #endAt(to: Pointer): ConnectorEnd {
    return { item: this.#under(to)?.id ?? null, at: to.board }
  }

  #route(end: ConnectorEnd): Route {
    const [fixed, loose] = [this.#routeEnd(this.#fixed), this.#routeEnd(end)]
    const backwards = this.#taken?.which === 'from'
    const route = backwards ? routeBetween(loose, fixed) : routeBetween(fixed, loose)
    const [first, last] = backwards ? [loose, fixed] : [fixed, loose]
    return shortened(route, first.anchor ? GAP : 0, last.anchor ? GAP : 0)
  }

  #routeEnd({ item, at }: ConnectorEnd) {
    const object = item === null ? undefined : this.#world.scene.object(item)
    return { at, anchor: object && object.kind !== 'connector' ? anchorOf(object) : null }
  }
}

/** A soft ring around what the connector will hold on to. */
function halo(
  context: CanvasRenderingContext2D,
  item: DrawnObject,
  { accent }: Palette,
  scale: number,
): void {
  const { rect, angle } = item
  context.save()
  context.translate(rect.x + rect.w / 2, rect.y + rect.h / 2)
  context.rotate((angle * Math.PI) / 180)
  const grow = 3 / scale
  traceShape(context, item.kind === 'shape' ? item.shape.shape : 'rectangle', {
    x: -rect.w / 2 - grow,
    y: -rect.h / 2 - grow,
    w: rect.w + 2 * grow,
    h: rect.h + 2 * grow,
  })
  context.strokeStyle = accent
  context.lineWidth = 3 / scale
  context.stroke()
  context.globalAlpha = 0.12
  context.fillStyle = accent
  context.fill()
  context.restore()
}
