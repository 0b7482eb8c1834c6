// A field's words in a language, for the document: translated where somebody translated, as they were written elsewhere.
import type { Language } from '../i18n/language.ts'
import { type ConceptDraft, RICH_FIELDS } from './concept-draft.ts'
import type { FieldContent } from './field.ts'
import { knownIn } from './known-words.ts'
import { contentAt, isTranslated, isTyped, NEEDS_NONE, originalLanguage } from './translation.ts'

/** A field's content in a language: translated words in their places, the original's where there are none. */
export function contentIn(draft: ConceptDraft, field: string, language: Language): FieldContent {
  const { content } = draft.field(field)
  if (NEEDS_NONE.includes(field)) return content
  const isOther = isTranslated(draft) && originalLanguage(draft) !== language
  const words = (original: string, entry: string, part: string): string => {
    const found = isOther ? contentAt(draft, { field, entry, part }, false, language).text : ''
    return found.trim() === '' ? (knownIn(original, language) ?? original) : found
  }
  switch (content.kind) {
    case 'text': {
      const isRich = RICH_FIELDS.includes(field)
      const found = isOther ? contentAt(draft, { field, entry: '', part: '' }, isRich, language) : content
      return found.text.trim() === '' ? content : found
    }
    case 'amount':
      return { ...content, note: words(content.note, 'note', '') }
    case 'list': {
      const lines = content.lines.map((line) => ({
        ...line,
        label: words(line.label, line.id, 'label'),
        text: words(line.text, line.id, 'text'),
      }))
      return { ...content, lines }
    }
    case 'table': {
      const rows = content.rows.map((row) => ({ ...row, cells: cellsIn(field, row.id, row.cells, words) }))
      return { ...content, rows }
    }
    case 'computed':
      return content
  }
}

function cellsIn(
  field: string,
  entry: string,
  cells: Readonly<Record<string, string>>,
  words: (original: string, entry: string, part: string) => string,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(cells).map(([column, text]) => [
      column,
      text.trim() !== '' && isTyped(field, column, text) ? words(text, entry, column) : text,
    ]),
  )
}
