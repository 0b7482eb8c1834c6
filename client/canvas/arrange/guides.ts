// Drawing what helps to place things: the guides of snapping, and the cells that what is dragged would go into.
import type { Box, Point } from '../../../shared/base/geometry.ts'
import type { Camera } from '../camera.ts'
import type { Palette } from '../theme.ts'
import type { Guide } from './snap.ts'

/** Half the length of the strokes at both ends of a gap, CSS pixels. */
const END = 4

export function drawGuides(
  context: CanvasRenderingContext2D,
  guides: readonly Guide[],
  camera: Camera,
  { accent }: Palette,
): void {
  if (guides.length === 0) return
  context.strokeStyle = accent
  context.lineWidth = 1
  context.beginPath()
  for (const { kind, from, to } of guides) {
    const [a, b] = [onPixels(camera.toScreen(from)), onPixels(camera.toScreen(to))]
    context.moveTo(...a)
    context.lineTo(...b)
    if (kind === 'gap') for (const [x, y] of [a, b]) tick(context, [x, y], a[1] === b[1])
  }
  context.stroke()
}

/** A line of one pixel is crisp in the middle of it. */
function onPixels([x, y]: Point): Point {
  return [Math.round(x) + 0.5, Math.round(y) + 0.5]
}

function tick(context: CanvasRenderingContext2D, [x, y]: Point, isAcross: boolean): void {
  context.moveTo(isAcross ? x : x - END, isAcross ? y - END : y)
  context.lineTo(isAcross ? x : x + END, isAcross ? y + END : y)
}

/** Marks the cells that things would go into. */
export function drawTargets(
  context: CanvasRenderingContext2D,
  cells: readonly Box[],
  camera: Camera,
  { accent }: Palette,
): void {
  for (const { x, y, w, h } of cells) {
    const [left, top] = camera.toScreen([x, y])
    context.beginPath()
    context.roundRect(left + 1, top + 1, w * camera.z - 2, h * camera.z - 2, 6)
    context.globalAlpha = 0.04
    context.fillStyle = accent
    context.fill()
    context.globalAlpha = 1
    context.strokeStyle = accent
    context.lineWidth = 2
    context.stroke()
  }
}

/** A word or a number beside the pointer, on paper of its own. */
export function drawReading(
  context: CanvasRenderingContext2D,
  text: string,
  [x, y]: Point,
  { sheet, ink, accent, interfaceFont }: Palette,
): void {
  context.font = `600 13px ${interfaceFont}`
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  const width = context.measureText(text).width + 14
  context.beginPath()
  context.roundRect(x - width / 2, y - 12, width, 24, 6)
  context.fillStyle = sheet
  context.fill()
  context.lineWidth = 1
  context.strokeStyle = accent
  context.stroke()
  context.fillStyle = ink
  context.fillText(text, x, y)
}
