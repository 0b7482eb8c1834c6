// What of the board a query finds, on the canvas and in the outline alike: every word of it, ignoring case and diacritics.
import { searchKey } from '../../shared/base/text.ts'
import type { BoardItem } from '../../shared/board/item.ts'
import { plainText } from '../../shared/board/markup.ts'

/** What is written on an item. */
export function wordsOf(item: BoardItem): string {
  switch (item.type) {
    case 'note':
      return plainText(item.text)
    case 'shape':
    case 'text':
      return item.text
    case 'image':
      return `${item.caption}\n${item.credit}`
    case 'cluster':
      return item.title
    default:
      return ''
  }
}

const keys = new WeakMap<BoardItem, string>()

/** The key an item is found by, made once for each state of it. */
function keyOf(item: BoardItem): string {
  let key = keys.get(item)
  if (key === undefined) {
    key = searchKey(wordsOf(item))
    keys.set(item, key)
  }
  return key
}

/**
 * A test for what a query finds: items that hold all its words, one of which may be the item's code.
 *
 * @param codes item id to code ("E-014")
 * @returns null for a query without words
 */
export function finderOf(
  query: string,
  codes: ReadonlyMap<string, string>,
): ((item: BoardItem) => boolean) | null {
  const words = searchKey(query.normalize('NFC')).split(/\s+/).filter(Boolean)
  if (words.length === 0) return null
  return (item) => {
    const key = keyOf(item)
    const code = codes.get(item.id)
    const ownCode = code === undefined ? '' : searchKey(code)
    return words.every((word) => key.includes(word) || word === ownCode)
  }
}
