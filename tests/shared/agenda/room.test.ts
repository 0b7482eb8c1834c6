import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { Agenda } from '../../../shared/agenda/agenda.ts'
import { callToLookUp, endLookUp, lookUpOf, summonsOf, summonTo } from '../../../shared/agenda/room.ts'
import { LIMITS } from '../../../shared/base/limits.ts'

const FRAME = {
  id: 'i1',
  item: 'i1',
  activity: 'open.checkin',
  group: null,
  at: [0, 0],
  size: [1600, 900],
} as const

test('a sentence is shown until it is taken back, and never longer than can be read', () => {
  const agenda = new Agenda(new Y.Doc())
  expect(lookUpOf(agenda)).toBeNull()
  callToLookUp(agenda, `  ${'ą'.repeat(500)}`, 7)
  expect(lookUpOf(agenda)).toEqual({ sentence: 'ą'.repeat(LIMITS.calledOut), at: 7 })
  endLookUp(agenda)
  expect(lookUpOf(agenda)).toBeNull()
})

test('ending what nobody sees writes nothing', () => {
  const agenda = new Agenda(new Y.Doc())
  let changes = 0
  agenda.onChange(() => {
    changes += 1
  })
  endLookUp(agenda)
  expect(changes).toBe(0)
})

test('people are called to frames that are there', () => {
  const agenda = new Agenda(new Y.Doc())
  summonTo(agenda, 'gone', 1)
  expect(summonsOf(agenda)).toBeNull()
  agenda.addFrames([FRAME])
  summonTo(agenda, 'i1', 2)
  expect(summonsOf(agenda)).toEqual({ frame: 'i1', at: 2 })
})

test('what this version cannot read calls nobody', () => {
  const agenda = new Agenda(new Y.Doc())
  agenda.setNowOf('lookUp', { sentence: 5, at: 'now' })
  agenda.setNowOf('summons', 'somewhere')
  expect(lookUpOf(agenda)).toBeNull()
  expect(summonsOf(agenda)).toBeNull()
})
