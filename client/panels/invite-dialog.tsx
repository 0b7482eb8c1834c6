// How people get in: the code to read out, the QR code to scan, the address to type; or that nobody can now.
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { can } from '../../shared/people/rights.ts'
import { api } from '../model/api.ts'
import { useFaultText } from '../model/react.tsx'
import type { Session } from '../model/session.ts'
import { FloatingDialog } from './floating.tsx'
import { useFreshMe } from './fresh-me.ts'
import styles from './invite-dialog.module.css'
import { isUnreachable, JoinQr, participantAddress, participantOrigin } from './join-qr.tsx'
import kit from './kit.module.css'
import { useSubmission } from './submission.ts'

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
  const [reopened, setReopened] = useState(false)
  if (me.joining === 'closed' && !reopened) {
    return (
      <FloatingDialog title={t('title')} onClose={onClose}>
        <p>{t('closed')}</p>
        {can(me.role, 'admission.manage') && <Reopen session={session} done={() => setReopened(true)} />}
      </FloatingDialog>
    )
  }
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

function Reopen({ session, done }: { readonly session: Session; readonly done: () => void }) {
  const t = useTranslations('workshop.invite')
  const faultText = useFaultText()
  const { busy, error, submit } = useSubmission()
  const { ticket, me } = session
  const reopen = () =>
    submit(async () => {
      await api.admit(ticket, me.workshop, 'joining', { isOpen: true })
      done()
    })
  return (
    <>
      {error ? (
        <p className={kit.notice} role="alert">
          {faultText(error)}
        </p>
      ) : null}
      <div>
        <button type="button" className={kit.primary} aria-disabled={busy} onClick={reopen}>
          {t('reopen')}
        </button>
      </div>
    </>
  )
}
