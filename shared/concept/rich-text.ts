// The words of a rich field as a plain value: what every renderer reads. How they lie in the document is rich-fragment.ts.
//
// A `RichText` is a row of blocks. A block is a paragraph, or a list (with bullets or numbers, never one within another) of
// items; a paragraph and an item are rows of runs: `{ text, bold, italic, link }`, where "\n" within a text is a line break
// and `link` is a whole http, https or mailto address or null. An empty paragraph is a blank line.
import { sameValue } from '../base/same-value.ts'

export interface RichRun {
  readonly text: string
  readonly bold: boolean
  readonly italic: boolean
  readonly link: string | null
}

export type RichBlock =
  | { readonly kind: 'paragraph'; readonly runs: readonly RichRun[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly RichRun[])[] }

export type RichText = readonly RichBlock[]

const BULLET = /^[•–-][ \t]+(?=\S)/
const NUMBER = /^(\d{1,2})\.[ \t]+(?=\S)/

/** An address a document may lead to, or null: nothing that would run. */
export function safeLink(address: unknown): string | null {
  if (typeof address !== 'string' || address.length > 2_000) return null
  const whole = address.trim()
  return /^(?:https?:\/\/[^\s"<>]+|mailto:[^\s"<>]+)$/i.test(whole) ? whole : null
}

/** A run without marks. */
export function plainRun(text: string): RichRun {
  return { text, bold: false, italic: false, link: null }
}

/** Runs as short as they can be: neighbours with the same marks are one, empty ones are left out. */
export function joinRuns(runs: readonly RichRun[]): readonly RichRun[] {
  const joined: RichRun[] = []
  for (const run of runs) {
    const last = joined.at(-1)
    if (run.text === '') continue
    const isSame = last && last.bold === run.bold && last.italic === run.italic && last.link === run.link
    if (isSame) joined[joined.length - 1] = { ...last, text: last.text + run.text }
    else joined.push(run)
  }
  return joined
}

/** The words of runs. */
export function wordsOf(runs: readonly RichRun[]): string {
  return runs.map(({ text }) => text).join('')
}

function runsOf(text: string): readonly RichRun[] {
  return text === '' ? [] : [plainRun(text)]
}

/** How many lines from here are numbered 1, 2, 3 …; a single number is a date or a year, not a list. */
function numberedFrom(lines: readonly string[], from: number): number {
  let count = 0
  while (Number(NUMBER.exec(lines[from + count] ?? '')?.[1] ?? Number.NaN) === count + 1) count += 1
  return count > 1 ? count : 0
}

/** A plain text as blocks: a line is a paragraph, lines that begin with a bullet or with 1., 2., … are lists. */
export function richOfText(text: string): RichText {
  if (text === '') return []
  const lines = text.split('\n')
  const blocks: RichBlock[] = []
  let at = 0
  while (at < lines.length) {
    const line = lines[at] ?? ''
    const numbered = numberedFrom(lines, at)
    let count = numbered
    while (numbered === 0 && BULLET.test(lines[at + count] ?? '')) count += 1
    if (count === 0) {
      blocks.push({ kind: 'paragraph', runs: runsOf(line) })
      at += 1
      continue
    }
    const marker = numbered > 0 ? NUMBER : BULLET
    const items = lines.slice(at, at + count).map((item) => runsOf(item.replace(marker, '')))
    blocks.push({ kind: 'list', ordered: numbered > 0, items })
    at += count
  }
  return blocks
}

/** Blocks as a plain text: bullets and numbers are signs again, marks are gone. */
export function textOfRich(rich: RichText): string {
  return rich
    .map((block) =>
      block.kind === 'paragraph'
        ? wordsOf(block.runs)
        : block.items
            .map((runs, index) => `${block.ordered ? `${index + 1}.` : '•'} ${wordsOf(runs)}`)
            .join('\n'),
    )
    .join('\n')
}

/** The content of a text field: its plain words, and its blocks when they say more than the words do. */
export interface TextContent {
  readonly kind: 'text'
  readonly text: string
  /** Only where there is more than plain words: bold, italic, a link, a break. Read with `richOf`. */
  readonly rich?: RichText
}

/** Blocks as the content of a field. */
export function contentOfRich(rich: RichText): TextContent {
  const text = textOfRich(rich)
  return sameValue(richOfText(text), rich) ? { kind: 'text', text } : { kind: 'text', text, rich }
}

/** The blocks of a text field, whether it holds marks or plain words only. */
export function richOf({ text, rich }: TextContent): RichText {
  return rich ?? richOfText(text)
}

/** Each run with its words changed, as typography does. */
export function mapRuns(runs: readonly RichRun[], change: (text: string) => string): readonly RichRun[] {
  return runs.map((run) => ({ ...run, text: change(run.text) }))
}
