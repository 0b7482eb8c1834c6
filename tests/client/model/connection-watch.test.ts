// A socket that died without being closed, a machine that slept, a network that came back: what the watch does about it.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { WebsocketProvider } from 'y-websocket'
import { type ConnectionWatch, watchConnection } from '../../../client/model/connection-watch.ts'

/** As much of a provider as the watch sees; the server behind it answers or not. */
class Wire {
  ws: object | null = {}
  wsconnected = true
  wsLastMessageReceived = Date.now()
  shouldConnect = true
  answers = true
  readonly awareness = { getLocalState: () => null }
  readonly did: string[] = []

  disconnect(): void {
    this.did.push('disconnect')
    this.shouldConnect = false
    this.wsconnected = false
    this.ws = null
  }

  connect(): void {
    this.did.push('connect')
    this.shouldConnect = true
    this.ws ??= {}
  }

  ask(): void {
    if (this.answers) setTimeout(() => this.hear(), 30)
  }

  hear(): void {
    this.wsLastMessageReceived = Date.now()
  }
}

let wire: Wire
let said: string[]
let watch: ConnectionWatch

beforeEach(() => {
  vi.useFakeTimers()
  wire = new Wire()
  said = []
  watch = watchConnection({
    provider: wire as unknown as WebsocketProvider,
    ask: () => wire.ask(),
    onSilence: () => said.push('silence'),
    onAnswer: () => said.push('answer'),
    onTick: () => undefined,
    isSlower: () => false,
    random: () => 0.5,
  })
})
afterEach(() => {
  watch.close()
  vi.useRealTimers()
})

test('a server that answers is left alone, however quiet it is', () => {
  vi.advanceTimersByTime(10 * 60_000)
  expect([said, wire.did]).toEqual([[], []])
})

test('a network that went away without a word is noticed within five seconds', () => {
  vi.advanceTimersByTime(10_000)
  wire.answers = false
  vi.advanceTimersByTime(5000)
  expect(said).toEqual(['silence'])
})

test('a socket that does not answer is given up for a new one', () => {
  wire.answers = false
  vi.advanceTimersByTime(9500)
  expect(wire.did).toEqual(['disconnect', 'connect'])
})

test('a slow answer ends the silence', () => {
  wire.answers = false
  vi.advanceTimersByTime(4700)
  expect(said).toEqual(['silence'])
  wire.answers = true
  wire.hear()
  vi.advanceTimersByTime(20_000)
  expect([said, wire.did]).toEqual([['silence', 'answer'], []])
})

test('after a sleep the socket has the time of an answer, and no more', () => {
  vi.advanceTimersByTime(1000)
  wire.answers = false
  // The clock goes on while nothing runs.
  vi.setSystemTime(Date.now() + 3_600_000)
  vi.advanceTimersByTime(1000)
  expect([said, wire.did]).toEqual([[], []])
  vi.advanceTimersByTime(2000)
  expect(said).toEqual(['silence'])
  vi.advanceTimersByTime(4000)
  expect(wire.did).toEqual(['disconnect', 'connect'])
})

test('a try to connect that leads nowhere is given up', () => {
  wire.disconnect()
  wire.connect()
  vi.advanceTimersByTime(8000)
  expect(wire.did.slice(2)).toEqual(['disconnect', 'connect'])
})

test('when the browser says there is a network, who waits connects at once', () => {
  wire.ws = null
  wire.wsconnected = false
  watch.check()
  vi.advanceTimersByTime(500)
  expect(wire.did).toEqual(['connect'])
})

test('who was refused for good stays away', () => {
  wire.disconnect()
  watch.check()
  vi.advanceTimersByTime(60_000)
  expect(wire.did).toEqual(['disconnect'])
})
