// How the organiser made sure it is the person: as little as is needed, and no copy of a document.
import { useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import { IDENTITY_CHECKS, type IdentityCheck } from '../../../shared/people/data-request.ts'
import kit from '../../panels/kit.module.css'
import styles from './data-requests.module.css'
import type { RequestProps } from './request-props.ts'
import { useStep } from './use-step.ts'

export function Identity({ request, api, changed, again }: RequestProps) {
  const t = useTranslations('datarequests')
  const id = useId()
  const { busy, error, take } = useStep({ again })
  const [check, setCheck] = useState<IdentityCheck>(request.from === 'device' ? 'device' : 'known')
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        take(async () => changed(await api.verify(request.id, check)))
      }}
    >
      <fieldset className={styles.choices}>
        <legend className={styles.stepTitle}>{t('identity.title')}</legend>
        <p className={kit.help}>{t('identity.hint')}</p>
        {IDENTITY_CHECKS.map((each) => (
          <label key={each}>
            <input type="radio" name={id} checked={check === each} onChange={() => setCheck(each)} />
            {t(`identity.${each}`)}
          </label>
        ))}
      </fieldset>
      {error !== null && (
        <p className={kit.notice} role="alert">
          {error}
        </p>
      )}
      <button type="submit" className={kit.primary} aria-disabled={busy}>
        {t('identity.save')}
      </button>
    </form>
  )
}
