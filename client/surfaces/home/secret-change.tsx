// A new organiser's link, for when the old one was seen by somebody it was not meant for.
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { keepOrganiserSecret } from '../../model/credentials.ts'
import { deskApi } from '../../model/desk-api.ts'
import { useFaultText } from '../../model/react.tsx'
import { Confirmed } from '../../panels/confirmed.tsx'
import kit from '../../panels/kit.module.css'
import { useSubmission } from '../../panels/submission.ts'
import styles from './desk.module.css'

interface SecretChangeProps {
  readonly secret: string
  /** The desk goes on with the new one. */
  readonly changed: (secret: string) => void
}

export function SecretChange({ secret, changed }: SecretChangeProps) {
  const t = useTranslations('admission.secret')
  const faultText = useFaultText()
  const { busy, error, submit } = useSubmission()
  const [link, setLink] = useState<string | null>(null)
  const change = () =>
    submit(async () => {
      const made = await deskApi.rotateSecret(secret)
      keepOrganiserSecret(made.secret)
      setLink(`${location.origin}/organiser#${made.secret}`)
      changed(made.secret)
    })
  return (
    <section className={styles.secret} aria-labelledby="secret-title">
      <h2 id="secret-title">{t('title')}</h2>
      <p className={kit.help}>{t('help')}</p>
      {link === null ? (
        <Confirmed label={t('change')} named={t('change')} ask={t('ask')} busy={busy} act={change} />
      ) : (
        <div role="status">
          <p>{t('changed')}</p>
          <input
            className={kit.input}
            aria-label={t('title')}
            value={link}
            readOnly
            onFocus={(event) => event.target.select()}
          />
        </div>
      )}
      {error ? (
        <p className={kit.notice} role="alert">
          {faultText(error)}
        </p>
      ) : null}
    </section>
  )
}
