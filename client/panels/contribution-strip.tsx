// Who takes part in the current activity, in numbers: notes of each person and group, and quietly who may need a kind word.
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { type Contributions, contributionsOf } from '../../shared/agenda/contribution.ts'
import { groupName } from '../../shared/agenda/group-name.ts'
import { isCovered, silencesOf, waitingOf } from '../../shared/agenda/silence.ts'
import type { Language } from '../../shared/i18n/language.ts'
import type { PublicPerson } from '../../shared/people/person.ts'
import { readStored, store } from '../model/preferences.ts'
import { useAgenda, useBoard } from '../model/react.tsx'
import type { Session } from '../model/session.ts'
import styles from './contribution-strip.module.css'
import { standingOf } from './standing.ts'

const KEY = 'vieta.panel.contributions'
/** Who is quiet is looked at this often, ms. */
const AGAIN = 15_000

function contributionsIn({ agenda, board, now }: Session, item: string): Contributions {
  const { position, log } = agenda
  const open = log.findLast((entry) => entry.item === item && entry.step === position?.step)
  return contributionsOf(
    board.notes,
    {
      frames: agenda.frames,
      groups: agenda.groups,
      people: [...agenda.company].sort((a, b) => (a.code < b.code ? -1 : 1)).map(({ id }) => id),
      waiting: waitingOf(agenda),
    },
    {
      item,
      stepStartedAt: open?.startedAt ?? null,
      isCovered: isCovered(silencesOf(agenda), { item }),
      now: now(),
    },
  )
}

export function ContributionStrip({
  session,
  language,
}: {
  readonly session: Session
  readonly language: Language
}) {
  const t = useTranslations('planning.contribution')
  const { agenda, board } = session
  useAgenda(agenda)
  useBoard(board)
  const [open, setOpen] = useState(() => readStored(KEY) !== 'closed')
  const [, look] = useState(0)
  useEffect(() => {
    const interval = setInterval(() => look((times) => times + 1), AGAIN)
    return () => clearInterval(interval)
  }, [])
  const standing = standingOf(agenda)
  const { people: known } = agenda
  if (!standing?.activity || known.size === 0) return null
  const { people, groups, count, waiting } = contributionsIn(session, standing.item.id)
  const toggle = (isOpen: boolean) => {
    setOpen(isOpen)
    store(KEY, isOpen ? 'open' : 'closed')
  }
  return (
    <details className={styles.strip} open={open} onToggle={(event) => toggle(event.currentTarget.open)}>
      <summary>
        <span>{t('notes', { count })}</span>
        {waiting > 0 && <span className={styles.waiting}>{t('waiting', { count: waiting })}</span>}
      </summary>
      {groups.length > 0 && (
        <ul className={styles.groups} aria-label={t('groups')}>
          {groups.map((group) => (
            <li key={group.id}>
              {groupName(agenda.groups.find(({ id }) => id === group.id)?.label ?? group.id, language)}{' '}
              <b>{group.count + group.waiting}</b>
            </li>
          ))}
        </ul>
      )}
      <ul className={styles.people} aria-label={t('people')}>
        {people.map((person) => (
          <Writer key={person.id} person={known.get(person.id)} {...person} />
        ))}
      </ul>
      {waiting > 0 && <p className={styles.hint}>{t('hidden')}</p>}
    </details>
  )
}

interface WriterProps {
  readonly person: PublicPerson | undefined
  readonly count: number
  readonly isQuiet: boolean
}

function Writer({ person, count, isQuiet }: WriterProps) {
  const t = useTranslations('planning.contribution')
  if (!person) return null
  const who = person.name ?? person.code
  const words = `${t('writer', { who, count })}${isQuiet ? `. ${t('quiet')}` : ''}`
  return (
    <li data-quiet={isQuiet || undefined} data-none={count === 0 || undefined} title={words}>
      <span aria-hidden="true">
        {person.code} <b>{count}</b>
        {isQuiet && ' …'}
      </span>
      <span className="visually-hidden">{words}</span>
    </li>
  )
}
