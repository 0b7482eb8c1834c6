// What is written: small Yjs updates made by hand (a Y.Doc a client would be the load), and a board of many notes.
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'

/** Everything sent carries the time it was sent at: `@@` and 15 digits, tenths of a millisecond. */
const MARK = Buffer.from('@@')
const DIGITS = 15

export const now10 = () => Math.round((performance.timeOrigin + performance.now()) * 10)
export const stampText = () => `@@${String(now10()).padStart(DIGITS, '0')}`

/** Calls `tell` with the age of each stamp in the bytes, in tenths of a millisecond. */
export function readStamps(bytes, tell) {
  const now = now10()
  for (let at = bytes.indexOf(MARK); at >= 0; at = bytes.indexOf(MARK, at + 2 + DIGITS)) {
    let stamp = 0
    for (let digit = 0; digit < DIGITS; digit += 1) stamp = stamp * 10 + bytes[at + 2 + digit] - 48
    tell(Math.max(0, now - stamp))
  }
}

/** One writer's updates: each sets its own key of the map `m` anew, as a note that is moved. */
export class Writer {
  #client
  #clock = 0

  constructor(client) {
    this.#client = client
  }

  /** @param pad text that makes the update heavier */
  next(pad = '') {
    const encoder = encoding.createEncoder()
    const [client, clock] = [this.#client, this.#clock]
    this.#clock += 1
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, clock)
    const [ANY, HAS_ORIGIN, HAS_KEY] = [8, 0x80, 0x20]
    encoding.writeUint8(encoder, ANY | HAS_KEY | (clock === 0 ? 0 : HAS_ORIGIN))
    if (clock === 0) {
      encoding.writeVarUint(encoder, 1)
      encoding.writeVarString(encoder, 'm')
      encoding.writeVarString(encoder, `note-${client}`)
    } else {
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, clock - 1)
    }
    encoding.writeVarUint(encoder, 1)
    encoding.writeAny(encoder, stampText() + pad)
    // The value before it is deleted.
    encoding.writeVarUint(encoder, clock === 0 ? 0 : 1)
    if (clock > 0) {
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, 1)
      encoding.writeVarUint(encoder, clock - 1)
      encoding.writeVarUint(encoder, 1)
    }
    return encoding.toUint8Array(encoder)
  }
}

const WORDS =
  'tiltas per upę kurio nebėra turgus penktadieniais senoji gimnazija ant kalno mokytojai žino visas šeimas'.split(
    ' ',
  )

/** A board of notes shaped as Vieta's own, in updates of a thousand notes. */
export function boardUpdates(count) {
  const doc = new Y.Doc()
  doc.clientID = 1
  const updates = []
  doc.on('update', (update) => updates.push(update))
  for (let from = 0; from < count; from += 1000) {
    doc.transact(() => {
      for (let index = from; index < Math.min(from + 1000, count); index += 1) {
        const text = Array.from(
          { length: 3 + (index % 6) },
          (_, word) => WORDS[(index + word) % WORDS.length],
        )
        const note = new Y.Map(
          Object.entries({
            type: 'note',
            place: { frame: null, cell: null, at: [(index % 100) * 220, Math.floor(index / 100) * 160] },
            size: [200, 140],
            order: `a${String(index).padStart(6, '0')}`,
            author: null,
            createdAt: 1_790_000_000_000 + index,
            colour: 'yellow',
          }),
        )
        note.set('text', new Y.Text(text.join(' ')))
        doc.getMap('items').set(`note${String(index).padStart(8, '0')}`, note)
      }
    })
  }
  return { updates, state: Y.encodeStateAsUpdate(doc) }
}
