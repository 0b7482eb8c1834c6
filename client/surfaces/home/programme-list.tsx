// All programmes with their localities and workshops; with none yet, what a programme is and the two ways to begin.
import { ExternalLink, FileText, Plus, QrCode as QrIcon } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import type { Language } from '../../../shared/i18n/language.ts'
import type { WaitingRequests } from '../../../shared/protocol/data-requests.ts'
import type { LocalityReply, ProgrammeReply, WorkshopReply } from '../../../shared/protocol/http.ts'
import { waitingRequests } from '../../model/data-api.ts'
import { deskApi } from '../../model/desk-api.ts'
import { part } from '../../model/part.tsx'
import { useFaultText } from '../../model/react.tsx'
import { workshopAddress } from '../../model/route.ts'
import kit from '../../panels/kit.module.css'
import { useSubmission } from '../../panels/submission.ts'
import { ArchiveImport } from './archive-import.tsx'
import styles from './desk.module.css'
import type { DeskView } from './desk-view.ts'
import { NotesToConcept } from './notes-to-concept.tsx'
import { LITHUANIAN } from './programme-draft.ts'
import { enterAsStaff } from './role-links.ts'

const WorkshopMerge = part(['merging'], async () => (await import('./workshop-merge.tsx')).WorkshopMerge)
const WaitingNotice = part(
  ['datarequests'],
  async () => (await import('../data-requests/waiting-notice.tsx')).WaitingNotice,
)
const SecretChange = part(['admission'], async () => (await import('./secret-change.tsx')).SecretChange)

type Go = (view: DeskView) => void

interface ProgrammeListProps {
  readonly secret: string
  readonly language: Language
  readonly programmes: readonly ProgrammeReply[]
  readonly go: Go
  readonly imported: (workshop: WorkshopReply) => Promise<void>
  readonly renewed: (secret: string) => void
}

export function ProgrammeList({ secret, language, programmes, go, imported, renewed }: ProgrammeListProps) {
  const [more, setMore] = useState(false)
  const t = useTranslations('home.desk')
  const words = useTranslations('home.organiser')
  const sample = <SampleButton secret={secret} language={language} />
  const create = (className: string | undefined) => (
    <button type="button" className={className} onClick={() => go({ at: 'new-programme' })}>
      <Plus aria-hidden="true" />
      {t('createProgramme')}
    </button>
  )
  const empty = programmes.length === 0
  return (
    <>
      <div className={styles.top}>
        <h1 tabIndex={-1}>{t('title')}</h1>
        {empty ? null : create(kit.button)}
      </div>
      <Waiting secret={secret} />
      {empty ? (
        <section className={`${kit.card} ${styles.empty}`} aria-labelledby="empty-title">
          <div className={styles.emptyWords}>
            <h2 id="empty-title">{t('emptyTitle')}</h2>
            <p>{t('empty')}</p>
            <div className={styles.actions}>
              {create(kit.primary)}
              {sample}
            </div>
          </div>
          <NotesToConcept />
        </section>
      ) : (
        programmes.map((programme) => (
          <Programme key={programme.id} secret={secret} programme={programme} go={go} made={imported} />
        ))
      )}
      <details className={styles.more} onToggle={(event) => setMore(event.currentTarget.open)}>
        <summary>{t('more')}</summary>
        <div className={styles.moreInside}>
          <div className={styles.actions}>
            {empty ? null : sample}
            <a className={kit.button} href="/join">
              {words('join')}
            </a>
          </div>
          <ArchiveImport secret={secret} imported={imported} />
          {more ? <SecretChange secret={secret} changed={renewed} /> : null}
        </div>
      </details>
    </>
  )
}

/** Requests about data that wait; fetched with what shows them only when there are any. */
function Waiting({ secret }: { readonly secret: string }) {
  const [waiting, setWaiting] = useState<readonly WaitingRequests[]>([])
  useEffect(() => {
    let left = false
    waitingRequests(secret).then(
      (found) => left || setWaiting(found),
      // The desk is there without it.
      () => undefined,
    )
    return () => {
      left = true
    }
  }, [secret])
  if (waiting.length === 0) return null
  return <WaitingNotice waiting={waiting} enter={(workshop) => enterAsStaff(workshop, secret)} />
}

function SampleButton({ secret, language }: { readonly secret: string; readonly language: Language }) {
  const t = useTranslations('home.desk')
  const faultText = useFaultText()
  const { busy, error, submit } = useSubmission()
  const open = () =>
    submit(async () => {
      const { id } = await deskApi.openSample(secret, language)
      enterAsStaff(id, secret)
      location.assign(workshopAddress(id, 'board', true))
    })
  return (
    <>
      <button type="button" className={kit.button} aria-disabled={busy} onClick={open}>
        {busy ? t('openingSample') : t('openSample')}
      </button>
      {error ? (
        <p className={kit.notice} role="alert">
          {faultText(error)}
        </p>
      ) : null}
    </>
  )
}

