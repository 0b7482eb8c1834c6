// Said where the browser keeps nothing: what is not sent in time is gone with the page. Somebody who knows may put it away.
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import kit from './kit.module.css'
import styles from './no-copy-notice.module.css'

export function NoCopyNotice() {
  const t = useTranslations('saving')
  const [isShown, setIsShown] = useState(true)
  if (!isShown) return null
  return (
    <div className={styles.notice} role="alert">
      <p>{t('noCopy')}</p>
      <button type="button" className={kit.quiet} onClick={() => setIsShown(false)}>
        {t('understood')}
      </button>
    </div>
  )
}
