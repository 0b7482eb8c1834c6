// The text field over what is being written, outside React: a key press measures this one text and nothing else.
// Same font, width and line breaks as the painted words; signs for bold and lists are shown quietly.
import type { Box } from '../../shared/base/geometry.ts'
import type { Unsubscribe } from '../../shared/base/signal.ts'
import { hasMarkup, markerOf, runsOf } from '../../shared/board/markup.ts'
import { type BoundTextArea, bindTextArea } from '../model/text-binding.ts'
import type { CanvasState } from './canvas-state.ts'
import type { Painter } from './painter.ts'
import { type Sheet, sheetOf } from './sheet.ts'
import { Sight } from './sight.ts'
import { LINE_HEIGHT } from './text-layout.ts'
import type { Writing } from './writing.ts'

/** The field is this much larger inside and scaled back: Safari zooms the page to a field with letters under 16 px. */
const GROSS = 2.5
/** Between the paper and its tools, and between the tools and the edge, CSS pixels. */
const GAP = 8

export interface FieldParts {
  /** Moves with the board, in screen pixels. */
  readonly root: HTMLElement
  readonly paper: HTMLElement
  /** Holds the field and its mirror. */
  readonly words: HTMLElement
  readonly area: HTMLTextAreaElement
  /** Shows the same letters when some of them are bold. */
  readonly mirror: HTMLElement
  readonly tools: HTMLElement
}

interface MirrorClasses {
  readonly sign: string
  readonly bold: string
}

export class WritingField {
  readonly #parts: FieldParts
  readonly #state: CanvasState
  readonly #painter: Painter
  readonly #writing: Writing
  readonly #classes: MirrorClasses
  readonly #onText: (text: string) => void
  readonly #bound: BoundTextArea
  readonly #sight: Sight
  readonly #stops: readonly Unsubscribe[]
  #sheet: Sheet
  #shown: { readonly text: string; readonly width: number; readonly height: number } | null = null
  #placed = ''
  #tools = { w: 0, h: 0 }
  #frame = 0

