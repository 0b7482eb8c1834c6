// Where others write what is hidden: blank cards in the free places of their cells, as many as wait. Nothing of them can
// be hit or selected; whose they are nobody here knows.
import { cellsOf, type Frame, type PlacedCell } from '../../shared/agenda/frame.ts'
import { type Box, boxAt, overlaps, type Size } from '../../shared/base/geometry.ts'
import { NOTE_SIZE } from '../../shared/board/board.ts'
import { freePlace } from '../../shared/board/room-in-cell.ts'
import { roomOf } from '../../shared/method/cell-room.ts'
import { type Brush, roundedBox } from './brush.ts'
import { BAND, type DrawnBlanks, type DrawnItem } from './drawn.ts'
import { NOTE } from './note-shape.ts'
import { paintClosedEye } from './symbols.ts'

/** How many notes of others wait, by frame and cell. */
export type WaitingCounts = ReadonlyMap<string, Readonly<Record<string, number>>>

/** A card is no larger than this part of its cell. */
const SHARE: Size = [0.46, 0.9]
/** How small cards may become, of the usual size, before some of them are only counted. */
const SCALES = [1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.42]

/** Cards for notes that wait in a cell, where nothing lies yet; fewer than asked for when there is no room. */
export function blankCards(cell: Box, taken: readonly Box[], count: number): readonly Box[] {
  const room = roomOf(cell)
  const [w, h] = [Math.min(NOTE_SIZE[0], room.w * SHARE[0]), Math.min(NOTE_SIZE[1], room.h * SHARE[1])]
  let best: readonly Box[] = []
  for (const scale of SCALES) {
    const cards = placed(cell, taken, count, [w * scale, h * scale])
    if (cards.length > best.length) best = cards
    if (best.length === count) break
  }
  return best
}

function placed(cell: Box, taken: readonly Box[], count: number, size: Size): readonly Box[] {
  const cards: Box[] = []
  while (cards.length < count) {
    const card = boxAt(freePlace(cell, [...taken, ...cards], size), size)
    if ([...taken, ...cards].some((other) => overlaps(other, card))) break
    cards.push(card)
  }
  return cards
}

/** @param takenIn what lies in a cell already */
export function drawBlanks(
  frame: Frame,
  counts: Readonly<Record<string, number>>,
  takenIn: (placed: PlacedCell) => readonly Box[],
): readonly DrawnBlanks[] {
  return cellsOf(frame).flatMap((placed) => {
    const count = counts[placed.cell.id] ?? 0
    if (count <= 0) return []
    const cards = blankCards(placed.box, takenIn(placed), count)
    const id = `blanks:${frame.id}/${placed.cell.id}`
    return {
      kind: 'blanks',
      id,
      band: BAND.blanks,
      order: '',
      box: placed.box,
      rank: 0,
      cards,
      count,
    } as const
  })
}

/** Whether drawing the second over the first would change nothing. */
export function sameBlanks(before: DrawnItem | undefined, after: DrawnBlanks): boolean {
  return (
    before?.kind === 'blanks' &&
    before.count === after.count &&
    before.cards.length === after.cards.length &&
    before.cards.every((card, index) => {
      const other = after.cards[index]
      return other && card.x === other.x && card.y === other.y && card.w === other.w && card.h === other.h
    })
  )
}

export function paintBlanks(brush: Brush, { box, cards, count }: DrawnBlanks): void {
  const { context, look, detail, scale, interfaceMeasure } = brush
  const { palette } = look
  for (const { x, y, w, h } of cards) {
    roundedBox(context, x, y, w, h, NOTE.radius)
    context.fillStyle = palette.sheet
    context.fill()
    context.strokeStyle = palette.outlined ? palette.ink : palette.lineStrong
    context.lineWidth = Math.max(1, 1 / scale)
    context.setLineDash([6, 5])
    context.stroke()
    context.setLineDash([])
    if (detail > 0) {
      const size = Math.min(34, w * 0.3, h * 0.5)
      context.globalAlpha = 0.7
      paintClosedEye(context, x + w / 2, y + h / 2, size, palette.inkQuiet)
      context.globalAlpha = 1
    }
  }
  const more = count - cards.length
  if (more <= 0 || detail === 0) return
  const text = `+${more}`
  const width = interfaceMeasure(text) * 18 + 20
  roundedBox(context, box.x + box.w - width - 8, box.y + box.h - 36, width, 28, 14)
  context.fillStyle = palette.inkQuiet
  context.fill()
  context.fillStyle = palette.sheet
  context.font = `600 18px ${palette.interfaceFont}`
  context.fillText(text, box.x + box.w - width + 2, box.y + box.h - 15.5)
}
