// Who one is, once: name, sector, organisation, and how the others see one. What is typed stays through every failure.
import { type FormEvent, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { LIMITS } from '../../../shared/base/limits.ts'
import { tidy } from '../../../shared/base/text.ts'
import type { Language } from '../../../shared/i18n/language.ts'
import { sectors as SECTORS } from '../../../shared/method/data/vocabulary.ts'
import { SHOWN_AS, type ShownAs } from '../../../shared/people/person.ts'
import { api } from '../../model/api.ts'
import { useFaultText } from '../../model/react.tsx'
import { Field, useFocusOnFirstError } from '../../panels/field.tsx'
import kit from '../../panels/kit.module.css'
import { useSubmission } from '../../panels/submission.ts'
import styles from './join-page.module.css'
import { enterWorkshop } from './kept-entry.ts'
import { EMPTY_DRAFT, type PersonDraft, type PersonFaults, readDraft } from './person-draft.ts'

interface PersonFormProps {
  readonly code: string
  readonly language: Language
}

export function PersonForm({ code, language }: PersonFormProps) {
  const t = useTranslations('join')
  const fault = useTranslations('common.faults')
  const faultText = useFaultText()
  const form = useRef<HTMLFormElement>(null)
  const [draft, setDraft] = useState<PersonDraft>(EMPTY_DRAFT)
  const [failedTry, setFailedTry] = useState<object | null>(null)
  const { busy, error, submit } = useSubmission()
  useFocusOnFirstError(form, failedTry)

  const read = readDraft(code, draft)
  /** Told from the first try on, and gone as soon as they are mended. */
  const faults: PersonFaults = failedTry !== null && !read.ok ? read.faults : {}

  const change = (part: Partial<PersonDraft>) => setDraft((before) => ({ ...before, ...part }))

  const send = (event: FormEvent) => {
    event.preventDefault()
    if (!read.ok) return setFailedTry({})
    submit(async () => {
      const { workshop, ticket } = await api.join(read.request)
      enterWorkshop(code, workshop, ticket)
    })
  }

  return (
    <form ref={form} className={styles.form} onSubmit={send} noValidate>
      <Field
        id="person-name"
        label={t('name')}
        error={faults.name && fault(faults.name, { limit: String(LIMITS.personName) })}
      >
        {(control) => (
          <input
            {...control}
            value={draft.name}
            onChange={(event) => change({ name: event.target.value })}
            required
            autoComplete="off"
            autoCapitalize="words"
            spellCheck={false}
          />
        )}
      </Field>
      <Field id="person-sector" label={t('sector')} error={faults.sector && t('sectorEmpty')}>
        {(control) => (
          <select
            {...control}
            value={draft.sector}
            required
            onChange={({ target }) =>
              change({ sector: SECTORS.find((sector) => sector.code === target.value)?.code ?? '' })
            }
          >
            <option value="" disabled>
              {t('sectorChoose')}
            </option>
            {SECTORS.map((sector) => (
              <option key={sector.code} value={sector.code}>
                {sector.label[language]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field
        id="person-organisation"
        label={t('organisation')}
        optional={t('optional')}
        error={faults.organisation && t('organisationTooLong', { limit: String(LIMITS.organisation) })}
      >
        {(control) => (
          <input
            {...control}
            value={draft.organisation}
            onChange={(event) => change({ organisation: event.target.value })}
            autoComplete="off"
          />
        )}
      </Field>
      <ShownAsChoice draft={draft} language={language} choose={(shownAs) => change({ shownAs })} />
      <section className={styles.privacy} aria-labelledby="privacy-title">
        <h2 id="privacy-title">{t('privacy.title')}</h2>
        <p>{t('privacy.text')}</p>
      </section>
      {error ? (
        <p className={kit.notice} role="alert">
          {faultText(error)}
        </p>
      ) : null}
      <button type="submit" className={`${kit.primary} ${styles.submit}`} aria-disabled={busy}>
        {busy ? t('entering') : t('submit')}
      </button>
    </form>
  )
}

interface ShownAsChoiceProps {
  readonly draft: PersonDraft
  readonly language: Language
  readonly choose: (shownAs: ShownAs) => void
}

function ShownAsChoice({ draft, language, choose }: ShownAsChoiceProps) {
  const t = useTranslations('join.shownAs')
  const examples: Readonly<Record<ShownAs, string>> = {
    name: tidy(draft.name).slice(0, LIMITS.personName) || t('sampleName'),
    code: t('sampleCode'),
    sector: (SECTORS.find(({ code }) => code === draft.sector) ?? SECTORS[0])?.label[language] ?? '',
  }
  return (
    <fieldset className={kit.field}>
      <legend className={`${kit.label} ${styles.legend}`}>{t('legend')}</legend>
      <div className={styles.choices}>
        {SHOWN_AS.map((shownAs) => (
          <label key={shownAs} className={styles.choice}>
            <input
              type="radio"
              name="shown-as"
              checked={draft.shownAs === shownAs}
              onChange={() => choose(shownAs)}
            />
            <span className={styles.choiceName}>{t(shownAs)}</span>
            <span className={styles.example}>{t('othersSee', { example: examples[shownAs] })}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
