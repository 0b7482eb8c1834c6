// Brings a board, or some of its items, back to what they were: one new transaction on top of everything, so nothing that
// was written since is cut off and the whole can be undone. What this version cannot read is left as it is.
import { simpleDiffStringWithCursor } from 'lib0/diff'

import * as Y from 'yjs'
import { boxAt, centreOf } from '../base/geometry.ts'
import { sameValue } from '../base/same-value.ts'
import type { Board } from './board.ts'
import type { BoardMoment } from './compare.ts'
import {
  type BoardItem,
  type Cluster,
  type Connector,
  type ConnectorEnd,
  ITEM_FIELDS,
  isLaid,
} from './item.ts'
import { itemMap } from './item-map.ts'
import { readDeletion, readItem, sharedText } from './read-item.ts'

/** Ids, by what happened to them. */
export interface BroughtBack {
  /** They were gone. */
  readonly returned: readonly string[]
  /** They were there and are as they were. */
  readonly changed: readonly string[]
  /** They were made since. */
  readonly removed: readonly string[]
  /** What cannot be read here, or belongs to something that cannot be had. */
  readonly left: readonly string[]
}

interface By {
  /** Who does it: noted at what is removed. */
  readonly who: string | null
  /** ms since 1970 */
  readonly at: number
}

/**
 * Brings items back to what they were at a moment, as one transaction. Notes keep id, author and time, so their codes
 * too; what is attached to them attaches again.
 *
 * @param which ids, or 'everything': then what was made since is deleted, as if by hand
 */
export function bringBack(
  board: Board,
  from: BoardMoment,
  which: ReadonlySet<string> | 'everything',
  by: By,
): BroughtBack {
  return board.change(() => {
    const items: Y.Map<unknown> = board.doc.getMap('items')
    const wanted = which === 'everything' ? new Set(from.items.keys()) : withTheirNotes(board, from, which)
    const removed = which === 'everything' ? removeLater(board, items, from, by) : []
    const outcome = { returned: [] as string[], changed: [] as string[], left: [] as string[] }
    const chosen = [...wanted].flatMap((id) => from.items.get(id) ?? []).sort(notesFirst)
    for (const item of chosen) {
      const target = which === 'everything' ? item : fitted(board, from, item)
      const done = target === null ? 'left' : write(items, target)
      if (done !== 'same') outcome[done].push(item.id)
    }
    if (which !== 'everything') rejoin(board, items, from, new Set(outcome.returned))
    return { ...outcome, removed }
  })
}

/** Notes, then what shows or joins them, then what gathers them: each then knows what there is. */
function notesFirst(a: BoardItem, b: BoardItem): number {
  const rank = ({ type }: BoardItem) =>
    type === 'placement' ? 1 : type === 'connector' ? 2 : type === 'cluster' ? 3 : 0
  return rank(a) - rank(b)
}

/** A second showing without its note shows nothing: the note comes along. */
function withTheirNotes(board: Board, from: BoardMoment, ids: ReadonlySet<string>): ReadonlySet<string> {
  const wanted = new Set(ids)
  for (const id of ids) {
    const item = from.items.get(id)
    if (item?.type === 'placement' && !board.note(item.note)) wanted.add(item.note)
  }
  return wanted
}

/** Deletes what was made since, locked things too: the whole board is to be as it was. */
function removeLater(board: Board, items: Y.Map<unknown>, from: BoardMoment, { who, at }: By): string[] {
  const later = [...board.items.values()].filter(({ id }) => !from.items.has(id) && !from.unread.has(id))
  for (const item of later) {
    const map = items.get(item.id)
    const text = map instanceof Y.Map ? sharedText(map as Y.Map<unknown>)?.toString() : undefined
    if (text === undefined) items.delete(item.id)
    else {
      // People delete mostly what they made: what has no author must not say who deleted it.
      const isNameless = 'author' in item && item.author === null
      ;(map as Y.Map<unknown>).set('deleted', { by: isNameless ? null : who, at, text })
    }
  }
  return later.map(({ id }) => id)
}

/** An item as it can be on a board where not everything it was tied to is there; null when it makes no sense there. */
function fitted(board: Board, from: BoardMoment, item: BoardItem): BoardItem | null {
  switch (item.type) {
    case 'placement':
      return liveNote(board, item.note) ? item : null
    case 'connector':
      return withEnds(board, from, item)
    case 'cluster': {
      const elsewhere = clusterIndex(board, item.id)
      const members = item.members.filter((id) => liveNote(board, id) && !elsewhere.has(id))
      return members.length === 0 ? null : { ...item, members }
    }
    default:
      return item
  }
}

