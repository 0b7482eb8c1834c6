// The page of the picture test: a real scene, painter and picture in a real browser. Takes a seed, does what people do
// to a board, and compares the picture repaired along the way with one painted from scratch.
import * as Y from 'yjs'
import { Camera } from '../../../client/canvas/camera.ts'
import { Painter } from '../../../client/canvas/painter.ts'
import { Picture, type PictureSize } from '../../../client/canvas/picture.ts'
import { Scene } from '../../../client/canvas/scene.ts'
import { readPalette } from '../../../client/canvas/theme.ts'
import type { Point } from '../../../shared/base/geometry.ts'
import { Board } from '../../../shared/board/board.ts'
import { INKS, MEANINGS, SHAPE_KINDS } from '../../../shared/board/item.ts'
import { NOTE_COLOURS } from '../../../shared/method/method.ts'

export interface Difference {
  /** Share of the viewport's pixels that differ at all. */
  readonly share: number
  /** The largest difference of one colour of one pixel, of 255. */
  readonly largest: number
  /** Share of pixels that differ by more than a smoothed edge may. */
  readonly wrong: number
}

declare global {
  interface Window {
    comparePictures: (seed: number, ratio: number, breakIt: boolean) => Difference
  }
}

const ROUNDS = 80
const WIDTH = 640
const HEIGHT = 440
/** A smoothed edge on the clip of a repair may differ by this much, of 255. */
const SMOOTHED = 40

const WORDS = [
  'ežeras',
  'šeštadienį',
  'Ąžuolas',
  'žūklė',
  'pėsčiųjų',
  'takas',
  'malūnas',
  'jaunimas',
  'ir',
  'vakaras',
]

/** Seeded random numbers from 0 to 1. */
function randomOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}

class World {
  readonly board = new Board(new Y.Doc())
  readonly remote = new Board(new Y.Doc())
  readonly scene: Scene
  readonly #random: () => number
  #ids = 0

  constructor(seed: number) {
    this.#random = randomOf(seed)
    this.board.create()
    for (let index = 0; index < 160; index += 1) this.add(this.board)
    this.scene = new Scene(this.board, () => undefined)
    Y.applyUpdate(this.remote.doc, Y.encodeStateAsUpdate(this.board.doc))
    this.remote.doc.on('update', (update: Uint8Array) => Y.applyUpdate(this.board.doc, update, 'remote'))
    this.board.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'remote') Y.applyUpdate(this.remote.doc, update)
    })
  }

  number(from: number, to: number): number {
    return from + this.#random() * (to - from)
  }

  pick<T>(from: readonly T[]): T {
    const found = from[Math.floor(this.#random() * from.length)]
    if (found === undefined) throw new RangeError('Nothing to pick from')
    return found
  }

  spot(): Point {
    return [Math.round(this.number(-900, 900)), Math.round(this.number(-700, 700))]
  }

  text(): string {
    return Array.from({ length: Math.ceil(this.number(1, 14)) }, () => this.pick(WORDS)).join(' ')
  }

  /** Something new of any kind. */
  add(board: Board): void {
    this.#ids += 1
    const id = `i${this.#ids}`
    const made = { id, author: null, createdAt: 0 }
    const place = { frame: null, cell: null, at: this.spot() }
    const colours = NOTE_COLOURS.map(({ code }) => code)
    const kind = this.number(0, 10)
    if (kind < 6) {
      board.createNote({ ...made, text: this.text(), place, colour: this.pick(colours) })
    } else if (kind < 7) {
      const shape = this.pick(SHAPE_KINDS)
      const fill = this.pick([null, ...colours])
      const angle = this.pick([0, 0, 30, 75])
      board.createDrawing({ ...made, type: 'shape', shape, fill, angle, text: '', place, size: [150, 110] })
    } else if (kind < 8) {
      const points = Array.from({ length: 20 }, (_, index) => [
        index * 80,
        Math.round(this.number(0, 900)),
        50,
      ])
      const extent = [160, 90] as const
      const stroke = { ink: this.pick(INKS), width: 4, points: points.flat(), extent, size: extent }
      board.createDrawing({
        ...made,
        ...stroke,
        type: 'stroke',
        pen: this.pick(['pen', 'highlighter']),
        place,
      })
    } else if (kind < 9) {
      const [from, to] = [this.any(board), this.any(board)]
      const ends = { from: { item: from, at: [0, 0] as const }, to: { item: to, at: this.spot() } }
      board.createDrawing({ ...made, ...ends, type: 'connector', meaning: this.pick(MEANINGS) })
    } else {
      board.createDrawing({
        ...made,
        type: 'text',
        text: this.text(),
        fontSize: 24,
        angle: 0,
        place,
        size: [300, 60],
      })
    }
  }

  any(board: Board): string {
    const ids = [...board.items.keys()]
    return ids.length === 0 ? 'nobody' : this.pick(ids)
  }

  /** What somebody does to the board. */
  act(board: Board): void {
    const what = this.number(0, 6)
    const id = this.any(board)
    if (what < 1) this.add(board)
    else if (what < 2) board.deleteItems([id], null, 1)
    else if (what < 3) board.restack([id], this.pick(['front', 'back', 'forward', 'backward']))
    else if (what < 4) board.editText(id, this.text(), 0)
    else board.moveItems([{ id, place: { frame: null, cell: null, at: this.spot() } }])
  }
}

function pictureOf(scene: Scene, painter: Painter, size: PictureSize) {
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) throw new Error('No context')
  return { picture: new Picture(scene, painter, canvas, context, size), context }
}

