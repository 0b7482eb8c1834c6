// Presence when people are here through several servers: whose an id is, and who may say that somebody is gone.
import { describe, expect, test } from 'vitest'
import type { PresenceEntry } from '../../../server/relay/frame.ts'
import { Presence, type PresenceOwner } from '../../../server/relay/presence.ts'

const here = (person: string | null): PresenceOwner => ({ person })
const server = (): PresenceOwner => ({ person: null, isElsewhere: true })

function entry(clientId: number, clock: number, state: unknown): PresenceEntry {
  const bytes = new TextEncoder().encode(JSON.stringify(state))
  return { clientId, clock, bytes, from: 0, to: bytes.byteLength }
}
const of = (person: string) => ({ user: { person } })

function everyone(presence: Presence<PresenceOwner>): unknown[] {
  return presence
    .everyone()
    .map(({ clientId, bytes }) => [clientId, JSON.parse(new TextDecoder().decode(bytes))])
}

describe('presence of another server', () => {
  test('is shown, followed, and not taken over by an echo', () => {
    const presence = new Presence<PresenceOwner>()
    const elsewhere = server()
    expect(presence.hear(elsewhere, [entry(7, 1, { at: 1 })], 0).changed).toEqual([7])
    expect(presence.hear(elsewhere, [entry(7, 2, { at: 2 })], 0).changed).toEqual([7])
    expect(presence.hear(elsewhere, [entry(7, 1, { at: 1 })], 0).changed).toEqual([])
    expect(presence.take(here('p1'), [entry(7, 2, { at: 2 }), entry(7, 3, { at: 3 })], 0).changed).toEqual([])
    expect(everyone(presence)).toEqual([[7, { at: 2 }]])
    expect(presence.isHere(7)).toBe(false)
  })

  test('comes over with its person, and with nobody else', () => {
    const presence = new Presence<PresenceOwner>()
    presence.hear(server(), [entry(7, 5, of('ona'))], 0)
    expect(presence.take(here('jonas'), [entry(7, 6, of('jonas'))], 0).changed).toEqual([])
    expect(presence.take(here(null), [entry(7, 6, {})], 0).changed).toEqual([])
    expect(presence.take(here('ona'), [entry(7, 6, of('ona'))], 0).changed).toEqual([7])
    expect(presence.isHere(7)).toBe(true)
  })

  test('moves there when somebody moves there', () => {
    const presence = new Presence<PresenceOwner>()
    const ona = here('ona')
    presence.take(ona, [entry(7, 1, of('ona'))], 0)
    expect(presence.hear(server(), [entry(7, 2, of('ona'))], 0).changed).toEqual([7])
    // The socket left behind takes nothing along.
    expect(presence.leave(ona, 0)).toEqual([])
    expect(everyone(presence)).toHaveLength(1)
  })

  test('cannot end somebody who is here: they are told, to come back above', () => {
    const presence = new Presence<PresenceOwner>()
    const ona = here('ona')
    presence.take(ona, [entry(7, 3, of('ona'))], 0)
    const { changed, contested } = presence.hear(server(), [entry(7, 4, null)], 0)
    expect(changed).toEqual([])
    expect(contested.map(({ owner, entry: { clock } }) => [owner, clock])).toEqual([[ona, 4]])
    expect(everyone(presence)).toHaveLength(1)
  })

  test('of an old clock is answered with the newer one', () => {
    const presence = new Presence<PresenceOwner>()
    const ona = here('ona')
    presence.take(ona, [entry(7, 3, of('ona'))], 0)
    presence.leave(ona, 0)
    expect(presence.hear(server(), [entry(7, 3, of('ona'))], 0).outdated).toEqual([7])
    expect(presence.hear(server(), [entry(7, 5, of('ona'))], 0).changed).toEqual([7])
  })

  test('goes with its server, and only with that one', () => {
    const presence = new Presence<PresenceOwner>()
    const [one, other] = [server(), server()]
    presence.hear(one, [entry(1, 1, {}), entry(2, 1, {}), entry(3, 1, {})], 0)
    presence.hear(other, [entry(4, 1, {})], 0)
    presence.hear(one, [entry(3, 2, null)], 0)
    expect([...presence.leave(one, 0)].sort()).toEqual([1, 2])
    expect(everyone(presence)).toEqual([[4, {}]])
  })
})
