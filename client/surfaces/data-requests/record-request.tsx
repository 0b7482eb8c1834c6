// A request being recorded: who asks, what, and the day it came, with the day the answer is due said at once.
import { useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import { DATA_WISHES, type DataWish } from '../../../shared/people/data-request.ts'
import { dueDay, isDay, workingDayBefore } from '../../../shared/people/data-request-due.ts'
import type { DataRequestsReply } from '../../../shared/protocol/data-requests.ts'
import type { DataApi } from '../../model/data-api.ts'
import { useFaultText } from '../../model/react.tsx'
import { Field } from '../../panels/field.tsx'
import { FloatingDialog } from '../../panels/floating.tsx'
import kit from '../../panels/kit.module.css'
import { useSubmission } from '../../panels/submission.ts'
import styles from './data-requests.module.css'

interface RecordRequestProps {
  readonly reply: DataRequestsReply
  readonly api: DataApi
  readonly changed: (reply: DataRequestsReply) => void
  readonly onClose: () => void
}

export function RecordRequest({ reply, api, changed, onClose }: RecordRequestProps) {
  const t = useTranslations('datarequests')
  const faultText = useFaultText()
  const id = useId()
  const { busy, error, submit } = useSubmission()
  const [person, setPerson] = useState('')
  const [wish, setWish] = useState<DataWish>('erase')
  const [receivedOn, setReceivedOn] = useState(reply.today)
  const [isTried, setTried] = useState(false)
  const isGood = isDay(receivedOn)
  const save = () => {
    setTried(true)
    if (person === '' || !isGood) return
    submit(async () => {
      changed(await api.record({ person, wish, receivedOn }))
      onClose()
    })
  }
  return (
    <FloatingDialog title={t('record.title')} onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <Field
          id={`${id}-person`}
          label={t('record.person')}
          error={isTried && person === '' ? t('record.missing') : undefined}
        >
          {(control) => (
            <select {...control} value={person} onChange={(event) => setPerson(event.target.value)}>
              <option value="">{t('record.choose')}</option>
              {reply.people.map((each) => (
                <option key={each.id} value={each.id}>
                  {each.code} {each.name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <fieldset className={styles.choices}>
          <legend className={kit.label}>{t('record.wish')}</legend>
          {DATA_WISHES.map((each) => (
            <label key={each}>
              <input
                type="radio"
                name={`${id}-wish`}
                checked={wish === each}
                onChange={() => setWish(each)}
              />
              {t(`wish.${each}`)}
            </label>
          ))}
        </fieldset>
        <Field
          id={`${id}-day`}
          label={t('record.received')}
          error={isTried && !isGood ? t('record.noDay') : undefined}
        >
          {(control) => (
            <input
              {...control}
              type="date"
              value={receivedOn}
              max={reply.today}
              onChange={(event) => setReceivedOn(event.target.value)}
            />
          )}
        </Field>
        {isGood && (
          <p role="status">
            {t('record.due', { due: dueDay(receivedOn), remind: workingDayBefore(dueDay(receivedOn)) })}
          </p>
        )}
        {error ? (
          <p className={kit.notice} role="alert">
            {faultText(error)}
          </p>
        ) : null}
        <button type="submit" className={kit.primary} aria-disabled={busy}>
          {t('record.save')}
        </button>
      </form>
    </FloatingDialog>
  )
}
