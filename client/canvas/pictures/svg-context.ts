// A drawing context that writes SVG: what the painters of the board ask of a canvas, and no more. Moves, turns and even
// scales are worked into coordinates, so that every element says where it is; words stay words.
import type { PaintContext } from '../brush.ts'
import { type Attributes, attributesOf, colourOf, escaped, familiesOf, fontOf } from './svg-parts.ts'
import { angleOf, brief, combined, placed, STILL, SvgPath, stretchOf, type Turn } from './svg-path.ts'

/** What measures words: the context a browser gives. */
export type Ruler = Pick<CanvasRenderingContext2D, 'font' | 'measureText'>

interface Manner {
  turn: Turn
  dash: readonly number[]
  fillStyle: PaintContext['fillStyle']
  strokeStyle: PaintContext['strokeStyle']
  lineWidth: number
  lineCap: CanvasLineCap
  lineJoin: CanvasLineJoin
  globalAlpha: number
  globalCompositeOperation: GlobalCompositeOperation
  font: string
  textAlign: CanvasTextAlign
}

const MANNER: Manner = {
  turn: STILL,
  dash: [],
  fillStyle: '#000000',
  strokeStyle: '#000000',
  lineWidth: 1,
  lineCap: 'butt',
  lineJoin: 'miter',
  globalAlpha: 1,
  globalCompositeOperation: 'source-over',
  font: '10px sans-serif',
  textAlign: 'left',
}

export class SvgContext implements PaintContext {
  readonly #ruler: Ruler
  readonly #hrefOf: (image: CanvasImageSource) => string | null
  readonly #parts: string[] = []
  readonly #kept: Manner[] = []
  readonly #letters = new Set<string>()
  #path: SvgPath
  #now: Manner = { ...MANNER }
  /** How the words of the open group look; null while none is open. */
  #group: string | null = null
  textBaseline: CanvasTextBaseline = 'alphabetic'
  textRendering: CanvasTextRendering = 'auto'
  imageSmoothingQuality: ImageSmoothingQuality = 'low'

  /** @param hrefOf a picture as a data address; null leaves it out */
  constructor(ruler: Ruler, hrefOf: (image: CanvasImageSource) => string | null) {
    this.#ruler = ruler
    this.#hrefOf = hrefOf
    this.#path = this.newPath()
  }

  /** What has been painted, as elements of SVG. */
  get elements(): string {
    this.#endGroup()
    return this.#parts.join('\n')
  }

  /** Every letter that was written. */
  get letters(): ReadonlySet<string> {
    return this.#letters
  }

