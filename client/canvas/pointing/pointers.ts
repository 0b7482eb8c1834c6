// What a browser's pointer event says, in the words of gestures. Holds no state.
import type { Point } from '../../../shared/base/geometry.ts'
import type { Camera } from '../camera.ts'
import type { Pointer } from '../tools/gesture.ts'

/** PointerEvent.button and .buttons, by what they are on a mouse and on a pen. */
export const BUTTON = { main: 0, middle: 1, second: 2, eraser: 5 } as const
const HELD = { second: 2, eraser: 32 } as const
/** A contact this large is a palm, CSS pixels: a thumb is about half of it. */
const PALM = 72
/** The pressure of what cannot tell it. */
const EVEN = 0.5

/** The pointer at a place on the screen, CSS pixels from the viewport's corner. */
export function pointerAt(screen: Point, camera: Camera, how: Partial<Pointer> = {}): Pointer {
  const { pressure = EVEN, shift = false, alt = false, ctrl = false } = how
  return { screen, board: camera.toBoard(screen), pressure, shift, alt, ctrl }
}

/**
 * Every place a pointer was at since its last event, the last of them where it is now.
 *
 * Browsers give the places between only in secure contexts; elsewhere it is the last alone.
 */
export function stepsOf(event: PointerEvent, corner: Point, camera: Camera): readonly Pointer[] {
  const between = event.getCoalescedEvents?.() ?? []
  // The last one between is the event itself, or all of them are older: the event ends the list either way.
  const older = between.filter(
    ({ clientX, clientY }) => clientX !== event.clientX || clientY !== event.clientY,
  )
  return [...older, event].map((each) =>
    pointerAt([each.clientX - corner[0], each.clientY - corner[1]], camera, {
      pressure: pressureOf(each),
      shift: event.shiftKey,
      alt: event.altKey,
      ctrl: event.ctrlKey || event.metaKey,
    }),
  )
}

function pressureOf({ pointerType, pressure }: PointerEvent): number {
  return pointerType === 'pen' ? pressure : EVEN
}

export function isPalm({ width, height }: PointerEvent): boolean {
  return Math.max(width, height) > PALM
}

/** Whether a pen is turned round, or its button is held. */
export function isErasing({ pointerType, button, buttons }: PointerEvent): boolean {
  if (pointerType !== 'pen') return false
  return button === BUTTON.second || button === BUTTON.eraser || (buttons & (HELD.second | HELD.eraser)) !== 0
}

/** Whether the button that began a press is held no longer: another held one keeps browsers from telling. */
export function isLetGo({ pointerType, buttons }: PointerEvent, button: number): boolean {
  if (pointerType === 'touch') return false
  const bit = button === BUTTON.main ? 1 : button === BUTTON.middle ? 4 : button === BUTTON.second ? 2 : 32
  // A pen's button may be let go while the pen still writes.
  return pointerType === 'pen' ? buttons === 0 : (buttons & bit) === 0
}
