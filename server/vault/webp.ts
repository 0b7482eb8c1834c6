// The outside of a WebP file, read without decoding: whether it is one still picture and nothing else, and its size.
// An archive comes from anywhere; what does not pass here is neither kept nor served.

const chunkName = (view: DataView, at: number) =>
  String.fromCharCode(...[0, 1, 2, 3].map((index) => view.getUint8(at + index)))

export interface WebpSize {
  /** Pixels. */
  readonly width: number
  readonly height: number
}

/**
 * The size of a still picture without metadata.
 *
 * @returns null for anything else: another format, an animation, metadata (the place a photograph was taken), a colour
 *   profile, bytes before, between or after
 */
export function readStillWebp(bytes: Uint8Array): WebpSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.byteLength < 30 || bytes.byteLength % 2 !== 0) return null
  if (chunkName(view, 0) !== 'RIFF' || chunkName(view, 8) !== 'WEBP') return null
  if (view.getUint32(4, true) + 8 !== bytes.byteLength) return null
  const chunks = chunksOf(view)
  if (chunks === null) return null
  const names = chunks.map(({ name }) => name).join('+')
  if (!/^(VP8 |VP8L|VP8X\+VP8L|VP8X\+(ALPH\+)?VP8 )$/.test(names)) return null
  const canvas = chunks[0]?.name === 'VP8X' ? chunks[0] : null
  const picture = chunks.at(-1)
  const size = picture ? pictureSize(view, picture) : null
  if (size === null || canvas === null) return size
  const said = canvasSize(view, canvas)
  return said?.width === size.width && said.height === size.height ? size : null
}

interface Chunk {
  readonly name: string
  /** Where its content begins. */
  readonly at: number
  readonly length: number
}

function chunksOf(view: DataView): readonly Chunk[] | null {
  const chunks: Chunk[] = []
  let at = 12
  while (at + 8 <= view.byteLength) {
    const length = view.getUint32(at + 4, true)
    chunks.push({ name: chunkName(view, at), at: at + 8, length })
    at += 8 + length + (length % 2)
    // No picture of ours has more; a file of a million empty chunks is not walked to its end.
    if (chunks.length > 3) return null
  }
  return at === view.byteLength ? chunks : null
}

function pictureSize(view: DataView, { name, at, length }: Chunk): WebpSize | null {
  if (name === 'VP8L') {
    if (length < 5 || view.getUint8(at) !== 0x2f) return null
    const bits = view.getUint32(at + 1, true)
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
  }
  const isKeyFrame = length >= 10 && (view.getUint8(at) & 1) === 0
  const isStart = isKeyFrame && view.getUint8(at + 3) === 0x9d && view.getUint16(at + 4) === 0x012a
  if (!isStart) return null
  const width = view.getUint16(at + 6, true) & 0x3fff
  const height = view.getUint16(at + 8, true) & 0x3fff
  return width > 0 && height > 0 ? { width, height } : null
}

function canvasSize(view: DataView, { at, length }: Chunk): WebpSize | null {
  if (length !== 10) return null
  const three = (from: number) => view.getUint16(from, true) + view.getUint8(from + 2) * 65_536 + 1
  return { width: three(at + 4), height: three(at + 7) }
}
