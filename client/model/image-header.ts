// What a picked file says of itself before anything decodes it: a phone dies of a picture its browser tries to open.
import { LIMITS } from '../../shared/base/limits.ts'
import { ApiError } from './api.ts'

/** Bytes read: cameras put previews and maps before the size, rarely more than half of this. */
const HEAD = 1024 * 1024

/** Small enough to send as it is: what it would save is not worth a second encoding. */
const LIGHT = 1.5 * 1024 * 1024

export interface ImageHeader {
  /** Pixels, as stored: a photograph held sideways says its sides the other way round. */
  readonly width: number
  readonly height: number
}

/** What browsers decode. */
const DECODED = new Set(['jpg', 'png', 'gif', 'webp', 'heif', 'avif', 'bmp'])

/**
 * Reads the size of a picture without decoding it; null when the file is none a browser could open.
 *
 * @throws {ApiError} for what no server of ours takes: a drawing that can hold a program, more pixels than fit
 */
export async function readImageHeader(file: Blob): Promise<ImageHeader | null> {
  const head = await headOf(file)
  const { imageSize } = await import('image-size')
  let found: ReturnType<typeof imageSize>
  try {
    found = imageSize(head)
  } catch {
    // No kind it knows, or a header that lies: the server has the last word, and says it clearly.
    return null
  }
  const { type = '', width, height } = found
  if (type === 'svg') throw new ApiError('image-svg', null)
  if (!DECODED.has(type) || !(width > 0 && height > 0)) return null
  if (width * height > LIMITS.imagePixels) throw new ApiError('image-too-large', null)
  return { width, height }
}

async function headOf(file: Blob): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.slice(0, HEAD).arrayBuffer())
  } catch (cause) {
    // Moved or deleted since it was picked.
    throw new ApiError('image-unreadable', null, { cause })
  }
}

/** Whether a picture is worth making smaller before it goes over poor Wi-Fi. */
export function isHeavy(file: Blob, { width, height }: ImageHeader): boolean {
  return Math.max(width, height) > LIMITS.imageSide || file.size > LIGHT
}

/** The size a picture is kept at: at most LIMITS.imageSide along its longer side, never enlarged. */
export function keptSize(width: number, height: number): readonly [width: number, height: number] {
  const scale = Math.min(1, LIMITS.imageSide / Math.max(width, height))
  return [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))]
}
