// Words typed in a cell and never sent, wherever the workshop has moved since: to be sent there, or deleted when asked.
import { nanoid } from 'nanoid'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { PlacedCell } from '../../../shared/agenda/frame.ts'
import { LIMITS } from '../../../shared/base/limits.ts'
import { fitsNote } from '../../../shared/board/write-note.ts'
import type { Language } from '../../../shared/i18n/language.ts'
import { findActivity } from '../../../shared/method/method.ts'
import type { Session } from '../../model/session.ts'
import { cellKey } from '../../outline/cell-key.ts'
import type { Drafts } from '../../outline/drafts.ts'
import { writeNote } from '../../outline/placing.ts'
import { useDraft } from '../../outline/use-draft.ts'
import kit from '../../panels/kit.module.css'
import styles from './phone.module.css'

interface UnsentDraftProps {
  readonly session: Session
  readonly language: Language
  readonly drafts: Drafts
  readonly placed: PlacedCell
  readonly onSent: () => void
}

export function UnsentDraft({ session, language, drafts, placed, onSent }: UnsentDraftProps) {
  const t = useTranslations('mine.unsent')
  const field = useTranslations('phone.field')
  const [asking, setAsking] = useState(false)
  const { frame, cell } = placed
  const key = cellKey(frame.id, cell.id)
  const text = useDraft(drafts, key)
  if (text.trim() === '') return null
  const name = `${findActivity(frame.activity)?.name[language] ?? ''} · ${cell.prompt[language]}`
  const fits = fitsNote(text)
  const send = () => {
    session.undo.mark()
    writeNote(session.board, placed, { id: nanoid(), text, author: session.author, createdAt: session.now() })
    session.undo.mark()
    drafts.set(key, '')
    onSent()
  }
  return (
    <li>
      <p className={styles.quiet}>{name}</p>
      <p className={styles.draft}>{text}</p>
      {!fits && <p className={kit.error}>{field('tooLong', { n: LIMITS.noteText })}</p>}
      {asking ? (
        <div>
          <p role="status">{t('confirm')}</p>
          <button type="button" className={kit.button} onClick={() => setAsking(false)}>
            {t('keep')}
          </button>
          <button type="button" className={kit.danger} onClick={() => drafts.set(key, '')}>
            {t('discardNow')}
          </button>
        </div>
      ) : (
        <div>
          {fits && (
            <button type="button" className={kit.primary} onClick={send}>
              {t('send')}
            </button>
          )}
          <button type="button" className={kit.button} onClick={() => setAsking(true)}>
            {t('discard')}
          </button>
        </div>
      )}
    </li>
  )
}
