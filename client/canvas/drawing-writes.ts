// What the drawing tools put on the board: shapes and connectors, each as one undo step.
import { cellsOf, type Frame } from '../../shared/agenda/frame.ts'
import { type Box, boxAt, centreOf, holdsPoint, type Point, type Size } from '../../shared/base/geometry.ts'
import type { Board } from '../../shared/board/board.ts'
import type { ConnectorEnd, Meaning } from '../../shared/board/item.ts'
import { placeOf } from '../model/place-of.ts'
import type { Scene } from './scene.ts'
import type { ToolOptions } from './tools/toolbox.ts'

/** The size of a shape that was put down by a click, board units. */
export const SHAPE_SIZE: Size = [176, 112]

/** What writing a drawing needs of the canvas. */
export interface DrawingWorld {
  readonly board: Board
  readonly scene: Scene
  readonly me: string | null
  now(): number
  newId(): string
  step(write: () => void): void
}

/** The author of what is drawn in a box: nobody where the cell is anonymous. */
export function authorIn(frames: readonly Frame[], box: Box, me: string | null): string | null {
  const centre = centreOf(box)
  // Whatever kind of cell it is: one for sketches takes no notes, and yet nobody signs there.
  const unsigned = frames.some((frame) =>
    cellsOf(frame).some((placed) => placed.cell.anonymous && holdsPoint(placed.box, centre)),
  )
  return unsigned ? null : me
}

/** Puts a shape on the board and gives its id. */
export function createShape(
  world: DrawingWorld,
  box: Box,
  { shape, fill }: Pick<ToolOptions, 'shape' | 'fill'>,
): string {
  const { board, scene } = world
  const id = world.newId()
  world.step(() =>
    board.createDrawing({
      type: 'shape',
      id,
      shape,
      fill,
      place: placeOf(scene.frames, box),
      size: [Math.round(box.w), Math.round(box.h)],
      angle: 0,
      text: '',
      author: authorIn(scene.frames, box, world.me),
      createdAt: world.now(),
    }),
  )
  return id
}

/** Why a connector cannot be. */
export type Refusal = 'connectNothing' | 'connectSelf'

/** Whether a connector may lead from one end to the other: it needs a thing at one end, and not the same at both. */
export function refusalOf(from: ConnectorEnd, to: ConnectorEnd): Refusal | null {
  if (from.item === null && to.item === null) return 'connectNothing'
  return from.item === to.item ? 'connectSelf' : null
}

/** Puts a connector on the board and gives its id. */
export function createConnector(
  world: DrawingWorld,
  from: ConnectorEnd,
  to: ConnectorEnd,
  meaning: Meaning,
): string {
  const { board, scene, me } = world
  const id = world.newId()
  const seen = [from, to].every(({ at }) => authorIn(scene.frames, boxAt(at, [0.01, 0.01]), me) !== null)
  world.step(() =>
    board.createDrawing({
      type: 'connector',
      id,
      from: rounded(from),
      to: rounded(to),
      meaning,
      author: seen ? me : null,
      createdAt: world.now(),
    }),
  )
  return id
}

/** Attaches an end of a connector elsewhere. */
export function reattach(
  world: DrawingWorld,
  connector: string,
  which: 'from' | 'to',
  end: ConnectorEnd,
): void {
  world.step(() => world.board.connect(connector, which, rounded(end)))
}

function rounded({ item, at: [x, y] }: ConnectorEnd): ConnectorEnd {
  const at: Point = [Math.round(x), Math.round(y)]
  return { item, at }
}
