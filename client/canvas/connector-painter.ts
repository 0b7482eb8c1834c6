// Paints connectors: a line with an arrow head, its meaning shown by the line, a drawn sign and, from a readable scale
// on, a word.
import type { Meaning } from '../../shared/board/item.ts'
import type { ColourCode } from '../../shared/method/vocabulary.ts'
import { type Brush, type PaintContext, roundedBox } from './brush.ts'
import { GAP, LABEL, lengthOf, pathOf, pointOn, type Route, shortened } from './connector-route.ts'
import type { DrawnConnector } from './drawn.ts'

/** Width of the line, board units. */
const LINE = 2
/** The arrow head: its length, half its width, and how deep its back is cut in, board units. */
const HEAD = { length: 14, half: 5.5, notch: 4 }
/** The round sign on the line: its radius, board units. */
const CHIP = 10
/** Font size of the meaning's word, board units; it is painted from this many device-independent pixels on. */
const WORD = 12
const READABLE = 8.5
/** Room a sign and a word leave of the line, board units. */
const LINE_AROUND = 36

interface Manner {
  readonly dash: readonly number[]
  readonly cap: CanvasLineCap
  readonly width: number
  readonly paper: ColourCode
}

const MANNERS: Readonly<Record<Exclude<Meaning, 'plain'>, Manner>> = {
  supports: { dash: [], cap: 'round', width: LINE, paper: 'green' },
  contradicts: { dash: [9, 6], cap: 'butt', width: LINE, paper: 'pink' },
  'inspired-by': { dash: [0.1, 6.5], cap: 'round', width: 3, paper: 'yellow' },
}

/** Draws the line and the head of an arrow in the context's stroke style, which the head is filled with. */
export function drawArrow(context: PaintContext, route: Route, meaning: Meaning, least: number): void {
  const manner = meaning === 'plain' ? null : MANNERS[meaning]
  const size = Math.min(1, lengthOf(route) / (2.4 * HEAD.length))
  const shaft = shortened(route, 0, (HEAD.length - HEAD.notch) * size)
  context.lineWidth = Math.max(manner?.width ?? LINE, least)
  context.lineCap = manner?.cap ?? 'round'
  context.lineJoin = 'round'
  context.setLineDash([...(manner?.dash ?? [])])
  context.beginPath()
  context.moveTo(shaft.from[0], shaft.from[1])
  if (shaft.via) context.quadraticCurveTo(shaft.via[0], shaft.via[1], shaft.to[0], shaft.to[1])
  else context.lineTo(shaft.to[0], shaft.to[1])
  context.stroke()
  context.setLineDash([])
  drawHead(context, route, size)
}

function drawHead(context: PaintContext, { from, to, via }: Route, size: number): void {
  const [bx, by] = via ?? from
  const angle = Math.atan2(to[1] - by, to[0] - bx)
  const [cos, sin] = [Math.cos(angle) * size, Math.sin(angle) * size]
  const point = (back: number, aside: number): [number, number] => [
    to[0] - back * cos - aside * sin,
    to[1] - back * sin + aside * cos,
  ]
  context.beginPath()
  context.moveTo(...point(0, 0))
  context.lineTo(...point(HEAD.length, HEAD.half))
  context.lineTo(...point(HEAD.length - HEAD.notch, 0))
  context.lineTo(...point(HEAD.length, -HEAD.half))
  context.closePath()
  context.fillStyle = context.strokeStyle
  context.fill()
}

export function paintConnector(brush: Brush, item: DrawnConnector): void {
  const { context, look, scale, detail } = brush
  const { meaning } = item.connector
  context.strokeStyle = look.palette.ink
  const route = shortened(item, item.attached[0] ? GAP : 0, item.attached[1] ? GAP : 0)
  context.save()
  if (detail === 0) drawThread(context, route, Math.max(LINE, 1 / scale))
  else drawArrow(context, route, meaning, 1.25 / scale)
  context.restore()
  if (detail > 0 && meaning !== 'plain') paintMeaning(brush, item, meaning)
}

/** From far away: a line. */
function drawThread(context: PaintContext, route: Route, width: number): void {
  context.lineWidth = width
  context.beginPath()
  for (const [x, y] of pathOf(route)) context.lineTo(x, y)
  context.stroke()
}

/** The sign in a small round paper on the line; with its word beside it when it can be read and the line is long. */
function paintMeaning(brush: Brush, item: DrawnConnector, meaning: Exclude<Meaning, 'plain'>): void {
  const { context, look, scale, ratio } = brush
  const length = lengthOf(item)
  if (CHIP * scale < 4 || length < 3 * CHIP) return
  const [x, y] = pointOn(item, 0.5)
  const word = look.words.meanings[meaning]
  const wide = Math.min(LABEL.w, brush.interfaceMeasure(word) * WORD + 2 * CHIP + 12)
  const readable = (WORD * scale) / ratio >= READABLE && !brush.fast
  const across = Math.abs(item.to[0] - item.from[0]) >= Math.abs(item.to[1] - item.from[1])
  const said = readable && length >= (across ? wide + LINE_AROUND : LABEL.h + LINE_AROUND)
  const left = said ? x - wide / 2 : x - CHIP
  const { palette } = look
  roundedBox(context, left, y - CHIP, said ? wide : 2 * CHIP, 2 * CHIP, CHIP)
  context.fillStyle = palette.notes[MANNERS[meaning].paper]
  context.fill()
  context.strokeStyle = palette.outlined ? palette.ink : 'rgba(31, 31, 31, 0.55)'
  context.lineWidth = Math.max(1, 1 / scale)
  context.stroke()
  drawSign(context, meaning, left + CHIP, y, palette.inkOnNote)
  if (!said) return
  context.fillStyle = palette.inkOnNote
  context.font = `600 ${WORD}px ${palette.interfaceFont}`
  context.fillText(word, left + 2 * CHIP, y + WORD * 0.35)
}

/** Fonts lack these signs, or draw them each in their own way. */
export function drawSign(
  context: PaintContext,
  meaning: Exclude<Meaning, 'plain'>,
  x: number,
  y: number,
  ink: string,
): void {
  context.strokeStyle = ink
  context.lineWidth = 1.8
  context.lineCap = 'round'
  context.beginPath()
  for (const [ax, ay, bx, by] of SIGNS[meaning]) {
    context.moveTo(x + ax, y + ay)
    context.lineTo(x + bx, y + by)
  }
  context.stroke()
  context.lineCap = 'butt'
}

/** Signs as lines around their middle, board units: plus, not equal, a small light. */
export const SIGNS: Readonly<
  Record<Exclude<Meaning, 'plain'>, readonly (readonly [number, number, number, number])[]>
> = {
  supports: [
    [-4.5, 0, 4.5, 0],
    [0, -4.5, 0, 4.5],
  ],
  contradicts: [
    [-4.5, -2, 4.5, -2],
    [-4.5, 2, 4.5, 2],
    [2.6, -5, -2.6, 5],
  ],
  'inspired-by': Array.from({ length: 8 }, (_, ray) => {
    const turn = (ray / 8) * 2 * Math.PI
    const far = ray % 2 === 0 ? 5.4 : 4.2
    return [Math.cos(turn) * 2.1, Math.sin(turn) * 2.1, Math.cos(turn) * far, Math.sin(turn) * far] as const
  }),
}
