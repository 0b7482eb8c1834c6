// Images of a workshop: bytes in the store under the workshop's name, checksummed as all documents are, so that
// whatever lists, copies or deletes a workshop's documents takes its images along. Named by their content.
import { createHash } from 'node:crypto'
import { isImageFile } from '../../shared/base/image-file.ts'
import { LIMITS } from '../../shared/base/limits.ts'
import { createTurns } from '../../shared/base/turns.ts'
import type { ImageReply } from '../../shared/protocol/http.ts'
import type { Store } from '../store/store.ts'
import { type EncodedImage, ImageError, type ImageReader } from './image-reader.ts'
import { type ImageRecord, imageReader, TABLE } from './records.ts'
import { readStillWebp } from './webp.ts'

export interface Images {
  /**
   * Reads an uploaded file and keeps the image; the same content twice is one image.
   *
   * @throws {ImageError} when it cannot be taken
   */
  add(workshop: string, upload: Uint8Array): Promise<ImageReply>
  /**
   * Keeps an image another server encoded.
   *
   * @throws {ImageError} `image-unreadable` when it is not what its name says, `images-full`
   */
  adopt(workshop: string, file: string, bytes: Uint8Array): Promise<void>
  /** The bytes, WebP; null when there is no such image, or the disk has spoilt it. */
  get(workshop: string, file: string): Promise<Uint8Array | null>
}

interface ImagesOptions {
  readonly store: Store
  readonly now: () => number
  readonly reader: Pick<ImageReader, 'read'>
}

export function createImages({ store, now, reader }: ImagesOptions): Images {
  // One at a time, so that the limits hold when many upload at once.
  const keeping = createTurns(1)

  async function get(workshop: string, file: string): Promise<Uint8Array | null> {
    if (!isImageFile(file)) return null
    return (await store.load(documentOf(workshop, file))).updates.at(-1) ?? null
  }

  async function keep(workshop: string, file: string, image: EncodedImage): Promise<void> {
    const others = (await store.listRecords(TABLE.image, `${workshop}/`)).filter(
      ({ key }) => key !== `${workshop}/${file}`,
    )
    const sizes = others.map(({ value }) => imageReader.safeParse(value).data?.bytes ?? 0)
    const total = sizes.reduce((sum, size) => sum + size, image.bytes.byteLength)
    if (others.length >= LIMITS.workshopImages || total > LIMITS.workshopImageBytes) {
      throw new ImageError('images-full')
    }
    // Bytes a disk has spoilt are not there, and are written anew.
    if ((await get(workshop, file)) !== null) return
    const { bytes, width, height } = image
    const record: ImageRecord = { width, height, bytes: bytes.byteLength, createdAt: now() }
    await Promise.all([
      store.append(documentOf(workshop, file), [bytes]),
      store.putRecord(TABLE.image, `${workshop}/${file}`, record),
    ])
  }

  return {
    get,
    async add(workshop, upload) {
      const image = await reader.read(upload)
      const file = fileOf(image.bytes)
      await keeping.run(() => keep(workshop, file, image))
      return { file, width: image.width, height: image.height, bytes: image.bytes.byteLength }
    },
    async adopt(workshop, file, bytes) {
      const image = checkImage(file, bytes)
      if (image === null) throw new ImageError('image-unreadable')
      await keeping.run(() => keep(workshop, file, image))
    },
  }
}

/**
 * Checks an image of an archive: nobody says who made it.
 *
 * @returns null unless its bytes are a still picture of our size and hash to its name
 */
export function checkImage(file: string, bytes: Uint8Array): EncodedImage | null {
  const size = readStillWebp(bytes)
  if (size === null || Math.max(size.width, size.height) > LIMITS.imageSide) return null
  return fileOf(bytes) === file ? { bytes, ...size } : null
}

function fileOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64url')
}

/** Beside `<workshop>/board`; the sync edge knows the three documents by name and opens no other. */
function documentOf(workshop: string, file: string): string {
  return `${workshop}/image/${file}`
}
