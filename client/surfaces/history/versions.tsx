// The versions of a workshop: stages that ended and what somebody asked to keep. Keeps another one.
import { Flag, Save } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { LIMITS } from '../../../shared/base/limits.ts'
import type { Language } from '../../../shared/i18n/language.ts'
import { stageOf } from '../../../shared/method/method.ts'
import { can } from '../../../shared/people/rights.ts'
import type { VersionReply } from '../../../shared/protocol/history.ts'
import { ApiError } from '../../model/api.ts'
import { useFaultText } from '../../model/react.tsx'
import type { Session } from '../../model/session.ts'
import { Field } from '../../panels/field.tsx'
import kit from '../../panels/kit.module.css'
import styles from './history.module.css'
import type { PastState } from './use-past.ts'
import { useWhen } from './use-when.ts'

interface VersionsProps {
  readonly session: Session
  readonly language: Language
  readonly past: PastState
}

export function Versions({ session, language, past }: VersionsProps) {
  const t = useTranslations('history.versions')
  const when = useWhen()
  const { listed, view, look } = past
  const nameOf = ({ stage, name }: VersionReply) =>
    stage === null ? name : t('stage', { stage: stageOf(stage).label[language] })
  const shown = view?.moment.kind === 'version' ? view.moment.id : null
  return (
    <section className={styles.versions} aria-labelledby="versions-title">
      <h2 id="versions-title">{t('title')}</h2>
      {can(session.me.role, 'version.keep') && <KeepVersion past={past} />}
      {listed?.versions.length === 0 && <p className={kit.help}>{t('none')}</p>}
      <ul>
        {listed?.versions.map((version) => (
          <li key={version.id}>
            <button
              type="button"
              className={styles.version}
              data-stage={version.stage ?? undefined}
              aria-current={version.id === shown ? 'true' : undefined}
              onClick={() => look({ kind: 'version', id: version.id, at: version.at })}
            >
              {version.stage === null ? <Save aria-hidden="true" /> : <Flag aria-hidden="true" />}
              <span>
                <span className={styles.versionName}>{nameOf(version)}</span>
                <span className={styles.versionAt}>
                  {when(version.at)}
                  {version.id === shown && ` · ${t('shown')}`}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function KeepVersion({ past: { past, refresh } }: { readonly past: PastState }) {
  const t = useTranslations('history.versions')
  const faultText = useFaultText()
  const [name, setName] = useState('')
  const [busy, setBusy] = useState(false)
  const [kept, setKept] = useState<string | null>(null)
  const [error, setError] = useState<unknown>(null)
  const isFull = error instanceof ApiError && error.fault === 'too-large'
  const keep = (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    setBusy(true)
    setKept(null)
    past
      .keepVersion(name)
      .then(
        (version) => {
          setKept(version.name)
          setName('')
          setError(null)
          refresh()
        },
        (fault: unknown) => setError(fault),
      )
      .finally(() => setBusy(false))
  }
  return (
    <form className={styles.keep} noValidate onSubmit={keep}>
      <Field
        id="version-name"
        label={t('name')}
        error={error === null ? undefined : isFull ? t('full') : faultText(error)}
      >
        {(control) => (
          <input
            {...control}
            value={name}
            maxLength={LIMITS.title}
            autoComplete="off"
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      <button type="submit" className={kit.button} aria-disabled={busy}>
        <Save aria-hidden="true" />
        {busy ? t('keeping') : t('keep')}
      </button>
      <p role="status" className={kit.help}>
        {kept !== null && t('kept', { name: kept })}
      </p>
    </form>
  )
}
