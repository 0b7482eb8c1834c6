// Photos of a phone on their way to a cell of the board: sent as soon as they are picked, put there when they are described.
import { nanoid } from 'nanoid'
import type { PlacedCell } from '../../../shared/agenda/frame.ts'
import type { Size } from '../../../shared/base/geometry.ts'
import { Listeners, type Unsubscribe } from '../../../shared/base/signal.ts'
import { nextSpot } from '../../../shared/board/room-in-cell.ts'
import { takenIn } from '../../../shared/board/write-note.ts'
import { roomOf } from '../../../shared/method/cell-room.ts'
import { cardSize } from '../../canvas/image-shape.ts'
import type { Described } from '../../canvas/photo-fields.tsx'
import { ApiError } from '../../model/api.ts'
import type { UploadProgress } from '../../model/image-upload.ts'
import type { Images, UploadedImage } from '../../model/images.ts'
import type { Session } from '../../model/session.ts'

export interface SendingPhoto {
  readonly key: string
  readonly file: File
  /** Where it goes: the cell it was taken for, whatever is on the screen by then. */
  readonly placed: PlacedCell
  readonly progress: UploadProgress
  readonly uploaded: UploadedImage | null
  /** Why it cannot be sent. */
  readonly fault: unknown
  readonly described: Described | null
}

/** Smaller, a picture in a low cell could not be made out. */
const LEAST_SCALE = 0.4

export class SendingPhotos {
  readonly #session: Session
  readonly #changes = new Listeners<void>()
  readonly #stops = new Map<string, AbortController>()
  #photos: readonly SendingPhoto[] = []
  #arrived = 0

  constructor(session: Session) {
    this.#session = session
  }

  onChange(listener: () => void): Unsubscribe {
    return this.#changes.add(listener)
  }

  get photos(): readonly SendingPhoto[] {
    return this.#photos
  }

  /** How many have come to the board. */
  get arrived(): number {
    return this.#arrived
  }

  /** Begins to send a photo. The same file again is no second one. */
  add(file: File, placed: PlacedCell): void {
    if (this.#photos.some((each) => each.file === file)) return
    const key = nanoid()
    const progress = { state: 'preparing' } as const
    this.#photos = [
      ...this.#photos,
      { key, file, placed, progress, uploaded: null, fault: null, described: null },
    ]
    this.#send(key, file)
  }

  /** Tries once more to send one that could not be sent. */
  again(key: string): void {
    const photo = this.#photos.find((each) => each.key === key)
    if (photo?.fault === null || !photo) return
    this.#change(key, { fault: null, progress: { state: 'preparing' } })
    this.#send(key, photo.file)
  }

  /** Lets a photo onto the board; it goes there as soon as it has been sent. */
  describe(key: string, described: Described): void {
    this.#change(key, { described })
  }

  drop(key: string): void {
    this.#stops.get(key)?.abort()
    this.#photos = this.#photos.filter((each) => each.key !== key)
    this.#changes.emit()
  }

  #send(key: string, file: File): void {
    const stop = new AbortController()
    this.#stops.set(key, stop)
    this.#images()
      .then((images) => images.upload(file, (progress) => this.#tell(key, progress), stop.signal))
      .then(
        (uploaded) => this.#change(key, { uploaded }),
        (fault: unknown) => this.#change(key, { fault }),
      )
    this.#changes.emit()
  }

  #tell(key: string, progress: UploadProgress): void {
    const before = this.#photos.find((each) => each.key === key)?.progress.state
    // Another try is no news: without a network there is one every few seconds.
    if (before !== 'waiting' || progress.state !== 'sending') this.#change(key, { progress })
  }

  /** The code that sends pictures has to be fetched itself. */
  async #images(): Promise<Images> {
    try {
      return await this.#session.openImages()
    } catch (cause) {
      throw new ApiError('no-connection', null, { cause })
    }
  }

  #change(key: string, change: Partial<SendingPhoto>): void {
    this.#photos = this.#photos.map((each) => (each.key === key ? { ...each, ...change } : each))
    for (const photo of this.#photos) {
      if (photo.uploaded && photo.described) this.#put(photo, photo.uploaded, photo.described)
    }
    this.#changes.emit()
  }

  #put({ key, placed }: SendingPhoto, { file, width, height }: UploadedImage, described: Described): void {
    const { board, undo, author, now } = this.#session
    this.#photos = this.#photos.filter((each) => each.key !== key)
    this.#arrived += 1
    const { at, size } = nextSpot(placed.box, takenIn(board, placed), sizeIn(placed, [width, height]))
    undo.step(() =>
      board.createDrawing({
        ...described,
        type: 'image',
        id: key,
        file,
        pixels: [width, height],
        place: { frame: placed.frame.id, cell: placed.cell.id, at },
        size,
        angle: 0,
        author: placed.cell.anonymous ? null : author,
        createdAt: now(),
      }),
    )
  }
}

/** The size of a photo's card, less where it would take more than half of the cell across or down: others come too. */
function sizeIn({ box }: PlacedCell, pixels: Size): Size {
  const [w, h] = cardSize(pixels)
  const room = roomOf(box)
  const scale = Math.max(LEAST_SCALE, Math.min(1, room.w / 2 / w, room.h / 2 / h))
  return [Math.round(w * scale), Math.round(h * scale)]
}
