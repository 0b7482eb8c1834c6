// A code for somebody without their device: with it they see and download what is held on them.
import { useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import type { DataCodeReply, DataRequestReply } from '../../../shared/protocol/data-requests.ts'
import { type DataApi, myDataAddress } from '../../model/data-api.ts'
import kit from '../../panels/kit.module.css'
import styles from './data-requests.module.css'
import { useStep } from './use-step.ts'

interface DataCodeProps {
  readonly request: DataRequestReply
  readonly api: DataApi
  readonly again: () => void
}

export function DataCode({ request, api, again }: DataCodeProps) {
  const t = useTranslations('datarequests.code')
  const format = useFormatter()
  const { busy, error, take } = useStep({ again })
  const [made, setMade] = useState<DataCodeReply | null>(null)
  return (
    <section className={styles.code} aria-live="polite">
      {made === null ? (
        <button
          type="button"
          className={kit.button}
          aria-disabled={busy}
          onClick={() => take(async () => setMade(await api.code(request.id)))}
        >
          {t('make')}
        </button>
      ) : (
        <dl className={styles.facts}>
          <div>
            <dt>{t('label')}</dt>
            <dd className={styles.codeSigns}>{made.code}</dd>
          </div>
          <div>
            <dt>{t('address')}</dt>
            <dd>{location.origin + myDataAddress}</dd>
          </div>
        </dl>
      )}
      {made && (
        <p className={kit.help}>
          {t('help', { until: format.dateTime(made.expiresAt, { dateStyle: 'short' }) })}
        </p>
      )}
      {error !== null && (
        <p className={kit.notice} role="alert">
          {error}
        </p>
      )}
    </section>
  )
}
