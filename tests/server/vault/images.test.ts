// Images in the vault: limits, spoilt bytes, a missing decoder, and the outside of a WebP read without decoding it.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createMemoryDisk, createMemoryStore } from '../../../server/store/memory-store.ts'
import { StoreError } from '../../../server/store/store.ts'
import { createImageReader, ImageError, type ImageReader } from '../../../server/vault/image-reader.ts'
import { createImages } from '../../../server/vault/images.ts'
import { readStillWebp } from '../../../server/vault/webp.ts'
import { LIMITS } from '../../../shared/base/limits.ts'
import { createTurns } from '../../../shared/base/turns.ts'
import { picture, withChunk } from '../image-kit.ts'

/** Takes any bytes for an image, so that a test need not encode four hundred. */
const anything: Pick<ImageReader, 'read'> = { read: async (bytes) => ({ bytes, width: 1, height: 1 }) }

function imagesOn(disk = createMemoryDisk(), reader: Pick<ImageReader, 'read'> = anything) {
  return createImages({ store: createMemoryStore({ disk }), now: () => 0, reader })
}

async function faultOf(promise: Promise<unknown>): Promise<string> {
  const error = await promise.catch((reason: unknown) => reason)
  if (!(error instanceof ImageError)) throw new Error(`expected an ImageError, got ${String(error)}`)
  return error.fault
}

const numbered = (index: number) => new TextEncoder().encode(`image ${index}`)

test('a workshop takes so many images and no more, even when they come at once, and each again', async () => {
  const images = imagesOn()
  const tries = await Promise.allSettled(
    Array.from({ length: LIMITS.workshopImages + 20 }, (_, index) => images.add('w', numbered(index))),
  )
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(LIMITS.workshopImages)
  expect(await faultOf(images.add('w', numbered(9_999)))).toBe('images-full')
  expect((await images.add('w', numbered(3))).file).toHaveLength(43)
  expect((await images.add('w2', numbered(9_999))).file).toHaveLength(43)
})

test('the bytes of a workshop’s images are counted together', async () => {
  const images = imagesOn()
  const part = LIMITS.workshopImageBytes / 4
  for (let index = 0; index < 4; index += 1) await images.add('w', new Uint8Array(part).fill(index))
  expect(await faultOf(images.add('w', new Uint8Array([9])))).toBe('images-full')
})

test('bytes the disk has spoilt are no image, and uploading it again mends it', async () => {
  const disk = createMemoryDisk()
  const { file } = await imagesOn(disk).add('w', numbered(1))
  const row = disk.documents.get(`w/image/${file}`)?.log[0]
  if (row) row.bytes = new Uint8Array([1, 2, 3])
  const images = imagesOn(disk)
  expect(await images.get('w', file)).toBeNull()
  expect((await images.add('w', numbered(1))).file).toBe(file)
  expect(await images.get('w', file)).toEqual(numbered(1))
})

test('on a full disk nothing is called kept, and with room again the same upload is', async () => {
  const disk = createMemoryDisk()
  let isFull = true
  const failing = () => (isFull ? new StoreError('full', 'no room') : null)
  const images = createImages({ store: createMemoryStore({ disk, failing }), now: () => 0, reader: anything })
  await expect(images.add('w', numbered(1))).rejects.toMatchObject({ fault: 'full' })
  isFull = false
  const { file } = await images.add('w', numbered(1))
  expect(await images.get('w', file)).toEqual(numbered(1))
})

test('deleting a workshop’s documents deletes its images, and nobody else’s', async () => {
  const disk = createMemoryDisk()
  const images = imagesOn(disk)
  const { file } = await images.add('w1', numbered(1))
  await images.add('w10', numbered(1))
  await createMemoryStore({ disk }).deleteDocuments('w1/')
  expect(await images.get('w1', file)).toBeNull()
  expect(await images.get('w10', file)).toEqual(numbered(1))
})

