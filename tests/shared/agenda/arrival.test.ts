// Who comes late is noted once and taken in once; what was written after a stage is said to be later; three lines tell
// what was missed.
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { addedLaterBy } from '../../../shared/agenda/added-later.ts'
import { Agenda } from '../../../shared/agenda/agenda.ts'
import {
  addArrivals,
  arrivalsOf,
  groupFor,
  moveToGroup,
  seeLate,
  takeIn,
  unseenLate,
} from '../../../shared/agenda/arrival.ts'
import { catchUpOf, firstWords } from '../../../shared/agenda/catch-up.ts'
import { missingFrames } from '../../../shared/agenda/frame.ts'
import { itemsOf } from '../../../shared/agenda/plan.ts'
import type { About } from '../../../shared/agenda/record.ts'
import { findActivity } from '../../../shared/method/method.ts'
import { findAgendaTemplate } from '../../../shared/method/templates.ts'

const MINUTE = 60_000
const START = Date.UTC(2026, 2, 12, 8)

const ABOUT = {
  title: 'Ignalina: kas mus pasitinka?',
  programme: '',
  organiser: '',
  locality: { name: '', genitive: '', locative: '', municipality: '', county: '' },
  brief: 'Žodis '.repeat(70).trim(),
  venue: '',
  template: 'day6h',
  parts: [],
  sessions: [],
  staff: [],
} as About

function person(id: string, sector = 'culture') {
  return { id, code: id.toUpperCase(), shownAs: 'code', name: null, sector } as never
}

function begun(): Agenda {
  const agenda = new Agenda(new Y.Doc())
  const template = findAgendaTemplate('day6h')
  if (!template) throw new Error('No such agenda')
  agenda.create(ABOUT, itemsOf(template))
  agenda.setPeople(['d01', 'd02', 'd03', 'd04', 'd05'].map((id) => person(id)))
  agenda.setGroups([
    { id: 'a', label: 'A', members: ['d01', 'd02'] },
    { id: 'b', label: 'B', members: ['d03'] },
    { id: 'c', label: 'C', members: ['d04', 'd05'] },
  ])
  return agenda
}

function groupOf(agenda: Agenda, id: string): string {
  return agenda.groups
    .filter(({ members }) => members.includes(id))
    .map((group) => group.id)
    .join()
}

describe('arrivals', () => {
  it('before the beginning, and while people still sit down, nobody is late', () => {
    const agenda = begun()
    addArrivals(agenda, [{ id: 'd01' }], START)
    agenda.goTo({ item: agenda.items[0]?.id ?? '', step: 0 }, START)
    addArrivals(agenda, [{ id: 'd02' }], START + 4 * MINUTE)
    addArrivals(agenda, [{ id: 'd03' }], START + 6 * MINUTE)
    addArrivals(agenda, [{ id: 'd04', beside: 'd03' }], START + 7 * MINUTE)
    expect([...arrivalsOf(agenda).values()].filter(({ isLate }) => isLate).map(({ id }) => id)).toEqual([
      'd03',
    ])
    expect(agenda.hasNow('late')).toBe(true)
  })

  it('a facilitator who saw the late ones is told of the next only', () => {
    const agenda = begun()
    agenda.goTo({ item: agenda.items[0]?.id ?? '', step: 0 }, START)
    addArrivals(agenda, [{ id: 'd01' }, { id: 'd02' }], START + 10 * MINUTE)
    expect(unseenLate(agenda)).toHaveLength(2)
    seeLate(agenda)
    expect(unseenLate(agenda)).toHaveLength(0)
    addArrivals(agenda, [{ id: 'd03' }], START + 11 * MINUTE)
    expect(unseenLate(agenda).map(({ id }) => id)).toEqual(['d03'])
  })

  it('two who come at once are taken into the smallest groups, one after the other', () => {
    const agenda = begun()
    agenda.setPeople([person('n1'), person('n2')])
    addArrivals(agenda, [{ id: 'n1' }, { id: 'n2' }], START)
    takeIn(agenda)
    expect([groupOf(agenda, 'n1'), groupOf(agenda, 'n2')]).toEqual(['b', 'a'])
  })

  it('a newcomer is taken in once: who is moved afterwards, or left without a group, stays so', () => {
    const agenda = begun()
    agenda.setPeople([person('n1')])
    addArrivals(agenda, [{ id: 'n1' }], START)
    takeIn(agenda)
    moveToGroup(agenda, 'n1', 'c')
    addArrivals(agenda, [{ id: 'n1' }], START + MINUTE)
    takeIn(agenda)
    expect(groupOf(agenda, 'n1')).toBe('c')
    moveToGroup(agenda, 'n1', null)
    takeIn(agenda)
    expect(groupOf(agenda, 'n1')).toBe('')
  })

  it('a kept place counts before a small group, a neighbour’s group too, and like sectors are spread', () => {
    const agenda = begun()
    const { groups } = agenda
    expect(groupFor('d04', null, groups, agenda.people)?.id).toBe('c')
    expect(groupFor('n1', 'd01', groups, agenda.people)?.id).toBe('a')
    const even = groups.map((group) => ({ ...group, members: [`${group.id}1`] }))
    const people = new Map([
      ['a1', person('a1', 'business')],
      ['b1', person('b1', 'culture')],
      ['n1', person('n1', 'business')],
    ])
    expect(groupFor('n1', null, even, people)?.id).toBe('b')
    expect(groupFor('n1', null, [], people)).toBeNull()
  })
})

