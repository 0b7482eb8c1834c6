// What drafting rules give back, and the small pieces they build it from.
import { tidy } from '../base/text.ts'
import type { Note } from '../board/item.ts'
import type { BoardReading } from './board-reading.ts'
import type { FieldContent, ListLine, TableRow } from './field.ts'

/** What the board offers for a field. */
export interface Drafted {
  readonly content: FieldContent
  /** Note codes. */
  readonly sources: readonly string[]
}

export type DraftRule = (board: BoardReading) => Drafted | null

export function drafted(content: FieldContent, sources: readonly string[] = []): Drafted {
  return { content, sources: [...new Set(sources)] }
}

export function draftedText(text: string, board: BoardReading, notes: readonly Note[]): Drafted | null {
  const words = tidy(text)
  return words === '' ? null : drafted({ kind: 'text', text: words }, board.codes(notes))
}

export interface NewLine {
  readonly text: string
  readonly label?: string
  readonly sources: readonly string[]
}

/** Lines get ids from their place, so that two people who draft at once make one list and not two. */
export function draftedList(lines: readonly NewLine[]): Drafted | null {
  if (lines.length === 0) return null
  const numbered = lines.map(
    ({ text, label, sources }, index): ListLine => ({
      id: `l${index + 1}`,
      text: tidy(text),
      label: label ?? '',
      sources,
    }),
  )
  return drafted(
    { kind: 'list', lines: numbered },
    numbered.flatMap(({ sources }) => sources),
  )
}

export interface NewRow {
  readonly cells: Readonly<Record<string, string>>
  readonly sources: readonly string[]
}

export function draftedTable(columns: readonly string[], rows: readonly NewRow[]): Drafted | null {
  if (rows.length === 0) return null
  const numbered = rows.map(({ cells, sources }, index): TableRow => {
    const whole = Object.fromEntries(columns.map((column) => [column, tidy(cells[column] ?? '')]))
    return { id: `r${index + 1}`, cells: whole, sources }
  })
  return drafted(
    { kind: 'table', rows: numbered },
    numbered.flatMap(({ sources }) => sources),
  )
}

/** Each note as a line of its own, under its cell's prompt when the list has parts. */
export function linesOf(
  board: BoardReading,
  activity: string,
  cells: readonly string[],
  labelled = false,
): readonly NewLine[] {
  return cells.flatMap((cell) =>
    board.notes(activity, cell).map((note) => ({
      text: note.text,
      label: labelled ? board.prompt(activity, cell) : '',
      sources: [board.code(note)],
    })),
  )
}

export function joined(notes: readonly Note[], separator = '; '): string {
  return notes.map(({ text }) => tidy(text)).join(separator)
}

/** A text with a full stop, when it ends without any. */
export function sentence(text: string): string {
  const words = tidy(text)
  return words === '' || /[.!?…:;][“”"’‘)]?$/.test(words) ? words : `${words}.`
}

/** "Aikštė: pirmas šeštadienis" as its two parts; the second is empty when there is no such sign. */
export function parted(text: string, sign: string): readonly [head: string, rest: string] {
  const at = text.indexOf(sign)
  return at < 0 ? [tidy(text), ''] : [tidy(text.slice(0, at)), tidy(text.slice(at + sign.length))]
}

/** A note of a table cell as columns: people part them by a bar, a tab or a semicolon. */
export function columnsOf(text: string, columns: readonly string[]): Readonly<Record<string, string>> {
  const parts = text.split(/\s*[|\t]\s*|\s*;\s+/).map(tidy)
  const cells: Record<string, string> = {}
  columns.forEach((column, index) => {
    const rest = index === columns.length - 1 ? parts.slice(index).join('; ') : parts[index]
    cells[column] = rest ?? ''
  })
  return cells
}
