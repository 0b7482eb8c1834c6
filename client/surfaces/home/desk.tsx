// The organiser's desk: which of its views is open, and the way between them.
import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { ProgrammeReply, WorkshopReply } from '../../../shared/protocol/http.ts'
import { deskApi } from '../../model/desk-api.ts'
import { part } from '../../model/part.tsx'
import type { Preferences } from '../../model/preferences.ts'
import { useSignal } from '../../model/react.tsx'
import kit from '../../panels/kit.module.css'
import { PageHeader } from '../../panels/page-header.tsx'
import styles from './desk.module.css'
import { type DeskView, deskSearch, readDeskView } from './desk-view.ts'
import { ProgrammeForm } from './programme-form.tsx'
import { ProgrammeList } from './programme-list.tsx'
import { Share } from './share.tsx'
import { WorkshopForm } from './workshop-form.tsx'

const ProgrammeReportPage = part(
  ['concept', 'reporting'],
  async () => (await import('./programme-report.tsx')).ProgrammeReportPage,
)

interface DeskProps {
  readonly preferences: Preferences
  readonly secret: string
  readonly programmes: readonly ProgrammeReply[]
  readonly change: (programmes: readonly ProgrammeReply[]) => void
  readonly leave: () => void
  /** The desk goes on with another secret. */
  readonly renewed: (secret: string) => void
}

function withWorkshop(programme: ProgrammeReply, workshop: WorkshopReply): ProgrammeReply {
  return { ...programme, workshops: [workshop, ...programme.workshops] }
}

/** The view in the address; going on adds to the browser's history. */
function useDeskView(): readonly [DeskView, (view: DeskView) => void] {
  const [search, setSearch] = useState(() => location.search)
  useEffect(() => {
    const follow = () => setSearch(location.search)
    addEventListener('popstate', follow)
    return () => removeEventListener('popstate', follow)
  }, [])
  const go = useCallback((view: DeskView) => {
    const wanted = deskSearch(view)
    history.pushState(null, '', location.pathname + wanted)
    setSearch(wanted)
    scrollTo(0, 0)
  }, [])
  return [readDeskView(search), go]
}

export function Desk({ preferences, secret, programmes, change, leave, renewed }: DeskProps) {
  const t = useTranslations('home')
  const language = useSignal(preferences.language)
  const [view, go] = useDeskView()
  const main = useRef<HTMLElement>(null)
  const shown = deskSearch(view)
  const before = useRef(shown)

  useEffect(() => {
    if (before.current === shown) return
    before.current = shown
    main.current?.querySelector('h1')?.focus()
  }, [shown])

  const programme =
    view.at === 'new-workshop' ? programmes.find(({ id }) => id === view.programme) : undefined
  const atDesk = view.at === 'desk' || (view.at === 'new-workshop' && !programme)
  const toDesk = () => go({ at: 'desk' })

  return (
    <div className={styles.page}>
      <PageHeader preferences={preferences}>
        <button type="button" className={kit.quiet} onClick={leave}>
          {t('organiser.leave')}
        </button>
      </PageHeader>
      <main ref={main} className={styles.main}>
        {atDesk ? (
          <ProgrammeList
            secret={secret}
            language={language}
            programmes={programmes}
            go={go}
            renewed={renewed}
            imported={async (workshop) => {
              // An archive may bring its programme along.
              change(await deskApi.programmes(secret))
              go({ at: 'workshop', workshop: workshop.id })
            }}
          />
        ) : (
          <button type="button" className={`${kit.quiet} ${styles.back}`} onClick={toDesk}>
            <span aria-hidden="true">←</span> {t('desk.back')}
          </button>
        )}
        {view.at === 'new-programme' ? (
          <ProgrammeForm
            secret={secret}
            created={(created) => {
              change([created, ...programmes])
              go({ at: 'new-workshop', programme: created.id, locality: null })
            }}
            cancel={toDesk}
          />
        ) : null}
        {view.at === 'new-workshop' && programme ? (
          <WorkshopForm
            secret={secret}
            language={language}
            programme={programme}
            locality={view.locality}
            created={(created) => {
              change(
                programmes.map((other) => (other.id === programme.id ? withWorkshop(other, created) : other)),
              )
              go({ at: 'workshop', workshop: created.id })
            }}
            cancel={toDesk}
          />
        ) : null}
        {view.at === 'report' ? (
          <ProgrammeReportPage
            key={view.programme}
            secret={secret}
            programme={view.programme}
            language={language}
          />
        ) : null}
        {view.at === 'workshop' ? (
          <Share
            key={view.workshop}
            secret={secret}
            programmes={programmes}
            workshop={view.workshop}
            changed={() => {
              // What is shown stays when it cannot be asked for again now.
              deskApi.programmes(secret).then(change, () => undefined)
            }}
          />
        ) : null}
      </main>
    </div>
  )
}
