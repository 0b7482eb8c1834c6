// The board page, opened: bar, canvas, the facilitator's panel on the left, the outline on the right when wanted.
import { List, PanelLeftClose, PanelLeftOpen } from 'lucide-react'
import { nanoid } from 'nanoid'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { frameBox } from '../../../shared/agenda/frame.ts'
import { summonsOf } from '../../../shared/agenda/room.ts'
import { holdsPoint } from '../../../shared/base/geometry.ts'
import type { Language } from '../../../shared/i18n/language.ts'
import { can } from '../../../shared/people/rights.ts'
import { BoardCanvas, type CanvasApi } from '../../canvas/board-canvas.tsx'
import { Laser } from '../../canvas/laser.tsx'
import { carryPictures } from '../../model/carry-pictures.ts'
import { part } from '../../model/part.tsx'
import { openPointing } from '../../model/pointing.ts'
import { type Preferences, readStored, store } from '../../model/preferences.ts'
import { useSignal } from '../../model/react.tsx'
import type { Session } from '../../model/session.ts'
import { useMayWrite } from '../../model/use-may-write.ts'
import { useOthersWaiting } from '../../outline/use-waiting.ts'
import { useBoardView } from '../../panels/board-view.ts'
import kit from '../../panels/kit.module.css'
import { silenceHere } from '../../panels/silence-standing.ts'
import { TopBar } from '../../panels/top-bar.tsx'
import { hasPolls } from '../../panels/vote-signs.ts'
import { canvasPresence } from './canvas-presence.ts'

import { frameLookedAt, useFollowFrame, useKeepFrameInView } from './use-follow-frame.ts'
import styles from './workshop-view.module.css'

const Outline = part(
  ['commands', 'listing', 'outline', 'photos', 'silence'],
  async () => (await import('../../outline/outline.tsx')).Outline,
)

const AgendaPanel = part(
  ['planning', 'workshop'],
  async () => (await import('../../panels/agenda-panel.tsx')).AgendaPanel,
)

const VotePanel = part(['votes'], async () => (await import('../../panels/vote-panel.tsx')).VotePanel)

const AGENDA_KEY = 'vieta.panel.agenda'
const OUTLINE_KEY = 'vieta.panel.outline'
const AGENDA_ID = 'agenda-panel'
const OUTLINE_ID = 'outline-panel'
const BOARD_ID = 'board'

interface WorkshopViewProps {
  readonly session: Session
  readonly preferences: Preferences
  readonly language: Language
  readonly staff: boolean
  readonly facilitate: boolean
}

/** A panel that is open or not, as this device remembers it. */
function useRemembered(key: string, first: boolean) {
  const [open, setOpen] = useState(() => (readStored(key) ?? String(first)) === 'true')
  const toggle = () => {
    store(key, String(!open))
    setOpen(!open)
  }
  return [open, toggle] as const
}

