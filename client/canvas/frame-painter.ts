// Paints a frame: sheet, stage band, the activity's name, and its cells with their prompts. Quiet: notes are the colour.
import type { PlacedCell } from '../../shared/agenda/frame.ts'
import { type Box, overlaps } from '../../shared/base/geometry.ts'
import { FRAME_HEADER } from '../../shared/method/activity.ts'
import { CELL_PROMPT } from '../../shared/method/cell-room.ts'
import { colourOf, findActivity, stageOf } from '../../shared/method/method.ts'
import { type Brush, detailAt, roundedBox } from './brush.ts'
import type { DrawnFrame } from './drawn.ts'
import { layOutText, type TextLayout } from './text-layout.ts'

const BAND_HEIGHT = 7
const MARGIN = 28
const PROMPT_STEPS: readonly number[] = [24, 22, 20, 18, 17, 16, 15, 14, 13, 12, 11]
/** The prompts of a frame have one size, unless the longest would make the others smaller than this. */
const COMMON_PROMPT = 17
const SWATCH = 18
/** Font sizes of a cell's kind and of a table's columns, board units. */
const KIND = 14
const COLUMN = 16
/** The pinned question: how far from the name, the least room it is worth, its sizes; board units. */
const PIN_GAP = 40
const PIN_LEAST = 160
const PIN_STEPS: readonly number[] = [30, 27, 24, 22, 20, 18, 16, 14, 12]

/** Prompts as laid out, until the language or the font changes. */
export type PromptLayouts = WeakMap<PlacedCell, TextLayout>

export function paintFrame(brush: Brush, item: DrawnFrame, area: Box, prompts: PromptLayouts): void {
  const { context, look, scale } = brush
  const { palette } = look
  const { x, y, w, h } = item.box
  roundedBox(context, x, y, w, h, 8)
  context.fillStyle = palette.sheet
  context.fill()
  context.strokeStyle = item.active ? palette.accent : palette.line
  context.lineWidth = Math.max(item.active ? 2.5 : 1.25, (item.active ? 2 : 1) / scale)
  context.stroke()
  const band = item.stage === null ? palette.lineStrong : palette.stages[item.stage]
  context.fillStyle = band
  roundedBox(context, x, y, w, BAND_HEIGHT, 4)
  context.fill()
  if (overlaps(area, { x, y, w, h: FRAME_HEADER + 24 })) paintHeader(brush, item, band)
  layOutPrompts(brush, item.cells, prompts)
  for (const cell of item.cells) if (overlaps(area, cell.box)) paintCell(brush, cell, prompts)
}

/** Whether a label's cell is so narrow and tall that its words run up along it: the axis of a matrix. */
function isUpright({ cell, box }: PlacedCell): boolean {
  return cell.kind === 'label' && box.h > 3 * box.w
}

/** Lays out the prompts of a frame's cells, at one size where that can be. */
function layOutPrompts(brush: Brush, cells: readonly PlacedCell[], prompts: PromptLayouts): void {
  if (cells.every((cell) => prompts.has(cell))) return
  const { look, interfaceMeasure } = brush
  const layOut = (placed: PlacedCell, steps: readonly number[]) => {
    const { cell, box } = placed
    const across = isUpright(placed) ? box.h : box.w
    const room = across - promptLeft(placed) - 10 - kindWidth(brush, placed)
    return layOutText(cell.prompt[look.language], room, CELL_PROMPT - 4, interfaceMeasure, steps)
  }
  const common =
    PROMPT_STEPS.filter((step) => step > COMMON_PROMPT).find((step) =>
      cells.every((cell) => {
        const { lines, cut } = layOut(cell, [step])
        return !cut && lines.length <= 1
      }),
    ) ?? COMMON_PROMPT
  const steps = PROMPT_STEPS.filter((step) => step <= common)
  for (const cell of cells) prompts.set(cell, layOut(cell, steps))
}

function promptLeft({ cell }: PlacedCell): number {
  return cell.kind === 'label' ? 12 : 12 + SWATCH + 8
}

