import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createMemoryDisk, createMemoryStore } from '../../../server/store/memory-store.ts'
import type { Random } from '../../../server/vault/random.ts'
import { openOrganiserSecret, SecretError } from '../../../server/vault/secret.ts'
import { createVault } from '../../../server/vault/vault.ts'
import { readJoinCode } from '../../../shared/base/join-code.ts'
import { LIMITS } from '../../../shared/base/limits.ts'
import { MONDAY, temporaryFolder } from '../server-kit.ts'

/** Mulberry32: the same "random" numbers each time. */
function seededRandom(seed: number): Random {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return {
    bytes: (count) => Uint8Array.from({ length: count }, () => Math.floor(next() * 256)),
    below: (below) => Math.floor(next() * below),
  }
}

function openVault(random = seededRandom(1)) {
  const disk = createMemoryDisk()
  const clock = { now: MONDAY }
  const store = createMemoryStore({ disk })
  const vault = createVault({ store, now: () => clock.now, random })
  return { vault, disk, clock }
}

test('a ticket opens what it was issued for, until it expires or is revoked', async () => {
  const { vault, clock } = openVault()
  const wanted = { role: 'facilitator', workshop: 'w', person: null } as const
  const [kept, revoked] = [await vault.tickets.issue(wanted), await vault.tickets.issue(wanted)]
  expect(kept).toMatch(/^[\w-]{43}$/)
  expect(await vault.tickets.find(kept)).toEqual(wanted)
  await vault.tickets.revoke(revoked)
  expect(await vault.tickets.find(revoked)).toBeNull()
  clock.now += LIMITS.ticketMs
  expect(await vault.tickets.find(kept)).toBeNull()
})

test('the disk holds no ticket, only its hash, and the hash opens nothing', async () => {
  const { vault, disk } = openVault()
  const ticket = await vault.tickets.issue({ role: 'participant', workshop: 'w', person: 'p' })
  const all = JSON.stringify([...disk.tables].map(([name, table]) => [name, [...table]]))
  expect(all).not.toContain(ticket)
  const [hash] = disk.tables.get('ticket')?.keys() ?? []
  expect(hash).toMatch(/^[0-9a-f]{64}$/)
  expect(await vault.tickets.find(hash ?? '')).toBeNull()
})

test('the organiser’s secret opens every workshop; nothing and nonsense open none', async () => {
  const { vault } = openVault()
  const secret = await vault.organiser.open(await temporaryFolder(), true)
  expect(await vault.tickets.find(secret)).toEqual({
    role: 'organiser',
    workshop: null,
    person: null,
  })
  for (const ticket of ['', ' ', 'nonsense', '__proto__', 'x'.repeat(10_000)]) {
    expect(await vault.tickets.find(ticket)).toBeNull()
  }
})

test('join codes are never given twice, even when the dice repeat themselves', async () => {
  const dice = [...Array.from({ length: 18 }, () => 3), ...Array.from({ length: 6 }, () => 4)]
  const { vault } = openVault({ ...seededRandom(2), below: () => dice.shift() ?? 5 })
  const wanted = { programme: 'p', locality: 'l', title: 't', startsAt: MONDAY }
  const made = await Promise.all([1, 2, 3].map(() => vault.workshops.reserve(wanted)))
  const codes = made.map(({ code }) => code)
  expect(new Set(codes).size).toBe(3)
  for (const code of codes) expect(readJoinCode(code)).toBe(code)
})

test('a code leads to its workshop only once the workshop is there', async () => {
  const { vault } = openVault()
  const workshop = await vault.workshops.reserve({
    programme: 'p',
    locality: 'l',
    title: 't',
    startsAt: MONDAY,
  })
  expect(await vault.workshops.findByCode(workshop.code)).toBeNull()
  await vault.workshops.add(workshop)
  expect(await vault.workshops.findByCode(workshop.code)).toEqual(workshop)
})

test('people of one workshop are numbered in order and never mixed with another’s', async () => {
  const { vault } = openVault()
  const person = { name: 'Vardenis', organisation: '', sector: 'culture', shownAs: 'name' } as const
  const numbered = async (workshop: string) => (await vault.people.add(workshop, person)).code
  expect(await numbered('w')).toBe('D01')
  expect(await numbered('w')).toBe('D02')
  expect(await numbered('w2')).toBe('D01')
  for (let number = 3; number <= 101; number += 1) await numbered('w')
  const people = await vault.people.list('w')
  expect(people.map(({ code }) => code).slice(97)).toEqual(['D98', 'D99', 'D100', 'D101'])
  expect(await vault.people.get('w2', people[0]?.id ?? '')).toBeNull()
})

test('the organiser’s secret is made once, for its owner’s eyes only, and never overwritten', async () => {
  const folder = await temporaryFolder()
  const file = join(folder, 'organiser-secret')
  const secret = await openOrganiserSecret(folder, seededRandom(3))
  expect((await readFile(file, 'utf8')).trim()).toBe(secret)
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  expect(await openOrganiserSecret(folder, seededRandom(4))).toBe(secret)
  await writeFile(file, 'something else')
  await expect(openOrganiserSecret(folder, seededRandom(5))).rejects.toBeInstanceOf(SecretError)
  expect(await readFile(file, 'utf8')).toBe('something else')
})
