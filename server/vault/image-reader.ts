// Uploaded files into images fit to keep: decoded within bounds, upright, at most LIMITS.imageSide long, WebP, without
// a word of metadata (a photograph says where it was taken). The decoder is loaded with the first image: a server
// whose machine lacks it serves everything else.
import { LIMITS } from '../../shared/base/limits.ts'
import { createTurns } from '../../shared/base/turns.ts'
import { MARK_LIMITS } from '../../shared/export/mark.ts'
import type { Fault } from '../../shared/protocol/fault.ts'
import { imageKindOf } from './image-kind.ts'
import { readStillWebp } from './webp.ts'

export type ImageFault = Extract<Fault, `image-${string}` | `images-${string}`>

/** An image that cannot be taken: why, as a fault a person can read. */
export class ImageError extends Error {
  readonly fault: ImageFault

  constructor(fault: ImageFault, cause?: unknown) {
    super(fault, cause === undefined ? undefined : { cause })
    this.name = 'ImageError'
    this.fault = fault
  }
}

export interface EncodedImage {
  /** WebP; of a mark PNG. */
  readonly bytes: Uint8Array
  /** Pixels. */
  readonly width: number
  readonly height: number
}

export interface ImageReader {
  /** @throws {ImageError} */
  read(bytes: Uint8Array): Promise<EncodedImage>
  /**
   * A mark for documents: PNG, its transparent parts kept, at most MARK_LIMITS.side long.
   *
   * @throws {ImageError}
   */
  readMark(bytes: Uint8Array): Promise<EncodedImage>
}

type Sharp = typeof import('sharp')['default']

/** Decodes at once: each takes up to 256 MB for a moment, and two leave a core to the boards. */
const AT_ONCE = 2

/** Seconds one image may take. The largest photograph takes two. */
const SECONDS = 20

/** Softer than the eye sees at this size; a photograph of 2,000 by 1,500 is about 300 kB. */
const QUALITY = 80

/** Everything else the library could open (SVG with its scripts and links, PDF, TIFF) is closed for this process. */
const LOADERS = ['JpegBuffer', 'PngBuffer', 'WebpBuffer', 'NsgifBuffer', 'HeifBuffer']

/** @param load brings the decoder; asked once, with the first image */
export function createImageReader(load: () => Promise<Sharp> = loadSharp): ImageReader {
  const turns = createTurns(AT_ONCE)
  let loading: Promise<Sharp> | null = null

  async function decoder(): Promise<Sharp> {
    loading ??= load()
    try {
      return await loading
    } catch (cause) {
      throw new ImageError('images-unavailable', cause)
    }
  }

  async function readAs(bytes: Uint8Array, encode: Encode): Promise<EncodedImage> {
    const kind = imageKindOf(bytes)
    if (kind === 'svg') throw new ImageError('image-svg')
    if (kind === 'other') throw new ImageError('image-unsupported')
    if (kind === 'unknown') throw new ImageError('image-unreadable')
    const sharp = await decoder()
    try {
      return await turns.run(() => encode(sharp, bytes))
    } catch (cause) {
      if (cause instanceof ImageError) throw cause
      // Most builds cannot decode what iPhones store (a matter of patents).
      throw new ImageError(kind === 'heic' ? 'image-unsupported' : 'image-unreadable', cause)
    }
  }

  return {
    read: (bytes) => readAs(bytes, encodePhoto),
    readMark: (bytes) => readAs(bytes, encodeMark),
  }
}

async function loadSharp(): Promise<Sharp> {
  const { default: sharp } = await import('sharp')
  sharp.cache(false)
  // One thread an image: the boards of the whole house are served by the same few cores.
  sharp.concurrency(1)
  sharp.block({ operation: ['VipsForeignLoad'] })
  sharp.unblock({ operation: LOADERS.map((name) => `VipsForeignLoad${name}`) })
  return sharp
}

type Encode = (sharp: Sharp, bytes: Uint8Array) => Promise<EncodedImage>

/** Decoded within bounds, upright, at most `side` pixels long. */
async function decode(sharp: Sharp, bytes: Uint8Array, side: number) {
  // The header alone: a bomb says its size before it goes off.
  const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata()
  if (width * height > LIMITS.imagePixels) throw new ImageError('image-too-large')
  return sharp(bytes, { failOn: 'error', limitInputPixels: LIMITS.imagePixels })
    .timeout({ seconds: SECONDS })
    .autoOrient()
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
}

async function encodeMark(sharp: Sharp, bytes: Uint8Array): Promise<EncodedImage> {
  const decoded = await decode(sharp, bytes, MARK_LIMITS.side)
  const { data, info } = await decoded.png({ compressionLevel: 9 }).toBuffer({ resolveWithObject: true })
  return { bytes: new Uint8Array(data), width: info.width, height: info.height }
}

async function encodePhoto(sharp: Sharp, bytes: Uint8Array): Promise<EncodedImage> {
  const decoded = await decode(sharp, bytes, LIMITS.imageSide)
  const { data, info } = await decoded
    .webp({ quality: QUALITY, smartSubsample: true })
    .toBuffer({ resolveWithObject: true })
  // What is kept has to pass what an archive has to pass: that nothing but the picture is in it is checked, not hoped.
  if (readStillWebp(data) === null) throw new Error('The encoded image is not a bare WebP')
  return { bytes: new Uint8Array(data), width: info.width, height: info.height }
}
