// A copy of the board from elsewhere going back in: first what would come of it, then the update that does it. Yjs
// merges, so that twice is once and authors and times stay; a copy with another history goes in item by item.
import * as Y from 'yjs'
import { Board } from './board.ts'
import { bringBack } from './bring-back.ts'
import { type BoardDifference, compareBoards, momentOf } from './compare.ts'

export interface MergePreview {
  /** What the board would be: new items, changed ones, and those the copy knows to be deleted. */
  readonly difference: BoardDifference
  /** What to apply to the board's document. */
  readonly update: Uint8Array
}

/** Whether two documents ever had a common past: a writer whose changes both know. */
function haveCommonPast(one: Y.Doc, other: Y.Doc): boolean {
  const [writers, others] = [one, other].map((doc) => Y.decodeStateVector(Y.encodeStateVector(doc)))
  if (!writers || !others || writers.size === 0 || others.size === 0) return true
  return [...writers.keys()].some((writer) => others.has(writer))
}

function copyOf(state: Uint8Array): Y.Doc {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, state)
  return doc
}

/** Puts on a board what it has never had of another's items. */
function putMissing(board: Board, copy: Y.Doc): void {
  const theirs = new Board(copy)
  const missing = new Set([...theirs.items.keys()].filter((id) => !board.doc.getMap('items').has(id)))
  bringBack(board, momentOf(theirs), missing, { who: null, at: 0 })
  theirs.close()
}

/**
 * What would come of a copy going into a board. Changes nothing.
 *
 * @param state the copy, an update in form V1; one that cannot be read throws
 * @param hidden what its owner alone saw until a reveal, the same: what of it the board has not is put there
 * @returns null when the copy has nothing the board has not
 */
export function previewMerge(
  board: Board,
  state: Uint8Array,
  hidden: readonly Uint8Array[] = [],
): MergePreview | null {
  const here = copyOf(Y.encodeStateAsUpdate(board.doc))
  const vector = Y.encodeStateVector(here)
  const copy = copyOf(state)
  const merged = new Board(here)
  const before = momentOf(merged)
  if (haveCommonPast(here, copy)) Y.applyUpdate(here, state)
  // Two boards of one workshop made apart, one from an archive: under one name the younger would replace the older.
  else putMissing(merged, copy)
  for (const each of hidden) putMissing(merged, copyOf(each))
  const after = momentOf(merged)
  const difference = compareBoards(before, after)
  const update = Y.encodeStateAsUpdate(here, vector)
  merged.close()
  const { added, removed, changed } = difference
  const isNothing =
    added.length + removed.length + changed.length === 0 && after.unread.size === before.unread.size
  return isNothing ? null : { difference, update }
}
