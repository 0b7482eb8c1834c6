// The step that cannot be taken back: who proposed it, what it takes away, and from when whoever looks may confirm it.
import { useId, useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { Confirmed } from '../../panels/confirmed.tsx'
import { Field } from '../../panels/field.tsx'
import kit from '../../panels/kit.module.css'
import styles from './data-requests.module.css'
import type { RequestProps } from './request-props.ts'
import { useRoleName } from './use-role-name.ts'
import { useStep } from './use-step.ts'

export function Confirming({ request, reply, api, changed, again }: RequestProps) {
  const t = useTranslations('datarequests')
  const format = useFormatter()
  const roleName = useRoleName()
  const id = useId()
  const { busy, error, take } = useStep({ again })
  const [who, setWho] = useState('')
  const [isTried, setTried] = useState(false)
  // Looked at when the page was opened; the server decides.
  const [openedAt] = useState(() => Date.now())
  const { proposed, plan, noteCodes, confirmableFrom, state } = request
  const isCarrying = state === 'carrying'
  const isMine = confirmableFrom !== null && confirmableFrom <= openedAt
  const time = (at: number) => format.dateTime(at, { dateStyle: 'short', timeStyle: 'short' })
  const confirm = () => {
    setTried(true)
    if (!isCarrying && who.trim() === '') return
    take(async () => changed(await api.confirm(request.id, who.trim() || (request.confirmed?.who ?? '–'))))
  }
  return (
    <section className={styles.form}>
      <h3 className={styles.stepTitle}>{t('confirm.title')}</h3>
      {proposed && (
        <p>
          {t('confirm.proposed', {
            who: proposed.who,
            role: roleName(proposed.role),
            at: time(proposed.at),
          })}
        </p>
      )}
      {plan && (
        <>
          <p>
            {t('confirm.scope', { notes: noteCodes.length })}
            {noteCodes.length > 0 && `: ${noteCodes.join(', ')}`}.
            {plan.drawings && ` ${t('confirm.drawings', { n: plan.drawings.length })}`}
          </p>
          {plan.kept.length > 0 && (
            <p>
              {t('done.refused', {
                kept: plan.kept.map((part) => t(`choice.kept.${part}`)).join('; '),
                basis: plan.basis,
              })}
            </p>
          )}
        </>
      )}
      {isCarrying && <p className={kit.notice}>{t('confirm.carrying')}</p>}
      {!isCarrying && confirmableFrom !== null && !isMine && (
        <p className={styles.soon}>{t('confirm.wait', { from: time(confirmableFrom) })}</p>
      )}
      {(isMine || isCarrying) && (
        <>
          {!isCarrying && (
            <>
              <p>{t('confirm.now')}</p>
              <Field
                id={id}
                label={t('propose.who')}
                error={isTried && who.trim() === '' ? t('propose.whoMissing') : undefined}
              >
                {(control) => (
                  <input
                    {...control}
                    value={who}
                    maxLength={80}
                    autoComplete="name"
                    onChange={(event) => setWho(event.target.value)}
                  />
                )}
              </Field>
            </>
          )}
          <div className={styles.danger}>
            <Confirmed
              label={t(isCarrying ? 'confirm.again' : 'confirm.act')}
              named={t(isCarrying ? 'confirm.again' : 'confirm.act')}
              ask={t('confirm.ask')}
              busy={busy}
              act={confirm}
            />
          </div>
        </>
      )}
      <p role="status">{busy ? t('confirm.busy') : ''}</p>
      {error !== null && (
        <p className={kit.notice} role="alert">
          {error}
        </p>
      )}
      {!isCarrying && reply.mayManage && (
        <div>
          <button
            type="button"
            className={kit.button}
            aria-disabled={busy}
            onClick={() => take(async () => changed(await api.close(request.id, 'reopened')))}
          >
            {t('confirm.back')}
          </button>
        </div>
      )}
    </section>
  )
}