export function WorkshopView({ session, preferences, language, staff, facilitate }: WorkshopViewProps) {
  const t = useTranslations('workshop')
  const { me, ticket, board, undo } = session
  const runs = facilitate && can(me.role, 'agenda.run')
  const wide = matchMedia('(min-width: 56.25em)').matches
  const [agendaOpen, toggleAgenda] = useRemembered(AGENDA_KEY, wide)
  const [outlineOpen, toggleOutline] = useRemembered(OUTLINE_KEY, false)
  const showsAgenda = runs && agendaOpen

  const view = useBoardView(session, language)
  const people = useRef(view.people)
  people.current = view.people
  const presence = useMemo(
    () =>
      session.presence &&
      canvasPresence(
        session.presence,
        () => people.current,
        session.agenda,
        language,
        openPointing(
          session,
          (at) => !session.hidden?.covered.some((frame) => holdsPoint(frameBox(frame), at)),
        ),
      ),
    [session, language],
  )
  const othersWaiting = useOthersWaiting(session)
  const [canvas, setCanvas] = useState<CanvasApi | null>(null)
  const [selection, setSelection] = useState<readonly string[]>([])
  const { images } = session
  const workshop = useMemo(
    () => ({
      id: me.workshop,
      title: me.title,
      vanished: async (minutes: number) =>
        (await import('../../model/past.ts')).createPast({ workshop: me.workshop, ticket }).vanished(minutes),
      ...(runs && {
        revealing: () => {
          const { item, isCovered } = silenceHere(session)
          if (item === null || !isCovered || session.connection.value.state !== 'online') return null
          return async () => (await import('../../model/reveal.ts')).reveal(session, item)
        },
      }),
      carryPictures: async (files: readonly string[], from: string) =>
        images ? carryPictures(files, from, images) : new Map<string, string>(),
    }),
    [session, me.workshop, me.title, ticket, images, runs],
  )
  const mayWrite = useMayWrite(session)
  const writer = useSignal(session.writer)
  const active = view.current[0]?.id ?? null
  const { waiting, go, stay } = useFollowFrame(canvas, active, runs ? null : summonsOf(session.agenda))
  const keepFrameInView = useKeepFrameInView(canvas, view.current[0] ?? null)

  // Who comes from the concept sees the note a claim rests on.
  useEffect(() => {
    const note = new URLSearchParams(location.search).get('show')
    if (note && canvas) void session.opened.then(() => requestAnimationFrame(() => canvas.focusNote(note)))
  }, [session, canvas])

  useEffect(() => {
    document.title = t('title', { workshop: me.title })
  }, [t, me.title])

  return (
    <div className={styles.page}>
      <a className={styles.skip} href={`#${showsAgenda ? AGENDA_ID : BOARD_ID}`}>
        {showsAgenda ? t('toAgenda') : t('toBoard')}
      </a>
      <TopBar
        session={session}
        preferences={preferences}
        language={language}
        staff={staff}
        here={runs ? 'facilitate' : 'board'}
        bare={showsAgenda}
        onFollow={(connection) => canvas?.follow(connection)}
        runs={runs}
        lead={
          runs && (
            <button
              type="button"
              className={`${kit.quiet} ${kit.icon}`}
              aria-expanded={agendaOpen}
              aria-label={agendaOpen ? t('agenda.hide') : t('agenda.show')}
              title={agendaOpen ? t('agenda.hide') : t('agenda.show')}
              onClick={() => keepFrameInView(toggleAgenda)}
            >
              {agendaOpen ? <PanelLeftClose aria-hidden="true" /> : <PanelLeftOpen aria-hidden="true" />}
            </button>
          )
        }
      >
        <button
          type="button"
          className={`${kit.quiet} ${kit.icon} ${styles.outlineToggle}`}
          aria-expanded={outlineOpen}
          aria-controls={OUTLINE_ID}
          aria-label={outlineOpen ? t('outline.hide') : t('outline.show')}
          title={outlineOpen ? t('outline.hide') : t('outline.show')}
          onClick={() => keepFrameInView(toggleOutline)}
        >
          <List aria-hidden="true" />
        </button>
      </TopBar>
      <div className={styles.body}>
        {showsAgenda && (
          <div className={styles.agenda}>
            <AgendaPanel
              id={AGENDA_ID}
              session={session}
              language={language}
              selection={selection}
              lookingAt={() => frameLookedAt(canvas, view.frames)}
            />
          </div>
        )}
        <main id={BOARD_ID} className={styles.board} tabIndex={-1}>
          <BoardCanvas
            board={board}
            frames={view.frames}
            groups={view.groups}
            activeFrame={active}
            language={language}
            editable={mayWrite}
            codes={view.codes}
            badgeOf={view.badgeOf}
            waiting={othersWaiting}
            presence={presence}
            commands={undo}
            me={writer}
            now={session.now}
            newId={nanoid}
            selection={selection}
            onSelectionChange={setSelection}
            onReady={setCanvas}
            workshop={workshop}
            images={images}
          />
          <Laser session={session} camera={canvas?.camera} />
          {!showsAgenda && hasPolls(session.agenda) && (
            <VotePanel session={session} language={language} floats />
          )}
          {waiting !== null && (
            <div className={styles.elsewhere} role="status">
              <p>{t('goThereText')}</p>
              <div>
                <button type="button" className={kit.primary} onClick={go}>
                  {t('goThere')}
                </button>
                <button type="button" className={kit.quiet} onClick={stay}>
                  {t('stayHere')}
                </button>
              </div>
            </div>
          )}
        </main>
        {outlineOpen && (
          <aside id={OUTLINE_ID} className={styles.outline} aria-label={t('outline.title')}>
            <Outline
              session={session}
              language={language}
              selection={selection}
              onSelectionChange={setSelection}
            />
          </aside>
        )}
      </div>
    </div>
  )
}
