// Looking along with somebody: their view is asked for, followed, and left by one's own hand.
import { expect, test } from 'vitest'
import { Following } from '../../../client/canvas/following.ts'
import type { CanvasPerson, CanvasPresence, ShownPresence } from '../../../client/canvas/presence.ts'
import { Views } from '../../../client/canvas/views.ts'
import type { Box } from '../../../shared/base/geometry.ts'
import { Listeners } from '../../../shared/base/signal.ts'
import { CanvasWorld } from './canvas-world.ts'

const PERSON: CanvasPerson = {
  key: '7',
  label: 'Rasa',
  colour: '#000',
  cursor: null,
  selection: [],
  drag: null,
  editing: null,
  follows: false,
  view: null,
}

function alone(): {
  readonly following: Following
  readonly views: Views
  readonly world: CanvasWorld
  readonly shown: ShownPresence[]
  readonly seen: Box[]
  people: readonly CanvasPerson[]
  typing: boolean
} {
  const world = new CanvasWorld()
  const views = new Views(world.camera, world.scene)
  const shown: ShownPresence[] = []
  const seen: Box[] = []
  views.showBox = (box) => void seen.push(box)
  const following = new Following(world.camera, views, new Listeners(), () => it.typing)
  const it = {
    following,
    views,
    world,
    shown,
    seen,
    people: [PERSON] as readonly CanvasPerson[],
    typing: false,
  }
  const presence: CanvasPresence = {
    people: () => it.people,
    onChange: () => () => undefined,
    show: (mine) => void shown.push(mine),
    point: () => undefined,
  }
  following.take(presence)
  return it
}

test('whoever is asked shows their view, and I see each new one once', () => {
  const it = alone()
  it.following.start('7')
  expect(it.shown).toEqual([{ following: '7' }])
  const view = { x: 1, y: 2, w: 300, h: 200 }
  it.people = [{ ...PERSON, view }]
  it.following.look()
  it.following.look()
  expect(it.seen).toEqual([view])
})

test('whoever writes stays where they write, and goes along once they have finished', () => {
  const it = alone()
  it.following.start('7')
  it.typing = true
  const view = { x: 1, y: 2, w: 300, h: 200 }
  it.people = [{ ...PERSON, view }]
  it.following.look()
  expect(it.seen).toEqual([])
  it.typing = false
  it.following.look()
  expect(it.seen).toEqual([view])
})

test('steering by hand ends it', () => {
  const it = alone()
  it.following.start('7')
  it.views.onSteer()
  expect(it.following.person).toBeNull()
  expect(it.shown.at(-1)).toEqual({ following: null })
})

test('it ends when they leave', () => {
  const it = alone()
  it.following.start('7')
  it.people = []
  it.following.look()
  expect(it.shown.at(-1)).toEqual({ following: null })
})

test('my own view is shown only while somebody asks for it', () => {
  const it = alone()
  it.following.moved()
  it.following.look()
  expect(it.shown).toEqual([])
  it.people = [{ ...PERSON, follows: true }]
  it.following.look()
  expect(it.shown.at(-1)).toEqual({ view: it.world.camera.box })
  it.world.camera.panBy(100, 0)
  it.following.moved()
  expect(it.shown.at(-1)).toEqual({ view: it.world.camera.box })
  it.people = [PERSON]
  it.following.look()
  expect(it.shown.at(-1)).toEqual({ view: null })
})
