// Speaks to the person at the terminal, in Lithuanian and then in English. Prints; decides nothing.
import { createTranslator } from 'use-intl/core'
import { LANGUAGES, type Language, LOCALE } from '../shared/i18n/language.ts'
import { terminal } from '../shared/i18n/phrases/terminal.ts'

export type TerminalPhrase = keyof typeof terminal.lt
export type TerminalValues = Readonly<Record<string, string | number>>

/** A sentence in one language. */
function phraseIn(language: Language, phrase: TerminalPhrase, values: TerminalValues = {}): string {
  const messages: Readonly<Record<string, string>> = terminal[language]
  const translate = createTranslator({ locale: LOCALE[language], messages })
  // A port is a name, not a quantity: it must not become "3 000".
  const texts = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, String(value)]))
  return translate(phrase, texts)
}

/** A sentence in both languages, a line each. */
export function bothLanguages(phrase: TerminalPhrase, values: TerminalValues = {}): string {
  return LANGUAGES.map((language) => phraseIn(language, phrase, values)).join('\n')
}

/** A short label in both languages on one line. */
export function label(phrase: TerminalPhrase): string {
  return LANGUAGES.map((language) => phraseIn(language, phrase)).join(' · ')
}
