// Keeps what is being written in the part of the canvas that the on-screen keyboard leaves free, large enough to read,
// and takes the camera back afterwards, unless somebody has moved it meanwhile.
import { type Box, centreOf, type Point } from '../../shared/base/geometry.ts'
import type { Unsubscribe } from '../../shared/base/signal.ts'
import type { View } from './camera.ts'
import type { CanvasState } from './canvas-state.ts'

/** A screen that loses this much of its height has a keyboard over it, CSS pixels; a browser's bars are lower. */
const KEYBOARD = 120
/** Room kept around the paper, CSS pixels. */
const EDGE = 12
/** Below this zoom a note's words are too small to be written by finger. */
const READABLE = 1.2
/** After a tap elsewhere: it may be the first of a double tap, which must find what it aimed at, ms. */
const TAP_MS = 450
/** A glide takes this long, ms; a view that still differs then was chosen by hand. */
const GLIDE_MS = 300

/** The part of the canvas that can be seen, CSS pixels from its corner. */
export interface Visible {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** The part of an element the visual viewport shows. A page zoomed by fingers keeps its layout: its reader moves. */
export function visiblePart(element: Element): Visible {
  const { left, top, width, height } = element.getBoundingClientRect()
  const viewport = window.visualViewport
  if (!viewport || viewport.scale > 1.01) return { left: 0, top: 0, right: width, bottom: height }
  return {
    left: Math.max(0, viewport.offsetLeft - left),
    top: Math.max(0, viewport.offsetTop - top),
    right: Math.min(width, viewport.offsetLeft + viewport.width - left),
    bottom: Math.min(height, viewport.offsetTop + viewport.height - top),
  }
}

/**
 * The view that shows a box in the visible part, above the tools at its foot; null when the present one does.
 *
 * @param foot height of what stands below the box, CSS pixels
 */
export function viewInSight(box: Box, { x, y, z }: View, visible: Visible, foot: number): View | null {
  const [left, top] = [visible.left + EDGE, visible.top + EDGE]
  const [right, bottom] = [visible.right - EDGE, visible.bottom - EDGE - foot]
  const [x0, y0] = [(box.x - x) * z, (box.y - y) * z]
  const [x1, y1] = [x0 + box.w * z, y0 + box.h * z]
  const inside = x0 >= left - 1 && y0 >= top - 1 && x1 <= right + 1 && y1 <= bottom + 1
  const room = Math.min((right - left) / box.w, (bottom - top) / box.h)
  const zoom = Math.max(0.1, Math.min(room, Math.max(z, READABLE)))
  if (inside && z >= zoom - 0.01) return null
  const [cx, cy] = centreOf(box)
  return { x: cx - (left + right) / 2 / zoom, y: cy - (top + bottom) / 2 / zoom, z: zoom }
}

function same(a: View, b: View): boolean {
  return Math.abs(a.z - b.z) < 1e-3 && Math.hypot(a.x - b.x, a.y - b.y) * a.z < 2
}

interface SightOptions {
  /** What is being written, board units. */
  box(): Box
  /** Height of the tools below it, CSS pixels. */
  foot(): number
  /** Told when the visible part has changed. */
  onResize(): void
}

export class Sight {
  readonly #state: CanvasState
  readonly #region: Element
  readonly #options: SightOptions
  readonly #stops: readonly Unsubscribe[]
  /** Where the camera was before. */
  #home: View | null = null
  #aim: { readonly view: View; readonly at: number } | null = null
  #visible: Visible
  #pressed = false
  #frame = 0

  constructor(state: CanvasState, region: Element, options: SightOptions) {
    this.#state = state
    this.#region = region
    this.#options = options
    this.#visible = visiblePart(region)
    const soon = () => {
      cancelAnimationFrame(this.#frame)
      this.#frame = requestAnimationFrame(() => this.#look())
    }
    const press = () => {
      this.#pressed = true
    }
    const release = () => {
      this.#pressed = false
    }
    const observer = new ResizeObserver(soon)
    observer.observe(region)
    const viewport = window.visualViewport
    for (const type of ['resize', 'scroll']) viewport?.addEventListener(type, soon)
    window.addEventListener('pointerdown', press, true)
    for (const type of ['pointerup', 'pointercancel']) window.addEventListener(type, release, true)
    this.#stops = [
      () => observer.disconnect(),
      () => {
        for (const type of ['resize', 'scroll']) viewport?.removeEventListener(type, soon)
      },
      () => {
        window.removeEventListener('pointerdown', press, true)
        for (const type of ['pointerup', 'pointercancel']) window.removeEventListener(type, release, true)
      },
    ]
    this.#look()
  }

  get visible(): Visible {
    return this.#visible
  }

  close(): void {
    cancelAnimationFrame(this.#frame)
    for (const stop of this.#stops) stop()
    const home = this.#home
    if (!home || this.#steered()) return
    const left = this.#state.camera.view
    const goHome = () => {
      const { camera, writing } = this.#state
      if (writing === null && (same(camera.view, left) || this.#isAimed())) this.#go(home)
    }
    if (!this.#pressed) requestAnimationFrame(goHome)
    else {
      const released = () => setTimeout(goHome, TAP_MS)
      window.addEventListener('pointerup', released, { once: true, capture: true })
    }
  }

  #look(): void {
    const visible = visiblePart(this.#region)
    this.#visible = visible
    this.#options.onResize()
    const full = this.#region.clientHeight
    const keyboard = full - (visible.bottom - visible.top) >= KEYBOARD
    if (!keyboard && !matchMedia('(pointer: coarse)').matches) return
    const view = viewInSight(this.#options.box(), this.#state.camera.view, visible, this.#options.foot())
    if (!view) return
    this.#home ??= this.#state.camera.view
    this.#aim = { view, at: performance.now() }
    this.#go(view)
  }

  #go({ x, y, z }: View): void {
    const { camera, views } = this.#state
    const middle: Point = [x + camera.width / 2 / z, y + camera.height / 2 / z]
    views.centre(middle, z)
  }

  #isAimed(): boolean {
    return this.#aim !== null && same(this.#state.camera.view, this.#aim.view)
  }

  /** Somebody has moved the board by hand while writing: that is where they want to be. */
  #steered(): boolean {
    return this.#aim !== null && performance.now() - this.#aim.at > GLIDE_MS && !this.#isAimed()
  }
}
