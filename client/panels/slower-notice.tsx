// Said where WebSocket is blocked and plain HTTP carries the documents: that it is slower, and that nothing is wrong.
import { useTranslations } from 'use-intl'
import styles from './slower-notice.module.css'

export function SlowerNotice() {
  const t = useTranslations('common')
  const saving = useTranslations('saving')
  return (
    <details className={styles.slower}>
      <summary>
        <span role="status">{t('slower')}</span>
      </summary>
      <p>{saving('slowerHelp')}</p>
    </details>
  )
}
