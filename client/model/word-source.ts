// Where a page's words come from: chunks of the build, one an area or a stage of the method, and language.
import { loads } from 'virtual:method-texts'
import type { Language } from '../../shared/i18n/language.ts'
import type { WordSource } from './words.ts'

type Load = () => Promise<unknown>

/** Each file of phrases/ twice, a chunk a language (vite.words.ts). */
const PHRASES: Readonly<Record<Language, Readonly<Record<string, Load>>>> = {
  lt: import.meta.glob(
    [
      '../../shared/i18n/phrases/*.ts',
      '!../../shared/i18n/phrases/{simple,terminal,unfetched,verification}.ts',
    ],
    { query: '?words=lt', import: 'words' },
  ),
  en: import.meta.glob(
    [
      '../../shared/i18n/phrases/*.ts',
      '!../../shared/i18n/phrases/{simple,terminal,unfetched,verification}.ts',
    ],
    { query: '?words=en', import: 'words' },
  ),
}

export const wordSource: WordSource = {
  async phrases(area, language) {
    const load = PHRASES[language][`../../shared/i18n/phrases/${area}.ts`]
    if (!load) throw new RangeError(`There are no phrases ${area}`)
    return load()
  },
  async method(stage, language) {
    const [{ texts }, { fillMethodTexts }] = await Promise.all([
      loads[language][stage](),
      import('./method-texts.ts'),
    ])
    fillMethodTexts(texts, language)
  },
}
