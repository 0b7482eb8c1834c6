// Paints images as cards: the picture as far as it has been fetched, its caption and its credit.
import { type Brush, roundedBox } from './brush.ts'
import type { DrawnImage } from './drawn.ts'
import { CARD, pictureBox } from './image-shape.ts'
import { breakLines } from './text-layout.ts'

export function paintImage(brush: Brush, { rect, image }: DrawnImage): void {
  const { context, look, scale, detail } = brush
  const { palette } = look
  const { x, y, w, h } = rect
  if (scale > 0.2 && !palette.outlined) {
    context.fillStyle = `rgba(60, 48, 30, ${palette.shadow * 0.8})`
    context.fillRect(x + 1, y + h, w - 2, 2.5)
  }
  roundedBox(context, x, y, w, h, CARD.radius)
  context.fillStyle = palette.sheet
  context.fill()
  context.strokeStyle = palette.outlined ? palette.ink : palette.line
  context.lineWidth = Math.max(1, 1 / scale)
  context.stroke()
  const room = pictureBox(rect, image.pixels)
  const side = Math.max(room.w, room.h) * scale
  const bitmap = brush.images?.peek(image.file, side) ?? null
  if (bitmap) {
    context.imageSmoothingQuality = 'high'
    context.drawImage(bitmap, room.x, room.y, room.w, room.h)
  } else {
    paintWaiting(brush, room)
    brush.images?.want(image.file, side)
  }
  if (detail < 2) return
  const base = y + h - CARD.foot
  context.fillStyle = palette.ink
  context.font = `600 ${CARD.text}px ${palette.interfaceFont}`
  const credit = image.credit === '' ? '' : `© ${image.credit}`
  const lines = breakLines(
    image.caption.slice(0, 300),
    w - 2 * CARD.pad - 2,
    CARD.text,
    brush.interfaceMeasure,
  )
  const most = credit === '' ? 2 : 1
  for (const [index, { text }] of lines.slice(0, most).entries()) {
    const isCut = index === most - 1 && lines.length > most
    context.fillText(isCut ? `${text.slice(0, -1)}…` : text, x + CARD.pad + 1, base + 14 + index * 14)
  }
  if (credit === '') return
  context.fillStyle = palette.inkQuiet
  context.font = `500 ${CARD.text - 1.5}px ${palette.interfaceFont}`
  context.fillText(credit, x + CARD.pad + 1, base + 28, w - 2 * CARD.pad)
}

/** A quiet landscape where the picture will be. */
function paintWaiting({ context, look, detail }: Brush, { x, y, w, h }: DrawnImage['rect']): void {
  context.fillStyle = look.palette.cell
  context.fillRect(x, y, w, h)
  if (detail === 0) return
  const k = Math.min(w, h) / 4
  const [cx, cy] = [x + w / 2, y + h / 2]
  context.fillStyle = look.palette.lineStrong
  context.beginPath()
  context.moveTo(cx - k, cy + k * 0.7)
  context.lineTo(cx - k * 0.3, cy - k * 0.4)
  context.lineTo(cx + k * 0.15, cy + k * 0.2)
  context.lineTo(cx + k * 0.4, cy - k * 0.1)
  context.lineTo(cx + k, cy + k * 0.7)
  context.closePath()
  context.fill()
  context.beginPath()
  context.arc(cx + k * 0.55, cy - k * 0.55, k * 0.18, 0, 2 * Math.PI)
  context.fill()
}
