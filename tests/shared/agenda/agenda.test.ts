import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { Agenda } from '../../../shared/agenda/agenda.ts'
import { frameBox, isOffTheWall, missingFrames } from '../../../shared/agenda/frame.ts'
import {
  itemsOf,
  plannedStarts,
  positionAfter,
  positionBefore,
  stepsOf,
} from '../../../shared/agenda/plan.ts'
import type { About } from '../../../shared/agenda/record.ts'
import { overlaps } from '../../../shared/base/geometry.ts'
import { findActivity } from '../../../shared/method/method.ts'
import { findAgendaTemplate } from '../../../shared/method/templates.ts'

const START = Date.UTC(2026, 2, 12, 8)

const about: About = {
  title: 'Ignalina: kas mus pasitinka?',
  programme: 'Pavyzdys',
  organiser: 'Institutas',
  locality: { name: 'Ignalina', genitive: 'Ignalinos', locative: 'Ignalinoje', municipality: '', county: '' },
  brief: '',
  venue: '',
  template: 'taster90',
  parts: [{ id: 'single', name: { lt: 'Vienas', en: 'One' }, startsAt: START }],
  sessions: [],
  staff: [],
}

function openTaster(): Agenda {
  const template = findAgendaTemplate('taster90')
  if (!template) throw new Error('no taster90')
  const agenda = new Agenda(new Y.Doc())
  agenda.create(about, itemsOf(template))
  return agenda
}

describe('the agenda', () => {
  it('walks every step forward and the same way back', () => {
    const { items } = openTaster()
    const way = [positionAfter(items, null)]
    for (let position = way[0]; position; position = positionAfter(items, position)) way.push(position)
    const steps = items.reduce((sum, item) => sum + stepsOf(item).length, 0)
    expect(way.slice(1)).toHaveLength(steps)
    let position = way.at(-1) ?? null
    const back = [position]
    for (;;) {
      position = positionBefore(items, position)
      if (position === null) break
      back.push(position)
    }
    expect(back.reverse()).toEqual(way.slice(1))
  })

  it('starts the timer of the step it goes to, and logs what really happened', () => {
    const agenda = openTaster()
    agenda.next(START)
    expect(agenda.timer).toMatchObject({ state: 'running' })
    agenda.extend(60_000, START + 1000)
    agenda.next(START + 120_000)
    const [first, second] = agenda.log
    expect(first).toMatchObject({ step: 0, extendedMs: 60_000, endedAt: START + 120_000 })
    expect(second).toMatchObject({ step: 1, endedAt: null })
  })

  it('refuses to go beyond its ends', () => {
    const agenda = openTaster()
    expect(agenda.back(START)).toBe(false)
    while (agenda.next(START)) expect(agenda.position).not.toBeNull()
    expect(agenda.next(START)).toBe(false)
    expect(agenda.current?.activity).toBe('com.checkout')
  })

  it('knows the clock time of every item', () => {
    const agenda = openTaster()
    const starts = plannedStarts(about.parts, agenda.items)
    const minutes = agenda.items.map(({ id }) => ((starts.get(id) ?? 0) - START) / 60_000)
    expect(minutes.slice(0, 4)).toEqual([0, 8, 12, 26])
  })

  it('moves an item and keeps the others in order', () => {
    const agenda = openTaster()
    const before = agenda.items.map(({ id }) => id)
    const [first = '', second = '', third = ''] = before
    agenda.moveItem(first, third)
    expect(agenda.items.map(({ id }) => id).slice(0, 3)).toEqual([second, third, first])
  })

  it('keeps rows a newer version wrote and passes them over', () => {
    const agenda = openTaster()
    const count = agenda.items.length
    agenda.doc.getMap('items').set('from-the-future', { order: 'zz', kind: 'hologram' })
    expect(agenda.items).toHaveLength(count)
    agenda.setMinutes('from-the-future', 5)
    expect(agenda.doc.getMap('items').get('from-the-future')).toEqual({ order: 'zz', kind: 'hologram' })
  })

  it('refuses a document with an unknown schema number', () => {
    const agenda = openTaster()
    agenda.doc.getMap('meta').set('schema', 99)
    expect(() => agenda.ready).toThrow(/schema 99/)
  })

  it('never gives a code twice to one note', () => {
    const agenda = openTaster()
    agenda.setCodes([['n1', 'E-001']])
    agenda.setCodes([
      ['n1', 'E-009'],
      ['n2', 'E-002'],
    ])
    expect([...agenda.codes]).toEqual([
      ['n1', 'E-001'],
      ['n2', 'E-002'],
    ])
  })
})

describe('the wall', () => {
  it('keeps back what people wrote anonymously about what hurts, and nothing else', () => {
    const iceberg = findActivity('emp.iceberg')
    const frames = iceberg ? missingFrames('i', iceberg, [], []) : []
    expect(isOffTheWall(frames, { frame: 'i', cell: 'silence' })).toBe(true)
    expect(isOffTheWall(frames, { frame: 'i', cell: 'values' })).toBe(false)
    expect(isOffTheWall(frames, { frame: null, cell: null })).toBe(false)
  })
})

describe('laying out frames', () => {
  const empathyMap = findActivity('emp.empathymap')
  if (!empathyMap) throw new Error('no emp.empathymap')

  it('gives each group a frame of its own, side by side', () => {
    const frames = missingFrames('single-03', empathyMap, ['A', 'B', 'C'], [])
    expect(frames.map(({ id }) => id)).toEqual(['single-03:A', 'single-03:B', 'single-03:C'])
    for (const [index, frame] of frames.entries()) {
      for (const other of frames.slice(index + 1))
        expect(overlaps(frameBox(frame), frameBox(other))).toBe(false)
    }
  })

  it('lays out once, however often it is asked', () => {
    const frames = missingFrames('single-03', empathyMap, [], [])
    expect(frames).toHaveLength(1)
    expect(missingFrames('single-03', empathyMap, [], frames)).toEqual([])
  })
})