  /** A path that can be filled and stroked here, at once: moves and turns are those of the moment. */
  newPath(): SvgPath {
    return new SvgPath(() => this.#now.turn)
  }

  get fillStyle() {
    return this.#now.fillStyle
  }
  set fillStyle(value) {
    this.#now.fillStyle = value
  }
  get strokeStyle() {
    return this.#now.strokeStyle
  }
  set strokeStyle(value) {
    this.#now.strokeStyle = value
  }
  get lineWidth() {
    return this.#now.lineWidth
  }
  set lineWidth(value) {
    this.#now.lineWidth = value
  }
  get lineCap() {
    return this.#now.lineCap
  }
  set lineCap(value) {
    this.#now.lineCap = value
  }
  get lineJoin() {
    return this.#now.lineJoin
  }
  set lineJoin(value) {
    this.#now.lineJoin = value
  }
  get globalAlpha() {
    return this.#now.globalAlpha
  }
  set globalAlpha(value) {
    this.#now.globalAlpha = value
  }
  get globalCompositeOperation() {
    return this.#now.globalCompositeOperation
  }
  set globalCompositeOperation(value) {
    this.#now.globalCompositeOperation = value
  }
  get font() {
    return this.#now.font
  }
  set font(value) {
    this.#now.font = value
  }
  get textAlign() {
    return this.#now.textAlign
  }
  set textAlign(value) {
    this.#now.textAlign = value
  }

  save(): void {
    this.#kept.push({ ...this.#now })
  }

  restore(): void {
    this.#now = this.#kept.pop() ?? this.#now
  }

  translate(x: number, y: number): void {
    this.#turn([1, 0, 0, 1, x, y])
  }

  rotate(angle: number): void {
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
    this.#turn([cos, sin, -sin, cos, 0, 0])
  }

  scale(x: number, y: number): void {
    if (x !== y || x <= 0) throw new RangeError(`Scaled by ${x} and ${y}: only even scales are written down`)
    this.#turn([x, 0, 0, x, 0, 0])
  }

  setLineDash(dash: Iterable<number>): void {
    this.#now.dash = [...dash]
  }

  beginPath(): void {
    this.#path = this.newPath()
  }

  closePath(): void {
    this.#path.closePath()
  }

  moveTo(x: number, y: number): void {
    this.#path.moveTo(x, y)
  }

  lineTo(x: number, y: number): void {
    this.#path.lineTo(x, y)
  }

  quadraticCurveTo(cx: number, cy: number, x: number, y: number): void {
    this.#path.quadraticCurveTo(cx, cy, x, y)
  }

  arc(x: number, y: number, radius: number, from: number, to: number, backwards?: boolean): void {
    this.#path.arc(x, y, radius, from, to, backwards)
  }

  arcTo(x1: number, y1: number, x2: number, y2: number, radius: number): void {
    this.#path.arcTo(x1, y1, x2, y2, radius)
  }

  ellipse(
    x: number,
    y: number,
    rx: number,
    ry: number,
    rotation: number,
    from: number,
    to: number,
    backwards?: boolean,
  ): void {
    this.#path.ellipse(x, y, rx, ry, rotation, from, to, backwards)
  }

  roundRect(x: number, y: number, w: number, h: number, radius?: unknown): void {
    this.#path.roundRect(x, y, w, h, radius)
  }

  fill(path?: unknown): void {
    const { data } = this.#given(path)
    if (data !== '') this.#add('path', { d: data, ...this.#painted('fill') })
  }

  stroke(path?: unknown): void {
    const { data } = this.#given(path)
    if (data !== '') this.#add('path', { d: data, fill: 'none', ...this.#painted('stroke'), ...this.#line() })
  }

  fillRect(x: number, y: number, w: number, h: number): void {
    const path = this.newPath()
    path.rect(x, y, w, h)
    this.fill(path)
  }

  strokeRect(x: number, y: number, w: number, h: number): void {
    const path = this.newPath()
    path.rect(x, y, w, h)
    this.stroke(path)
  }

  measureText(text: string): TextMetrics {
    this.#ruler.font = this.#now.font
    return this.#ruler.measureText(text)
  }

  fillText(text: string, x: number, y: number, room = Number.POSITIVE_INFINITY): void {
    const words = text.trim()
    if (words === '') return
    for (const letter of words) this.#letters.add(letter)
    const { turn, font, textAlign } = this.#now
    const { weight, size, family } = fontOf(font)
    const stretch = stretchOf(turn)
    const measured = this.measureText(words).width
    const width = Math.min(measured, room)
    // Spaces at the ends are places, not words: SVG would leave them out.
    const before = text.startsWith(words) ? 0 : this.measureText(text.slice(0, text.indexOf(words))).width
    const left = textAlign === 'center' ? x - width / 2 : x + before
    const [px, py] = placed(turn, left, y)
    const angle = angleOf(turn)
    this.#openGroup({
      'font-family': familiesOf(family),
      'font-size': brief(size * stretch),
      'font-weight': weight === '400' ? null : weight,
      ...this.#painted('fill'),
    })
    // In another font than the one measured, words must not grow out of their note.
    const isLong = [...words].length > 1
    const attributes = {
      x: brief(px),
      y: brief(py),
      textLength: isLong ? brief(width * stretch) : null,
      lengthAdjust: isLong ? 'spacingAndGlyphs' : null,
      transform: angle === 0 ? null : `rotate(${brief(angle)} ${brief(px)} ${brief(py)})`,
    }
    this.#write('text', attributes, escaped(words.replace(/ (?= )/g, '\u00A0')))
  }

  drawImage(image: CanvasImageSource, ...box: readonly number[]): void {
    const [x, y, w, h] = box
    if (x === undefined || y === undefined || w === undefined || h === undefined || box.length > 4)
      throw new RangeError('Pictures are painted whole, into a box')
    const href = this.#hrefOf(image)
    if (href === null) return
    const { turn, globalAlpha } = this.#now
    const [px, py] = placed(turn, x, y)
    const angle = angleOf(turn)
    const stretch = stretchOf(turn)
    this.#add('image', {
      x: brief(px),
      y: brief(py),
      width: brief(w * stretch),
      height: brief(h * stretch),
      // The box has been chosen to fit: a pixel of rounding is no reason for a margin.
      preserveAspectRatio: 'none',
      opacity: globalAlpha === 1 ? null : brief(globalAlpha),
      transform: angle === 0 ? null : `rotate(${brief(angle)} ${brief(px)} ${brief(py)})`,
      'xlink:href': href,
    })
  }

  #turn(by: Turn): void {
    this.#now.turn = combined(this.#now.turn, by)
  }

  #given(path: unknown): SvgPath {
    if (path === undefined) return this.#path
    if (path instanceof SvgPath) return path
    throw new TypeError('Only paths made here can be read back')
  }

  #painted(what: 'fill' | 'stroke'): Attributes {
    const style = what === 'fill' ? this.#now.fillStyle : this.#now.strokeStyle
    if (typeof style !== 'string') throw new TypeError('The board is painted in plain colours')
    const { colour, alpha } = colourOf(style)
    const opacity = alpha * this.#now.globalAlpha
    const blend = this.#now.globalCompositeOperation
    return {
      [what]: colour,
      [`${what}-opacity`]: opacity === 1 ? null : String(Math.round(opacity * 1000) / 1000),
      style: blend === 'source-over' ? null : `mix-blend-mode:${blend}`,
    }
  }

  #line(): Attributes {
    const { turn, lineWidth, lineCap, lineJoin, dash } = this.#now
    const stretch = stretchOf(turn)
    return {
      'stroke-width': brief(lineWidth * stretch),
      'stroke-linecap': lineCap === 'butt' ? null : lineCap,
      'stroke-linejoin': lineJoin === 'miter' ? null : lineJoin,
      'stroke-dasharray': dash.length === 0 ? null : dash.map((part) => brief(part * stretch)).join(' '),
    }
  }

  #openGroup(attributes: Attributes): void {
    const look = attributesOf(attributes)
    if (this.#group === look) return
    this.#endGroup()
    this.#parts.push(`<g${look}>`)
    this.#group = look
  }

  #endGroup(): void {
    if (this.#group === null) return
    this.#parts.push('</g>')
    this.#group = null
  }

  #add(name: string, attributes: Attributes): void {
    this.#endGroup()
    this.#write(name, attributes, '')
  }

  #write(name: string, attributes: Attributes, inside: string): void {
    const head = `<${name}${attributesOf(attributes)}`
    this.#parts.push(inside === '' ? `${head}/>` : `${head}>${inside}</${name}>`)
  }
}
