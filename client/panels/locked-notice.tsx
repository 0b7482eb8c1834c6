// Said while the board is locked: what becomes of what somebody was writing. Covers nothing one can press.
import { createPortal } from 'react-dom'
import { useTranslations } from 'use-intl'
import { noticeSlot } from '../model/part.tsx'
import styles from './calls.module.css'

export function LockedNotice() {
  const t = useTranslations('room.lock')
  const slot = noticeSlot()
  const notice = (
    <p className={slot ? styles.notice : `${styles.strip} ${styles.locked}`} role="status">
      {t('locked')}
    </p>
  )
  return slot ? createPortal(notice, slot) : notice
}
