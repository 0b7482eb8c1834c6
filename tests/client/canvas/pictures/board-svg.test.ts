// The board written down as SVG by the screen's painter: what stands on the picture, where, and that others can read it.
import { describe, expect, test } from 'vitest'
import { boardLines } from '../../../../client/canvas/pictures/board-lines.ts'
import { rangesOf } from '../../../../client/canvas/pictures/letters.ts'
import { SvgContext } from '../../../../client/canvas/pictures/svg-context.ts'
import { svgDocument } from '../../../../client/canvas/pictures/svg-document.ts'
import { isPlainSvg } from '../../../../server/pdf/plain-svg.ts'
import { frameSizeOf } from '../../../../shared/method/activity.ts'
import { ACTIVITIES } from '../../../../shared/method/method.ts'
import { CanvasWorld, EMPATHY } from '../canvas-world.ts'
import { LOOK, recordingPainter, recordingSurface } from '../recording.ts'

const EVERYTHING = { x: -500, y: -500, w: 4000, h: 4000 }

function written(world: CanvasWorld): { readonly svg: string; readonly context: SvgContext } {
  const context = new SvgContext(recordingSurface().sprite.context, () => 'data:image/jpeg;base64,AAAA')
  const painter = recordingPainter()
  painter.setImages({ peek: () => ({}) as ImageBitmap, want: () => undefined })
  const options = { fast: false, skip: null, lines: boardLines(context) }
  painter.paint(context, world.scene.query(EVERYTHING), EVERYTHING, 2, options)
  const words = { title: 'Rėmelis „<A>“', description: 'Lapelių: 1', language: 'lt' } as const
  const parts = { box: EVERYTHING, ground: LOOK.palette.ground, elements: context.elements, letters: '' }
  return { svg: svgDocument(words, parts), context }
}

const textsOf = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, words]) => words)

describe('a picture in lines', () => {
  test('holds the words of a note as words, with what XML would stumble over written out', () => {
    const world = new CanvasWorld()
    world.note('a', [0, 0], { text: 'Žąsys & <i> "url(x)" \u0007href=\'y\'', colour: 'green' })
    world.scene.setLabels({ codes: new Map([['a', 'E-014']]), badgeOf: () => 'VP' })
    const { svg, context } = written(world)
    const texts = textsOf(svg)
    expect(texts.join(' ')).toContain('Žąsys &amp; &lt;i&gt;')
    expect(texts).toContain('E-014')
    expect(texts).toContain('VP')
    expect(svg).not.toContain('\u0007')
    expect(context.letters.has('ą')).toBe(true)
    expect(isPlainSvg(svg)).toBe(true)
  })

  test('says where everything is without moves around it: a note lies where it lies on the board', () => {
    const world = new CanvasWorld()
    world.note('a', [300, 200], { text: 'Ežeras' })
    const { svg } = written(world)
    const [, x = '', y = ''] = /<text x="([\d.]+)" y="([\d.]+)"[^>]*>Ežeras</.exec(svg) ?? []
    expect(Number(x)).toBeGreaterThan(300)
    expect(Number(x)).toBeLessThan(330)
    expect(Number(y)).toBeGreaterThan(200)
    expect(svg).not.toContain('NaN')
  })

  test('words of two weights keep the place between them', () => {
    const world = new CanvasWorld()
    world.note('a', [0, 0], { text: 'Kas **čia** vyksta' })
    const { svg } = written(world)
    expect(textsOf(svg)).toEqual(expect.arrayContaining(['Kas', 'čia', 'vyksta']))
    const at = (words: string) => Number(new RegExp(`<text x="([\\d.]+)"[^>]*>${words}<`).exec(svg)?.[1])
    const long = (words: string) => Number(new RegExp(`textLength="([\\d.]+)"[^>]*>${words}<`).exec(svg)?.[1])
    expect(at('čia')).toBeGreaterThan(at('Kas') + long('Kas') + 1)
    expect(at('vyksta')).toBeGreaterThan(at('čia') + long('čia') + 1)
    expect(svg).toContain('font-weight="700"')
  })

  test('holds drawings as lines: turned shapes, ink that can be read back, a photograph in the file itself', () => {
    const world = new CanvasWorld()
    const by = { author: null, createdAt: 0 }
    const place = (x: number, y: number) => ({ frame: null, cell: null, at: [x, y] as const })
    const lying = { ...by, place: place(100, 100), size: [200, 100] as const }
    const shape = { ...lying, type: 'shape', shape: 'ellipse', fill: 'blue', text: 'Ratas' } as const
    world.board.createDrawing({ ...shape, id: 's', angle: 30 })
    const points = [20, 20, 50, 500, 300, 80, 900, 100, 50]
    const ink = { ...lying, type: 'stroke', extent: [100, 50], ink: 'red', width: 6, points } as const
    world.board.createDrawing({ ...ink, id: 'p', pen: 'pen' })
    world.board.createDrawing({ ...ink, id: 'h', pen: 'highlighter' })
    const photo = { ...lying, type: 'image', file: 'x'.repeat(43), pixels: [900, 600] as const } as const
    const words = { caption: 'Ežeras rytą', credit: 'R. P.', consent: 'given' } as const
    world.board.createDrawing({ ...photo, ...words, id: 'f', angle: 90 })
    const { svg } = written(world)
    expect(svg).toMatch(/<text[^>]* transform="rotate\(30 [^>]*>Ratas</)
    expect(svg).toMatch(/<path d="M[^"]*Q[^"]*Z" fill="#ink-red"/)
    expect(svg).toMatch(/stroke="#hi-red"[^>]*mix-blend-mode:multiply/)
    expect(svg).toMatch(/<image [^>]*transform="rotate\(90 [^>]*xlink:href="data:image\/jpeg;base64,AAAA"/)
    expect(textsOf(svg)).toContain('© R. P.')
    expect(svg).not.toMatch(/NaN|undefined|Infinity/)
    expect(isPlainSvg(svg)).toBe(true)
  })

  test('every activity of the method is written down whole', () => {
    for (const activity of ACTIVITIES) {
      const world = new CanvasWorld()
      world.scene.setFrames([{ ...EMPATHY, activity: activity.id, size: frameSizeOf(activity) }], null)
      const { svg } = written(world)
      expect(textsOf(svg).join(' '), activity.id).toContain(activity.name.lt.replaceAll('"', '&quot;'))
      expect(isPlainSvg(svg), activity.id).toBe(true)
    }
  })
})

test('letters of fonts are chosen by their ranges', () => {
  expect(rangesOf('U+0-FF, U+0131, U+4??')).toEqual([
    [0, 0xff],
    [0x131, 0x131],
    [0x400, 0x4ff],
  ])
  expect(rangesOf('')).toEqual([])
})
