// The two languages, and text that exists in both.

export type Language = 'lt' | 'en'

export const LANGUAGES: readonly Language[] = ['lt', 'en']

/** The language a page opens in before anyone chose one. */
export const DEFAULT_LANGUAGE: Language = 'lt'

/** BCP 47 tags for `Intl` and the `lang` attribute. */
export const LOCALE: Readonly<Record<Language, string>> = { lt: 'lt-LT', en: 'en-GB' }

/** One text in both languages. */
export type Bilingual = Readonly<Record<Language, string>>

export function isLanguage(value: unknown): value is Language {
  return value === 'lt' || value === 'en'
}
