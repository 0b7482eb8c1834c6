// Guessing join codes: what a room behind one router may do in a minute, and what a guesser may not in a day.
import { expect, test, vi } from 'vitest'
import { clientAddress } from '../../../server/gateway/client-address.ts'
import { createGuessing } from '../../../server/gateway/guessing.ts'
import { CODE_ALPHABET } from '../../../shared/base/join-code.ts'
import { LIMITS } from '../../../shared/base/limits.ts'
import { createWorkshop, joinAs, startTestServer } from '../server-kit.ts'

/** Tries wrong codes until refused; how many were looked at. */
async function guess(
  guessing: ReturnType<typeof createGuessing>,
  addressOf: (n: number) => string,
  most: number,
) {
  for (let tries = 0; tries < most; tries += 1) {
    try {
      await guessing.admit(addressOf(tries))
      await guessing.wrong(addressOf(tries))
    } catch {
      return tries
    }
  }
  return most
}

test('thirty phones behind one address join within a minute, mistyping once each', {
  timeout: 60_000,
}, async () => {
  const server = await startTestServer()
  const { code } = await createWorkshop(server)
  const joined = await Promise.all(
    Array.from({ length: 30 }, async (_, index) => {
      expect((await server.call('GET', `/api/join/0000-0${index % 10}`)).status).toBe(404)
      expect((await server.call('GET', `/api/join/${code}`)).status).toBe(200)
      return joinAs(server, code, `Dalyvis ${index}`)
    }),
  )
  expect(new Set(joined.map(({ person }) => person.code)).size).toBe(30)
})

test('one address tries 60 codes in ten minutes and 300 a day, all together 1,000 an hour', async () => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] })
  try {
    const guessing = createGuessing()
    expect(await guess(guessing, () => 'a', 1_000)).toBe(LIMITS.wrongCodesPerTenMinutes)
    let daily: number = LIMITS.wrongCodesPerTenMinutes
    for (let round = 0; round < 20; round += 1) {
      vi.advanceTimersByTime(11 * 60_000)
      daily += await guess(guessing, () => 'a', 1_000)
    }
    expect(daily).toBe(LIMITS.wrongCodesPerDay)
    vi.advanceTimersByTime(2 * 60 * 60_000)
    expect(await guess(guessing, (n) => `b${n}`, 5_000)).toBe(LIMITS.wrongCodesOfAllPerHour)
  } finally {
    vi.useRealTimers()
  }
})

test('while strangers have used up everybody’s tries, the address people joined from goes on', async () => {
  const guessing = createGuessing()
  await guessing.joined('library')
  await guess(guessing, (n) => `b${n}`, 5_000)
  await expect(guessing.admit('newcomer')).rejects.toMatchObject({ fault: 'too-many-tries' })
  await guessing.admit('library')
  await guessing.wrong('library')
  expect(await guess(guessing, () => 'library', 1_000)).toBe(LIMITS.wrongCodesPerTenMinutes - 1)
})

test('the odds in docs/threats.md are these', () => {
  const codes = CODE_ALPHABET.length ** 6
  expect(codes).toBe(887_503_681)
  const yearsOf = (triesPerDay: number) => codes / 10 / triesPerDay / 365
  expect(Math.round(yearsOf(LIMITS.wrongCodesPerDay))).toBe(811)
  expect(Math.round(yearsOf(LIMITS.wrongCodesOfAllPerHour * 24))).toBe(10)
})

test('an address is what connected, and what a proxy says only as far as proxies are trusted', () => {
  const of = clientAddress
  expect(of('192.168.1.7', '1.2.3.4', 0)).toBe('192.168.1.7')
  expect(of('127.0.0.1', '6.6.6.6, 1.2.3.4', 1)).toBe('1.2.3.4')
  expect(of('127.0.0.1', '6.6.6.6, 1.2.3.4, 10.0.0.2', 2)).toBe('1.2.3.4')
  expect(of('127.0.0.1', '1.2.3.4', 3)).toBe('1.2.3.4')
  expect(of('127.0.0.1', undefined, 1)).toBe('127.0.0.1')
  expect(of('127.0.0.1', ',,,', 1)).toBe('127.0.0.1')
  expect(of('::ffff:192.168.1.7', undefined, 0)).toBe('192.168.1.7')
  expect(of('2001:db8:1:2:3:4:5:6', undefined, 0)).toBe('2001:db8:1:2::/64')
  expect(of('2001:db8:1:2:ffff::9', undefined, 0)).toBe(of('2001:db8:1:2::1', undefined, 0))
  expect(of('::1', undefined, 0)).toBe('0:0:0:0::/64')
  expect(of('127.0.0.1', '[2001:db8::1]:443', 1)).toBe('2001:db8:0:0::/64')
})

test('a header that only a trusted proxy may write gives a guesser no new address', async () => {
  const server = await startTestServer()
  for (let tries = 0; tries < LIMITS.wrongCodesPerTenMinutes; tries += 1) {
    const headers = { 'x-forwarded-for': `10.0.0.${tries}` }
    expect((await server.call('GET', '/api/join/0000-00', { headers })).status).toBe(404)
  }
  const headers = { 'x-forwarded-for': '10.1.1.1' }
  expect((await server.call('GET', '/api/join/0000-00', { headers })).status).toBe(429)
})
