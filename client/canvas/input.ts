// Pointers on the canvas: turns browser events into gestures, at most one move a frame. Which gesture a press begins is
// decided in tools/start.ts; fingers, palms, wheels and edges each have a file in pointing/.
import type { Point } from '../../shared/base/geometry.ts'
import type { Unsubscribe } from '../../shared/base/signal.ts'
import type { DrawnObject, DrawnTitle } from './drawn.ts'
import { Clicks } from './pointing/clicks.ts'
import { EdgeScroll } from './pointing/edge-scroll.ts'
import { Frames } from './pointing/frames.ts'
import { BUTTON, isErasing, isLetGo, isPalm, pointerAt, stepsOf } from './pointing/pointers.ts'
import { Touches } from './pointing/touches.ts'
import { followSafari, turnWheel } from './pointing/wheel.ts'
import { type Gesture, type GestureWorld, type Pointer, slackOf, wandered } from './tools/gesture.ts'
import { Pan } from './tools/pan.ts'
import { startGesture } from './tools/start.ts'
import { drawsFreely, type Tool, writes } from './tools/toolbox.ts'

/** A finger resting this long selects what lies under it, ms. */
const LONG_PRESS_MS = 500
/** A finger is told that it has selected, ms of trembling. */
const HAPTIC_MS = 12

/** What pointers may do besides gestures. */
export interface InputWorld extends GestureWorld {
  readonly views: { steer(): void }
  /** The pointer over the canvas, or null when it is elsewhere. */
  hover: Pointer | null
  endWriting(): void
  /** Opens what somebody presses twice. */
  open(item: DrawnObject | DrawnTitle): void
  /** The second mouse button was pressed. */
  onContext(at: Pointer): void
}

interface Running {
  readonly id: number
  readonly type: string
  readonly button: number
  readonly tool: Tool
  /** Whether the person might write when it began. */
  readonly editable: boolean
  readonly gesture: Gesture
  readonly from: Pointer
  /** A click, should it not wander: not after a long press. */
  readonly clicks: boolean
  last: Pointer
  /** Where it has been since the gesture was last told. */
  steps: Pointer[]
}

export class Input {
  readonly #element: HTMLElement
  readonly #world: InputWorld
  readonly #focus: HTMLElement
  readonly #touches: Touches
  readonly #edge: EdgeScroll
  readonly #frames = new Frames()
  readonly #clicks = new Clicks()
  readonly #stops: readonly Unsubscribe[]
  #running: Running | null = null
  #longPress: ReturnType<typeof setTimeout> | undefined
  /** Once a pen has been seen, fingers are for moving about. */
  #penSeen = false
  /** The space bar is down: any drag pans. */
  spaceDown = false

