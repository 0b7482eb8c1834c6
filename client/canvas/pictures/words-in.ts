// The words painted on the board in a language of one's choice: a document's pictures speak as the document does, whatever
// the page speaks.
import type { Language } from '../../../shared/i18n/language.ts'
import { wordSource } from '../../model/word-source.ts'
import type { BoardWords } from '../brush.ts'

/** Rejects when they cannot be fetched. */
export async function boardWordsIn(language: Language): Promise<BoardWords> {
  const spoken = await wordSource.phrases('canvas', language)
  const word = (...path: readonly string[]) => wordAt(spoken, path)
  return {
    restored: word('restored'),
    hidden: word('hidden'),
    kinds: {
      notes: word('kinds', 'notes'),
      text: word('kinds', 'text'),
      sketch: word('kinds', 'sketch'),
      photo: word('kinds', 'photo'),
      table: word('kinds', 'table'),
      rating: word('kinds', 'rating'),
      label: word('kinds', 'label'),
    },
    meanings: {
      supports: word('meanings', 'supports'),
      contradicts: word('meanings', 'contradicts'),
      'inspired-by': word('meanings', 'inspired-by'),
    },
  }
}

/** A phrase without places for values is a text still. */
function wordAt(tree: unknown, path: readonly string[]): string {
  const found = path.reduce<unknown>(
    (part, key) => (typeof part === 'object' && part !== null ? Reflect.get(part, key) : undefined),
    tree,
  )
  if (typeof found !== 'string') throw new RangeError(`There is no word canvas.${path.join('.')}`)
  return found
}
