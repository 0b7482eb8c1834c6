// Resizes or turns the selection: a preview while moving, one write on release.
import { type Box, boxAt, centreOf, type Point, turnedBox } from '../../../shared/base/geometry.ts'
import { drawGuides, drawReading } from '../arrange/guides.ts'
import { handleOnScreen, outlineFrame } from '../arrange/handles.ts'
import { surroundingsOf } from '../arrange/neighbours.ts'
import { type Edges, type Guide, snapEdges } from '../arrange/snap.ts'
import {
  type Handle,
  handlePoint,
  meantAngle,
  resized,
  type SelectionFrame,
  type Transformed,
  turnBetween,
  turnedBy,
  uprightAngle,
} from '../arrange/transform.ts'
import { writeTransformed } from '../object-writes.ts'
import { fittedSize } from '../text-item.ts'
import { type Gesture, type GestureWorld, type Pointer, type Press, wandered } from './gesture.ts'

/** More things than these are shown as plain boxes while they are resized: their words would be set anew every frame. */
const MOST_SHOWN = 40

export class TransformSelection implements Gesture {
  readonly #world: GestureWorld
  readonly #press: Press
  readonly #frame: SelectionFrame
  readonly #handle: Handle
  /** From the handle to where it was taken, board units. */
  readonly #grip: Point
  readonly #ids: ReadonlySet<string>
  #done: Transformed | null = null

  constructor(world: GestureWorld, press: Press, frame: SelectionFrame, handle: Handle) {
    this.#world = world
    this.#press = press
    this.#frame = frame
    this.#handle = handle
    const [x, y] = handle === 'turn' ? press.board : handlePoint(frame, handle, 0)
    this.#grip = [press.board[0] - x, press.board[1] - y]
    this.#ids = new Set(frame.things.map(({ id }) => id))
  }

  move(to: Pointer): void {
    if (!this.#done && !wandered(this.#press, to)) return
    const { done, guides } = this.#handle === 'turn' ? this.#turned(to) : this.#resized(to, this.#handle)
    this.#done = done
    const isShown = this.#frame.things.length <= MOST_SHOWN
    if (isShown) for (const [id, lie] of done.lies) this.#world.scene.preview(id, lie)
    this.#world.presence?.show({ cursor: to.board })
    this.#world.sketch((context, camera, palette) => {
      context.strokeStyle = palette.accent
      context.lineWidth = 1.5
      if (!isShown) {
        for (const { at, size, angle } of done.lies.values()) {
          outlineFrame(context, { rect: boxAt(at, size), angle }, camera)
        }
      }
      outlineFrame(context, done.frame, camera)
      drawGuides(context, guides, camera, palette)
      if (this.#handle !== 'turn') return
      const degrees = `${Math.round(uprightAngle(done.frame.angle))}°`
      const above = handleOnScreen({ ...this.#frame, angle: done.frame.angle }, 'turn', camera)
      drawReading(context, degrees, above, palette)
    })
  }

  release(at: Pointer): void {
    if (this.#done || wandered(this.#press, at)) this.move(at)
    const done = this.#done
    if (!done) return
    const { world, frame } = { world: this.#world, frame: this.#frame }
    world.step(() => writeTransformed(world.board, world.scene, done, world.selection.ids))
    this.#end()
    if (this.#handle === 'turn') {
      const degrees = uprightAngle(done.frame.angle)
      world.tell({ what: 'turned', values: { n: frame.things.length, degrees } })
    } else world.tell({ what: 'resized', values: { n: frame.things.length } })
  }

  cancel(): void {
    this.#end()
  }

  #end(): void {
    for (const id of this.#ids) this.#world.scene.preview(id, null)
    this.#world.sketch(null)
  }

  #turned(to: Pointer): { readonly done: Transformed; readonly guides: readonly Guide[] } {
    const frame = this.#frame
    const by = turnBetween(centreOf(frame.rect), this.#press.board, to.board)
    const angle = meantAngle(frame.angle + by, { steps: to.shift === true, free: to.ctrl === true })
    return { done: turnedBy(frame, angle - frame.angle), guides: [] }
  }

  #resized(to: Pointer, edges: Edges): { readonly done: Transformed; readonly guides: readonly Guide[] } {
    const { measure, scene, camera, snaps } = this.#world
    const how = { keep: to.shift === true, middle: to.alt === true }
    const heightOf = (text: string, width: number, size: number) => fittedSize(text, width, size, measure)[1]
    const resize = (at: Point) => resized(this.#frame, edges, at, how, heightOf)
    const at: Point = [to.board[0] - this.#grip[0], to.board[1] - this.#grip[1]]
    const done = resize(at)
    // What is turned has no edges that could stand in line.
    if (!snaps || to.ctrl === true || this.#frame.angle % 90 !== 0) return { done, guides: [] }
    const box = seen(done)
    const around = surroundingsOf(scene, camera, box, this.#ids)
    const moving = turnedEdges(edges, this.#frame.angle)
    const { by } = snapEdges(box, moving, around)
    if (by[0] === 0 && by[1] === 0) return { done, guides: snapEdges(box, moving, around).guides }
    // With kept proportions one edge decides, the nearer one.
    const isKept = how.keep || (this.#frame.proportional && edges[0] !== 0 && edges[1] !== 0)
    const pulled = isKept ? this.#alone(by, at, done, moving) : ([at[0] + by[0], at[1] + by[1]] as const)
    const snapped = resize(pulled)
    const after = seen(snapped)
    return { done: snapped, guides: snapEdges(after, moving, { ...around, near: 0.05 }).guides }
  }

  /** Where the pointer would be for the nearer of two edges to stand in line, the other following. */
  #alone(by: Point, at: Point, done: Transformed, moving: Edges): Point {
    const [dx, dy] = by
    const across = dx !== 0 && (dy === 0 || Math.abs(dx) <= Math.abs(dy))
    const { x, y, w, h } = seen(done)
    const scale = across ? (w + dx * moving[0]) / w : (h + dy * moving[1]) / h
    if (!Number.isFinite(scale)) return at
    const fixed: Point = [moving[0] < 0 ? x + w : x, moving[1] < 0 ? y + h : y]
    const corner: Point = [moving[0] < 0 ? x : x + w, moving[1] < 0 ? y : y + h]
    return [fixed[0] + (corner[0] - fixed[0]) * scale, fixed[1] + (corner[1] - fixed[1]) * scale]
  }
}

function seen({ frame }: Transformed): Box {
  return turnedBox(frame.rect, frame.angle)
}

/** Which edges on the board a handle of a frame on its side moves. */
function turnedEdges([x, y]: Edges, angle: number): Edges {
  switch ((((Math.round(angle / 90) % 4) + 4) % 4) as 0 | 1 | 2 | 3) {
    case 1:
      return [-y as -1 | 0 | 1, x]
    case 2:
      return [-x as -1 | 0 | 1, -y as -1 | 0 | 1]
    case 3:
      return [y, -x as -1 | 0 | 1]
    default:
      return [x, y]
  }
}
