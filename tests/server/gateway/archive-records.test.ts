// What an archive has beside the documents: attendance, the register of certificates, who was expected or sent away, votes.
import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { ARCHIVED_TABLES } from '../../../server/steward/archive-scope.ts'
import { TABLE } from '../../../server/vault/records.ts'
import type { Archive } from '../../../shared/export/archive-form.ts'
import type { ArchivedRecords } from '../../../shared/export/archive-records.ts'
import { usualSettings, verificationPath } from '../../../shared/people/certificate.ts'
import { can, ROLES } from '../../../shared/people/rights.ts'
import type { AttendanceReply } from '../../../shared/protocol/attendance.ts'
import type { WorkshopReply } from '../../../shared/protocol/http.ts'
import { startTestServer, type TestServer } from '../server-kit.ts'

const START = Date.UTC(2026, 2, 12, 8)
const HOUR = 3_600_000

function recordsFor(people: Archive['people']): ArchivedRecords {
  const [first, second, third] = people.map(({ id }) => id) as [string, string, string]
  const {
    prefix: _prefix,
    threshold: _threshold,
    ...words
  } = usualSettings({
    title: 'Programa',
    organiser: 'Institutas',
  })
  const face = {
    ...words,
    hours: 8,
    form: 'onsite',
    firstDay: '2026-03-12',
    lastDay: '2026-03-13',
    venue: 'Ignalina',
  }
  const row = (number: string, person: string | null, rest: object) => ({
    number,
    person,
    name: person && 'Vardenė Pavardenė',
    hours: 8,
    title: 'Programa',
    issuedAt: START + 40 * HOUR,
    state: 'valid',
    endedAt: null,
    reason: '',
    replacedBy: null,
    ...rest,
    face,
  })
  return {
    expected: [
      { id: 'laukiama', code: 'D15', name: 'Dar Neatvykusi', organisation: '', kind: '', sector: 'culture' },
    ],
    presence: [
      { person: first, from: START, until: START + 3 * HOUR },
      { person: first, from: START, until: START + 4 * HOUR },
      { person: second, from: START, until: START + HOUR },
    ],
    attendance: [
      {
        person: second,
        at: START + 30 * HOUR,
        by: 'role:organiser',
        reason: 'Dirbo be įrenginio',
        kind: 'minutes',
        minutes: 200,
      },
    ],
    removals: [{ person: third, at: START + HOUR, by: 'role:facilitator' }],
    votes: [
      {
        ...{
          id: 'vote-1',
          item: 'x',
          activity: 'def.hmw',
          question: '?',
          candidates: [{ id: 'n', text: '' }],
        },
        ...{ dotsPerPerson: 3, maxDotsPerCandidate: 2, group: null, roundOf: null, openedAt: START },
        hands: { people: 0, dots: {} },
        closed: { at: START + HOUR, eligible: 3, voted: 3, results: [] },
      },
    ],
    certificates: [
      row('VIETA-2026-0001', first, {
        state: 'cancelled',
        endedAt: START + 41 * HOUR,
        reason: 'Klaida varde',
        replacedBy: 'VIETA-2026-0002',
        code: '7K4MG-NC2D9',
      }),
      row('VIETA-2026-0002', first, { code: '8K4MG-NC2D9', issuedAt: START + 41 * HOUR }),
    ],
    certificateSettings: {
      ...usualSettings({ title: 'Programa', organiser: 'Institutas' }),
      signatory: 'Direktorė',
    } as unknown as Record<string, unknown>,
  }
}

async function sampleArchive(server: TestServer): Promise<Archive> {
  const ticket = server.organiserSecret
  const sample = await server.call('POST', '/api/sample', { ticket, body: { language: 'lt' } })
  const { id } = sample.json as WorkshopReply
  return (await server.call('GET', `/api/workshops/${id}/archive`, { ticket })).json as Archive
}

async function put(server: TestServer, body: unknown) {
  return server.call('POST', '/api/archive', { ticket: server.organiserSecret, body })
}

