import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  budgetCents,
  byRisk,
  fundingCents,
  fundingParts,
  fundingShares,
  gapCents,
  lineCents,
  riskOf,
  sharesOf,
} from '../../../shared/concept/budget.ts'
import { amountFault, cellFault, readDay } from '../../../shared/concept/cell-check.ts'
import { choiceIn, FUNDING_SOURCES } from '../../../shared/concept/choices.ts'
import { cellText, ownShareText } from '../../../shared/concept/compose.ts'
import { readNumber } from '../../../shared/concept/field.ts'
import { openSample } from '../export/workshop-files.ts'

function rowsOf(field: string) {
  const { content } = openSample('lt').concept.field(field)
  return content.kind === 'table' ? content.rows : []
}

describe('the budget', () => {
  it('adds up to 14 000 euros with the shares of the funding plan', () => {
    expect(budgetCents(rowsOf('budget.lines'))).toBe(1_400_000)
    expect(fundingCents(rowsOf('funding.table'))).toBe(1_400_000)
    expect(fundingShares(rowsOf('funding.table'))).toEqual([250, 450, 240, 60, 0])
    expect(gapCents(rowsOf('budget.lines'), rowsOf('funding.table'))).toBe(0)
  })

  it('says what is missing when a source falls away', () => {
    const sources = rowsOf('funding.table').filter(({ cells }) => cells['amount'] !== '840')
    expect(gapCents(rowsOf('budget.lines'), sources)).toBe(84_000)
  })

  it('reckons a line from quantity and price, or takes the total as typed', () => {
    expect(lineCents({ qty: '2000', price: '0,43', total: '1' })).toBe(86_000)
    expect(lineCents({ qty: '3', price: '0,1' })).toBe(30)
    expect(lineCents({ total: '1 250,50 Eur' })).toBe(125_050)
    expect(lineCents({ qty: 'keli', price: '2' })).toBeNull()
  })

  it('keeps support and own share apart to the cent', () => {
    const source = (type: string, amount: string) => ({ id: type, cells: { type, amount }, sources: [] })
    const rows = [source('Lietuvos kultūros taryba', '96 352,40'), source('Own funds and income', '17003.36')]
    expect(fundingCents(rows)).toBe(11_335_576)
    expect(fundingParts(rows)).toEqual({ funders: 9_635_240, own: 1_700_336 })
    expect(ownShareText(rows, 'lt')?.replaceAll('\u00a0', ' ')).toBe(
      'Rėmėjų lėšos: 96 352,40 Eur (85,0 %), nuosavos lėšos ir įnašas: 17 003,36 Eur (15,0 %).',
    )
    const line = { cells: { qty: '1', price: '113 355,77' } }
    expect(gapCents([line], rows)).toBe(1)
  })

  it('sorts risks by likelihood times impact', () => {
    const rows = rowsOf('risks.table')
    expect(byRisk([...rows].reverse()).map(({ cells }) => riskOf(cells)?.score)).toEqual([6, 6, 6, 4, 3])
    expect(riskOf({ likelihood: '2', impact: '3' })?.level).toBe('high')
    expect(riskOf({ likelihood: '1', impact: '3' })?.level).toBe('medium')
    expect(riskOf({ likelihood: '1', impact: '2' })?.level).toBe('low')
    expect(riskOf({ likelihood: '', impact: '3' })).toBeNull()
  })

  it('shares a whole to exactly one hundred percent, never off by a tenth', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(10_000_000), { minLength: 1, maxLength: 12 }), (amounts) => {
        const total = amounts.reduce((sum, amount) => sum + amount, 0)
        const shares = sharesOf(amounts)
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(total === 0 ? 0 : 1000)
        amounts.forEach((amount, index) => {
          const exact = total === 0 ? 0 : (amount / total) * 1000
          expect(Math.abs((shares[index] ?? 0) - exact)).toBeLessThan(1)
        })
      }),
    )
  })
})

describe('reading a number', () => {
  it('takes numbers as people type them', () => {
    expect(readNumber('12 345,60')).toBe(12_345.6)
    expect(readNumber('12\u00a0345,60 €')).toBe(12_345.6)
    expect(readNumber('EUR 12,345.60')).toBe(12_345.6)
    expect(readNumber('−5')).toBe(-5)
    expect(readNumber('12.5')).toBe(12.5)
    expect(readNumber('nežinoma')).toBeNull()
    expect(readNumber('')).toBeNull()
    expect(readNumber('1.2.3')).toBeNull()
  })

  it('reads back every amount written in either language', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000_000, max: 100_000_000 }), (cents) => {
        for (const locale of ['lt-LT', 'en-GB']) {
          const text = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(cents / 100)
          expect(readNumber(text)).toBe(cents / 100)
        }
      }),
    )
  })
})

describe('a typed cell', () => {
  it('is money however it is written, and what is no money has a name', () => {
    for (const fine of ['', '1 200,50', '1200.50', '0', '96 352,4 Eur']) expect(amountFault(fine)).toBeNull()
    expect(amountFault('apie 300')).toBe('notNumber')
    expect(amountFault('-5')).toBe('negative')
    expect(amountFault('1,200')).toBe('cents')
    expect(amountFault('9'.repeat(12))).toBe('tooMuch')
  })

  it('is a day of the calendar, or words for one', () => {
    expect(readDay('2026-04-15')).toBe('2026-04-15')
    expect(readDay('15.4.2026')).toBe('2026-04-15')
    expect(readDay('2026 04 15 d.')).toBe('2026-04-15')
    expect(cellFault('milestones.table', 'due', '2026-02-30')).toBe('notDate')
    expect(cellFault('milestones.table', 'due', '2026 m. ruduo')).toBeNull()
  })

  it('of an unknown baseline is fine and prints as unknown, never as zero', () => {
    for (const typed of ['', 'nežinoma', 'unknown']) {
      expect(cellFault('indicators.table', 'baseline', typed)).toBeNull()
      const row = { id: 'r', cells: { baseline: typed }, sources: [] }
      expect(cellText('indicators.table', 'baseline', row, 0, 'lt')).toBe('nežinoma')
      expect(cellText('indicators.table', 'baseline', row, 0, 'en')).toBe('unknown')
    }
    expect(cellFault('indicators.table', 'baseline', 'maždaug pusė')).toBe('notNumber')
  })

  it('from a list prints in the language of the document', () => {
    const row = { id: 'r', cells: { type: 'Savivaldybės biudžetas', deadline: '2026-04-15' }, sources: [] }
    expect(cellText('funding.table', 'type', row, 0, 'en')).toBe('Municipal budget')
    expect(cellText('funding.table', 'deadline', row, 0, 'en')).toBe('15\u00a0April 2026')
    expect(cellText('funding.table', 'deadline', row, 0, 'lt')).toBe('2026-04-15')
    expect(choiceIn(FUNDING_SOURCES, 'Vietos loterija')).toBeUndefined()
  })
})
