import { describe, expect, test } from 'vitest'
import { layOutNote, NOTE, textRoom } from '../../../client/canvas/note-shape.ts'
import { breakLines, layOutText } from '../../../client/canvas/text-layout.ts'
import { NOTE_SIZE } from '../../../shared/board/board.ts'

/** Every sign half an em wide. */
const measure = (text: string) => [...text].length * 0.5

const words = (text: string) => text.split(/\s+/).join(' ')

describe('the text of a note', () => {
  test('wraps Lithuanian words whole and keeps every one of them', () => {
    const text = 'Pasivaikščiojimas ežero pakrante su suinteresuotaisiais: ėjome, žiūrėjome, tylėjome.'
    const { lines, size, cut } = layOutNote(text, NOTE_SIZE, measure)
    const [room] = textRoom(NOTE_SIZE)
    expect(cut).toBe(false)
    expect(lines.map((line) => line.text).join(' ')).toBe(words(text))
    for (const line of lines) {
      expect(line.width).toBeLessThanOrEqual(room)
      expect(line.width).toBeCloseTo(measure(line.text) * size)
    }
  })

  test('shrinks as it grows and always stays inside the note', () => {
    let before = Number.POSITIVE_INFINITY
    const [, room] = textRoom(NOTE_SIZE)
    for (let count = 1; count <= 45; count += 1) {
      const { size, lines, lineHeight } = layOutNote('žodis '.repeat(count).trim(), NOTE_SIZE, measure)
      expect(size).toBeLessThanOrEqual(before)
      expect(lines.length * lineHeight).toBeLessThanOrEqual(room)
      before = size
    }
    expect(before).toBeLessThan(20)
    expect(layOutNote('Turgus', NOTE_SIZE, measure).size).toBe(20)
  })

  test('half a note is laid out like a whole one', () => {
    const half = [NOTE_SIZE[0] / 2, NOTE_SIZE[1] / 2] as const
    const text = 'Kur nakvoti, kai viskas uždaryta?'
    expect(layOutNote(text, half, measure)).toEqual(layOutNote(text, NOTE_SIZE, measure))
  })

  test('breaks a word without end instead of letting it out of the note', () => {
    const [line] = breakLines('a'.repeat(80), 100, 10, measure)
    expect(line?.text).toBe('a'.repeat(20))
    const { lines } = layOutNote('https://'.padEnd(120, 'x'), NOTE_SIZE, measure)
    expect(lines.map(({ text }) => text).join('')).toHaveLength(120)
  })

  test('counts the space between two words', () => {
    expect(breakLines('aa bb', 25, 10, measure)).toHaveLength(1)
    expect(breakLines('aa bb', 24, 10, measure)).toHaveLength(2)
  })

  test('keeps the lines the writer made', () => {
    expect(breakLines('viena\n\ndvi', 500, 10, measure).map(({ text }) => text)).toEqual(['viena', '', 'dvi'])
  })

  test('says with an ellipsis that there is more', () => {
    const { lines, cut } = layOutText('žodis '.repeat(200).trim(), 100, 40, measure)
    expect(cut).toBe(true)
    expect(lines.at(-1)?.text.endsWith('…')).toBe(true)
    expect(lines.at(-1)?.width).toBeLessThanOrEqual(100)
  })

  test('leaves the foot of the note free', () => {
    const [, height] = textRoom(NOTE_SIZE)
    expect(NOTE.padTop + height).toBe(NOTE_SIZE[1] - NOTE.foot)
  })
})
