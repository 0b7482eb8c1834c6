// Order keys beside the library whose keys they are: the same key for the same neighbours, and no key that is refused.
import fc from 'fast-check'
import { generateKeyBetween } from 'fractional-indexing'
import { describe, expect, test } from 'vitest'
import { orderBetween, ordersBetween } from '../../../shared/base/order.ts'

const SEED = 20_261_123

describe('order keys', () => {
  test('are those of fractional indexing, wherever something is put', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(), { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 0, max: 3 }),
        (dice, where) => {
          const keys: string[] = []
          for (const die of dice) {
            // At the beginning, at the end, in the same place again and again, and anywhere.
            const at = [0, keys.length, Math.min(1, keys.length), die % (keys.length + 1)][where] ?? 0
            const [before, after] = [keys[at - 1] ?? null, keys[at] ?? null]
            const key = orderBetween(before, after)
            expect(key).toBe(generateKeyBetween(before, after))
            keys.splice(at, 0, key)
          }
        },
      ),
      { seed: SEED, numRuns: 300 },
    )
  })

  test.each([
    [null, 'A00000000000000000000000001'],
    ['zzzzzzzzzzzzzzzzzzzzzzzzzzz', null],
    ['zzzzzzzzzzzzzzzzzzzzzzzzzzzV', null],
    ['az', 'b00'],
    ['Zz', 'a0'],
    ['a0', 'a0V'],
    ['a0V', 'a1'],
    ['Zzz', 'a0'],
  ])('between %s and %s it is the library’s too', (before, after) => {
    expect(orderBetween(before, after)).toBe(generateKeyBetween(before, after))
  })

  test('a thousand at the end stay short', () => {
    const keys = ordersBetween(null, null, 1000)
    expect([...keys].sort()).toEqual(keys)
    expect(new Set(keys).size).toBe(1000)
    expect(Math.max(...keys.map(({ length }) => length))).toBeLessThanOrEqual(3)
  })

  test('many between two keys are in order and strictly between', () => {
    for (const [before, after] of [
      ['a0', 'a1'],
      [null, 'a0'],
      ['Zz', 'b00'],
    ] as const) {
      const keys = ordersBetween(before, after, 100)
      const all = [before ?? '', ...keys, after]
      expect([...all].sort()).toEqual(all)
      expect(new Set(all).size).toBe(102)
    }
  })

  test('whatever stands in a document as a key, something can be put above it', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 20 }),
        fc.string({ minLength: 1, maxLength: 20 }),
        (a, b) => {
          expect(orderBetween(a, null) > a).toBe(true)
          expect(typeof orderBetween(null, a)).toBe('string')
          expect(typeof orderBetween(a, b)).toBe('string')
        },
      ),
      { seed: SEED, numRuns: 1000 },
    )
  })
})
