// Two workshops of one place made into a new one: which, called what, and what would come of it before it is done.
import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { LIMITS } from '../../../shared/base/limits.ts'
import type { MergedCounts } from '../../../shared/export/merged-workshops.ts'
import type { WorkshopReply } from '../../../shared/protocol/http.ts'
import { deskApi } from '../../model/desk-api.ts'
import { useFaultText } from '../../model/react.tsx'
import { Field } from '../../panels/field.tsx'
import kit from '../../panels/kit.module.css'
import { useSubmission } from '../../panels/submission.ts'
import styles from './desk.module.css'

interface WorkshopMergeProps {
  readonly secret: string
  readonly locality: string
  /** Of one place, at least two. */
  readonly workshops: readonly WorkshopReply[]
  readonly made: (workshop: WorkshopReply) => Promise<void>
}

export function WorkshopMerge({ secret, locality, workshops, made }: WorkshopMergeProps) {
  const t = useTranslations('merging.workshops')
  const faultText = useFaultText()
  const { busy, error, submit, forget } = useSubmission()
  const earliest = [...workshops].sort((a, b) => a.startsAt - b.startsAt)
  const [first, setFirst] = useState(earliest[0]?.id ?? '')
  const [second, setSecond] = useState(earliest[1]?.id ?? '')
  const [title, setTitle] = useState(() => t('usualTitle', { locality }))
  const [counts, setCounts] = useState<MergedCounts | null>(null)
  const programme = workshops[0]?.programme ?? ''
  const ready = first !== second && title.trim() !== ''
  const body = { workshops: [first, second] as [string, string], title }
  const changed = (change: () => void) => {
    change()
    setCounts(null)
    forget()
  }
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (!ready) return
    submit(async () => {
      if (counts === null) setCounts(await deskApi.previewMerge(secret, programme, body))
      else await made(await deskApi.mergeWorkshops(secret, programme, body))
    })
  }
  const choice = (id: string, label: string, value: string, choose: (id: string) => void) => (
    <Field id={`${programme}-${id}`} label={label}>
      {(control) => (
        <select {...control} value={value} onChange={({ target }) => changed(() => choose(target.value))}>
          {earliest.map((workshop) => (
            <option key={workshop.id} value={workshop.id}>
              {workshop.title} ({workshop.code})
            </option>
          ))}
        </select>
      )}
    </Field>
  )
  return (
    <form className={styles.import} onSubmit={send} noValidate>
      <p className={kit.help}>{t('help')}</p>
      {choice('first', t('first'), first, setFirst)}
      {choice('second', t('second'), second, setSecond)}
      <Field id={`${programme}-merged-title`} label={t('title')}>
        {(control) => (
          <input
            {...control}
            value={title}
            size={36}
            maxLength={LIMITS.title}
            onChange={({ target }) => changed(() => setTitle(target.value))}
          />
        )}
      </Field>
      <p role="status">
        {first === second
          ? t('same')
          : counts &&
            t('preview', {
              first: counts.notes[0],
              second: counts.notes[1],
              people: counts.people,
              twice: counts.twice,
            })}
      </p>
      {error ? (
        <p className={kit.notice} role="alert">
          {faultText(error)}
        </p>
      ) : null}
      <button type="submit" className={counts ? kit.primary : kit.button} aria-disabled={busy || !ready}>
        {counts ? t('make') : t('look')}
      </button>
    </form>
  )
}
