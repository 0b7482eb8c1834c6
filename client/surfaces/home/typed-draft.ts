// What an organiser is typing for the programme's report, as typed, and as the server takes it.

import { centsOf } from '../../../shared/concept/budget.ts'
import { amountFault } from '../../../shared/concept/cell-check.ts'
import { amountText } from '../../../shared/concept/format.ts'
import type { Language } from '../../../shared/i18n/language.ts'
import {
  MONEY,
  type MoneySource,
  PLANNED,
  type Planned,
  TYPED_LIMITS,
  type TypedReport,
  type TypedReportRequest,
  type TypedText,
} from '../../../shared/programme/typed.ts'

export type MoneyKind = 'planned' | 'spent'

export interface TypedDraft {
  readonly texts: Readonly<Record<Language, Readonly<Partial<Record<TypedText, string>>>>>
  readonly planned: Readonly<Partial<Record<Planned, string>>>
  readonly money: Readonly<Record<MoneyKind, Readonly<Partial<Record<MoneySource, string>>>>>
}

export function draftOf({ texts, planned, money }: TypedReport, language: Language): TypedDraft {
  const amounts = (kind: MoneyKind) =>
    Object.fromEntries(
      MONEY.flatMap((source) => {
        const cents = money[kind][source]
        return cents === undefined ? [] : [[source, amountText(cents, language)] as const]
      }),
    )
  return {
    texts: { lt: defined(texts.lt), en: defined(texts.en) },
    planned: Object.fromEntries(
      PLANNED.flatMap((key) => (planned[key] === undefined ? [] : [[key, String(planned[key])] as const])),
    ),
    money: { planned: amounts('planned'), spent: amounts('spent') },
  }
}

function defined(
  texts: Readonly<Partial<Record<TypedText, string | undefined>>>,
): Partial<Record<TypedText, string>> {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined))
}

/** Whether a planned number is not one. */
export function isPlannedWrong(typed: string | undefined): boolean {
  const text = (typed ?? '').trim()
  return text !== '' && !(/^\d{1,7}$/.test(text) && Number(text) <= TYPED_LIMITS.planned)
}

/** Whether an amount of money is not one. */
export function isAmountWrong(typed: string | undefined): boolean {
  return amountFault(typed ?? '') !== null
}

/** What is sent for one language; null when a number in it is wrong. */
export function requestOf(
  draft: TypedDraft,
  language: Language,
  revision: number,
): TypedReportRequest | null {
  const { texts, planned, money } = draft
  const isWrong =
    PLANNED.some((key) => isPlannedWrong(planned[key])) ||
    MONEY.some((source) => isAmountWrong(money.planned[source]) || isAmountWrong(money.spent[source]))
  if (isWrong) return null
  const numbers = PLANNED.flatMap((key) => {
    const text = (planned[key] ?? '').trim()
    return text === '' ? [] : [[key, Number(text)] as const]
  })
  const amounts = (kind: MoneyKind) =>
    Object.fromEntries(
      MONEY.flatMap((source) => {
        const typed = (money[kind][source] ?? '').trim()
        const cents = typed === '' ? null : centsOf(typed)
        return cents === null ? [] : [[source, cents] as const]
      }),
    )
  return {
    revision,
    language,
    texts: texts[language],
    planned: Object.fromEntries(numbers),
    money: { planned: amounts('planned'), spent: amounts('spent') },
  }
}
