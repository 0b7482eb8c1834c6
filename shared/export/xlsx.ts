// Sheets as an XLSX file: a frozen, filtered header row, numbers as numbers, days as days. Texts are always text cells,
// so a text that begins like a formula stays a text. Runs in the browser and on the server.
import type { CellObject, Feature, SheetData } from 'write-excel-file/universal'
import writeExcel from 'write-excel-file/universal'
import type { Sheet, SheetCell, SheetKind } from '../base/sheet.ts'
import { isoMinute } from '../concept/format.ts'

/** A font said nowhere is another in every program. */
const FONT = { fontFamily: 'Calibri', fontSize: 11 }

/** Most characters a cell may hold; a program refuses the whole file over it. */
const CELL_CHARACTERS = 32_767

const NUMBER_PLACE = { align: 'right', alignVertical: 'top' } as const

/**
 * A little off the text that begins in the next column, as wide as a bracket: LibreOffice forgets an indent of the cell where
 * numbers of two kinds stand side by side.
 */
const OFF = '_)'

const FORMAT: Readonly<Record<SheetKind, string | null>> = {
  text: null,
  whole: `0${OFF}${OFF}`,
  decimal: `0.0${OFF}${OFF}`,
  money: `#,##0.00${OFF}${OFF}`,
  share: `0.0${OFF}${OFF}`,
  date: `yyyy-mm-dd${OFF}${OFF}`,
  minute: `yyyy-mm-dd hh:mm${OFF}${OFF}`,
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
  // Fourteen people are 14, a mean of 4.6 stays one.
  const format = (kind === 'decimal' && Number.isInteger(value) ? FORMAT.whole : FORMAT[kind]) ?? 'General'
  if (kind === 'date' || kind === 'minute') {
    return { value: wallClock(value, kind), type: Date, format, ...NUMBER_PLACE }
  }
  return { value, type: Number, format, ...NUMBER_PLACE }
}

/** A1, ..., Z1, AA1, ... */
function columnLetters(index: number): string {
  const rest = Math.floor(index / 26)
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (index % 26))
}

/** Characters of an A4 page on its side, at a size people read: wider sheets are made smaller, narrower ones stand. */
const PORTRAIT_CHARACTERS = 95

/** On paper: as wide as the page, the sheet's name and the page under it, the header row on each. */
function pageOf({ columns }: Sheet): string {
  const width = columns.reduce((sum, column) => sum + column.width, 0)
  const orientation = width > PORTRAIT_CHARACTERS ? 'landscape' : 'portrait'
  return [
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.7" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" orientation="${orientation}" fitToWidth="1" fitToHeight="0"/>`,
    '<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>',
  ].join('')
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** The header row of every sheet, by which paper repeats it. */
function headersOf(sheets: readonly Sheet[]): string {
  const named = sheets.map(({ name }, index) => {
    const quoted = name.replaceAll("'", "''").replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign)
    return `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${quoted}'!$1:$1</definedName>`
  })
  return `<definedNames>${named.join('')}</definedNames>`
}

/** Points of a line, and of the highest row there may be. */
const LINE_POINTS = 15
const ROW_POINTS = 409

/** How many lines a text takes in a column so wide: words are never broken unless one alone is wider. */
function linesOf(text: string, width: number): number {
  let lines = 0
  for (const paragraph of text.split('\n')) {
    let left = 0
    for (const { length } of paragraph.split(' ')) {
      const over = length > width ? Math.ceil(length / width) - 1 : 0
      lines += length <= left ? 0 : 1 + over
      left = (length <= left ? left : (over + 1) * width) - length - 1
    }
  }
  return lines
}

/** Rows as high as their texts: not every program measures a file it opens. A person's own height is never theirs here. */
function withHeights(content: string, { columns, rows }: Sheet): string {
  const texts = [columns.map(({ header }) => header as SheetCell), ...rows]
  return content.replace(/<row r="(\d+)">/g, (row, number: string) => {
    const lines = (texts[Number(number) - 1] ?? []).map((cell, index) =>
      typeof cell === 'string' ? linesOf(cell, columns[index]?.width ?? 10) : 1,
    )
    const points = Math.min(ROW_POINTS, LINE_POINTS * Math.max(1, ...lines))
    return points === LINE_POINTS ? row : `<row r="${number}" ht="${points}">`
  })
}

/** A filter on the header row of every sheet, and how it is printed. */
function layout(sheets: readonly Sheet[]): Feature<Blob> {
  return {
    files: {
      transform: {
        'xl/workbook.xml': {
          transform: (content) => content.replace('<definedNames/>', () => headersOf(sheets)),
        },
        'xl/worksheets/sheet{id}.xml': {
          transform: (content, _options, { sheetIndex }) => {
            const sheet = sheets[sheetIndex]
            if (!sheet) return content
            const last = `${columnLetters(sheet.columns.length - 1)}${sheet.rows.length + 1}`
            const filter = sheet.rows.length === 0 ? '' : `<autoFilter ref="A1:${last}"/>`
            return withHeights(content, sheet)
              .replace('<sheetViews>', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>')
              .replace('</sheetViews>', '</sheetViews><sheetFormatPr defaultRowHeight="15"/>')
              .replace('</sheetData>', `</sheetData>${filter}${pageOf(sheet)}`)
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
  const blob = await writeExcel(written, { ...FONT, features: [layout(sheets)] }).toBlob()
  return new Uint8Array(await blob.arrayBuffer())
}
