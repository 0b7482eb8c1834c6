// The way in for those who come late: small, in the corner, as long as people may join.
import { useTranslations } from 'use-intl'
import { useAgenda } from '../../model/react.tsx'
import type { Session } from '../../model/session.ts'
import { useFreshMe } from '../../panels/fresh-me.ts'
import { JoinQr, participantAddress, participantOrigin } from '../../panels/join-qr.tsx'
import styles from './join-corner.module.css'

export function JoinCorner({ session }: { readonly session: Session }) {
  const t = useTranslations('projector')
  const common = useTranslations('common')
  useAgenda(session.agenda)
  const me = useFreshMe(session)
  const address = participantAddress(me)
  const isClosed = me.joining === 'closed'
  const joined = session.agenda.company.length
  return (
    <aside className={styles.corner} aria-label={isClosed ? t('closed') : t('joinTitle')}>
      {!isClosed && (
        <>
          <JoinQr address={address} label={t('qr', { address })} />
          <p className={styles.code}>{me.code}</p>
          <p className={styles.address}>{participantOrigin(me).replace(/^https?:\/\//, '')}</p>
        </>
      )}
      {joined > 0 && <p className={styles.count}>{common('people', { count: joined })}</p>}
    </aside>
  )
}
