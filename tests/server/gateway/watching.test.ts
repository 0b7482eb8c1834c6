// What somebody who watches the server is told, and what is not told to just anybody.
import { access, constants } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { RawClient } from '../../kit/raw-client.ts'
import { createWorkshop, issueTicket, startTestServer, type TestServer } from '../server-kit.ts'

const ELSEWHERE = { 'x-forwarded-for': '198.51.100.7' }

/** A workshop somebody writes in. */
async function lively(server: TestServer) {
  const { id } = await createWorkshop(server, 'Labai slaptas pavadinimas')
  const ticket = await issueTicket(server, id, 'participant')
  const writer = await new RawClient(server.address, id, 'board', { ticket }).sync()
  const reader = await new RawClient(server.address, id, 'board', { ticket }).sync()
  writer.write((doc) => doc.getMap('items').set('a', new Y.Map()))
  await writer.barrier()
  await reader.until(() => reader.doc.getMap('items').size === 1)
  return { id, ticket, writer, reader }
}

const figure = (text: string, name: string): number => {
  const line = text.split('\n').find((each) => each.startsWith(`${name} `))
  if (line === undefined) throw new Error(`no ${name} in the metrics`)
  return Number(line.split(' ')[1])
}

describe('the metrics', () => {
  test('count rooms, sockets, deliveries, commits and refusals, and hold no name and no secret', async () => {
    const server = await startTestServer()
    const { id, ticket, writer, reader } = await lively(server)
    const bad = await new RawClient(server.address, id, 'board', { ticket }).sync()
    bad.socket.send(new Uint8Array([9, 9, 9]))
    await bad.closed
    const { status, text, headers } = await server.call('GET', '/metrics')
    expect(status).toBe(200)
    expect(headers.get('content-type')).toContain('text/plain')
    expect(figure(text, 'vieta_rooms')).toBeGreaterThanOrEqual(1)
    expect(figure(text, 'vieta_sockets{transport="websocket"}')).toBe(2)
    expect(figure(text, 'vieta_updates_delivered_total')).toBeGreaterThanOrEqual(1)
    expect(figure(text, 'vieta_frames_received_total')).toBeGreaterThanOrEqual(3)
    expect(figure(text, 'vieta_commit_seconds_count')).toBeGreaterThanOrEqual(1)
    expect(figure(text, 'vieta_connections_refused_total{code="4400"}')).toBe(1)
    expect(figure(text, 'vieta_queue_bytes')).toBe(0)
    expect(figure(text, 'vieta_ready')).toBe(1)
    for (const secret of [id, ticket, server.organiserSecret, 'slaptas', 'Prienai', '127.0.0.1'])
      expect(text).not.toContain(secret)
    for (const client of [writer, reader]) client.socket.terminate()
  })

  test('are for this machine and the organiser: not for a proxy, nor for any other ticket', async () => {
    const server = await startTestServer()
    const { id } = await createWorkshop(server)
    const ask = (ticket?: string) =>
      server.call('GET', '/metrics', { headers: ELSEWHERE, ...(ticket === undefined ? {} : { ticket }) })
    expect((await ask()).status).toBe(401)
    expect((await ask(await issueTicket(server, id, 'facilitator'))).status).toBe(403)
    expect((await ask(server.organiserSecret)).status).toBe(200)
    expect((await server.call('GET', '/metrics')).status).toBe(200)
  })
})

describe('the readiness', () => {
  test('says yes to anybody, and how the disk is to this machine and the organiser', async () => {
    const server = await startTestServer()
    const { writer, reader } = await lively(server)
    await access(server.folder, constants.W_OK)
    const far = await server.call('GET', '/readyz', { headers: ELSEWHERE })
    expect([far.status, far.json]).toEqual([200, { ready: true, reasons: [] }])
    const near = await server.call('GET', '/readyz')
    expect(near.json).toMatchObject({
      ready: true,
      reasons: [],
      waitingMs: 0,
      waitingBytes: 0,
      lastBackup: null,
    })
    expect(near.json).toHaveProperty('lastCommit', expect.any(Number))
    expect(near.json).toHaveProperty('freeBytes', expect.any(Number))
    const asked = await server.call('GET', '/readyz', { headers: ELSEWHERE, ticket: server.organiserSecret })
    expect(asked.json).toHaveProperty('lastCommit')
    for (const client of [writer, reader]) client.socket.terminate()
  })
})
