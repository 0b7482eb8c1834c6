// Paints one note: shadow, paper, text, and the strip at its foot with symbol, code and author.
import type { Size } from '../../shared/base/geometry.ts'
import { colourOf } from '../../shared/method/method.ts'
import { type Brush, roundedBox } from './brush.ts'
import type { DrawnNote } from './drawn.ts'
import { layOutNote, NOTE, noteScale } from './note-shape.ts'
import { paintClosedEye } from './symbols.ts'
import { boldRuler, paintLines } from './text-painter.ts'

/** How far the blurred shadow reaches outside the note, board units. */
const BLUR = 12

/** A drawing surface off the screen. */
export interface Sprite {
  readonly canvas: HTMLCanvasElement | OffscreenCanvas
  readonly context: CanvasRenderingContext2D
}

export type MakeSprite = (width: number, height: number) => Sprite

/** One blurred shadow for each note size and scale step, drawn once and copied. */
export class Shadows {
  readonly #make: MakeSprite
  readonly #sprites = new Map<string, { readonly sprite: Sprite; readonly scale: number }>()

  constructor(make: MakeSprite) {
    this.#make = make
  }

  clear(): void {
    for (const { sprite } of this.#sprites.values()) {
      sprite.canvas.width = 0
      sprite.canvas.height = 0
    }
    this.#sprites.clear()
  }

  /** Copies the strips of the shadow that show around a note; the middle is hidden by the paper. */
  paint(brush: Brush, x: number, y: number, [w, h]: Size): void {
    const { sprite, scale: s } = this.#of(w, h, brush.scale, brush.look.palette.shadow)
    const { context } = brush
    const full = (w + 2 * BLUR) * s
    const image = sprite.canvas
    const foot = h - 4
    context.drawImage(
      image,
      0,
      (BLUR + foot) * s,
      full,
      (BLUR + 4) * s,
      x - BLUR,
      y + foot,
      w + 2 * BLUR,
      BLUR + 4,
    )
    const side = foot * s
    context.drawImage(image, 0, BLUR * s, BLUR * s, side, x - BLUR, y, BLUR, foot)
    context.drawImage(image, (w + BLUR) * s, BLUR * s, BLUR * s, side, x + w, y, BLUR, foot)
  }

  #of(w: number, h: number, scale: number, strength: number) {
    const step = Math.min(2, Math.max(0.25, 2 ** Math.ceil(Math.log2(scale))))
    const key = `${w}x${h}@${step}`
    const known = this.#sprites.get(key)
    if (known) return known
    if (this.#sprites.size > 64) this.clear()
    const sprite = this.#make(Math.ceil((w + 2 * BLUR) * step), Math.ceil((h + 2 * BLUR) * step))
    const { context } = sprite
    // Only the shadow is wanted: the body is drawn outside the sprite, its shadow thrown back into it.
    const aside = sprite.canvas.width + 100
    context.shadowColor = `rgba(60, 48, 30, ${strength})`
    context.shadowBlur = 7 * step
    context.shadowOffsetX = aside
    context.shadowOffsetY = 2.5 * step
    context.fillStyle = '#000000'
    context.fillRect(BLUR * step - aside, BLUR * step, w * step, h * step)
    const made = { sprite, scale: step }
    this.#sprites.set(key, made)
    return made
  }
}

/** Paints a note at its box. */
export function paintNote(brush: Brush, item: DrawnNote, shadows: Shadows): void {
  const { context, look, scale, detail } = brush
  const { palette } = look
  const { x, y, w, h } = item.box
  if (!palette.outlined && !item.second) paintShadow(brush, item, shadows)
  context.fillStyle = palette.notes[item.note.colour]
  if (scale > 0.5) {
    roundedBox(context, x, y, w, h, NOTE.radius)
    context.fill()
  } else {
    context.fillRect(x, y, w, h)
  }
  if (detail > 0) {
    if (item.second) dashEdge(brush, item)
    else if (palette.outlined || item.note.colour === 'white') hairEdge(brush, item)
  }
  if (detail === 0 || item.veiled) return
  const k = noteScale([w, h])
  item.layout ??= layOutNote(item.note.text, [w, h], brush.noteMeasure, boldRuler(brush))
  context.save()
  context.translate(x, y)
  if (k !== 1) context.scale(k, k)
  context.fillStyle = palette.inkOnNote
  paintLines(brush, item.layout, NOTE.padX, NOTE.padTop)
  if (detail === 2) paintFoot(brush, item, w / k, h / k)
  context.restore()
}

/** Blurred where one can see it; a plain line under the paper where it would be a pixel or two. */
function paintShadow(brush: Brush, { box }: DrawnNote, shadows: Shadows): void {
  const { context, scale, fast, look, lines } = brush
  const { x, y, w, h } = box
  if (lines) lines.shadow(brush, box)
  else if (scale >= 0.5 && !fast) {
    shadows.paint(brush, x, y, [w, h])
  } else if (scale > 0.2) {
    context.fillStyle = `rgba(60, 48, 30, ${look.palette.shadow})`
    context.fillRect(x, y + h, w, 2.5)
  }
}

function paintFoot(brush: Brush, item: DrawnNote, w: number, h: number): void {
  const { context, look, scale } = brush
  if (NOTE.footText * scale < (brush.fast ? 9 : 5)) return
  const { palette, words } = look
  const base = h - NOTE.footBaseline
  context.fillStyle = palette.inkOnNote
  context.font = `600 13px ${palette.interfaceFont}`
  context.fillText(colourOf(item.note.colour).symbol, NOTE.padX, base + 0.5)
  context.font = `500 ${NOTE.footText}px ${palette.interfaceFont}`
  const restored = item.note.restored ? `↺ ${words.restored}` : null
  const code = [item.hidden ? words.hidden : item.code, restored].filter((part) => part !== null)
  context.globalAlpha = 0.78
  if (item.hidden) paintClosedEye(context, NOTE.padX + 24, base - 3.5, 12, palette.inkOnNote)
  if (code.length > 0) context.fillText(code.join(' · '), NOTE.padX + (item.hidden ? 34 : 17), base)
  context.globalAlpha = 1
  if (item.badge !== null) {
    const width = brush.interfaceMeasure(item.badge) * NOTE.footText + 10
    roundedBox(context, w - NOTE.padX - width + 4, base - 11, width, 15, 7.5)
    context.fillStyle = 'rgba(31, 31, 31, 0.09)'
    context.fill()
    context.fillStyle = palette.inkOnNote
    context.fillText(item.badge, w - NOTE.padX - width + 9, base)
  }
}

function hairEdge({ context, look, scale }: Brush, { box }: DrawnNote): void {
  context.strokeStyle = look.palette.outlined ? look.palette.ink : 'rgba(60, 48, 30, 0.22)'
  context.lineWidth = Math.max(1, 1 / scale)
  const inset = context.lineWidth / 2
  context.strokeRect(box.x + inset, box.y + inset, box.w - 2 * inset, box.h - 2 * inset)
}

function dashEdge({ context, look, scale }: Brush, { box }: DrawnNote): void {
  context.save()
  context.strokeStyle = look.palette.inkOnNote
  context.lineWidth = Math.max(1.5, 1 / scale)
  context.setLineDash([7, 5])
  context.strokeRect(box.x + 1, box.y + 1, box.w - 2, box.h - 2)
  context.restore()
}
