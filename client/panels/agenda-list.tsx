// The agenda as a list grouped by part: clock times, minutes, what is done, what is now; any item can be opened.
import { Check, ChevronRight, Circle, Play } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { type AgendaItem, type AgendaPart, plannedStarts } from '../../shared/agenda/plan.ts'
import { doneItems } from '../../shared/agenda/progress.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { useAgenda } from '../model/react.tsx'
import type { Session } from '../model/session.ts'
import { AgendaEntry } from './agenda-entry.tsx'
import styles from './agenda-list.module.css'
import { StageBand } from './stage-band.tsx'
import { nameOf, stageOfItem } from './standing.ts'

interface AgendaListProps {
  readonly session: Session
  readonly language: Language
}

export function AgendaList({ session, language }: AgendaListProps) {
  const t = useTranslations('workshop.agenda')
  const format = useFormatter()
  const { agenda } = session
  const version = useAgenda(agenda)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for everything read from the agenda
  const plan = useMemo(() => {
    const { items, about, log, position } = agenda
    const parts = about?.parts ?? []
    return { items, parts, starts: plannedStarts(parts, items), done: doneItems(log, position) }
  }, [agenda, version])
  const current = agenda.position?.item ?? null
  const [opened, setOpened] = useState<string | null>(null)

  const frame = useRef<HTMLElement>(null)

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

  const rows = (part: AgendaPart) => plan.items.filter((item) => item.part === part.id)
  return (
    <section ref={frame} className={styles.agenda} aria-label={t('items')}>
      {plan.parts.map((part) => (
        <div key={part.id}>
          {plan.parts.length > 1 && (
            <h3 className={styles.part}>
              {part.name[language]}
              {part.startsAt !== null && (
                <span className={styles.date}>
                  {format.dateTime(part.startsAt, { month: 'long', day: 'numeric' })}
                </span>
              )}
            </h3>
          )}
          <ol className={styles.items}>
            {rows(part).map((item) => (
              <Row
                key={item.id}
                session={session}
                language={language}
                item={item}
                startsAt={plan.starts.get(item.id) ?? null}
                state={item.id === current ? 'current' : plan.done.has(item.id) ? 'done' : 'ahead'}
                open={opened === item.id}
                toggle={() => setOpened(opened === item.id ? null : item.id)}
              />
            ))}
          </ol>
        </div>
      ))}
    </section>
  )
}

interface RowProps extends AgendaListProps {
  readonly item: AgendaItem
  readonly startsAt: number | null
  readonly state: 'current' | 'done' | 'ahead'
  readonly open: boolean
  readonly toggle: () => void
}

const ICONS = { current: Play, done: Check, ahead: Circle } as const

function Row({ session, language, item, startsAt, state, open, toggle }: RowProps) {
  const t = useTranslations('workshop.agenda')
  const common = useTranslations('common')
  const format = useFormatter()
  const Icon = ICONS[state]
  return (
    <li
      id={`agenda-${item.id}`}
      className={styles.item}
      data-state={state}
      data-kind={item.kind}
      aria-current={state === 'current' ? 'step' : undefined}
    >
      <StageBand stage={stageOfItem(item)?.id ?? null} upright />
      <button type="button" className={styles.row} aria-expanded={open} onClick={toggle}>
        <span className={styles.clock}>
          {startsAt === null ? '–' : format.dateTime(startsAt, { hour: '2-digit', minute: '2-digit' })}
        </span>
        <Icon aria-hidden="true" className={styles.state} />
        <span className={styles.name}>
          {nameOf(item)[language]}
          {state !== 'ahead' && (
            <span className="visually-hidden">{`, ${state === 'done' ? t('done') : t('current')}`}</span>
          )}
        </span>
        <span className={styles.minutes}>
          {common('minutesShort', { count: format.number(item.minutes) })}
        </span>
        <ChevronRight aria-hidden="true" className={styles.chevron} />
      </button>
      {open && <AgendaEntry session={session} language={language} item={item} />}
    </li>
  )
}
