import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { layOutMarkup } from '../../../client/canvas/markup-layout.ts'
import { layOutNote, textRoom } from '../../../client/canvas/note-shape.ts'
import { breakLines, LINE_HEIGHT, layOutText, NOTE_STEPS } from '../../../client/canvas/text-layout.ts'
import { NOTE_SIZE } from '../../../shared/board/board.ts'
import { plainText } from '../../../shared/board/markup.ts'
import { CanvasWorld } from './canvas-world.ts'
import { LOOK, recordingPainter, recordingSurface } from './recording.ts'

/** Every sign half an em wide, bold ones a tenth wider. */
const measure = (text: string) => [...text].length * 0.5
const bold = (text: string) => measure(text) * 1.1

const [ROOM, HEIGHT] = textRoom(NOTE_SIZE)
const word = fc.constantFrom('ežeras', 'ir', 'suinteresuotieji', 'tyla', '„Ąžuolas“', 'x'.repeat(60))
const texts = fc
  .array(fc.oneof(word, word, word, fc.constantFrom('\n', '\n- ', '\n2. ', '**', '** ', '')), {
    maxLength: 60,
  })
  .map((parts) => parts.join(' '))

describe('bold words and lists in a note', () => {
  test('bold words are measured bold and stand beside the plain ones', () => {
    const { lines, size } = layOutMarkup('Čia **labai tylu** ir', 500, 100, measure, bold)
    const [line] = lines
    expect(line?.text).toBe('Čia labai tylu ir')
    expect(line?.runs?.map(({ text, bold: heavy }) => [text, heavy])).toEqual([
      ['Čia ', false],
      ['labai tylu', true],
      [' ir', false],
    ])
    expect(line?.runs?.map(({ x }) => x)).toEqual([0, 4 * 0.5 * size, (4 * 0.5 + 10 * 0.55) * size])
  })

  test('a list hangs behind its markers', () => {
    const { lines } = layOutMarkup('Reikia:\n- suolų prie ežero\n- lempų', 100, 200, measure, bold)
    const marked = lines.filter(({ text }) => text.startsWith('•'))
    expect(marked).toHaveLength(2)
    const lefts = lines.slice(1).map(({ runs }) => runs?.filter(({ text }) => text !== '•')[0]?.x)
    expect(new Set(lefts).size).toBe(1)
    expect(lefts[0]).toBeGreaterThan(0)
    expect(lines[0]?.runs?.[0]?.x).toBe(0)
  })

  test('a note without either is laid out as before, with nothing to place', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const plain = plainText(text)
          .replaceAll('*', '')
          .replace(/^\d+\. /gm, '')
        const layout = layOutNote(plain, NOTE_SIZE, measure, bold)
        expect(layout).toEqual(layOutNote(plain, NOTE_SIZE, measure))
        expect(layout.lines.every(({ runs }) => runs === null)).toBe(true)
      }),
    )
  })

  test('no line leaves the note, and no word is lost unless the end is cut', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { lines, lineHeight, cut } = layOutNote(text, NOTE_SIZE, measure, bold)
        for (const { width } of lines) expect(width).toBeLessThanOrEqual(ROOM + 1e-6)
        expect(lines.length * lineHeight).toBeLessThanOrEqual(HEIGHT)
        const letters = (from: string) => from.replace(/[^\p{L}]/gu, '')
        const shown = letters(lines.map((line) => line.text).join(''))
        if (cut) expect(letters(text).startsWith(shown)).toBe(true)
        else expect(shown).toBe(letters(text))
      }),
    )
  })

  test('a cut list keeps its last marker and ends in an ellipsis', () => {
    const items = '- **suolai** prie ežero\n'.repeat(30).trim()
    const { lines, cut } = layOutMarkup(items, 90, 40, measure, bold)
    expect(cut).toBe(true)
    expect(lines.at(-1)?.text.endsWith('…')).toBe(true)
    expect(lines.at(-1)?.width).toBeLessThanOrEqual(90)
  })

  test('the size is the largest that fits: passing sizes over changes nothing', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 30, max: 300 }), (text, height) => {
        const widest = Math.max(...text.split(/[ \n]/).map(measure))
        const sizes = [
          ...NOTE_STEPS.filter((size) => size >= 11 && widest * size <= ROOM),
          ...NOTE_STEPS.filter((size) => size <= 14),
        ]
        const first = sizes.find(
          (size) => breakLines(text, ROOM, size, measure).length * size * LINE_HEIGHT <= height,
        )
        expect(layOutText(text, ROOM, height, measure).size).toBe(first ?? 7)
      }),
    )
  })

  test('is painted in two weights, the marker as a dot', () => {
    const world = new CanvasWorld()
    world.note('a', [0, 0], { text: '- **Tyla** turtuose' })
    const { sprite, calls } = recordingSurface()
    const area = { x: -100, y: -100, w: 900, h: 900 }
    const fonts: string[] = []
    const context = new Proxy(sprite.context, {
      set(target, name, value) {
        if (name === 'font') fonts.push(String(value))
        return Reflect.set(target, name, value)
      },
    })
    recordingPainter(LOOK).paint(context, world.scene.query(area), area, 1, { fast: false, skip: null })
    const words = calls.filter(({ name }) => name === 'fillText').map(({ args }) => String(args[0]))
    expect(words.slice(0, 3)).toEqual(['•', 'Tyla', ' turtuose'])
    expect(fonts.filter((font) => font.startsWith('700 ') && !font.includes('100px'))).toHaveLength(1)
  })
})
