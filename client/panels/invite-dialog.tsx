// How people get in: the code to read out, the QR code to scan, the address to type.
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslations } from 'use-intl'
import type { Session } from '../model/session.ts'
import floating from './floating.module.css'
import styles from './invite-dialog.module.css'
import { isUnreachable, JoinQr, participantAddress, participantOrigin } from './join-qr.tsx'
import kit from './kit.module.css'

export function InviteDialog({
  session,
  children,
}: {
  readonly session: Session
  readonly children: ReactNode
}) {
  const t = useTranslations('workshop.invite')
  const common = useTranslations('common')
  const { me } = session
  const address = participantAddress(me)
  return (
    <DialogTrigger>
      <Button className={kit.button ?? ''}>{children}</Button>
      <ModalOverlay className={floating.backdrop ?? ''} isDismissable>
        <Modal className={floating.modal ?? ''}>
          <Dialog className={floating.dialog ?? ''}>
            <div className={floating.head}>
              <Heading slot="title" className={floating.title ?? ''}>
                {t('title')}
              </Heading>
              <Button slot="close" className={`${kit.quiet} ${kit.icon}`} aria-label={common('close')}>
                <X aria-hidden="true" />
              </Button>
            </div>
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
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  )
}
