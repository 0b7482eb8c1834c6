// What the programme report says of money: the concepts' budgets and where their funding comes from, to the cent.
import { centsOf, fundingCents, sharesOf } from '../concept/budget.ts'
import { type Choice, choiceIn, FUNDING_SOURCES } from '../concept/choices.ts'
import type { Block, ComposedField } from '../concept/composed.ts'
import { amountText, shareText } from '../concept/format.ts'
import { type Cells, field, paragraph, table } from './blocks.ts'
import type { Reporting } from './reporting.ts'
import { localityName, workshopsOf } from './tables.ts'
import { MONEY, type TypedMoney } from './typed.ts'
import { type ReportWord, reportWord } from './words.ts'

/** The fields of the section. */
export function financeFields(reporting: Reporting): readonly ComposedField[] {
  const { language } = reporting
  const word = (key: ReportWord) => reportWord(key, language)
  const workshops = workshopsOf(reporting).filter(
    ({ concept }) => concept.budgetCents > 0 || concept.funding.length > 0,
  )
  const own = programmeMoney(reporting)
  if (workshops.length === 0) return own
  const money = workshops.map(({ locality, concept }) => {
    const funded = fundingCents(concept.funding.map((cells) => ({ cells })))
    return { name: localityName(reporting, locality), budget: concept.budgetCents, funded }
  })
  const sum = (pick: (row: (typeof money)[number]) => number) =>
    money.reduce((total, row) => total + pick(row), 0)
  const cells = (name: string, budget: number, funded: number): Cells => [
    name,
    amountText(budget, language),
    amountText(funded, language),
    amountText(budget - funded, language),
  ]
  const rows = [
    ...money.map(({ name, budget, funded }) => cells(name, budget, funded)),
    cells(
      word('total'),
      sum(({ budget }) => budget),
      sum(({ funded }) => funded),
    ),
  ]
  return [
    ...own,
    field('finance.locality', word('byLocalityMoney'), [
      table(reporting, ['locality', 'budget', 'funding', 'gap'], rows, { right: [1, 2, 3], total: true }),
      paragraph(word('financeNote')),
    ]),
    field('finance.source', word('bySource'), [sourcesTable(reporting)]),
  ]
}

/** What the programme itself was given and has spent; nothing when nobody typed it. */
function programmeMoney(reporting: Reporting): readonly ComposedField[] {
  const { language, facts } = reporting
  const { planned, spent } = facts.typed.money
  const said = MONEY.filter((source) => planned[source] !== undefined || spent[source] !== undefined)
  if (said.length === 0) return []
  const unknown = reportWord('unknown', language)
  const text = (cents: number | undefined) => (cents === undefined ? unknown : amountText(cents, language))
  /** A sum with something unknown in it is unknown. */
  const sumOf = (amounts: TypedMoney['planned']) =>
    said.reduce<number | undefined>((sum, source) => {
      const cents = amounts[source]
      return sum === undefined || cents === undefined ? undefined : sum + cents
    }, 0)
  const row = (label: string, plan: number | undefined, used: number | undefined): Cells => [
    label,
    text(plan),
    text(used),
    text(plan === undefined || used === undefined ? undefined : plan - used),
  ]
  const rows = said.map((source) => row(reportWord(source, language), planned[source], spent[source]))
  const total = row(reportWord('total', language), sumOf(planned), sumOf(spent))
  return [
    field('finance.programme', reportWord('programmeMoney', language), [
      table(reporting, ['source', 'plannedMoney', 'spentMoney', 'restMoney'], [...rows, total], {
        right: [1, 2, 3],
        total: true,
      }),
    ]),
  ]
}

/** Funding of all concepts by source, in cents. */
export function fundingBySource(reporting: Reporting): readonly (readonly [label: string, cents: number])[] {
  const sums = new Map<string, number>()
  const labelOf = (choice: Choice | undefined, typed: string) =>
    choice?.label[reporting.language] ?? (typed || reportWord('notSaid', reporting.language))
  for (const cells of reporting.facts.workshops.flatMap(({ concept }) => concept.funding)) {
    const typed = (cells['type'] ?? '').trim()
    const label = labelOf(choiceIn(FUNDING_SOURCES, typed), typed)
    sums.set(label, (sums.get(label) ?? 0) + (centsOf(cells['amount']) ?? 0))
  }
  return [...sums].sort(([, a], [, b]) => b - a)
}

function sourcesTable(reporting: Reporting): Block {
  const { language } = reporting
  const sources = fundingBySource(reporting)
  const shares = sharesOf(sources.map(([, cents]) => Math.max(0, cents)))
  const total = sources.reduce((sum, [, cents]) => sum + cents, 0)
  const rows: Cells[] = [
    ...sources.map(
      ([label, cents], index): Cells => [
        label,
        amountText(cents, language),
        shareText(shares[index] ?? 0, language),
      ],
    ),
    [reportWord('total', language), amountText(total, language), shareText(total > 0 ? 1000 : 0, language)],
  ]
  return table(reporting, ['source', 'amount', 'share'], rows, { right: [1, 2], total: true })
}
