// A programme shaped like the one of 2017: five localities, 77 people involved, 64 certificates, 13 people below the threshold
// with the reason; and one person in two localities, who gets one certificate.
import { expect, test } from 'vitest'
import { THRESHOLD_PERCENT } from '../../shared/people/attendance.ts'
import type { AttendanceReply } from '../../shared/protocol/attendance.ts'
import type { ProgrammeReply, WorkshopReply } from '../../shared/protocol/http.ts'
import { issueTicket, MONDAY, PRIENAI, startTestServer } from './server-kit.ts'

const LOCALITIES = ['Prienai', 'Pagėgiai', 'Šilutė', 'Ignalina', 'Trakai']
/** People of each locality, and how many of them left too early. */
const PEOPLE = [16, 15, 15, 16, 15]
const EARLY = [3, 2, 3, 2, 3]
const ADDRESS = 'https://vieta.example.lt'

test('seventy-seven people in five localities, sixty-four certificates, no number twice', async () => {
  let now = MONDAY
  const server = await startTestServer({ now: () => now })
  const ticket = server.organiserSecret
  const made = await server.call('POST', '/api/programmes', {
    ticket,
    body: {
      title: 'Kūrybingos vietovės',
      organiser: 'Institutas',
      localities: LOCALITIES.map((name) => ({ ...PRIENAI, name })),
    },
  })
  const programme = made.json as ProgrammeReply
  const workshops: string[] = []
  for (const [index, { id }] of programme.localities.entries()) {
    const title = LOCALITIES[index] ?? ''
    const body = {
      ...{ programme: programme.id, locality: id, title, template: 'day6h' },
      ...{ startsAt: MONDAY, brief: '', venue: '' },
    }
    const answer = await server.call('POST', '/api/workshops', { ticket, body })
    workshops.push((answer.json as WorkshopReply).id)
  }
  const read = async (id: string, path = 'attendance', body?: unknown) => {
    const answer = await server.call(body === undefined ? 'GET' : 'POST', `/api/workshops/${id}/${path}`, {
      ticket,
      ...(body === undefined ? {} : { body }),
    })
    expect(answer.status, answer.text).toBeLessThan(300)
    return answer.json as AttendanceReply
  }
  for (const [index, id] of workshops.entries()) {
    const facilitator = await issueTicket(server, id, 'facilitator')
    for (let number = 1; number <= (PEOPLE[index] ?? 0); number += 1) {
      const name = `Vardas${number} Pavardė${LOCALITIES[index]}${number}`
      const body = { name, sector: 'culture', shownAs: 'code' }
      await server.call('POST', `/api/workshops/${id}/people`, { ticket: facilitator, body })
    }
  }
  // Somebody of Prienai comes to Trakai too.
  const both = { name: 'Vardas16 PavardėPrienai16', sector: 'culture', shownAs: 'code' }
  await server.call('POST', `/api/workshops/${workshops[4]}/people`, { ticket, body: both })
  now = MONDAY + 24 * 3_600_000
  for (const [index, id] of workshops.entries()) {
    const { rows } = await read(id)
    for (const { person } of rows.slice(-(EARLY[index] ?? 0))) {
      await read(id, `attendance/${person}`, { kind: 'minutes', minutes: 120, reason: 'Išvyko po pietų' })
    }
  }

  const involved = new Set<string>()
  const numbers: string[] = []
  const below: string[] = []
  for (const id of workshops) {
    const before = await read(id)
    for (const { name } of before.rows) involved.add(name)
    for (const { name, certifies, percent, changes } of before.rows) {
      if (certifies) continue
      expect(percent).toBeLessThan(THRESHOLD_PERCENT)
      expect(changes[0]?.reason).toBe('Išvyko po pietų')
      below.push(name)
    }
    const people = before.rows.map(({ person }) => person).filter((person) => !before.elsewhere[person])
    const { register } = await read(id, 'certificates', { people, address: ADDRESS })
    numbers.push(...register.map(({ number }) => number))
  }
  expect(involved.size).toBe(77)
  expect(below).toHaveLength(13)
  expect(numbers).toHaveLength(64)
  expect(numbers).toEqual(numbers.map((_, index) => `VIETA-2026-${String(index + 1).padStart(4, '0')}`))
  const trakai = await read(workshops[4] ?? '')
  expect(trakai.rows).toHaveLength(16)
  expect(Object.values(trakai.elsewhere)).toHaveLength(1)
})
