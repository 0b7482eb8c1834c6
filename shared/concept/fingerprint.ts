// A mark of what a field says: whether it still says what somebody took, ignored or approved.
import type { FieldContent } from './field.ts'

/** A short mark of a content's words: equal contents give equal marks. Not for secrets. */
export function fingerprint({ content }: { readonly content: FieldContent }): string {
  const text = JSON.stringify(wordsOf(content))
  let hash = 0x811c9dc5
  let other = 0
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    hash = Math.imul(hash ^ unit, 0x01000193) >>> 0
    other = (Math.imul(other, 31) + unit) >>> 0
  }
  return `${hash.toString(36)}-${other.toString(36)}-${text.length}`
}

function wordsOf(content: FieldContent): unknown {
  switch (content.kind) {
    case 'list':
      return content.lines.map(({ text, label }) => [label, text])
    case 'table':
      return content.rows.map(({ cells }) => Object.entries(cells).sort())
    default:
      return content
  }
}
