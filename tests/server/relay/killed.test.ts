// The promise at its hardest: the process is killed while people write, and what was acknowledged is there.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { openSqliteStore } from '../../../server/store/sqlite-store.ts'
import { RawClient } from './raw-client.ts'

const PROGRAM = fileURLToPath(new URL('./relay-process.ts', import.meta.url))

/** Writes twenty times and waits for the barrier, again and again, until the socket is gone; notes what was acknowledged. */
async function writeUntilGone(client: RawClient, name: string, acknowledged: string[]): Promise<void> {
  for (let round = 0; ; round += 1) {
    const keys = Array.from({ length: 20 }, (_, index) => `${name}-${round}-${index}`)
    for (const key of keys) client.write(key, 'ž'.repeat(2_000))
    const isSaved = await client.barrier().then(
      () => true,
      () => false,
    )
    if (!isSaved) return
    acknowledged.push(...keys)
  }
}

test('after SIGKILL while eight clients write, every acknowledged write is in the store', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'vieta-killed-'))
  const server = spawn(process.execPath, ['--import', 'tsx', PROGRAM, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = await once(server.stdout, 'data')
  const clients = await Promise.all(
    Array.from({ length: 8 }, () => RawClient.connect(`ws://127.0.0.1:${Number(String(line))}/`)),
  )
  const acknowledged: string[] = []
  const writing = clients.map((client, index) => writeUntilGone(client, `client-${index}`, acknowledged))
  await expect.poll(() => acknowledged.length, { timeout: 15_000 }).toBeGreaterThan(400)
  server.kill('SIGKILL')
  await Promise.all(writing)

  const store = await openSqliteStore({ folder, now: Date.now })
  const { snapshot, updates, setAside } = await store.load('w/board')
  await store.close()
  const doc = new Y.Doc()
  if (snapshot !== null) Y.applyUpdateV2(doc, snapshot)
  for (const update of updates) Y.applyUpdate(doc, update)
  const kept = doc.getMap('m').toJSON()
  expect(acknowledged.filter((key) => !(key in kept))).toEqual([])
  expect(setAside).toBe(0)
  await rm(folder, { recursive: true })
})
