// What this page says: phrases area by area and the method's words stage by stage, in the language it is shown in; in the
// other one when asked for. Knows no framework; react.tsx hands them to the page.
import type { Area, Catalogue } from '../../shared/i18n/catalogue.ts'
import { LANGUAGES, type Language } from '../../shared/i18n/language.ts'
import { STAGE_LETTER, type StageId } from '../../shared/method/vocabulary.ts'

/** What is loaded of a language. It grows in place: nothing already shown has to be shown again. */
export type Messages = Partial<Catalogue>

/** An area of phrases, or the method's words, of one stage or of all, in the page's language or in both. */
export type Topic = Area | 'method' | `method.${StageId}` | 'method.both' | `method.${StageId}.both`

/** How the words of a topic are fetched. */
export interface WordSource {
  phrases(area: Area, language: Language): Promise<unknown>
  /** Puts them into the activities. */
  method(stage: StageId, language: Language): Promise<void>
}

const STAGES = Object.keys(STAGE_LETTER) as StageId[]

export class Words {
  #language: Language
  readonly #source: WordSource
  readonly #topics = new Set<Topic>()
  readonly #messages: Readonly<Record<Language, Messages>> = { lt: {}, en: {} }
  readonly #stages: Readonly<Record<Language, Set<StageId>>> = { lt: new Set(), en: new Set() }

  /** @param language the language the page opens in */
  constructor(language: Language, source: WordSource) {
    this.#language = language
    this.#source = source
  }

  /** What is loaded of a language. */
  in(language: Language): Messages {
    return this.#messages[language]
  }

  /** Whether topics are there in the language of the page. */
  has(topics: readonly Topic[]): boolean {
    return topics.every((topic) => this.#missing(topic, this.#language).length === 0)
  }

  /**
   * Makes topics available in the language of the page; at once when they are.
   *
   * Rejects when they cannot be fetched; asking again tries again.
   */
  async need(topics: readonly Topic[]): Promise<void> {
    for (const topic of topics) this.#topics.add(topic)
    await this.#fetch(topics, this.#language)
  }

  /** Makes everything this page has asked for available in a language, and later topics come in it. */
  async speak(language: Language): Promise<void> {
    await this.#fetch([...this.#topics], language)
    this.#language = language
    // A topic may have been asked for in the old language meanwhile.
    await this.#fetch([...this.#topics], language)
  }

  async #fetch(topics: readonly Topic[], language: Language): Promise<void> {
    await Promise.all(topics.flatMap((topic) => this.#missing(topic, language)).map((fetch) => fetch()))
  }

  /** What has to be fetched for a topic. */
  #missing(topic: Topic, language: Language): readonly (() => Promise<void>)[] {
    if (topic.startsWith('method')) {
      const [, named] = topic.split('.')
      const stages = STAGES.filter((stage) => named === stage || named === undefined || named === 'both')
      const languages = topic.endsWith('.both') ? LANGUAGES : [language]
      return languages.flatMap((each) => stages.flatMap((stage) => this.#missingStage(stage, each)))
    }
    const area = topic as Area
    if (area in this.#messages[language]) return []
    return [
      async () => {
        Object.assign(this.#messages[language], { [area]: await this.#source.phrases(area, language) })
      },
    ]
  }

  #missingStage(stage: StageId, language: Language): readonly (() => Promise<void>)[] {
    const here = this.#stages[language]
    if (here.has(stage)) return []
    return [
      async () => {
        await this.#source.method(stage, language)
        here.add(stage)
      },
    ]
  }
}
