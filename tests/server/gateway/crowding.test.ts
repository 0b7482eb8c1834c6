// How many sockets may come, from one address and altogether: by a clock of the test's own.
import { describe, expect, test } from 'vitest'
import { CROWD, CROWDED_STATUS, Crowding } from '../../../server/gateway/crowding.ts'

let now = 0
const crowding = () => new Crowding(() => now)
const enterMany = (crowd: Crowding, address: string | null, count: number) =>
  Array.from({ length: count }, () => {
    const entered = crowd.enter(address)
    if (typeof entered !== 'string') entered.decided()
    return entered
  })
const leaveAll = (entered: ReturnType<typeof enterMany>) => {
  for (const one of entered) if (typeof one !== 'string') one.left()
}
const refusals = (entered: ReturnType<typeof enterMany>) => entered.filter((one) => typeof one === 'string')

describe('new sockets', () => {
  test('of a hall behind one router all come at once, twice, while another address comes too', () => {
    const crowd = crowding()
    const hall = enterMany(crowd, '198.51.100.7', CROWD.burstOfAddress)
    expect(refusals(hall)).toEqual([])
    expect(crowd.enter('198.51.100.7')).toBe('address-rate')
    expect(refusals(enterMany(crowd, '198.51.100.8', 10))).toEqual([])
    leaveAll(hall)
    now += (CROWD.burstOfAddress / CROWD.perSecondOfAddress) * 1000
    expect(refusals(enterMany(crowd, '198.51.100.7', CROWD.burstOfAddress))).toEqual([])
  })

  test('of one address are never more than its share, and come again as others leave', () => {
    const crowd = crowding()
    const first = enterMany(crowd, '198.51.100.7', CROWD.burstOfAddress)
    now += 60_000
    const rest = enterMany(crowd, '198.51.100.7', CROWD.socketsOfAddress - CROWD.burstOfAddress)
    expect(refusals([...first, ...rest])).toEqual([])
    expect(crowd.enter('198.51.100.7')).toBe('address-sockets')
    leaveAll(first.slice(0, 1))
    expect(crowd.enter('198.51.100.7')).not.toBe('address-sockets')
  })

  test('of this machine, and of a proxy on it, count only altogether', () => {
    const crowd = crowding()
    expect(refusals(enterMany(crowd, null, CROWD.burst))).toEqual([])
    expect(crowd.enter(null)).toBe('rate')
    now += 1_000
    expect(refusals(enterMany(crowd, null, CROWD.perSecond))).toEqual([])
    expect(crowd.enter(null)).toBe('rate')
  })

  test('are never more than all there may be; leaving twice makes room once', () => {
    const crowd = crowding()
    const all: ReturnType<typeof enterMany> = []
    while (all.length < CROWD.sockets) {
      all.push(...enterMany(crowd, null, Math.min(CROWD.burst, CROWD.sockets - all.length)))
      now += 60_000
    }
    expect(refusals(all)).toEqual([])
    expect(crowd.enter(null)).toBe('sockets')
    leaveAll([...all.slice(0, 1), ...all.slice(0, 1)])
    expect(refusals(enterMany(crowd, null, 2))).toEqual(['sockets'])
  })

  test('whose tickets are not looked at yet are few', () => {
    const crowd = crowding()
    const waiting = Array.from({ length: CROWD.deciding }, () => crowd.enter(null))
    expect(refusals(waiting)).toEqual([])
    expect(crowd.enter(null)).toBe('rate')
    const [first] = waiting
    if (first !== undefined && typeof first !== 'string') first.left()
    expect(refusals([crowd.enter(null)])).toEqual([])
  })
})

test('what an address does too much of is 429, what the server has too much of 503', () => {
  expect(CROWDED_STATUS['address-rate'].slice(0, 3)).toBe('429')
  expect(CROWDED_STATUS.rate.slice(0, 3)).toBe('503')
})
