// Dates, money and typography as the document prints them. Times are those of Lithuania, where the workshops are.
import type { Language } from '../i18n/language.ts'
import { readNumber } from './field.ts'

const ZONE = 'Europe/Vilnius'
const NBSP = '\u00a0'

const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  lt: [
    'sausio',
    'vasario',
    'kovo',
    'balandžio',
    'gegužės',
    'birželio',
    'liepos',
    'rugpjūčio',
    'rugsėjo',
    'spalio',
    'lapkričio',
    'gruodžio',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
}

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

function partsOf(at: number): Readonly<Record<string, string>> {
  return Object.fromEntries(clock.formatToParts(at).map(({ type, value }) => [type, value]))
}

/** "2026-03-12". */
export function isoDate(at: number): string {
  const { year, month, day } = partsOf(at)
  return `${year}-${month}-${day}`
}

/** "2026-03-12 14:05". */
export function isoMinute(at: number): string {
  const { hour, minute } = partsOf(at)
  return `${isoDate(at)} ${hour}:${minute}`
}

/** "2026 m. kovo 12 d.", "12 March 2026". */
export function longDate(at: number, language: Language): string {
  const { year, month, day } = partsOf(at)
  const name = MONTHS[language][Number(month) - 1] ?? ''
  const number = Number(day)
  return language === 'lt' ? `${year}${NBSP}m. ${name} ${number}${NBSP}d.` : `${number}${NBSP}${name} ${year}`
}

/** "14 000,00" or "14,000.00"; the minus is a minus sign. */
export function amountText(cents: number, language: Language): string {
  const whole = Math.floor(Math.abs(cents) / 100)
  const rest = String(Math.abs(cents) % 100).padStart(2, '0')
  const grouped = String(whole).replace(/\B(?=(\d{3})+$)/g, language === 'lt' ? NBSP : ',')
  return `${cents < 0 ? '−' : ''}${grouped}${language === 'lt' ? ',' : '.'}${rest}`
}

/** "14 000,00 Eur", "EUR 14,000.00". */
export function moneyText(cents: number, language: Language): string {
  const amount = amountText(cents, language)
  return language === 'lt' ? `${amount}${NBSP}Eur` : `EUR${NBSP}${amount}`
}

/** A share kept in tenths of a percent: "25,0", "25.0". */
export function shareText(tenths: number, language: Language): string {
  return `${Math.floor(tenths / 10)}${language === 'lt' ? ',' : '.'}${tenths % 10}`
}

/** A number cell as typed, with the language's decimal sign when it is a number and as it was when not. */
export function numberText(typed: string, language: Language): string {
  const value = readNumber(typed)
  if (value === null) return typed
  const [whole = '', rest] = String(Math.abs(value)).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, language === 'lt' ? NBSP : ',')
  return `${value < 0 ? '−' : ''}${grouped}${rest === undefined ? '' : (language === 'lt' ? ',' : '.') + rest}`
}

/** A mean with one decimal. */
export function meanText(mean: number, language: Language): string {
  const text = mean.toFixed(1)
  return language === 'lt' ? text.replace('.', ',') : text
}

/** "17 taškų", "1 dot". */
export function dotsText(dots: number, language: Language): string {
  if (language === 'en') return `${dots}${NBSP}${dots === 1 ? 'dot' : 'dots'}`
  const form = new Intl.PluralRules('lt').select(dots)
  return `${dots}${NBSP}${form === 'one' ? 'taškas' : form === 'few' ? 'taškai' : 'taškų'}`
}

/** Quotation marks of the language instead of straight ones, and units that stay with their number. */
export function printed(text: string, language: Language): string {
  return text
    .normalize('NFC')
    .replace(/"([^"\n]*)"/g, language === 'lt' ? '„$1“' : '“$1”')
    .replace(
      /(\d) (?=(?:Eur|€|%|proc\.|d\.|m\.|val\.|min\.|mėn\.|kv\.|km|kg|vnt\.|asm\.)(?![\p{L}]))/gu,
      `$1${NBSP}`,
    )
    .replace(/(?<![\d,.])(\d{1,3}) (?=\d{3}(?!\d))/g, `$1${NBSP}`)
    .replace(/\bEUR (?=\d)/g, `EUR${NBSP}`)
}

/** A name for files: ASCII letters, digits and hyphens. */
export function asciiName(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
}
