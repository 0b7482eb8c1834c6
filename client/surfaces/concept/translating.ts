// Whether translations are shown beside the fields. All the rest of translating is fetched when this is so.
import { createContext, useContext, useEffect, useState } from 'react'
import type { ConceptDraft } from '../../../shared/concept/concept-draft.ts'
import { onTranslation, originalLanguage } from '../../../shared/concept/translation.ts'
import type { Language } from '../../../shared/i18n/language.ts'

/** The language translations are made from while they are shown; null while they are not. */
export const TranslatingContext = createContext<Language | null>(null)

export function useTranslating(): Language | null {
  return useContext(TranslatingContext)
}

/** The language of the original while somebody translates: as it was guessed then, until somebody says otherwise. */
export function useOriginal(draft: ConceptDraft, translating: boolean): Language | null {
  const [original, setOriginal] = useState<Language | null>(null)
  useEffect(() => {
    setOriginal(translating ? originalLanguage(draft) : null)
    if (!translating) return
    return onTranslation(draft, (fields) => {
      if (fields.has('')) setOriginal(originalLanguage(draft))
    })
  }, [draft, translating])
  return original
}
