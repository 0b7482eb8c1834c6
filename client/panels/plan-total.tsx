// What a part of a plan comes to: when it ends, how much of it is work and how much rest.
import { useFormatter, useTranslations } from 'use-intl'
import type { PartTotals } from '../../shared/agenda/replan.ts'
import styles from './plan.module.css'

export function PlanTotal({ totals }: { readonly totals: PartTotals }) {
  const t = useTranslations('planning.totals')
  const format = useFormatter()
  const { endsAt, minutes, contact, breaks } = totals
  return (
    <p className={styles.total}>
      {endsAt !== null && (
        <strong>
          {format.dateTime(endsAt, { hour: '2-digit', minute: '2-digit' })} {t('end')}
        </strong>
      )}
      <span>{t('all', { count: format.number(minutes) })}</span>
      {breaks > 0 && <span>{t('contact', { count: format.number(contact) })}</span>}
      {breaks > 0 && <span>{t('breaks', { count: format.number(breaks) })}</span>}
    </p>
  )
}
