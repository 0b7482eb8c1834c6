// Marks on items of a hidden document that go through the facilitators: that its writer was told they read it, and that it
// was given back. They lie in the item's own map, and do not come to the board with it.
import * as Y from 'yjs'
import { RETURNED, type Returned, SUBMITTED, sharedText } from './read-item.ts'

/**
 * Whether facilitators may read an item of a hidden document: its writer's page said so to them. What was written for oneself
 * alone is not marked, whatever the agenda says later.
 */
export function isSubmitted(hidden: Y.Doc, id: string): boolean {
  return mapIn(hidden, id)?.get(SUBMITTED) === true
}

/** Gives an item back to its author, until they write something else in it. */
export function giveBack(hidden: Y.Doc, id: string, { reason }: Returned): void {
  const map = mapIn(hidden, id)
  map?.set(RETURNED, { reason, words: sharedText(map)?.toString() ?? '' })
}

function mapIn(hidden: Y.Doc, id: string): Y.Map<unknown> | undefined {
  const map = hidden.getMap('items').get(id)
  return map instanceof Y.Map ? (map as Y.Map<unknown>) : undefined
}
