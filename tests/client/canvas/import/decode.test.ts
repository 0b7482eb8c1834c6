import { describe, expect, it } from 'vitest'
import { decode } from '../../../../client/canvas/import/decode.ts'
import { fileSource } from '../../../../client/canvas/import/source.ts'
import { LIMITS } from '../../../../shared/base/limits.ts'

const TEXT = 'Įlanka;Žagarė\nčia – „ąžuolas“\n'
/** The same in the code page of Lithuanian Windows. */
const BALTIC = [
  ...[0xc1, 0x6c, 0x61, 0x6e, 0x6b, 0x61, 0x3b, 0xde, 0x61, 0x67, 0x61, 0x72, 0xeb, 0x0a],
  ...[0xe8, 0x69, 0x61, 0x20, 0x96, 0x20, 0x84, 0xe0, 0xfe, 0x75, 0x6f, 0x6c, 0x61, 0x73, 0x93, 0x0a],
]

function utf16(text: string, big: boolean): number[] {
  return [...text].flatMap((letter) => {
    const code = letter.charCodeAt(0)
    const bytes = [code & 0xff, code >> 8]
    return big ? bytes.reverse() : bytes
  })
}

const bytes = (...parts: readonly (readonly number[] | string)[]) =>
  new Uint8Array(
    parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : part)),
  )

describe('a file of text', () => {
  it.each([
    ['UTF-8', bytes(TEXT), 'utf-8'],
    ['UTF-8 with a mark', bytes([0xef, 0xbb, 0xbf], TEXT), 'utf-8'],
    ['UTF-16 with a mark', bytes([0xff, 0xfe], utf16(TEXT, false)), 'utf-16le'],
    ['UTF-16, the other way round', bytes([0xfe, 0xff], utf16(TEXT, true)), 'utf-16be'],
    ['UTF-16 without a mark', bytes(utf16('Atsakymas;Tekstas\nviens;du', false)), 'utf-16le'],
    ['the code page of Lithuanian Windows', bytes(BALTIC), 'windows-1257'],
  ])('in %s is read as it was written', (_name, given, encoding) => {
    const decoded = decode(given)
    expect(decoded).toMatchObject({ encoding })
    expect('text' in decoded && decoded.text).toBe(
      encoding === 'utf-16le' && given[0] !== 0xff ? 'Atsakymas;Tekstas\nviens;du' : TEXT,
    )
  })

  it.each([
    ['a program', bytes('MZ', [0x90, 0, 3, 0, 0, 0]), 'binary'],
    ['a picture', bytes([0x89], 'PNG\r\n', [0x1a, 0x0a]), 'binary'],
    ['a PDF', bytes('%PDF-1.7\n'), 'binary'],
    ['noise', bytes(Array.from({ length: 4000 }, (_, index) => (index * 7919) % 256)), 'binary'],
    ['a workbook', bytes('PK', [3, 4], 'xl/workbook.xml'), 'workbook'],
    ['an old workbook', bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'workbook'],
    ['nothing', bytes(' \n\t'), 'empty'],
    ['no bytes at all', bytes(), 'empty'],
  ])('is refused when it is %s', (_name, given, fault) => {
    expect(decode(given)).toEqual({ fault })
  })

  it('may begin with the letters a program begins with', () => {
    expect(decode(bytes('MZ – mūsų žemė'))).toMatchObject({ text: 'MZ – mūsų žemė' })
  })

  it('is not even opened when it is too large', async () => {
    const file = { name: 'a.csv', size: LIMITS.importBytes + 1 } as File
    expect(await fileSource(file)).toEqual({ fault: 'tooLarge', name: 'a.csv' })
  })

  it('that has gone from the disk is said to be unreadable', async () => {
    const file = { name: 'a.csv', size: 1, arrayBuffer: () => Promise.reject(new Error('gone')) }
    expect(await fileSource(file as unknown as File)).toEqual({ fault: 'unreadable', name: 'a.csv' })
  })
})
