// Images of an opened workshop in the browser: sent, fetched, decoded to the size they are shown at, and kept as long as
// they fit. Knows nothing of the board; React and Konva ask it.

import { LIMITS } from '../../shared/base/limits.ts'
import type { Unsubscribe } from '../../shared/base/signal.ts'
import { createTurns } from '../../shared/base/turns.ts'
import type { ImageReply } from '../../shared/protocol/http.ts'
import { ByteCache } from './byte-cache.ts'
import { ImageDownloads } from './image-download.ts'
import { type UploadProgress, uploadImage } from './image-upload.ts'
import { type Readable, Signal } from './signal.ts'

export type UploadedImage = ImageReply

export interface Images {
  /**
   * Sends a picked, pasted or dropped file. Without a network it stays pending and says `waiting`.
   *
   * @throws {ApiError} when it cannot be taken, with a fault to show
   */
  upload(
    file: Blob,
    onProgress?: (progress: UploadProgress) => void,
    signal?: AbortSignal,
  ): Promise<UploadedImage>
  /** Images not on the server yet: lost if the page is closed now. */
  readonly unsent: Readable<number>
  /** How many of them cannot be sent now, for want of a network or of the server. */
  readonly waiting: Readable<number>
  /**
   * An image decoded for showing; never closed by this module, but not kept for ever: ask again for every repaint that
   * needs it, or `peek`.
   *
   * @param side pixels of the screen its longer side covers; decoded at the next of a few sizes
   * @throws {ApiError} while it cannot be had; `onArrival` tells when it can
   */
  load(file: string, side?: number): Promise<ImageBitmap>
  /** The best decoding there is now for painting at a size; null when there is none. */
  peek(file: string, side?: number): ImageBitmap | null
  /** An address for `<img>`, good until `close`. */
  url(file: string): Promise<string>
  /** Hears the name of every image that can be had after it could not. */
  onArrival(listener: (file: string) => void): Unsubscribe
  /** Ends uploads and gives everything back. */
  close(): void
}

/** Bytes of decoded images: what a screen shows at once three times over, and little enough for a 4 GB laptop. */
const DECODED_BYTES = 150 * 1024 * 1024

/** Decoded sides, pixels. A photograph in full takes 12 MB, forty on a wall of pictures 1 MB each. */
const SIDES: readonly number[] = [256, 512, 1024, LIMITS.imageSide]

/** Two at once: a decoding is the size of the whole image for a moment. */
const DECODES_AT_ONCE = 2
const UPLOADS_AT_ONCE = 2

export interface ImagesOptions {
  readonly workshop: string
  readonly ticket: string
  readonly fetch?: typeof fetch
  readonly prepare?: (file: Blob) => Promise<Blob>
}

