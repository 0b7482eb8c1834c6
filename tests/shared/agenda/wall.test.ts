import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { Agenda } from '../../../shared/agenda/agenda.ts'
import type { Frame } from '../../../shared/agenda/frame.ts'
import {
  isCoveredOnWall,
  keptFrame,
  pickForWall,
  shownOnWall,
  shownSince,
  showOnWall,
  TURN_MS,
  turnAt,
  wallPickOf,
} from '../../../shared/agenda/wall.ts'

const frame = (id: string): Frame => ({
  id,
  item: 'i1',
  activity: 'emp.iceberg',
  group: id,
  at: [0, 0],
  size: [1600, 900],
})
const FRAMES = ['a', 'b', 'c'].map(frame)

test('three groups take turns of twenty seconds, and begin again', () => {
  const turns = [0, 19_999, 20_000, 40_000, 60_000].map((after) => turnAt(1_000, 1_000 + after, 3))
  expect(turns).toEqual([0, 0, 1, 2, 0])
  expect(turnAt(5_000, 1_000, 3)).toBe(0)
  expect(turnAt(0, 9 * TURN_MS, 1)).toBe(0)
  expect(turnAt(0, 9 * TURN_MS, 0)).toBe(0)
})

test('of two picks the later one counts, and one of a frame that is not shown counts for all', () => {
  expect(keptFrame(FRAMES, null, null)).toBeNull()
  expect(keptFrame(FRAMES, { frame: 'b', at: 2 }, { frame: 'c', at: 1 })).toBe('b')
  expect(keptFrame(FRAMES, { frame: 'b', at: 2 }, { frame: null, at: 3 })).toBeNull()
  expect(keptFrame(FRAMES, { frame: 'gone', at: 9 }, { frame: 'c', at: 1 })).toBeNull()
})

test('a pick is one value in the agenda, and one this version cannot read picks nothing', () => {
  const agenda = new Agenda(new Y.Doc())
  expect(wallPickOf(agenda)).toBeNull()
  pickForWall(agenda, 'b', 7)
  expect(wallPickOf(agenda)).toEqual({ frame: 'b', at: 7 })
  agenda.setNowOf('wall', 'everything')
  expect(wallPickOf(agenda)).toBeNull()
})

test('turns are counted from when the item was come to, whatever its step', () => {
  const agenda = new Agenda(new Y.Doc())
  const step = (item: string, at: number, number = 0) => ({
    item,
    step: number,
    startedAt: at,
    endedAt: null,
    plannedMs: 0,
    extendedMs: 0,
  })
  expect(shownSince(agenda)).toBe(0)
  agenda.setLog([step('i1', 10), step('i0', 20), step('i1', 30), step('i1', 40, 1)])
  agenda.setPosition({ item: 'i1', step: 1 }, { state: 'idle' })
  expect(shownSince(agenda)).toBe(30)
})

test('of a covered cell only the note that was agreed on is seen, and it can be covered again', () => {
  const agenda = new Agenda(new Y.Doc())
  const note = (id: string, cell: string) => ({ id, place: { frame: 'a', cell } })
  const isCovered = (id: string, cell: string) => isCoveredOnWall(FRAMES, shownOnWall(agenda), note(id, cell))
  expect([isCovered('n1', 'silence'), isCovered('n2', 'silence'), isCovered('n3', 'values')]).toEqual([
    true,
    true,
    false,
  ])
  showOnWall(agenda, 'n1', true, 5)
  expect([isCovered('n1', 'silence'), isCovered('n2', 'silence')]).toEqual([false, true])
  showOnWall(agenda, 'n1', false, 6)
  expect(isCovered('n1', 'silence')).toBe(true)
})
