// S04.7 to S04.9 without a browser: who was there, certificates in the order of the list, one put right.
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { keepPresence } from '../../server/gateway/presence-keeper.ts'
import { createLog } from '../../server/log.ts'
import { type Here, minuteOf } from '../../server/vault/attendance.ts'
import type { Mark, MarksReply } from '../../shared/export/mark.ts'
import type { AttendanceReply } from '../../shared/protocol/attendance.ts'
import type { ProgrammeReply, WorkshopReply } from '../../shared/protocol/http.ts'
import { readPdf } from '../kit/pdf.ts'
import { picture } from './image-kit.ts'
import { RawClient } from './raw-client.ts'
import {
  createWorkshop,
  issueTicket,
  joinAs,
  MONDAY,
  startTestServer,
  type TestServer,
} from './server-kit.ts'

const AFTER = Date.UTC(2026, 2, 20, 12)
const ADDRESS = 'https://vieta.example.lt'

/** Puts a picture of a signature on the certificates of the only programme there is. */
async function sign(server: TestServer) {
  const ticket = server.organiserSecret
  const { json } = await server.call('GET', '/api/programmes', { ticket })
  const path = `/api/programmes/${(json as readonly ProgrammeReply[])[0]?.id}/signature`
  const body = new Uint8Array(await picture(90, 30, 'navy').png().toBuffer())
  const headers = { authorization: `Bearer ${ticket}` }
  expect((await fetch(server.address + path, { method: 'POST', headers, body })).status).toBe(200)
}

/** Puts a logo into the only programme there is, as its organiser would. */
async function addMark(server: TestServer, words: Mark['words']) {
  const ticket = server.organiserSecret
  const { json } = await server.call('GET', '/api/programmes', { ticket })
  const path = `/api/programmes/${(json as readonly ProgrammeReply[])[0]?.id}/marks`
  const body = new Uint8Array(await picture(60, 20, 'teal').png().toBuffer())
  const headers = { authorization: `Bearer ${ticket}` }
  const added = await fetch(server.address + path, { method: 'POST', headers, body })
  const [mark] = ((await added.json()) as MarksReply).marks
  await server.call('POST', `${path}/${mark?.id}`, { ticket, body: { words } })
}

async function sample(server: TestServer): Promise<string> {
  const answer = await server.call('POST', '/api/sample', {
    ticket: server.organiserSecret,
    body: { language: 'lt' },
  })
  return (answer.json as WorkshopReply).id
}

async function ask(server: TestServer, path: string, body?: unknown): Promise<AttendanceReply> {
  const answer = await server.call(body === undefined ? 'GET' : 'POST', path, {
    ticket: server.organiserSecret,
    ...(body === undefined ? {} : { body }),
  })
  expect(answer.status, answer.text).toBeLessThan(300)
  return answer.json as AttendanceReply
}

const ORDER =
  'Antrasis, Aštuntasis, Dešimtasis, Devintoji, Dvyliktasis, Keturioliktasis, Ketvirtasis, Penktoji, Pirmoji, Septintoji, Šeštasis, Trečioji, Tryliktoji, Vienuoliktoji'

const surname = (name: string | null) => name?.split(' ')[1] ?? ''

test('the sample has fourteen rows, and fourteen certificates in the order of the list', async () => {
  const server = await startTestServer({ now: () => AFTER })
  const id = await sample(server)
  const before = await ask(server, `/api/workshops/${id}/attendance`)
  expect(before.rows.map(({ name }) => surname(name)).join(', ')).toBe(ORDER)
  expect(before).toMatchObject({ contactMinutes: 300, academicHours: 6, register: [] })
  for (const { code, minutes, percent } of before.rows) {
    expect([minutes, percent], code).toEqual(code === 'D12' ? [258, 86] : [300, 100])
  }

  const people = before.rows.map(({ person }) => person).reverse()
  const issued = await ask(server, `/api/workshops/${id}/certificates`, { people, address: ADDRESS })
  expect(issued.register.map(({ name }) => surname(name)).join(', ')).toBe(ORDER)
  expect(issued.register.map(({ number }) => number)).toEqual(
    ORDER.split(', ').map((_, index) => `VIETA-2026-${String(index + 1).padStart(4, '0')}`),
  )

  const [first] = issued.register
  const mended = await ask(server, `/api/workshops/${id}/certificates/${first?.number}/reissue`, {
    name: 'Vardenis Antraitis',
    reason: 'Pavardė su klaida',
    address: ADDRESS,
  })
  expect(mended.register[0]).toMatchObject({ state: 'cancelled', replacedBy: 'VIETA-2026-0015' })
  expect(mended.register.at(-1)).toMatchObject({ number: 'VIETA-2026-0015', name: 'Vardenis Antraitis' })
  expect(mended.rows.some(({ name }) => name === 'Vardenis Antraitis')).toBe(true)
})

