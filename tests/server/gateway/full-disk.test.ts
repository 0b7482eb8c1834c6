import { expect, test } from 'vitest'
import { createApp } from '../../../server/gateway/app.ts'
import { systemRandom } from '../../../server/gateway/server.ts'
import { createLog } from '../../../server/log.ts'
import { createRelay } from '../../../server/relay/relay.ts'
import { systemTimers } from '../../../server/relay/timers.ts'
import { createHistory } from '../../../server/steward/history.ts'
import { createSimpleDesk } from '../../../server/steward/simple-desk.ts'
import { createSteward } from '../../../server/steward/steward.ts'
import { createVotes } from '../../../server/steward/votes.ts'
import { createMemoryStore } from '../../../server/store/memory-store.ts'
import { StoreError } from '../../../server/store/store.ts'
import { TABLE } from '../../../server/vault/records.ts'
import { hashOfSecret } from '../../../server/vault/secret.ts'
import { createVault } from '../../../server/vault/vault.ts'
import { MONDAY, PRIENAI } from '../server-kit.ts'

test('a full disk is a fault people can read, and once there is room again all goes on', async () => {
  let isFull = false
  const store = createMemoryStore({ failing: () => (isFull ? new StoreError('full', 'no room') : null) })
  const now = () => MONDAY
  const vault = createVault({ store, now, random: systemRandom })
  const relay = createRelay({ store })
  const log = createLog('silent')
  const steward = createSteward({ documents: relay, people: vault.people, log })
  const history = createHistory({ store, documents: relay, versions: vault.versions, now, log })
  const health = () => relay.health().state
  const app = createApp({
    vault,
    steward,
    history,
    votes: createVotes({ vault, steward, store, timers: systemTimers, log }),
    simple: createSimpleDesk({ documents: relay, steward, now }),
    log,
    now,
    health,
    addresses: () => [],
    clientFolder: '/nowhere',
    admissions: { look: async () => 0, openTickets: () => new Set<string>(), close: () => undefined },
    rotateSecret: async () => '',
    proxies: 0,
  })
  await store.insertRecord(TABLE.organiser, hashOfSecret('secret'), { at: MONDAY })
  isFull = true
  const create = () =>
    app.request('/api/programmes', {
      method: 'POST',
      headers: { authorization: 'Bearer secret' },
      body: JSON.stringify({ title: 'Programa', organiser: '', localities: [PRIENAI] }),
    })
  const refused = await create()
  expect([refused.status, await refused.json()]).toEqual([507, { fault: 'storage-full' }])
  isFull = false
  expect((await create()).status).toBe(201)
  const list = await app.request('/api/programmes', { headers: { authorization: 'Bearer secret' } })
  expect(await list.json()).toHaveLength(1)
  await relay.shutdown()
})
