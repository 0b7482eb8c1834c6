// The bytes of a file as text: UTF-8, UTF-16, or the Windows code page that Lithuanian Excel writes CSV in. A renamed
// picture, program or workbook is said to be what it is.
import { LIMITS } from '../../../shared/base/limits.ts'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1257'

export type Decoded =
  | { readonly text: string; readonly encoding: Encoding }
  | { readonly fault: 'workbook' | 'binary' | 'empty' | 'tooLarge' }

/** Bytes looked at to tell a text from something else. */
const SAMPLE = 64 * 1024
/** Share of control characters from which on it is no text. */
const CONTROL = 0.005

const ZIP = [0x50, 0x4b, 0x03, 0x04]
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0]
/** Programs, PDF, pictures, archives: what people rename by mistake or on purpose. */
const OTHERS: readonly (readonly number[])[] = [
  [0x4d, 0x5a],
  [0x7f, 0x45, 0x4c, 0x46],
  [0x25, 0x50, 0x44, 0x46],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x52, 0x49, 0x46, 0x46],
  [0x1f, 0x8b],
  [0x7b, 0x5c, 0x72, 0x74, 0x66],
]

export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length > LIMITS.importBytes) return { fault: 'tooLarge' }
  const starts = (signature: readonly number[]) => signature.every((byte, index) => bytes[index] === byte)
  if (starts(ZIP) || starts(OLD_OFFICE)) return { fault: 'workbook' }
  // "MZ" begins a program, and may begin a sentence: a program has zeros soon after.
  if (OTHERS.some((signature) => starts(signature) && (signature.length > 2 || bytes.includes(0)))) {
    return { fault: 'binary' }
  }
  const encoding = encodingOf(bytes)
  if (encoding === null) return { fault: 'binary' }
  const text = new TextDecoder(encoding).decode(bytes)
  const sample = text.slice(0, SAMPLE)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is counted
  const strange = sample.match(/[\u0000-\u0008\u000e-\u001f\ufffd]/g)?.length ?? 0
  if (strange > sample.length * CONTROL) return { fault: 'binary' }
  return text.trim() === '' ? { fault: 'empty' } : { text, encoding }
}

function encodingOf(bytes: Uint8Array): Encoding | null {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  const sample = bytes.subarray(0, SAMPLE)
  const zeros = [0, 0]
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  if (even + odd > 0) {
    // Letters of UTF-16 have their zeros on one side.
    if (odd > sample.length * 0.2 && even === 0) return 'utf-16le'
    if (even > sample.length * 0.2 && odd === 0) return 'utf-16be'
    return null
  }
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return 'utf-8'
  } catch (_notUtf8) {
    return 'windows-1257'
  }
}
