// Everything I wrote in this workshop, under the activity and cell it belongs to.
import { useTranslations } from 'use-intl'
import { cellsOf } from '../../../shared/agenda/frame.ts'
import type { Note } from '../../../shared/board/item.ts'
import type { Language } from '../../../shared/i18n/language.ts'
import { findActivity } from '../../../shared/method/method.ts'
import { can } from '../../../shared/people/rights.ts'
import { useBoard } from '../../model/react.tsx'
import type { Session } from '../../model/session.ts'
import kit from '../../panels/kit.module.css'
import { MyNotes } from './my-notes.tsx'
import styles from './phone.module.css'

interface Group {
  readonly key: string
  readonly title: string
  readonly notes: Note[]
}

export function AllMine({
  session,
  language,
  onWrite,
  onDeleted,
}: {
  readonly session: Session
  readonly language: Language
  readonly onWrite: () => void
  readonly onDeleted: (note: Note | null) => void
}) {
  const t = useTranslations('phone')
  useBoard(session.board)
  const { board, agenda, author, me } = session
  const mine = board.notes.filter((note) => note.author === author)
  const groups = new Map<string, Group>()
  const { frames } = agenda
  for (const note of [...mine].sort((a, b) => b.createdAt - a.createdAt)) {
    const frame = frames.find(({ id }) => id === note.place.frame)
    const placed = frame && cellsOf(frame).find(({ cell }) => cell.id === note.place.cell)
    const activity = frame && findActivity(frame.activity)
    const key = `${note.place.frame ?? ''}/${note.place.cell ?? ''}`
    const names = [activity?.name[language], placed?.cell.prompt[language]].filter(Boolean)
    const group = groups.get(key) ?? { key, title: names.join(' · ') || t('allMine.elsewhere'), notes: [] }
    group.notes.push(note)
    groups.set(key, group)
  }
  return (
    <main className={styles.main}>
      <h1 className={styles.prompt}>{t('mine')}</h1>
      {mine.length === 0 ? (
        <div className={styles.empty}>
          <p>{t('allMine.none')}</p>
          <button type="button" className={kit.primary} onClick={onWrite}>
            {t('allMine.toWrite')}
          </button>
        </div>
      ) : (
        <p className={styles.quiet}>{t('allMine.count', { count: mine.length })}</p>
      )}
      {[...groups.values()].map(({ key, title, notes }) => (
        <section key={key} aria-label={title}>
          <h2 className={styles.listHeading}>{title}</h2>
          <MyNotes
            session={session}
            language={language}
            notes={notes}
            canWrite={can(me.role, 'board.write')}
            onDeleted={onDeleted}
          />
        </section>
      ))}
    </main>
  )
}
