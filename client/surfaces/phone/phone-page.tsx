// The phone: one hand, one cell at a time. Loads no canvas. What is typed stays through everything.
import { useEffect, useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { firstCell, placeOf, type WritingPlace } from '../../../shared/agenda/writing-place.ts'
import type { Image, Note } from '../../../shared/board/item.ts'
import { can, type DocumentName } from '../../../shared/people/rights.ts'
import type { TicketKind } from '../../model/credentials.ts'
import { part, useFetchedAhead, useWords } from '../../model/part.tsx'
import { readStored, store } from '../../model/preferences.ts'
import { type SurfaceProps, useAgenda, useSignal } from '../../model/react.tsx'
import type { Session } from '../../model/session.ts'
import type { Topic } from '../../model/words.ts'
import { cellKey } from '../../outline/cell-key.ts'
import { Drafts } from '../../outline/drafts.ts'
import { hasChoice, hasPolls } from '../../panels/vote-signs.ts'
import { WorkshopGate } from '../../panels/workshop-gate.tsx'
import styles from './phone.module.css'
import { PhoneHeader, PhoneMenu } from './phone-header.tsx'
import { PhotoButton } from './photo-button.tsx'
import type { Picked } from './photos.tsx'
import { useVisibleHeight } from './visible-height.ts'
import { WriteCell } from './write-cell.tsx'

const DOCUMENTS: readonly DocumentName[] = ['agenda', 'board']
const KINDS: readonly TicketKind[] = ['person', 'staff']

export function PhonePage({ preferences, workshop }: SurfaceProps & { readonly workshop: string }) {
  return (
    <WorkshopGate workshop={workshop} kinds={KINDS} documents={DOCUMENTS} sharesPresence={true}>
      {(session) => <Phone session={session} preferences={preferences} />}
    </WorkshopGate>
  )
}

const Photos = part(['mine', 'photos'], async () => (await import('./photos.tsx')).Photos)
const AllMine = part(['phone', 'mine', 'method'], async () => (await import('./all-mine.tsx')).AllMine)
const Rest = part(['phone', 'waiting'], async () => (await import('./waiting.tsx')).Rest)
const VoteLine = part(['votes'], async () => (await import('./vote-screen.tsx')).VoteLine)
const VoteScreen = part(['votes'], async () => (await import('./vote-screen.tsx')).VoteScreen)
const PinnedQuestion = part(
  ['votes'],
  async () => (await import('../../panels/pinned-question.tsx')).PinnedQuestion,
)
const MovedOn = part(['phone'], async () => (await import('./moved-on.tsx')).MovedOn)
const Summoned = part(['room'], async () => (await import('../../panels/summoned.tsx')).Summoned)
const Lobby = part(['phone', 'waiting'], async () => (await import('./waiting.tsx')).Lobby)

/** What a place says in the method's words: those of its stage. */
function topicsOf(place: WritingPlace | null): readonly Topic[] {
  return place && place.state !== 'lobby' && place.activity ? [`method.${place.activity.stage}`] : []
}

type Tab = 'write' | 'mine' | 'vote'

function Phone({ session, preferences }: SurfaceProps & { readonly session: Session }) {
  const t = useTranslations('phone')
  const language = useSignal(preferences.language)
  const { agenda, me } = session
  useAgenda(agenda)
  useVisibleHeight()
  // biome-ignore lint/correctness/useExhaustiveDependencies: those of whose page it is, whoever they write for
  const drafts = useMemo(
    () => new Drafts({ read: readStored, write: store }, me.workshop, session.author),
    [session],
  )
  const [tab, setTab] = useState<Tab>('write')
  const current = agenda.position?.item ?? null
  const now = placeOf(agenda, current, me.person)
  const nowIn = now.state === 'write' ? now.frame : null
  const [{ item, frame }, setHeld] = useState({ item: current, frame: nowIn })
  const [deleted, setDeleted] = useState<Note | Image | null>(null)
  const [picked, setPicked] = useState<Picked | null>(null)
  const [indexes, setIndexes] = useState<ReadonlyMap<string, number>>(new Map())

  const title = agenda.about?.title ?? me.title
  useEffect(() => {
    document.title = t('documentTitle', { workshop: title })
  }, [t, title])

  const place = placeOf(agenda, item, me.person, frame?.id)
  const person = me.person === null ? undefined : agenda.people.get(me.person)
  const index =
    place.state === 'write'
      ? (indexes.get(place.frame.id) ?? firstCell(place.cells, person, frame?.begin))
      : 0
  const placed = place.state === 'write' ? (place.cells[index] ?? place.cells[0]) : undefined

  // Nobody is taken away from a sentence: with words in a field the phone stays and offers to go.
  const draft = placed ? drafts.text(cellKey(placed.frame.id, placed.cell.id)) : ''
  const isTyping = (): boolean =>
    draft.trim() !== '' ||
    (document.activeElement instanceof HTMLTextAreaElement && document.activeElement.value !== '')
  const hasMoved = current !== item || nowIn?.id !== frame?.id
  const goOn = () => setHeld({ item: current, frame: nowIn })
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the facilitator's move can take the phone along
  useEffect(() => {
    if (hasMoved && (place.state !== 'write' || !isTyping())) goOn()
  }, [current, nowIn?.id])

  // What they are comes with the part that shows them.
  const hasVotes = hasPolls(agenda)
  const canWrite = can(me.role, 'board.write')
  const left = hasMoved ? now : null
  const wordless = useWords(topicsOf(place))
  void useWords(topicsOf(left))
  useFetchedAhead([MovedOn, AllMine, PhoneMenu, Photos, Rest])
  return (
    <div className={styles.phone}>
      <PhoneHeader session={session} preferences={preferences} drafts={drafts} title={title} place={place} />
      {place.state !== 'lobby' && (
        <Tabs tab={tab} canWrite={canWrite} hasVotes={hasVotes} onChange={setTab} />
      )}
      <div className={styles.notices} data-notices />
      {hasVotes && (
        <VoteLine
          session={session}
          isShown={tab === 'vote'}
          isTyping={isTyping}
          onGo={() => setTab('vote')}
        />
      )}
      {agenda.hasNow('summons') && (
        <Summoned
          session={session}
          language={language}
          here={place.state === 'write' ? place.frame.id : null}
          onGo={(to) => {
            setHeld({ item: to.item, frame: to })
            setTab('write')
          }}
        />
      )}
      {left && <MovedOn place={left} language={language} onGo={goOn} />}
      {tab === 'vote' ? (
        <VoteScreen session={session} language={language} onBack={() => setTab('write')} />
      ) : tab === 'mine' && place.state !== 'lobby' ? (
        <AllMine
          key={session.ticket}
          drafts={drafts}
          session={session}
          language={language}
          onWrite={() => setTab('write')}
          onDeleted={setDeleted}
        />
      ) : wordless ? (
        <main className={styles.waiting}>{wordless}</main>
      ) : place.state === 'write' && placed ? (
        <WriteCell
          key={session.ticket}
          session={session}
          language={language}
          drafts={drafts}
          placed={placed}
          index={Math.min(index, place.cells.length - 1)}
          count={place.cells.length}
          canWrite={canWrite}
          over={
            hasChoice(agenda) && place.activity?.stage === 'ideate' && <PinnedQuestion session={session} />
          }
          onDeleted={setDeleted}
          onTurn={(next) => setIndexes(new Map([...indexes, [place.frame.id, next]]))}
        />
      ) : place.state === 'rest' ? (
        <Rest session={session} language={language} item={place.item} activity={place.activity} />
      ) : (
        <Lobby title={title} person={person} language={language} />
      )}
      {picked && <Photos session={session} picked={picked} where={`${tab}/${placed?.cell.id}`} />}
      <footer className={styles.bottom}>
        <Deleted
          item={deleted}
          onUndo={() => {
            if (deleted) session.board.bringBack([deleted.id])
            setDeleted(null)
          }}
        />
        {placed && tab === 'write' && canWrite && (
          <div className={styles.sending}>
            <PhotoButton
              onPick={(file) => {
                setDeleted(null)
                setPicked({ file, placed })
              }}
            />
            <Send />
          </div>
        )}
      </footer>
    </div>
  )
}

interface TabsProps {
  readonly tab: Tab
  /** Who only looks on has nothing of their own, and does not write. */
  readonly canWrite: boolean
  readonly hasVotes: boolean
  readonly onChange: (tab: Tab) => void
}

function Tabs({ tab, canWrite, hasVotes, onChange }: TabsProps) {
  const t = useTranslations('phone')
  const every: readonly Tab[] = ['write', 'mine', 'vote']
  const tabs = every.filter((known) => (known !== 'mine' || canWrite) && (known !== 'vote' || hasVotes))
  if (tabs.length < 2) return null
  return (
    <nav className={styles.tabs} aria-label={t('tabs')}>
      {tabs.map((known) => (
        <button
          key={known}
          type="button"
          aria-current={tab === known ? 'page' : undefined}
          onClick={() => onChange(known)}
        >
          {t(known === 'write' && !canWrite ? 'read' : known)}
        </button>
      ))}
    </nav>
  )
}

/** The way back after a deletion, until something else is done. */
function Deleted({ item, onUndo }: { readonly item: Note | Image | null; readonly onUndo: () => void }) {
  const t = useTranslations('phone')
  return (
    <div className={styles.deleted} data-shown={item !== null || undefined}>
      <p role="status">{item && t(item.type === 'note' ? 'note.deleted' : 'photo.deleted')}</p>
      {item !== null && (
        <button type="button" onClick={onUndo}>
          {t('note.undo')}
        </button>
      )}
    </div>
  )
}

/** The button within the thumb's reach; it belongs to the form above and leaves the keyboard open. */
function Send() {
  const t = useTranslations('phone.field')
  return (
    <button
      type="submit"
      form="composer"
      className={styles.send}
      onPointerDown={(event) => event.preventDefault()}
    >
      {t('send')}
    </button>
  )
}