test('where the decoder is missing an upload says so, and what was kept is still there', async () => {
  const disk = createMemoryDisk()
  const { file } = await imagesOn(disk).add('w', numbered(1))
  const reader = createImageReader(() => Promise.reject(new Error('Cannot find module sharp-linux-x64')))
  const images = imagesOn(disk, reader)
  expect(await faultOf(images.add('w', await picture(4, 4).png().toBuffer()))).toBe('images-unavailable')
  expect(await images.get('w', file)).toEqual(numbered(1))
})

test('work takes turns in the order it came, also when some of it fails', async () => {
  const turns = createTurns(2)
  const started: number[] = []
  const ends: (() => void)[] = []
  const done = Array.from({ length: 5 }, (_, index) =>
    turns
      .run(async () => {
        started.push(index)
        await new Promise<void>((resolve) => ends.push(resolve))
        if (index === 0) throw new Error('failed')
      })
      .catch(() => 'failed'),
  )
  expect(started).toEqual([0, 1])
  for (let index = 0; index < 5; index += 1) {
    ends[index]?.()
    await done[index]
    expect(started.length).toBe(Math.min(5, index + 3))
  }
  expect(started).toEqual([0, 1, 2, 3, 4])
})

describe('the outside of a WebP', () => {
  test('is that of a bare still picture, lossy or not, see-through or not', async () => {
    for (const lossless of [true, false]) {
      for (const channels of [3, 4] as const) {
        const bytes = await picture(123, 45)
          .ensureAlpha(channels === 4 ? 0.5 : 1)
          .webp({ lossless })
          .toBuffer()
        expect(readStillWebp(bytes)).toEqual({ width: 123, height: 45 })
      }
    }
  })

  test('shows metadata, a colour profile, and bytes that belong to nothing', async () => {
    const bare = await picture(12, 12).webp().toBuffer()
    const photographed = await picture(12, 12)
      .withExif({ IFD0: { Artist: 'A' } })
      .webp()
      .toBuffer()
    const coloured = await picture(12, 12).withIccProfile('p3').webp().toBuffer()
    for (const bytes of [
      photographed,
      coloured,
      withChunk(bare, 'XMP ', new Uint8Array(6)),
      Buffer.concat([bare, Buffer.from('PK')]),
      bare.subarray(0, bare.byteLength - 2),
      await picture(12, 12).png().toBuffer(),
    ]) {
      expect(readStillWebp(bytes)).toBeNull()
    }
  })

  test('shows metadata a header says nothing of, and a length that lies', async () => {
    const bare = await picture(12, 12).webp().toBuffer()
    const seeThrough = await picture(12, 12).ensureAlpha(0.5).webp().toBuffer()
    const hidden = withChunk(seeThrough.subarray(0, 30), 'EXIF', new Uint8Array(6))
    const whole = Buffer.concat([hidden, bare.subarray(12)])
    whole.writeUInt32LE(whole.byteLength - 8, 4)
    expect(whole.subarray(12, 16).toString()).toBe('VP8X')
    expect(readStillWebp(whole)).toBeNull()
    const lying = Buffer.from(bare)
    lying.writeUInt32LE(bare.byteLength + 92, 4)
    expect(readStillWebp(lying)).toBeNull()
    expect(readStillWebp(bare)).not.toBeNull()
  })

  test('is never misread into an accident, whatever the bytes', async () => {
    const bare = await picture(12, 12).ensureAlpha(0.5).webp().toBuffer()
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(bare.byteLength - 1), fc.nat(255))), fc.nat(), (changes, cut) => {
        const bytes = new Uint8Array(bare)
        for (const [at, value] of changes) bytes[at] = value
        const size = readStillWebp(bytes.subarray(0, cut % 2 === 0 ? bytes.length : cut % bytes.length))
        return size === null || (size.width >= 1 && size.height >= 1)
      }),
      { numRuns: 2_000 },
    )
  })
})
