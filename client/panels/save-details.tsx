// What the save state means in whole sentences, a copy of one's own to keep, and a copy of somebody else's put back in.
import { X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { accessTo, can } from '../../shared/people/rights.ts'
import { useSignal } from '../model/react.tsx'
import type { Session } from '../model/session.ts'
import kit from './kit.module.css'
import { OwnCopy } from './own-copy.tsx'
import { RescueImport } from './rescue-import.tsx'
import styles from './save-details.module.css'
import sheet from './sheet.module.css'

interface SaveDetailsProps {
  readonly session: Session
  readonly onClose: () => void
}

export function SaveDetails({ session, onClose }: SaveDetailsProps) {
  const t = useTranslations('saving')
  const common = useTranslations('common')
  const dialog = useRef<HTMLDialogElement>(null)
  const { state, unsent } = useSignal(session.save)
  const format = useFormatter()
  useEffect(() => {
    dialog.current?.showModal()
  }, [])
  const { unsentSince } = session
  const since =
    unsentSince === null
      ? ''
      : `, ${t('since', { time: format.dateTime(unsentSince, { hour: '2-digit', minute: '2-digit' }) })}`
  return (
    <dialog ref={dialog} className={sheet.sheet} aria-labelledby="save-details" onClose={onClose}>
      <div className={sheet.top}>
        <h2 id="save-details">{t('title')}</h2>
        <button type="button" className={`${kit.quiet} ${kit.icon}`} onClick={() => dialog.current?.close()}>
          <X aria-hidden="true" />
          <span className="visually-hidden">{common('close')}</span>
        </button>
      </div>
      <div className={styles.state} data-state={state} role="status">
        <p>{t(state)}</p>
        {unsent > 0 && (
          <p className={styles.count}>
            {t('unsent', { count: unsent })}
            {since}
          </p>
        )}
      </div>
      {!session.keepsCopy && <p className={kit.notice}>{t('noCopy')}</p>}
      <OwnCopy session={session} />
      {can(session.me.role, 'agenda.run') && accessTo('board', session.me.role) === 'write' && (
        <RescueImport session={session} />
      )}
    </dialog>
  )
}
