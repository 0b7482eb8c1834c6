// Pictures of the board to take away, as pixels or as lines: painted by the painter of the screen, in the light theme, whatever
// the screen shows. Opened for one purpose and closed after it.
import '@fontsource-variable/shantell-sans/wght.css'
import type { Frame } from '../../../shared/agenda/frame.ts'
import { type Box, grown, overlaps } from '../../../shared/base/geometry.ts'
import { LIMITS } from '../../../shared/base/limits.ts'
import type { Board } from '../../../shared/board/board.ts'
import type { Images } from '../../model/images.ts'
import type { ImageSource, Look } from '../brush.ts'
import { fontsReady } from '../fonts.ts'
import { makeSprite } from '../make-sprite.ts'
import { Painter } from '../painter.ts'
import { type NoteLabels, Scene } from '../scene.ts'
import { readPalette } from '../theme.ts'
import { boardLines } from './board-lines.ts'
import { dataAddress, lettersFor } from './letters.ts'
import { SvgContext } from './svg-context.ts'
import { type PictureWords, svgDocument } from './svg-document.ts'

/** What of a board is painted, and how. */
export interface PictureWorld {
  readonly board: Board
  readonly frames: readonly Frame[]
  readonly labels: NoteLabels
  readonly images: Images | null
  readonly look: Omit<Look, 'palette'>
  /** Ids of notes that are to be on no picture. */
  readonly leftOut?: ReadonlySet<string> | undefined
}

export interface BoardPicture {
  readonly file: Blob
  /** Pixels, or for lines CSS pixels. */
  readonly width: number
  readonly height: number
}

/** Board units around what is painted. */
const MARGIN = 12
/** Pixels on the longer side at most: beyond it browsers give no canvas, or an empty one. */
const LARGEST = 8_000

/** At which scale lines are painted: one at which everything is written out, and edges are as wide as they are. */
const LINES_SCALE = 2
/** Pixels of a photograph per board unit it covers: a frame over a sheet of A4 is printed at 250 dots an inch. */
const PHOTO_SCALE = 2
const PHOTO_QUALITY = 0.85

export interface SvgPicture {
  readonly svg: string
  /** Board units. */
  readonly width: number
  readonly height: number
}

export class BoardPictures {
  readonly #world: PictureWorld
  readonly #scene: Scene
  readonly #painter: Painter

  private constructor(world: PictureWorld, painter: Painter) {
    this.#world = world
    this.#painter = painter
    this.#scene = new Scene(world.board, () => undefined)
    this.#scene.setLabels(world.labels)
    this.#scene.setFrames(world.frames, null)
    this.#scene.flush()
  }

  /** Waits for the fonts: a text measured in another breaks at other words. */
  static async open(world: PictureWorld): Promise<BoardPictures> {
    await fontsReady(document.fonts, lettersOn(world.board))
    return new BoardPictures(world, new Painter(makeSprite, { ...world.look, palette: paperPalette() }))
  }

  close(): void {
    this.#scene.close()
  }

  /** Whether anything but frames lies in a part of the board. */
  hasWork(area: Box): boolean {
    return this.#painted(area).some(({ kind }) => kind !== 'frame')
  }