  /** @param onText told the text whenever it has changed, whoever changed it */
  constructor(
    parts: FieldParts,
    state: CanvasState,
    painter: Painter,
    writing: Writing,
    classes: MirrorClasses,
    onText: (text: string) => void,
  ) {
    this.#parts = parts
    this.#state = state
    this.#painter = painter
    this.#writing = writing
    this.#classes = classes
    this.#onText = onText
    this.#sheet = sheetOf(writing, painter)
    const { area, tools, root } = parts
    this.#bound = bindTextArea(area, writing, { onShown: () => this.#show() })
    this.#tools = { w: tools.offsetWidth, h: tools.offsetHeight }
    this.#sight = new Sight(state, root.closest('section') ?? document.body, {
      box: () => writing.box,
      foot: () => this.#tools.h + GAP,
      onResize: () => this.#place(),
    })
    const observer = new ResizeObserver(() => {
      this.#tools = { w: tools.offsetWidth, h: tools.offsetHeight }
      this.#place()
    })
    observer.observe(tools)
    const scrolled = () => {
      parts.mirror.scrollTop = area.scrollTop
    }
    area.addEventListener('scroll', scrolled)
    this.#stops = [
      () => observer.disconnect(),
      () => area.removeEventListener('scroll', scrolled),
      state.onOverlay(() => this.#place()),
      // Others' work on other notes must not be measured here, and theirs on this one at most once a frame.
      state.board.onChange(({ changed, removed }) => {
        for (const id of [writing.id, writing.item]) {
          if (changed.has(id) || removed.has(id)) this.#followSoon()
        }
      }),
    ]
    area.focus({ preventScroll: true })
    area.setSelectionRange(area.value.length, area.value.length)
  }

  close(): void {
    cancelAnimationFrame(this.#frame)
    for (const stop of this.#stops) stop()
    this.#bound.close()
    this.#sight.close()
  }

  #followSoon(): void {
    if (this.#frame !== 0) return
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0
      this.#sheet = sheetOf(this.#writing, this.#painter)
      this.#bound.follow()
      this.#show()
      this.#place()
    })
  }

  /** Gives the text the size at which all of it fits. */
  #show(): void {
    const { words, area, mirror } = this.#parts
    const text = area.value
    const { room, left, top, place, align, ink } = this.#sheet
    const [width, height] = room
    if (this.#shown?.text === text && this.#shown.width === width && this.#shown.height === height) return
    this.#shown = { text, width, height }
    const { style } = words
    const { size, down } = place(text)
    style.left = `${left}px`
    style.top = `${top + down}px`
    style.textAlign = align
    style.setProperty('--words-ink', ink)
    // A hair wider than the measured room: the browser rounds words' widths up.
    style.width = `${(width + 1) * GROSS}px`
    style.height = `${(height - down) * GROSS}px`
    style.transform = `scale(${1 / GROSS})`
    style.lineHeight = String(LINE_HEIGHT)
    style.fontSize = `${size * GROSS}px`
    const marked = hasMarkup(text)
    if (marked) mirror.replaceChildren(...mirrored(text, this.#classes))
    else if (area.dataset['marked'] !== undefined) mirror.replaceChildren()
    if (marked) area.dataset['marked'] = ''
    else delete area.dataset['marked']
    this.#onText(text)
  }

  #place(): void {
    const { root, paper, tools } = this.#parts
    const { camera } = this.#state
    const { box, angle } = this.#writing
    const { size, scale, paper: colour } = this.#sheet
    const [left, top] = camera.toScreen([box.x, box.y])
    const visible = this.#sight ? this.#sight.visible : null
    const key = [
      left,
      top,
      camera.z,
      ...size,
      scale,
      colour,
      angle,
      this.#tools.w,
      this.#tools.h,
      visible?.bottom,
    ].join()
    if (key === this.#placed) return
    this.#placed = key
    root.style.transform = `translate(${left}px, ${top}px)`
    paper.style.width = `${size[0]}px`
    paper.style.height = `${size[1]}px`
    paper.style.transform = `${turnedAbout(box, angle, camera.z)}scale(${camera.z * scale})`
    paper.style.background = colour ?? 'transparent'
    if (colour === null) paper.dataset['bare'] = ''
    const floor = (visible?.bottom ?? camera.height) - GAP
    const ceiling = (visible?.top ?? 0) + GAP
    const { w, h } = this.#tools
    const below = box.h * camera.z + GAP
    const fitsBelow = top + below + h <= floor
    const fitsAbove = top - GAP - h >= ceiling
    const y = fitsBelow ? below : fitsAbove ? -GAP - h : floor - h - top
    const x = Math.max(GAP, Math.min(left, camera.width - w - GAP)) - left
    tools.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`
  }
}

/** A turn about the middle of a box whose corner is the origin, as CSS. */
function turnedAbout({ w, h }: Box, angle: number, scale: number): string {
  if (angle === 0) return ''
  const [x, y] = [(w / 2) * scale, (h / 2) * scale]
  return `translate(${x}px, ${y}px) rotate(${angle}deg) translate(${-x}px, ${-y}px) `
}

/** The letters of a text, its bold ones bold without being wider, its signs quiet. */
function mirrored(text: string, { sign, bold }: MirrorClasses): readonly Node[] {
  const nodes: Node[] = []
  const add = (words: string, className: string) => {
    if (words === '') return
    const span = document.createElement('span')
    span.className = className
    span.textContent = words
    nodes.push(className === '' ? document.createTextNode(words) : span)
  }
  for (const [index, line] of text.split('\n').entries()) {
    if (index > 0) nodes.push(document.createTextNode('\n'))
    const marker = markerOf(line)
    add(marker, sign)
    const rest = line.slice(marker.length)
    let end = 0
    for (const run of runsOf(rest)) {
      add(rest.slice(end, run.at), sign)
      add(run.text, run.bold ? bold : '')
      end = run.at + run.text.length
    }
    add(rest.slice(end), sign)
  }
  return nodes
}
