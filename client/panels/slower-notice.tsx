// Said where WebSocket is blocked and plain HTTP carries the documents: that it is slower, and that nothing is wrong.
import { useTranslations } from 'use-intl'
import { useSignal } from '../model/react.tsx'
import type { Session } from '../model/session.ts'
import { slowerSince } from '../model/transport.ts'
import styles from './save-status.module.css'

/** Nothing while the connection is as usual, or gone. */
export function SlowerNotice({ session }: { readonly session: Session }) {
  const t = useTranslations('common')
  const { state } = useSignal(session.connection)
  if (useSignal(slowerSince) === null || state !== 'online') return null
  return (
    <details className={styles.slower}>
      <summary>
        <span role="status">{t('slower')}</span>
      </summary>
      <p>{t('slowerHelp')}</p>
    </details>
  )
}
