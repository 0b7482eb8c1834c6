import { describe, expect, it } from 'vitest'
import { type AgendaItem, itemsOf } from '../../../shared/agenda/plan.ts'
import { withMinutes, withSkipped } from '../../../shared/agenda/plan-edit.ts'
import {
  exchangePartners,
  leastMinutes,
  proposeCuts,
  remainingItems,
  totalsOf,
} from '../../../shared/agenda/replan.ts'
import { findActivity } from '../../../shared/method/method.ts'
import { AGENDA_TEMPLATES, findAgendaTemplate } from '../../../shared/method/templates.ts'

const TEN = Date.UTC(2026, 2, 12, 8)

const template = findAgendaTemplate('day6h')
if (!template) throw new Error('The method has no day6h')
const items = itemsOf(template)
const parts = template.parts.map(({ id, name }) => ({ id, name, startsAt: TEN }))

function itemOf(activity: string): AgendaItem {
  const item = items.find((each) => each.activity === activity)
  if (!item) throw new Error(`no ${activity}`)
  return item
}
const lunch = items.find(({ kind, minutes }) => kind === 'break' && minutes === 40)
if (!lunch) throw new Error('no lunch')

describe('what a day comes to', () => {
  it('is 360 minutes, 60 of them breaks, and ends at 16:00', () => {
    expect(totalsOf(parts, items)).toMatchObject([
      { minutes: 360, breaks: 60, contact: 300, endsAt: TEN + 360 * 60_000 },
    ])
  })

  it('ends ten minutes earlier with a shorter lunch, and at the same time when they are given away', () => {
    const shorter = withMinutes(items, new Map([[lunch.id, 30]]))
    expect(totalsOf(parts, shorter)[0]).toMatchObject({ endsAt: TEN + 350 * 60_000, breaks: 50 })
    const map = itemOf('emp.empathymap')
    const given = withMinutes(shorter, new Map([[map.id, map.minutes + 10]]))
    expect(totalsOf(parts, given)[0]).toMatchObject({ endsAt: TEN + 360 * 60_000, contact: 310 })
  })

  it('has no hour for homework, and no minutes for what is skipped', () => {
    const homework = [{ id: 'single', name: { lt: '', en: '' }, startsAt: null }]
    const [totals] = totalsOf(homework, withSkipped(items, lunch.id, true))
    expect(totals).toMatchObject({ endsAt: null, minutes: 320, breaks: 20 })
  })
})

describe('the proposal to cut', () => {
  const at = { item: itemOf('emp.empathymap').id, step: 0 }

  it('finds exactly the minutes wanted, in what remains, within the range of each activity', () => {
    for (const agenda of AGENDA_TEMPLATES) {
      const all = itemsOf(agenda)
      for (const item of all) {
        for (const wanted of [1, 5, 12, 40, 500]) {
          const { cuts, missing } = proposeCuts(all, { item: item.id, step: 0 }, wanted)
          const remaining = new Set(remainingItems(all, { item: item.id, step: 0 }))
          const sum = cuts.reduce((total, { from, to }) => total + from - to, 0)
          expect(sum + missing).toBe(wanted)
          for (const { item: cut, from, to } of cuts) {
            expect(remaining.has(cut)).toBe(true)
            expect(Number.isInteger(to)).toBe(true)
            expect(to).toBeLessThan(from)
            expect(to).toBeGreaterThanOrEqual(leastMinutes(cut))
            const activity = findActivity(cut.activity ?? '')
            if (activity) expect(to).toBeGreaterThanOrEqual(activity.range[0] ?? 0)
          }
          if (missing > 0) for (const { item: cut, to } of cuts) expect(to).toBe(leastMinutes(cut))
        }
      }
    }
  })

  it('leaves breaks alone while activities can spare, and a meal its half hour always', () => {
    expect(proposeCuts(items, at, 5).cuts.some(({ item }) => item.kind === 'break')).toBe(false)
    const most = proposeCuts(items, at, 500)
    expect(most.cuts.find(({ item }) => item.id === lunch.id)).toMatchObject({ from: 40, to: 30 })
    expect(most.cuts.filter(({ item }) => item.kind === 'break')).toHaveLength(1)
  })

  it('takes nothing from what was skipped, from the current item, nor from what people added themselves', () => {
    const own: AgendaItem = {
      id: 'own',
      order: 'zz',
      part: 'single',
      kind: 'admin',
      activity: null,
      minutes: 60,
      note: { lt: 'Sutikimai', en: 'Consents' },
    }
    const skipped = itemOf('def.cluster')
    const { cuts } = proposeCuts([...withSkipped(items, skipped.id, true), own], at, 500)
    const cutIds = cuts.map(({ item }) => item.id)
    expect(cutIds).not.toContain(skipped.id)
    expect(cutIds).not.toContain('own')
    expect(cutIds).not.toContain(at.item)
  })

  it('looks at the first part when the workshop has not begun, and finds nothing at its end', () => {
    expect(proposeCuts(items, null, 3)).toMatchObject({ missing: 0 })
    const last = items.at(-1)?.id ?? ''
    expect(proposeCuts(items, { item: last, step: 0 }, 3)).toEqual({ cuts: [], missing: 3 })
  })
})

describe('giving minutes to another item', () => {
  it('offers what is still to come on the same part, and nothing that would be left with nothing', () => {
    const begun = new Set([itemOf('open.checkin').id])
    const takers = exchangePartners(items, lunch.id, 10, begun).map(({ id }) => id)
    expect(takers).toContain(itemOf('def.pov').id)
    expect(takers).not.toContain(itemOf('open.checkin').id)
    expect(takers).not.toContain(lunch.id)
    const givers = exchangePartners(items, lunch.id, -20, begun)
    expect(givers.every(({ minutes }) => minutes > 20)).toBe(true)
    expect(givers.length).toBeGreaterThan(0)
  })
})
