// Above the fields while they are translated: how far it is, which language the original is in, who translates, and the way
// to the next field that waits.
import { ArrowDown } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { otherLanguage, translatableFields, translationState } from '../../../shared/concept/translation.ts'
import { setOriginalLanguage } from '../../../shared/concept/translation-writing.ts'
import { isLanguage, LANGUAGES, type Language } from '../../../shared/i18n/language.ts'
import kit from '../../panels/kit.module.css'
import { useRevision, useWorld } from './concept-world.ts'
import { keepReviewerName, reviewerName, showPlace } from './review-world.ts'
import styles from './translation.module.css'
import { useTranslated } from './translation-world.ts'

export function TranslationBar({ original }: { readonly original: Language }) {
  const world = useWorld()
  const { draft, writable, me } = world
  const t = useTranslations('translation')
  const id = useId()
  useRevision(world)
  useTranslated(draft, null)
  const last = useRef('')
  const [name, setName] = useState(() => reviewerName(world))
  const into = otherLanguage(original)
  const fields = translatableFields(draft).map((field) => ({
    field,
    state: translationState(draft, field, into),
  }))
  const waiting = fields.filter(({ state }) => state !== 'whole').map(({ field }) => field)
  const changed = fields.filter(({ state }) => state === 'stale').length
  const goNext = () => {
    const order = fields.map(({ field }) => field)
    const after = order.indexOf(last.current)
    const next = waiting.find((field) => order.indexOf(field) > after) ?? waiting[0]
    if (next === undefined) return
    last.current = next
    showPlace(next)
  }
  return (
    <section className={styles.bar} aria-label={t('title')}>
      <p role="status">
        {fields.length === 0
          ? t('none')
          : t('progress', { done: fields.length - waiting.length, total: fields.length })}
        {changed > 0 && <strong className={styles.changed}> · {t('changed', { n: changed })}</strong>}
      </p>
      {fields.length > 0 && (
        <button type="button" className={kit.button} disabled={waiting.length === 0} onClick={goNext}>
          <ArrowDown aria-hidden="true" /> {waiting.length === 0 ? t('all') : t('next')}
        </button>
      )}
      {writable && (
        <div className={styles.settings}>
          <label htmlFor={`${id}-from`}>{t('from')}</label>
          <select
            id={`${id}-from`}
            className={kit.input}
            value={original}
            onChange={({ target }) => {
              if (isLanguage(target.value)) setOriginalLanguage(draft, target.value)
            }}
          >
            {LANGUAGES.map((each) => (
              <option key={each} value={each}>
                {t(`languages.${each}`)}
              </option>
            ))}
          </select>
        </div>
      )}
      {writable && me.person === null && (
        <div className={styles.settings}>
          <label htmlFor={`${id}-who`}>{t('translator')}</label>
          <input
            id={`${id}-who`}
            className={kit.input}
            value={name}
            maxLength={80}
            autoComplete="name"
            onChange={({ target }) => {
              setName(target.value)
              keepReviewerName(target.value.trim())
            }}
          />
        </div>
      )}
    </section>
  )
}
