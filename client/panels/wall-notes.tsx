// The notes the wall covers, each to be shown there on its own, once somebody has said that the group agreed.
import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { isOffTheWall } from '../../shared/agenda/frame.ts'
import { currentFrames } from '../../shared/agenda/progress.ts'
import { shownOnWall, showOnWall } from '../../shared/agenda/wall.ts'
import { plainText } from '../../shared/board/markup.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { useAgenda, useBoard } from '../model/react.tsx'
import type { Session } from '../model/session.ts'
import { FloatingDialog } from './floating.tsx'
import { frameName } from './frame-name.ts'
import kit from './kit.module.css'
import styles from './wall-controls.module.css'

interface WallNotesProps {
  readonly session: Session
  readonly language: Language
  readonly onClose: () => void
}

export function WallNotes({ session, language, onClose }: WallNotesProps) {
  const t = useTranslations('wall.show')
  const { agenda, board, now } = session
  useAgenda(agenda)
  useBoard(board)
  const [asked, setAsked] = useState<string | null>(null)
  const [said, setSaid] = useState<'shown' | 'covered' | null>(null)
  const frames = currentFrames(agenda.frames, agenda.groups, agenda.position, null)
  const hidden = board.notes.filter(({ place }) => isOffTheWall(frames, place))
  const shown = shownOnWall(agenda)
  const tick = (note: string, isShown: boolean) => {
    if (isShown) {
      setAsked(note)
      return
    }
    showOnWall(agenda, note, false, now())
    setSaid('covered')
  }
  return (
    <FloatingDialog title={t('title')} onClose={onClose}>
      <p className={kit.help}>{t('help')}</p>
      {hidden.length === 0 && <p>{t('none')}</p>}
      <ul className={styles.notes}>
        {hidden.map(({ id, text, place }) => {
          const frame = frames.find((known) => known.id === place.frame)
          return (
            <li key={id}>
              {frame?.group && <p className={kit.help}>{frameName(frame, agenda, language)}</p>}
              <p id={`wall-${id}`}>
                {agenda.codes.get(id)} {plainText(text)}
              </p>
              <label className={styles.tick}>
                <input
                  type="checkbox"
                  aria-describedby={`wall-${id}`}
                  checked={shown.has(id) || asked === id}
                  onChange={({ target }) => tick(id, target.checked)}
                />
                {t('tick')}
              </label>
              {asked === id && (
                <Asking
                  onAnswer={(agreed) => {
                    setAsked(null)
                    if (!agreed) return
                    showOnWall(agenda, id, true, now())
                    setSaid('shown')
                  }}
                />
              )}
            </li>
          )
        })}
      </ul>
      <p className="visually-hidden" role="status">
        {said && t(said)}
      </p>
    </FloatingDialog>
  )
}

/** Has the group agreed? Nothing is shown before the answer. */
function Asking({ onAnswer }: { readonly onAnswer: (agreed: boolean) => void }) {
  const t = useTranslations('wall.show')
  const no = useRef<HTMLButtonElement>(null)
  useEffect(() => no.current?.focus(), [])
  return (
    <div
      className={styles.asking}
      role="alertdialog"
      aria-label={t('ask')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onAnswer(false)
      }}
    >
      <p>{t('ask')}</p>
      <div className={styles.answers}>
        <button ref={no} type="button" className={kit.button} onClick={() => onAnswer(false)}>
          {t('cancel')}
        </button>
        <button type="button" className={kit.primary} onClick={() => onAnswer(true)}>
          {t('agreed')}
        </button>
      </div>
    </div>
  )
}
