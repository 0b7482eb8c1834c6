// The language of a passage within a document: what is known of it, else by its letters, and by having no English words
// between them. A Lithuanian name does not make an English sentence Lithuanian: it would be read aloud with the wrong voice.
import type { ComposedField } from '../concept/composed.ts'
import type { Language } from '../i18n/language.ts'

const LITHUANIAN = /[ąčęėįšųūž„]/i
const ENGLISH = /(?<!\p{L})(?:the|and|of|with|who|from|by|for|our|on|at)(?!\p{L})/iu

/** Whether words look Lithuanian; short ones without a letter of its own do not. */
export function looksLithuanian(text: string): boolean {
  return LITHUANIAN.test(text) && !ENGLISH.test(text)
}

/** The language a field's words are known to be in; null where its passages have to be looked at. */
export function ownLanguage({ id, lang }: ComposedField): Language | null {
  // The abstract is in the other of the two languages, whatever letters it has.
  return id === 'summary.en' ? 'en' : (lang ?? null)
}

/**
 * The language a passage is tagged with, so that it is hyphenated and read aloud rightly.
 *
 * @param language of the document
 * @param own of the field the passage is of, where it is known
 * @returns null where it is the document's
 */
export function passageLanguage(text: string, language: Language, own: Language | null): Language | null {
  const found = own ?? (language === 'en' && looksLithuanian(text) ? 'lt' : language)
  return found === language ? null : found
}
