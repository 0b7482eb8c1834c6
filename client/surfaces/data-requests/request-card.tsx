// One request: who, what, how far, by when; opened, the step that is due.
import { useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import { isOpen } from '../../../shared/people/data-request.ts'
import { daysUntil } from '../../../shared/people/data-request-due.ts'
import type { HeldReply } from '../../../shared/protocol/data-requests.ts'
import { Confirmed } from '../../panels/confirmed.tsx'
import kit from '../../panels/kit.module.css'
import { Choosing } from './choosing.tsx'
import { Confirming } from './confirming.tsx'
import { DataCode } from './data-code.tsx'
import styles from './data-requests.module.css'
import { Done } from './done.tsx'
import { HeldView } from './held-view.tsx'
import { Identity } from './identity.tsx'
import type { RequestProps } from './request-props.ts'
import { useStep } from './use-step.ts'

interface RequestCardProps extends RequestProps {
  readonly isOpened: boolean
  readonly onOpen: (open: boolean) => void
}

export function RequestCard({ isOpened, onOpen, ...props }: RequestCardProps) {
  const t = useTranslations('datarequests')
  const id = useId()
  const { request, reply } = props
  const { number, code, name, state, wish, dueOn, remindOn, receivedOn, from } = request
  const isWaiting = isOpen(request)
  const days = daysUntil(reply.today, dueOn)
  const isLate = isWaiting && days < 0
  const isSoon = isWaiting && !isLate && daysUntil(reply.today, remindOn) <= 0
  const key = String(number)
  const opens = isOpened ? 'hide' : isWaiting ? 'show' : 'look'
  return (
    <article className={styles.card} aria-labelledby={id} data-closed={!isWaiting}>
      <div className={styles.cardHead}>
        <div>
          <h2 id={id}>{t('heading', { number: key, wish: t(`wish.${wish}`) })}</h2>
          <p>{code === null ? t('erasedPerson') : `${code} ${name ?? ''}`}</p>
          <p className={kit.help}>{t('received', { day: receivedOn, from: t(`from.${from}`) })}</p>
        </div>
        <div className={styles.standing}>
          <span className={styles.state} data-state={state}>
            {t(`states.${state}`)}
          </span>
          {isWaiting && (
            <>
              <p className={isLate ? styles.late : undefined}>
                <strong>{t('due', { due: dueOn })}</strong> – {isLate ? t('over') : t('left', { days })}
              </p>
              {!isSoon && !isLate && <p className={kit.help}>{t('remindOn', { day: remindOn })}</p>}
            </>
          )}
          {request.state !== 'withdrawn' && (
            <button
              type="button"
              className={kit.button}
              aria-expanded={isOpened}
              aria-label={t(`${opens}Named`, { number: key })}
              onClick={() => onOpen(!isOpened)}
            >
              {t(opens)}
            </button>
          )}
        </div>
      </div>
      {isSoon && (
        <p className={styles.soon} role="status">
          {t('remind', { due: dueOn })}
        </p>
      )}
      {isOpened && <Steps {...props} />}
    </article>
  )
}

function Steps(props: RequestProps) {
  const t = useTranslations('datarequests')
  const { request, reply, api, changed } = props
  const { state, wish } = request
  const [held, setHeld] = useState<HeldReply | null>(null)
  const { busy, error, take } = useStep(props)
  const closes = (outcome: 'answered' | 'withdrawn') =>
    take(async () => changed(await api.close(request.id, outcome)))
  if (!isOpen(request)) return state === 'withdrawn' ? null : <Done {...props} />
  if (!reply.mayManage) {
    if (state !== 'proposed' && state !== 'carrying') return null
    return (
      <div className={styles.steps}>
        <Confirming {...props} />
      </div>
    )
  }
  return (
    <div className={styles.steps}>
      {error !== null && (
        <p className={kit.notice} role="alert">
          {error}
        </p>
      )}
      {state === 'received' && <Identity {...props} />}
      {state !== 'carrying' && (
        <HeldView request={request} api={api} held={held} onHeld={setHeld} again={props.again} />
      )}
      {state === 'verified' && wish === 'erase' && held && <Choosing {...props} held={held} />}
      {(state === 'proposed' || state === 'carrying') && <Confirming {...props} />}
      {state === 'verified' && <DataCode request={request} api={api} again={props.again} />}
      {state !== 'carrying' && (
        <div className={styles.ends}>
          {wish === 'access' && state === 'verified' && (
            <button
              type="button"
              className={kit.primary}
              aria-disabled={busy}
              onClick={() => closes('answered')}
            >
              {t('answered')}
            </button>
          )}
          <Confirmed
            label={t('withdraw')}
            named={t('withdraw')}
            ask={t('withdrawAsk')}
            busy={busy}
            act={() => closes('withdrawn')}
          />
        </div>
      )}
    </div>
  )
}
