// What the certificates of a programme say, settled by the organiser before the first number is given.
import { useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import { type CertificateSettings, certificateNumber } from '../../../shared/people/certificate.ts'
import { ApiError } from '../../model/api.ts'
import { useFaultText } from '../../model/react.tsx'
import { Field } from '../../panels/field.tsx'
import kit from '../../panels/kit.module.css'
import { useSubmission } from '../../panels/submission.ts'
import styles from './attendance.module.css'
import type { AttendanceProps } from './attendance-table.tsx'

type TextKey = {
  [K in keyof CertificateSettings]: CertificateSettings[K] extends string ? K : never
}[keyof CertificateSettings]
type PlainKey = Exclude<TextKey, 'languages'>

/** In the order they stand on the certificate. */
const PLAIN: readonly PlainKey[] = [
  'title',
  'prefix',
  'programme',
  'project',
  'lecturers',
  'issuer',
  'place',
  'signatoryRole',
  'signatory',
  'funding',
  'address',
]
const ENGLISH: readonly PlainKey[] = ['titleEn', 'programmeEn']

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

export function Settings({ reply, api, changed }: AttendanceProps) {
  const t = useTranslations('attendance')
  const faultText = useFaultText()
  const id = useId()
  const { busy, error, submit } = useSubmission()
  const [draft, setDraft] = useState<CertificateSettings>(reply.settings)
  const [topics, setTopics] = useState(() => ({
    topics: reply.settings.topics.join('\n'),
    topicsEn: reply.settings.topicsEn.join('\n'),
  }))
  const [isSaved, setSaved] = useState(false)
  const change = (part: Partial<CertificateSettings>) => {
    setSaved(false)
    setDraft({ ...draft, ...part })
  }
  const helpOf = (key: PlainKey): string | undefined => {
    switch (key) {
      case 'prefix':
        return t('fields.prefixHelp', {
          number: certificateNumber(draft.prefix, new Date().getFullYear(), 1),
        })
      case 'address':
        return t('fields.addressHelp', { address: location.origin })
      case 'title':
      case 'lecturers':
      case 'issuer':
      case 'funding':
        return t(`fields.${key}Help`)
      default:
        return undefined
    }
  }
  const plain = (key: PlainKey) => (
    <Field key={key} id={`${id}-${key}`} label={t(`fields.${key}`)} help={helpOf(key)}>
      {(control) => (
        <input
          {...control}
          value={draft[key]}
          autoComplete="off"
          onChange={(event) => change({ [key]: event.target.value })}
        />
      )}
    </Field>
  )
  const lines = (key: 'topics' | 'topicsEn') => (
    <Field key={key} id={`${id}-${key}`} label={t(`fields.${key}`)} help={t('fields.topicsHelp')}>
      {(control) => (
        <textarea
          {...control}
          rows={4}
          value={topics[key]}
          onChange={(event) => {
            setSaved(false)
            setTopics({ ...topics, [key]: event.target.value })
          }}
        />
      )}
    </Field>
  )
  const save = () =>
    submit(async () => {
      const settled = {
        ...draft,
        address: draft.address.trim().replace(/\/+$/, ''),
        topics: linesOf(topics.topics),
        topicsEn: linesOf(topics.topicsEn),
      }
      changed(await api.settle(settled))
      setDraft(settled)
      setSaved(true)
    })
  return (
    <details className={styles.settings}>
      <summary>{t('settings')}</summary>
      <p className={kit.help}>{t('settingsLead')}</p>
      <form
        className={styles.settingsForm}
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <fieldset className={styles.choices}>
          <legend className={kit.label}>{t('fields.languages')}</legend>
          {(['lt', 'lt+en'] as const).map((languages) => (
            <label key={languages}>
              <input
                type="radio"
                name={`${id}-languages`}
                checked={draft.languages === languages}
                onChange={() => change({ languages })}
              />
              {t(languages === 'lt' ? 'fields.lt' : 'fields.both')}
            </label>
          ))}
        </fieldset>
        <div className={styles.two}>
          <Field
            id={`${id}-hours`}
            label={t('fields.hours')}
            help={t('fields.hoursHelp', { hours: String(Math.floor(reply.contactMinutes / 45)) })}
          >
            {(control) => (
              <input
                {...control}
                type="number"
                min={1}
                value={draft.hours ?? ''}
                onChange={({ target }) =>
                  change({ hours: target.value === '' ? null : target.valueAsNumber })
                }
              />
            )}
          </Field>
          <Field id={`${id}-threshold`} label={t('fields.threshold')}>
            {(control) => (
              <input
                {...control}
                type="number"
                min={1}
                max={100}
                required
                value={Number.isNaN(draft.threshold) ? '' : draft.threshold}
                onChange={({ target }) => change({ threshold: target.valueAsNumber })}
              />
            )}
          </Field>
        </div>
        {PLAIN.slice(0, 3).map(plain)}
        {draft.languages === 'lt+en' && ENGLISH.map(plain)}
        {PLAIN.slice(3, 4).map(plain)}
        {lines('topics')}
        {draft.languages === 'lt+en' && lines('topicsEn')}
        {PLAIN.slice(4).map(plain)}
        {error ? (
          <p className={kit.notice} role="alert">
            {error instanceof ApiError && error.fault === 'invalid' ? t('invalid') : faultText(error)}
          </p>
        ) : null}
        <div className={styles.actions}>
          <button type="submit" className={kit.primary} aria-disabled={busy}>
            {t('saveSettings')}
          </button>
          <p role="status">{isSaved ? t('saved') : ''}</p>
        </div>
      </form>
    </details>
  )
}
