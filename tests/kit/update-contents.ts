// What an update says, held against what a document has: the question every promise about saving comes down to.
import * as Y from 'yjs'

/** Whether a document has all that an update says: its letters and its deletions. */
export function contains(doc: Y.Doc, update: Uint8Array): boolean {
  const { structs, ds } = Y.decodeUpdate(update)
  if (!structs.every(({ id, length: size }) => Y.getState(doc.store, id.client) >= id.clock + size))
    return false
  if (ds.clients.size === 0) return true
  const deleted = Y.createDeleteSetFromStructStore(doc.store)
  return [...ds.clients].every(([client, ranges]) =>
    ranges.every(({ clock, len }) =>
      Array.from({ length: len }).every((_, step) => Y.isDeleted(deleted, Y.createID(client, clock + step))),
    ),
  )
}

/**
 * Whether a document has all that an update says, or holds it back until what it builds on has come.
 *
 * What a client passes on of others' changes may be such: on the disk it is, shown it is not yet.
 */
export function holds(doc: Y.Doc, update: Uint8Array): boolean {
  const known = namesOf(Y.encodeStateAsUpdate(doc))
  return [...namesOf(update)].every((name) => known.has(name))
}

/** One name for each letter or value an update brings, and one for each it takes away. */
function namesOf(update: Uint8Array): Set<string> {
  const { structs, ds } = Y.decodeUpdate(update)
  const brought = structs
    .filter((struct) => !(struct instanceof Y.Skip))
    .flatMap(({ id, length: size }) => range(`${id.client}`, id.clock, size))
  const taken = [...ds.clients].flatMap(([client, ranges]) =>
    ranges.flatMap(({ clock, len }) => range(`-${client}`, clock, len)),
  )
  return new Set([...brought, ...taken])
}

function range(name: string, first: number, size: number): string[] {
  return Array.from({ length: size }, (_, step) => `${name}/${first + step}`)
}
