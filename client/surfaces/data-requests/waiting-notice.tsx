// On the organiser's desk: in which workshops people wait for an answer about their data, and until when. Names nobody.
import { useTranslations } from 'use-intl'
import type { WaitingRequests } from '../../../shared/protocol/data-requests.ts'
import { dataRequestsAddress } from '../../model/data-api.ts'
import styles from './waiting-notice.module.css'

interface WaitingNoticeProps {
  readonly waiting: readonly WaitingRequests[]
  /** Takes the organiser's rights along. */
  readonly enter: (workshop: string) => void
}

export function WaitingNotice({ waiting, enter }: WaitingNoticeProps) {
  const t = useTranslations('datarequests.waiting')
  return (
    <section className={styles.waiting} aria-labelledby="waiting-requests">
      <h2 id="waiting-requests">{t('title')}</h2>
      <ul>
        {waiting.map(({ workshop, title, count, dueOn, isSoon }) => (
          <li key={workshop} data-soon={isSoon}>
            <a href={dataRequestsAddress(workshop, true)} onClick={() => enter(workshop)}>
              {title}
            </a>
            {': '}
            {t('count', { count })}, {t(isSoon ? 'soon' : 'due', { due: dueOn })}
          </li>
        ))}
      </ul>
    </section>
  )
}
