// Pictures on their way to the board: picked, pasted or dropped, sent at once, put on the board when they are described.
// Also shows the painter the pictures that are there.
import type { Point } from '../../shared/base/geometry.ts'
import { Listeners, type Unsubscribe } from '../../shared/base/signal.ts'
import type { Board } from '../../shared/board/board.ts'
import type { Place } from '../../shared/board/item.ts'
import type { EditWorld } from '../model/editing.ts'
import type { UploadProgress } from '../model/image-upload.ts'
import type { Images, UploadedImage } from '../model/images.ts'
import { placeOf } from '../model/place-of.ts'
import type { ImageSource } from './brush.ts'
import { cardSize } from './image-shape.ts'
import type { Described } from './photo-fields.tsx'
import type { Scene } from './scene.ts'

/** A picture that is not on the board yet. */
export interface Arriving {
  readonly key: string
  readonly file: File
  readonly at: Point
  readonly progress: UploadProgress
  readonly uploaded: UploadedImage | null
  /** Why it cannot be taken. */
  readonly fault: unknown
  /** What was said of it when it was let onto the board; it goes there once it has been sent. */
  readonly described: Described | null
}

/** Many pictures dropped at once lie beside each other in rows, this far apart, board units. */
const BESIDE = 340
const ROW = 4
/** More are not taken at once: each is to be described. */
export const MOST_PHOTOS = 20

interface PhotoWorld extends EditWorld {
  readonly board: Board
  readonly scene: Scene
}

export class Photos implements ImageSource {
  readonly #world: PhotoWorld
  readonly #changes = new Listeners<void>()
  readonly #wanted = new Set<string>()
  #images: Images | null = null
  #stop: Unsubscribe = () => undefined
  #arriving: readonly Arriving[] = []
  #edited: string | null = null

  constructor(world: PhotoWorld) {
    this.#world = world
  }

  onChange(listener: () => void): Unsubscribe {
    return this.#changes.add(listener)
  }

  /** Takes the workshop's pictures; null where none are shown. */
  take(images: Images | null): void {
    if (images === this.#images) return
    this.#stop()
    this.#images = images
    this.#wanted.clear()
    this.#stop = images?.onArrival((file) => this.#world.scene.touchImages(file)) ?? (() => undefined)
    this.#world.scene.touchImages(null)
  }

  /** Whether pictures can be put on this board by this person. */
  get canAdd(): boolean {
    return this.#images !== null && this.#world.editable
  }

  /** Pictures waiting to be described or sent. */
  get arriving(): readonly Arriving[] {
    return this.#arriving
  }

  /** Those that nobody has said anything of yet. */
  get undescribed(): readonly Arriving[] {
    return this.#arriving.filter(({ described }) => described === null)
  }

  /** The image on the board that is being described anew. */
  get edited(): string | null {
    return this.#edited
  }

  peek(file: string, side: number): CanvasImageSource | null {
    return this.#images?.peek(file, side) ?? null
  }

  want(file: string, side: number): void {
    const key = `${file}@${Math.ceil(Math.log2(Math.max(1, side)))}`
    const images = this.#images
    if (!images || this.#wanted.has(key)) return
    this.#wanted.add(key)
    images.load(file, side).then(
      () => {
        this.#wanted.delete(key)
        this.#world.scene.touchImages(file)
      },
      // It is told again when it can be had (onArrival); until then the card stands for it.
      () => this.#wanted.delete(key),
    )
  }

  /** Begins sending pictures, and asks what is on them. @param at where the first will lie, board units */
  add(files: readonly File[], at: Point): void {
    const images = this.#images
    if (!images || !this.#world.editable) return
    for (const [index, file] of files.slice(0, MOST_PHOTOS).entries()) {
      const key = this.#world.newId()
      const spot: Point = [at[0] + (index % ROW) * BESIDE, at[1] + Math.floor(index / ROW) * BESIDE]
      this.#arriving = [
        ...this.#arriving,
        {
          key,
          file,
          at: spot,
          progress: { state: 'preparing' },
          uploaded: null,
          fault: null,
          described: null,
        },
      ]
      images
        .upload(file, (progress) => this.#change(key, { progress }))
        .then(
          (uploaded) => this.#change(key, { uploaded }),
          (fault: unknown) => this.#change(key, { fault }),
        )
    }
    this.#changes.emit()
  }

  /** Lets a picture onto the board; it goes there as soon as it has been sent. */
  describe(key: string, described: Described): void {
    this.#change(key, { described })
  }

  /** Leaves a picture away. */
  drop(key: string): void {
    this.#arriving = this.#arriving.filter((each) => each.key !== key)
    this.#changes.emit()
  }

  /** Opens what is said of an image on the board; null closes it. */
  edit(image: string | null): void {
    this.#edited = image
    this.#changes.emit()
  }

  /** Says something else of an image on the board. */
  redescribe(image: string, { caption, credit, consent }: Described): void {
    const { board } = this.#world
    this.#world.step(() =>
      board.change(() => {
        board.editText(image, caption, caption.length)
        board.describeImage(image, { credit, consent })
      }),
    )
  }

  close(): void {
    this.#stop()
    this.#changes.clear()
  }

  #change(key: string, change: Partial<Arriving>): void {
    this.#arriving = this.#arriving.map((each) => (each.key === key ? { ...each, ...change } : each))
    for (const { key: ready, uploaded, described, at } of this.#arriving) {
      if (uploaded && described) this.#put(ready, uploaded, described, at)
    }
    this.#changes.emit()
  }

  #put(key: string, { file, width, height }: UploadedImage, described: Described, at: Point): void {
    const { board, scene, me } = this.#world
    const pixels = [width, height] as const
    const size = cardSize(pixels)
    const [w, h] = size
    const place: Place = placeOf(scene.frames, { x: at[0] - w / 2, y: at[1] - h / 2, w, h })
    const made = { id: key, author: me, createdAt: this.#world.now() }
    this.#arriving = this.#arriving.filter((each) => each.key !== key)
    this.#world.step(() =>
      board.createDrawing({ ...made, ...described, type: 'image', file, pixels, place, size, angle: 0 }),
    )
    this.#world.select([key])
    this.#world.tell({ what: 'imageAdded', values: { caption: described.caption } })
  }
}
