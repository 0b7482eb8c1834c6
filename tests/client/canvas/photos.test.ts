// Pictures on their way to the board: sent at once, put there when somebody has said what is on them.
import { expect, test } from 'vitest'
import { Photos } from '../../../client/canvas/photos.ts'
import type { Said } from '../../../client/model/editing.ts'
import type { Images, UploadedImage } from '../../../client/model/images.ts'
import { Signal } from '../../../client/model/signal.ts'
import { CanvasWorld } from './canvas-world.ts'

const FILE = new File(['x'], 'ezeras.jpg', { type: 'image/jpeg' })
const SAID = { caption: 'Ežeras', credit: 'Vaida', consent: 'given' } as const
const UPLOADED: UploadedImage = { file: 'a'.repeat(43), width: 800, height: 400, bytes: 1000 }

class Sender {
  readonly #waiting: { resolve(reply: UploadedImage): void; reject(why: unknown): void }[] = []
  readonly wanted: string[] = []
  readonly #loaded: (() => void)[] = []

  readonly images: Images = {
    upload: () =>
      new Promise((resolve, reject) => {
        this.#waiting.push({ resolve, reject })
      }),
    unsent: new Signal(0),
    waiting: new Signal(0),
    load: (file) => {
      this.wanted.push(file)
      return new Promise((resolve) => this.#loaded.push(() => resolve({} as ImageBitmap)))
    },
    peek: () => null,
    url: async () => '',
    onArrival: () => () => undefined,
    close: () => undefined,
  }

  async arrive(): Promise<void> {
    this.#waiting.shift()?.resolve(UPLOADED)
    await Promise.resolve()
    await Promise.resolve()
  }

  async refuse(why: unknown): Promise<void> {
    this.#waiting.shift()?.reject(why)
    await Promise.resolve()
    await Promise.resolve()
  }

  async load(): Promise<void> {
    this.#loaded.shift()?.()
    await Promise.resolve()
    await Promise.resolve()
  }
}

function opened() {
  const world = new CanvasWorld()
  const said: Said[] = []
  const { board, scene, selection } = world
  const photos = new Photos({
    board,
    scene,
    frames: [],
    editable: true,
    selected: [],
    me: 'p1',
    select: (ids) => selection.set(ids),
    now: () => 5,
    newId: () => world.newId(),
    step: (write) => write(),
    undo: () => undefined,
    redo: () => undefined,
    nameCluster: () => undefined,
    tell: (what) => void said.push(what),
  })
  const sender = new Sender()
  photos.take(sender.images)
  return { world, photos, sender, said }
}

test('a picture goes to the board when it has been sent and described, whichever comes first', async () => {
  const { world, photos, sender, said } = opened()
  photos.add([FILE, FILE], [0, 0])
  const [first, second] = photos.arriving
  if (!first || !second) throw new Error('Two were added')
  photos.describe(first.key, SAID)
  expect(world.board.drawings).toEqual([])
  await sender.arrive()
  expect(world.board.drawings).toMatchObject([
    { type: 'image', file: UPLOADED.file, pixels: [800, 400], author: 'p1', ...SAID },
  ])
  await sender.arrive()
  expect(world.board.drawings).toHaveLength(1)
  photos.describe(second.key, { ...SAID, caption: 'Krantas' })
  expect(world.board.drawings).toMatchObject([{ caption: 'Ežeras' }, { caption: 'Krantas' }])
  expect(photos.arriving).toEqual([])
  expect(said.at(-1)).toEqual({ what: 'imageAdded', values: { caption: 'Krantas' } })
})

test('one that cannot be taken stays to be spoken of until it is left away', async () => {
  const { world, photos, sender } = opened()
  photos.add([FILE], [0, 0])
  await sender.refuse('too large')
  const [arriving] = photos.arriving
  expect(arriving?.fault).toBe('too large')
  photos.drop(arriving?.key ?? '')
  expect(photos.arriving).toEqual([])
  expect(world.board.drawings).toEqual([])
})

test('what is said of a picture can be said anew', async () => {
  const { world, photos, sender } = opened()
  photos.add([FILE], [0, 0])
  photos.describe(photos.arriving[0]?.key ?? '', SAID)
  await sender.arrive()
  const [image] = world.board.drawings
  photos.redescribe(image?.id ?? '', { caption: 'Ežero krantas', credit: '', consent: 'not-needed' })
  expect(world.board.drawings).toMatchObject([
    { caption: 'Ežero krantas', credit: '', consent: 'not-needed' },
  ])
})

test('a picture that is shown is fetched once, and its place painted again when it is there', async () => {
  const { world, photos, sender } = opened()
  photos.add([FILE], [0, 0])
  photos.describe(photos.arriving[0]?.key ?? '', SAID)
  await sender.arrive()
  world.frame()
  const dirty: unknown[] = []
  world.scene.onDirty((boxes) => void dirty.push(...boxes))
  photos.want(UPLOADED.file, 300)
  photos.want(UPLOADED.file, 310)
  expect(sender.wanted).toEqual([UPLOADED.file])
  await sender.load()
  world.frame()
  expect(dirty).toHaveLength(1)
})

test('nobody adds pictures where they may not write, or where none are shown', () => {
  const { photos } = opened()
  photos.take(null)
  expect(photos.canAdd).toBe(false)
  photos.add([FILE], [0, 0])
  expect(photos.arriving).toEqual([])
})
