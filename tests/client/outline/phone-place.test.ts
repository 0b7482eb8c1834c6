// Where a phone stands: before the start, in a break, in the own group's frame; and what a stroke of the finger means.
import { describe, expect, it } from 'vitest'
import { swipeOf } from '../../../client/surfaces/phone/swipe.ts'
import { missingFrames } from '../../../shared/agenda/frame.ts'
import { itemsOf } from '../../../shared/agenda/plan.ts'
import { firstCell, frameFor, placeOf } from '../../../shared/agenda/writing-place.ts'
import { findActivity } from '../../../shared/method/method.ts'
import { findAgendaTemplate } from '../../../shared/method/templates.ts'

const template = findAgendaTemplate('day6h')
if (!template) throw new Error('The method has no day6h')
const items = itemsOf(template)
const itemOf = (activity: string) => items.find((item) => item.activity === activity)?.id ?? ''
const map = findActivity('emp.empathymap')
if (!map) throw new Error('The method has no empathy map')
const mapItem = itemOf('emp.empathymap')
const groups = [
  { id: 'A', label: 'A', members: ['p1'] },
  { id: 'B', label: 'B', members: ['p2'] },
]
const frames = missingFrames(mapItem, map, ['A', 'B'], [])
const source = { everyItem: items, frames, groups }

describe('the place of a phone', () => {
  it('is the lobby before the workshop has started', () => {
    expect(placeOf(source, null, 'p1').state).toBe('lobby')
  })

  it('is rest in a break, and while the frames are not laid out yet', () => {
    const rest = items.find(({ kind }) => kind === 'break')
    expect(placeOf(source, rest?.id ?? '', 'p1')).toMatchObject({ state: 'rest', activity: null })
    expect(placeOf({ ...source, frames: [] }, mapItem, 'p1').state).toBe('rest')
  })

  it('is the frame of the own group, with the seven cells in their order', () => {
    const place = placeOf(source, mapItem, 'p2')
    if (place.state !== 'write') throw new Error('Nothing to write in')
    expect(place.frame.group).toBe('B')
    expect(place.cells.map(({ cell }) => cell.id)).toEqual([
      'who',
      'says',
      'thinks',
      'does',
      'feels',
      'pains',
      'gains',
    ])
  })

  it('is the first frame for somebody who is in no group', () => {
    expect(frameFor(source, mapItem, 'p9')?.group).toBe('A')
    expect(frameFor(source, mapItem, null)?.group).toBe('A')
  })

  it('passes over cells that take no notes', () => {
    const matrix = findActivity('ide.matrix')
    const item = itemOf('ide.matrix')
    if (!matrix) throw new Error('The method has no matrix')
    const place = placeOf(
      { everyItem: items, groups: [], frames: missingFrames(item, matrix, [], []) },
      item,
      'p1',
    )
    if (place.state !== 'write') throw new Error('Nothing to write in')
    expect(place.cells.every(({ cell }) => cell.kind !== 'label' && cell.kind !== 'rating')).toBe(true)
  })

  it('begins in the cell of the own sector where cells are sectors', () => {
    const checkin = findActivity('open.checkin')
    if (!checkin) throw new Error('The method has no check-in')
    const place = placeOf(
      { everyItem: items, groups: [], frames: missingFrames(itemOf('open.checkin'), checkin, [], []) },
      itemOf('open.checkin'),
      'p1',
    )
    if (place.state !== 'write') throw new Error('Nothing to write in')
    const person = { id: 'p1', code: 'D06', shownAs: 'code', name: null, sector: 'community' } as const
    expect(place.cells[firstCell(place.cells, person, undefined)]?.cell.prompt.lt).toBe('Bendruomenė, NVO')
    expect(firstCell(place.cells, undefined, undefined)).toBe(0)
  })
})

describe('a stroke of the finger', () => {
  it('turns only when it goes sideways, far enough and quickly', () => {
    expect(swipeOf([300, 400], [180, 410], 200)).toBe('next')
    expect(swipeOf([100, 400], [220, 390], 200)).toBe('previous')
    expect(swipeOf([300, 400], [270, 400], 200)).toBeNull()
    expect(swipeOf([300, 400], [200, 500], 200)).toBeNull()
    expect(swipeOf([300, 400], [100, 400], 2_000)).toBeNull()
  })
})
