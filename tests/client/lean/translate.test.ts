// Every phrase, as pages get it (parsed at build, spoken by client/lean/translate.ts), says what use-intl makes of its source.
import compile from 'icu-minify/compile'
import { createTranslator } from 'use-intl/core'
import { describe, expect, it } from 'vitest'
import { type Phrases, translate } from '../../../client/lean/translate.ts'
import { AREAS } from '../../../shared/i18n/catalogue.ts'
import { LANGUAGES, LOCALE } from '../../../shared/i18n/language.ts'

type Tree = { readonly [key: string]: string | Tree }

const TIME_ZONE = 'Europe/Vilnius'

function built(tree: Tree): Phrases {
  return Object.fromEntries(
    Object.entries(tree).map(([key, value]) => [
      key,
      typeof value === 'string' ? compile(value) : built(value),
    ]),
  )
}

function* leaves(tree: Tree, path: string): Generator<readonly [path: string, source: string]> {
  for (const [key, value] of Object.entries(tree)) {
    const here = path === '' ? key : `${path}.${key}`
    if (typeof value === 'string') yield [here, value]
    else yield* leaves(value, here)
  }
}

describe('a phrase', () => {
  it.each(LANGUAGES)('says in a page what use-intl says (%s)', (language) => {
    const messages: Tree = Object.fromEntries(
      Object.entries(AREAS).map(([area, words]) => [area, words[language]]),
    )
    const phrases = built(messages)
    const translator = createTranslator({ locale: LOCALE[language], messages, timeZone: TIME_ZONE })
    let spoken = 0
    for (const [path, source] of leaves(messages, '')) {
      const names = [...new Set([...source.matchAll(/\{(\w+)\s*[,}]/g)].map(([, name = '']) => name))]
      const counts = /, (plural|number)/.test(source) ? [0, 1, 2, 5, 11, 21, 1.5, 12_345] : ['Rūta']
      for (const count of counts) {
        const values = Object.fromEntries(names.map((name) => [name, count]))
        const asked = names.length > 0 ? values : undefined
        const expected = (translator as (key: string, given?: Readonly<Record<string, unknown>>) => string)(
          path,
          asked,
        )
        expect(translate(phrases, LOCALE[language], TIME_ZONE, path, asked), path).toBe(expected)
        spoken += 1
      }
    }
    expect(spoken).toBeGreaterThan(400)
  })
})
