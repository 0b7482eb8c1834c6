// One cell on the phone: its prompt, a field for a new note, my notes in it, then quietly everybody else's.
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { type PointerEvent, type ReactNode, useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import type { PlacedCell } from '../../../shared/agenda/frame.ts'
import { isCovered, silencesOf } from '../../../shared/agenda/silence.ts'
import type { Point } from '../../../shared/base/geometry.ts'
import type { Note } from '../../../shared/board/item.ts'
import type { Language } from '../../../shared/i18n/language.ts'
import { part, useFetchedAhead } from '../../model/part.tsx'
import { useBoard } from '../../model/react.tsx'
import type { Session } from '../../model/session.ts'
import { cellKey } from '../../outline/cell-key.ts'
import type { Drafts } from '../../outline/drafts.ts'
import { KindSymbol, shortMeaning } from '../../outline/kind.tsx'
import { NoteText } from '../../outline/note-text.tsx'
import { Composer } from './composer.tsx'
import styles from './phone.module.css'
import { swipeOf } from './swipe.ts'

const MyNotes = part(['mine'], async () => (await import('./my-notes.tsx')).MyNotes)
const OthersWriting = part(
  ['silence'],
  async () => (await import('../../outline/others-writing.tsx')).OthersWriting,
)

interface WriteCellProps {
  readonly session: Session
  readonly language: Language
  readonly drafts: Drafts
  readonly placed: PlacedCell
  readonly index: number
  readonly count: number
  readonly canWrite: boolean
  /** What stands over the prompt. */
  readonly over: ReactNode
  readonly onTurn: (index: number) => void
  readonly onDeleted: (note: Note | null) => void
}

export function WriteCell(props: WriteCellProps) {
  const { session, language, drafts, placed, index, count, canWrite, onTurn, onDeleted } = props
  const t = useTranslations('phone')
  useBoard(session.board)
  useFetchedAhead([MyNotes, OthersWriting])
  const main = useRef<HTMLElement>(null)
  const stroke = useRef<{ readonly from: Point; readonly at: number } | null>(null)
  const key = cellKey(placed.frame.id, placed.cell.id)
  const prompt = placed.cell.prompt[language]

  // biome-ignore lint/correctness/useExhaustiveDependencies: another cell begins at its top
  useEffect(() => {
    main.current?.scrollTo({ top: 0 })
  }, [key])

  const turn = (to: 'previous' | 'next') => {
    const next = to === 'next' ? index + 1 : index - 1
    if (next >= 0 && next < count) onTurn(next)
  }
  const onPointerDown = (event: PointerEvent) => {
    const isEditing = event.target instanceof HTMLTextAreaElement && event.target === document.activeElement
    stroke.current =
      event.pointerType === 'mouse' || isEditing || !event.isPrimary
        ? null
        : { from: [event.clientX, event.clientY], at: event.timeStamp }
  }
  const onPointerUp = (event: PointerEvent) => {
    const { current } = stroke
    stroke.current = null
    if (!current || !event.isPrimary) return
    const to = swipeOf(current.from, [event.clientX, event.clientY], event.timeStamp - current.at)
    if (to) turn(to)
  }

  const here = session.board.notes.filter(
    ({ place }) => place.frame === placed.frame.id && place.cell === placed.cell.id,
  )
  const isMine = ({ id, author }: Note) => author === session.author || session.board.isOver(id)
  const mine = here.filter(isMine)
  const others = here.filter((note) => !isMine(note))
  const isSilent = isCovered(silencesOf(session.agenda), placed.frame)
  const isPicture = placed.cell.kind === 'sketch' || placed.cell.kind === 'photo'
  return (
    <main
      ref={main}
      className={styles.main}
      onPointerDown={onPointerDown}
      onPointerUp={onPointerUp}
      onPointerCancel={() => {
        stroke.current = null
      }}
    >
      <div className={styles.pager}>
        <button type="button" aria-disabled={index === 0} onClick={() => turn('previous')}>
          <ChevronLeft aria-hidden="true" />
          <span className="visually-hidden">{t('cell.previous')}</span>
        </button>
        <p role="status">
          <span>{t('cell.position', { position: String(index + 1), count: String(count) })}</span>
          <span className="visually-hidden">: {prompt}</span>
        </p>
        <button type="button" aria-disabled={index === count - 1} onClick={() => turn('next')}>
          <ChevronRight aria-hidden="true" />
          <span className="visually-hidden">{t('cell.next')}</span>
        </button>
      </div>
      {props.over}
      <h1 className={styles.prompt} id="prompt">
        {prompt}
      </h1>
      {placed.cell.anonymous && <p className={styles.quiet}>{t('cell.anonymous')}</p>}
      {isPicture && <p className={styles.quiet}>{t('cell.picture')}</p>}
      {canWrite ? (
        <Composer
          session={session}
          language={language}
          drafts={drafts}
          placed={placed}
          onSent={() => onDeleted(null)}
          onStay={() => onTurn(index)}
        />
      ) : (
        <p className={styles.quiet}>{t('readOnly')}</p>
      )}
      {mine.length > 0 && (
        <section aria-labelledby="mine-here">
          <h2 id="mine-here" className={styles.listHeading}>
            {t('mineHere')}
          </h2>
          <MyNotes
            session={session}
            language={language}
            notes={mine}
            canWrite={canWrite}
            onDeleted={onDeleted}
          />
        </section>
      )}
      <section aria-labelledby="others-here">
        <h2 id="others-here" className={styles.listHeading}>
          {t('others')}
        </h2>
        {isSilent && <OthersWriting session={session} placed={placed} />}
        {others.length === 0 ? (
          !isSilent && <p className={styles.quiet}>{t('noOthers')}</p>
        ) : (
          <ul className={styles.others}>
            {others.map((note) => (
              <li key={note.id}>
                <KindSymbol colour={note.colour} />
                <div>
                  <span className="visually-hidden">
                    {t('note.kind', { meaning: shortMeaning(note.colour, language) })}.{' '}
                  </span>
                  <NoteText text={note.text} />
                </div>
              </li>
            ))}
          </ul>
        )}
      </section>
    </main>
  )
}
