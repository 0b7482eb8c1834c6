import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Sheet, SheetCell } from '../../../shared/base/sheet.ts'
import type { Concept } from '../../../shared/concept/composed.ts'
import { renderXlsx } from '../../../shared/export/xlsx.ts'
import { REPORT_VARIANTS, type ReportWorkshop } from '../../../shared/programme/facts.ts'
import { FEWEST_PEOPLE, guardedBreakdown } from '../../../shared/programme/guard.ts'
import { composeProgrammeReport } from '../../../shared/programme/report.ts'
import { programmeSheets } from '../../../shared/programme/report-sheets.ts'
import { readZip } from '../../kit/zip.ts'
import { programme2017 } from './programme-2017.ts'

const LANGUAGES = ['lt', 'en'] as const

function wordsOf({ sections }: Concept): string {
  return JSON.stringify(sections).replaceAll('\u00a0', ' ')
}

/** The rows of the table of a field, without its head. */
function tableOf(document: Concept, field: string): readonly (readonly string[])[] {
  const found = document.sections.flatMap(({ fields }) => fields).find(({ id }) => id === field)
  const table = found?.blocks.find(({ kind }) => kind === 'table')
  return table?.kind === 'table' ? table.rows.map(({ cells }) => cells) : []
}

function valuesOf(sheet: Sheet | undefined, column: number): readonly SheetCell[] {
  return (sheet?.rows ?? []).map((row) => row[column] ?? null)
}

describe.each(LANGUAGES)('the report of a programme like the one of 2017, in %s', (language) => {
  const report = composeProgrammeReport(programme2017(), language, 'organiser')
  const { document, numbers } = report

  it('says 77 people involved, 64 certified, 5 localities, 5 concepts', () => {
    expect(numbers).toMatchObject({ involved: 77, certified: 64, localities: 5, sessions: 5 })
    expect(numbers.concepts).toEqual({ approved: 5, draft: 0, empty: 0 })
    const summary = tableOf(document, 'summary').map(([, value]) => value)
    expect(summary.slice(0, 4)).toEqual(['5', '5', '77', '64'])
  })

  it('lists the 13 people without a certificate, each with the reason', () => {
    expect(report.uncertified.length).toBe(13)
    const rows = tableOf(document, 'participants.none')
    expect(rows.length).toBe(13)
    const why = language === 'lt' ? 'nepakanka minučių' : 'too few minutes'
    expect(rows.every(([name, , minutes, reason]) => name && minutes === '120 / 300' && reason === why)).toBe(
      true,
    )
  })

  it('has the same totals in the document and in the sheets', () => {
    const sheets = programmeSheets(report)
    expect(sheets.length).toBe(12)
    const [summary, localities, , participants, attendance] = sheets
    expect(valuesOf(summary, 2).slice(2, 4)).toEqual([77, 64])
    const sum = (values: readonly SheetCell[]) =>
      values.reduce<number>((all, value) => all + Number(value), 0)
    expect(sum(valuesOf(localities, 4))).toBe(77)
    expect(sum(valuesOf(localities, 6))).toBe(64)
    expect(participants?.rows.length).toBe(77)
    expect(attendance?.rows.length).toBe(77)
    expect(valuesOf(participants, 9).filter((number) => number !== '').length).toBe(64)
    expect(tableOf(document, 'participants.locality').at(-1)).toEqual([expect.any(String), '77', '64'])
    expect(tableOf(document, 'participants.sector').at(-1)?.at(-1)).toBe('77')
    expect(sheets[6]?.rows.at(-1)?.at(-1)).toBe(77)
    expect(sheets[11]?.rows.length).toBe(64)
  })

  it('reckons the funding to the cent', () => {
    const text = wordsOf(document)
    expect(text).toContain(language === 'lt' ? '566 778,80' : '566,778.80')
    expect(text).toContain(language === 'lt' ? '481 762,00' : '481,762.00')
    expect(text).toContain(language === 'lt' ? '85 016,80' : '85,016.80')
    expect(text).toContain(language === 'lt' ? '85,0' : '85.0')
  })

  it('prints an unknown baseline as unknown and no mean of fewer than five answers', () => {
    const text = wordsOf(document)
    expect(text).toContain(language === 'lt' ? 'nežinoma' : 'unknown')
    expect(text).toContain('Ar buvo naudinga?')
    expect(text).not.toContain('Ar grįžtumėte?')
  })
})