/** An end whose item is gone keeps its name, and shows where that item was: should it come back, it holds on again. */
function withEnds(board: Board, from: BoardMoment, connector: Connector): Connector {
  const end = ({ item, at }: ConnectorEnd): ConnectorEnd => {
    const was = item === null || liveItem(board, item) ? undefined : from.items.get(item)
    return { item, at: isLaid(was) ? centreOf(boxAt(was.place.at, was.size)) : at }
  }
  return { ...connector, from: end(connector.from), to: end(connector.to) }
}

/** Notes that came back are in their clusters again, when those are there and nobody has put the notes elsewhere. */
function rejoin(board: Board, items: Y.Map<unknown>, from: BoardMoment, returned: ReadonlySet<string>): void {
  const wasIn = [...from.items.values()].filter((item): item is Cluster => item.type === 'cluster')
  const isIn = clusterIndex(board, null)
  for (const { id, members } of wasIn) {
    const map = items.get(id)
    const held = liveItem(board, id)?.type === 'cluster' && map instanceof Y.Map ? map.get('members') : null
    if (!(held instanceof Y.Map)) continue
    for (const note of members) if (returned.has(note) && !isIn.has(note)) held.set(note, true)
  }
}

/** The notes that are in a cluster other than `except`. Reads the document: the board's view follows a transaction later. */
function clusterIndex(board: Board, except: string | null): ReadonlySet<string> {
  const notes = new Set<string>()
  for (const id of board.items.keys()) {
    if (id === except) continue
    const item = board.items.get(id)?.type === 'cluster' ? liveItem(board, id) : undefined
    if (item?.type === 'cluster') for (const member of item.members) notes.add(member)
  }
  return notes
}

function liveItem(board: Board, id: string): BoardItem | undefined {
  const item = readItem(id, board.doc.getMap('items').get(id))
  return item === 'deleted' || item === null ? undefined : item
}

function liveNote(board: Board, id: string): boolean {
  return liveItem(board, id)?.type === 'note'
}

/** Writes an item over what has its id, or in its free place. */
function write(items: Y.Map<unknown>, item: BoardItem): 'returned' | 'changed' | 'same' | 'left' {
  const map = items.get(item.id)
  if (map === undefined) {
    items.set(item.id, itemMap(item))
    return 'returned'
  }
  const found = readItem(item.id, map)
  if (found === null || !(map instanceof Y.Map)) return 'left'
  const here = map as Y.Map<unknown>
  if (here.get('type') !== item.type) return 'left'
  const isGone = found === 'deleted'
  const deletion = readDeletion(here)
  const keepsMark = item.type === 'note' && item.restored && deletion && deletion.text !== wordsOf(item)
  // With its mark an item would be deleted again the moment its words are what they were when it was deleted.
  if (deletion && !keepsMark) here.delete('deleted')
  const current = isGone ? readItem(item.id, here) : found
  if (current === null || current === 'deleted') return 'left'
  const isDifferent = overwrite(here, current, item)
  if (isGone) return 'returned'
  return isDifferent ? 'changed' : 'same'
}

function wordsOf(item: BoardItem): string | undefined {
  if (item.type === 'cluster') return item.title
  if (item.type === 'image') return item.caption
  return 'text' in item ? item.text : undefined
}

/** Sets what differs, the shared text by its smallest edit: what somebody types meanwhile stays. */
function overwrite(map: Y.Map<unknown>, current: BoardItem, item: BoardItem): boolean {
  let isDifferent = false
  const [now, then] = [current as object, item as object] as [
    Record<string, unknown>,
    Record<string, unknown>,
  ]
  for (const key of Object.keys(ITEM_FIELDS[item.type].shape)) {
    if (sameValue(now[key], then[key])) continue
    map.set(key, then[key])
    isDifferent = true
  }
  const text = sharedText(map)
  const words = wordsOf(item)
  if (text && words !== undefined && text.toString() !== words) {
    const { index, remove, insert } = simpleDiffStringWithCursor(text.toString(), words, words.length)
    if (remove > 0) text.delete(index, remove)
    if (insert.length > 0) text.insert(index, insert)
    isDifferent = true
  }
  const members = map.get('members')
  if (item.type === 'cluster' && members instanceof Y.Map) {
    const wanted = new Set(item.members)
    for (const id of [...members.keys()]) if (!wanted.has(id)) members.delete(id)
    for (const id of wanted) if (!members.has(id)) members.set(id, true)
    if (current.type === 'cluster' && !sameValue(current.members, item.members)) isDifferent = true
  }
  return isDifferent
}
