// What is copied, for everything that is no Vieta: the words as plain text and as HTML, the clip itself hidden in the
// HTML because that is what every browser carries from one page to another.
import { type Box, boxAt } from '../base/geometry.ts'
import { type Clip, clipJson, isLaidClip } from './clip.ts'
import type { ClipItem } from './clip-item.ts'
import { plainText } from './markup.ts'

/** The attribute of the HTML that holds the clip. */
export const CLIP_ATTRIBUTE = 'data-vieta-clip'
/** The clip's own type; browsers keep it to themselves. */
export const CLIP_TYPE = 'application/x-vieta-clip+json'

/** The words of an item, without signs for bold and bullets; '' for what has none. */
function wordsOf(item: ClipItem): string {
  if (item.type === 'image') return item.caption
  return 'text' in item ? plainText(item.text) : ''
}

/** Rows from the top, each from the left, as people read; things side by side are one row. */
function inReadingOrder(items: readonly { readonly words: string; readonly box: Box }[]): readonly string[] {
  const byTop = [...items].sort((one, other) => one.box.y - other.box.y || one.box.x - other.box.x)
  const rows: { readonly bottom: number; readonly cells: typeof byTop }[] = []
  for (const item of byTop) {
    const row = rows.at(-1)
    if (row && item.box.y < row.bottom) row.cells.push(item)
    else rows.push({ bottom: item.box.y + item.box.h / 2, cells: [item] })
  }
  return rows.flatMap(({ cells }) =>
    cells.sort((one, other) => one.box.x - other.box.x).map(({ words }) => words),
  )
}

function linesOf(clip: Clip): readonly string[] {
  return inReadingOrder(
    clip.items.filter(isLaidClip).flatMap((item) => {
      const words = wordsOf(item).trim()
      return words === '' ? [] : { words, box: boxAt(item.at, item.size) }
    }),
  )
}

/** A note a line, in reading order. One note alone keeps its own lines. */
export function clipText(clip: Clip): string {
  const lines = linesOf(clip)
  if (lines.length === 1) return lines[0] ?? ''
  return lines.map(onOneLine).join('\n')
}

/** The same with a bullet before each, for a letter or a document. */
export function clipList(clip: Clip): string {
  const lines = linesOf(clip)
  if (lines.length === 1) return lines[0] ?? ''
  return lines.map((line) => `• ${onOneLine(line)}`).join('\n')
}

function onOneLine(words: string): string {
  return words.replace(/\s*\n\s*/g, ' / ')
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}

/** The words as a list, with the clip in an attribute. */
export function clipHtml(clip: Clip): string {
  const items = linesOf(clip).map((line) => `<li>${escaped(line).replaceAll('\n', '<br>')}</li>`)
  return `<meta charset="utf-8"><div ${CLIP_ATTRIBUTE}="${escaped(clipJson(clip))}"><ul>${items.join('')}</ul></div>`
}
