// The translations of a concept as plain values, for an archive: every text with what it translates, by whom and when.
import { simpleDiffString } from 'lib0/diff'
import * as Y from 'yjs'
import { isLanguage, type Language } from '../i18n/language.ts'
import type { ConceptDraft } from './concept-draft.ts'
import { fillFragment, readFragment } from './rich-fragment.ts'
import { contentOfRich, type RichText, richOf } from './rich-text.ts'
import { keyOf, originals, textOf, translatedFragment, translators } from './translation.ts'

export interface TranslatedText {
  readonly field: string
  readonly entry: string
  readonly part: string
  readonly language: Language
  readonly text: string
  readonly rich?: RichText
  /** Whether it is one of the texts with paragraphs and lists. */
  readonly isRich: boolean
  /** The original's words it translates; null when not known. */
  readonly of: string | null
  /** '' when not known. */
  readonly who: string
  /** Instant, ms since 1970; 0 when not known. */
  readonly at: number
}

export interface TranslationRecord {
  /** The language of the original, where it is settled. */
  readonly original?: Language
  readonly texts: readonly TranslatedText[]
}

const PLAIN = /^translation:(lt|en):([^/]+)\/(.*)\/([^/]*)$/
const RICH = /^rich:([^~]+)~(lt|en)$/

/** Everything translated; null while nothing is. */
export function translationRecord(draft: ConceptDraft): TranslationRecord | null {
  const kept = draft.doc.getMap('meta').get('language')
  const texts: TranslatedText[] = []
  for (const name of [...draft.doc.share.keys()].sort()) {
    const plain = PLAIN.exec(name)
    const rich = plain ? null : RICH.exec(name)
    const [field, language] = plain ? [plain[2], plain[1]] : [rich?.[1], rich?.[2]]
    if (field === undefined || !isLanguage(language)) continue
    const path = { field, entry: plain?.[3] ?? '', part: plain?.[4] ?? '' }
    const content = rich
      ? contentOfRich(readFragment(draft.doc.getXmlFragment(name)))
      : ({ kind: 'text', text: draft.doc.getText(name).toString() } as const)
    if (content.text.trim() === '') continue
    const of = originals(draft).get(keyOf(path, language))
    const by = translators(draft).get(keyOf(path, language))
    const said = typeof by === 'object' && by !== null && !(by instanceof Y.AbstractType) ? by : {}
    texts.push({
      ...path,
      language,
      text: content.text,
      ...('rich' in content && content.rich ? { rich: content.rich } : {}),
      isRich: rich !== null,
      of: typeof of === 'string' ? of : null,
      who: 'who' in said && typeof said.who === 'string' ? said.who : '',
      at: 'at' in said && typeof said.at === 'number' ? said.at : 0,
    })
  }
  const original = isLanguage(kept) ? { original: kept } : {}
  return texts.length === 0 && !isLanguage(kept) ? null : { ...original, texts }
}

export function restoreTranslations(draft: ConceptDraft, { original, texts }: TranslationRecord): void {
  draft.change(() => {
    if (original) draft.doc.getMap('meta').set('language', original)
    for (const text of texts) writeTranslated(draft, text)
  })
}

/** Puts a translation in its place with all that is known of it, as the smallest edit of what is there. */
export function writeTranslated(draft: ConceptDraft, translated: TranslatedText): void {
  const { language, text, rich, isRich, of, who, at, field, entry, part } = translated
  const path = { field, entry, part }
  const key = keyOf(path, language)
  draft.change(() => {
    if (isRich) {
      const blocks = text === '' ? [] : richOf({ kind: 'text', text, ...(rich ? { rich } : {}) })
      fillFragment(translatedFragment(draft, field, language), blocks)
    } else {
      const held = textOf(draft, path, language)
      const { index, remove, insert } = simpleDiffString(held.toString(), text)
      if (remove > 0) held.delete(index, remove)
      if (insert !== '') held.insert(index, insert)
    }
    if (of === null) originals(draft).delete(key)
    else originals(draft).set(key, of)
    if (at > 0) translators(draft).set(key, { who, at })
    else translators(draft).delete(key)
  })
}
