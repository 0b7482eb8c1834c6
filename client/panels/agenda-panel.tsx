// The facilitator's panel: the moment, the agenda, and the ways to bring people in. Rights are the server's to check.
import { QrCode, Users } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslations } from 'use-intl'
import type { Language } from '../../shared/i18n/language.ts'
import type { Session } from '../model/session.ts'
import { AgendaList } from './agenda-list.tsx'
import styles from './agenda-panel.module.css'
import { InviteDialog } from './invite-dialog.tsx'
import { NowCard } from './now-card.tsx'
import { OpenScreen } from './open-screen.tsx'
import { RosterDialog } from './roster-dialog.tsx'
import { isTyping } from './typing.ts'

const MINUTE = 60_000

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
}

export function AgendaPanel({ id, session, language }: AgendaPanelProps) {
  const t = useTranslations('workshop')
  useShortcuts(session)
  return (
    <aside id={id} className={styles.panel} aria-labelledby={`${id}-title`} tabIndex={-1}>
      <h2 id={`${id}-title`} className="visually-hidden">
        {t('agenda.title')}
      </h2>
      <NowCard session={session} language={language} />
      <div className={styles.list}>
        <AgendaList session={session} language={language} />
      </div>
      <div className={styles.foot}>
        <InviteDialog session={session}>
          <QrCode aria-hidden="true" />
          {t('invite.open')}
        </InviteDialog>
        <RosterDialog session={session} language={language}>
          <Users aria-hidden="true" />
          {t('roster.open')}
        </RosterDialog>
        <OpenScreen session={session} />
      </div>
    </aside>
  )
}
