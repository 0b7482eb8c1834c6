// Everybody who is here, each shown as they chose.
import { useTranslations } from 'use-intl'
import type { Language } from '../../shared/i18n/language.ts'
import { useAgenda, usePresence } from '../model/react.tsx'
import type { Session } from '../model/session.ts'
import { FloatingPanel } from './floating.tsx'
import kit from './kit.module.css'
import styles from './people-popover.module.css'
import type { Floating } from './trigger.tsx'
import { whoIsHere } from './who-is-here.ts'

interface PeopleHereProps extends Floating {
  readonly session: Session
  readonly language: Language
  /** Shows what somebody looks at; absent where there is no board to look at. */
  readonly onFollow?: ((connection: string) => void) | undefined
}

export function PeopleHere({ session, language, onFollow, trigger, onClose }: PeopleHereProps) {
  const t = useTranslations('workshop.people')
  usePresence(session)
  useAgenda(session.agenda)
  return (
    <FloatingPanel trigger={trigger} onClose={onClose} title={t('title')}>
      <ul className={styles.list}>
        {whoIsHere(session, language).map(({ key, label, code, colour, isMe, connection }) => (
          <li key={key}>
            <span className={styles.dot} style={{ background: colour }} aria-hidden="true" />
            <span className={styles.label}>{label}</span>
            {code !== '' && code !== label && <span className={styles.code}>{code}</span>}
            {isMe && <span className={styles.code}>({t('me')})</span>}
            {onFollow && connection !== null && (
              <button
                type="button"
                className={`${kit.quiet} ${styles.follow}`}
                aria-label={t('followWhom', { name: label })}
                onClick={() => {
                  onClose()
                  onFollow(connection)
                }}
              >
                {t('follow')}
              </button>
            )}
          </li>
        ))}
      </ul>
      <p className={kit.help}>
        {t('known', { count: String(session.agenda.company.length) })}. {t('hidden')}
      </p>
    </FloatingPanel>
  )
}
