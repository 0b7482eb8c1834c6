// The board as accessible DOM, and its equal: everything on it can be read, written, moved and deleted here, by
// keyboard and screen reader too, with the commands of the canvas. Shares the selection with the canvas. Knows nothing
// of the page around it.
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { addedLaterBy } from '../../shared/agenda/added-later.ts'
import { settledDisplays } from '../../shared/agenda/author-display.ts'
import { groupNames } from '../../shared/agenda/group-names.ts'
import { shownCodes } from '../../shared/agenda/merges.ts'
import { allDots } from '../../shared/agenda/poll.ts'
import { isCovered, silencesOf } from '../../shared/agenda/silence.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { finderOf } from '../model/board-search.ts'
import { readStored, store } from '../model/preferences.ts'
import { useAgenda, useBoard } from '../model/react.tsx'
import type { Session } from '../model/session.ts'
import { useMayWrite } from '../model/use-may-write.ts'
import { ActivitySection, useHeading } from './activity-section.tsx'
import { Drafts } from './drafts.ts'
import { useFreshNotes } from './fresh-notes.ts'
import { type Happened, HappenedBar } from './happened-bar.tsx'
import { useKeptFocus } from './kept-focus.ts'
import { ListRows } from './list-rows.tsx'
import styles from './outline.module.css'
import { useOutlineCopy } from './outline-copy.ts'
import { focusNewNote, rowOf, rowsBetween, useOutlineKeys } from './outline-keys.ts'
import { OutlinePanes } from './outline-panes.tsx'
import type { Edited, OutlineView } from './outline-view.ts'
import { type OutlinePane, type OutlineScreen, OutlineWorld } from './outline-world.ts'
import { reused } from './reused.ts'
import { SelectionTools } from './selection-tools.tsx'
import {
  boardTree,
  idsIn,
  listsIn,
  listsOf,
  type OutlineList,
  type OutlineTree,
  rowsOf,
  searchTree,
  strokesRow,
  sumOf,
} from './tree.ts'
import { useShownSelection } from './use-shown-selection.ts'
import { useWriting } from './use-writing.ts'

export interface OutlineProps {
  readonly session: Session
  readonly language: Language
  readonly selection: readonly string[]
  readonly onSelectionChange: (ids: readonly string[]) => void
}

const FILTER = 'outline-filter'

