// A new programme: what it is called, who organises it, and its localities.
import { Plus } from 'lucide-react'
import { type FormEvent, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { LIMITS } from '../../../shared/base/limits.ts'
import type { ProgrammeReply } from '../../../shared/protocol/http.ts'
import { deskApi } from '../../model/desk-api.ts'
import { useFaultText } from '../../model/react.tsx'
import { Field, useFocusOnFirstError } from '../../panels/field.tsx'
import kit from '../../panels/kit.module.css'
import { useSubmission } from '../../panels/submission.ts'
import styles from './desk.module.css'
import { LocalityRow } from './locality-row.tsx'
import {
  type DraftFault,
  type DraftFaults,
  emptyLocality,
  localityFieldId,
  MOST_LOCALITIES,
  type ProgrammeDraft,
  readProgrammeDraft,
} from './programme-draft.ts'

interface ProgrammeFormProps {
  readonly secret: string
  readonly created: (programme: ProgrammeReply) => void
  readonly cancel: () => void
}

const BLANK: ProgrammeDraft = { title: '', organiser: '', localities: [emptyLocality(1)] }

export function ProgrammeForm({ secret, created, cancel }: ProgrammeFormProps) {
  const t = useTranslations('home.programme')
  const words = useTranslations('home')
  const common = useTranslations('common')
  const faultText = useFaultText()
  const form = useRef<HTMLFormElement>(null)
  const [draft, setDraft] = useState(BLANK)
  const [failedTry, setFailedTry] = useState<object | null>(null)
  const { busy, error, submit } = useSubmission()
  useFocusOnFirstError(form, failedTry)

  const read = readProgrammeDraft(draft)
  /** Told from the first try on, and gone as soon as they are mended. */
  const faults: DraftFaults = failedTry !== null && !read.ok ? read.faults : {}

  const limit = String(LIMITS.title)
  const say = (fault: DraftFault | undefined) => {
    if (fault === undefined) return undefined
    if (fault === 'twice') return t('twice')
    if (fault === 'too-long') return words('tooLong', { limit })
    return common(`faults.${fault}`)
  }

  const add = () => {
    const key = Math.max(...draft.localities.map((row) => row.key)) + 1
    setDraft({ ...draft, localities: [...draft.localities, emptyLocality(key)] })
    requestAnimationFrame(() => document.getElementById(localityFieldId(key, 'name'))?.focus())
  }

  const send = (event: FormEvent) => {
    event.preventDefault()
    if (!read.ok) return setFailedTry({})
    submit(async () => created(await deskApi.createProgramme(secret, read.programme)))
  }

  const full = draft.localities.length >= MOST_LOCALITIES
  return (
    <form ref={form} className={styles.form} onSubmit={send} noValidate>
      <h1 tabIndex={-1}>{t('title')}</h1>
      <Field id="title" label={t('name')} error={say(faults['title'])}>
        {(control) => (
          <input
            {...control}
            value={draft.title}
            required
            autoComplete="off"
            onChange={(event) => setDraft({ ...draft, title: event.target.value })}
          />
        )}
      </Field>
      <Field
        id="organiser"
        label={t('organiser')}
        optional={words('optional')}
        help={t('organiserHelp')}
        error={say(faults['organiser'])}
      >
        {(control) => (
          <input
            {...control}
            value={draft.organiser}
            autoComplete="organization"
            onChange={(event) => setDraft({ ...draft, organiser: event.target.value })}
          />
        )}
      </Field>
      <section className={styles.rows} aria-labelledby="localities-title">
        <h2 id="localities-title">{t('localities')}</h2>
        <p className={kit.help}>{t('localitiesHelp')}</p>
        {draft.localities.map((row, index) => (
          <LocalityRow
            key={row.key}
            row={row}
            number={index + 1}
            errorOf={(field) => say(faults[localityFieldId(row.key, field)])}
            change={(part) =>
              setDraft((before) => ({
                ...before,
                localities: before.localities.map((other) =>
                  other.key === row.key ? { ...other, ...part } : other,
                ),
              }))
            }
            remove={
              draft.localities.length < 2
                ? null
                : () =>
                    setDraft((before) => ({
                      ...before,
                      localities: before.localities.filter((other) => other.key !== row.key),
                    }))
            }
          />
        ))}
        {full ? (
          <p className={kit.help}>{t('tooMany', { limit: String(MOST_LOCALITIES) })}</p>
        ) : (
          <button type="button" className={`${kit.button} ${styles.add}`} onClick={add}>
            <Plus aria-hidden="true" />
            {t('add')}
          </button>
        )}
        <datalist id="counties">
          {COUNTIES.map((county) => (
            <option key={county} value={county} />
          ))}
        </datalist>
      </section>
      {error ? (
        <p className={kit.notice} role="alert">
          {faultText(error)}
        </p>
      ) : null}
      <div className={styles.actions}>
        <button type="submit" className={kit.primary} aria-disabled={busy}>
          {busy ? t('saving') : t('submit')}
        </button>
        <button type="button" className={kit.button} onClick={cancel}>
          {common('cancel')}
        </button>
      </div>
    </form>
  )
}

/** Proper names, the same in both languages. */
const COUNTIES = [
  'Alytaus apskritis',
  'Kauno apskritis',
  'Klaipėdos apskritis',
  'Marijampolės apskritis',
  'Panevėžio apskritis',
  'Šiaulių apskritis',
  'Tauragės apskritis',
  'Telšių apskritis',
  'Utenos apskritis',
  'Vilniaus apskritis',
]
