// What the original said when it was translated beside what it says now, with the words between which they differ marked.
import { useTranslations } from 'use-intl'
import type { Language } from '../../../shared/i18n/language.ts'
import styles from './translation.module.css'

interface TranslationComparisonProps {
  readonly was: string
  readonly now: string
  readonly language: Language
}

export function TranslationComparison({ was, now, language }: TranslationComparisonProps) {
  const t = useTranslations('translation')
  const [before, after] = parted(was, now)
  return (
    <div className={styles.comparison}>
      <section>
        <h5>{t('was')}</h5>
        <p lang={language}>
          {before.start}
          {before.changed !== '' && <del>{before.changed}</del>}
          {before.end}
        </p>
      </section>
      <section>
        <h5>{t('now')}</h5>
        <p lang={language}>
          {after.start}
          {after.changed !== '' && <ins>{after.changed}</ins>}
          {after.end}
        </p>
      </section>
    </div>
  )
}

function wordsIn(text: string): readonly string[] {
  return text.match(/\s+|\S+/g) ?? []
}

/** Two texts in three: what begins both, what differs, what ends both; whole words. */
function parted(was: string, now: string) {
  const [one, other] = [wordsIn(was), wordsIn(now)]
  let start = 0
  while (start < Math.min(one.length, other.length) && one[start] === other[start]) start += 1
  let end = 0
  const rest = Math.min(one.length, other.length) - start
  while (end < rest && one[one.length - 1 - end] === other[other.length - 1 - end]) end += 1
  const part = (words: readonly string[]) => ({
    start: words.slice(0, start).join(''),
    changed: words.slice(start, words.length - end).join(''),
    end: words.slice(words.length - end).join(''),
  })
  return [part(one), part(other)] as const
}