test('attendance, certificates, votes, who is expected and who was sent away come along, and nothing twice', async () => {
  const plain = await sampleArchive(await startTestServer())
  const whole = { ...plain, records: recordsFor(plain.people) }
  const server = await startTestServer()
  const ticket = server.organiserSecret
  expect((await put(server, whole)).status).toBe(201)
  const { id } = plain.workshop
  const first = await server.call('GET', `/api/workshops/${id}/archive`, { ticket })
  const { records } = first.json as Archive
  expect(records).toEqual(whole.records)

  const other = await startTestServer()
  await put(other, first.text)
  const again = await other.call('GET', `/api/workshops/${id}/archive`, { ticket: other.organiserSecret })
  expect(again.text).toBe(first.text)
  const attendance = async (of: TestServer, workshop: string) =>
    (await of.call('GET', `/api/workshops/${workshop}/attendance`, { ticket: of.organiserSecret }))
      .json as AttendanceReply
  const there = await attendance(other, id)
  expect(there).toEqual(await attendance(server, id))
  expect(there.register.map(({ number, state }) => [number, state])).toEqual([
    ['VIETA-2026-0001', 'cancelled'],
    ['VIETA-2026-0002', 'valid'],
  ])
  expect(there.rows.find(({ person }) => person === plain.people[1]?.id)).toMatchObject({ minutes: 200 })
  expect(there).toMatchObject({ expected: ['Dar Neatvykusi'], settings: { signatory: 'Direktorė' } })
  // A printed certificate is verified on the new server too.
  const page = await other.call('GET', verificationPath('8K4MG-NC2D9'))
  expect(page.text).toContain('VIETA-2026-0002')
  // The next number is after the last one brought.
  const person = plain.people[1]?.id ?? ''
  const of = `/api/workshops/${id}`
  await other.call('POST', `${of}/attendance/${person}`, {
    ticket: other.organiserSecret,
    body: { kind: 'certificate', certify: true, reason: 'Dalyvavo' },
  })
  const issued = await other.call('POST', `${of}/certificates`, {
    ticket: other.organiserSecret,
    body: { people: [person], address: 'http://localhost' },
  })
  const year = new Date().getFullYear()
  const next = year === 2026 ? 'VIETA-2026-0003' : `VIETA-${year}-0001`
  expect((issued.json as AttendanceReply).register.map(({ number }) => number)).toContain(next)

  // Beside the first, a copy: the register has each number once, and the copy has none of them.
  const copy = (await put(other, first.text)).json as WorkshopReply
  expect((await attendance(other, copy.id)).register).toEqual([])
  expect((await attendance(other, id)).register.slice(0, 2)).toEqual(there.register)
  const minutes = ({ rows }: AttendanceReply) => rows.map((row) => row.minutes)
  expect(minutes(await attendance(other, copy.id))).toEqual(minutes(there))
})

test('a damaged record is refused by its place, and nothing is kept', async () => {
  const plain = await sampleArchive(await startTestServer())
  const records = recordsFor(plain.people)
  const server = await startTestServer()
  const [presence] = records.presence
  const [certificate] = records.certificates
  const [vote] = records.votes
  const [person] = plain.people
  const refused = async (change: object) => {
    const answer = await put(server, { ...plain, records: { ...records, ...change } })
    return [answer.status, (answer.json as { where: string }).where]
  }
  const cases: readonly [object, string][] = [
    [{ presence: [{ ...presence, person: '../board' }] }, 'records.presence[0].person'],
    [{ presence: [{ ...presence, person: 'nobody' }] }, 'records.presence[0]'],
    [{ presence: [{ ...presence, from: 1e300 }] }, 'records.presence[0]'],
    [{ presence: 7 }, 'records.presence'],
    [{ certificates: [{ ...certificate, number: '../../secret' }] }, 'records.certificates[0]'],
    [{ certificates: [{ ...certificate, person: 'nobody' }] }, 'records.certificates[0]'],
    [{ certificates: [{ ...certificate, face: {} }] }, 'records.certificates[0]'],
    [{ votes: [{ ...vote, id: 'a/b' }] }, 'records.votes[0]'],
    [{ votes: [{ ...vote, closed: null }] }, 'records.votes[0]'],
    [{ expected: [{ ...records.expected[0], id: '../x' }] }, 'records.expected[0]'],
    [{ expected: [{ ...records.expected[0], code: person?.code }] }, 'records.expected'],
    [{ certificateSettings: { prefix: 3 } }, 'records.certificateSettings'],
  ]
  for (const [change, where] of cases) expect(await refused(change), where).toEqual([400, where])
  const outside = { ...plain, people: [{ ...person, id: '../../board' }] }
  expect((await put(server, outside)).json).toMatchObject({ where: 'people[0].id' })
  const deep = `${'{"a":'.repeat(3000)}1${'}'.repeat(3000)}`
  const bomb = JSON.stringify({ ...plain, records: { ...records, votes: ['DEEP'] } }).replace('"DEEP"', deep)
  expect((await put(server, bomb)).json).toMatchObject({ where: 'depth' })
  const programmes = await server.call('GET', '/api/programmes', { ticket: server.organiserSecret })
  expect((programmes.json as { workshops: unknown[] }[]).flatMap(({ workshops }) => workshops)).toEqual([])
})

test('who may take a workshop away may see and mend its attendance', () => {
  const archivists = ROLES.filter((role) => can(role, 'workshop.archive'))
  expect(archivists.length).toBeGreaterThan(0)
  expect(archivists.filter((role) => !can(role, 'attendance.manage'))).toEqual([])
})

test('of every kind of record it is decided whether an archive has it', async () => {
  expect(Object.keys(TABLE).filter((table) => !Object.hasOwn(ARCHIVED_TABLES, table))).toEqual([])
  // Nobody's secret, and nothing that opens anything, in a file somebody sends by mail.
  const server = await startTestServer()
  const { workshop } = await sampleArchive(server)
  const text = (
    await server.call('GET', `/api/workshops/${workshop.id}/archive`, { ticket: server.organiserSecret })
  ).text
  expect(text).not.toContain(server.organiserSecret)
  expect(await readFile(new URL('../../../server/vault/archived.ts', import.meta.url), 'utf8')).not.toMatch(
    /TABLE\.(ticket|organiser|ballot|permit|voter|dataCode)/,
  )
})
