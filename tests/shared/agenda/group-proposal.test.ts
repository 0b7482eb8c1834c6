// Proposed groups for any people: of nearly one size, as mixed as can be, nobody lost, and kept people kept.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { groupsForSize, type Placeable, proposeGroups } from '../../../shared/agenda/group-proposal.ts'
import { SECTORS } from '../../../shared/method/method.ts'

const codes = SECTORS.map(({ code }) => code)

/** A reproducible stream of lots. */
function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

const people = fc
  .array(fc.constantFrom(...codes), { minLength: 1, maxLength: 40 })
  .map((sectors) => sectors.map((sector, index): Placeable => ({ id: `p${index}`, sector })))
const wish = fc.record({ people, groups: fc.integer({ min: 1, max: 12 }), seed: fc.integer() })
const sizes = (groups: readonly (readonly string[])[]) => groups.map(({ length }) => length)
const sectorsOf = (all: readonly Placeable[], group: readonly string[]) =>
  new Set(group.map((id) => all.find((person) => person.id === id)?.sector)).size

describe('a proposal of groups', () => {
  it('has everybody once, in groups whose sizes differ by one at most', () => {
    fc.assert(
      fc.property(wish, ({ seed, ...rest }) => {
        const groups = proposeGroups({ ...rest, random: seeded(seed) })
        expect(groups.flat().sort()).toEqual(rest.people.map(({ id }) => id).sort())
        expect(Math.max(...sizes(groups)) - Math.min(...sizes(groups))).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('spreads each sector over as many groups as it has people', () => {
    fc.assert(
      fc.property(wish, ({ seed, ...rest }) => {
        const groups = proposeGroups({ ...rest, random: seeded(seed) })
        const all = groups.reduce((sum, group) => sum + sectorsOf(rest.people, group), 0)
        const most = codes.reduce((sum, code) => {
          const own = rest.people.filter(({ sector }) => sector === code).length
          return sum + Math.min(own, groups.length)
        }, 0)
        expect(all).toBe(most)
      }),
    )
  })

  it('is the same for the same lots, and another for others', () => {
    const all = codes.flatMap((sector) => [1, 2, 3].map((n) => ({ id: `${sector}${n}`, sector })))
    const propose = (seed: number) => proposeGroups({ people: all, groups: 4, random: seeded(seed) })
    expect(propose(7)).toEqual(propose(7))
    expect(propose(7)).not.toEqual(propose(8))
  })

  it('never parts people who share a device, nor moves who stays', () => {
    fc.assert(
      fc.property(wish, fc.integer({ min: 0, max: 11 }), ({ seed, ...rest }, at) => {
        const [first, second] = rest.people
        fc.pre(second !== undefined && at < rest.groups)
        const last = rest.people.at(-1)
        const groups = proposeGroups({
          ...rest,
          together: [[first?.id ?? '', second?.id ?? '']],
          fixed: new Map([[last?.id ?? '', at]]),
          random: seeded(seed),
        })
        expect(groups.flat().sort()).toEqual(rest.people.map(({ id }) => id).sort())
        expect(groups[at]).toContain(last?.id)
        const holding = groups.filter((group) => group.includes(first?.id ?? ''))
        expect(holding[0]).toContain(second?.id)
      }),
    )
  })

  it('the fourteen of the example come to 5, 5 and 4, with four sectors or more in each', () => {
    const counts = [3, 2, 2, 1, 2, 2, 1, 1]
    const all = codes.flatMap((sector, index) =>
      Array.from({ length: counts[index] ?? 0 }, (_, n) => ({ id: `${sector}${n}`, sector })),
    )
    expect(groupsForSize(14, 5)).toBe(3)
    for (let seed = 0; seed < 50; seed += 1) {
      const groups = proposeGroups({ people: all, groups: 3, random: seeded(seed) })
      expect(sizes(groups).sort()).toEqual([4, 5, 5])
      for (const group of groups) expect(sectorsOf(all, group)).toBeGreaterThanOrEqual(4)
    }
  })
})
