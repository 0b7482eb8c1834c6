// A rescue file is what it was when it comes back, and nothing else is taken for one.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Rescue, readRescue, writeRescue } from '../../../shared/export/rescue.ts'

const rescue: Rescue = {
  workshop: 'w1',
  title: 'Trakai: kas mes?',
  savedAt: 1_773_302_400_000,
  author: 'p1',
  unsent: 2,
  notes: [{ code: 'E-001', text: 'Ežeras „Galvė“', createdAt: 1_773_302_300_000 }],
  drafts: ['dar rašau'],
  documents: { board: new Uint8Array([0, 1, 2, 255]) },
}

describe('a rescue file', () => {
  it('comes back as it was, its notes readable by people', () => {
    const text = writeRescue(rescue)
    expect(text).toContain('Ežeras „Galvė“'.replaceAll('"', '\\"'))
    expect(readRescue(text, 'w1')).toEqual({ savedAt: rescue.savedAt, documents: rescue.documents })
  })

  it.each([
    ['no JSON', 'Ežeras', 'not-a-rescue'],
    ['a workshop’s archive', '{"schema":1,"items":{}}', 'not-a-rescue'],
    ['another workshop', writeRescue({ ...rescue, workshop: 'w2' }), 'foreign'],
    ['a newer form', writeRescue(rescue).replace('"schema": 1', '"schema": 2'), 'newer'],
    ['bytes cut off', writeRescue(rescue).replace('"AAEC', '"A%EC'), 'damaged'],
    ['documents of another kind', writeRescue(rescue).replace(/"board": "[^"]*"/, '"board": 7'), 'damaged'],
  ])('is refused: %s', (_why, text, fault) => {
    expect(readRescue(text, 'w1')).toBe(fault)
  })

  it('is refused or read, whatever it holds', () => {
    const text = writeRescue(rescue)
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.string({ maxLength: 3 }), (at, put) => {
        expect(() => readRescue(text.slice(0, at) + put + text.slice(at + put.length), 'w1')).not.toThrow()
      }),
      { numRuns: 200 },
    )
    fc.assert(fc.property(fc.json(), (json) => void readRescue(json, 'w1')))
  })
})
