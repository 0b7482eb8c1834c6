// Which gesture a press begins: one entry a tool.
import { handleAt, selectionFrame } from '../arrange/handles.ts'
import { DrawConnector } from './draw-connector.ts'
import { DrawShape } from './draw-shape.ts'
import { DrawStroke } from './draw-stroke.ts'
import { DrawText } from './draw-text.ts'
import { Erase } from './erase.ts'
import { type Gesture, type GestureWorld, type Press, slackOf } from './gesture.ts'
import { Lasso } from './lasso.ts'
import { Marquee } from './marquee.ts'
import { Pan } from './pan.ts'
import { PlaceNote } from './place-note.ts'
import { PointLaser } from './point-laser.ts'
import { idsAt, PressItem } from './press-item.ts'
import { type Tool, writes } from './toolbox.ts'
import { TransformSelection } from './transform-selection.ts'

type Start = (world: GestureWorld, press: Press) => Gesture

function startSelecting(world: GestureWorld, press: Press): Gesture {
  const frame = selectionFrame(world)
  const handle = frame && handleAt(frame, press.screen, world.camera, press.touch)
  if (frame && handle) return new TransformSelection(world, press, frame, handle)
  const end = world.editable ? world.grips.endAt(press.screen, press.touch) : null
  if (end) return new DrawConnector(world, press, undefined, end)
  const dot = press.touch || !world.editable ? null : world.grips.dotAt(press.screen)
  if (dot !== null) return new DrawConnector(world, press, dot)
  const ids = idsAt(world.scene, press.board, slackOf(world.camera, press.touch))
  // A finger pans unless it lies on something already selected: people scroll far more often than they drag.
  const chosen = ids.length > 0 && ids.every((id) => world.selection.has(id))
  if (press.touch && !(chosen && world.editable)) return new Pan(world, press)
  return ids.length > 0 ? new PressItem(world, press, ids) : new Marquee(world, press)
}

const pan: Start = (world, press) => new Pan(world, press)

const STARTS: Readonly<Record<Tool, Start>> = {
  select: startSelecting,
  hand: pan,
  lasso: (world, press) => new Lasso(world, press),
  note: (world, press) => new PlaceNote(world, press),
  text: (world, press) => new DrawText(world, press),
  shape: (world, press) => new DrawShape(world, press),
  connector: (world, press) => new DrawConnector(world, press),
  pen: (world, press) => new DrawStroke(world, press, 'pen'),
  highlighter: (world, press) => new DrawStroke(world, press, 'highlighter'),
  eraser: (world, press) => new Erase(world, press),
  laser: (world, press) => new PointLaser(world, press),
}

export function startGesture(world: GestureWorld, press: Press): Gesture {
  const { tool } = world.toolbox
  if (press.pan || (writes(tool) && !world.editable)) return pan(world, press)
  if (press.erase && world.editable) return new Erase(world, press)
  return STARTS[tool](world, press)
}
