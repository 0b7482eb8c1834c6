// Sheets that go round: everybody writes on every sheet of their ring once, and never twice on one.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { Agenda } from '../../../shared/agenda/agenda.ts'
import { missingFrames } from '../../../shared/agenda/frame.ts'
import { passSheets, roundOf } from '../../../shared/agenda/passing.ts'
import { cover, silencesOf, uncover } from '../../../shared/agenda/silence.ts'
import { firstCell, frameFor, placeOf } from '../../../shared/agenda/writing-place.ts'
import { findActivity } from '../../../shared/method/method.ts'

function sheetsFor(people: readonly string[], activity: string): Agenda {
  const agenda = new Agenda(new Y.Doc())
  const found = findActivity(activity)
  if (!found) throw new Error(activity)
  agenda.addFrames(missingFrames('i', found, [], [], people))
  cover(agenda, 'i', 0)
  return agenda
}

const names = (count: number) => Array.from({ length: count }, (_, index) => `p${index + 10}`)

test('everybody writes on every sheet of their ring once', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 30 }), (count) => {
      const people = names(count)
      const agenda = sheetsFor(people, 'ide.brainwriting')
      const rounds = roundOf(agenda, 'i')?.rounds ?? 0
      expect(rounds).toBe(Math.ceil(count / Math.ceil(count / 6)))
      const seen = new Map(people.map((id) => [id, new Set<string>()]))
      for (let round = 1; round <= rounds; round += 1) {
        expect(roundOf(agenda, 'i')).toEqual({ round, rounds })
        const held = people.map((id) => frameFor(agenda, 'i', id)?.id ?? '')
        expect(new Set(held).size).toBe(count)
        for (const [index, id] of people.entries()) seen.get(id)?.add(held[index] ?? '')
        if (round < rounds) passSheets(agenda, 'i')
      }
      // In a ring one smaller than the largest the last round brings people their own sheet once more.
      for (const sheets of seen.values()) expect(sheets.size).toBeGreaterThanOrEqual(rounds - 1)
      expect(Math.max(...[...seen.values()].map(({ size }) => size))).toBe(rounds)
    }),
  )
})

test('whoever gets a sheet begins at the row of the round, and stays where they write until they go', () => {
  const agenda = sheetsFor(names(4), 'ide.brainwriting')
  const before = frameFor(agenda, 'i', 'p10')?.id ?? ''
  passSheets(agenda, 'i')
  const frame = frameFor(agenda, 'i', 'p10')
  expect(frame?.id).not.toBe(before)
  expect(frameFor(agenda, 'i', 'p10', before)?.id).toBe(before)
  const source = { ...agenda, everyItem: [], frames: agenda.frames, groups: [] }
  expect(placeOf(source, 'i', 'p10')).toEqual({ state: 'lobby' })
  const cells = findActivity('ide.brainwriting')?.cells.map((cell) => ({ cell, frame })) ?? []
  expect(cells[firstCell(cells as never, undefined, frame?.begin)]?.cell.id).toBe('r2c1')
})

test('what was passed on is remembered through a reveal and another cover', () => {
  const agenda = sheetsFor(names(3), 'ide.brainwriting')
  passSheets(agenda, 'i')
  expect(silencesOf(agenda).get('i')).toEqual({ id: 'i', since: 0, revealedAt: null, passed: 1 })
  uncover(agenda, 'i', 5)
  cover(agenda, 'i', 6)
  expect(silencesOf(agenda).get('i')).toEqual({ id: 'i', since: 6, revealedAt: null, passed: 1 })
})

test('sheets of other activities stay, and one alone has no neighbour', () => {
  const others = sheetsFor(names(4), 'ide.crazy8')
  expect(others.frames).toHaveLength(4)
  expect(roundOf(others, 'i')).toBeNull()
  const before = others.frames
  passSheets(others, 'i')
  expect(others.frames).toEqual(before)
  expect(roundOf(sheetsFor(names(1), 'ide.brainwriting'), 'i')).toBeNull()
})
