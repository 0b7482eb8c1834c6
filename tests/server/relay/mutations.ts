// Frames of every type, and what can be done to them: seeded, so that a bad one comes again.
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'

export type Random = () => number

/** Mulberry32: small, fast, the same everywhere. */
export function seeded(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

export const below = (random: Random, most: number): number => Math.floor(random() * most)
function pick<T>(random: Random, from: readonly T[]): T {
  const found = from[below(random, from.length)]
  if (found === undefined) throw new Error('nothing to pick from')
  return found
}

function bytesOf(write: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder()
  write(encoder)
  return encoding.toUint8Array(encoder)
}

export const syncFrame = (step: number, content: Uint8Array) =>
  bytesOf((encoder) => {
    encoding.writeVarUint(encoder, 0)
    encoding.writeVarUint(encoder, step)
    encoding.writeVarUint8Array(encoder, content)
  })

const awarenessOf = (content: Uint8Array) =>
  bytesOf((encoder) => {
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarUint8Array(encoder, content)
  })

export const barrierOf = (token: number) =>
  bytesOf((encoder) => {
    encoding.writeVarUint(encoder, 102)
    encoding.writeVarUint(encoder, token)
  })

function entries(random: Random, state: string): Uint8Array {
  return bytesOf((encoder) => {
    const count = below(random, 4)
    encoding.writeVarUint(encoder, count)
    for (let index = 0; index < count; index += 1) {
      encoding.writeVarUint(encoder, below(random, 50))
      encoding.writeVarUint(encoder, below(random, 1000))
      encoding.writeVarString(encoder, state)
    }
  })
}

/** A document in which everything Yjs can hold is held, and the updates that made it. */
function richUpdates(): readonly Uint8Array[] {
  const doc = new Y.Doc()
  doc.clientID = 7
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  const items = doc.getMap('items')
  const text = doc.getText('text')
  const list = doc.getArray('list')
  const steps: (() => void)[] = [
    () => items.set('note', new Y.Map([['text', new Y.Text('Kas mes esame?')]])),
    () => items.set('at', [12, 34]),
    () => items.set('at', { x: 1.5, y: null, deep: [[['ą']]] }),
    () => items.delete('note'),
    () => text.insert(0, 'Tiltas per upę, kurio nebėra'),
    () => text.format(0, 6, { bold: true }),
    () => text.delete(3, 5),
    () => text.insertEmbed(2, { image: 'x' }),
    () => list.push([1, 'du', true, null, { big: 3n }, new Uint8Array([1, 2, 3])]),
    () => list.insert(2, [new Y.Array(), new Y.Text('a'), new Y.Doc()]),
    () => list.delete(1, 3),
    () => doc.getXmlFragment('xml').insert(0, [new Y.XmlElement('p'), new Y.XmlText('žodis')]),
  ]
  for (const step of steps) doc.transact(step)
  updates.push(Y.encodeStateAsUpdate(doc))
  return updates
}

const RICH = richUpdates()
const VECTORS = [new Uint8Array([0]), Y.encodeStateVectorFromUpdate(RICH.at(-1) ?? new Uint8Array([0, 0]))]

/** A value nested that deep, as content of an update. */
export function deepUpdate(depth: number): Uint8Array {
  return bytesOf((encoder) => {
    for (const number of [1, 1, 9, 0]) encoding.writeVarUint(encoder, number)
    encoding.writeUint8(encoder, 8)
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarString(encoder, 'deep')
    encoding.writeVarUint(encoder, 1)
    for (let level = 0; level < depth; level += 1) {
      encoding.writeUint8(encoder, 117)
      encoding.writeVarUint(encoder, 1)
    }
    encoding.writeUint8(encoder, 126)
    encoding.writeVarUint(encoder, 0)
  })
}

/** An update of a stranger with a struct of each kind and wild numbers. */
function wildUpdate(random: Random): Uint8Array {
  const wild = () => pick(random, [0, 1, 2, 127, 128, 2 ** 20, 2 ** 31, 2 ** 32 - 1, 2 ** 45, 2 ** 53 - 1])
  return bytesOf((encoder) => {
    encoding.writeVarUint(encoder, pick(random, [0, 1, 1, 1, wild()]))
    encoding.writeVarUint(encoder, pick(random, [1, 1, 2, wild()]))
    encoding.writeVarUint(encoder, pick(random, [7, 11, wild()]))
    encoding.writeVarUint(encoder, pick(random, [0, 1, wild()]))
    for (let part = below(random, 3); part >= 0; part -= 1) {
      encoding.writeUint8(encoder, pick(random, [0, 10, below(random, 256)]))
      encoding.writeVarUint(encoder, wild())
      if (random() < 0.5) encoding.writeVarUint(encoder, wild())
      if (random() < 0.5) encoding.writeVarString(encoder, 'items')
    }
    encoding.writeVarUint(encoder, pick(random, [0, 1, wild()]))
    if (random() < 0.5) for (let part = 0; part < 4; part += 1) encoding.writeVarUint(encoder, wild())
  })
}

/** A valid frame. */
export function validFrame(random: Random): Uint8Array {
  switch (below(random, 8)) {
    case 0:
      return syncFrame(0, pick(random, VECTORS))
    case 1:
      return syncFrame(1, pick(random, RICH))
    case 2:
      return awarenessOf(entries(random, '{"user":{"name":"Ona"},"cursor":[1,2]}'))
    case 3:
      return new Uint8Array([3])
    case 4:
      return barrierOf(below(random, 2 ** 20))
    default:
      return syncFrame(2, pick(random, RICH))
  }
}

/** Changes bytes without knowing what they say. */
function damage(random: Random, bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice()
  const at = below(random, copy.length)
  switch (below(random, 6)) {
    case 0: {
      for (let flips = 1 + below(random, 4); flips > 0; flips -= 1) {
        const where = below(random, copy.length)
        copy[where] = (copy[where] ?? 0) ^ (1 << below(random, 8))
      }
      return copy
    }
    case 1:
      return copy.subarray(0, at)
    case 2:
      return Buffer.concat([
        copy,
        Uint8Array.from({ length: 1 + below(random, 40) }, () => below(random, 256)),
      ])
    case 3:
      return Buffer.concat([copy.subarray(0, at), pick(random, HUGE), copy.subarray(at + 1)])
    case 4:
      return Buffer.concat([copy.subarray(0, at), copy.subarray(below(random, copy.length))])
    default:
      copy[at] = pick(random, [0, 1, 2, 3, 0x7f, 0x80, 0xff])
      return copy
  }
}

/** Variable-length numbers that promise more than there is. */
const HUGE = [2 ** 20, 2 ** 25, 2 ** 31, 2 ** 32 - 1, 2 ** 53 - 1].map((number) =>
  bytesOf((encoder) => encoding.writeVarUint(encoder, number)),
)
HUGE.push(new Uint8Array(12).fill(0xff))

const STATES = [
  '',
  'null',
  '[]',
  '7',
  '{"user":null}',
  '{"user":{"person":"somebody else"}}',
  '{',
  `${'['.repeat(1500)}${']'.repeat(1500)}`,
  `"${'ž'.repeat(1900)}"`,
  `{"pad":"${'x'.repeat(5000)}"}`,
  '{"__proto__":{"user":1}}',
]

/** A frame gone wrong, of any type: outside, inside, or only in what it claims. */
export function mutatedFrame(random: Random): Uint8Array {
  switch (below(random, 12)) {
    case 0:
      return Uint8Array.from({ length: below(random, 60) }, () => below(random, 256))
    case 1:
      return syncFrame(0, damage(random, pick(random, VECTORS)))
    case 2:
      return awarenessOf(damage(random, entries(random, '{"user":{"name":"Ona"}}')))
    case 3:
      return awarenessOf(entries(random, pick(random, STATES)))
    case 4:
      return syncFrame(pick(random, [1, 2]), wildUpdate(random))
    case 5:
      return random() < 0.02
        ? syncFrame(2, deepUpdate(below(random, 30_000)))
        : barrierOf(below(random, 2 ** 53))
    case 6:
      return syncFrame(below(random, 5), pick(random, RICH))
    case 7:
    case 8:
    case 9:
      return syncFrame(pick(random, [1, 2]), damage(random, pick(random, RICH)))
    default:
      return damage(random, validFrame(random))
  }
}
