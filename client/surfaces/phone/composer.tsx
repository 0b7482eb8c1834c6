// The field for a new note on the phone, and its kind. Words stay in it until they are a note on the board.
import { nanoid } from 'nanoid'
import { type FormEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { PlacedCell } from '../../../shared/agenda/frame.ts'
import { LIMITS } from '../../../shared/base/limits.ts'
import { tidy } from '../../../shared/base/text.ts'
import { fitsNote } from '../../../shared/board/write-note.ts'
import type { Language } from '../../../shared/i18n/language.ts'
import { NOTE_COLOURS } from '../../../shared/method/method.ts'
import type { ColourCode } from '../../../shared/method/vocabulary.ts'
import { part } from '../../model/part.tsx'
import { useSignal } from '../../model/react.tsx'
import type { Session } from '../../model/session.ts'
import { cellKey } from '../../outline/cell-key.ts'
import type { Drafts } from '../../outline/drafts.ts'
import { fitHeight } from '../../outline/fit-height.ts'
import { KindSymbol, shortMeaning } from '../../outline/kind.tsx'
import { writeNote } from '../../outline/placing.ts'
import { useDraft } from '../../outline/use-draft.ts'
import styles from './composer.module.css'

const WriterLine = part(['sharing'], async () => (await import('../../panels/writer-line.tsx')).WriterLine)

interface ComposerProps {
  readonly session: Session
  readonly language: Language
  readonly drafts: Drafts
  readonly placed: PlacedCell
  readonly onSent: () => void
  /** Stays in this cell, whoever writes next. */
  readonly onStay: () => void
}

export function Composer({ session, language, drafts, placed, onSent, onStay }: ComposerProps) {
  const t = useTranslations('phone.field')
  const key = cellKey(placed.frame.id, placed.cell.id)
  const text = useDraft(drafts, key)
  const field = useRef<HTMLTextAreaElement>(null)
  const [kinds, setKinds] = useState<ReadonlyMap<string, ColourCode>>(new Map())
  const [sent, setSent] = useState<string | null>(null)
  const isOnline = useSignal(session.connection).state === 'online'
  const colour = kinds.get(key) ?? placed.cell.colour
  const { length } = tidy(text)
  const tooLong = length > LIMITS.noteText

  // biome-ignore lint/correctness/useExhaustiveDependencies: the field is as tall as its words, whichever cell they are of
  useLayoutEffect(() => {
    if (field.current) fitHeight(field.current)
  }, [text, key])
  // biome-ignore lint/correctness/useExhaustiveDependencies: "sent" was said about the cell before
  useEffect(() => setSent(null), [key])

  const send = (event?: FormEvent) => {
    event?.preventDefault()
    field.current?.focus()
    if (!fitsNote(text)) return
    const id = nanoid()
    session.undo.mark()
    writeNote(session.board, placed, { id, text, author: session.author, createdAt: session.now(), colour })
    session.undo.mark()
    drafts.set(key, '')
    setSent(id)
    onSent()
  }

  return (
    <form id="composer" className={styles.composer} onSubmit={send}>
      <textarea
        ref={field}
        className={styles.field}
        rows={3}
        value={text}
        placeholder={t('placeholder')}
        aria-labelledby="prompt"
        aria-describedby="field-said"
        aria-invalid={tooLong}
        enterKeyHint="send"
        autoCapitalize="sentences"
        onChange={(event) => {
          setSent(null)
          drafts.set(key, event.target.value)
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
          event.preventDefault()
          send()
        }}
      />
      {session.agenda.hasNow('sharing') && (
        <WriterLine session={session} onSwitch={() => text.trim() && onStay()} />
      )}
      <p id="field-said" className={styles.said} data-wrong={tooLong || undefined} role="status">
        {tooLong
          ? t('tooLong', { n: LIMITS.noteText })
          : length >= LIMITS.noteTextSoft
            ? t('left', { used: String(length), limit: String(LIMITS.noteText) })
            : sent !== null
              ? t(session.board.isOver(sent) ? 'sentHidden' : isOnline ? 'sent' : 'sentLater')
              : ''}
      </p>
      <fieldset className={styles.kinds}>
        <legend className="visually-hidden">{t('kind')}</legend>
        <div className={styles.row}>
          {NOTE_COLOURS.map(({ code, label, meaning }) => (
            <label key={code} data-chosen={code === colour || undefined}>
              <input
                type="radio"
                name="kind"
                className="visually-hidden"
                checked={code === colour}
                onChange={() => setKinds(new Map([...kinds, [key, code]]))}
              />
              <KindSymbol colour={code} />
              <span className="visually-hidden">
                {t('kindOption', { colour: label[language], meaning: meaning[language] })}
              </span>
            </label>
          ))}
        </div>
        <p className={styles.meaning} aria-hidden="true">
          {shortMeaning(colour, language)}
        </p>
      </fieldset>
    </form>
  )
}
