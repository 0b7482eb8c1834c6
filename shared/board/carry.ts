// What lay hidden in a document of its writer comes onto the board: new items, and words written into one since it came.
// The board keeps with each the words it was given last, in the same write: so a crash between the two documents, a writer
// who went on typing, and one who comes back from far away lose no letter and double none.
import * as Y from 'yjs'
import type { BoardItem } from './item.ts'
import { itemMap } from './item-map.ts'
import { readDeletion, readItem, sharedText } from './read-item.ts'
import { mergeWords } from './word-merge.ts'

type Items = Y.Map<unknown>

/** The key, in the map of an item on the board, of the words it was given last out of a hidden document. */
const CARRIED = 'carried'

/** How a hidden item stands to the board. */
export interface Standing {
  /** What it is called there: by its own id, unless something else has that. */
  readonly id: string
  /** The words the board was given last, or null when the item is not there yet. */
  readonly given: string | null
}

/** How a live item of a hidden document stands to the board. */
export function standingOf(board: Y.Doc, hidden: Y.Doc, item: BoardItem): Standing {
  const items: Items = board.getMap('items')
  const map = mapOf(hidden, item.id)
  const words = wordsOf(map)
  const author = 'author' in item ? item.author : undefined
  for (let id = item.id; ; id = `${id}~`) {
    const there = items.get(id)
    if (there === undefined) return { id, given: null }
    if (!(there instanceof Y.Map)) continue
    const other = there as Items
    // Somebody else's, whatever it is called: words of this one are not for it.
    if (author !== undefined && other.has('author') && other.get('author') !== author) continue
    const carried = other.get(CARRIED)
    if (typeof carried === 'string') return { id, given: carried }
    const read = readItem(id, there)
    // Taken to the board and back by hand: what lies there is gone.
    if (read === 'deleted') return { id, given: null }
    // Taken to the board by hand, with the words it had when it was deleted here.
    const deletion = map && readDeletion(map)
    if (deletion) return { id, given: deletion.text }
    if (read !== null && wordsOf(other) === words) return { id, given: words }
  }
}

/** Whether the board was given this by a reveal, and has it still. What its writer took there by hand may be taken back. */
export function wasGiven(board: Y.Doc, id: string): boolean {
  const map = mapOf(board, id)
  return map !== null && typeof map.get(CARRIED) === 'string' && readDeletion(map) === null
}

/** Writes an item the board does not have, as it shall be seen there. Within a transaction of the board. */
export function putOnBoard(board: Y.Doc, item: BoardItem): void {
  const map = itemMap(item.type === 'note' ? { ...item, restored: false } : item)
  map.set(CARRIED, textIn(item))
  board.getMap('items').set(item.id, map)
}

/**
 * Brings what was written since into an item the board has. Within a transaction of the board.
 *
 * @param given the words the board was given last
 * @param words the words it is given now
 */
export function writeOnBoard(board: Y.Doc, id: string, given: string, words: string): void {
  const map = mapOf(board, id)
  const text = map && sharedText(map)
  if (!map || !text || given === words) return
  for (const { index, remove, insert } of mergeWords(given, words, text.toString())) {
    if (remove > 0) text.delete(index, remove)
    if (insert.length > 0) text.insert(index, insert)
  }
  map.set(CARRIED, words)
}

/**
 * Takes an item the board has out of its hidden document. What was written in it meanwhile keeps it there: it differs from
 * the words the board was given, and reads as not deleted.
 *
 * @param words the words the board has on its disk
 */
export function settle(hidden: Y.Doc, id: string, words: string, at: number): void {
  const map = mapOf(hidden, id)
  if (!map) return
  if (sharedText(map) === undefined) hidden.getMap('items').delete(id)
  else if (readDeletion(map)?.text !== words) map.set('deleted', { by: null, at, text: words })
}

/** The words of an item; empty for what has none. */
export function textIn(item: BoardItem): string {
  if (item.type === 'cluster') return item.title
  if (item.type === 'image') return item.caption
  return 'text' in item ? item.text : ''
}

function mapOf(doc: Y.Doc, id: string): Items | null {
  const map = doc.getMap('items').get(id)
  return map instanceof Y.Map ? (map as Items) : null
}

function wordsOf(map: Items | null): string {
  return (map && sharedText(map)?.toString()) ?? ''
}
