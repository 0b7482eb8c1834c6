// The arithmetic of money, funding shares and risks. Money is counted in whole cents, shares in tenths of a percent,
// so that sums are exact.
import { choiceIn, FUNDING_SOURCES } from './choices.ts'
import { readNumber } from './field.ts'

type Cells = Readonly<Record<string, string>>

interface Row {
  readonly cells: Cells
}

/** An amount as typed, in cents; null when it is not a number. */
export function centsOf(typed: string | undefined): number | null {
  const amount = readNumber(typed ?? '')
  return amount === null ? null : Math.round(amount * 100)
}

/**
 * The total of a cost line, in cents: quantity times unit price when both are there, otherwise the total as typed.
 */
export function lineCents(cells: Cells): number | null {
  const quantity = readNumber(cells['qty'] ?? '')
  const price = readNumber(cells['price'] ?? '')
  if (quantity !== null && price !== null) return Math.round(Number((quantity * price * 100).toFixed(4)))
  return centsOf(cells['total'])
}

/** The sum of the cost lines, in cents. */
export function budgetCents(lines: readonly Row[]): number {
  return lines.reduce((sum, { cells }) => sum + (lineCents(cells) ?? 0), 0)
}

/** The sum of the funding sources, in cents. */
export function fundingCents(sources: readonly Row[]): number {
  return sources.reduce((sum, { cells }) => sum + (centsOf(cells['amount']) ?? 0), 0)
}

/** The sum of the funding sources parted into what funders give and what is the applicant's own, in cents. */
export function fundingParts(sources: readonly Row[]): { readonly funders: number; readonly own: number } {
  const own = fundingCents(
    sources.filter(({ cells }) => choiceIn(FUNDING_SOURCES, cells['type'] ?? '')?.isOwn),
  )
  return { funders: fundingCents(sources) - own, own }
}

/** What the budget needs beyond the funding, in cents: positive is missing, negative too much. */
export function gapCents(lines: readonly Row[], sources: readonly Row[]): number {
  return budgetCents(lines) - fundingCents(sources)
}

/**
 * Shares of a whole by largest remainder.
 *
 * @param amounts zero or more each
 * @returns tenths of a percent that add up to exactly 1000; all 0 when there is nothing to share
 */
export function sharesOf(amounts: readonly number[]): readonly number[] {
  const total = amounts.reduce((sum, amount) => sum + amount, 0)
  if (total <= 0) return amounts.map(() => 0)
  const exact = amounts.map((amount) => (amount / total) * 1000)
  const shares = exact.map(Math.floor)
  let rest = 1000 - shares.reduce((sum, share) => sum + share, 0)
  const byRemainder = exact
    .map((share, index) => ({ index, remainder: share - Math.floor(share) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index)
  for (const { index } of byRemainder) {
    if (rest <= 0) break
    shares[index] = (shares[index] ?? 0) + 1
    rest -= 1
  }
  return shares
}

/** The share of each funding source, in tenths of a percent. */
export function fundingShares(sources: readonly Row[]): readonly number[] {
  return sharesOf(sources.map(({ cells }) => Math.max(0, centsOf(cells['amount']) ?? 0)))
}

export type RiskLevel = 'high' | 'medium' | 'low'

/** Likelihood times impact, and what that is called; null while either is missing. */
export function riskOf(cells: Cells): { readonly score: number; readonly level: RiskLevel } | null {
  const likelihood = readNumber(cells['likelihood'] ?? '')
  const impact = readNumber(cells['impact'] ?? '')
  if (likelihood === null || impact === null) return null
  const score = likelihood * impact
  return { score, level: score >= 6 ? 'high' : score >= 3 ? 'medium' : 'low' }
}

/** Risks with the highest score first; those without one keep their order at the end. */
export function byRisk<T extends Row>(rows: readonly T[]): readonly T[] {
  return [...rows].sort((a, b) => (riskOf(b.cells)?.score ?? -1) - (riskOf(a.cells)?.score ?? -1))
}