describe('what was added later', () => {
  it('is what was written after the last end of its item, and not in a second visit', () => {
    const activity = findActivity('open.checkin')
    if (!activity) throw new Error('No such activity')
    const frames = missingFrames('i1', activity, [], [])
    const at = { frame: 'i1' }
    const log = (spans: readonly (readonly [number, number | null])[]) =>
      spans.map(([startedAt, endedAt]) => {
        return { item: 'i1', step: 0, plannedMs: 0, startedAt, extendedMs: 0, endedAt }
      })
    const isLater = addedLaterBy(
      frames,
      log([
        [10, 20],
        [40, 50],
      ]),
    )
    const told = [5, 15, 30, 45, 60].map((createdAt) => isLater({ author: 'd1', createdAt, place: at }))
    expect(told).toEqual([false, false, true, false, true])
    expect(isLater({ author: null, createdAt: 60, place: at })).toBe(false)
    const open = addedLaterBy(
      frames,
      log([
        [10, 20],
        [40, null],
      ]),
    )
    expect(open({ author: 'd1', createdAt: 60, place: at })).toBe(false)
    expect(open({ author: 'd1', createdAt: 60, place: { frame: null } })).toBe(false)
  })
})

describe('what was missed', () => {
  it('is told in fifty-seven words at most, whatever people wrote', () => {
    for (const language of ['lt', 'en'] as const) {
      const agenda = begun()
      for (const item of agenda.items) {
        agenda.goTo({ item: item.id, step: 0 }, START)
        const activity = findActivity('open.brief')
        if (activity) agenda.addFrames(missingFrames('brief', activity, [], agenda.frames))
        const place = { frame: 'brief', cell: 'agreements' }
        const notes = Array.from({ length: 6 }, (_, createdAt) => {
          return { text: 'Kalba vienas, kiti klauso iki galo.', createdAt, place }
        })
        const { challenge, agreements, step } = catchUpOf(agenda, notes, language)
        const said = [challenge, agreements, step?.activity ?? '', step?.instruction ?? ''].join(' ')
        expect(said.split(/\s+/).length).toBeLessThanOrEqual(51)
        expect(challenge).not.toBe('')
        expect(agreements).toMatch(/^Kalba vienas, kiti klauso iki galo; Kalba/)
        expect(step?.activity).not.toBe('')
      }
    }
  })

  it('ends with a whole sentence where one ends, else says that there is more', () => {
    expect(firstWords('Vienas du trys. Keturi penki šeši', 4)).toBe('Vienas du trys.')
    expect(firstWords('Vienas. Du trys keturi, penki šeši', 4)).toBe('Vienas. Du trys keturi…')
    expect(firstWords('Vienas du', 4)).toBe('Vienas du')
  })
})
