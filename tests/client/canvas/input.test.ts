import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { DrawnObject, DrawnTitle } from '../../../client/canvas/drawn.ts'
import { Input, type InputWorld } from '../../../client/canvas/input.ts'
import { edgeSpeed } from '../../../client/canvas/pointing/edge-scroll.ts'
import { cursorOf } from '../../../client/canvas/pointing/tool-cursor.ts'
import type { Pointer } from '../../../client/canvas/tools/gesture.ts'
import type { Point } from '../../../shared/base/geometry.ts'
import { CanvasWorld } from './canvas-world.ts'

class World extends CanvasWorld implements InputWorld {
  hover: Pointer | null = null
  opened: string | null = null
  context: Point | null = null
  steered = 0
  views = {
    steer: () => {
      this.steered += 1
    },
  }
  endWriting(): void {}
  open(item: DrawnObject | DrawnTitle): void {
    this.opened = item.id
  }
  onContext(at: Pointer): void {
    this.context = at.board
  }
}

/** What a hand does to a mouse, a pen or a glass; the screen is 1000 x 800 at the page's corner. */
class Hand {
  readonly world = new World()
  readonly input: Input
  readonly #element: EventTarget
  readonly #window = new EventTarget()
  #time = 0

  constructor() {
    this.#element = Object.assign(new EventTarget(), {
      getBoundingClientRect: () => ({ left: 0, top: 0 }),
      setPointerCapture: () => undefined,
      ownerDocument: { defaultView: this.#window },
    })
    const focus = { focus: () => undefined }
    this.input = new Input(this.#element as HTMLElement, this.world, focus as unknown as HTMLElement)
  }

  send(type: string, at: Point, more: Record<string, unknown> = {}): Event {
    this.#time += 10
    const event = new Event(type, { cancelable: true })
    const fields = {
      clientX: at[0],
      clientY: at[1],
      pointerId: 1,
      pointerType: 'mouse',
      pressure: 0.5,
      button: type === 'pointermove' ? -1 : 0,
      buttons: type === 'pointerup' ? 0 : 1,
      width: 1,
      height: 1,
      shiftKey: false,
      altKey: false,
      ctrlKey: false,
      metaKey: false,
      deltaX: 0,
      deltaY: 0,
      deltaMode: 0,
      timeStamp: this.#time,
      ...more,
    }
    for (const [name, value] of Object.entries(fields)) Object.defineProperty(event, name, { value })
    this.#element.dispatchEvent(event)
    return event
  }

  down(at: Point, more = {}): this {
    this.send('pointerdown', at, more)
    return this
  }

  move(to: Point, more = {}): this {
    this.send('pointermove', to, more)
    return this
  }

  up(at: Point, more = {}): this {
    this.send('pointerup', at, more)
    return this
  }

  finger(id: number, more = {}): Record<string, unknown> {
    return { pointerId: id, pointerType: 'touch', ...more }
  }

  blur(): void {
    this.#window.dispatchEvent(new Event('blur'))
  }

  get strokes(): number {
    return this.world.board.drawings.length
  }
}

const PEN = { pointerId: 9, pointerType: 'pen' }

let frames: ((now: number) => void)[] = []
let clock = 0

/** Lets frames pass, 20 ms each. */
function pass(count = 1): void {
  for (let index = 0; index < count; index += 1) {
    clock += 20
    const due = frames
    frames = []
    for (const run of due) run(clock)
  }
}

