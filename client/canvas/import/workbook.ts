// The cells of a spreadsheet file (XLSX) as lines of text with tabs, as if they had been copied there. The library that
// reads it is fetched only when somebody brings one.
import { type Decoded, decode } from './decode.ts'

export type FileText = Decoded | { readonly text: string; readonly encoding: null }

/** The text of a file, or of the cells of a workbook, which has no encoding. */
export async function decodeFile(bytes: Uint8Array<ArrayBuffer>): Promise<FileText> {
  const decoded = decode(bytes)
  if (!('fault' in decoded) || decoded.fault !== 'workbook') return decoded
  const text = await readWorkbook(bytes)
  if (text === null) return decoded
  return text === '' ? { fault: 'empty' } : { text, encoding: null }
}

/** @returns the first sheet that has cells; null when it is no XLSX file */
async function readWorkbook(bytes: Uint8Array<ArrayBuffer>): Promise<string | null> {
  const { default: readSheets } = await import('read-excel-file/browser')
  try {
    const sheets = await readSheets(new Blob([bytes]))
    const first = sheets.find(({ data }) => data.some((row) => row.some((cell) => cell !== null)))
    return (first?.data ?? []).map((row) => row.map(textOf).join('\t')).join('\n')
  } catch (_notOne) {
    return null
  }
}

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  const text = cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell)
  return text.replace(/\s+/g, ' ').trim()
}
