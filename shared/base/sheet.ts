// A table as plain data, before it becomes XLSX or CSV: what a column holds decides how its cells are written. Renders
// nothing (shared/export/xlsx.ts and csv.ts do).

/**
 * What the numbers of a column are: whole numbers, money in euros, a share in percent, a day, or a day with its time.
 * Days and times are instants, ms since 1970.
 */
export type SheetKind = 'text' | 'whole' | 'decimal' | 'money' | 'share' | 'date' | 'minute'

/** A text in a column of numbers stays a text ("nežinoma"); null is an empty cell. */
export type SheetCell = string | number | null

export interface SheetColumn {
  readonly header: string
  readonly kind: SheetKind
  /** Width in characters. */
  readonly width: number
}

export interface Sheet {
  /** Unique in its file, at most 31 characters. */
  readonly name: string
  readonly columns: readonly SheetColumn[]
  /** One cell a column. */
  readonly rows: readonly (readonly SheetCell[])[]
}

const WIDTH: Readonly<Record<SheetKind, number>> = {
  // The longest name of a sector.
  text: 24,
  whole: 10,
  decimal: 11,
  money: 13,
  share: 9,
  date: 13,
  minute: 19,
}

/** What a bold header takes beside its letters: the button of its filter, and the bold. */
const HEADER_EXTRA = 4

/** A column as wide as its kind usually needs, its header in one line. */
export function sheetColumn(header: string, kind: SheetKind = 'text', width = WIDTH[kind]): SheetColumn {
  return { header, kind, width: Math.max(width, Math.min(header.length + HEADER_EXTRA, 30)) }
}