interface ProgrammeProps {
  readonly secret: string
  readonly programme: ProgrammeReply
  readonly go: Go
  readonly made: (workshop: WorkshopReply) => Promise<void>
}

function Programme({ secret, programme, go, made }: ProgrammeProps) {
  const t = useTranslations('home.desk')
  const { id, title, organiser, workshops } = programme
  const localities = [...programme.localities].sort((a, b) => LITHUANIAN.compare(a.name, b.name))
  return (
    <article className={styles.programme} aria-labelledby={`programme-${id}`}>
      <header className={styles.localityTop}>
        <div>
          <h2 id={`programme-${id}`}>{title}</h2>
          {organiser ? <p className={kit.help}>{t('organisedBy', { organiser })}</p> : null}
        </div>
        {workshops.length === 0 ? null : (
          <button
            type="button"
            className={kit.button}
            aria-label={t('reportOf', { title })}
            onClick={() => go({ at: 'report', programme: id })}
          >
            <FileText aria-hidden="true" />
            {t('report')}
          </button>
        )}
      </header>
      <ul className={styles.localities}>
        {localities.map((locality) => (
          <Locality
            key={locality.id}
            secret={secret}
            locality={locality}
            workshops={workshops.filter((workshop) => workshop.locality === locality.id)}
            create={() => go({ at: 'new-workshop', programme: id, locality: locality.id })}
            go={go}
            made={made}
          />
        ))}
      </ul>
    </article>
  )
}

interface LocalityProps {
  readonly secret: string
  readonly locality: LocalityReply
  readonly workshops: readonly WorkshopReply[]
  readonly create: () => void
  readonly go: Go
  readonly made: (workshop: WorkshopReply) => Promise<void>
}

function Locality({ secret, locality, workshops, create, go, made }: LocalityProps) {
  const [merging, setMerging] = useState(false)
  const t = useTranslations('home.desk')
  const place = [locality.municipality, locality.county].filter(Boolean).join(', ')
  return (
    <li className={styles.locality}>
      <div className={styles.localityTop}>
        <div>
          <h3>{locality.name}</h3>
          {place ? <p className={kit.help}>{place}</p> : null}
        </div>
        <button
          type="button"
          className={kit.button}
          aria-label={t('createWorkshopIn', { locality: locality.name })}
          onClick={create}
        >
          <Plus aria-hidden="true" />
          {t('createWorkshop')}
        </button>
      </div>
      {workshops.length === 0 ? null : (
        <ul className={styles.workshops}>
          {workshops.map((workshop) => (
            <Workshop key={workshop.id} secret={secret} workshop={workshop} go={go} />
          ))}
        </ul>
      )}
      {workshops.length < 2 ? null : (
        <details className={styles.more} onToggle={(event) => setMerging(event.currentTarget.open)}>
          <summary>{t('merge')}</summary>
          {merging ? (
            <WorkshopMerge secret={secret} locality={locality.name} workshops={workshops} made={made} />
          ) : null}
        </details>
      )}
    </li>
  )
}

interface WorkshopProps {
  readonly secret: string
  readonly workshop: WorkshopReply
  readonly go: Go
}

function Workshop({ secret, workshop, go }: WorkshopProps) {
  const t = useTranslations('home.desk')
  const format = useFormatter()
  const { id, title, code, startsAt } = workshop
  return (
    <li className={styles.workshop}>
      <div className={styles.workshopWords}>
        <h4>{title}</h4>
        <p className={kit.help}>
          {format.dateTime(new Date(startsAt), { dateStyle: 'long', timeStyle: 'short' })}
          <span aria-hidden="true"> · </span>
          {t('code')} <span className={styles.code}>{code}</span>
        </p>
      </div>
      <div className={styles.actions}>
        <button
          type="button"
          className={kit.button}
          aria-label={t('linksNamed', { title })}
          onClick={() => go({ at: 'workshop', workshop: id })}
        >
          <QrIcon aria-hidden="true" />
          {t('links')}
        </button>
        <a
          className={kit.button}
          aria-label={t('openNamed', { title })}
          href={workshopAddress(id, 'facilitate')}
          target="_blank"
          rel="noopener"
          onClick={() => enterAsStaff(id, secret)}
        >
          <ExternalLink aria-hidden="true" />
          {t('open')}
        </a>
      </div>
    </li>
  )
}
