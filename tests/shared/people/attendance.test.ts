import { describe, expect, it } from 'vitest'
import { contactHours } from '../../../shared/agenda/contact.ts'
import { type AgendaItem, itemsOf } from '../../../shared/agenda/plan.ts'
import { findAgendaTemplate } from '../../../shared/method/templates.ts'
import {
  type AttendanceChange,
  attendanceOf,
  byName,
  contactMinutes,
  type Span,
} from '../../../shared/people/attendance.ts'
import { isHolder, readVerificationCode } from '../../../shared/people/certificate.ts'
import type { Person } from '../../../shared/people/person.ts'

const MINUTE = 60_000
const TEN = Date.UTC(2026, 2, 12, 8)
const at = (hour: number, minute = 0) => TEN + ((hour - 10) * 60 + minute) * MINUTE

const template = findAgendaTemplate('day6h')
const items: readonly AgendaItem[] = template ? itemsOf(template) : []
const parts = (template?.parts ?? []).map(({ id, name }) => ({ id, name, startsAt: TEN }))
const meetings = contactHours({ parts, items, log: [] }, at(18))
const rule = { meetings, threshold: 80, now: at(18) }

const person = (joinedAt: number, name = 'Vardenis Dvyliktasis'): Person => ({
  id: 'p',
  code: 'D12',
  name,
  organisation: '',
  sector: 'culture',
  shownAs: 'name',
  joinedAt,
})
const row = (
  presence: readonly Span[],
  changes: readonly AttendanceChange[] = [],
  joinedAt = presence[0]?.from ?? at(9, 52),
) => attendanceOf({ person: person(joinedAt), presence, changes }, rule)
const reason = { at: at(17), by: 'role:organiser', reason: 'Padėjo ruošti salę' }

describe('minutes of attendance', () => {
  it('count the day without its breaks', () => {
    expect(contactMinutes(rule)).toBe(300)
    expect(row([{ from: at(9, 52), until: at(16, 5) }])).toMatchObject({ minutes: 300, percent: 100 })
  })

  it('give whoever joins at 10.42 the rest: 258 minutes, 86 percent', () => {
    expect(row([{ from: at(10, 42), until: at(16) }])).toMatchObject({
      minutes: 258,
      percent: 86,
      reaches: true,
      certifies: true,
    })
    // Without a device the same, from the moment of joining.
    expect(row([], [], at(10, 42))).toMatchObject({ minutes: 258, from: 'joined' })
  })

  it('leave whoever joins after lunch below the threshold', () => {
    const late = row([{ from: at(13, 45), until: at(16) }])
    expect(late.percent).toBeLessThan(80)
    expect(late).toMatchObject({ reaches: false, certifies: false })
  })

  it('count several devices of one person once', () => {
    const devices = [
      { from: at(10), until: at(13) },
      { from: at(10, 30), until: at(16) },
      { from: at(12), until: at(12, 20) },
    ]
    expect(row(devices).minutes).toBe(300)
  })

  it('close the gap of a phone that slept, and not that of somebody who went home', () => {
    expect(
      row([
        { from: at(10), until: at(10, 20) },
        { from: at(11), until: at(15, 52) },
      ]).minutes,
    ).toBe(300)
    const away = row([
      { from: at(10), until: at(10, 20) },
      { from: at(15, 30), until: at(16) },
    ])
    expect(away.minutes).toBe(50)
    expect(row([{ from: at(10), until: at(15) }])).toMatchObject({ leftAt: at(15) })
  })

  it('are put right by hand with a reason, and never beyond what there was', () => {
    expect(row([], [{ ...reason, kind: 'minutes', minutes: 200 }])).toMatchObject({
      minutes: 200,
      recordedMinutes: 300,
      from: 'hand',
      certifies: false,
    })
    expect(row([], [{ ...reason, kind: 'minutes', minutes: 900 }]).minutes).toBe(300)
    const back: readonly AttendanceChange[] = [
      { ...reason, kind: 'minutes', minutes: 1 },
      { ...reason, kind: 'minutes', minutes: null },
    ]
    expect(row([], back)).toMatchObject({ minutes: 300, changes: back })
  })

  it('do not stand in the way of what an organiser decides', () => {
    const late = row([{ from: at(14), until: at(16) }], [{ ...reason, kind: 'certificate', certify: true }])
    expect(late).toMatchObject({ reaches: false, certifies: true })
    expect(row([], [{ ...reason, kind: 'certificate', certify: false }])).toMatchObject({ certifies: false })
  })

  it('are never rounded up to the threshold', () => {
    const short = row([], [{ ...reason, kind: 'minutes', minutes: 239 }])
    expect(short).toMatchObject({ percent: 79, reaches: false })
  })

  it('follow the steps as they were held, once most of the day was', () => {
    const step = { step: 0, plannedMs: 0, extendedMs: 0 }
    const activity = items.find(({ kind }) => kind === 'activity')?.id ?? ''
    const pause = items.find(({ kind }) => kind === 'break')?.id ?? ''
    const log = [
      { ...step, id: '1', item: activity, startedAt: at(10, 30), endedAt: at(13) },
      { ...step, id: '2', item: pause, startedAt: at(13), endedAt: at(13, 30) },
      { ...step, id: '3', item: activity, startedAt: at(13, 30), endedAt: at(15, 30) },
    ]
    expect(contactHours({ parts, items, log }, at(18))).toEqual([
      [
        { from: at(10, 30), until: at(13) },
        { from: at(13, 30), until: at(15, 30) },
      ],
    ])
    expect(contactHours({ parts, items, log: log.slice(1, 2) }, at(18))).toEqual(meetings)
  })
})

describe('the list people sign', () => {
  it('stands in the order of Lithuanian surnames', () => {
    const names = ['Ona Žaliūkė', 'Jonas Šalna', 'Eva Yla', 'Rasa Čepaitė', 'Asta Zuoza', 'Ieva Ivoškė']
    const sorted = [...names, 'Inga Cirtautė', 'Petras Salys'].map((name) => ({ name })).sort(byName)
    expect(sorted.map(({ name }) => name)).toEqual([
      'Inga Cirtautė',
      'Rasa Čepaitė',
      // I, Į and Y stand together: what follows them decides.
      'Eva Yla',
      'Ieva Ivoškė',
      'Petras Salys',
      'Jonas Šalna',
      'Asta Zuoza',
      'Ona Žaliūkė',
    ])
  })
})

describe('a verification code', () => {
  it('is read as people type it', () => {
    expect(readVerificationCode(' 7k4mg nc2d9 ')).toBe('7K4MG-NC2D9')
    expect(readVerificationCode('7K4MG–NC2D9')).toBe('7K4MG-NC2D9')
    expect(readVerificationCode('7K4MG-NC2D')).toBeNull()
    expect(readVerificationCode('7K4MG-NC2D9X')).toBeNull()
  })

  it('tells of a name only whoever knows it', () => {
    expect(isHolder('Vardenė Trečioji', 'trecioji vardene')).toBe(true)
    expect(isHolder('Vardenė Trečioji', 'Vardenė')).toBe(false)
    expect(isHolder('Vardenė Trečioji', '')).toBe(false)
    expect(isHolder(null, '')).toBe(false)
  })
})