function settled({ picture, context }: ReturnType<typeof pictureOf>, camera: Camera): Uint8ClampedArray {
  for (let rounds = 0; picture.settle(camera.view); rounds += 1)
    if (rounds > 50) throw new Error('Never at rest')
  const { x, y, stretch } = picture.frame(camera.view)
  if (stretch !== 1) throw new Error(`Stretched by ${stretch} at rest`)
  const { width, height, ratio } = picture.size
  return context.getImageData(x, y, Math.round(width * ratio), Math.round(height * ratio)).data
}

window.comparePictures = (seed, ratio, breakIt) => {
  const world = new World(seed)
  const { scene } = world
  const painter = new Painter(
    (width, height) => {
      const canvas = new OffscreenCanvas(width, height)
      const context = canvas.getContext('2d') as unknown as CanvasRenderingContext2D
      return { canvas, context }
    },
    { palette: readPalette(document.documentElement), language: 'lt', words: WORDS_ON_BOARD, groups: {} },
  )
  painter.setRatio(ratio)
  const size = { width: WIDTH, height: HEIGHT, ratio, margin: 128 * ratio }
  const kept = pictureOf(scene, painter, size)
  const camera = new Camera()
  camera.resize(WIDTH, HEIGHT)
  camera.set({ x: -WIDTH / 2, y: -HEIGHT / 2, z: 1 })
  if (!breakIt) scene.onDirty((boxes) => kept.picture.repair(boxes))
  kept.picture.frame(camera.view)
  for (let round = 0; round < ROUNDS; round += 1) {
    // A zoom paints everything anew: the last rounds do without, so that what was repaired is what is compared.
    if (round === ROUNDS / 2) {
      camera.set({ x: -WIDTH, y: -HEIGHT, z: world.number(0.4, 0.9) })
      settled(kept, camera)
    }
    const what = world.number(0, 6)
    if (what < 1.5) camera.panBy(world.number(-200, 200), world.number(-150, 150))
    else if (what < 2.5 && round < ROUNDS / 2)
      camera.zoomAt([world.number(0, WIDTH), world.number(0, HEIGHT)], world.number(0.6, 1.6))
    else if (what < 3) for (let steps = 0; steps < 3; steps += 1) kept.picture.settle(camera.view)
    else if (what < 3.5) {
      // A drag: out of the picture, about, and back in at another place.
      const id = world.any(world.board)
      const boxes = () => {
        const item = scene.object(id)
        return item
          ? [{ x: item.box.x - 30, y: item.box.y - 30, w: item.box.w + 60, h: item.box.h + 60 }]
          : []
      }
      kept.picture.skip(new Set([id]))
      kept.picture.repair(boxes())
      kept.picture.skip(null)
      kept.picture.repair(boxes())
      world.board.moveItems([{ id, place: { frame: null, cell: null, at: world.spot() } }])
    } else if (what < 4) scene.shift([world.any(world.board)], world.number(0, 1) < 0.5 ? world.spot() : null)
    else if (what < 5) world.act(world.board)
    else world.act(world.remote)
    scene.flush()
    kept.picture.frame(camera.view)
  }
  const repaired = settled(kept, camera)
  const scratch = pictureOf(scene, painter, size)
  scratch.picture.frame(camera.view)
  return difference(repaired, settled(scratch, camera))
}

const WORDS_ON_BOARD = {
  restored: 'atkurta',
  hidden: 'matote tik jūs',
  meanings: { supports: 'palaiko', contradicts: 'prieštarauja', 'inspired-by': 'įkvėpė' },
  kinds: { notes: '', text: '', sketch: '', photo: '', table: '', rating: '', label: '' },
}

function difference(one: Uint8ClampedArray, other: Uint8ClampedArray): Difference {
  let differing = 0
  let wrong = 0
  let largest = 0
  for (let pixel = 0; pixel < one.length; pixel += 4) {
    let most = 0
    for (let part = 0; part < 4; part += 1) {
      most = Math.max(most, Math.abs((one[pixel + part] ?? 0) - (other[pixel + part] ?? 0)))
    }
    if (most > 0) differing += 1
    if (most > SMOOTHED) wrong += 1
    largest = Math.max(largest, most)
  }
  const pixels = one.length / 4
  return { share: differing / pixels, largest, wrong: wrong / pixels }
}
