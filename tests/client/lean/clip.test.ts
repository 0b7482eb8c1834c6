// A page reads what is pasted with the small stand-in for zod (client/lean/zod.ts): it must take and refuse the same.
import fc from 'fast-check'
import { afterAll, expect, it, vi } from 'vitest'
import { z as lean } from '../../../client/lean/zod.ts'

const real = await import('../../../shared/board/read-clip.ts')
vi.resetModules()
vi.doMock('zod/mini', () => ({ z: lean }))
const small = await import('../../../shared/board/read-clip.ts')
afterAll(() => vi.doUnmock('zod/mini'))

const place = { id: 'a', at: [1, 2], size: [176, 112] }
const words = { colour: 'blue', source: { workshop: 'w', title: 'T', note: 'n', code: null }, code: 'E-001' }
const line = { from: { item: 'a', at: [0, 0] }, to: { item: null, at: [5, 5] }, meaning: 'supports' }
const ink = { pen: 'pen', ink: 'red', width: 2, points: [0, 0, 50, 9, 9, 50], extent: [10, 10] }
const ITEMS: readonly Readonly<Record<string, unknown>>[] = [
  { type: 'note', ...place, ...words, text: 'Tyla\r\n\u0000' },
  { type: 'placement', ...place, ...words, text: 'Tyla', note: 'n' },
  { type: 'shape', ...place, shape: 'hexagon', angle: 30, fill: null, text: 'x' },
  { type: 'text', ...place, fontSize: 24, text: 'x' },
  { type: 'stroke', ...place, ...ink },
  { type: 'connector', id: 'l', ...line },
  { type: 'cluster', id: 'k', activity: 'x', insight: null, title: 't', members: ['a', 'b'] },
]

const item = fc.constantFrom(...ITEMS)
const broken = fc
  .tuple(
    item,
    fc.nat(20),
    fc.oneof(fc.anything(), fc.constantFrom(undefined, null, Number.NaN, 1e300, '', 'blue')),
  )
  .map(([whole, index, value]) => {
    const keys = Object.keys(whole)
    return { ...whole, [keys[index % keys.length] ?? 'id']: value }
  })

it('reads every clip in a page as it is read elsewhere', () => {
  const envelope = { vieta: 'clip', version: 1, workshop: 'w1', title: 'Ignalina' }
  const taken = real.readClip({ ...envelope, items: ITEMS })
  expect(taken).toMatchObject({ dropped: ITEMS.filter(({ id }) => id === 'a').length - 1 })
  fc.assert(
    fc.property(fc.array(fc.oneof(item, broken), { maxLength: 6 }), (items) => {
      const clip = {
        ...envelope,
        items: items.map((each, index) => ({ ...each, id: each['id'] ?? `i${index}` })),
      }
      expect(small.readClip(clip)).toEqual(real.readClip(clip))
    }),
    { numRuns: 400 },
  )
})
