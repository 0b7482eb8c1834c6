// A mark's file, of whatever kind a browser can draw, as the PNG the server takes. An SVG becomes a picture here: what it
// could do besides is left behind.
import { MARK_LIMITS } from '../../shared/export/mark.ts'

/** Drawn this wide when an SVG does not say how large it is, pixels. */
const USUAL = 600

/** The file as PNG, at most MARK_LIMITS.side long; null when the browser cannot draw it. */
export async function markPicture(file: File): Promise<Blob | null> {
  const address = URL.createObjectURL(file)
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const size = [image.naturalWidth || USUAL, image.naturalHeight || USUAL] as const
    const fits = MARK_LIMITS.side / Math.max(...size)
    // A drawing is sharp at any size; a photograph gains nothing.
    const scale = file.type === 'image/svg+xml' ? fits : Math.min(1, fits)
    const canvas = document.createElement('canvas')
    canvas.width = Math.max(1, Math.round(size[0] * scale))
    canvas.height = Math.max(1, Math.round(size[1] * scale))
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise((resolve) => canvas.toBlob(resolve, 'image/png'))
  } catch (_unreadable) {
    return null
  } finally {
    URL.revokeObjectURL(address)
  }
}
