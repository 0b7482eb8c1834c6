// What was done, without the person, and the letter that says so.
import { useFormatter, useTranslations } from 'use-intl'
import kit from '../../panels/kit.module.css'
import styles from './data-requests.module.css'
import { ReplyLetter } from './reply-letter.tsx'
import type { RequestProps } from './request-props.ts'
import { useRoleName } from './use-role-name.ts'

export function Done({ request, reply, language }: RequestProps) {
  const t = useTranslations('datarequests')
  const format = useFormatter()
  const roleName = useRoleName()
  const { scope, confirmed, closedAt } = request
  if (!scope || closedAt === null) return null
  return (
    <div className={styles.steps}>
      <section className={styles.form}>
        <h3 className={styles.stepTitle}>{t('done.title')}</h3>
        <p>
          {t('done.when', {
            at: format.dateTime(closedAt, { dateStyle: 'short', timeStyle: 'short' }),
            who: confirmed?.who ?? '–',
            role: roleName(confirmed?.role ?? ''),
          })}
        </p>
        <p>
          {t('done.erased', { erased: String(scope.erasedNotes), kept: String(scope.keptNotes) })}{' '}
          {scope.erasedDrawings !== undefined &&
            `${t('done.drawings', { n: String(scope.erasedDrawings) })} `}
          {scope.certificates > 0 && t(scope.fate === 'annul' ? 'done.annulled' : 'done.nameless')}
        </p>
        {scope.kept.length > 0 && (
          <p>
            {t('done.refused', {
              kept: scope.kept.map((part) => t(`choice.kept.${part}`)).join('; '),
              basis: scope.basis,
            })}
          </p>
        )}
        <p className={kit.help}>{t('done.log')}</p>
      </section>
      {reply.mayManage && (
        <ReplyLetter
          initial={language}
          facts={{
            organiser: reply.organiser,
            workshop: reply.workshop,
            number: request.number,
            receivedOn: request.receivedOn,
            answeredOn: reply.today,
            scope,
          }}
        />
      )}
    </div>
  )
}
