// What yjs and y-websocket ask of lib0/environment, answered for a page: it is not Node, and nothing configures it.

export const isNode = false

export function getVariable(_name: string): null {
  return null
}
