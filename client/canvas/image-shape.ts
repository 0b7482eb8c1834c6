// Where things lie on the card of an image: the picture, and the strip at its foot with caption and credit. Pure.
import type { Box, Size } from '../../shared/base/geometry.ts'

export const CARD = { pad: 6, foot: 34, text: 12, radius: 3 } as const

/** The longest side of the picture on a new card, board units. */
const LONGEST = 300
const NARROWEST = 160

/** The size of a card whose picture has these proportions. */
export function cardSize([width, height]: Size): Size {
  const scale = LONGEST / Math.max(width, height)
  const w = Math.max(NARROWEST, Math.round(width * scale))
  const h = Math.max(40, Math.round(height * scale))
  return [w + 2 * CARD.pad, h + CARD.pad + CARD.foot]
}

/** The part of a card that holds the picture, as large as its proportions allow. */
export function pictureBox({ x, y, w, h }: Box, [width, height]: Size): Box {
  const room = { w: Math.max(1, w - 2 * CARD.pad), h: Math.max(1, h - CARD.pad - CARD.foot) }
  const scale = Math.min(room.w / width, room.h / height)
  const [pw, ph] = [width * scale, height * scale]
  return { x: x + CARD.pad + (room.w - pw) / 2, y: y + CARD.pad + (room.h - ph) / 2, w: pw, h: ph }
}