test('certificates and lists come as PDF, and whoever has a code sees only what they must', {
  timeout: 60_000,
}, async () => {
  const server = await startTestServer({ now: () => AFTER })
  const id = await sample(server)
  const { rows } = await ask(server, `/api/workshops/${id}/attendance`)
  const people = rows.map(({ person }) => person)
  const issue = (to: readonly string[]) =>
    ask(server, `/api/workshops/${id}/certificates`, { people: to, address: ADDRESS })
  await issue(people.slice(0, 2))
  const ticket = server.organiserSecret
  const file = async (path: string) => {
    const headers = { authorization: `Bearer ${ticket}` }
    const response = await fetch(`${server.address}/api/workshops/${id}/${path}`, { headers })
    expect(response.status).toBe(200)
    return new Uint8Array(await response.arrayBuffer())
  }
  const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')
  expect(Object.keys(unzipSync(await file('certificates/zip')))).toEqual([
    'VIETA-2026-0001-Vardenis-Antrasis.pdf',
    'VIETA-2026-0002-Vardenis-Astuntasis.pdf',
  ])
  const { register } = await issue(people)
  expect(text(await file('certificates/pdf')).match(/\/Type\s*\/Page\b/g)).toHaveLength(14)
  await addMark(server, { lt: 'Kultūros fondas', en: '' })
  const marked = readPdf(await file('certificates/pdf')).alternatives
  expect(marked.filter((words) => words === 'Kultūros fondas')).toHaveLength(14)
  expect(readPdf(await file('attendance/list/before')).alternatives).toEqual(['Kultūros fondas'])
  await sign(server)
  const signed = readPdf(await file('certificates/pdf')).alternatives
  expect(signed.filter((words) => words.startsWith('Parašas: '))).toHaveLength(14)
  for (const path of ['attendance/list/before', 'attendance/list/after?lang=en', 'attendance/minutes']) {
    expect(text(await file(path)).startsWith('%PDF'), path).toBe(true)
  }

  const [first, second] = register
  const page = (path: string, body?: string) =>
    server.call(body === undefined ? 'GET' : 'POST', `/patikra${path}`, body === undefined ? {} : { body })
  const shown = await page(`/${first?.code.toLowerCase()}`)
  expect(shown.text).toContain('Pažymėjimas galioja')
  expect(shown.text).toContain('VIETA-2026-0001')
  expect(shown.text).not.toContain('Antrasis')
  expect((await page(`/${first?.code}`, 'name=antrasis+vardenis')).text).toContain('Sutampa')
  expect((await page(`/${first?.code}`, 'name=Vardenis')).text).toContain('Nesutampa')
  expect((await page('/0000000000')).status).toBe(404)
  await ask(server, `/api/workshops/${id}/certificates/${second?.number}/cancel`, { reason: 'Klaida' })
  const cancelled = await page(`/${second?.code}?lang=en`)
  expect(cancelled.text).toContain('The certificate is not valid: it was cancelled')
  // Why is between the organiser and the person.
  expect(cancelled.text).not.toContain('Klaida')
  for (let tried = 0; tried < 40; tried += 1) await page(`/000000000${tried % 10}`)
  expect((await page(`/${first?.code}`)).status).toBe(429)
})

test('what is put right by hand counts, with its reason, and nothing without one', async () => {
  const server = await startTestServer({ now: () => AFTER })
  const id = await sample(server)
  const { rows } = await ask(server, `/api/workshops/${id}/attendance`)
  const late = rows.find(({ code }) => code === 'D12')?.person ?? ''
  const path = `/api/workshops/${id}/attendance/${late}`
  const facilitator = await issueTicket(server, id, 'facilitator')
  const wordless = await server.call('POST', path, {
    ticket: facilitator,
    body: { kind: 'minutes', minutes: 150, reason: ' ' },
  })
  expect(wordless.status).toBe(400)
  const mended = await ask(server, path, { kind: 'minutes', minutes: 150, reason: 'Atėjo 12.45' })
  expect(mended.rows.find(({ person }) => person === late)).toMatchObject({
    minutes: 150,
    percent: 50,
    certifies: false,
    changes: [{ reason: 'Atėjo 12.45', by: 'role:organiser' }],
  })
  // A facilitator keeps the list; a certificate beside the rule is for whoever signs it.
  const beside = { kind: 'certificate', certify: true, reason: 'Atliko namų darbą' }
  expect((await server.call('POST', path, { ticket: facilitator, body: beside })).status).toBe(403)
  const allowed = await ask(server, path, beside)
  expect(allowed.rows.find(({ person }) => person === late)).toMatchObject({
    certifies: true,
    reaches: false,
  })
})

test('a person who is connected is seen, with several devices once, and what was seen outlives the server', async () => {
  let now = MONDAY + 90_000
  const folderServer = await startTestServer({ now: () => now })
  const { id, code } = await createWorkshop(folderServer)
  const { ticket, person } = await joinAs(folderServer, code, 'Vardenė Pirmoji')
  const devices = ['agenda', 'board'].map((name) => new RawClient(folderServer.address, id, name, { ticket }))
  await Promise.all(devices.map((device) => device.sync()))
  now = MONDAY + 45 * 60_000
  await folderServer.close()
  const again = await startTestServer({ folder: folderServer.folder, now: () => now })
  const { rows } = await ask(again, `/api/workshops/${id}/attendance`)
  expect(rows).toMatchObject([
    {
      person: person.id,
      cameAt: MONDAY + 60_000,
      leftAt: MONDAY + 45 * 60_000,
      minutes: 44,
      from: 'presence',
    },
  ])
})

test('the keeper writes each person once a minute, however many connections come and go', async () => {
  const written: (readonly Here[])[] = []
  let now = MONDAY
  let tick = () => {}
  const keeper = keepPresence({
    records: {
      seen: async (here) => {
        written.push(here)
      },
    },
    timers: {
      now: () => now,
      every: (_, run) => {
        tick = run
        return () => {}
      },
    },
    now: () => now,
    log: createLog('silent'),
  })
  const leave = [1, 2, 3].map(() => keeper.enter('w', 'p'))
  keeper.enter('w', null)
  leave[0]?.()
  leave[0]?.()
  now += 60_000
  tick()
  leave[1]?.()
  leave[2]?.()
  keeper.enter('w', 'p')()
  now += 60_000
  tick()
  await keeper.close()
  const here = { workshop: 'w', person: 'p', from: minuteOf(MONDAY), until: minuteOf(MONDAY + 60_000) }
  expect(written).toEqual([[here], [here], []])
})
