// One row a person: when they were there, how many minutes count, whether a certificate is due.
import { useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import type { AttendanceRow } from '../../../shared/people/attendance.ts'
import type { AttendanceReply } from '../../../shared/protocol/attendance.ts'
import type { AttendanceApi } from '../../model/attendance-api.ts'
import kit from '../../panels/kit.module.css'
import styles from './attendance.module.css'
import { Correction } from './correction.tsx'

export interface AttendanceProps {
  readonly reply: AttendanceReply
  readonly api: AttendanceApi
  readonly changed: (reply: AttendanceReply) => void
}

/** A span of one day, as short as it can be said. */
function useSpan(rows: readonly AttendanceRow[]): (row: AttendanceRow) => string | null {
  const format = useFormatter()
  const days = new Set(
    rows.flatMap(({ cameAt, leftAt }) => [cameAt, leftAt].filter((at) => at !== null)).map((at) => day(at)),
  )
  function day(at: number): string {
    return format.dateTime(at, { month: 'numeric', day: 'numeric' })
  }
  const clock = (at: number) => {
    const time = format.dateTime(at, { hour: '2-digit', minute: '2-digit' })
    return days.size > 1 ? `${day(at)} ${time}` : time
  }
  return ({ cameAt, leftAt }) =>
    cameAt === null || leftAt === null ? null : `${clock(cameAt)}–${clock(leftAt)}`
}

export function AttendanceTable({ reply, api, changed }: AttendanceProps) {
  const t = useTranslations('attendance')
  const [correcting, setCorrecting] = useState<string | null>(null)
  const span = useSpan(reply.rows)
  const row = reply.rows.find(({ person }) => person === correcting)
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('columns.number')}</th>
            <th scope="col">{t('columns.name')}</th>
            <th scope="col">{t('columns.time')}</th>
            <th scope="col">{t('columns.minutes')}</th>
            <th scope="col">{t('columns.certificate')}</th>
            <th scope="col">
              <span className="visually-hidden">{t('columns.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {reply.rows.map((each, index) => (
            <tr key={each.person}>
              <td className={styles.number}>{index + 1}</td>
              <th scope="row">
                {each.name}
                <small>{[each.code, each.organisation].filter(Boolean).join(' · ')}</small>
              </th>
              <td className={styles.figures}>
                {span(each) ?? t('never')}
                <small>{t(`from.${each.from}`)}</small>
              </td>
              <td className={styles.figures}>
                {t('ofMinutes', { minutes: String(each.minutes), percent: String(each.percent) })}
                {each.from === 'hand' && (
                  <small>{t('recorded', { minutes: String(each.recordedMinutes) })}</small>
                )}
              </td>
              <td>
                <Due row={each} reply={reply} />
              </td>
              <td className={styles.rowActions}>
                <button
                  type="button"
                  className={kit.button}
                  aria-label={t('correctNamed', { name: each.name })}
                  onClick={() => setCorrecting(each.person)}
                >
                  {t('correct')}
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {row && (
        <Correction
          row={row}
          mayDecide={reply.mayIssue}
          api={api}
          changed={changed}
          onClose={() => setCorrecting(null)}
        />
      )}
    </>
  )
}

function Due({ row, reply }: { readonly row: AttendanceRow; readonly reply: AttendanceReply }) {
  const t = useTranslations('attendance')
  const own = reply.register.find(({ person, state }) => person === row.person && state === 'valid')
  const other = reply.elsewhere[row.person]
  if (own) return <span className={styles.good}>{own.number}</span>
  return (
    <>
      <span className={row.certifies ? styles.good : styles.bad}>{t(row.certifies ? 'due' : 'notDue')}</span>
      {row.certifies !== row.reaches && <small>{t('byDecision')}</small>}
      {other !== undefined && <small>{t('elsewhere', { number: other })}</small>}
    </>
  )
}