export function Outline({ session, language, selection, onSelectionChange }: OutlineProps) {
  const t = useTranslations('outline')
  const heading = useHeading()
  const { agenda, board, me } = session
  const agendaVersion = useAgenda(agenda)
  const boardVersion = useBoard(board)
  const writing = useWriting(session)

  const root = useRef<HTMLElement>(null)
  const screen = useRef<OutlineScreen | null>(null)
  const anchor = useRef<string | null>(null)
  const before = useRef<OutlineTree | null>(null)
  const [query, setQuery] = useState('')
  const [toggled, setToggled] = useState<ReadonlyMap<string, boolean>>(new Map())
  const [edited, setEdited] = useState<Edited | null>(null)
  const [happened, setHappened] = useState<Happened | null>(null)
  const [pane, setPane] = useState<OutlinePane | null>(null)
  const [followed, setFollowed] = useState<string | null>(() => agenda.position?.item ?? null)
  const [drafts] = useState(() => new Drafts({ read: readStored, write: store }, me.workshop, session.author))
  const [world] = useState(
    () =>
      new OutlineWorld(session, () => {
        if (!screen.current) throw new Error('The outline is not on the screen')
        return screen.current
      }),
  )
  useOutlineKeys(root, world)
  useOutlineCopy(root, world)
  const fresh = useFreshNotes(session, world.made)

  // biome-ignore lint/correctness/useExhaustiveDependencies: the versions stand for what the views hold
  const tree = useMemo(() => {
    const gone = edited !== null && !board.items.has(edited.item.id)
    const items = gone ? new Map([...board.items, [edited.item.id, edited.item]]) : board.items
    before.current = reused(before.current, boardTree(agenda.frames, items))
    return before.current
  }, [agenda, board, agendaVersion, boardVersion, edited])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for what the view holds
  const facts = useMemo(() => {
    const dots = allDots(agenda.votes)
    const silences = silencesOf(agenda)
    const covered = new Set(agenda.frames.flatMap((frame) => (isCovered(silences, frame) ? frame.id : [])))
    const isLater = addedLaterBy(agenda.frames, agenda.log)
    const displays = settledDisplays(agenda)
    const groups = groupNames(agenda, language)
    return { dots, isLater, displays, groups, codes: shownCodes(agenda), people: agenda.people, covered }
  }, [agenda, agendaVersion, language])

  const matches = useMemo(() => finderOf(query, facts.codes), [query, facts])
  const found = useMemo(() => (matches ? searchTree(tree, matches) : tree), [tree, matches])
  const lists = useMemo(() => listsOf(found), [found])
  const rows = useMemo(() => new Map(lists.map((list) => [list.key, rowsOf(list)])), [lists])
  const keptFocus = useKeptFocus(root, rows)
  const searching = matches !== null
  const activities = tree.stages.flatMap((stage) => stage.activities)
  const current = agenda.position?.item ?? null
  const chosen = useMemo(() => new Set(selection), [selection])
  const editedList = edited && (edited.list ?? lists.find((list) => isIn(list, edited))?.key ?? null)

  const open = (keys: readonly string[]) =>
    setToggled((was) => new Map([...was, ...keys.map((key) => [key, true] as const)]))
  const isOpen = (key: string): boolean => {
    if (searching) return true
    const activity = activities.find((candidate) => candidate.key === key)
    if (activity && editedList !== null && listsIn(activity).some((list) => list.key === editedList))
      return true
    // Where words are begun and not sent the field stays, wherever the workshop goes.
    const isBegun = activity?.cells.some((cell) => drafts.unsent.includes(cell.key))
    return toggled.get(key) ?? (current === null || activity?.frame.item === current || isBegun === true)
  }
  const shownSelection = useShownSelection(root, selection, activities, tree.free, open)

  const idsOfRow = (row: string): readonly string[] => {
    const list = lists.find(({ key }) => strokesRow(key) === row)
    return list ? list.strokes.map(({ id }) => id) : [row]
  }
  const select = (ids: readonly string[]) => {
    shownSelection.mine(ids)
    onSelectionChange(ids)
  }
  const selectBetween = (from: string, to: string) => {
    if (!root.current) return
    const ids = rowsBetween(root.current, from, to).flatMap(idsOfRow)
    select(ids)
    world.tell({ what: 'selected', values: { n: ids.length } })
  }

  screen.current = {
    selection,
    targets: () => activities,
    everything: () => lists.flatMap(idsIn),
    focused: () => {
      const row = root.current?.contains(document.activeElement) ? rowOf(document.activeElement) : null
      return row ? idsOfRow(row.dataset['row'] ?? '') : []
    },
    select,
    edit(id, list) {
      const item = id === null ? undefined : board.items.get(id)
      setEdited(item ? { item, list: list ?? null } : null)
    },
    open: setPane,
    press(row, { shiftKey, ctrlKey, metaKey }) {
      if (shiftKey) {
        selectBetween(anchor.current ?? row, row)
        return
      }
      anchor.current = row
      if (ctrlKey || metaKey) world.toggle(idsOfRow(row))
      else select(idsOfRow(row))
    },
    extend(from, to) {
      const isHeld = anchor.current !== null && idsOfRow(anchor.current).every((id) => chosen.has(id))
      anchor.current = isHeld ? anchor.current : from
      selectBetween(anchor.current ?? from, to)
    },
    goTo(where) {
      const element = root.current
      if (!element) return
      if (where === 'newNote') focusNewNote(element)
      else if (where === 'search') element.querySelector<HTMLInputElement>(`#${FILTER}`)?.select()
      else element.querySelector<HTMLElement>('[role=toolbar] button:enabled:not([tabindex="-1"])')?.focus()
    },
    ...keptFocus,
    happened: (said, step) => setHappened((was) => ({ said, step, count: (was?.count ?? 0) + 1 })),
  }

  const goTo = (item: string) => {
    setFollowed(item)
    const activity = activities.find(({ frame }) => frame.item === item)
    if (activity)
      root.current?.querySelector<HTMLElement>(`[data-heading="${CSS.escape(activity.key)}"]`)?.focus()
  }

  const canWrite = useMayWrite(session)
  const editedItem = edited && (board.items.get(edited.item.id) ?? edited.item)
  const { wanted } = shownSelection
  const view: OutlineView = useMemo(
    () => ({
      language,
      canWrite,
      ...facts,
      writing,
      wanted,
      edited: editedItem && { item: editedItem, list: editedList },
      drafts,
      world,
    }),
    [language, canWrite, facts, writing, wanted, editedItem, editedList, drafts, world],
  )
  const isOpenNow = useRef(isOpen)
  isOpenNow.current = isOpen
  const toggle = useCallback((key: string) => {
    const open = isOpenNow.current(key)
    setToggled((was) => new Map([...was, [key, !open]]))
  }, [])
  useLayoutEffect(() => {
    world.chosen.set(chosen)
  }, [world, chosen])
  const movedOn = current !== null && current !== followed ? agenda.current : null
  const movedTo = movedOn && activities.find(({ frame }) => frame.item === movedOn.id)
  const here = activities.find(({ frame }) => frame.item === current)
  const allOpen = activities.every(({ key }) => isOpen(key))
  const free = sumOf([found.free])
  const all = sumOf(lists)
  const count = all.notes + all.others

  return (
    <section ref={root} tabIndex={-1} className={styles.outline} aria-label={t('label')}>
      <div className={styles.tools}>
        <div className={styles.filter}>
          <label htmlFor={FILTER}>{t('filter')}</label>
          <input
            id={FILTER}
            type="search"
            value={query}
            title={t('filterHelp')}
            onChange={(event) => setQuery(event.target.value)}
          />
        </div>
        <button
          type="button"
          disabled={searching}
          onClick={() => setToggled(new Map(activities.map(({ key }) => [key, !allOpen])))}
        >
          {allOpen ? t('closeAll') : t('openAll')}
        </button>
        {here && (
          <button type="button" onClick={() => goTo(here.frame.item)}>
            {t('toCurrent')}
          </button>
        )}
        {!view.canWrite && <p>{t('readOnly')}</p>}
        <p role="status" className={styles.found}>
          {searching ? (count > 0 ? t('found', { count }) : t('nothingFound')) : ''}
        </p>
      </div>
      {view.canWrite && <SelectionTools view={view} selection={chosen} />}
      {movedTo && (
        <div className={styles.notice}>
          <p role="status">{t('movedOn', { activity: movedTo.activity.name[language] })}</p>
          <button type="button" onClick={() => goTo(movedTo.frame.item)}>
            {t('goThere')}
          </button>
        </div>
      )}
      {tree.stages.length === 0 && free.notes + free.others === 0 && !searching && <p>{t('empty')}</p>}
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
              onToggle={toggle}
            />
          ))}
        </section>
      ))}
      {free.notes + free.others > 0 && (
        <section className={styles.stage} data-cell={found.free.key}>
          <h2 className={styles.free} tabIndex={-1}>
            {heading(t('free'), free)}
          </h2>
          <ListRows list={found.free} display="code" view={view} />
        </section>
      )}
      <HappenedBar happened={happened} world={world} onDismiss={() => setHappened(null)} />
      <p role="status" className="visually-hidden" key={fresh?.said ?? 0}>
        {fresh ? t('fresh', { count: String(fresh.count) }) : ''}
      </p>
      <OutlinePanes pane={pane} view={view} />
    </section>
  )
}

/** Whether what is edited stands in a list. */
function isIn(list: OutlineList, { item }: Edited): boolean {
  if (item.type === 'cluster') return list.clusters.some(({ cluster }) => cluster.id === item.id)
  return rowsOf(list).includes(item.id)
}
