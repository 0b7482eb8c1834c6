// Numbers given to those a certificate is due to: the organiser sees who, in the order of the numbers, and confirms.
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useFaultText } from '../../model/react.tsx'
import kit from '../../panels/kit.module.css'
import { useSubmission } from '../../panels/submission.ts'
import styles from './attendance.module.css'
import type { AttendanceProps } from './attendance-table.tsx'
import { UnprintedNames } from './unprinted-names.tsx'

export function Issuing({ reply, api, changed }: AttendanceProps) {
  const t = useTranslations('attendance')
  const faultText = useFaultText()
  const { busy, error, submit } = useSubmission()
  /** Who was marked otherwise than is usual. */
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set())
  const [isAsking, setAsking] = useState(false)
  const [issued, setIssued] = useState(0)
  const has = new Set(reply.register.filter(({ state }) => state === 'valid').map(({ person }) => person))
  const due = reply.rows.filter((row) => row.certifies && !has.has(row.person))
  // Who has one of this programme already gets no second one, unless somebody says so.
  const isChosen = (person: string) => (reply.elsewhere[person] === undefined) !== turned.has(person)
  const chosen = due.map(({ person }) => person).filter(isChosen)
  const turn = (person: string) => {
    const next = new Set(turned)
    if (!next.delete(person)) next.add(person)
    setTurned(next)
  }
  const issue = () =>
    submit(async () => {
      const before = reply.register.length
      const after = await api.issue(chosen)
      setAsking(false)
      setIssued(after.register.length - before)
      changed(after)
    })
  return (
    <div className={styles.issuing}>
      {due.length === 0 ? (
        <p role="status">{issued > 0 ? t('issued', { count: issued }) : t('noneDue')}</p>
      ) : (
        <>
          <fieldset className={styles.chosen}>
            <legend className={kit.label}>{t('choose')}</legend>
            {due.map(({ person, name, percent }) => (
              <label key={person}>
                <input type="checkbox" checked={isChosen(person)} onChange={() => turn(person)} />
                <span>
                  {name} <small>{percent} %</small>
                  {reply.elsewhere[person] !== undefined && (
                    <small> {t('elsewhere', { number: reply.elsewhere[person] })}</small>
                  )}
                </span>
              </label>
            ))}
          </fieldset>
          <UnprintedNames names={due.filter(({ person }) => isChosen(person)).map(({ name }) => name)} />
          {isAsking ? (
            <div
              className={styles.asking}
              role="alertdialog"
              aria-label={t('issue', { count: chosen.length })}
            >
              <p>{t('issueSure')}</p>
              <div className={styles.actions}>
                {/* biome-ignore lint/a11y/noAutofocus: the question was asked by the button that stood here */}
                <button type="button" className={kit.button} autoFocus onClick={() => setAsking(false)}>
                  {t('cancelAsk')}
                </button>
                <button type="button" className={kit.primary} aria-disabled={busy} onClick={issue}>
                  {t('issueYes')}
                </button>
              </div>
            </div>
          ) : (
            <button
              type="button"
              className={kit.primary}
              disabled={chosen.length === 0}
              onClick={() => setAsking(true)}
            >
              {t('issue', { count: chosen.length })}
            </button>
          )}
        </>
      )}
      {error ? (
        <p className={kit.notice} role="alert">
          {faultText(error)}
        </p>
      ) : null}
    </div>
  )
}
