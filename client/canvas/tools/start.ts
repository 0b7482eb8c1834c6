// Which gesture a press begins: one entry a tool.
import { DrawStroke } from './draw-stroke.ts'
import { Erase } from './erase.ts'
import { type Gesture, type GestureWorld, type Press, slackOf } from './gesture.ts'
import { Lasso } from './lasso.ts'
import { Marquee } from './marquee.ts'
import { Pan } from './pan.ts'
import { idsAt, PressItem } from './press-item.ts'
import { type Tool, writes } from './toolbox.ts'

type Start = (world: GestureWorld, press: Press) => Gesture

function startSelecting(world: GestureWorld, press: Press): Gesture {
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
  note: startSelecting,
  text: startSelecting,
  shape: startSelecting,
  connector: startSelecting,
  pen: (world, press) => new DrawStroke(world, press, 'pen'),
  highlighter: (world, press) => new DrawStroke(world, press, 'highlighter'),
  eraser: (world, press) => new Erase(world, press),
}

export function startGesture(world: GestureWorld, press: Press): Gesture {
  const { tool } = world.toolbox
  if (press.pan || (writes(tool) && !world.editable)) return pan(world, press)
  if (press.erase && world.editable) return new Erase(world, press)
  return STARTS[tool](world, press)
}
