import { describe, expect, test } from 'vitest'
import { type Route, routeBetween } from '../../../client/canvas/connector-route.ts'
import { stretchedNow, takeAlong } from '../../../client/canvas/dragged-connectors.ts'
import type { DrawnConnector } from '../../../client/canvas/drawn.ts'
import { isHit } from '../../../client/canvas/hit-test.ts'
import type { Point } from '../../../shared/base/geometry.ts'
import { MEANINGS, type Meaning } from '../../../shared/board/item.ts'
import { CanvasWorld } from './canvas-world.ts'
import { recordingPainter, recordingSurface } from './recording.ts'

function connect(
  world: CanvasWorld,
  id: string,
  from: string | Point,
  to: string | Point,
  meaning: Meaning = 'plain',
) {
  const end = (at: string | Point) =>
    typeof at === 'string' ? { item: at, at: [0, 0] as const } : { item: null, at }
  world.board.createDrawing({
    type: 'connector',
    id,
    from: end(from),
    to: end(to),
    meaning,
    author: null,
    createdAt: 0,
  })
}

function drawn(world: CanvasWorld, id: string): DrawnConnector {
  const item = world.scene.object(id)
  if (item?.kind !== 'connector') throw new Error(`No connector ${id}`)
  return item
}

const wayOf = ({ from, to, via }: Route) => ({ from, to, via })

describe('a connector', () => {
  test('is straight between things side by side, and curved between things askew', () => {
    const world = new CanvasWorld()
    world.note('a', [0, 0])
    world.note('b', [400, 0])
    world.note('c', [400, 500])
    connect(world, 'level', 'a', 'b')
    connect(world, 'askew', 'a', 'c')
    connect(world, 'back', 'c', 'a')
    connect(world, 'free', 'a', [900, 700])
    expect(drawn(world, 'level')).toMatchObject({ from: [176, 56], to: [400, 56], via: null })
    expect(drawn(world, 'askew').via).not.toBeNull()
    expect(drawn(world, 'back').via).not.toEqual(drawn(world, 'askew').via)
    expect(drawn(world, 'free').via).toBeNull()
  })

  test('between things that lie on each other joins their middles', () => {
    const anchor = (x: number) => ({
      at: [0, 0] as const,
      anchor: { rect: { x, y: 0, w: 200, h: 200 }, angle: 0, outline: 'rectangle' as const },
    })
    expect(routeBetween(anchor(0), anchor(20))).toEqual({ from: [100, 100], to: [120, 100], via: null })
  })

  test('is hit along its curve and at its sign, not where a straight line would run', () => {
    const world = new CanvasWorld()
    world.note('a', [0, 0])
    world.note('b', [500, 600])
    connect(world, 'c', 'a', 'b', 'supports')
    const { from, to, via } = drawn(world, 'c')
    if (!via) throw new Error('It is straight')
    const middle: Point = [from[0] / 4 + via[0] / 2 + to[0] / 4, from[1] / 4 + via[1] / 2 + to[1] / 4]
    expect(isHit(drawn(world, 'c'), middle, 3)).toBe(true)
    expect(isHit(drawn(world, 'c'), [middle[0] + 9, middle[1]], 1)).toBe(true)
    expect(isHit(drawn(world, 'c'), [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2], 3)).toBe(false)
  })

  test('goes where its thing goes while it is dragged as it does once it is dropped', () => {
    const world = new CanvasWorld()
    world.note('a', [0, 0])
    world.note('b', [500, 400])
    connect(world, 'c', 'a', 'b')
    const by: Point = [130, -75]
    const during = stretchedNow(world.scene, 'c', new Set(['a']), by)
    world.moveObjects(['a'], by)
    expect(during && wayOf(during)).toEqual(wayOf(drawn(world, 'c')))
  })
})

describe('the painter of connectors', () => {
  const wordsAt = (scale: number) => {
    const world = new CanvasWorld()
    world.note('a', [0, 0])
    world.note('b', [600, 0])
    for (const meaning of MEANINGS) connect(world, meaning, 'a', 'b', meaning)
    const { sprite, calls } = recordingSurface()
    const items = MEANINGS.map((meaning) => drawn(world, meaning))
    const area = { x: 0, y: 0, w: 1000, h: 1000 }
    recordingPainter().paint(sprite.context, items, area, scale, { fast: false, skip: null })
    return {
      words: calls.filter(({ name }) => name === 'fillText').map(({ args }) => args[0]),
      dashes: calls.filter(({ name }) => name === 'setLineDash').map(({ args }) => String(args[0])),
    }
  }

  test('says what each means by its line and, where it can be read, by a word', () => {
    const { words, dashes } = wordsAt(1)
    expect(words).toEqual(['palaiko', 'prieštarauja', 'įkvėpta'])
    expect(new Set(dashes)).toEqual(new Set(['', '9,6', '0.1,6.5']))
    expect(wordsAt(0.5).words).toEqual([])
  })
})

describe('dragging', () => {
  test('lifts connectors that move as a whole and stretches those with one moving end', () => {
    const world = new CanvasWorld()
    for (const [index, id] of ['a', 'b', 'c'].entries()) world.note(id, [index * 300, 0])
    connect(world, 'ab', 'a', 'b')
    connect(world, 'bc', 'b', 'c')
    connect(world, 'free', 'a', [0, 500])
    expect(takeAlong(world.scene, ['a', 'b'])).toEqual({
      lifted: ['a', 'b', 'ab'],
      stretched: ['free', 'bc'],
    })
  })

  test('a connector that is attached at both ends leaves it where it is', () => {
    const world = new CanvasWorld()
    world.note('a', [0, 0])
    world.note('b', [300, 0])
    connect(world, 'ab', 'a', 'b')
    expect(takeAlong(world.scene, ['ab'])).toEqual({ lifted: [], stretched: [] })
  })

  test('a connector with a free end takes that end along', () => {
    const world = new CanvasWorld()
    world.note('a', [0, 0])
    connect(world, 'c', 'a', [500, 0])
    expect(takeAlong(world.scene, ['c'])).toEqual({ lifted: [], stretched: ['c'] })
    const during = stretchedNow(world.scene, 'c', new Set(['c']), [10, 60])
    world.moveObjects(['c'], [10, 60])
    expect(during && wayOf(during)).toEqual(wayOf(drawn(world, 'c')))
    expect(drawn(world, 'c').to).toEqual([510, 60])
  })
})