describe('who is one person', () => {
  const [first, second] = programme2017().workshops
  function withGuest(organisation: string): readonly ReportWorkshop[] {
    const known = first?.attendance[5]
    if (!first || !second || !known) throw new Error('The fixture has no people')
    return [
      first,
      { ...second, attendance: [...second.attendance, { ...known, person: 'guest', organisation }] },
    ]
  }
  const reportOf = (workshops: readonly ReportWorkshop[]) =>
    composeProgrammeReport({ ...programme2017(), workshops }, 'lt', 'organiser')

  it('is counted once where name and organisation agree, and stands in the attendance twice', () => {
    const report = reportOf(withGuest('„Įstaiga 0-5“'))
    expect(report.numbers.involved).toBe(31)
    expect(report.merged.map(({ name }) => name)).toEqual(['Vardenis5 Pavardenis0'])
    expect(programmeSheets(report)[4]?.rows.length).toBe(32)
  })

  it('is never settled by a name alone', () => {
    expect(reportOf(withGuest('Kita įstaiga')).numbers.involved).toBe(32)
    expect(reportOf(withGuest('')).numbers.involved).toBe(32)
  })
})

describe('what the public sees', () => {
  const report = composeProgrammeReport(programme2017(), 'lt', 'public')
  const sheets = programmeSheets(report)
  const everything = wordsOf(report.document) + JSON.stringify(sheets)

  it('names nobody, in no sheet and no section', () => {
    expect(sheets.length).toBe(12)
    expect(everything).not.toMatch(/Vardenis|Pavardenis|Moderatorė|"D\d\d"/)
    const funder = composeProgrammeReport(programme2017(), 'en', 'funder')
    expect(wordsOf(funder.document) + JSON.stringify(programmeSheets(funder))).not.toMatch(/Vardenis\d/)
  })

  it('shows no cell of one or two people, and still the totals', () => {
    const cells = [
      ...tableOf(report.document, 'participants.sector'),
      ...tableOf(report.document, 'participants.locality'),
      ...tableOf(report.document, 'participants.type'),
    ].flatMap((row) => row.slice(1))
    expect(cells).not.toContain('1')
    expect(cells).not.toContain('2')
    expect(cells).toContain('< 3')
    expect(report.numbers).toMatchObject({ involved: 77, certified: 64 })
  })
})

describe('hiding small numbers', () => {
  const table = fc
    .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }))
    .chain(([height, width]) =>
      fc.array(fc.array(fc.nat(9), { minLength: width, maxLength: width }), {
        minLength: height,
        maxLength: height,
      }),
    )

  it('leaves none shown, and none that one line gives away', () => {
    fc.assert(
      fc.property(table, (counts) => {
        const width = counts[0]?.length ?? 0
        const guarded = guardedBreakdown(counts, width)
        const full = [
          ...guarded.rows.map((row, index) => [...row, guarded.rowTotals[index] ?? null]),
          [...guarded.columnTotals, guarded.total],
        ]
        for (const shown of full.flat()) {
          if (shown !== null && shown > 0) expect(shown).toBeGreaterThanOrEqual(FEWEST_PEOPLE)
        }
        const columns = Array.from({ length: width + 1 }, (_, x) => full.map((row) => row[x] ?? null))
        for (const line of [...full, ...columns]) {
          const hidden = line.filter((shown) => shown === null).length
          const known = line.filter((shown) => shown !== null && shown > 0).length
          // One hidden number beside known ones could be had by subtraction.
          if (hidden === 1) expect(known).toBe(0)
        }
      }),
    )
  })
})

describe.each(LANGUAGES)('the workbook in %s', (language) => {
  it.each(REPORT_VARIANTS)('has twelve sheets for the %s, with numbers as numbers', async (variant) => {
    const report = composeProgrammeReport(programme2017(), language, variant)
    const parts = readZip(await renderXlsx(programmeSheets(report)))
    expect([...parts.keys()].filter((name) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name)).length).toBe(12)
    expect(parts.get('xl/worksheets/sheet1.xml')).toMatch(/<v>77<\/v>/)
    expect([...parts.values()].join('')).not.toContain('<f>')
    const workbook = parts.get('xl/workbook.xml') ?? ''
    for (const name of language === 'lt' ? ['Suvestinė', 'Pažymėjimai'] : ['Summary', 'Certificates'])
      expect(workbook).toContain(`name="${name}"`)
  })
})
