import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { Agenda } from '../../../shared/agenda/agenda.ts'
import { missingFrames } from '../../../shared/agenda/frame.ts'
import { type AgendaItem, itemsOf, plannedStarts, positionAfter } from '../../../shared/agenda/plan.ts'
import {
  applyChanges,
  changesBetween,
  listed,
  movedTo,
  placeBeside,
  reversed,
  withItem,
  withMinutes,
  withoutItem,
  withSkipped,
} from '../../../shared/agenda/plan-edit.ts'
import type { About } from '../../../shared/agenda/record.ts'
import { Board } from '../../../shared/board/board.ts'
import { findActivity } from '../../../shared/method/method.ts'
import { findAgendaTemplate } from '../../../shared/method/templates.ts'

const START = Date.UTC(2026, 2, 12, 8)

function planOf(id: string) {
  const template = findAgendaTemplate(id)
  if (!template) throw new Error(`no ${id}`)
  const parts = template.parts.map(({ id: part, name, start }) => ({
    id: part,
    name,
    startsAt: start === null ? null : START,
  }))
  return { parts, items: itemsOf(template) }
}

function opened(id: string): Agenda {
  const { parts, items } = planOf(id)
  const about: About = {
    title: 'Ignalina',
    programme: '',
    organiser: '',
    locality: { name: 'Ignalina', genitive: '', locative: '', municipality: '', county: '' },
    brief: '',
    venue: '',
    template: id,
    parts,
    sessions: [],
    staff: [],
  }
  const agenda = new Agenda(new Y.Doc())
  agenda.create(about, items)
  return agenda
}

const ids = (items: readonly AgendaItem[]) => listed(items).map(({ id }) => id)

describe('a changed plan', () => {
  it('moves an item up, down and back again', () => {
    const { parts, items } = planOf('taster90')
    const [first = '', second = '', third = ''] = ids(items)
    const down = placeBeside(parts, items, first, 1)
    if (!down) throw new Error('no place')
    const moved = movedTo(parts, items, first, down)
    expect(ids(moved).slice(0, 3)).toEqual([second, first, third])
    const up = placeBeside(parts, moved, first, -1)
    expect(up && ids(movedTo(parts, moved, first, up))).toEqual(ids(items))
    expect(placeBeside(parts, items, first, -1)).toBeNull()
    expect(placeBeside(parts, items, ids(items).at(-1) ?? '', 1)).toBeNull()
  })

  it('takes an item over the edge of a part, and within a part to its very beginning', () => {
    const { parts, items } = planOf('two-session')
    const [, second] = items.filter(({ part }) => part === 'homework')
    if (!second) throw new Error('no homework')
    const toFirst = placeBeside(parts, items, second.id, -1)
    if (!toFirst) throw new Error('no place')
    const moved = movedTo(parts, items, second.id, toFirst)
    expect(listed(moved).filter(({ part }) => part === 'homework')[0]?.id).toBe(second.id)
    const over = placeBeside(parts, moved, second.id, -1)
    if (!over) throw new Error('no place')
    const away = movedTo(parts, moved, second.id, over)
    expect(
      listed(away)
        .filter(({ part }) => part === 'session1')
        .at(-1)?.id,
    ).toBe(second.id)
    const back = placeBeside(parts, away, second.id, 1)
    expect(back && ids(movedTo(parts, away, second.id, back))).toEqual(ids(moved))
  })

  it('takes an own item at any place, also in an empty part', () => {
    const { parts, items } = planOf('two-session')
    const own = {
      id: 'own',
      kind: 'admin',
      activity: null,
      minutes: 12,
      note: { lt: 'Sutikimai', en: 'Sutikimai' },
    } as const
    const [first] = items
    const atTop = withItem(parts, items, own, { part: 'session1', before: first?.id ?? null })
    expect(ids(atTop)[0]).toBe('own')
    const without = items.filter(({ part }) => part !== 'homework')
    const inside = withItem(parts, without, own, { part: 'homework', before: null })
    const parted = listed(inside).map(({ part }) => part)
    expect(parted).toEqual([...parted].sort((a, b) => order(parts, a) - order(parts, b)))
    expect(parted.filter((part) => part === 'homework')).toHaveLength(1)
  })

  it('gives skipped items no time, and passes over them', () => {
    const { parts, items } = planOf('taster90')
    const [first, second, third] = items
    if (!first || !second || !third) throw new Error('short')
    const skipped = withSkipped(items, second.id, true)
    const starts = plannedStarts(parts, skipped)
    expect(starts.get(third.id)).toBe(START + first.minutes * 60_000)
    expect(positionAfter(skipped, { item: first.id, step: 99 })).toEqual({ item: third.id, step: 0 })
    expect(withSkipped(skipped, second.id, false)).toEqual(items)
  })
})

