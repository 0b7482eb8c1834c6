// What kind of image a file is, by its first bytes alone: neither its name nor what a browser says of it is believed.

export type ImageKind =
  | 'jpeg'
  | 'png'
  | 'gif'
  | 'webp'
  | 'avif'
  | 'heic'
  | 'svg'
  /** An image, but of a kind nobody puts on a board. */
  | 'other'
  /** No image at all. */
  | 'unknown'

/** Brands of the container AVIF and HEIC share; the first that is known decides. */
const BRANDS: Readonly<Record<string, ImageKind>> = {
  avif: 'avif',
  avis: 'avif',
  heic: 'heic',
  heix: 'heic',
  heim: 'heic',
  heis: 'heic',
  hevc: 'heic',
  hevx: 'heic',
}

/** How files begin, byte by byte as text, a dot for any byte: the kinds we take, then the ones we can only name. */
const STARTS: readonly (readonly [start: string, kind: ImageKind])[] = [
  ['\xff\xd8\xff', 'jpeg'],
  ['\x89PNG\r\n\x1a\n', 'png'],
  ['GIF87a', 'gif'],
  ['GIF89a', 'gif'],
  ['RIFF....WEBP', 'webp'],
  // TIFF, BMP, Photoshop, JPEG XL (two ways), JPEG 2000, an icon, PDF.
  ['II*\0', 'other'],
  ['MM\0*', 'other'],
  ['BM....\0\0\0\0', 'other'],
  ['8BPS', 'other'],
  ['\xff\n', 'other'],
  ['\0\0\0\fJXL ', 'other'],
  ['\0\0\0\fjP  ', 'other'],
  ['\0\0\x01\0', 'other'],
  ['%PDF', 'other'],
]

export function imageKindOf(bytes: Uint8Array): ImageKind {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 4096)).toString(
    'latin1',
  )
  if (head.slice(4, 8) === 'ftyp') return kindOfBrands(head)
  if (isSvg(head)) return 'svg'
  return STARTS.find(([start]) => begins(head, start))?.[1] ?? 'unknown'
}

function begins(head: string, start: string): boolean {
  return [...start].every((sign, index) => (sign === '.' ? index < head.length : sign === head[index]))
}

function kindOfBrands(head: string): ImageKind {
  for (let at = 8; at < 64; at += 4) {
    const kind = BRANDS[head.slice(at, at + 4)]
    if (kind !== undefined) return kind
  }
  return 'other'
}

/** Drawings in UTF-16 have a zero beside every letter. */
function isSvg(head: string): boolean {
  const text = head.replaceAll('\0', '').replace(/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
  return /^\s*</.test(text) && /<(\w+:)?svg[\s>]/i.test(text)
}
