// The phrases this page has loaded: area by area, in the language it is shown in; the other language when asked for.
// Knows no framework; react.tsx hands them to the page.
import type { Area, Catalogue } from '../../shared/i18n/catalogue.ts'
import type { Language } from '../../shared/i18n/language.ts'

/** What is loaded of a language. It grows in place: nothing already shown has to be shown again. */
export type Messages = Partial<Catalogue>

type Load = () => Promise<unknown>

const FOLDER = '../../shared/i18n/phrases'

/** Each file of phrases/ twice, a chunk a language (vite.words.ts); the words of the terminal are not for browsers. */
const LOADS: Readonly<Record<Language, Readonly<Record<string, Load>>>> = {
  lt: import.meta.glob(
    ['../../shared/i18n/phrases/*.ts', '!../../shared/i18n/phrases/{terminal,unfetched}.ts'],
    {
      query: '?words=lt',
      import: 'words',
    },
  ),
  en: import.meta.glob(
    ['../../shared/i18n/phrases/*.ts', '!../../shared/i18n/phrases/{terminal,unfetched}.ts'],
    {
      query: '?words=en',
      import: 'words',
    },
  ),
}

export class Words {
  #language: Language
  readonly #loads: typeof LOADS
  readonly #areas = new Set<Area>()
  readonly #messages: Readonly<Record<Language, Messages>> = { lt: {}, en: {} }

  /** @param language the language the page opens in */
  constructor(language: Language, loads: typeof LOADS = LOADS) {
    this.#language = language
    this.#loads = loads
  }

  /** What is loaded of a language. */
  in(language: Language): Messages {
    return this.#messages[language]
  }

  /**
   * Makes areas available in the language of the page; at once when they are.
   *
   * Rejects when they cannot be fetched; asking again tries again.
   */
  async need(areas: readonly Area[]): Promise<void> {
    for (const area of areas) this.#areas.add(area)
    await this.#fetch(this.#language)
  }

  /** Makes everything this page has asked for available in a language, and later areas come in it. */
  async speak(language: Language): Promise<void> {
    await this.#fetch(language)
    this.#language = language
    // An area may have been asked for in the old language meanwhile.
    await this.#fetch(language)
  }

  async #fetch(language: Language): Promise<void> {
    const messages = this.#messages[language]
    const missing = [...this.#areas].filter((area) => !(area in messages))
    await Promise.all(
      missing.map(async (area) => {
        const load = this.#loads[language][`${FOLDER}/${area}.ts`]
        if (!load) throw new RangeError(`There are no phrases ${area}`)
        Object.assign(messages, { [area]: await load() })
      }),
    )
  }
}
