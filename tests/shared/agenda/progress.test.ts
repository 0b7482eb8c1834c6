import { describe, expect, it } from 'vitest'
import type { Frame } from '../../../shared/agenda/frame.ts'
import { type AgendaItem, itemsOf, stepsOf } from '../../../shared/agenda/plan.ts'
import { currentFrames, delayMs, doneItems } from '../../../shared/agenda/progress.ts'
import type { StepLog } from '../../../shared/agenda/record.ts'
import { pausedTimer, startedTimer } from '../../../shared/agenda/timer.ts'
import { findAgendaTemplate } from '../../../shared/method/templates.ts'

const MINUTE = 60_000
const TEN = Date.UTC(2026, 2, 12, 8)

const template = findAgendaTemplate('taster90')
if (!template) throw new Error('The method has no taster90')
const items = itemsOf(template)
const parts = template.parts.map(({ id, name }) => ({ id, name, startsAt: TEN }))
const plan = { parts, items }

function itemAt(index: number): AgendaItem {
  const item = items[index]
  if (!item) throw new RangeError(`No item ${index}`)
  return item
}

function began(index: number, startedAt: number): StepLog {
  return { item: itemAt(index).id, step: 0, plannedMs: 0, startedAt, extendedMs: 0, endedAt: null }
}

function stepMs(index: number, step: number): number {
  return (stepsOf(itemAt(index))[step]?.plannedMinutes ?? 0) * MINUTE
}

describe('the delay against the plan', () => {
  it('is nothing when the first step began on time', () => {
    const timer = startedTimer(stepMs(0, 0), TEN)
    const standing = { position: { item: itemAt(0).id, step: 0 }, timer, log: [began(0, TEN)] }
    expect(delayMs(plan, standing, TEN + MINUTE)).toBe(0)
  })

  it('counts a late start, and grows once the time is over', () => {
    const start = TEN + 4 * MINUTE
    const timer = startedTimer(stepMs(0, 0), start)
    const standing = { position: { item: itemAt(0).id, step: 0 }, timer, log: [began(0, start)] }
    expect(delayMs(plan, standing, start)).toBe(4 * MINUTE)
    expect(delayMs(plan, standing, start + stepMs(0, 0) + 3 * MINUTE)).toBe(7 * MINUTE)
  })

  it('grows while the timer is paused', () => {
    const timer = pausedTimer(startedTimer(stepMs(0, 0), TEN), TEN + MINUTE)
    const standing = { position: { item: itemAt(0).id, step: 0 }, timer, log: [began(0, TEN)] }
    expect(delayMs(plan, standing, TEN + 6 * MINUTE)).toBe(5 * MINUTE)
  })

  it('is negative when the workshop is ahead', () => {
    const at = TEN + itemAt(0).minutes * MINUTE - 2 * MINUTE
    const timer = startedTimer(stepMs(1, 0), at)
    const standing = { position: { item: itemAt(1).id, step: 0 }, timer, log: [began(0, TEN), began(1, at)] }
    expect(delayMs(plan, standing, at)).toBe(-2 * MINUTE)
  })

  it('counts from the real start when the workshop runs on another day', () => {
    const other = TEN + 90 * 24 * 60 * MINUTE
    const late = other + (itemAt(0).minutes + 3) * MINUTE
    const timer = startedTimer(stepMs(1, 0), late)
    const standing = {
      position: { item: itemAt(1).id, step: 0 },
      timer,
      log: [began(0, other), began(1, late)],
    }
    expect(delayMs(plan, standing, late)).toBe(3 * MINUTE)
  })

  it('is unknown before the start and in homework', () => {
    const timer = startedTimer(MINUTE, TEN)
    expect(delayMs(plan, { position: null, timer, log: [] }, TEN)).toBeNull()
    const homework = { parts: parts.map((part) => ({ ...part, startsAt: null })), items }
    const standing = { position: { item: itemAt(0).id, step: 0 }, timer, log: [] }
    expect(delayMs(homework, standing, TEN)).toBeNull()
  })
})

describe('the current frames', () => {
  const frame = (item: string, group: string | null): Frame => ({
    id: `${item}:${group}`,
    item,
    activity: 'emp.empathymap',
    group,
    at: [0, 0],
    size: [1600, 900],
  })
  const frames = [frame('one', null), frame('two', 'A'), frame('two', 'B')]
  const groups = [
    { id: 'A', label: 'A', members: ['d01'] },
    { id: 'B', label: 'B', members: ['d02'] },
  ]

  it('are those of the current item, the own group first', () => {
    const ids = (person: string | null) =>
      currentFrames(frames, groups, { item: 'two', step: 1 }, person).map(({ group }) => group)
    expect(ids('d01')).toEqual(['A', 'B'])
    expect(ids('d02')).toEqual(['B', 'A'])
    expect(ids(null)).toEqual(['A', 'B'])
  })

  it('are none before the start', () => {
    expect(currentFrames(frames, groups, null, 'd01')).toEqual([])
  })
})

it('an item is done once it was begun and left', () => {
  const log = [began(0, TEN), began(1, TEN + MINUTE)]
  expect([...doneItems(log, { item: itemAt(1).id, step: 0 })]).toEqual([itemAt(0).id])
})
