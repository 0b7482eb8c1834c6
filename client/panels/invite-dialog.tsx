// How people get in: the code to read out, the QR code to scan, the address to type.
import { useTranslations } from 'use-intl'
import type { Session } from '../model/session.ts'
import { FloatingDialog } from './floating.tsx'
import { useFreshMe } from './fresh-me.ts'
import styles from './invite-dialog.module.css'
import { isUnreachable, JoinQr, participantAddress, participantOrigin } from './join-qr.tsx'
import kit from './kit.module.css'

export function InviteDialog({
  session,
  onClose,
}: {
  readonly session: Session
  readonly onClose: () => void
}) {
  const t = useTranslations('workshop.invite')
  const me = useFreshMe(session)
  const address = participantAddress(me)
  return (
    <FloatingDialog title={t('title')} onClose={onClose}>
      <div className={styles.way}>
        <div className={styles.qr}>
          <JoinQr address={address} label={t('qr', { address })} />
        </div>
        <dl className={styles.facts}>
          <dt>{t('code')}</dt>
          <dd className={styles.code}>{me.code}</dd>
          <dt>{t('address')}</dt>
          <dd className={styles.address}>{participantOrigin(me)}</dd>
        </dl>
      </div>
      <p className={isUnreachable(me) ? kit.notice : kit.help}>
        {isUnreachable(me) ? t('onlyHere') : t('help')}
      </p>
    </FloatingDialog>
  )
}
