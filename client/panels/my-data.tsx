// What is held on the person at this device, or on whoever has a code: to be seen, taken away, and asked to be erased.
import { Download } from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { sectorOf } from '../../shared/method/method.ts'
import { type OwnData, ownDataText } from '../../shared/people/data-request-held.ts'
import { askAboutMyData, myData } from '../model/data-api.ts'
import { useFaultText, usePhrases } from '../model/react.tsx'
import { saveFile } from '../model/save-file.ts'
import { Confirmed } from './confirmed.tsx'
import kit from './kit.module.css'
import styles from './my-data.module.css'
import { useSubmission } from './submission.ts'

interface MyDataProps {
  /** The ticket of who joined, or a code in its place. */
  readonly ticket: string
  readonly onBack: () => void
}

export function MyData({ ticket, onBack }: MyDataProps) {
  const t = useTranslations('mydata')
  const common = useTranslations('common')
  const faultText = useFaultText()
  const [data, setData] = useState<OwnData | null>(null)
  const [error, setError] = useState<unknown>(null)
  const [attempt, setAttempt] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` is the wish to try again
  useEffect(() => {
    let left = false
    myData(ticket).then(
      (held) => left || setData(held),
      (failed: unknown) => left || setError(failed),
    )
    return () => {
      left = true
    }
  }, [ticket, attempt])
  return (
    <section className={styles.mine} aria-labelledby="my-data">
      <h2 id="my-data">{t('title')}</h2>
      {data === null && error === null && <p role="status">{common('loading')}</p>}
      {error !== null && (
        <div className={kit.notice} role="alert">
          <p>{faultText(error)}</p>
          <button
            type="button"
            className={kit.button}
            onClick={() => {
              setError(null)
              setAttempt((count) => count + 1)
            }}
          >
            {common('tryAgain')}
          </button>
        </div>
      )}
      {data && <Held data={data} ticket={ticket} changed={setData} />}
      <button type="button" className={kit.button} onClick={onBack}>
        {t('back')}
      </button>
    </section>
  )
}

interface HeldProps {
  readonly data: OwnData
  readonly ticket: string
  readonly changed: (data: OwnData) => void
}

function Held({ data, ticket, changed }: HeldProps) {
  const t = useTranslations('mydata')
  const { language } = usePhrases()
  const { profile, attendance, organiser, groups, notes, hiddenNotes, drawings, comments } = data
  return (
    <>
      <p>{organiser === '' ? t('leadNobody') : t('lead', { organiser })}</p>
      <dl className={styles.facts}>
        <Fact name={t('name')}>{profile.name}</Fact>
        <Fact name={t('code')}>{profile.code}</Fact>
        {profile.organisation !== '' && <Fact name={t('organisation')}>{profile.organisation}</Fact>}
        <Fact name={t('sector')}>{sectorOf(profile.sector).label[language]}</Fact>
        {groups.length > 0 && <Fact name={t('group')}>{groups.join(', ')}</Fact>}
        {attendance && (
          <Fact name={t('attendance')}>
            {t('minutes', {
              minutes: String(attendance.minutes),
              contact: String(attendance.contactMinutes),
            })}
          </Fact>
        )}
        <Fact name={t('certificate')}>
          {data.certificates.map(({ number }) => number).join(', ') || t('noCertificate')}
        </Fact>
      </dl>
      <details className={styles.notes}>
        <summary>{t('notes', { count: notes.length })}</summary>
        <ul>
          {notes.map(({ id, code, text }) => (
            <li key={id}>
              <strong>{code}</strong> {text}
            </li>
          ))}
        </ul>
      </details>
      {hiddenNotes.length > 0 && <p>{t('hidden', { count: String(hiddenNotes.length) })}</p>}
      {drawings.length > 0 && <p>{t('other', { count: String(drawings.length) })}</p>}
      {comments.length > 0 && <p>{t('comments', { count: String(comments.length) })}</p>}
      <p className={kit.help}>{t('votes')}</p>
      <Taking data={data} />
      <Asking data={data} ticket={ticket} changed={changed} />
    </>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Taking({ data }: { readonly data: OwnData }) {
  const t = useTranslations('mydata')
  const { language } = usePhrases()
  const format = useFormatter()
  const [taken, setTaken] = useState('')
  const take = (ending: string, type: string, text: string) =>
    setTaken(
      saveFile(
        `${t('file')}-${data.profile.code}.${ending}`,
        new Blob([text], { type: `${type};charset=utf-8` }),
      ),
    )
  const time = (at: number) => format.dateTime(at, { dateStyle: 'short', timeStyle: 'short' })
  const json = () => JSON.stringify({ format: 'vieta/own-data/1', ...data }, null, 2)
  return (
    <>
      <button
        type="button"
        className={kit.button}
        onClick={() => take('txt', 'text/plain', `\ufeff${ownDataText(data, language, time)}`)}
      >
        <Download aria-hidden="true" />
        {t('text')}
      </button>
      <button type="button" className={kit.button} onClick={() => take('json', 'application/json', json())}>
        <Download aria-hidden="true" />
        {t('json')}
      </button>
      <p className={kit.help} role="status">
        {taken !== '' && t('taken', { name: taken })}
      </p>
    </>
  )
}

function Asking({ data, ticket, changed }: HeldProps) {
  const t = useTranslations('mydata')
  const faultText = useFaultText()
  const { busy, error, submit } = useSubmission()
  const { request } = data
  const isAsked = request !== null && request.state !== 'withdrawn' && request.wish === 'erase'
  return (
    <>
      {request && (
        <p className={styles.asked} role="status">
          {t('asked', {
            number: String(request.number),
            day: request.receivedOn,
            due: request.dueOn,
          })}{' '}
          <strong>{t(`wish.${request.wish}`)}</strong>: {t(`states.${request.state}`)}
        </p>
      )}
      {!isAsked && (
        <Confirmed
          label={t('erase')}
          named={t('erase')}
          ask={t('eraseAsk')}
          busy={busy}
          act={() => submit(async () => changed(await askAboutMyData(ticket, 'erase')))}
        />
      )}
      {error ? (
        <p className={kit.notice} role="alert">
          {faultText(error)}
        </p>
      ) : null}
    </>
  )
}
