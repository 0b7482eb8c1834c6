// Paints ink: a pen's line in its ink, a highlighter's see-through one through which words stay readable.
import type { Brush, Lines, PaintContext } from './brush.ts'
import type { DrawnStroke } from './drawn.ts'
import { addMiddlePath, inkPath } from './ink/ink-outline.ts'
import { inkOf, inkWidth } from './ink/packed-ink.ts'
import type { Palette } from './theme.ts'

/** A line thinner than this is drawn as one, without its outline, device pixels. */
const THIN = 1.3
/** And never thinner than this. */
const HAIR = 0.8
/** How much of a stroke is seen while it is being erased. */
const FAINT = 0.22
/** Around a light ink, so that it shows on light paper too, board units. */
const CASING = 2

export function paintStroke(brush: Brush, item: DrawnStroke): void {
  const { context, look, scale } = brush
  const { stroke, rect, faint } = item
  const width = inkWidth(stroke, rect)
  context.save()
  context.translate(rect.x, rect.y)
  if (faint) context.globalAlpha = FAINT
  if (width * scale < THIN) paintThin(brush, item, width)
  else {
    const path = pathOf(item, brush.lines)
    if (stroke.pen === 'highlighter') {
      layHighlight(context, look.palette, stroke.ink, width)
      context.globalCompositeOperation = look.palette.highlightBlend
      context.stroke(path)
    } else {
      if (look.palette.inkCasing !== null) {
        context.strokeStyle = look.palette.inkCasing
        context.lineWidth = CASING
        context.lineJoin = 'round'
        context.stroke(path)
      }
      context.fillStyle = look.palette.inks[stroke.ink]
      context.fill(path)
    }
  }
  context.restore()
}

/** Kept for the next time where it can be; what is written down is worked into its place at once. */
function pathOf(item: DrawnStroke, lines: Lines | null): Path2D {
  const { stroke, rect } = item
  const made = lines || !item.path ? inkPath(inkOf(stroke, rect), stroke.pen, lines?.newPath()) : item.path
  if (!lines) item.path = made
  return made
}

/** Sets a context up to stroke a highlighter's line. */
export function layHighlight(
  context: PaintContext,
  palette: Palette,
  ink: DrawnStroke['stroke']['ink'],
  width: number,
): void {
  context.strokeStyle = palette.highlights[ink]
  context.lineWidth = width
  context.lineCap = 'round'
  context.lineJoin = 'round'
}

/** From afar: the middle of the line, with no more points than there are pixels to show them. */
function paintThin({ context, look, scale }: Brush, { stroke, rect }: DrawnStroke, width: number): void {
  const { points } = inkOf(stroke, rect)
  const every = Math.max(1, Math.floor(points.length / Math.max(8, (rect.w + rect.h) * scale)))
  const marker = stroke.pen === 'highlighter'
  context.beginPath()
  addMiddlePath(context, points, every)
  context.strokeStyle = marker ? look.palette.highlights[stroke.ink] : look.palette.inks[stroke.ink]
  context.lineWidth = Math.max(width, HAIR / scale)
  context.lineCap = 'round'
  context.lineJoin = 'round'
  if (marker) context.globalCompositeOperation = look.palette.highlightBlend
  context.stroke()
}
