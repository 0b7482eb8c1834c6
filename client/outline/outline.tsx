// The board as accessible DOM, and its equal: everything on it can be read, written, moved and deleted here, by
// keyboard and screen reader too. Shares the selection with the canvas. Knows nothing of the page around it.
import { X } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Note } from '../../shared/board/item.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { can } from '../../shared/people/rights.ts'
import { readStored, store } from '../model/preferences.ts'
import { useAgenda, useBoard, usePresence } from '../model/react.tsx'
import type { Session } from '../model/session.ts'
import { ActivitySection, NoteList, type OutlineView } from './activity-section.tsx'
import { Drafts } from './drafts.ts'
import { useFreshNotes } from './fresh-notes.ts'
import { useKeptFocus } from './kept-focus.ts'
import { shortMeaning } from './kind.tsx'
import styles from './outline.module.css'
import { createOutlineActions, type Happened, type OutlineScreen } from './outline-actions.ts'
import { useOutlineCopy } from './outline-copy.ts'
import { useOutlineKeys } from './outline-keys.ts'
import { countOf, listsOf, outlineOf, searchTree } from './tree.ts'

export interface OutlineProps {
  readonly session: Session
  readonly language: Language
  readonly selection: readonly string[]
  readonly onSelectionChange: (ids: readonly string[]) => void
}

const NO_SELECTION: ReadonlySet<string> = new Set()

export function Outline({ session, language, selection, onSelectionChange }: OutlineProps) {
  const t = useTranslations('outline')
  const { agenda, board, me, presence } = session
  const agendaVersion = useAgenda(agenda)
  const boardVersion = useBoard(board)
  usePresence(session)

  const root = useRef<HTMLElement>(null)
  const screen = useRef<OutlineScreen | null>(null)
  const [query, setQuery] = useState('')
  const [toggled, setToggled] = useState<ReadonlyMap<string, boolean>>(new Map())
  const [edited, setEdited] = useState<Note | null>(null)
  const [happened, setHappened] = useState<Happened | null>(null)
  const [followed, setFollowed] = useState<string | null>(() => agenda.position?.item ?? null)
  const [drafts] = useState(() => new Drafts({ read: readStored, write: store }, me.workshop, session.author))
  const [actions] = useState(() =>
    createOutlineActions(session, () => {
      if (!screen.current) throw new Error('The outline is not on the screen')
      return screen.current
    }),
  )
  useOutlineKeys(root, actions)
  useOutlineCopy(root, session, selection, (count) => setHappened({ what: 'copied', count }))
  const fresh = useFreshNotes(session, actions.made)

  // biome-ignore lint/correctness/useExhaustiveDependencies: the versions stand for what the views hold
  const tree = useMemo(() => {
    const { notes, placements } = board
    const kept = edited && !board.note(edited.id) ? [...notes, edited] : notes
    return outlineOf({ frames: agenda.frames, notes: kept, placements })
  }, [agenda, board, agendaVersion, boardVersion, edited])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the versions stand for what the views hold
  const facts = useMemo(() => {
    const clusters = new Map<string, string>()
    for (const { members, title } of board.clusters) {
      for (const note of members) if (!clusters.has(note)) clusters.set(note, title)
    }
    const dots = new Map<string, number>()
    for (const vote of agenda.votes) for (const result of vote.results) dots.set(result.note, result.dots)
    return { clusters, dots, codes: agenda.codes, people: agenda.people }
  }, [agenda, board, agendaVersion, boardVersion])

  const searching = query.trim() !== ''
  const found = searchTree(tree, query, {
    codeOf: ({ id }) => facts.codes.get(id) ?? '',
    clusterOf: ({ id }) => facts.clusters.get(id) ?? '',
  })
  const lists = listsOf(found)
  const keptFocus = useKeptFocus(root, lists)
  const activities = tree.stages.flatMap((stage) => stage.activities)
  const current = agenda.position?.item ?? null
  const chosen = useMemo(() => new Set(selection), [selection])
  const isOpen = (key: string): boolean => {
    if (searching) return true
    const activity = activities.find((candidate) => candidate.key === key)
    const holds = (id: string) =>
      activity?.beside.some((note) => note.id === id) === true ||
      activity?.cells.some(({ notes }) => notes.some((note) => note.id === id)) === true
    if (edited && holds(edited.id)) return true
    return toggled.get(key) ?? (current === null || activity?.frame.item === current)
  }

  // A note selected on the canvas is shown here: its activity opens.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new selection opens anything
  useEffect(() => {
    const holding = activities.filter(({ beside, cells }) =>
      [...beside, ...cells.flatMap(({ notes }) => notes)].some(({ id }) => chosen.has(id)),
    )
    if (holding.length > 0)
      setToggled((was) => new Map([...was, ...holding.map(({ key }) => [key, true] as const)]))
  }, [chosen])

  screen.current = {
    targets: () => activities,
    edit: (note) => setEdited(note === null ? null : (board.note(note) ?? null)),
    select: (note) => {
      if (selection.length !== 1 || selection[0] !== note) onSelectionChange([note])
    },
    ...keptFocus,
    tell: setHappened,
  }

  const goTo = (item: string) => {
    setFollowed(item)
    const activity = activities.find(({ frame }) => frame.item === item)
    if (activity)
      root.current?.querySelector<HTMLElement>(`[data-heading="${CSS.escape(activity.key)}"]`)?.focus()
  }
  const toggleAll = (open: boolean) => setToggled(new Map(activities.map(({ key }) => [key, open])))

  const view: OutlineView = {
    language,
    canWrite: can(me.role, 'board.write'),
    ...facts,
    writing: new Set(presence?.others().flatMap(({ editing }) => editing ?? []) ?? []),
    selection: chosen.size === 0 ? NO_SELECTION : chosen,
    editing: edited?.id ?? null,
    gone: edited && !board.note(edited.id) ? edited.id : null,
    drafts,
    actions,
  }
  const movedOn = current !== null && current !== followed ? agenda.current : null
  const movedTo = movedOn && activities.find(({ frame }) => frame.item === movedOn.id)
  const here = activities.find(({ frame }) => frame.item === current)
  const allOpen = activities.every(({ key }) => isOpen(key))
  const count = found.stages
    .flatMap((stage) => stage.activities)
    .reduce((sum, one) => sum + countOf(one), found.free.length)

  return (
    <section ref={root} tabIndex={-1} className={styles.outline} aria-label={t('label')}>
      <div className={styles.tools}>
        <div className={styles.filter}>
          <label htmlFor="outline-filter">{t('filter')}</label>
          <input
            id="outline-filter"
            type="search"
            value={query}
            title={t('filterHelp')}
            onChange={(event) => setQuery(event.target.value)}
          />
        </div>
        <button type="button" disabled={searching} onClick={() => toggleAll(!allOpen)}>
          {allOpen ? t('closeAll') : t('openAll')}
        </button>
        {here && (
          <button type="button" onClick={() => goTo(here.frame.item)}>
            {t('toCurrent')}
          </button>
        )}
        <p className={view.canWrite ? styles.hint : undefined}>
          {view.canWrite ? t('shortcuts') : t('readOnly')}
        </p>
        <p role="status" className={styles.found}>
          {searching ? (count > 0 ? t('found', { count }) : t('nothingFound')) : ''}
        </p>
      </div>
      {movedTo && (
        <div className={styles.notice}>
          <p role="status">{t('movedOn', { activity: movedTo.activity.name[language] })}</p>
          <button type="button" onClick={() => goTo(movedTo.frame.item)}>
            {t('goThere')}
          </button>
        </div>
      )}
      {tree.stages.length === 0 && tree.free.length === 0 && <p>{t('empty')}</p>}
      {found.stages.map(({ stage, activities: inStage }) => (
        <section key={stage.id} className={styles.stage} aria-labelledby={`stage-${stage.id}`}>
          <p id={`stage-${stage.id}`} className={styles.stageName} data-stage={stage.id}>
            {stage.label[language]}
          </p>
          {inStage.map((activity) => (
            <ActivitySection
              key={activity.key}
              outline={activity}
              view={view}
              open={isOpen(activity.key)}
              current={activity.frame.item === current}
              searching={searching}
              onToggle={(key) => setToggled(new Map([...toggled, [key, !isOpen(key)]]))}
            />
          ))}
        </section>
      ))}
      {found.free.length > 0 && (
        <section className={styles.stage} data-cell="free">
          <h2 className={styles.free}>{t('heading', { name: t('free'), count: found.free.length })}</h2>
          <NoteList notes={found.free} display="code" view={view} />
        </section>
      )}
      <HappenedBar happened={happened} view={view} onDismiss={() => setHappened(null)} />
      <p role="status" className="visually-hidden" key={fresh?.said ?? 0}>
        {fresh ? t('fresh', { count: String(fresh.count) }) : ''}
      </p>
    </section>
  )
}

