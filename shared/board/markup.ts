// What people may do to the words of a note beside writing them: bold, and lists. The text stays a plain text that two
// people can type in; `**bold**` and lines that begin with "- ", "• " or "1. " are the only conventions. Pure.

export interface Run {
  readonly text: string
  readonly bold: boolean
}

export interface MarkupLine {
  /** The number as it was written. */
  readonly list: null | 'bullet' | number
  /** Without markers; empty for an empty line. */
  readonly runs: readonly Run[]
}

/** A sign of a list item and its space. Two digits at most: "1990. " begins a sentence. */
const LIST = /^(?:[-•]|(\d{1,2})\.) +/
const ANY_LIST = /(?:^|\n)(?:[-•]|\d{1,2}\.) /
/** As in other tools: what is bold begins and ends with a letter, so that "2 ** 3 ** 4" stays itself. */
const BOLD = /\*\*(?=[^\s*])((?:(?!\*\*).)*?[^\s*])\*\*/g

/** Whether a text has any bold words or lists. Cheap: most have none and are shown as they are. */
export function hasMarkup(text: string): boolean {
  return text.includes('**') || ANY_LIST.test(text)
}

/** The marker at the beginning of a line ("- ", "12. "), or ''. */
export function markerOf(line: string): string {
  return LIST.exec(line)?.[0] ?? ''
}

function listOf(line: string): MarkupLine['list'] {
  const found = LIST.exec(line)
  if (!found) return null
  return found[1] === undefined ? 'bullet' : Number(found[1])
}

/** A piece of a line, and where its text begins in the line. */
export interface PlacedRun extends Run {
  readonly at: number
}

/** The runs of a line or a part of one, its bold markers left out. */
export function runsOf(line: string): readonly PlacedRun[] {
  const runs: PlacedRun[] = []
  let end = 0
  for (const { index, 0: whole, 1: words = '' } of line.matchAll(BOLD)) {
    if (index > end) runs.push({ text: line.slice(end, index), bold: false, at: end })
    runs.push({ text: words, bold: true, at: index + 2 })
    end = index + whole.length
  }
  if (end < line.length) runs.push({ text: line.slice(end), bold: false, at: end })
  return runs
}

/** Reads a note's text as lines of plain and bold words. Never throws; a marker without a partner is a text. */
export function parseMarkup(text: string): readonly MarkupLine[] {
  return text.split('\n').map((line) => ({
    list: listOf(line),
    runs: runsOf(line.slice(markerOf(line).length)).map(({ text: words, bold }) => ({ text: words, bold })),
  }))
}

/**
 * A note's words without signs for bold and bullets: for titles, search, documents and what is read aloud.
 *
 * Numbers of a list stay: they may be part of what was said.
 */
export function plainText(text: string): string {
  if (!hasMarkup(text)) return text
  return text
    .split('\n')
    .map((line) => {
      const marker = markerOf(line)
      const shown = /\d/.test(marker) ? marker : ''
      return shown + line.slice(marker.length).replace(BOLD, '$1')
    })
    .join('\n')
}
