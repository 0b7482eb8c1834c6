import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  budgetCents,
  byRisk,
  fundingCents,
  fundingShares,
  gapCents,
  lineCents,
  riskOf,
  sharesOf,
} from '../../../shared/concept/budget.ts'
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
