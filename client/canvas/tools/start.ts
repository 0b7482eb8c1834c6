// Which gesture a press begins: one entry a tool.
import { type Gesture, type GestureWorld, type Press, slackOf } from './gesture.ts'
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
  lasso: startSelecting,
  note: startSelecting,
  text: startSelecting,
  shape: startSelecting,
  connector: startSelecting,
  pen: startSelecting,
  highlighter: startSelecting,
  eraser: startSelecting,
}

export function startGesture(world: GestureWorld, press: Press): Gesture {
  const { tool } = world.toolbox
  if (press.pan || (writes(tool) && !world.editable)) return pan(world, press)
  return STARTS[tool](world, press)
}
