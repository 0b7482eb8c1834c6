import { describe, expect, it, onTestFinished } from 'vitest'
import { systemRandom } from '../../../server/gateway/server.ts'
import { openStore } from '../../../server/store/open-store.ts'
import type { Store } from '../../../server/store/store.ts'
import { createCertificates } from '../../../server/vault/certificates.ts'
import { usualSettings } from '../../../shared/people/certificate.ts'
import { temporaryFolder } from '../server-kit.ts'

const NOW = Date.UTC(2026, 2, 12, 15)
const { threshold: _, prefix: __, ...words } = usualSettings({ title: 'Programa', organiser: 'Institutas' })
const face = {
  ...words,
  hours: 6,
  form: 'onsite',
  firstDay: '2026-03-12',
  lastDay: '2026-03-12',
  venue: 'Ignalina',
} as const
const to = { programme: 'programme', workshop: 'workshop', prefix: 'VI', year: 2026 }
const people = (count: number, from = 1) =>
  Array.from({ length: count }, (_, index) => ({
    person: `p${from + index}`,
    name: `V ${from + index}`,
    face,
  }))

async function register(store: Store) {
  return createCertificates({ store, now: () => NOW, random: systemRandom })
}

async function opened(): Promise<Store> {
  const folder = await temporaryFolder()
  const store = await openStore({ databaseUrl: null, folder, now: () => NOW, claims: true, onLost: () => {} })
  onTestFinished(() => store.close())
  return store
}

describe('the certificate register', () => {
  it('gives numbers in order, and every person one, when several organisers press at once', async () => {
    const store = await opened()
    const desks = await Promise.all([register(store), register(store), register(store)])
    await Promise.all(desks.map((desk) => desk.issue(to, people(14))))
    const rows = (await desks[0]?.list('programme')) ?? []
    expect(rows.map(({ number }) => number)).toEqual(
      Array.from({ length: 14 }, (_, index) => `VI-2026-${String(index + 1).padStart(4, '0')}`),
    )
    expect(rows.map(({ person }) => person)).toEqual(people(14).map(({ person }) => person))
    expect(new Set(rows.map(({ code }) => code)).size).toBe(14)
  })

  it('gives no number twice when workshops of one prefix issue at once', async () => {
    const store = await opened()
    const desks = await Promise.all([1, 2, 3, 4].map(() => register(store)))
    await Promise.all(
      desks.map((desk, index) => desk.issue({ ...to, workshop: `w${index}` }, people(5, index * 5))),
    )
    const rows = (await desks[0]?.list('programme')) ?? []
    expect(new Set(rows.map(({ number }) => number)).size).toBe(20)
    expect(rows.at(-1)?.number).toBe('VI-2026-0020')
  })

  it('cancels the old number when one is issued again, once whoever presses', async () => {
    const store = await opened()
    const desk = await register(store)
    await desk.issue(to, people(3))
    const [right] = people(1)
    if (!right) throw new Error('nobody')
    const again = () => desk.reissue('VI-2026-0001', 2026, { ...right, name: 'V Kitas' }, 'Pavardė')
    const made = await Promise.all([again(), again()])
    expect(made.filter((one) => one !== null).map(({ number }) => number)).toEqual(['VI-2026-0004'])
    expect(await desk.get('VI-2026-0001')).toMatchObject({ state: 'cancelled', replacedBy: 'VI-2026-0004' })
    await desk.cancel('VI-2026-0004', 'Klaida')
    expect(await desk.cancel('VI-2026-0004', 'Dar kartą')).toBeNull()
    // Who has none that counts may get one: the next number.
    expect((await desk.issue(to, people(1))).map(({ number }) => number)).toEqual(['VI-2026-0005'])
  })

  it('ends a number one way only, when it is cancelled and issued again at once', async () => {
    const store = await opened()
    const [one, other] = await Promise.all([register(store), register(store)])
    await one?.issue(to, people(1))
    const [right] = people(1)
    if (!right) throw new Error('nobody')
    const done = await Promise.all([
      one?.cancel('VI-2026-0001', 'Klaida'),
      other?.reissue('VI-2026-0001', 2026, right, 'Pavardė'),
    ])
    expect(done.filter((ended) => ended !== null)).toHaveLength(1)
    const rows = (await one?.list('programme')) ?? []
    const served = rows.filter(({ state }) => state === 'valid')
    expect(served).toHaveLength(done[1] === null ? 0 : 1)
    // Whoever has one that counts gets no second one.
    expect(await one?.issue(to, people(1))).toHaveLength(1 - served.length)
  })

  it('keeps a number without a name for whoever is forgotten', async () => {
    const desk = await register(await opened())
    const [kept, gone] = await desk.issue(to, people(2))
    await desk.forget('workshop', 'p1', true)
    await desk.forget('workshop', 'p2', false)
    expect(await desk.findByCode(kept?.code ?? '')).toMatchObject({
      state: 'valid',
      name: null,
      person: null,
    })
    expect(await desk.findByCode(gone?.code ?? '')).toMatchObject({ state: 'erased', name: null })
    expect((await desk.issue(to, people(1, 9))).map(({ number }) => number)).toEqual(['VI-2026-0003'])
  })
})
