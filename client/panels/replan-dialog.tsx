// Finding time when it is late: a proposal of what to shorten by how much, old beside new, taken as one step or not at all.
import { Minus, Plus } from 'lucide-react'
import { useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { withMinutes } from '../../shared/agenda/plan-edit.ts'
import { proposeCuts, totalsOf } from '../../shared/agenda/replan.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { useAgenda } from '../model/react.tsx'
import type { Session } from '../model/session.ts'
import { FloatingDialog } from './floating.tsx'
import kit from './kit.module.css'
import type { PlanEditing } from './plan-editing.ts'
import styles from './replan-dialog.module.css'
import { nameOf } from './standing.ts'

interface ReplanDialogProps {
  readonly session: Session
  readonly editing: PlanEditing
  readonly language: Language
  /** Minutes proposed first. */
  readonly minutes: number
  readonly onClose: () => void
}

const MOST = 240

export function ReplanDialog({ session, editing, language, minutes, onClose }: ReplanDialogProps) {
  const t = useTranslations('planning')
  const format = useFormatter()
  const [wanted, setWanted] = useState(minutes)
  const { agenda } = session
  useAgenda(agenda)
  const { everyItem, position } = agenda
  const { cuts, missing } = proposeCuts(everyItem, position, wanted)
  const found = wanted - missing
  const minutesOf = new Map(cuts.map(({ item, to }) => [item.id, to]))
  const part = cuts[0]?.item.part
  const endOf = (items: typeof everyItem) =>
    totalsOf(editing.parts, items).find((totals) => totals.part.id === part)?.endsAt ?? null
  const [from, to] = [endOf(everyItem), endOf(withMinutes(everyItem, minutesOf))]
  const clock = (at: number) => format.dateTime(at, { hour: '2-digit', minute: '2-digit' })
  const take = () => {
    editing.edit(t('did.replanned', { count: found }), (items) => withMinutes(items, minutesOf))
    onClose()
  }
  const change = (by: number) => setWanted(Math.min(MOST, Math.max(1, wanted + by)))
  return (
    <FloatingDialog title={t('replan.title')} onClose={onClose} className={styles.dialog}>
      <p className={kit.help}>{t('replan.help')}</p>
      <div className={styles.wanted}>
        <span aria-hidden="true">{t('replan.howMany')}</span>
        <button
          type="button"
          className={`${kit.button} ${kit.icon}`}
          aria-label={t('fewer')}
          onClick={() => change(-1)}
        >
          <Minus aria-hidden="true" />
        </button>
        <input
          className={styles.number}
          type="number"
          inputMode="numeric"
          min={1}
          max={MOST}
          value={wanted}
          aria-label={t('replan.howMany')}
          onChange={(event) => change(Math.round(Number(event.target.value)) - wanted || 0)}
        />
        <button
          type="button"
          className={`${kit.button} ${kit.icon}`}
          aria-label={t('more')}
          onClick={() => change(1)}
        >
          <Plus aria-hidden="true" />
        </button>
      </div>
      {cuts.length > 0 && (
        <div className={styles.scroll}>
          <table className={styles.cuts}>
            <thead>
              <tr>
                <th scope="col">{t('replan.column.item')}</th>
                <th scope="col">{t('replan.column.from')}</th>
                <th scope="col">{t('replan.column.to')}</th>
              </tr>
            </thead>
            <tbody>
              {cuts.map((cut) => (
                <tr key={cut.item.id}>
                  <th scope="row">{nameOf(cut.item)[language]}</th>
                  <td>{format.number(cut.from)}</td>
                  <td>{format.number(cut.to)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <p role="status" className={styles.result}>
        {cuts.length === 0 && t('replan.nothing')}
        {cuts.length > 0 && from !== null && to !== null && (
          <span>{t('replan.end', { from: clock(from), to: clock(to) })}</span>
        )}
        {cuts.length > 0 && missing > 0 && <span>{t('replan.missing', { count: missing })}</span>}
      </p>
      {cuts.length > 0 && (
        <button type="button" className={kit.primary} onClick={take}>
          {t('replan.submit', { count: format.number(found) })}
        </button>
      )}
    </FloatingDialog>
  )
}
