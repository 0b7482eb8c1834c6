// What yjs, y-websocket and the rest of lib0 ask of lib0/environment, answered for a page: it is not Node, and nothing
// configures it.

export const isNode = false
export const isBrowser = true

export function getVariable(_name: string): null {
  return null
}
