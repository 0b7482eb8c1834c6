// Which gesture a press begins.
import type { Gesture, GestureWorld, Press } from './gesture.ts'
import { Marquee } from './marquee.ts'
import { Pan } from './pan.ts'
import { idsAt, PressItem } from './press-item.ts'

export function startGesture(world: GestureWorld, press: Press): Gesture {
  if (press.pan || world.tool === 'hand') return new Pan(world, press)
  const ids = idsAt(world.scene, press.board)
  // A finger pans unless it lies on something already selected: people scroll far more often than they drag.
  const chosen = ids.length > 0 && ids.every((id) => world.selection.has(id))
  if (press.touch && !(chosen && world.editable)) return new Pan(world, press)
  return ids.length > 0 ? new PressItem(world, press, ids) : new Marquee(world, press)
}
