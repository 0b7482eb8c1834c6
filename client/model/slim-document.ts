// Gives back the room that reading a document leaves behind: Yjs reads each value into an array with room for
// seventeen, and keeps it. On a board of 5,000 objects that is an eighth of the page's heap.
import * as Y from 'yjs'

/** Copies the arrays a loaded document keeps its values in to their true size. Nothing it says changes. */
export function slimDocument(doc: Y.Doc): void {
  for (const structs of doc.store.clients.values()) {
    for (const struct of structs) {
      if (struct instanceof Y.Item && struct.content instanceof Y.ContentAny) {
        struct.content.arr = struct.content.arr.map(slimmed)
      }
    }
  }
}

function slimmed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(slimmed)
  if (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, slimmed(inner)]))
  }
  return value
}