/** The name grows on screen while zooming out, so that the board stays readable as a map. */
function paintHeader(brush: Brush, item: DrawnFrame, band: string): void {
  const { context, look, scale, ratio } = brush
  const { palette, language } = look
  const { x, y, w } = item.box
  const activity = findActivity(item.activity)
  const name = activity?.name[language] ?? item.activity
  const group = item.group === null ? null : (look.groups[item.group] ?? item.group)
  const zoom = scale / ratio
  const wanted = Math.max(32, Math.min(72, 15 / zoom))
  const groupSize = Math.max(20, Math.min(44, 13 / zoom))
  const groupWidth = group === null ? 0 : brush.interfaceMeasure(group) * groupSize + groupSize * 1.4
  const room = w - 2 * MARGIN - (groupWidth > 0 ? groupWidth + 24 : 0)
  const size = Math.min(wanted, room / Math.max(0.1, brush.interfaceMeasure(name) * 1.06))
  if (detailAt(size, scale, false) < 2) return
  const middle = y + BAND_HEIGHT + (FRAME_HEADER - BAND_HEIGHT + 12) / 2
  const stage = item.stage === null || size > 44 ? null : stageOf(item.stage).label[language]
  const base = stage === null ? middle + size * 0.34 : middle + size * 0.34 + 10
  context.fillStyle = palette.ink
  context.font = `600 ${size}px ${palette.interfaceFont}`
  context.fillText(name, x + MARGIN, base)
  if (stage !== null) {
    context.fillStyle = band
    context.font = `600 16px ${palette.interfaceFont}`
    context.fillText(stage, x + MARGIN, base - size - 1)
  }
  if (item.pinned !== null) {
    const from = x + MARGIN + brush.interfaceMeasure(name) * size * 1.06 + PIN_GAP
    paintPinned(brush, item.pinned, from, x + MARGIN + room - from, y + BAND_HEIGHT)
  }
  if (group === null) return
  const h = groupSize * 1.7
  roundedBox(context, x + w - MARGIN - groupWidth, middle - h / 2, groupWidth, h, h / 2)
  context.fillStyle = palette.cell
  context.fill()
  context.strokeStyle = band
  context.lineWidth = 1.5
  context.stroke()
  context.fillStyle = palette.ink
  context.font = `500 ${groupSize}px ${palette.interfaceFont}`
  context.fillText(group, x + w - MARGIN - groupWidth + groupSize * 0.7, middle + groupSize * 0.34)
}

/** The question beside the name, in as large a type as there is room for. */
function paintPinned(brush: Brush, question: string, x: number, w: number, y: number): void {
  const { context, look, scale } = brush
  const { palette } = look
  const h = FRAME_HEADER - BAND_HEIGHT
  if (w < PIN_LEAST) return
  const layout = layOutText(question, w - 16, h - 8, brush.interfaceMeasure, PIN_STEPS)
  if (detailAt(layout.size, scale, false) < 2) return
  const tall = layout.lines.length * layout.lineHeight
  const top = y + (h - tall) / 2 + 4
  context.fillStyle = palette.stages.define
  context.fillRect(x, top, 4, tall)
  context.fillStyle = palette.ink
  context.font = `500 ${layout.size}px ${palette.interfaceFont}`
  for (const [index, line] of layout.lines.entries()) {
    context.fillText(line.text, x + 16, top + index * layout.lineHeight + layout.size * 0.96)
  }
}

function paintCell(brush: Brush, placed: PlacedCell, prompts: PromptLayouts): void {
  const { context, look, scale } = brush
  const { palette } = look
  const { cell, box } = placed
  roundedBox(context, box.x, box.y, box.w, box.h, 6)
  context.fillStyle = palette.cell
  context.fill()
  if (palette.outlined || cell.kind !== 'notes') {
    context.strokeStyle = palette.line
    context.lineWidth = Math.max(1, 0.75 / scale)
    if (cell.kind !== 'notes' && cell.kind !== 'label') context.setLineDash([4, 4])
    context.stroke()
    context.setLineDash([])
  }
  if (cell.kind === 'table') paintTable(brush, placed)
  paintKind(brush, placed)
  const layout = prompts.get(placed)
  if (!layout || detailAt(layout.size, scale, false) < 2) return
  if (isUpright(placed)) {
    paintUpright(brush, placed, layout)
    return
  }
  const textLeft = promptLeft(placed)
  const tall = layout.lines.length * layout.lineHeight
  const top = box.y + (CELL_PROMPT - tall) / 2 + 1
  if (cell.kind !== 'label') paintSwatch(brush, placed)
  context.fillStyle = palette.ink
  context.font = `500 ${layout.size}px ${palette.interfaceFont}`
  for (const [index, line] of layout.lines.entries()) {
    context.fillText(line.text, box.x + textLeft, top + index * layout.lineHeight + layout.size * 0.96)
  }
}

