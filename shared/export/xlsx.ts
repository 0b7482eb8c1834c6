// Sheets as an XLSX file: a frozen, filtered header row, numbers as numbers, days as days. Texts are always text cells,
// so a text that begins like a formula stays a text. Runs in the browser and on the server.
import type { CellObject, Feature, SheetData } from 'write-excel-file/universal'
import writeExcel from 'write-excel-file/universal'
import type { Sheet, SheetCell, SheetKind } from '../base/sheet.ts'
import { isoMinute } from '../concept/format.ts'

/** Most characters a cell may hold; a program refuses the whole file over it. */
const CELL_CHARACTERS = 32_767

const FORMAT: Readonly<Record<SheetKind, string | null>> = {
  text: null,
  whole: '0',
  decimal: '0.0',
  money: '#,##0.00',
  share: '0.0',
  date: 'yyyy-mm-dd',
  minute: 'yyyy-mm-dd hh:mm',
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML has no way to write them
const UNWRITABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu

/** An instant as the wall clock of Lithuania shows it: a sheet knows no time zones. */
function wallClock(at: number, kind: SheetKind): Date {
  const [day = '', time = '00:00'] = isoMinute(at).split(' ')
  return new Date(`${day}T${kind === 'minute' ? time : '00:00'}:00Z`)
}

function cellOf(value: SheetCell, kind: SheetKind): CellObject | null {
  if (value === null || value === '') return null
  if (typeof value === 'string') {
    const text = value.replace(UNWRITABLE, '')
    const kept = text.length > CELL_CHARACTERS ? `${text.slice(0, CELL_CHARACTERS - 1)}…` : text
    return { value: kept, type: String, wrap: true, alignVertical: 'top' }
  }
  const format = FORMAT[kind] ?? 'General'
  if (kind === 'date' || kind === 'minute') {
    return { value: wallClock(value, kind), type: Date, format, alignVertical: 'top' }
  }
  return { value, type: Number, format, alignVertical: 'top' }
}

/** A1, ..., Z1, AA1, ... */
function columnLetters(index: number): string {
  const rest = Math.floor(index / 26)
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (index % 26))
}

/** Puts a filter on the header row of every sheet. */
function filters(sheets: readonly Sheet[]): Feature<Blob> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (content, _options, { sheetIndex }) => {
            const sheet = sheets[sheetIndex]
            if (!sheet || sheet.rows.length === 0) return content
            const last = `${columnLetters(sheet.columns.length - 1)}${sheet.rows.length + 1}`
            return content.replace('</sheetData>', `</sheetData><autoFilter ref="A1:${last}"/>`)
          },
        },
      },
    },
  }
}

/** The file's bytes. */
export async function renderXlsx(sheets: readonly Sheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const written = sheets.map(({ name, columns, rows }) => ({
    sheet: name,
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    data: [
      columns.map(({ header }) => ({
        value: header,
        type: String,
        fontWeight: 'bold' as const,
        backgroundColor: '#e8ecef',
        wrap: true,
        alignVertical: 'top' as const,
      })),
      ...rows.map((row) => columns.map(({ kind }, index) => cellOf(row[index] ?? null, kind))),
    ] satisfies SheetData,
  }))
  const blob = await writeExcel(written, { features: [filters(sheets)] }).toBlob()
  return new Uint8Array(await blob.arrayBuffer())
}