  /** Everything on the board, or null when there is nothing. */
  get whole(): Box | null {
    const boxes = [...this.#scene.items].map(({ box }) => box)
    if (boxes.length === 0) return null
    const x = Math.min(...boxes.map((box) => box.x))
    const y = Math.min(...boxes.map((box) => box.y))
    const right = Math.max(...boxes.map((box) => box.x + box.w))
    const bottom = Math.max(...boxes.map((box) => box.y + box.h))
    return { x, y, w: right - x, h: bottom - y }
  }

  /**
   * A part of the board as PNG.
   *
   * @param area board units
   * @param scale pixels per board unit, less where the picture would be too large for a browser
   */
  async png(area: Box, scale: number): Promise<BoardPicture> {
    const box = grown(area, MARGIN)
    const used = Math.min(scale, LARGEST / Math.max(box.w, box.h))
    const [width, height] = [Math.ceil(box.w * used), Math.ceil(box.h * used)]
    await this.#fetchImages(box, used)
    const { canvas, context } = makeSprite(width, height)
    context.fillStyle = this.#painter.look.palette.ground
    context.fillRect(0, 0, width, height)
    context.scale(used, used)
    context.translate(-box.x, -box.y)
    this.#paint(context, box, used)
    const file = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
    canvas.width = 0
    if (!file) throw new Error('The browser made no picture')
    return { file, width, height }
  }

  /**
   * A part of the board as SVG: words stay words, photographs lie in it as JPEG.
   *
   * @param area board units
   * @param letters whether the fonts lie in it too
   */
  async svg(area: Box, words: PictureWords, letters: boolean): Promise<SvgPicture> {
    const box = grown(area, MARGIN)
    const photos = await this.#photos(box)
    const { palette } = this.#painter.look
    const context = new SvgContext(makeSprite(1, 1).context, (image) => photos.hrefs.get(image) ?? null)
    this.#painter.setImages({ peek: (file) => photos.bitmaps.get(file) ?? null, want: () => undefined })
    const options = { fast: false, skip: null, lines: boardLines(context) }
    this.#painter.paint(context, this.#painted(box), box, LINES_SCALE, options)
    const families = [palette.noteFont, palette.interfaceFont].flatMap(namesIn)
    const sheet = letters ? await lettersFor(families, context.letters) : ''
    const parts = { box, ground: palette.ground, elements: this.#lettered(context, letters), letters: sheet }
    return { svg: svgDocument(words, parts), width: box.w, height: box.h }
  }

  /** Where the fonts are not at hand, the sign of a restored note is none of any: its word stands alone. */
  #lettered({ elements }: SvgContext, letters: boolean): string {
    const { restored } = this.#painter.look.words
    return letters ? elements : elements.replaceAll(`↺ ${restored}`, restored)
  }

  /** The photographs in a part of the board, decoded, and as data. */
  async #photos(box: Box) {
    const { images } = this.#world
    const bitmaps = new Map<string, ImageBitmap>()
    const hrefs = new Map<CanvasImageSource, string>()
    for (const item of images ? this.#painted(box) : []) {
      if (item.kind !== 'image' || bitmaps.has(item.image.file)) continue
      const side = Math.min(LIMITS.imageSide, Math.max(item.rect.w, item.rect.h) * PHOTO_SCALE)
      // What cannot be had stays the quiet card it is on the screen.
      const bitmap = await images?.load(item.image.file, side).catch(() => null)
      if (!bitmap) continue
      bitmaps.set(item.image.file, bitmap)
      hrefs.set(bitmap, await jpegOf(bitmap, this.#painter.look.palette.sheet))
    }
    return { bitmaps, hrefs }
  }

  #paint(context: CanvasRenderingContext2D, box: Box, scale: number): void {
    this.#painter.setImages(imagesOf(this.#world.images))
    this.#painter.paint(context, this.#painted(box), box, scale, { fast: false, skip: null })
  }

  /** What stands in a part of the board, bottom to top, without what belongs to neighbouring frames. */
  #painted(area: Box) {
    const { leftOut } = this.#world
    return this.#scene
      .query(area)
      .filter((item) => overlaps(item.box, area))
      .filter((item) => item.kind !== 'note' || !leftOut?.has(item.note.id))
  }

  /** What cannot be had stays the quiet card it is on the screen. */
  async #fetchImages(box: Box, scale: number): Promise<void> {
    const { images } = this.#world
    if (!images) return
    const wanted = this.#painted(box).filter((item) => item.kind === 'image')
    await Promise.allSettled(
      wanted.map(({ image, rect }) => images.load(image.file, Math.max(rect.w, rect.h) * scale)),
    )
  }
}

function imagesOf(images: Images | null): ImageSource | null {
  return images && { peek: (file, side) => images.peek(file, side), want: () => undefined }
}

/** A photograph as data that every program reads, on the paper of its card. */
async function jpegOf(bitmap: ImageBitmap, paper: string): Promise<string> {
  const { canvas, context } = makeSprite(bitmap.width, bitmap.height)
  context.fillStyle = paper
  context.fillRect(0, 0, bitmap.width, bitmap.height)
  context.drawImage(bitmap, 0, 0)
  const file = await new Promise<Blob | null>((resolve) =>
    canvas.toBlob(resolve, 'image/jpeg', PHOTO_QUALITY),
  )
  canvas.width = 0
  if (!file) throw new Error('The browser made no picture')
  return dataAddress(file)
}

/** Every letter somebody wrote: a face split by alphabet loads only the parts that were asked for. */
function lettersOn(board: Board): string {
  const drawn = board.drawings.flatMap((item) =>
    item.type === 'image' ? [item.caption, item.credit] : 'text' in item ? [item.text] : [],
  )
  const written = [...board.notes.map(({ text }) => text), ...board.clusters.map(({ title }) => title)]
  return [...new Set([...written, ...drawn].join(''))].join('')
}

function namesIn(families: string): readonly string[] {
  return families.split(',').map((family) => family.trim().replace(/["']/g, ''))
}

/** The palette of paper: the light theme, read from an element that always has it. */
function paperPalette() {
  const paper = document.createElement('div')
  paper.className = 'on-paper'
  document.body.append(paper)
  try {
    return readPalette(paper)
  } finally {
    paper.remove()
  }
}
