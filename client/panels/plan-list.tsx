// A plan as a list grouped by part: clock times, minutes, what it comes to; a row unfolds what can be done with it, and can
// be dragged to another place. The same for a running workshop and for an agenda being written.
import { Check, ChevronRight, Circle, GripVertical, Play, SkipForward } from 'lucide-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { type AgendaItem, plannedStarts } from '../../shared/agenda/plan.ts'
import { listed, movedTo } from '../../shared/agenda/plan-edit.ts'
import { totalsOf } from '../../shared/agenda/replan.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { part } from '../model/part.tsx'
import styles from './agenda-list.module.css'
import { usePlanDrag } from './plan-drag.ts'
import type { PlanEditing } from './plan-editing.ts'
import { PlanTotal } from './plan-total.tsx'
import { StageBand } from './stage-band.tsx'
import { nameOf, stageOfItem } from './standing.ts'

const PlanInsertion = part(['planning'], async () => (await import('./plan-insertion.tsx')).PlanInsertion)

export type RowState = 'current' | 'done' | 'ahead'

interface PlanListProps {
  readonly editing: PlanEditing
  readonly language: Language
  readonly label: string
  /** The item the workshop stands at; the list scrolls to it. */
  readonly current: string | null
  /** Whether the days of parts are shown: an agenda being written has none. */
  readonly dated: boolean
  /** What an unfolded row holds. */
  readonly entry: (item: AgendaItem, state: RowState) => ReactNode
}

export function PlanList({ editing, language, label, current, dated, entry }: PlanListProps) {
  const t = useTranslations('planning')
  const format = useFormatter()
  const { parts, begun } = editing
  const items = listed(editing.items)
  const starts = plannedStarts(parts, items)
  const totals = new Map(totalsOf(parts, items).map((each) => [each.part.id, each]))
  const [opened, setOpened] = useState<string | null>(null)
  const frame = useRef<HTMLElement>(null)
  const { drag, onPointerDown } = usePlanDrag(frame, (id, place) => {
    const moved = items.find((item) => item.id === id)
    if (!moved) return
    editing.edit(t('did.moved', { item: nameOf(moved)[language] }), (all) => movedTo(parts, all, id, place))
  })

  useEffect(() => {
    const list = frame.current
    if (current === null || !list) return
    // Only the list: the panel and the page around it stay where they are.
    const show = () => {
      const row = document.getElementById(`agenda-${current}`)
      if (row) list.scrollTop = row.offsetTop - list.clientHeight / 3
    }
    show()
    // The instruction above grows and shrinks with each step, and leaves the list more or less room.
    const room = new ResizeObserver(show)
    room.observe(list)
    return () => room.disconnect()
  }, [current])

  useEffect(() => {
    const list = frame.current
    const row = opened === null ? null : document.getElementById(`agenda-${opened}`)
    if (!list || !row) return
    // What was opened at the foot of the list would unfold out of sight.
    const below = row.offsetTop + row.offsetHeight - list.scrollTop - list.clientHeight
    if (below > 0) list.scrollTop = Math.min(row.offsetTop, list.scrollTop + below)
  }, [opened])

  return (
    <section ref={frame} className={styles.agenda} aria-label={label}>
      {parts.map((part) => {
        const own = items.filter((item) => item.part === part.id)
        const total = totals.get(part.id)
        return (
          <div key={part.id} data-plan-part={part.id}>
            {parts.length > 1 && (
              <h3 className={styles.part}>
                {part.name[language]}
                {dated && part.startsAt !== null && (
                  <span className={styles.date}>
                    {format.dateTime(part.startsAt, { month: 'long', day: 'numeric' })}
                  </span>
                )}
              </h3>
            )}
            <ol className={styles.items}>
              {own.map((item) => (
                <PlanRow
                  key={item.id}
                  language={language}
                  item={item}
                  startsAt={starts.get(item.id) ?? null}
                  state={item.id === current ? 'current' : begun.has(item.id) ? 'done' : 'ahead'}
                  open={opened === item.id}
                  toggle={() => setOpened(opened === item.id ? null : item.id)}
                  dragged={drag?.id === item.id}
                  target={drag?.place?.before === item.id}
                  onPointerDown={onPointerDown}
                  entry={entry}
                />
              ))}
            </ol>
            {drag?.place?.part === part.id && drag.place.before === null && <div className={styles.target} />}
            {own.length === 0 && (
              <PlanInsertion editing={editing} language={language} at={{ part: part.id }} />
            )}
            {total && <PlanTotal totals={total} />}
          </div>
        )
      })}
    </section>
  )
}

interface PlanRowProps {
  readonly language: Language
  readonly item: AgendaItem
  readonly startsAt: number | null
  readonly state: RowState
  readonly open: boolean
  readonly toggle: () => void
  readonly dragged: boolean
  /** Whether what is dragged would come before it. */
  readonly target: boolean
  readonly onPointerDown: (event: React.PointerEvent<HTMLElement>) => void
  readonly entry: (item: AgendaItem, state: RowState) => ReactNode
}

const ICONS = { current: Play, done: Check, ahead: Circle, skipped: SkipForward } as const

function PlanRow({
  language,
  item,
  startsAt,
  state,
  open,
  toggle,
  dragged,
  target,
  onPointerDown,
  entry,
}: PlanRowProps) {
  const t = useTranslations('planning')
  const workshop = useTranslations('planning.states')
  const common = useTranslations('common')
  const format = useFormatter()
  const skipped = item.skipped === true
  const Icon = ICONS[skipped ? 'skipped' : state]
  const said = skipped ? t('skipped') : state === 'ahead' ? null : workshop(state)
  return (
    <li
      id={`agenda-${item.id}`}
      className={styles.item}
      data-plan-item={item.id}
      data-state={state}
      data-kind={item.kind}
      data-skipped={skipped || undefined}
      data-dragged={dragged || undefined}
      data-target={target || undefined}
      aria-current={state === 'current' ? 'step' : undefined}
    >
      <StageBand stage={stageOfItem(item)?.id ?? null} upright />
      <button
        type="button"
        className={styles.row}
        aria-expanded={open}
        title={t('drag')}
        data-plan-row={item.id}
        onPointerDown={onPointerDown}
        onClick={toggle}
      >
        <span className={styles.clock}>
          {startsAt === null ? '–' : format.dateTime(startsAt, { hour: '2-digit', minute: '2-digit' })}
        </span>
        <span className={styles.sign}>
          <Icon aria-hidden="true" className={styles.state} />
          <GripVertical aria-hidden="true" className={styles.grip} />
        </span>
        <span className={styles.name}>
          {nameOf(item)[language]}
          {said !== null && <span className="visually-hidden">{`, ${said}`}</span>}
        </span>
        <span className={styles.minutes}>
          {common('minutesShort', { count: format.number(item.minutes) })}
        </span>
        <ChevronRight aria-hidden="true" className={styles.chevron} />
      </button>
      {open && entry(item, state)}
    </li>
  )
}
