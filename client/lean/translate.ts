// Phrases as built (vite.words.ts) into sentences, and numbers and dates in words, on the formatter of parsed sentences that
// use-intl has too (icu-minify).
import format, { type CompiledMessage, type FormatValues } from 'icu-minify/format'

export type Phrases = { readonly [key: string]: CompiledMessage | Phrases }

/** One for each locale and options: making one is slow. */
function kept<A extends readonly unknown[], F>(make: (...args: A) => F): (...args: A) => F {
  const made = new Map<string, F>()
  return (...args) => {
    const key = JSON.stringify(args)
    const found = made.get(key) ?? make(...args)
    made.set(key, found)
    return found
  }
}

export const formatters = {
  getNumberFormat: kept(
    (...args: ConstructorParameters<typeof Intl.NumberFormat>) => new Intl.NumberFormat(...args),
  ),
  getDateTimeFormat: kept(
    (...args: ConstructorParameters<typeof Intl.DateTimeFormat>) => new Intl.DateTimeFormat(...args),
  ),
  getPluralRules: kept(
    (...args: ConstructorParameters<typeof Intl.PluralRules>) => new Intl.PluralRules(...args),
  ),
}

function find(phrases: Phrases, path: string): CompiledMessage | null {
  let found: CompiledMessage | Phrases | undefined = phrases
  for (const key of path.split('.')) {
    if (found === undefined || typeof found === 'string' || Array.isArray(found)) return null
    found = (found as Phrases)[key]
  }
  return typeof found === 'string' || Array.isArray(found) ? found : null
}

/** The sentence of a phrase; its path, and a report, when there is none. */
export function translate(
  phrases: Phrases,
  locale: string,
  timeZone: string,
  path: string,
  values?: FormatValues,
): string {
  const phrase = find(phrases, path)
  if (phrase === null) {
    reportError(new Error(`There is no phrase ${path}`))
    return path
  }
  return String(format(phrase, locale, values, { formatters, timeZone }))
}