  /**
   * @param element takes the pointers
   * @param focus takes the keyboard focus when pressed
   */
  constructor(element: HTMLElement, world: InputWorld, focus: HTMLElement) {
    this.#focus = focus
    this.#element = element
    this.#world = world
    this.#touches = new Touches(world.camera)
    this.#edge = new EdgeScroll(world.camera, () => this.#again())
    const on = <K extends keyof HTMLElementEventMap>(
      type: K,
      listener: (event: HTMLElementEventMap[K]) => void,
      options?: AddEventListenerOptions,
    ): Unsubscribe => {
      element.addEventListener(type, listener, options)
      return () => element.removeEventListener(type, listener, options)
    }
    const view = element.ownerDocument.defaultView
    const lose = () => this.lose()
    view?.addEventListener('blur', lose)
    this.#stops = [
      on('wheel', (event) => this.#wheel(event), { passive: false }),
      on('pointerdown', (event) => this.#down(event)),
      on('pointermove', (event) => this.#move(event)),
      on('pointerup', (event) => this.#up(event)),
      on('pointercancel', (event) => this.#gone(event)),
      on('lostpointercapture', (event) => this.#gone(event)),
      on('pointerleave', () => this.#leave()),
      on('contextmenu', (event) => this.#context(event)),
      // iPadOS takes a pen's first strokes for handwriting, unless touches are spoken for.
      on('touchmove', (event) => event.preventDefault(), { passive: false }),
      followSafari(
        element,
        world.camera,
        () => this.#touches.count === 0,
        () => this.#steered(),
      ),
      world.toolbox.onChange(() => {
        if (this.#running && this.#running.tool !== world.toolbox.tool) this.lose()
      }),
      () => view?.removeEventListener('blur', lose),
    ]
  }

  close(): void {
    this.cancel()
    this.#frames.close()
    for (const stop of this.#stops) stop()
  }

  /** Ends the gesture under way without writing anything. Returns whether there was one. */
  cancel(): boolean {
    const running = this.#end()
    running?.gesture.cancel()
    return running !== null
  }

  /** Ends the gesture under way because its pointer is lost: what is drawn stays drawn. */
  lose(): void {
    this.#frames.flush()
    const running = this.#end()
    if (!running) return
    const { gesture } = running
    if (gesture.lose && this.#mayWrite(running)) gesture.lose()
    else gesture.cancel()
  }

  #end(): Running | null {
    clearTimeout(this.#longPress)
    this.#frames.drop()
    this.#edge.stop()
    const running = this.#running
    this.#running = null
    return running
  }

  /** Somebody may have lost the right to write while dragging: writing then would close the connection. */
  #mayWrite(running: Running): boolean {
    return this.#world.editable || !running.editable
  }

  #corner(): Point {
    const { left, top } = this.#element.getBoundingClientRect()
    return [left, top]
  }

  #wheel(event: WheelEvent): void {
    event.preventDefault()
    if (this.#running?.gesture instanceof Pan || this.#touches.steering) return
    const [left, top] = this.#corner()
    turnWheel(this.#world.camera, event, [event.clientX - left, event.clientY - top])
    this.#steered()
  }

  /** The board moved under the pointer. */
  #steered(): void {
    this.#world.views.steer()
    this.#again()
  }

  /** Tells the gesture again where its pointer is: the board has moved under it. */
  #again(): void {
    const running = this.#running
    if (!running) return
    running.last = pointerAt(running.last.screen, this.#world.camera, running.last)
    running.gesture.move(running.last)
  }

  #down(event: PointerEvent): void {
    const { pointerType: type, pointerId: id, button } = event
    const erase = isErasing(event)
    const touch = type === 'touch'
    if (type === 'pen') this.#penSeen = true
    if (!erase && button !== BUTTON.main && button !== BUTTON.middle) return
    event.preventDefault()
    // What rests on the board while a pen is down is the hand that holds it.
    if (touch && (isPalm(event) || this.#running?.type === 'pen')) return
    const pointer = stepsOf(event, this.#corner(), this.#world.camera).at(-1)
    if (!pointer) return
    this.#world.endWriting()
    this.#focus.focus({ preventScroll: true })
    this.#world.views.steer()
    if (touch) {
      this.#touches.down(id, pointer.screen)
      if (this.#touches.count > 1) {
        if (this.#running?.type === 'touch') this.cancel()
        this.#clicks.forget()
        return
      }
    }
    if (type === 'pen') {
      if (this.#running?.type === 'touch') this.cancel()
      this.#touches.forget()
    }
    if (this.#running) return
    this.#element.setPointerCapture(id)
    const fingerPans = touch && this.#penSeen && drawsFreely(this.#world.toolbox.tool)
    this.#start(pointer, event, {
      pan: button === BUTTON.middle || this.spaceDown || fingerPans,
      erase,
    })
    const { tool } = this.#world.toolbox
    if (touch && (tool === 'select' || tool === 'hand'))
      this.#longPress = setTimeout(() => this.#rest(event, pointer), LONG_PRESS_MS)
  }

  #start(
    pointer: Pointer,
    event: PointerEvent,
    { pan, erase, rested = false }: { pan: boolean; erase: boolean; rested?: boolean },
  ): void {
    const { pointerType: type, pointerId: id, button, shiftKey: shift, altKey: alt } = event
    const { tool } = this.#world.toolbox
    const press = { ...pointer, shift, alt, touch: type === 'touch', pen: type === 'pen', pan, erase }
    this.#running = {
      id,
      type,
      button,
      tool,
      editable: this.#world.editable,
      gesture: startGesture(this.#world, press),
      from: pointer,
      clicks: !pan && !erase && !rested && !writes(tool),
      last: pointer,
      steps: [],
    }
  }

  #move(event: PointerEvent): void {
    if (event.pointerType === 'pen') this.#penSeen = true
    const steps = stepsOf(event, this.#corner(), this.#world.camera)
    const pointer = steps.at(-1)
    if (!pointer) return
    this.#touches.move(event.pointerId, pointer.screen)
    if (this.#touches.steering) {
      if (this.#touches.has(event.pointerId)) this.#frames.run(() => this.#touches.steer())
      return
    }
    const running = this.#running
    if (running?.id !== event.pointerId) {
      if (event.pointerType === 'touch') return
      this.#world.hover = pointer
      this.#frames.run(() => this.#world.presence?.show({ cursor: pointer.board }))
      return
    }
    running.last = pointer
    if (isLetGo(event, running.button)) {
      this.#release(running, pointer)
      return
    }
    this.#world.hover = pointer
    running.steps.push(...steps)
    const strayed = wandered(running.from, pointer)
    if (strayed) clearTimeout(this.#longPress)
    this.#frames.run(() => this.#tell(running))
    if (strayed && running.gesture.stays !== true) this.#edge.follow(pointer.screen)
  }

  #tell(running: Running): void {
    const { gesture, last, type } = running
    const { steps } = running
    running.steps = []
    if (steps.length === 0) return
    gesture.move(last, steps)
    // A finger hides what it points at: only a mouse and a pen are shown to others.
    if (type !== 'touch') this.#world.presence?.show({ cursor: last.board })
  }

  #up(event: PointerEvent): void {
    const steering = this.#touches.steering
    this.#touches.up(event.pointerId)
    const running = this.#running
    if (steering || running?.id !== event.pointerId) return
    const pointer = stepsOf(event, this.#corner(), this.#world.camera).at(-1)
    if (pointer) this.#release(running, pointer, event)
  }

  #release(running: Running, pointer: Pointer, event?: PointerEvent): void {
    this.#frames.drop()
    this.#tell(running)
    this.#end()
    if (!this.#mayWrite(running)) {
      running.gesture.cancel()
      return
    }
    running.gesture.release(pointer)
    if (event && running.clicks && !wandered(running.from, pointer)) this.#click(event, pointer)
  }

  #click({ timeStamp, pointerType }: PointerEvent, pointer: Pointer): void {
    if (!this.#clicks.add(pointer.screen, timeStamp, pointerType)) return
    const slack = slackOf(this.#world.camera, pointerType === 'touch')
    const item = this.#world.scene.hit(pointer.board, slack)
    if (item) this.#world.open(item)
    else this.#world.createNote(pointer.board)
  }

  #gone(event: PointerEvent): void {
    this.#touches.up(event.pointerId)
    if (this.#running?.id === event.pointerId) this.cancel()
  }

  #leave(): void {
    this.#world.hover = null
    if (!this.#running) this.#world.presence?.show({ cursor: null })
  }

  #context(event: MouseEvent): void {
    event.preventDefault()
    // A finger that rests has selected already.
    if (this.#running || this.#touches.count > 0) return
    const [left, top] = this.#corner()
    this.#world.onContext(pointerAt([event.clientX - left, event.clientY - top], this.#world.camera))
  }

  /** A finger has rested: what lies under it is selected, and moving on drags it. */
  #rest(event: PointerEvent, pointer: Pointer): void {
    const running = this.#running
    const { scene, selection, camera } = this.#world
    const item = scene.hit(pointer.board, slackOf(camera, true))
    if (running?.id !== event.pointerId || !item) return
    running.gesture.cancel()
    selection.add(item.kind === 'title' ? item.cluster.members : [item.id])
    navigator.vibrate?.(HAPTIC_MS)
    this.#start(pointer, event, { pan: false, erase: false, rested: true })
  }
}
