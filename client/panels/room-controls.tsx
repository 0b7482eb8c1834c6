// The facilitator's calls to the whole room: everyone look up, everyone come here.
import { Ellipsis, Eye, Megaphone } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Agenda } from '../../shared/agenda/agenda.ts'
import {
  endLookUp,
  isBoardLocked,
  lockBoard,
  lookUpOf,
  setCursors,
  showsCursors,
  summonTo,
} from '../../shared/agenda/room.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { findActivity } from '../../shared/method/method.ts'
import { part } from '../model/part.tsx'
import { readStored, store } from '../model/preferences.ts'
import { useAgenda, usePresence } from '../model/react.tsx'
import type { Session } from '../model/session.ts'
import { frameName } from './frame-name.ts'
import kit from './kit.module.css'
import styles from './room-controls.module.css'
import { Trigger } from './trigger.tsx'

const WallControls = part(['wall'], async () => (await import('./wall-controls.tsx')).WallControls)
const LookUpDialog = part(['room'], async () => (await import('./look-up-dialog.tsx')).LookUpDialog)

const MORE_KEY = 'vieta.panel.room'

interface RoomControlsProps {
  readonly session: Session
  readonly language: Language
  /** The frame the facilitator looks at, or null. */
  readonly lookingAt: () => string | null
}

/** Whether there is anything to decide about the wall: groups to choose from, or notes it covers. */
function isAboutTheWall({ frames, position }: Agenda): boolean {
  return frames.some(
    ({ item, group, activity }) =>
      item === position?.item && (group !== null || findActivity(activity)?.sensitive === true),
  )
}

export function RoomControls({ session, language, lookingAt }: RoomControlsProps) {
  const t = useTranslations('room')
  const { agenda, now } = session
  useAgenda(agenda)
  usePresence(session)
  const [called, setCalled] = useState('')
  const [isOpen, setIsOpen] = useState(() => readStored(MORE_KEY) === 'open')
  const more = useId()
  const toggle = () => {
    setIsOpen(!isOpen)
    store(MORE_KEY, isOpen ? 'closed' : 'open')
  }
  const isLocked = isBoardLocked(agenda)
  const isShown = lookUpOf(agenda) !== null
  const summon = () => {
    const id = lookingAt()
    const frame = agenda.frames.find((known) => known.id === id)
    if (!frame) return
    summonTo(agenda, frame.id, now())
    setCalled(t('summon.called', { frame: frameName(frame, agenda, language) }))
  }
  return (
    <section className={styles.room} aria-label={t('title')}>
      {isShown ? (
        <button type="button" className={kit.primary} aria-pressed onClick={() => endLookUp(agenda)}>
          <Eye aria-hidden="true" />
          {t('lookUp.open')}
        </button>
      ) : (
        <Trigger
          className={kit.button ?? ''}
          opens="dialog"
          content={({ onClose }) => <LookUpDialog session={session} onClose={onClose} />}
        >
          <Eye aria-hidden="true" />
          {t('lookUp.open')}
        </Trigger>
      )}
      <button type="button" className={kit.button} title={t('summon.help')} onClick={summon}>
        <Megaphone aria-hidden="true" />
        {t('summon.call')}
      </button>
      <button
        type="button"
        className={`${kit.button} ${styles.toggle}`}
        aria-expanded={isOpen}
        aria-controls={more}
        aria-label={t('more')}
        title={t('more')}
        onClick={toggle}
      >
        <Ellipsis aria-hidden="true" />
      </button>
      <div id={more} className={styles.more} data-open={isOpen || undefined}>
        <label className={styles.switch} title={t('lock.help')} data-on={isLocked || undefined}>
          <input
            type="checkbox"
            checked={isLocked}
            onChange={(event) => lockBoard(agenda, event.target.checked)}
          />
          {t('lock.lock')}
        </label>
        {session.presence && (
          <label className={styles.switch} title={t('cursors.help')}>
            <input
              type="checkbox"
              checked={showsCursors(agenda, session.presence.others().length + 1)}
              onChange={(event) => setCursors(agenda, event.target.checked)}
            />
            {t('cursors.show')}
          </label>
        )}
        {isAboutTheWall(agenda) && <WallControls session={session} language={language} />}
      </div>
      <p className="visually-hidden" role="status">
        {called}
      </p>
    </section>
  )
}
