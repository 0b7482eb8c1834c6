// What an organiser typed stands in the report beside what is counted, and what nobody typed is said to be unknown.
import { expect, it } from 'vitest'
import type { Concept } from '../../../shared/concept/composed.ts'
import { composeProgrammeReport } from '../../../shared/programme/report.ts'
import { programmeSheets } from '../../../shared/programme/report-sheets.ts'
import type { TypedReport } from '../../../shared/programme/typed.ts'
import { programme2017 } from './programme-2017.ts'

const TYPED: TypedReport = {
  revision: 3,
  texts: {
    lt: {
      contract: 'Nr. 5-17',
      publicSummary: 'Penkios vietovės.\n\nPenkios koncepcijos.',
      bilateral: 'Bergenas.',
    },
    en: { contract: 'No. 5-17' },
  },
  planned: { involved: 70, certified: 80 },
  money: {
    planned: { support: 9_635_240, ownShare: 1_700_336 },
    spent: { support: 9_635_239, ownShare: 1_700_336 },
  },
}

const reportIn = (language: 'lt' | 'en', typed = TYPED) =>
  composeProgrammeReport({ ...programme2017(), typed }, language, 'funder')

function fieldOf({ sections }: Concept, id: string): string {
  const found = sections.flatMap(({ fields }) => fields).find((field) => field.id === id)
  return JSON.stringify(found?.blocks ?? null).replaceAll('\u00a0', ' ')
}

it('prints the texts in their sections, those typed in one language only in both', () => {
  const [lt, en] = [reportIn('lt').document, reportIn('en').document]
  expect(fieldOf(lt, 'data')).toContain('Nr. 5-17')
  expect(fieldOf(en, 'data')).toContain('No. 5-17')
  for (const document of [lt, en]) {
    expect(fieldOf(document, 'summary')).toMatch(/Penkios vietovės\..*Penkios koncepcijos\./)
    expect(document.sections.at(-2)?.id).toBe('report-bilateral')
  }
  expect(reportIn('lt', { ...TYPED, texts: { lt: {}, en: {} } }).document.sections).toHaveLength(14)
})

it('sets what was planned beside what was achieved, in the document and in the sheets', () => {
  const report = reportIn('lt')
  const indicators = fieldOf(report.document, 'indicators')
  expect(indicators).toContain('"Į veiklas įsitraukę asmenys","70","77","110"')
  expect(indicators).toContain('"Išduoti pažymėjimai","80","64","80"')
  expect(indicators).toContain('"Vietovės","nežinoma","5","–"')
  const [summary] = programmeSheets(report)
  expect(summary?.rows[2]?.slice(1, 4)).toEqual([70, 77, 1.1])
  expect(summary?.rows[0]?.slice(1, 4)).toEqual([null, 5, null])
})

it('reckons the money to the cent: 96 352,40 + 17 003,36 = 113 355,76', () => {
  const money = fieldOf(reportIn('lt').document, 'finance.programme')
  expect(money).toContain('"Iš viso","113 355,76","113 355,75","0,01"')
  const unsaid = { ...TYPED, money: { planned: { support: 100 }, spent: {} } }
  expect(fieldOf(reportIn('en', unsaid).document, 'finance.programme')).toContain(
    '"Total","1.00","unknown","unknown"',
  )
})
