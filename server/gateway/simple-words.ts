// The words of the simple page: its own, and those it shares with the pages of the client.
import { createTranslator } from 'use-intl/core'
import { type Language, LOCALE } from '../../shared/i18n/language.ts'
import { common } from '../../shared/i18n/phrases/common.ts'
import { join } from '../../shared/i18n/phrases/join.ts'
import { phone } from '../../shared/i18n/phrases/phone.ts'
import { simple } from '../../shared/i18n/phrases/simple.ts'
import { waiting } from '../../shared/i18n/phrases/waiting.ts'

function wordsIn(language: Language) {
  const messages = {
    common: common[language],
    join: join[language],
    phone: phone[language],
    simple: simple[language],
    waiting: waiting[language],
  } as {
    readonly common: typeof common.lt
    readonly join: typeof join.lt
    readonly phone: typeof phone.lt
    readonly simple: typeof simple.lt
    readonly waiting: typeof waiting.lt
  }
  return createTranslator({ locale: LOCALE[language], messages })
}

export type SimpleWords = ReturnType<typeof wordsIn>

export const SIMPLE_WORDS: Readonly<Record<Language, SimpleWords>> = { lt: wordsIn('lt'), en: wordsIn('en') }
