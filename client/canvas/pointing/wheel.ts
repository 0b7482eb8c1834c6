// Wheels and trackpads: turning pans, with Ctrl (which is also what a pinch on a trackpad says) or Command it zooms at
// the pointer. Safari tells a pinch by events of its own.
import type { Point } from '../../../shared/base/geometry.ts'
import type { Camera } from '../camera.ts'

/** WheelEvent.deltaMode: 0 counts CSS pixels. */
const MODE = { line: 1, page: 2 } as const
/** One line of a wheel that counts in lines, CSS pixels. */
const LINE = 16
/** A wheel zooms by e for so many pixels, and by at most so many a turn. */
const ZOOM = { pixels: 120, most: 60 }

type Turn = Pick<WheelEvent, 'deltaX' | 'deltaY' | 'deltaMode' | 'ctrlKey' | 'metaKey' | 'shiftKey'>

/** Moves the camera as a wheel was turned. */
export function turnWheel(camera: Camera, event: Turn, at: Point): void {
  const page = event.deltaMode === MODE.page
  const [unitX, unitY] = page
    ? [camera.width, camera.height]
    : event.deltaMode === MODE.line
      ? [LINE, LINE]
      : [1, 1]
  const [dx, dy] = [event.deltaX * unitX, event.deltaY * unitY]
  if (event.ctrlKey || event.metaKey)
    camera.zoomAt(at, Math.exp(-Math.max(-ZOOM.most, Math.min(ZOOM.most, dy)) / ZOOM.pixels))
  else if (event.shiftKey && dx === 0) camera.panBy(dy, 0)
  else camera.panBy(dx, dy)
}

/** What Safari says of a pinch on a trackpad; the standard has no such event. */
interface SafariGesture extends Event {
  /** How far apart the fingers are, against where they began. */
  readonly scale: number
  readonly clientX: number
  readonly clientY: number
}

/**
 * Zooms by Safari's own gesture events.
 *
 * @param may whether it may zoom now: with fingers on glass the same events come beside the pointers'
 * @returns stops listening
 */
export function followSafari(
  element: HTMLElement,
  camera: Camera,
  may: () => boolean,
  moved: () => void,
): () => void {
  let scale = 1
  const listen = (event: Event): void => {
    event.preventDefault()
    const gesture = event as SafariGesture
    if (event.type === 'gesturestart') scale = 1
    if (!may() || !(gesture.scale > 0)) return
    const { left, top } = element.getBoundingClientRect()
    camera.zoomAt([gesture.clientX - left, gesture.clientY - top], gesture.scale / scale)
    scale = gesture.scale
    moved()
  }
  const types = ['gesturestart', 'gesturechange', 'gestureend']
  for (const type of types) element.addEventListener(type, listen)
  return () => {
    for (const type of types) element.removeEventListener(type, listen)
  }
}