export function openImages(options: ImagesOptions): Images {
  // Called on its own: a browser's fetch is offended by any other `this`.
  const { workshop, ticket, fetch = (...args) => globalThis.fetch(...args), prepare = prepared } = options
  const address = `/api/workshops/${encodeURIComponent(workshop)}/images`
  const addressOf = (file: string) => `${address}/${encodeURIComponent(file)}`
  const downloads = new ImageDownloads({ addressOf, ticket, fetch })
  const bitmaps = new ByteCache<ImageBitmap>(DECODED_BYTES)
  const decoding = new Map<string, Promise<ImageBitmap>>()
  const urls = new Map<string, string>()
  const unsent = new Signal(0)
  const waiting = new Signal(0)
  const closed = new AbortController()
  const decodes = createTurns(DECODES_AT_ONCE)
  const uploads = createTurns(UPLOADS_AT_ONCE)

  async function upload(
    file: Blob,
    onProgress: (progress: UploadProgress) => void = () => {},
    signal?: AbortSignal,
  ): Promise<UploadedImage> {
    const stopped = new AbortController()
    const stop = (event: Event) => stopped.abort((event.target as AbortSignal).reason)
    const signals = [closed.signal, ...(signal ? [signal] : [])]
    for (const each of signals) {
      each.throwIfAborted()
      each.addEventListener('abort', stop)
    }
    unsent.set(unsent.value + 1)
    let isWaiting = false
    const tell = (progress: UploadProgress | null) => {
      // Until it has arrived: another try is no promise.
      const waits = progress !== null && (isWaiting || progress.state === 'waiting')
      if (waits !== isWaiting) waiting.set(waiting.value + (waits ? 1 : -1))
      isWaiting = waits
      if (progress) onProgress(progress)
    }
    tell({ state: 'preparing' })
    try {
      return await uploads.run(async () => {
        const image = await prepare(file)
        const reply = await uploadImage(image, {
          address,
          ticket,
          fetch,
          signal: stopped.signal,
          onProgress: tell,
        })
        // Others may be moving pictures, of which the server keeps the first.
        if (image !== file || image.type === 'image/jpeg') downloads.keep(reply.file, image)
        return reply
      })
    } finally {
      tell(null)
      unsent.set(unsent.value - 1)
      for (const each of signals) each.removeEventListener('abort', stop)
    }
  }

  async function decode(file: string, side: number): Promise<ImageBitmap> {
    const blob = await downloads.get(file)
    return decodes.run(async () => {
      try {
        const bitmap = await decoded(blob, side)
        if (!closed.signal.aborted) bitmaps.set(keyOf(file, side), bitmap, bitmap.width * bitmap.height * 4)
        return bitmap
      } catch (cause) {
        throw downloads.spoilt(file, cause)
      }
    })
  }

  return {
    upload,
    unsent,
    waiting,
    onArrival: (listener) => downloads.onArrival(listener),
    async load(file, side = LIMITS.imageSide) {
      const wanted = sideFor(side)
      const key = keyOf(file, wanted)
      const known = bitmaps.get(key)
      if (known) return known
      const running = decoding.get(key) ?? decode(file, wanted).finally(() => decoding.delete(key))
      decoding.set(key, running)
      return running
    },
    peek(file, side = LIMITS.imageSide) {
      const wanted = sideFor(side)
      // As large as asked for or larger; failing that, the largest there is.
      const order = [
        ...SIDES.filter((each) => each >= wanted),
        ...SIDES.filter((each) => each < wanted).reverse(),
      ]
      for (const each of order) {
        const found = bitmaps.get(keyOf(file, each))
        if (found) return found
      }
      return null
    },
    async url(file) {
      const blob = await downloads.get(file)
      const known = urls.get(file)
      if (known !== undefined) return known
      const made = URL.createObjectURL(blob)
      if (closed.signal.aborted) URL.revokeObjectURL(made)
      else urls.set(file, made)
      return made
    },
    close() {
      closed.abort()
      downloads.close()
      bitmaps.clear()
      for (const url of urls.values()) URL.revokeObjectURL(url)
      urls.clear()
    },
  }
}

/** Smaller before it is sent; as it is where what makes it so cannot be fetched: the server does the same again. */
async function prepared(file: Blob): Promise<Blob> {
  const shrinking = await import('./image-shrink.ts').catch(() => null)
  return shrinking ? shrinking.preparedImage(file) : file
}

function sideFor(side: number): number {
  return SIDES.find((each) => each >= side) ?? LIMITS.imageSide
}

function keyOf(file: string, side: number): string {
  return `${file}@${side}`
}

async function decoded(blob: Blob, side: number): Promise<ImageBitmap> {
  const whole = await createImageBitmap(blob)
  const scale = side / Math.max(whole.width, whole.height)
  if (scale >= 1) return whole
  const resizeWidth = Math.max(1, Math.round(whole.width * scale))
  const resizeHeight = Math.max(1, Math.round(whole.height * scale))
  try {
    return await createImageBitmap(whole, { resizeWidth, resizeHeight, resizeQuality: 'high' })
  } finally {
    whole.close()
  }
}