/** A prompt that runs up along its cell, from below. */
function paintUpright({ context, look }: Brush, { box }: PlacedCell, layout: TextLayout): void {
  context.save()
  context.translate(box.x + box.w / 2, box.y + box.h - 12)
  context.rotate(-Math.PI / 2)
  context.fillStyle = look.palette.ink
  context.font = `500 ${layout.size}px ${look.palette.interfaceFont}`
  context.fillText(layout.lines[0]?.text ?? '', 0, layout.size * 0.34)
  context.restore()
}

/** The kind of note the cell asks for: its colour and its symbol. */
function paintSwatch({ context, look }: Brush, { cell, box }: PlacedCell): void {
  const { palette } = look
  const top = box.y + (CELL_PROMPT - SWATCH) / 2
  roundedBox(context, box.x + 11, top, SWATCH, SWATCH, 3)
  context.fillStyle = palette.notes[cell.colour]
  context.fill()
  context.strokeStyle = 'rgba(60, 48, 30, 0.3)'
  context.lineWidth = 1
  context.stroke()
  context.fillStyle = palette.inkOnNote
  context.font = `600 13px ${palette.interfaceFont}`
  context.textAlign = 'center'
  context.fillText(colourOf(cell.colour).symbol, box.x + 11 + SWATCH / 2, top + 13.5)
  context.textAlign = 'left'
}

/** What the word for the cell's kind takes of the prompt's strip; nothing for plain notes and where there is no room. */
function kindWidth({ look, interfaceMeasure }: Brush, { cell, box }: PlacedCell): number {
  if (cell.kind === 'notes' || cell.kind === 'label') return 0
  const width = interfaceMeasure(look.words.kinds[cell.kind]) * KIND
  return width > box.w / 3 ? 0 : width + 14
}

/** A quiet word for what the cell holds when it is not plain notes. */
function paintKind(brush: Brush, placed: PlacedCell): void {
  const width = kindWidth(brush, placed)
  if (width === 0) return
  const { context, look } = brush
  const { cell, box } = placed
  context.fillStyle = look.palette.inkQuiet
  context.font = `500 ${KIND}px ${look.palette.interfaceFont}`
  context.fillText(look.words.kinds[cell.kind], box.x + box.w + 2 - width, box.y + CELL_PROMPT / 2 + 5)
}

function paintTable({ context, look, scale }: Brush, { cell, box }: PlacedCell): void {
  const columns = cell.columns ?? []
  const rows = Math.max(1, cell.rows ?? 1)
  if (columns.length === 0) return
  const top = box.y + CELL_PROMPT
  const width = box.w / columns.length
  context.strokeStyle = look.palette.line
  context.lineWidth = Math.max(1, 0.75 / scale)
  context.beginPath()
  for (let index = 1; index < columns.length; index += 1) {
    context.moveTo(box.x + index * width, top)
    context.lineTo(box.x + index * width, box.y + box.h)
  }
  const head = top + 30
  for (let row = 0; row < rows; row += 1) {
    const y = head + (row * (box.y + box.h - head)) / rows
    context.moveTo(box.x, y)
    context.lineTo(box.x + box.w, y)
  }
  context.stroke()
  if (detailAt(COLUMN, scale, false) < 2) return
  context.fillStyle = look.palette.inkQuiet
  context.font = `600 ${COLUMN}px ${look.palette.interfaceFont}`
  for (const [index, column] of columns.entries()) {
    context.fillText(column.label[look.language], box.x + index * width + 8, top + 21, width - 12)
  }
}
