// Makes a picture smaller in the browser before it is sent: a photograph of 8 MB becomes one of 400 kB. The server does
// the same again to be sure; a browser that cannot is no reason to refuse.
import { LIMITS } from '../../shared/base/limits.ts'
import { ApiError } from './api.ts'
import { isHeavy, keptSize, readImageHeader } from './image-header.ts'

/** The server encodes once more, so this one is gentle. */
const QUALITY = 0.9

/**
 * A picked file as it should be sent.
 *
 * @param shrink returns null when this browser cannot
 * @throws {ApiError} for what the server would refuse
 */
export async function preparedImage(
  file: Blob,
  shrink: (file: Blob) => Promise<Blob | null> = shrunkImage,
): Promise<Blob> {
  if (file.size === 0) throw new ApiError('image-unreadable', null)
  const header = await readImageHeader(file)
  const smaller = header !== null && isHeavy(file, header) ? await shrink(file) : null
  const chosen = smaller !== null && smaller.size < file.size ? smaller : file
  if (chosen.size > LIMITS.imageBytes) throw new ApiError('image-too-heavy', null)
  return chosen
}

async function shrunkImage(file: Blob): Promise<Blob | null> {
  let whole: ImageBitmap
  try {
    // Upright: browsers turn it as the camera was held.
    whole = await createImageBitmap(file)
  } catch {
    // A kind this browser does not open: perhaps the server does.
    return null
  }
  try {
    const canvas = document.createElement('canvas')
    const [width, height] = keptSize(whole.width, whole.height)
    canvas.width = width
    canvas.height = height
    const context = canvas.getContext('2d')
    if (context === null) return null
    context.imageSmoothingQuality = 'high'
    context.drawImage(whole, 0, 0, width, height)
    const webp = await encoded(canvas, 'image/webp')
    // Browsers that cannot write WebP give PNG; a photograph is better off as JPEG, a drawing may be see-through.
    if (webp?.type === 'image/webp' || file.type !== 'image/jpeg') return webp
    return await encoded(canvas, 'image/jpeg')
  } finally {
    whole.close()
  }
}

function encoded(canvas: HTMLCanvasElement, type: string): Promise<Blob | null> {
  return new Promise((resolve) => canvas.toBlob(resolve, type, QUALITY))
}
