// How each server is spoken to: what opens a document, what an update and a cursor look like on its wire.
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

const bytesOf = (write) => {
  const encoder = encoding.createEncoder()
  write(encoder)
  return encoding.toUint8Array(encoder)
}

/** y-websocket's messages behind `prefix`; Hocuspocus has the document's name there. */
function yMessages(prefix) {
  const message = (write) =>
    bytesOf((encoder) => {
      encoding.writeUint8Array(encoder, prefix)
      write(encoder)
    })
  const sync = (step, content) =>
    message((encoder) => {
      encoding.writeVarUint(encoder, 0)
      encoding.writeVarUint(encoder, step)
      encoding.writeVarUint8Array(encoder, content)
    })
  const at = prefix.length
  return {
    update: (update) => sync(2, update),
    step1: (vector = new Uint8Array([0])) => sync(0, vector),
    step2: (update) => sync(1, update),
    awareness: (content) =>
      message((encoder) => {
        encoding.writeVarUint(encoder, 1)
        encoding.writeVarUint8Array(encoder, content)
      }),
    isUpdate: (bytes) => bytes[at] === 0 && bytes[at + 1] === 2,
    isStep1: (bytes) => (bytes[at] === 0 || bytes[at] === 4) && bytes[at + 1] === 0,
    isStep2: (bytes) => (bytes[at] === 0 || bytes[at] === 4) && bytes[at + 1] === 1,
    isAwareness: (bytes) => bytes[at] === 1,
    /** What stands behind the two kinds, or the one. */
    contentOf(bytes, kinds) {
      const decoder = decoding.createDecoder(bytes)
      decoder.pos = at + kinds
      return decoding.readVarUint8Array(decoder)
    },
  }
}

const NOTHING = new Uint8Array()

/** @param room `{ name, path, protocols }` */
export function dialectOf(kind, room) {
  switch (kind) {
    case 'ours':
    case 'stock':
      return { ...yMessages(NOTHING), hello: [] }
    case 'hocuspocus': {
      const prefix = bytesOf((encoder) => encoding.writeVarString(encoder, room.name))
      const hello = bytesOf((encoder) => {
        encoding.writeUint8Array(encoder, prefix)
        encoding.writeVarUint(encoder, 2)
        encoding.writeVarUint(encoder, 0)
        encoding.writeVarString(encoder, '')
      })
      return { ...yMessages(prefix), hello: [hello] }
    }
    case 'raw':
      // Nothing answers a sync step there; every message is an update.
      return { ...yMessages(NOTHING), hello: [] }
    default:
      throw new Error(`no dialect for ${kind}`)
  }
}
