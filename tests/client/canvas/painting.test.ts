import { describe, expect, test } from 'vitest'
import type { Look } from '../../../client/canvas/brush.ts'
import { Picture, pictureSize } from '../../../client/canvas/picture.ts'
import { frameSizeOf } from '../../../shared/method/activity.ts'
import { ACTIVITIES } from '../../../shared/method/method.ts'
import { CanvasWorld, EMPATHY } from './canvas-world.ts'
import { type Call, LOOK, recordingPainter, recordingSurface } from './recording.ts'

const EVERYTHING = { x: -500, y: -500, w: 4000, h: 4000 }

function painted(world: CanvasWorld, scale = 1, look: Look = LOOK): readonly Call[] {
  const { sprite, calls } = recordingSurface()
  const options = { fast: false, skip: null }
  recordingPainter(look).paint(sprite.context, world.scene.query(EVERYTHING), EVERYTHING, scale, options)
  return calls
}

const textsOf = (calls: readonly Call[]) =>
  calls.filter(({ name }) => name === 'fillText').map(({ args }) => String(args[0]))

describe('the painter', () => {
  test('shows of a note its text, symbol, code, author and that it was restored', () => {
    const world = new CanvasWorld()
    world.note('a', [0, 0], { text: 'Tyla turtuose', colour: 'green' })
    world.board.deleteItems(['a'], null, 1)
    world.board.editText('a', 'Tyla turtuose!', 14)
    world.scene.setLabels({ codes: new Map([['a', 'E-014']]), badgeOf: () => 'VP' })
    const texts = textsOf(painted(world))
    expect(texts.join(' ')).toContain('Tyla turtuose!')
    expect(texts).toContain('+')
    expect(texts).toContain('E-014 · ↺ atkurta')
    expect(texts).toContain('VP')
  })

  test('writes a frame in the language of the moment, with its group', () => {
    const world = new CanvasWorld()
    world.scene.setFrames([{ ...EMPATHY, group: 'g1' }], null)
    const lithuanian = textsOf(painted(world))
    expect(lithuanian).toContain('Empatijos žemėlapis')
    expect(lithuanian).toContain('A grupelė')
    expect(lithuanian).toContain('Sako')
    const english = textsOf(painted(world, 1, { ...LOOK, language: 'en' }))
    expect(english).toContain('Empathy map')
    expect(english).toContain('Says')
  })

  test('paints every activity of the method in both languages', () => {
    for (const language of ['lt', 'en'] as const) {
      for (const activity of ACTIVITIES) {
        const world = new CanvasWorld()
        world.scene.setFrames([{ ...EMPATHY, activity: activity.id, size: frameSizeOf(activity) }], null)
        const texts = textsOf(painted(world, 1, { ...LOOK, language }))
        expect(texts, activity.id).toContain(activity.name[language])
      }
    }
  })

  test('writes less the smaller everything is', () => {
    const world = new CanvasWorld()
    world.note('a', [0, 0], { text: 'Ežero pakrantė' })
    expect(textsOf(painted(world, 1)).length).toBeGreaterThan(0)
    expect(textsOf(painted(world, 0.15))).toEqual([])
    expect(painted(world, 0.15).filter(({ name }) => name === 'fillRect').length).toBeGreaterThan(1)
    expect(painted(world, 0.04).filter(({ name }) => name === 'fillRect')).toHaveLength(1)
  })

  test('draws a second showing with a dashed edge', () => {
    const world = new CanvasWorld()
    world.note('a', [0, 0])
    expect(painted(world).some(({ name }) => name === 'setLineDash')).toBe(false)
    world.board.createPlacement({ id: 's', note: 'a', place: { frame: null, cell: null, at: [300, 0] } })
    expect(painted(world).some(({ name }) => name === 'setLineDash')).toBe(true)
  })
})

describe('the picture', () => {
  function opened() {
    const world = new CanvasWorld()
    for (let index = 0; index < 40; index += 1)
      world.note(`n${index}`, [(index % 8) * 200, Math.floor(index / 8) * 140])
    const { sprite, calls } = recordingSurface()
    const canvas = sprite.canvas as HTMLCanvasElement
    const size = { width: 800, height: 600, ratio: 1, margin: 256 }
    const picture = new Picture(world.scene, recordingPainter(), canvas, sprite.context, size)
    const clips = () => {
      const found = calls.filter(({ name }) => name === 'rect').map(({ args }) => args)
      calls.length = 0
      return found
    }
    return { world, picture, clips }
  }

  test('a pan within the margin paints nothing once it has settled', () => {
    const { picture, clips } = opened()
    picture.frame({ x: 0, y: 0, z: 1 })
    while (picture.settle({ x: 0, y: 0, z: 1 }));
    clips()
    const framing = picture.frame({ x: 100, y: -60, z: 1 })
    expect(framing).toEqual({ x: 356, y: 196, stretch: 1 })
    expect(clips()).toEqual([])
  })

  test('a small zoom stretches the picture, a larger one paints it anew', () => {
    const { picture, clips } = opened()
    picture.frame({ x: 0, y: 0, z: 1 })
    clips()
    expect(picture.frame({ x: 20, y: 20, z: 1.2 }).stretch).toBeCloseTo(1.2)
    expect(clips()).toEqual([])
    expect(picture.frame({ x: 20, y: 20, z: 2 }).stretch).toBe(1)
    expect(clips().length).toBeGreaterThan(0)
  })

  test('at rest after a zoom it is painted at the exact scale', () => {
    const { picture } = opened()
    const view = { x: 20, y: 20, z: 1.2 }
    picture.frame({ x: 0, y: 0, z: 1 })
    picture.frame(view)
    while (picture.settle(view));
    expect(picture.frame(view).stretch).toBe(1)
  })

  test('a changed note repaints its own rectangle only', () => {
    const { world, picture, clips } = opened()
    picture.frame({ x: 0, y: 0, z: 1 })
    world.frame()
    world.scene.onDirty((boxes) => picture.repair(boxes))
    clips()
    world.board.recolourNotes(['n0'], 'pink')
    world.frame()
    const repaired = clips()
    expect(repaired).toHaveLength(1)
    const [, , width, height] = repaired[0] as readonly number[]
    expect(width).toBeLessThan(220)
    expect(height).toBeLessThan(150)
  })

  test('stays within what browsers hold, on any screen', () => {
    for (const [width, height, ratio] of [
      [1366, 768, 1],
      [1920, 1080, 2],
      [3840, 2160, 2],
      [7680, 4320, 1],
    ] as const) {
      const size = pictureSize(width, height, ratio)
      const pixels = (width * size.ratio + 2 * size.margin) * (height * size.ratio + 2 * size.margin)
      expect(pixels).toBeLessThanOrEqual(16_000_000)
    }
    expect(pictureSize(1366, 768, 1)).toEqual({ width: 1366, height: 768, ratio: 1, margin: 256 })
  })
})
