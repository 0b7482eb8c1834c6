import readExcel from 'read-excel-file/universal'
import { describe, expect, it } from 'vitest'
import { type Sheet, sheetColumn } from '../../../shared/base/sheet.ts'
import { noteRows, workshopSheets } from '../../../shared/concept/workshop-sheets.ts'
import { renderCsv } from '../../../shared/export/csv.ts'
import { renderXlsx } from '../../../shared/export/xlsx.ts'
import { readZip } from '../../kit/zip.ts'
import { openSample } from './workshop-files.ts'

const NOON = Date.UTC(2026, 2, 12, 10, 0)

const TABLE: Sheet = {
  name: 'Lapeliai',
  columns: [
    { header: 'Tekstas', kind: 'text', width: 20 },
    { header: 'Suma', kind: 'money', width: 12 },
    { header: 'Diena', kind: 'date', width: 12 },
    { header: 'Laikas', kind: 'minute', width: 12 },
  ],
  rows: [
    ['=HYPERLINK("http://example.org";"Ąžuolas")', 96352.4, NOON, NOON],
    ['+370 600 00000', 17003.36, null, null],
    ['@cmd\u0001 \uD800', null, null, null],
  ],
}

describe('sheets as XLSX', () => {
  it('keep numbers as numbers, days as days and a text that begins like a formula as a text', async () => {
    const parts = readZip(await renderXlsx([TABLE]))
    const sheet = parts.get('xl/worksheets/sheet1.xml') ?? ''
    const shared = parts.get('xl/sharedStrings.xml') ?? ''
    expect(sheet).not.toContain('<f>')
    expect(shared).toContain('=HYPERLINK')
    expect(sheet).toMatch(/<c r="B2"[^>]*><v>96352\.4<\/v>/)
    expect(sheet).not.toMatch(/<c r="B2"[^>]*t="s"/)
    // 12 March 2026 is day 46093 since 1900; at noon in Vilnius it is half of it.
    expect(sheet).toMatch(/<c r="C2"[^>]*><v>46093<\/v>/)
    expect(sheet).toMatch(/<c r="D2"[^>]*><v>46093\.5<\/v>/)
    expect(sheet).toContain('<autoFilter ref="A1:D4"/>')
    expect(sheet).toMatch(/state="frozen"/)
    expect(shared).not.toContain('\u0001')
  })

  it('have headers in one line beside their filter, and numbers off the text after them', async () => {
    expect(sheetColumn('Akad. val.', 'whole').width).toBe('Akad. val.'.length + 4)
    const styles = readZip(await renderXlsx([TABLE])).get('xl/styles.xml') ?? ''
    // LibreOffice forgets an indent where numbers of two kinds stand side by side; what the format leaves free it keeps.
    expect(styles).not.toContain('indent=')
    const formats = [...styles.matchAll(/formatCode="([^"]*)"/g)].map(([, format]) => format)
    expect(formats).toEqual(['#,##0.00_)_)', 'yyyy-mm-dd_)_)', 'yyyy-mm-dd hh:mm_)_)'])
  })

  it('are printed as wide as a page, with the header on each, and rows as high as their texts', async () => {
    const long: Sheet = {
      ...TABLE,
      name: "Žmonės 'čia' & <kitur>",
      rows: [
        ['dvylika raidžių '.repeat(5), 14, NOON, NOON],
        ['viena eilutė', 1.5, null, null],
      ],
      columns: TABLE.columns.map((column, index) => (index === 1 ? { ...column, kind: 'decimal' } : column)),
    }
    const parts = readZip(await renderXlsx([TABLE, long]))
    const sheet = parts.get('xl/worksheets/sheet2.xml') ?? ''
    expect(sheet).toContain('<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>')
    expect(sheet).toMatch(
      /<autoFilter [^>]*\/><pageMargins [^>]*\/><pageSetup [^>]*fitToWidth="1" fitToHeight="0"\/>/,
    )
    expect(sheet).toContain('<row r="2" ht="75">')
    expect(sheet).toContain('<row r="3">')
    const workbook = parts.get('xl/workbook.xml') ?? ''
    expect(workbook).toContain(`localSheetId="0">'Lapeliai'!$1:$1</definedName>`)
    expect(workbook).toContain(`localSheetId="1">'Žmonės ''čia'' &amp; &lt;kitur&gt;'!$1:$1</definedName>`)
    // Fourteen people are 14, not 14.0.
    const style = (cell: string) => new RegExp(`<c r="${cell}" s="(\\d+)"`).exec(sheet)?.[1]
    expect(style('B2')).not.toBe(style('B3'))
  })

  it('can be read back by another library', async () => {
    const bytes = await renderXlsx([TABLE])
    const [sheet] = await readExcel(bytes.buffer)
    expect(sheet?.data[1]).toEqual([
      '=HYPERLINK("http://example.org";"Ąžuolas")',
      96352.4,
      new Date(Date.UTC(2026, 2, 12)),
      new Date(Date.UTC(2026, 2, 12, 12)),
    ])
  })
})

describe('a sheet as CSV', () => {
  const text = renderCsv(TABLE, 'lt')

  it('opens in a spreadsheet here: mark, semicolons, decimal comma', () => {
    expect(text.startsWith('\uFEFFTekstas;Suma;Diena;Laikas\r\n')).toBe(true)
    expect(text).toContain(';96352,40;2026-03-12;2026-03-12 12:00')
    expect(renderCsv(TABLE, 'en')).toContain(';96352.40;')
  })

  it('makes formulas inert', () => {
    expect(text).toContain(`"'=HYPERLINK(""http://example.org"";""Ąžuolas"")"`)
    expect(text).toContain(`'+370 600 00000`)
    expect(text).toContain(`'@cmd`)
  })
})

describe.each(['lt', 'en'] as const)('the sample workshop as sheets in %s', (language) => {
  const { agenda, board, people } = openSample(language)
  const world = { agenda, board, people, language }
  const [notes, clusters, votes] = workshopSheets(world)

  it('lists 208 of 210 notes: what was written about the unspoken stays out', () => {
    expect(board.notes.length).toBe(210)
    expect(notes?.rows.length).toBe(208)
    const codes = notes?.rows.map(([code]) => code) ?? []
    expect(new Set(codes).size).toBe(208)
    expect(codes).not.toContain('E-049')
    expect(codes[0]).toMatch(/^O-/)
  })

  it('says of a note where it stood, who wrote it and when', () => {
    const row = noteRows(world).find(([code]) => code === 'D-009') ?? []
    expect(row[1]).toBe('Ignalina')
    expect(row[2]).toBe(language === 'lt' ? 'Apibrėžimas' : 'Define')
    expect(typeof row[8]).toBe('number')
    expect(String(row[5]).length).toBeGreaterThan(20)
  })

  it('counts the dots of the votes as the agenda has them', () => {
    const total = agenda.votes.flatMap(({ results }) => results).reduce((sum, { dots }) => sum + dots, 0)
    expect(votes?.rows.reduce((sum, row) => sum + Number(row[4]), 0)).toBe(total)
    expect(clusters?.rows.length).toBeGreaterThan(3)
  })
})
