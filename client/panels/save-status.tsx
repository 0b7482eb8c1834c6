// Where the words are: on the server, on this device, or nowhere yet. Always a sentence, never a colour alone.
import { CloudCheck, CloudOff, CloudUpload, TriangleAlert } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { CLOSE } from '../../shared/protocol/wire.ts'
import { part, useFetchedAhead } from '../model/part.tsx'
import { usePhrases, useSignal } from '../model/react.tsx'
import type { Session } from '../model/session.ts'
import { slowerSince } from '../model/transport.ts'
import styles from './save-status.module.css'

const SaveDetails = part(['saving'], async () => (await import('./save-details.tsx')).SaveDetails)

const SlowerNotice = part(['saving'], async () => (await import('./slower-notice.tsx')).SlowerNotice)

const NoCopyNotice = part(['saving'], async () => (await import('./no-copy-notice.tsx')).NoCopyNotice)

const ICONS = {
  server: CloudCheck,
  offline: CloudOff,
  saving: CloudUpload,
  device: CloudOff,
  unsaved: TriangleAlert,
} as const

/** @param short the short wording, for narrow bars; the full sentence stays for screen readers and as a tooltip */
export function SaveStatus({
  session,
  short = false,
}: {
  readonly session: Session
  readonly short?: boolean
}) {
  const t = useTranslations('common')
  const [isOpen, setIsOpen] = useState(false)
  useFetchedAhead([SaveDetails], true)
  const { state, unsent } = useSignal(session.save)
  const pictures = useSignal(session.unsentPictures)
  const Icon = ICONS[state]
  const connection = useSignal(session.connection)
  const isSlower = useSignal(slowerSince) !== null
  const { words } = usePhrases()
  const isWritten = unsent > 0 && connection.state === 'online'
  useEffect(() => {
    // Whoever wrote something may want a copy of it when nothing can be fetched any more.
    if (isWritten) void SaveDetails.fetch(words).catch(() => undefined)
  }, [words, isWritten])
  const full = connection.state === 'offline' && connection.code === CLOSE.storageFull
  const unsaved = pictures > 0 ? t('save.picturesHelp') : t('save.unsavedHelp')
  const kept = connection.state === 'online' ? t('save.waitingHelp') : t('save.deviceHelp')
  const lost = state === 'unsaved' ? unsaved : state === 'device' || state === 'offline' ? kept : ''
  const help = full ? t('faults.storage-full') : lost
  const changes = unsent - pictures
  const counts = [
    changes > 0 && state !== 'saving' ? t('save.unsent', { count: changes }) : '',
    pictures > 0 ? t('save.pictures', { count: pictures }) : '',
  ]
  const count = counts.filter(Boolean).join(', ')
  const sentence = [t(`save.${state}`), count, help].filter(Boolean).join('. ')
  return (
    <>
      <span className="visually-hidden" role="status">
        {sentence}
      </span>
      <button
        type="button"
        className={styles.status}
        data-state={state}
        title={sentence}
        aria-haspopup="dialog"
        onClick={() => setIsOpen(true)}
      >
        <Icon aria-hidden="true" />
        <span className={styles.words}>
          {short ? t(`saveShort.${state}`) : t(`save.${state}`)}
          {count !== '' && !short ? ` · ${count}` : ''}
          {full ? ` · ${t('save.full')}` : ''}
        </span>
      </button>
      {!session.keepsCopy && <NoCopyNotice />}
      {isOpen && <SaveDetails session={session} onClose={() => setIsOpen(false)} />}
      {isSlower && connection.state === 'online' && <SlowerNotice />}
    </>
  )
}
