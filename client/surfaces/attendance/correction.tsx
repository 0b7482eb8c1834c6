// A person's attendance put right: minutes, and whether a certificate is due beside the rule. Nothing without a reason.
import { useId, useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import type { AttendanceChange, AttendanceRow } from '../../../shared/people/attendance.ts'
import type { AttendanceReply, NewAttendanceChange } from '../../../shared/protocol/attendance.ts'
import type { AttendanceApi } from '../../model/attendance-api.ts'
import { useFaultText } from '../../model/react.tsx'
import { Field } from '../../panels/field.tsx'
import { FloatingDialog } from '../../panels/floating.tsx'
import kit from '../../panels/kit.module.css'
import { useSubmission } from '../../panels/submission.ts'
import styles from './attendance.module.css'

interface CorrectionProps {
  readonly row: AttendanceRow
  readonly mayDecide: boolean
  readonly api: AttendanceApi
  readonly changed: (reply: AttendanceReply) => void
  readonly onClose: () => void
}

const DECISIONS = [
  ['byRule', null],
  ['give', true],
  ['withhold', false],
] as const

export function Correction({ row, mayDecide, api, changed, onClose }: CorrectionProps) {
  const t = useTranslations('attendance.correction')
  const faultText = useFaultText()
  const id = useId()
  const { busy, error, submit } = useSubmission()
  const before = row.from === 'hand' ? String(row.minutes) : ''
  const decidedBefore = row.certifies === row.reaches ? null : row.certifies
  const [minutes, setMinutes] = useState(before)
  const [decided, setDecided] = useState<boolean | null>(decidedBefore)
  const [reason, setReason] = useState('')
  const [wrong, setWrong] = useState<'reasonMissing' | 'nothing' | null>(null)
  const save = () => {
    const changes: NewAttendanceChange[] = []
    const told = { reason: reason.trim() }
    if (minutes !== before) {
      const wanted = minutes.trim() === '' ? null : Math.max(0, Math.round(Number(minutes)) || 0)
      changes.push({ ...told, kind: 'minutes', minutes: wanted })
    }
    if (decided !== decidedBefore) changes.push({ ...told, kind: 'certificate', certify: decided })
    if (changes.length === 0) return setWrong('nothing')
    if (told.reason === '') return setWrong('reasonMissing')
    setWrong(null)
    submit(async () => {
      for (const change of changes) changed(await api.correct(row.person, change))
      onClose()
    })
  }
  return (
    <FloatingDialog title={row.name} onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <Field
          id={`${id}-minutes`}
          label={t('minutes')}
          help={t('minutesHelp', { contact: String(row.contactMinutes) })}
        >
          {(control) => (
            <input
              {...control}
              type="number"
              inputMode="numeric"
              min={0}
              max={row.contactMinutes}
              placeholder={String(row.recordedMinutes)}
              value={minutes}
              onChange={(event) => setMinutes(event.target.value)}
            />
          )}
        </Field>
        {mayDecide && (
          <fieldset className={styles.choices}>
            <legend className={kit.label}>{t('certificate')}</legend>
            {DECISIONS.map(([words, value]) => (
              <label key={words}>
                <input
                  type="radio"
                  name={`${id}-certificate`}
                  checked={decided === value}
                  onChange={() => setDecided(value)}
                />
                {t(words)}
              </label>
            ))}
          </fieldset>
        )}
        <Field
          id={`${id}-reason`}
          label={t('reason')}
          help={t('reasonHelp')}
          error={wrong === null ? undefined : t(wrong)}
        >
          {(control) => (
            <input
              {...control}
              value={reason}
              maxLength={300}
              autoComplete="off"
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
        {error ? (
          <p className={kit.notice} role="alert">
            {faultText(error)}
          </p>
        ) : null}
        <button type="submit" className={kit.primary} aria-disabled={busy}>
          {t('save')}
        </button>
      </form>
      <Past changes={row.changes} />
    </FloatingDialog>
  )
}

function Past({ changes }: { readonly changes: readonly AttendanceChange[] }) {
  const t = useTranslations('attendance.correction')
  const format = useFormatter()
  if (changes.length === 0) return null
  const what = (change: AttendanceChange) => {
    switch (change.kind) {
      case 'minutes':
        return change.minutes === null
          ? t('changeBack')
          : t('changeMinutes', { minutes: String(change.minutes) })
      case 'name':
        return t('changeName', { name: change.name })
      case 'certificate':
        return change.certify === null ? t('changeRule') : t(change.certify ? 'changeGive' : 'changeWithhold')
    }
  }
  return (
    <div>
      <h3 className={kit.label}>{t('past')}</h3>
      <ul className={styles.past}>
        {changes.map((change) => (
          <li key={`${change.at}-${change.kind}`}>
            {format.dateTime(change.at, { dateStyle: 'short', timeStyle: 'short' })}: {what(change)} (
            {change.reason})
          </li>
        ))}
      </ul>
    </div>
  )
}
