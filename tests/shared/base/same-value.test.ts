import fc from 'fast-check'
import { equalityDeep } from 'lib0/function'
import { expect, it } from 'vitest'
import { sameValue } from '../../../shared/base/same-value.ts'

it('says of plain values what lib0 says', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 3 }), fc.jsonValue({ maxDepth: 3 }), (one, other) => {
      expect(sameValue(one, other)).toBe(Object.is(one, other) || equalityDeep(one, other))
      expect(sameValue(one, structuredClone(one))).toBe(true)
    }),
  )
})

it('tells lists from objects, and what is missing from what is nothing', () => {
  expect(sameValue([], {})).toBe(false)
  expect(sameValue({ a: undefined }, { b: undefined })).toBe(false)
  expect(sameValue({ a: 1, b: [1, 2] }, { b: [1, 2], a: 1 })).toBe(true)
  expect(sameValue([1, 2], [2, 1])).toBe(false)
})
