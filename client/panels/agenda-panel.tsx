// The facilitator's panel: the moment, the agenda, and the ways to bring people in. Rights are the server's to check.
import { QrCode, Users, UsersRound } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslations } from 'use-intl'
import type { Language } from '../../shared/i18n/language.ts'
import { part, useFetchedAhead } from '../model/part.tsx'
import { useAgenda } from '../model/react.tsx'
import type { Session } from '../model/session.ts'
import { isTyping } from '../model/typing.ts'
import { AgendaList } from './agenda-list.tsx'
import styles from './agenda-panel.module.css'
import { ContributionStrip } from './contribution-strip.tsx'
import kit from './kit.module.css'
import { NowCard } from './now-card.tsx'
import { OpenScreen } from './open-screen.tsx'
import { Trigger } from './trigger.tsx'
import { VoteEntry } from './vote-entry.tsx'

const MINUTE = 60_000

const GroupsDialog = part(['groups'], async () => (await import('./groups-dialog.tsx')).GroupsDialog)
const InviteDialog = part(['workshop'], async () => (await import('./invite-dialog.tsx')).InviteDialog)
const LateBadge = part(['arrival'], async () => (await import('./late-badge.tsx')).LateBadge)
const RoomControls = part(['room'], async () => (await import('./room-controls.tsx')).RoomControls)
const RosterDialog = part(
  ['workshop', 'roster'],
  async () => (await import('./roster-dialog.tsx')).RosterDialog,
)

/** Function keys and Shift with a page key: never a digit, never a letter somebody may be typing. */
function useShortcuts({ agenda, now }: Session): void {
  useEffect(() => {
    const actions: Readonly<Record<string, () => unknown>> = {
      'Shift+PageDown': () => agenda.next(now()),
      'Shift+PageUp': () => agenda.back(now()),
      F8: () => (agenda.timer.state === 'paused' ? agenda.resume(now()) : agenda.pause(now())),
      F9: () => agenda.extend(MINUTE, now()),
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return
      const action = actions[event.shiftKey ? `Shift+${event.key}` : event.key]
      if (!action || isTyping() || document.querySelector('[aria-modal="true"]')) return
      event.preventDefault()
      action()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [agenda, now])
}

interface AgendaPanelProps {
  readonly id: string
  readonly session: Session
  readonly language: Language
  /** What is selected on the board. */
  readonly selection: readonly string[]
  /** The frame the facilitator looks at, or null. */
  readonly lookingAt: () => string | null
}

export function AgendaPanel({ id, session, language, selection, lookingAt }: AgendaPanelProps) {
  const t = useTranslations('workshop')
  useShortcuts(session)
  useAgenda(session.agenda)
  useFetchedAhead([InviteDialog, RosterDialog, GroupsDialog])
  return (
    <aside id={id} className={styles.panel} aria-labelledby={`${id}-title`} tabIndex={-1}>
      <h2 id={`${id}-title`} className="visually-hidden">
        {t('agenda.title')}
      </h2>
      <div className={styles.scroll}>
        <NowCard session={session} language={language} />
        {session.agenda.hasNow('late') && <LateBadge session={session} />}
        <VoteEntry session={session} language={language} selection={selection} />
        <ContributionStrip session={session} language={language} />
        <div className={styles.list}>
          <AgendaList session={session} language={language} />
        </div>
      </div>
      <div className={styles.foot}>
        <RoomControls session={session} language={language} lookingAt={lookingAt} />
        <Trigger
          className={kit.button ?? ''}
          opens="dialog"
          content={({ onClose }) => <InviteDialog session={session} onClose={onClose} />}
        >
          <QrCode aria-hidden="true" />
          {t('invite.open')}
        </Trigger>
        <Trigger
          className={kit.button ?? ''}
          opens="dialog"
          content={({ onClose }) => <RosterDialog session={session} language={language} onClose={onClose} />}
        >
          <Users aria-hidden="true" />
          {t('roster.open')}
        </Trigger>
        <Trigger
          className={kit.button ?? ''}
          opens="dialog"
          content={({ onClose }) => <GroupsDialog session={session} language={language} onClose={onClose} />}
        >
          <UsersRound aria-hidden="true" />
          {t('groups')}
        </Trigger>
        <OpenScreen session={session} />
      </div>
    </aside>
  )
}
