// Paints the items of a scene into any 2D context: the screen picture, a lifted selection, an export.
// Keeps what is costly to make (word widths, shadows, prompts' lines) until the look or the fonts change.
import { type Box, centreOf } from '../../shared/base/geometry.ts'
import { paintBlanks } from './blank-cards.ts'
import { type Brush, detailAt, type ImageSource, type Lines, type Look, type PaintContext } from './brush.ts'
import { paintCluster, paintTitle } from './cluster-painter.ts'
import { paintConnector } from './connector-painter.ts'
import { type DrawnItem, type DrawnObject, isObject } from './drawn.ts'
import { type PromptLayouts, paintFrame } from './frame-painter.ts'
import { paintImage } from './image-painter.ts'
import { type MakeSprite, paintNote, Shadows } from './note-painter.ts'
import { paintShape } from './shape-painter.ts'
import { paintStroke } from './stroke-painter.ts'
import { paintText } from './text-item.ts'
import { LINE_HEIGHT, type Measure, rememberWidths } from './text-layout.ts'

/** Font size words are measured at; widths scale with the size. */
const MEASURED_AT = 100
/** The size by which a note's detail is chosen, board units. */
const NOTE_TEXT = 15

export interface PaintOptions {
  /** Less detail: what is only passing by. */
  readonly fast: boolean
  /** Ids painted elsewhere: being dragged or written. */
  readonly skip: ReadonlySet<string> | null
  /** For a context that writes lines down instead of setting pixels. */
  readonly lines?: Lines | null
}

export class Painter {
  readonly #make: MakeSprite
  readonly #ruler: CanvasRenderingContext2D
  readonly #shadows: Shadows
  #look: Look
  #ratio = 1
  #images: ImageSource | null = null
  #prompts: PromptLayouts = new WeakMap()
  #noteMeasure: Measure = () => 0
  #interfaceMeasure: Measure = () => 0
  #noteBaseline = 1

  /** @param make gives an off-screen surface of a size in device pixels */
  constructor(make: MakeSprite, look: Look) {
    this.#make = make
    this.#ruler = make(1, 1).context
    this.#shadows = new Shadows(make)
    this.#look = look
    this.setLook(look)
  }

  get look(): Look {
    return this.#look
  }

  /** Measures notes' text, for an editor that breaks lines as the painter does. */
  get noteMeasure(): Measure {
    return this.#noteMeasure
  }

  /** An off-screen surface of the kind this painter paints on. */
  surface(width: number, height: number): ReturnType<MakeSprite> {
    return this.#make(width, height)
  }

  /** Device pixels per CSS pixel. */
  get ratio(): number {
    return this.#ratio
  }

  /** Takes where pictures come from. */
  setImages(images: ImageSource | null): void {
    this.#images = images
  }

  setRatio(ratio: number): void {
    this.#ratio = ratio
  }

  /** Takes a theme, a language or phrases; also called again when fonts have arrived. */
  setLook(look: Look): void {
    this.#look = look
    this.#prompts = new WeakMap()
    this.#shadows.clear()
    this.#noteMeasure = this.#ruled(`${MEASURED_AT}px ${look.palette.noteFont}`)
    this.#interfaceMeasure = this.#ruled(`600 ${MEASURED_AT}px ${look.palette.interfaceFont}`)
    this.#ruler.font = `${MEASURED_AT}px ${look.palette.noteFont}`
    const { fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } = this.#ruler.measureText('Ą')
    this.#noteBaseline = (LINE_HEIGHT - (up + down) / MEASURED_AT) / 2 + up / MEASURED_AT
  }

  /**
   * Paints items, bottom to top as given. The context is in board units already.
   *
   * @param area what of the board is being painted, board units
   * @param scale device pixels per board unit
   */
  paint(
    context: PaintContext,
    items: readonly DrawnItem[],
    area: Box,
    scale: number,
    { fast, skip, lines = null }: PaintOptions,
  ): void {
    const brush: Brush = {
      context,
      look: this.#look,
      scale,
      ratio: this.#ratio,
      detail: detailAt(NOTE_TEXT, scale, fast),
      fast,
      lines,
      noteBaseline: this.#noteBaseline,
      noteMeasure: this.#noteMeasure,
      interfaceMeasure: this.#interfaceMeasure,
      images: this.#images,
    }
    context.textBaseline = 'alphabetic'
    // Hinting melts the dot of a small "i" into its stem.
    context.textRendering = 'geometricPrecision'
    context.textAlign = 'left'
    for (const item of items) if (!skip?.has(item.id)) this.#paintItem(brush, item, area)
  }

  #paintItem(brush: Brush, item: DrawnItem, area: Box): void {
    if (isObject(item) && item.angle !== 0)
      paintTurned(brush, item, (upright) => this.#paintUpright(brush, upright, area))
    else this.#paintUpright(brush, item, area)
  }

  #paintUpright(brush: Brush, item: DrawnItem, area: Box): void {
    switch (item.kind) {
      case 'note':
        paintNote(brush, item, this.#shadows)
        break
      case 'frame':
        paintFrame(brush, item, area, this.#prompts)
        break
      case 'cluster':
        paintCluster(brush, item)
        break
      case 'title':
        paintTitle(brush, item)
        break
      case 'blanks':
        paintBlanks(brush, item)
        break
      case 'shape':
        paintShape(brush, item)
        break
      case 'text':
        paintText(brush, item)
        break
      case 'connector':
        paintConnector(brush, item)
        break
      case 'stroke':
        paintStroke(brush, item)
        break
      case 'image':
        paintImage(brush, item)
        break
    }
  }

  #ruled(font: string): Measure {
    return rememberWidths((text) => {
      this.#ruler.font = font
      return this.#ruler.measureText(text).width / MEASURED_AT
    })
  }
}

/** Paints an object turned about its middle. */
function paintTurned({ context }: Brush, item: DrawnObject, paint: (item: DrawnObject) => void): void {
  const [cx, cy] = centreOf(item.rect)
  context.save()
  context.translate(cx, cy)
  context.rotate((item.angle * Math.PI) / 180)
  context.translate(-cx, -cy)
  paint(item)
  context.restore()
}
