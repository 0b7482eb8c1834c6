import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { BackupError, makeBackup } from '../../../server/backup/backup.ts'
import { type DailyBackups, startDailyBackups } from '../../../server/backup/daily-backups.ts'
import { backupName } from '../../../server/backup/retention.ts'
import { startServer } from '../../../server/gateway/server.ts'
import { createLog } from '../../../server/log.ts'
import { openSqliteStore } from '../../../server/store/sqlite-store.ts'
import { bytes } from '../../kit/store-contract.ts'
import { createManualTimers, type ManualTimers } from '../relay/manual-timers.ts'

const HOUR = 60 * 60 * 1000
/** Other tests run beside this one. */
const PATIENT = { timeout: 15_000, interval: 20 }
const NOON = Date.UTC(2026, 10, 22, 12)

describe('the backup of the day', () => {
  let root: string
  let backups: string
  let timers: ManualTimers
  let lines: string[]
  let daily: DailyBackups | null
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'vieta-daily-'))
    backups = join(root, 'data', 'backups')
    timers = createManualTimers(NOON)
    lines = []
    daily = null
    const store = await openSqliteStore({ folder: join(root, 'data'), now: () => 5 })
    await store.append('w/board', [bytes('a')])
    await store.close()
  })
  afterEach(async () => {
    await daily?.close()
    await rm(root, { recursive: true, force: true })
  })

  type Make = typeof makeBackup

  function start(make: Make = makeBackup): DailyBackups {
    const log = createLog('info', (line) => lines.push(line))
    daily = startDailyBackups({ folder: join(root, 'data'), backups, timers, log, make })
    return daily
  }

  /** Moves the clock, and waits until the file is there or the log says it failed. */
  async function settled(ms: number): Promise<readonly string[]> {
    const before = lines.length
    timers.advance(ms)
    await expect.poll(() => lines.length, PATIENT).toBeGreaterThan(before)
    return (await readdir(backups)).sort()
  }

  test('is made soon after the start, and again a day later', { timeout: 30_000 }, async () => {
    const started = start()
    expect(started.status()).toEqual({ lastBackup: null, fault: null })
    expect(await settled(60_000)).toEqual(['vieta-2026-11-22T12-01.sqlite'])
    await expect.poll(started.status, PATIENT).toEqual({ lastBackup: NOON + 60_000, fault: null })
    timers.advance(23 * HOUR)
    expect(await settled(2 * HOUR)).toHaveLength(2)
  })

  test('is not made when there is one of today; what is outdated or half written goes with the next', {
    timeout: 30_000,
  }, async () => {
    await mkdir(backups, { recursive: true })
    const others = ['notes.txt', 'vieta-schema1.sqlite']
    const left = `${backupName(NOON - 5 * HOUR)}.4711.part`
    const old = Array.from({ length: 50 }, (_, day) => backupName(NOON - 2 * HOUR - day * 24 * HOUR))
    for (const name of [...others, left, ...old]) await writeFile(join(backups, name), 'x')
    const started = start()
    await expect.poll(() => started.status().lastBackup, PATIENT).toBe(NOON - 2 * HOUR)
    timers.advance(21 * HOUR)
    await started.close()
    expect(await readdir(backups)).toHaveLength(53)
    start()
    await settled(2 * HOUR)
    await expect.poll(async () => (await readdir(backups)).length, PATIENT).toBeLessThan(20)
    await expect.poll(() => readdir(backups), PATIENT).not.toContain(left)
    expect(await readdir(backups)).toEqual(expect.arrayContaining(others))
  })

  test('that fails is told in the status and the log, and tried again in an hour', {
    timeout: 30_000,
  }, async () => {
    let isFull = true
    const started = start((options) => {
      if (isFull) return Promise.reject(new BackupError('no-room', backups))
      return makeBackup(options)
    })
    expect(await settled(60_000)).toEqual([])
    expect(lines[0]).toContain('"fault":"no-room"')
    expect(started.status()).toEqual({ lastBackup: null, fault: 'no-room' })
    isFull = false
    expect(await settled(HOUR)).toHaveLength(1)
    await expect.poll(() => started.status().fault, PATIENT).toBeNull()
  })

  test('that stands in no writable folder stops nothing', async () => {
    await writeFile(backups, 'a file in its place')
    const started = start()
    timers.advance(60_000)
    await expect.poll(() => started.status().fault, PATIENT).toBe('io')
  })

  test('is waited for when the server closes, and none is begun after', { timeout: 30_000 }, async () => {
    let finish = () => {}
    const held = new Promise<void>((resolve) => {
      finish = resolve
    })
    const started = start(async (options) => {
      await held
      return makeBackup(options)
    })
    await mkdir(backups, { recursive: true })
    timers.advance(60_000)
    const closed = started.close()
    finish()
    await closed
    expect(await readdir(backups)).toHaveLength(1)
    timers.advance(48 * HOUR)
    expect(timers.pending).toBe(0)
  })

  test('is told in the health of the server, which makes none unless it is told where', {
    timeout: 30_000,
  }, async () => {
    const moment = NOON - 2 * HOUR
    await mkdir(backups, { recursive: true })
    await writeFile(join(backups, backupName(moment)), 'x')
    const common = { port: 0, host: '127.0.0.1', folder: join(root, 'data'), clientFolder: root }
    for (const [given, told] of [
      [{ backups }, { lastBackup: moment, fault: null }],
      [{}, undefined],
    ] as const) {
      const server = await startServer({ ...common, ...given })
      try {
        const health = async () => {
          const reply = await fetch(`${server.address}/healthz`)
          return ((await reply.json()) as { backup?: unknown }).backup
        }
        await expect.poll(health, PATIENT).toEqual(told)
      } finally {
        await server.close()
      }
    }
  })
})