function order(parts: readonly { readonly id: string }[], id: string): number {
  return parts.findIndex((part) => part.id === id)
}

describe('a change in the agenda document', () => {
  it('is one transaction, and is taken back as one', () => {
    const agenda = opened('taster90')
    const before = agenda.everyItem
    let transactions = 0
    agenda.onChange(() => {
      transactions += 1
    })
    const after = withMinutes(before, new Map(before.map(({ id, minutes }) => [id, minutes + 1])))
    const changes = changesBetween(before, after)
    expect(applyChanges(agenda, changes)).toBe(before.length)
    expect(transactions).toBe(1)
    expect(agenda.items[0]?.minutes).toBe((before[0]?.minutes ?? 0) + 1)
    applyChanges(agenda, reversed(changes))
    expect(agenda.everyItem).toEqual(before)
  })

  it('leaves what another facilitator changed meanwhile', () => {
    const agenda = opened('taster90')
    const [first, second] = agenda.items
    if (!first || !second) throw new Error('short')
    const before = agenda.everyItem
    const changes = changesBetween(
      before,
      withMinutes(
        before,
        new Map([
          [first.id, 1],
          [second.id, 1],
        ]),
      ),
    )
    applyChanges(agenda, changes)
    agenda.setMinutes(first.id, 33)
    expect(applyChanges(agenda, reversed(changes))).toBe(1)
    expect(agenda.items.slice(0, 2).map(({ minutes }) => minutes)).toEqual([33, second.minutes])
  })

  it('brings a skipped item back when it is begun', () => {
    const agenda = opened('taster90')
    const second = agenda.items[1]?.id ?? ''
    applyChanges(agenda, changesBetween(agenda.everyItem, withSkipped(agenda.everyItem, second, true)))
    expect(agenda.items[1]?.skipped).toBe(true)
    agenda.goTo({ item: second, step: 0 }, START)
    expect(agenda.items[1]?.skipped).toBeUndefined()
  })
})

describe('an item removed while people write in it', () => {
  it('keeps its frames and notes, lets people finish, and the way goes on from where it stood', () => {
    const agenda = opened('day6h')
    const map = agenda.items.find(({ activity }) => activity === 'emp.empathymap')
    const activity = findActivity('emp.empathymap')
    if (!map || !activity) throw new Error('no map')
    agenda.addFrames(missingFrames(map.id, activity, ['A', 'B'], []))
    agenda.goTo({ item: map.id, step: 1 }, START)
    const frame = agenda.frames[0]
    const board = new Board(new Y.Doc())
    board.create()
    board.createNote({
      id: 'n1',
      text: 'Pradėtas sak',
      colour: 'white',
      author: null,
      place: { frame: frame?.id ?? null, cell: 'says', at: frame?.at ?? [0, 0] },
      createdAt: START,
    })
    const following = agenda.items[agenda.items.findIndex(({ id }) => id === map.id) + 1]

    applyChanges(agenda, changesBetween(agenda.everyItem, withoutItem(agenda.everyItem, map.id)))

    expect(agenda.items.some(({ id }) => id === map.id)).toBe(false)
    expect(agenda.frames).toHaveLength(2)
    expect(agenda.current?.id).toBe(map.id)
    expect(agenda.timer.state).toBe('running')
    board.editText('n1', 'Pradėtas sakinys', 16)
    expect(board.items.get('n1')).toMatchObject({ text: 'Pradėtas sakinys', place: { frame: frame?.id } })
    while (agenda.current?.id === map.id) agenda.next(START)
    expect(agenda.current?.id).toBe(following?.id)
  })
})
