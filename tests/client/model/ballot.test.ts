// One's own ballot: given and taken at once, kept on the device, sent whole, and told the truth about.
import { expect, test } from 'vitest'
import { ApiError } from '../../../client/model/api.ts'
import { Ballot, type BallotOptions, keptBallot } from '../../../client/model/ballot.ts'
import { ballotKey } from '../../../client/model/ballot-key.ts'
import type { Dots } from '../../../shared/agenda/poll.ts'

const poll = {
  id: 'v1',
  candidates: ['a', 'b', 'c'].map((id) => ({ id, text: id })),
  dotsPerPerson: 3,
  maxDotsPerCandidate: 2,
}

/** A server whose answers are given by hand, and a device. */
function createDevice() {
  const stored = new Map<string, string>()
  const asked: { readonly what: 'permit' | 'cast'; readonly dots?: Dots; answer(error?: Error): void }[] = []
  const later: (() => void)[] = []
  const ask = <T>(what: 'permit' | 'cast', value: T, dots?: Dots) =>
    new Promise<T>((resolve, reject) => {
      asked.push({
        what,
        ...(dots === undefined ? {} : { dots }),
        answer: (error) => (error ? reject(error) : resolve(value)),
      })
    })
  const options: BallotOptions = {
    workshop: 'w',
    poll,
    api: {
      permit: () => ask('permit', 'token'),
      cast: (_vote, _token, dots) => ask('cast', undefined, dots),
    },
    storage: {
      read: (key) => stored.get(key) ?? null,
      write(key, value) {
        if (value === null) stored.delete(key)
        else stored.set(key, value)
        return true
      },
    },
    after: (_delayMs, run) => later.push(run),
  }
  const turn = () => new Promise((resolve) => setImmediate(resolve))
  return {
    stored,
    options,
    later,
    open: () => new Ballot(options),
    /** Answers the oldest question, and lets what follows happen. */
    async answer(what: 'permit' | 'cast', error?: Error) {
      const next = asked.shift()
      expect(next?.what).toBe(what)
      next?.answer(error)
      await turn()
      return next?.dots
    },
    waiting: () => asked.map((question) => question.what),
  }
}

const offline = () => new ApiError('no-connection', null)
const refused = (where: string) => new ApiError('vote-refused', where)

test('the permit is asked for at once, and the dots as soon as there are some', async () => {
  const device = createDevice()
  const ballot = device.open()
  expect(device.waiting()).toEqual(['permit'])
  await device.answer('permit')
  expect(device.waiting()).toEqual([])
  expect(ballot.give('a', 1)).toBeNull()
  expect(ballot.state.value).toMatchObject({ dots: { a: 1 }, status: 'sending' })
  expect(await device.answer('cast')).toEqual({ a: 1 })
  expect(ballot.state.value.status).toBe('kept')
})

test('dots moved while others are under way go out once those arrived, as they are then', async () => {
  const device = createDevice()
  const ballot = device.open()
  await device.answer('permit')
  ballot.give('a', 1)
  ballot.give('a', 1)
  ballot.give('a', -1)
  ballot.give('b', 1)
  expect(await device.answer('cast')).toEqual({ a: 1 })
  expect(await device.answer('cast')).toEqual({ a: 1, b: 1 })
  expect(device.waiting()).toEqual([])
  expect(ballot.state.value.status).toBe('kept')
})

test('a dot too many is refused here, with the rule that is broken', () => {
  const ballot = createDevice().open()
  ballot.give('a', 1)
  ballot.give('a', 1)
  expect(ballot.give('a', 1)).toBe('cap')
  ballot.give('b', 1)
  expect(ballot.give('c', 1)).toBe('budget')
  expect(ballot.state.value.dots).toEqual({ a: 2, b: 1 })
})

test('without a connection dots are kept here and sent later, also by a page opened anew', async () => {
  const device = createDevice()
  const ballot = device.open()
  await device.answer('permit')
  ballot.give('a', 1)
  await device.answer('cast', offline())
  expect(ballot.state.value).toMatchObject({ dots: { a: 1 }, status: 'waiting' })
  expect(device.later).toHaveLength(1)
  const again = device.open()
  expect(again.state.value).toMatchObject({ dots: { a: 1 }, status: 'sending' })
  expect(await device.answer('cast')).toEqual({ a: 1 })
  expect(again.state.value.status).toBe('kept')
})

test('dots given before the permit came are sent with it', async () => {
  const device = createDevice()
  const ballot = device.open()
  await device.answer('permit', offline())
  ballot.give('c', 1)
  await device.answer('permit')
  expect(await device.answer('cast')).toEqual({ c: 1 })
  expect(ballot.state.value.status).toBe('kept')
})

test('a vote closed while one was offline is told, once and for all, and its dots are not sent any more', async () => {
  const device = createDevice()
  const ballot = device.open()
  await device.answer('permit')
  ballot.give('a', 1)
  await device.answer('cast', offline())
  ballot.closed()
  expect(ballot.state.value.status).toBe('missed')
  ballot.retry()
  device.later.shift()?.()
  expect(device.waiting()).toEqual([])
  expect(ballot.give('b', 1)).toBe('closed')
  expect(device.open().state.value.status).toBe('missed')
})

test('what was under way when the vote was closed is judged by its answer', async () => {
  const device = createDevice()
  const ballot = device.open()
  await device.answer('permit')
  ballot.give('a', 1)
  ballot.closed()
  expect(ballot.state.value.status).toBe('sending')
  await device.answer('cast')
  expect(ballot.state.value.status).toBe('kept')

  const other = createDevice()
  const late = other.open()
  await other.answer('permit')
  late.give('a', 1)
  await other.answer('cast', refused('closed'))
  expect(late.state.value.status).toBe('missed')
})

test('a ballot begun on another device is refused in words, not tried again', async () => {
  const device = createDevice()
  const ballot = device.open()
  await device.answer('permit', refused('elsewhere'))
  expect(ballot.state.value).toMatchObject({ status: 'refused', refusal: 'elsewhere' })
  expect(device.later).toEqual([])
})

test('another tab of this browser goes on with the same ballot', async () => {
  const device = createDevice()
  const first = device.open()
  await device.answer('permit')
  const second = device.open()
  first.give('a', 1)
  await device.answer('cast')
  second.give('b', 1)
  expect(await device.answer('cast')).toEqual({ a: 1, b: 1 })
})

test('what a device kept that is no ballot of ours is no ballot', () => {
  const device = createDevice()
  device.stored.set(ballotKey('w', 'v1'), 'not json')
  expect(keptBallot(device.options.storage, 'w', 'v1')).toMatchObject({ dots: {}, sent: true })
})
