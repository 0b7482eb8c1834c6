import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Signal } from '../../../client/model/signal.ts'
import { decideTransport, failed, watch } from '../../../client/model/transport-judge.ts'

let answers: 'server' | 'portal' | 'nothing' = 'server'
let asked = 0
const kept = new Map<string, string>()

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance', 'Date'] })
  answers = 'server'
  asked = 0
  kept.clear()
  vi.stubGlobal('fetch', async () => {
    asked += 1
    if (answers === 'nothing') throw new TypeError('no network')
    return answers === 'server' ? Response.json({ now: 1 }) : new Response('<h1>Prisijunkite</h1>')
  })
  vi.stubGlobal('sessionStorage', {
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  })
  vi.stubGlobal('CloseEvent', Event)
})

afterEach(() => {
  decideTransport(new Signal<number | null>(null), null)
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** Attempts that fail at once, some time apart. */
async function failAttempts(choice: Signal<number | null>, count: number, apartMs = 1_000): Promise<void> {
  for (let attempt = 0; attempt < count; attempt += 1) {
    failed(choice, performance.now())
    await vi.advanceTimersByTimeAsync(apartMs)
  }
}

function hangingSocket() {
  const onclose = vi.fn()
  return { socket: { onclose } as unknown as WebSocket, closed: () => onclose.mock.calls.length }
}

test('attempts that fail although the server answers change the tab over, and it remembers', async () => {
  const choice = new Signal<number | null>(null)
  // The first asks; then it takes three.
  await failAttempts(choice, 3)
  expect(choice.value).toBeNull()
  await failAttempts(choice, 1)
  expect(choice.value).not.toBeNull()
  expect([...kept.values()]).toEqual([String(choice.value)])
})

test('a network that is gone, or a page in between, is no blocked socket', async () => {
  const choice = new Signal<number | null>(null)
  for (const instead of ['nothing', 'portal'] as const) {
    answers = instead
    await failAttempts(choice, 10)
  }
  expect(asked).toBe(20)
  expect(choice.value).toBeNull()
})

test('what the server answered in an earlier outage says nothing about this one', async () => {
  const choice = new Signal<number | null>(null)
  await failAttempts(choice, 3)
  await vi.advanceTimersByTimeAsync(60_000)
  answers = 'nothing'
  await failAttempts(choice, 5)
  expect(choice.value).toBeNull()
})

test('an attempt that hears nothing is given up after some seconds, if the server answers otherwise', async () => {
  const choice = new Signal<number | null>(null)
  const { socket, closed } = hangingSocket()
  watch(choice, socket, performance.now(), new AbortController().signal)
  await vi.advanceTimersByTimeAsync(3_900)
  expect(closed()).toBe(0)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(choice.value).not.toBeNull()
  expect(closed()).toBe(1)
})

test('an attempt is waited for while nothing answers, and when its first message came', async () => {
  const choice = new Signal<number | null>(null)
  answers = 'nothing'
  const waiting = hangingSocket()
  const settled = new AbortController()
  watch(choice, waiting.socket, performance.now(), settled.signal)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(waiting.closed()).toBe(0)
  settled.abort()
  answers = 'server'
  await vi.advanceTimersByTimeAsync(60_000)
  expect([waiting.closed(), choice.value]).toEqual([0, null])
})