/** What just happened, said politely; after a deletion also the way back. */
function HappenedBar({
  happened,
  view,
  onDismiss,
}: {
  readonly happened: Happened | null
  readonly view: OutlineView
  readonly onDismiss: () => void
}) {
  const t = useTranslations('outline')
  const text = (): string => {
    switch (happened?.what) {
      case undefined:
        return ''
      case 'added':
        return t('newNote.added')
      case 'discarded':
        return t('newNote.discarded')
      case 'undone':
        return t('note.undone')
      case 'copied':
        return t('note.copied', { count: happened.count })
      case 'moved':
        return t('note.moved', { cell: happened.target.cell.prompt[view.language] })
      case 'recoloured':
        return t('note.recoloured', { meaning: shortMeaning(happened.colour, view.language) })
      case 'deleted':
        return t('note.deleted', { code: view.codes.get(happened.note.id) ?? t('note.uncoded') })
    }
  }
  const undo = () => {
    view.actions.focusLast()
    view.actions.undo(restores)
  }
  const dismiss = () => {
    view.actions.focusLast()
    onDismiss()
  }
  const restores = happened?.what === 'deleted' ? happened.note.id : null
  const canUndo =
    happened?.what === 'deleted' || happened?.what === 'moved' || happened?.what === 'recoloured'
  return (
    <div className={styles.happened} data-shown={happened !== null || undefined}>
      <p role="status">{text()}</p>
      {canUndo && (
        <button type="button" onClick={undo}>
          {t('note.undo')}
        </button>
      )}
      {happened !== null && (
        <button type="button" className={styles.dismiss} aria-label={t('note.dismiss')} onClick={dismiss}>
          <X aria-hidden="true" />
        </button>
      )}
    </div>
  )
}
