// Pointers and wheel on the canvas: turns browser events into gestures, at most one move a frame.
// Which gesture a press begins is decided in tools/start.ts.
import type { Point } from '../../shared/base/geometry.ts'
import type { Unsubscribe } from '../../shared/base/signal.ts'
import type { CanvasState } from './canvas-state.ts'
import { type Gesture, type Pointer, wandered } from './tools/gesture.ts'
import { Pinch } from './tools/pinch.ts'
import { startGesture } from './tools/start.ts'

/** Two clicks within this time and distance are a double click, ms and CSS pixels. */
const DOUBLE_MS = 400
const DOUBLE_REACH = { mouse: 8, touch: 28 }
/** A finger resting this long selects what lies under it, ms. */
const LONG_PRESS_MS = 500
/** One line of a wheel that counts in lines, CSS pixels. */
const WHEEL_LINE = 16

interface Click {
  readonly at: Point
  readonly time: number
}

export class Input {
  readonly #element: HTMLElement
  readonly #state: CanvasState
  readonly #focus: HTMLElement
  readonly #fingers = new Map<number, Point>()
  readonly #stops: readonly Unsubscribe[]
  #gesture: { readonly id: number; readonly gesture: Gesture; readonly from: Pointer } | null = null
  #pinch: Pinch | null = null
  #clicked: Click | null = null
  #pending: (() => void) | null = null
  #longPress: ReturnType<typeof setTimeout> | undefined
  /** The space bar is down: any drag pans. */
  spaceDown = false

