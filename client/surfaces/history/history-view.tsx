// The page of the history: versions on one side, what is different now on the other, and between them the board as it was,
// with the minutes under it.
import { nanoid } from 'nanoid'
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { BoardCanvas, type CanvasApi } from '../../canvas/board-canvas.tsx'
import { part } from '../../model/part.tsx'
import { type SurfaceProps, useFaultText, useSignal } from '../../model/react.tsx'
import type { Session } from '../../model/session.ts'
import { useBoardView } from '../../panels/board-view.ts'
import kit from '../../panels/kit.module.css'
import { ViewShell } from '../../panels/view-shell.tsx'
import { Comparison } from './comparison.tsx'
import documents from './documents.module.css'
import styles from './history.module.css'
import { ReplayBar } from './replay-bar.tsx'
import { useAgain, usePast } from './use-past.ts'
import { useWhen } from './use-when.ts'
import { Versions } from './versions.tsx'

const ConceptPast = part(['history'], async () => (await import('./concept-past.tsx')).ConceptPast)
const AgendaPast = part(['history', 'method'], async () => (await import('./agenda-past.tsx')).AgendaPast)

/** Whose past is looked at. */
type Subject = 'board' | 'concept' | 'agenda'
const SUBJECTS: readonly Subject[] = ['board', 'concept', 'agenda']

interface HistoryViewProps extends SurfaceProps {
  readonly session: Session
  readonly staff: boolean
}

export function HistoryView({ session, preferences, staff }: HistoryViewProps) {
  const t = useTranslations('history')
  const language = useSignal(preferences.language)
  const faultText = useFaultText()
  const when = useWhen()
  const view = useBoardView(session, language)
  const past = usePast(session)
  const [selection, setSelection] = useState<readonly string[]>([])
  const { listed } = past
  const [subject, setSubject] = useState<Subject>('board')
  const moment = past.view?.moment
  const version = (moment?.kind === 'version' && listed?.versions.find(({ id }) => id === moment.id)) || null
  const [canvas, setCanvas] = useState<CanvasApi | null>(null)
  const isShown = past.view !== null
  // Whole at first; from then on whoever looks keeps their place while time goes by.
  useEffect(() => {
    if (isShown) canvas?.fitAll()
  }, [canvas, isShown])
  const title = session.agenda.about?.title ?? session.me.title
  useAgain(past.refresh)
  const Shown = subject === 'agenda' ? AgendaPast : ConceptPast
  const choice = (
    <fieldset className={documents.subjects}>
      <legend className="visually-hidden">{t('subjects.label')}</legend>
      {SUBJECTS.filter((each) => each !== 'concept' || session.concept !== null).map((each) => (
        <label key={each}>
          <input type="radio" name="subject" checked={each === subject} onChange={() => setSubject(each)} />
          {t(`subjects.${each}`)}
        </label>
      ))}
    </fieldset>
  )

  return (
    <ViewShell
      preferences={preferences}
      session={session}
      staff={staff}
      here="history"
      title={title}
      documentTitle={t('documentTitle', { workshop: title })}
      isHeading={false}
      className={styles.page}
      contentClass={styles.main}
    >
      {subject !== 'board' && (
        <div className={`${documents.wide} ${documents.scroll}`}>
          <div className={styles.head}>
            <h1>{t(`documents.${subject}.title`)}</h1>
            {choice}
          </div>
          {past.error !== null && (
            <div className={kit.notice} role="alert">
              <p>{faultText(past.error)}</p>
            </div>
          )}
          <Shown session={session} language={language} past={past.past} version={version} />
        </div>
      )}
      {subject === 'board' && (
        <div className={styles.then}>
          <div className={styles.head}>
            <h1>{t('title')}</h1>
            {past.view && (
              <p className={styles.when} role="status">
                {t('past', { when: when(past.view.moment.at) })}
              </p>
            )}
            {choice}
          </div>
          {past.error !== null && (
            <div className={kit.notice} role="alert">
              <p>{faultText(past.error)}</p>
            </div>
          )}
          {listed && listed.missing > 0 && (
            <p className={styles.missing}>{t('missing', { n: listed.missing })}</p>
          )}
          {listed === null && past.error === null && <p role="status">{t('loading')}</p>}
          {listed?.minutes.length === 0 && <p className={styles.empty}>{t('empty')}</p>}
          <div className={styles.board}>
            <BoardCanvas
              board={past.shown}
              frames={past.view?.frames ?? []}
              groups={view.groups}
              activeFrame={null}
              language={language}
              editable={false}
              codes={view.codes}
              badgeOf={view.badgeOf}
              presence={null}
              commands={null}
              me={null}
              now={session.now}
              newId={nanoid}
              selection={selection}
              onSelectionChange={setSelection}
              onReady={setCanvas}
              images={session.images}
            />
          </div>
          {listed && listed.minutes.length > 0 && (
            <ReplayBar
              session={session}
              language={language}
              minutes={listed.minutes}
              moment={past.view?.moment ?? null}
              onLook={past.look}
            />
          )}
        </div>
      )}
      <Versions session={session} language={language} past={past} />
      {subject === 'board' && past.view && (
        <Comparison
          session={session}
          view={past.view}
          selection={selection}
          onSelectionChange={setSelection}
          onDone={past.refresh}
        />
      )}
    </ViewShell>
  )
}
