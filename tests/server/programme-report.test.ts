// S04.10 and 11 without a browser: what the report counts comes from the vault and the documents of all workshops.
import { expect, test } from 'vitest'
import type { ProgrammeFacts } from '../../shared/programme/facts.ts'
import { composeProgrammeReport } from '../../shared/programme/report.ts'
import { programmeSheets } from '../../shared/programme/report-sheets.ts'
import type { TypedReportReply } from '../../shared/programme/typed.ts'
import type { AttendanceReply } from '../../shared/protocol/attendance.ts'
import type { WorkshopReply } from '../../shared/protocol/http.ts'
import { createWorkshop, joinAs, MONDAY, startTestServer, type TestServer } from './server-kit.ts'

async function ask<T>(server: TestServer, path: string, body?: unknown): Promise<T> {
  const answer = await server.call(body === undefined ? 'GET' : 'POST', path, {
    ticket: server.organiserSecret,
    ...(body === undefined ? {} : { body }),
  })
  expect(answer.status, answer.text).toBeLessThan(300)
  return answer.json as T
}

test('the sample’s report counts its sectors, organisations, certificates and its concept as a draft', async () => {
  const server = await startTestServer({ now: () => Date.UTC(2026, 2, 20, 12) })
  const { id, programme } = await ask<WorkshopReply>(server, '/api/sample', { language: 'lt' })
  const path = `/api/workshops/${id}`
  const { rows } = await ask<AttendanceReply>(server, `${path}/attendance`)
  const people = rows.slice(0, 12).map(({ person }) => person)
  await ask(server, `${path}/certificates`, { people, address: 'https://vieta.example.lt' })

  const facts = await ask<ProgrammeFacts>(server, `/api/programmes/${programme}/report?lang=lt`)
  const report = composeProgrammeReport(facts, 'lt', 'organiser')
  expect(report.numbers).toMatchObject({
    involved: 14,
    certified: 12,
    organisations: 14,
    academicHours: 6,
    concepts: { approved: 0, draft: 1, empty: 0 },
  })
  expect(report.uncertified.map(({ why }) => why)).toEqual(['notIssued', 'notIssued'])
  const sheets = programmeSheets(report)
  expect(sheets.map(({ name }) => name)).toEqual([
    'Suvestinė',
    'Vietovės',
    'Susitikimai',
    'Dalyviai',
    'Lankomumas',
    'Organizacijos',
    'Pagal sektorių',
    'Koncepcijos',
    'Balsavimai',
    'Lapeliai',
    'Rodikliai',
    'Pažymėjimai',
  ])
  expect(sheets[6]?.rows.map((row) => row.at(-1))).toEqual([3, 2, 2, 1, 2, 2, 1, 1, 14])
  expect(sheets[7]?.rows[0]?.[6]).toBe(14_000)
  expect(sheets[9]?.rows.length).toBe(208)
  const pdf = await server.call('GET', `/api/programmes/${programme}/report.pdf?lang=lt&variant=public`, {
    ticket: server.organiserSecret,
  })
  expect(pdf.status).toBe(200)
  expect(pdf.text.startsWith('%PDF-')).toBe(true)
})

test('a person who comes to two workshops of a programme is one person with two visits', async () => {
  const server = await startTestServer({ now: () => MONDAY + 30 * 60_000 })
  const first = await createWorkshop(server)
  const second = await ask<WorkshopReply>(server, '/api/workshops', {
    programme: first.programme,
    locality: first.locality,
    title: 'Antrosios',
    template: 'taster90',
    startsAt: MONDAY,
    brief: '',
    venue: '',
  })
  await joinAs(server, first.code, 'Ona Pirmoji')
  await joinAs(server, first.code, 'Jonas Antrasis')
  await joinAs(server, second.code, 'ona  pirmoji')

  const facts = await ask<ProgrammeFacts>(server, `/api/programmes/${first.programme}/report?lang=en`)
  const report = composeProgrammeReport(facts, 'en', 'organiser')
  expect(facts.workshops.flatMap(({ attendance }) => attendance).length).toBe(3)
  expect(report.numbers.involved).toBe(2)
  expect(report.merged.length).toBe(1)
  expect(programmeSheets(report)[4]?.rows.length).toBe(3)
})

test('what an organiser types for the report is kept, and two of them do not write over each other', async () => {
  const server = await startTestServer()
  const { programme } = await createWorkshop(server)
  const path = `/api/programmes/${programme}/report`
  const typed = { revision: 0, language: 'lt', planned: { certified: 64 }, money: { planned: {}, spent: {} } }
  const first = await ask<TypedReportReply>(server, path, { ...typed, texts: { goalMet: 'Pasiektas.' } })
  expect(first).toMatchObject({
    isKept: true,
    typed: { revision: 1, texts: { lt: { goalMet: 'Pasiektas.' } } },
  })
  const late = await ask<TypedReportReply>(server, path, { ...typed, texts: { goalMet: 'Kitaip.' } })
  expect(late).toEqual({ ...first, isKept: false })
  const english = { ...typed, revision: 1, language: 'en', texts: { goalMet: 'Met.' } }
  await ask<TypedReportReply>(server, path, english)
  const facts = await ask<ProgrammeFacts>(server, `${path}?lang=en`)
  expect(facts.typed.texts).toEqual({ lt: { goalMet: 'Pasiektas.' }, en: { goalMet: 'Met.' } })
  const wrong = { ...english, revision: 2, planned: { certified: -1 } }
  const answer = await server.call('POST', path, { ticket: server.organiserSecret, body: wrong })
  expect(answer.status).toBe(400)
})
