import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CODE_ALPHABET, createJoinCode, readJoinCode } from '../../../shared/base/join-code.ts'

describe('join codes', () => {
  it('are read as people type them', () => {
    for (const typed of ['7K4M-GN', '7k4mgn', ' 7k4m gn ', '7K4M–GN', '7k4m-gn']) {
      expect(readJoinCode(typed)).toBe('7K4M-GN')
    }
  })

  it('take the letters O and I for the digits they are mistaken for', () => {
    expect(readJoinCode('oi4m-gn')).toBe('014M-GN')
  })

  it('refuse what cannot be one', () => {
    for (const typed of ['', '7K4M-G', '7K4M-GNN', '7K4M-GŠ', 'QWX4-GN', '<script>']) {
      expect(readJoinCode(typed)).toBeNull()
    }
  })

  it('once made, can be read back', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 6, maxLength: 6 }), (numbers) => {
        let index = 0
        const code = createJoinCode((below) => (numbers[index++] ?? 0) % below)
        expect(readJoinCode(code)).toBe(code)
        expect([...code.replace('-', '')].every((sign) => CODE_ALPHABET.includes(sign))).toBe(true)
      }),
    )
  })
})
