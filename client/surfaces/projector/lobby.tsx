// Before the start: the workshop's name, the way in large enough for the last row, and people as they arrive.
import { useTranslations } from 'use-intl'
import type { Language } from '../../../shared/i18n/language.ts'
import { publicLabel } from '../../../shared/people/badge.ts'
import { useAgenda } from '../../model/react.tsx'
import type { Session } from '../../model/session.ts'
import { useFreshMe } from '../../panels/fresh-me.ts'
import { isUnreachable, JoinQr, participantAddress, participantOrigin } from '../../panels/join-qr.tsx'
import styles from './lobby.module.css'

/** More labels than this do not fit the wall. */
const MOST = 24

export function Lobby({ session, language }: { readonly session: Session; readonly language: Language }) {
  const t = useTranslations('projector')
  useAgenda(session.agenda)
  const { agenda } = session
  const me = useFreshMe(session)
  const address = participantAddress(me)
  const people = [...agenda.company].sort((a, b) => (a.code < b.code ? 1 : -1))
  const title = agenda.about?.title ?? me.title
  const place = agenda.about?.locality.name ?? ''
  return (
    <div className={styles.lobby}>
      <section className={styles.what}>
        <p className={styles.welcome}>{t('welcome')}</p>
        <h1 className={styles.title}>{title}</h1>
        {!title.includes(place) && <p className={styles.place}>{place}</p>}
        <div className={styles.arrivals}>
          <p className={styles.count} role="status">
            {people.length === 0 ? t('waiting') : t('joined', { count: people.length })}
          </p>
          <ul className={styles.people}>
            {people.slice(0, MOST).map((person) => (
              <li key={person.id}>{publicLabel(person, language)}</li>
            ))}
            {people.length > MOST && (
              <li className={styles.more}>{t('moreJoined', { count: String(people.length - MOST) })}</li>
            )}
          </ul>
        </div>
      </section>
      <section className={styles.way} aria-label={t('joinTitle')}>
        {me.joining === 'closed' ? (
          <>
            <p className={styles.closed}>{t('closed')}</p>
            <p className={styles.how}>{t('closedHow')}</p>
          </>
        ) : (
          <>
            <div className={styles.qr}>
              <JoinQr address={address} label={t('qr', { address })} />
            </div>
            <p className={styles.code}>{me.code}</p>
            <p className={styles.address}>{participantOrigin(me)}</p>
            <p className={styles.how}>{isUnreachable(me) ? t('noNetwork') : t('joinHow')}</p>
          </>
        )}
      </section>
    </div>
  )
}
