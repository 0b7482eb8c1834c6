// Writing translations of the concept: the words, who wrote them and when, and that one still says what the original says.
// What is read is translation.ts.
import { simpleDiffStringWithCursor } from 'lib0/diff'
import { LIMITS } from '../base/limits.ts'
import type { Language } from '../i18n/language.ts'
import type { ConceptDraft } from './concept-draft.ts'
import { fillFragment } from './rich-fragment.ts'
import { richOf, type TextContent } from './rich-text.ts'
import {
  keyOf,
  originals,
  otherLanguage,
  type TranslationUnit,
  type Translator,
  textOf,
  translatedFragment,
  translationOf,
  translators,
} from './translation.ts'

/** Somebody who goes on writing is kept once in this time, ms. */
const SAME_SITTING = 60_000

/** Says which language the document is written in. */
export function setOriginalLanguage(draft: ConceptDraft, language: Language): void {
  draft.change(() => draft.doc.getMap('meta').set('language', language))
}

/** Changes a plain translation as the smallest edit around the caret. @throws {RangeError} when over LIMITS.conceptText characters */
export function editTranslation(
  draft: ConceptDraft,
  unit: TranslationUnit,
  language: Language,
  edit: { readonly next: string; readonly caret: number },
  by: Translator,
): void {
  const { next, caret } = edit
  if (next.length > LIMITS.conceptText) throw new RangeError(`A translation of ${next.length} characters`)
  draft.change(() => {
    const text = textOf(draft, unit.path, language)
    const { index, remove, insert } = simpleDiffStringWithCursor(text.toString(), next, caret)
    if (remove === 0 && insert === '') return
    if (remove > 0) text.delete(index, remove)
    if (insert !== '') text.insert(index, insert)
    noteTranslated(draft, unit, language, by)
  })
}

/**
 * Keeps who wrote a translation. What it is a translation of is kept when it begins: who mends a word of a stale one has
 * not yet said that it agrees.
 */
export function noteTranslated(
  draft: ConceptDraft,
  unit: TranslationUnit,
  language: Language,
  by: Translator,
): void {
  const key = keyOf(unit.path, language)
  const { content, of, by: last } = translationOf(draft, unit, language)
  draft.change(() => {
    if (content.text.trim() === '') {
      originals(draft).delete(key)
      translators(draft).delete(key)
      return
    }
    pinLanguage(draft, otherLanguage(language))
    if (of === null) originals(draft).set(key, unit.text)
    const isSame = last !== null && last.who === by.who && by.at - last.at < SAME_SITTING
    if (!isSame) translators(draft).set(key, { ...by })
  })
}

/** Somebody looked: the translation says what the original says now. */
export function confirmTranslation(
  draft: ConceptDraft,
  unit: TranslationUnit,
  language: Language,
  by: Translator,
): void {
  draft.change(() => {
    originals(draft).set(keyOf(unit.path, language), unit.text)
    translators(draft).set(keyOf(unit.path, language), { ...by })
  })
}

/** Puts words in the place of a translation, whatever was there: what importing does, and names that stay the same. */
export function setTranslation(
  draft: ConceptDraft,
  unit: TranslationUnit,
  language: Language,
  content: TextContent,
  by: Translator,
): void {
  draft.change(() => {
    if (unit.isRich) fillFragment(translatedFragment(draft, unit.path.field, language), richOf(content))
    else {
      const text = textOf(draft, unit.path, language)
      text.delete(0, text.length)
      text.insert(0, content.text)
    }
    noteTranslated(draft, unit, language, by)
  })
}

// The guess must not turn over while people translate.
function pinLanguage(draft: ConceptDraft, language: Language): void {
  const meta = draft.doc.getMap('meta')
  if (meta.get('language') === undefined) meta.set('language', language)
}
