// Everything I wrote in this workshop, under the activity and cell it belongs to.
import { useSyncExternalStore } from 'react'
import { useTranslations } from 'use-intl'
import { cellsOf } from '../../../shared/agenda/frame.ts'
import type { Image, Note } from '../../../shared/board/item.ts'
import type { Language } from '../../../shared/i18n/language.ts'
import { findActivity } from '../../../shared/method/method.ts'
import { can } from '../../../shared/people/rights.ts'
import { useBoard } from '../../model/react.tsx'
import type { Session } from '../../model/session.ts'
import { cellKey } from '../../outline/cell-key.ts'
import type { Drafts } from '../../outline/drafts.ts'
import kit from '../../panels/kit.module.css'
import { MyNotes } from './my-notes.tsx'
import { MyPhotos } from './my-photos.tsx'
import styles from './phone.module.css'
import { UnsentDraft } from './unsent-draft.tsx'

interface Group {
  readonly key: string
  readonly title: string
  readonly notes: Note[]
}

export function AllMine({
  session,
  language,
  drafts,
  onWrite,
  onDeleted,
}: {
  readonly session: Session
  readonly language: Language
  readonly drafts: Drafts
  readonly onWrite: () => void
  readonly onDeleted: (item: Note | Image | null) => void
}) {
  const t = useTranslations('mine')
  const phone = useTranslations('phone')
  useBoard(session.board)
  useSyncExternalStore(
    (listener) => drafts.onChange(listener),
    () => drafts.unsent.length,
  )
  const { board, agenda, author, me } = session
  const mine = board.notes.filter((note) => note.author === author || board.isOver(note.id))
  const photos = board.drawings.filter(
    (item): item is Image => item.type === 'image' && item.author === author,
  )
  const canWrite = can(me.role, 'board.write')
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
  const unsent = frames
    .flatMap((frame) => cellsOf(frame))
    .filter(({ frame, cell }) => drafts.text(cellKey(frame.id, cell.id)).trim() !== '')
  return (
    <main className={styles.main}>
      <h1 className={styles.prompt}>{phone('mine')}</h1>
      {unsent.length > 0 && (
        <section aria-labelledby="unsent">
          <h2 id="unsent" className={styles.listHeading}>
            {t('unsent.title')}
          </h2>
          <ul className={styles.unsent}>
            {unsent.map((placed) => (
              <UnsentDraft
                key={cellKey(placed.frame.id, placed.cell.id)}
                session={session}
                language={language}
                drafts={drafts}
                placed={placed}
                onSent={() => onDeleted(null)}
              />
            ))}
          </ul>
        </section>
      )}
      {photos.length > 0 && (
        <section aria-labelledby="my-photos">
          <h2 id="my-photos" className={styles.listHeading}>
            {t('photo.heading')}
          </h2>
          <MyPhotos session={session} photos={photos} canWrite={canWrite} onDeleted={onDeleted} />
        </section>
      )}
      {mine.length + photos.length === 0 ? (
        <div className={styles.empty}>
          <p>{t('allMine.none')}</p>
          <button type="button" className={kit.primary} onClick={onWrite}>
            {t('allMine.toWrite')}
          </button>
        </div>
      ) : (
        mine.length > 0 && <p className={styles.quiet}>{t('allMine.count', { count: mine.length })}</p>
      )}
      {[...groups.values()].map(({ key, title, notes }) => (
        <section key={key} aria-label={title}>
          <h2 className={styles.listHeading}>{title}</h2>
          <MyNotes
            session={session}
            language={language}
            notes={notes}
            canWrite={canWrite}
            onDeleted={onDeleted}
          />
        </section>
      ))}
    </main>
  )
}
