// A certificate that no longer counts: cancelled, or issued again with the name put right. Asks for the reason.
import { useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { CertificateRow } from '../../../shared/people/certificate.ts'
import type { AttendanceReply } from '../../../shared/protocol/attendance.ts'
import type { AttendanceApi } from '../../model/attendance-api.ts'
import { useFaultText } from '../../model/react.tsx'
import { Field } from '../../panels/field.tsx'
import { FloatingDialog } from '../../panels/floating.tsx'
import kit from '../../panels/kit.module.css'
import { useSubmission } from '../../panels/submission.ts'
import styles from './attendance.module.css'
import { UnprintedNames } from './unprinted-names.tsx'

interface EndingProps {
  readonly what: 'cancel' | 'reissue'
  readonly row: CertificateRow
  readonly api: AttendanceApi
  readonly changed: (reply: AttendanceReply) => void
  readonly onClose: () => void
}

export function Ending({ what, row, api, changed, onClose }: EndingProps) {
  const t = useTranslations('attendance')
  const faultText = useFaultText()
  const id = useId()
  const { busy, error, submit } = useSubmission()
  const [name, setName] = useState(row.name ?? '')
  const [reason, setReason] = useState('')
  const [isReasonMissing, setReasonMissing] = useState(false)
  const isReissue = what === 'reissue'
  const save = () => {
    const why = reason.trim()
    setReasonMissing(why === '')
    if (why === '' || name.trim() === '') return
    submit(async () => {
      changed(await (isReissue ? api.reissue(row.number, name.trim(), why) : api.cancel(row.number, why)))
      onClose()
    })
  }
  return (
    <FloatingDialog title={t(`ending.${what}Title`)} onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <p>{t(`ending.${what}Lead`, { number: row.number })}</p>
        {isReissue && (
          <Field id={`${id}-name`} label={t('ending.name')}>
            {(control) => (
              <input
                {...control}
                value={name}
                maxLength={80}
                autoComplete="off"
                onChange={(event) => setName(event.target.value)}
              />
            )}
          </Field>
        )}
        {isReissue && <UnprintedNames names={[name.trim()]} />}
        <Field
          id={`${id}-reason`}
          label={t('correction.reason')}
          help={t('correction.reasonHelp')}
          error={isReasonMissing ? t('correction.reasonMissing') : undefined}
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
        <button
          type="submit"
          className={isReissue ? kit.primary : `${kit.button} ${kit.danger}`}
          aria-disabled={busy}
        >
          {t(`ending.${what}`)}
        </button>
      </form>
    </FloatingDialog>
  )
}