beforeEach(() => {
  vi.useFakeTimers()
  frames = []
  vi.stubGlobal('requestAnimationFrame', (run: (now: number) => void) => frames.push(run))
  vi.stubGlobal('cancelAnimationFrame', (id: number) => {
    frames[id - 1] = () => undefined
  })
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('a mouse', () => {
  test('moves what it holds at once, and once a frame, with every place between', () => {
    const hand = new Hand()
    hand.world.toolbox.take('pen')
    hand.down([10, 10])
    for (let x = 20; x <= 100; x += 10) hand.move([x, x % 20 === 0 ? 10 : 60])
    const drawn = () => hand.world.shown.filter(({ cursor }) => cursor).length
    expect(drawn()).toBe(1)
    pass()
    expect(drawn()).toBe(2)
    hand.up([100, 10])
    const [stroke] = hand.world.board.drawings
    expect(stroke?.type === 'stroke' ? stroke.points.length / 3 : 0).toBeGreaterThanOrEqual(9)
  })

  test('whose button was let go beside another held one has let go', () => {
    const hand = new Hand()
    hand.world.note('a', [100, 100])
    hand.down([120, 120]).move([220, 120]).move([220, 170], { button: 0, buttons: 2 })
    expect(hand.world.board.note('a')?.place.at).toEqual([200, 150])
    hand.move([500, 500])
    pass()
    expect(hand.world.board.note('a')?.place.at).toEqual([200, 150])
  })

  test('with its second button opens a menu and writes nothing', () => {
    const hand = new Hand()
    hand.world.toolbox.take('pen')
    hand.down([50, 60], { button: 2, buttons: 2 }).up([50, 60], { button: 2 })
    expect(hand.send('contextmenu', [50, 60], { button: 2 }).defaultPrevented).toBe(true)
    expect(hand.world.context).toEqual([50, 60])
    expect(hand.strokes).toBe(0)
  })

  test('opens with two clicks, writes a note on the empty board, and neither with a pen in hand', () => {
    const hand = new Hand()
    hand.world.note('a', [100, 100])
    hand.down([120, 120]).up([120, 120]).down([121, 120]).up([121, 120])
    expect(hand.world.opened).toBe('a')
    hand.down([600, 600]).up([600, 600]).down([600, 600]).up([600, 600])
    expect(hand.world.begun).toEqual([600, 600])
    hand.world.begun = null
    hand.world.toolbox.take('pen')
    hand.down([700, 600]).up([700, 600]).down([700, 600]).up([700, 600])
    expect(hand.world.begun).toBeNull()
    expect(hand.strokes).toBe(2)
  })
})

describe('a gesture that is not finished', () => {
  test('is kept when it is ink and the window is left or another tool taken, and else cancelled', () => {
    const hand = new Hand()
    hand.world.note('a', [100, 100])
    hand.down([120, 120]).move([220, 120])
    hand.blur()
    hand.up([300, 300])
    expect(hand.world.writes).toBe(0)
    hand.world.toolbox.take('pen')
    hand.down([400, 400]).move([450, 400])
    hand.blur()
    expect(hand.strokes).toBe(1)
    hand.down([400, 400]).move([450, 420])
    hand.world.toolbox.take('select')
    expect(hand.strokes).toBe(2)
    hand.move([600, 600]).up([600, 600])
    expect(hand.strokes).toBe(2)
  })

  test('goes on when only a colour is changed', () => {
    const hand = new Hand()
    hand.world.toolbox.take('pen')
    hand.down([400, 400]).move([450, 400])
    hand.world.toolbox.set({ ink: 'red' })
    expect(hand.strokes).toBe(0)
    hand.up([450, 400])
    expect(hand.strokes).toBe(1)
  })

  test('writes nothing when the browser takes the pointer away', () => {
    const hand = new Hand()
    hand.world.toolbox.take('pen')
    hand.down([400, 400], hand.finger(1)).move([450, 400], hand.finger(1))
    hand.send('pointercancel', [450, 400], hand.finger(1))
    hand.down([400, 400]).move([450, 400])
    hand.send('lostpointercapture', [450, 400])
    pass()
    expect(hand.strokes).toBe(0)
    expect(hand.world.sketched).toBeNull()
  })

  test('writes nothing when the right to write ends meanwhile', () => {
    const hand = new Hand()
    hand.world.toolbox.take('pen')
    hand.down([400, 400]).move([450, 400])
    hand.world.editable = false
    hand.up([450, 400])
    expect(hand.strokes).toBe(0)
    expect(hand.world.sketched).toBeNull()
  })
})

describe('fingers', () => {
  test('one draws while no pen has been seen; a second cancels the stroke and moves the board', () => {
    const hand = new Hand()
    hand.world.toolbox.take('pen')
    hand.down([300, 300], hand.finger(1)).move([320, 300], hand.finger(1))
    expect(hand.world.sketched).not.toBeNull()
    const under = hand.world.camera.toBoard([350, 300])
    hand.down([380, 300], hand.finger(2))
    expect(hand.world.sketched).toBeNull()
    hand.move([260, 400], hand.finger(1)).move([500, 400], hand.finger(2))
    pass(2)
    expect(hand.world.camera.z).toBeCloseTo(4, 1)
    expect(hand.world.camera.toScreen(under)[0]).toBeCloseTo(380, 0)
    hand.up([260, 400], hand.finger(1))
    hand.move([520, 420], hand.finger(2))
    pass(2)
    expect(hand.world.camera.toScreen(under)[0]).toBeCloseTo(400, 0)
    hand.up([520, 420], hand.finger(2))
    expect(hand.strokes).toBe(0)
    hand.down([300, 300], hand.finger(3)).move([340, 340], hand.finger(3)).up([340, 340], hand.finger(3))
    expect(hand.strokes).toBe(1)
  })

  test('pan once a pen has been seen, and the pen draws', () => {
    const hand = new Hand()
    hand.world.toolbox.take('pen')
    hand.down([300, 300], PEN).move([350, 320], PEN).up([350, 320], PEN)
    expect(hand.strokes).toBe(1)
    hand.down([300, 300], hand.finger(1)).move([350, 300], hand.finger(1)).up([350, 300], hand.finger(1))
    expect(hand.strokes).toBe(1)
    expect(hand.world.camera.x).toBe(-50)
    hand.down([300, 300], hand.finger(1)).up([300, 300], hand.finger(1))
    expect(hand.strokes).toBe(1)
  })

  test('beside a pen are the hand that holds it: before, while it writes, and large', () => {
    const hand = new Hand()
    hand.world.toolbox.take('pen')
    hand.down([600, 600], hand.finger(1)).move([620, 620], hand.finger(1))
    const before = hand.world.camera.view
    hand.down([300, 300], PEN)
    expect(hand.strokes).toBe(0)
    hand.move([640, 600], hand.finger(1)).down([700, 600], hand.finger(2)).move([700, 660], hand.finger(2))
    hand.move([350, 320], PEN)
    pass(2)
    hand.up([350, 320], PEN).up([640, 600], hand.finger(1)).up([700, 660], hand.finger(2))
    expect(hand.world.camera.view).toEqual(before)
    expect(hand.strokes).toBe(1)
    hand.world.toolbox.take('hand')
    hand.down([600, 600], hand.finger(3, { width: 110, height: 90 }))
    hand.move([700, 700], hand.finger(3, { width: 110, height: 90 }))
    pass()
    expect(hand.world.camera.view).toEqual(before)
  })

  test('resting on something select it, tremble, and then drag it', () => {
    const vibrate = vi.fn()
    vi.stubGlobal('navigator', { vibrate })
    const hand = new Hand()
    hand.world.note('a', [100, 100])
    hand.down([120, 120], hand.finger(1))
    vi.advanceTimersByTime(499)
    expect(hand.world.selection.ids).toEqual([])
    vi.advanceTimersByTime(1)
    expect(hand.world.selection.ids).toEqual(['a'])
    expect(vibrate).toHaveBeenCalledOnce()
    hand.move([220, 120], hand.finger(1)).up([220, 120], hand.finger(1))
    expect(hand.world.board.note('a')?.place.at).toEqual([200, 100])
    expect(hand.world.selection.ids).toEqual(['a'])
  })

  test('that wander are not resting', () => {
    const hand = new Hand()
    hand.world.note('a', [100, 100])
    hand.down([120, 120], hand.finger(1)).move([140, 120], hand.finger(1))
    vi.advanceTimersByTime(600)
    expect(hand.world.selection.ids).toEqual([])
  })

  test('tapping twice open what they tap; tapping two places do not', () => {
    const hand = new Hand()
    hand.world.note('a', [100, 100])
    const tap = (at: Point) => hand.down(at, hand.finger(1)).up(at, hand.finger(1))
    tap([120, 120])
    tap([300, 500])
    expect(hand.world.opened).toBeNull()
    tap([120, 120])
    tap([132, 128])
    expect(hand.world.opened).toBe('a')
  })
})

describe('a pen', () => {
  test.each([
    ['turned round', { button: 5, buttons: 32 }],
    ['with its button held', { button: 2, buttons: 2 }],
  ])('%s erases', (_how, held) => {
    const hand = new Hand()
    hand.world.toolbox.take('pen')
    hand.down([300, 300], PEN).move([350, 300], PEN).up([350, 300], PEN)
    hand.down([320, 250], { ...PEN, ...held }).move([320, 350], { ...PEN, ...held, button: -1 })
    hand.up([320, 350], PEN)
    expect(hand.strokes).toBe(0)
  })

  test('draws as it is pressed', () => {
    const hand = new Hand()
    hand.world.toolbox.take('pen')
    hand.down([300, 300], { ...PEN, pressure: 0.2 })
    for (let x = 310; x <= 400; x += 10) hand.move([x, 300], { ...PEN, pressure: 0.9 })
    hand.up([400, 300], { ...PEN, pressure: 0 })
    const [stroke] = hand.world.board.drawings
    const pressures = stroke?.type === 'stroke' ? stroke.points.filter((_, index) => index % 3 === 2) : []
    expect(pressures[0]).toBe(20)
    expect(pressures.at(-1)).toBe(90)
  })
})

describe('the edge of the viewport', () => {
  test('scrolls under what is dragged into it after a moment, and stops with the drag', () => {
    const hand = new Hand()
    hand.world.note('a', [100, 100])
    hand.down([120, 120]).move([995, 300])
    pass(5)
    expect(hand.world.camera.x).toBe(0)
    pass(50)
    const { x } = hand.world.camera
    expect(x).toBeGreaterThan(100)
    hand.up([995, 300])
    pass(50)
    expect(hand.world.camera.x).toBe(x)
    expect(hand.world.board.note('a')?.place.at[0]).toBe(Math.round(975 + x))
  })

  test('leaves the board where it is for a pen, an eraser and a hand', () => {
    for (const tool of ['pen', 'highlighter', 'eraser'] as const) {
      const hand = new Hand()
      hand.world.toolbox.take(tool)
      hand.down([500, 300]).move([998, 300])
      pass(60)
      expect(hand.world.camera.x).toBe(0)
    }
  })

  test('is faster the deeper, in every direction, and nowhere in the middle', () => {
    expect(edgeSpeed([500, 400], 1000, 800)).toEqual([0, 0])
    const [shallow, deep, outside] = [975, 995, 1040].map((x) => edgeSpeed([x, 400], 1000, 800)[0])
    expect(shallow).toBeGreaterThan(0)
    expect(deep).toBeGreaterThan(shallow ?? 0)
    expect(outside).toBeGreaterThan(deep ?? 0)
    expect(edgeSpeed([2, 798], 1000, 800).map(Math.sign)).toEqual([-1, 1])
  })
})

describe('wheels', () => {
  test('pan by pixels, lines and pages; with shift across; with Ctrl or Command they zoom at the pointer', () => {
    const hand = new Hand()
    const { camera } = hand.world
    const turn = (more: Record<string, unknown>) =>
      expect(hand.send('wheel', [200, 100], more).defaultPrevented).toBe(true)
    turn({ deltaX: 10, deltaY: 20 })
    expect([camera.x, camera.y]).toEqual([10, 20])
    turn({ deltaY: 2, deltaMode: 1 })
    expect([camera.x, camera.y]).toEqual([10, 52])
    turn({ deltaY: 1, deltaMode: 2 })
    expect([camera.x, camera.y]).toEqual([10, 852])
    turn({ deltaY: 30, shiftKey: true })
    expect([camera.x, camera.y]).toEqual([40, 852])
    const under = camera.toBoard([200, 100])
    for (const held of ['ctrlKey', 'metaKey']) turn({ deltaY: -10, [held]: true })
    expect(camera.z).toBeGreaterThan(1.1)
    expect(camera.toScreen(under)[0]).toBeCloseTo(200)
    expect(hand.world.steered).toBe(6)
  })

  test('turned while something is dragged keep it under the pointer', () => {
    const hand = new Hand()
    hand.world.note('a', [100, 100])
    hand.down([120, 120]).move([220, 120])
    hand.send('wheel', [220, 120], { deltaX: 300 })
    hand.up([220, 120])
    expect(hand.world.board.note('a')?.place.at).toEqual([500, 100])
  })

  test('pinching a trackpad in Safari, which says so in its own words, zooms', () => {
    const hand = new Hand()
    hand.send('gesturestart', [200, 100], { scale: 1 })
    hand.send('gesturechange', [200, 100], { scale: 1.5 })
    hand.send('gesturechange', [200, 100], { scale: 2 })
    hand.send('gestureend', [200, 100], { scale: 2 })
    expect(hand.world.camera.z).toBeCloseTo(2)
    hand.send('gesturechange', [200, 100], { scale: Number.NaN })
    expect(hand.world.camera.z).toBeCloseTo(2)
  })
})

describe("the mouse pointer's shape", () => {
  test('says which tool is in hand, and how wide the highlighter is', () => {
    const { world } = new Hand()
    world.toolbox.take('text')
    expect(cursorOf(world)).toBe('text')
    world.toolbox.take('highlighter')
    const wide = cursorOf(world)
    world.camera.set({ x: 0, y: 0, z: 2 })
    expect(cursorOf(world)).not.toBe(wide)
    world.camera.set({ x: 0, y: 0, z: 0.1 })
    expect(cursorOf(world)).toBe('crosshair')
    world.editable = false
    expect(cursorOf(world)).toBe('grab')
  })
})