  /**
   * @param element takes the pointers
   * @param focus takes the keyboard focus when pressed
   */
  constructor(element: HTMLElement, state: CanvasState, focus: HTMLElement) {
    this.#focus = focus
    this.#element = element
    this.#state = state
    const on = <K extends keyof HTMLElementEventMap>(
      type: K,
      listener: (event: HTMLElementEventMap[K]) => void,
      options?: AddEventListenerOptions,
    ): Unsubscribe => {
      element.addEventListener(type, listener, options)
      return () => element.removeEventListener(type, listener, options)
    }
    this.#stops = [
      on('wheel', (event) => this.#wheel(event), { passive: false }),
      on('pointerdown', (event) => this.#down(event)),
      on('pointermove', (event) => this.#move(event)),
      on('pointerup', (event) => this.#up(event)),
      on('pointercancel', (event) => this.#lost(event)),
      on('pointerleave', () => this.#leave()),
      on('contextmenu', (event) => event.preventDefault()),
    ]
  }

  close(): void {
    this.cancel()
    for (const stop of this.#stops) stop()
  }

  /** Ends the gesture under way without writing anything. Returns whether there was one. */
  cancel(): boolean {
    clearTimeout(this.#longPress)
    this.#pending = null
    const running = this.#gesture
    this.#gesture = null
    running?.gesture.cancel()
    return running !== null
  }

  #pointer(event: MouseEvent): Pointer {
    const { left, top } = this.#element.getBoundingClientRect()
    const screen: Point = [event.clientX - left, event.clientY - top]
    const pressure = event instanceof PointerEvent && event.pointerType === 'pen' ? event.pressure : 0.5
    return { screen, board: this.#state.camera.toBoard(screen), pressure }
  }

  #wheel(event: WheelEvent): void {
    event.preventDefault()
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? WHEEL_LINE : 1
    const [dx, dy] = [event.deltaX * unit, event.deltaY * unit]
    const { screen } = this.#pointer(event)
    const { camera } = this.#state
    this.#state.views.steer()
    if (event.ctrlKey || event.metaKey)
      camera.zoomAt(screen, Math.exp(-Math.max(-60, Math.min(60, dy)) / 120))
    else if (event.shiftKey && dx === 0) camera.panBy(dy, 0)
    else camera.panBy(dx, dy)
  }

  #down(event: PointerEvent): void {
    if (event.button > 1) return
    event.preventDefault()
    this.#state.endWriting()
    this.#focus.focus({ preventScroll: true })
    const pointer = this.#pointer(event)
    const touch = event.pointerType === 'touch'
    if (touch) {
      this.#fingers.set(event.pointerId, pointer.screen)
      if (this.#fingers.size > 1) {
        this.#startPinch()
        return
      }
    }
    if (this.#gesture) return
    this.#state.views.steer()
    this.#element.setPointerCapture(event.pointerId)
    const press = {
      ...pointer,
      shift: event.shiftKey,
      alt: event.altKey,
      touch,
      pen: event.pointerType === 'pen',
      pan: event.button === 1 || this.spaceDown,
    }
    const gesture = startGesture(this.#state, press)
    this.#gesture = { id: event.pointerId, gesture, from: pointer }
    if (touch) this.#longPress = setTimeout(() => this.#rest(event.pointerId, pointer), LONG_PRESS_MS)
  }

  #move(event: PointerEvent): void {
    const pointer = this.#pointer(event)
    if (this.#fingers.has(event.pointerId)) this.#fingers.set(event.pointerId, pointer.screen)
    this.#state.hover = pointer
    const first = this.#pending === null
    this.#pending = () => {
      if (this.#pinch) this.#movePinch()
      else if (this.#gesture?.id === event.pointerId) this.#gesture.gesture.move(pointer)
      if (this.#gesture === null || event.pointerType === 'mouse') {
        this.#state.presence?.show({ cursor: pointer.board })
      }
    }
    if (this.#gesture && wandered(this.#gesture.from, pointer)) clearTimeout(this.#longPress)
    if (first) {
      requestAnimationFrame(() => {
        const run = this.#pending
        this.#pending = null
        run?.()
      })
    }
  }

  #up(event: PointerEvent): void {
    clearTimeout(this.#longPress)
    this.#fingers.delete(event.pointerId)
    if (this.#pinch) {
      if (this.#fingers.size < 2) this.#pinch = null
      return
    }
    const running = this.#gesture
    if (running?.id !== event.pointerId) return
    this.#pending = null
    this.#gesture = null
    const pointer = this.#pointer(event)
    running.gesture.release(pointer)
    if (event.button === 0 && !this.spaceDown && !wandered(running.from, pointer)) this.#click(event, pointer)
  }

  #click(event: PointerEvent, pointer: Pointer): void {
    const last = this.#clicked
    const reach = event.pointerType === 'touch' ? DOUBLE_REACH.touch : DOUBLE_REACH.mouse
    const near =
      last !== null && Math.hypot(last.at[0] - pointer.screen[0], last.at[1] - pointer.screen[1]) < reach
    if (!near || event.timeStamp - last.time > DOUBLE_MS) {
      this.#clicked = { at: pointer.screen, time: event.timeStamp }
      return
    }
    this.#clicked = null
    const item = this.#state.scene.hit(pointer.board)
    if (item) this.#state.open(item)
    else this.#state.createNote(pointer.board)
  }

  #lost(event: PointerEvent): void {
    this.#fingers.delete(event.pointerId)
    this.#pinch = null
    if (this.#gesture?.id === event.pointerId) this.cancel()
  }

  #leave(): void {
    this.#state.hover = null
    if (!this.#gesture) this.#state.presence?.show({ cursor: null })
  }

  /** A finger has rested: what lies under it is selected, and moving on drags it. */
  #rest(id: number, pointer: Pointer): void {
    const item = this.#state.scene.hit(pointer.board)
    if (this.#gesture?.id !== id || !item) return
    this.#gesture.gesture.cancel()
    this.#state.selection.add(item.kind === 'title' ? item.cluster.members : [item.id])
    const press = { ...pointer, shift: false, alt: false, touch: true, pen: false, pan: false }
    const gesture = startGesture(this.#state, press)
    this.#gesture = { id, gesture, from: pointer }
  }

  #startPinch(): void {
    this.cancel()
    this.#clicked = null
    const [first, second] = [...this.#fingers.values()]
    if (!first || !second) return
    this.#state.views.steer()
    this.#pinch = new Pinch(this.#state.camera, first, second)
  }

  #movePinch(): void {
    const [first, second] = [...this.#fingers.values()]
    if (first && second) this.#pinch?.move(first, second)
  }
}
