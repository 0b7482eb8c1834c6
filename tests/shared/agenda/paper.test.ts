import { describe, expect, it } from 'vitest'
import { paperFor, withCopies } from '../../../shared/agenda/paper.ts'
import { itemsOf } from '../../../shared/agenda/plan.ts'
import { takesNotes } from '../../../shared/method/activity.ts'
import { findActivity } from '../../../shared/method/method.ts'
import { AGENDA_TEMPLATES } from '../../../shared/method/templates.ts'

const template = AGENDA_TEMPLATES[0]
if (!template) throw new Error('The method has no agenda')
const items = itemsOf(template)
const GROUPS = ['A', 'B', 'C'].map((label) => ({ id: `g${label}`, label, members: [] }))
const scopeOf = (item: string) => {
  const activity = items.find(({ id }) => id === item)?.activity
  return activity ? findActivity(activity)?.scope : undefined
}

describe('sheets of paper', () => {
  it('are for what is worked on in cells, not for breaks, in the order of the agenda', () => {
    const works = paperFor(items, [], 14)
    expect(works.length).toBeGreaterThan(5)
    for (const { activity } of works) expect(activity.cells.some(takesNotes)).toBe(true)
    const order = works.map(({ item }) => items.findIndex(({ id }) => id === item))
    expect(order).toEqual([...order].sort((a, b) => a - b))
  })

  it('are one for everybody, one a group with its name, one a person', () => {
    for (const { item, groups } of paperFor(items, GROUPS, 14)) {
      const scope = scopeOf(item)
      if (scope === 'board') expect(groups).toEqual([null])
      if (scope === 'group') expect(groups).toEqual(['A', 'B', 'C'])
      if (scope === 'person') expect(groups).toEqual(Array.from({ length: 14 }, () => null))
      if (scope === 'pair') expect(groups).toHaveLength(7)
    }
  })

  it('are at least one before anybody is there, and not hundreds for a crowd', () => {
    for (const { groups } of paperFor(items, [], 0)) expect(groups).toEqual([null])
    for (const { groups } of paperFor(items, [], 500)) expect(groups.length).toBeLessThanOrEqual(40)
  })

  it('are left out with an item that is skipped or removed', () => {
    const [first] = paperFor(items, [], 1)
    const without = (change: object) =>
      paperFor(
        items.map((item) => (item.id === first?.item ? { ...item, ...change } : item)),
        [],
        1,
      ).map(({ item }) => item)
    expect(without({ skipped: true })).not.toContain(first?.item)
    expect(without({ removed: true })).not.toContain(first?.item)
  })

  it('keep the groups’ names when more are wanted', () => {
    expect(withCopies(['A', 'B'], 3)).toEqual(['A', 'B', null])
    expect(withCopies(['A', 'B'], 1)).toEqual(['A'])
  })
})
