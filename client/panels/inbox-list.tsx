// The notes that wait for a facilitator: each is read, then shown to everybody or given back with a word to its author.
import { Check, Inbox as InboxIcon, Undo2 } from 'lucide-react'
import { useEffect, useId, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { displayIn, settledDisplays } from '../../shared/agenda/author-display.ts'
import { LIMITS } from '../../shared/base/limits.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { findActivity } from '../../shared/method/method.ts'
import { authorBadge } from '../../shared/people/badge.ts'
import type { InboxDecision, InboxEntry } from '../../shared/protocol/http.ts'
import { decide } from '../model/inbox.ts'
import { useFaultText } from '../model/react.tsx'
import type { Session } from '../model/session.ts'
import { frameName } from './frame-name.ts'
import styles from './inbox-list.module.css'
import kit from './kit.module.css'
import { useInbox } from './use-inbox.ts'

interface InboxListProps {
  readonly session: Session
  readonly language: Language
  /** The agenda item. */
  readonly item: string
  readonly isOnline: boolean
}

export function InboxList({ session, language, item, isOnline }: InboxListProps) {
  const t = useTranslations('inbox')
  const faultText = useFaultText()
  const { entries, error, read } = useInbox(session, item, isOnline)
  const [busy, setBusy] = useState<string | null>(null)
  const [said, setSaid] = useState<{ readonly text: string; readonly isBad: boolean } | null>(null)
  const list = useRef<HTMLOListElement>(null)
  const title = useId()

  const settle = async (entry: InboxEntry, decision: InboxDecision['decision'], reason = '') => {
    if (busy !== null || !isOnline) return
    setBusy(entry.id)
    setSaid(null)
    try {
      const isDone = await decide(session, item, { note: entry.id, text: entry.text, decision, reason })
      const done = decision === 'show' ? t('shown') : t('gaveBack')
      setSaid({ text: isDone ? done : t('changed'), isBad: !isDone })
    } catch (failure) {
      setSaid({ text: faultText(failure), isBad: true })
    }
    await read()
    setBusy(null)
    // The buttons that were pressed are gone: the list keeps the focus.
    if (document.activeElement === document.body) list.current?.focus()
  }

  const waiting = entries?.filter(({ returned }) => returned === null) ?? []
  const back = entries?.filter(({ returned }) => returned !== null) ?? []
  return (
    <div className={styles.inbox} aria-busy={entries === null}>
      <p className={styles.count} id={title} role="status">
        <InboxIcon aria-hidden="true" />
        {t('waiting', { count: waiting.length })}
      </p>
      {waiting.length > 0 && (
        <ol ref={list} className={styles.entries} aria-labelledby={title} tabIndex={-1}>
          {waiting.map((entry) => (
            <li key={entry.id}>
              <Entry
                session={session}
                language={language}
                entry={entry}
                isBusy={busy !== null || !isOnline}
                onSettle={(decision, reason) => void settle(entry, decision, reason)}
              />
            </li>
          ))}
        </ol>
      )}
      {back.length > 0 && <p className={kit.help}>{t('back', { count: back.length })}</p>}
      <p role="status" className={said?.isBad ? styles.bad : 'visually-hidden'}>
        {said?.text ?? ''}
      </p>
      {error !== null && isOnline && <p className={styles.bad}>{faultText(error)}</p>}
    </div>
  )
}

interface EntryProps {
  readonly session: Session
  readonly language: Language
  readonly entry: InboxEntry
  readonly isBusy: boolean
  readonly onSettle: (decision: InboxDecision['decision'], reason?: string) => void
}

function Entry({ session, language, entry, isBusy, onSettle }: EntryProps) {
  const t = useTranslations('inbox')
  const id = useId()
  const { agenda } = session
  const [reason, setReason] = useState<string | null>(null)
  const frame = agenda.frames.find((each) => each.id === entry.frame)
  const cell = frame && findActivity(frame.activity)?.cells.find((each) => each.id === entry.cell)
  const display = frame && displayIn(settledDisplays(agenda), frame)
  const author = entry.author && authorBadge(entry.author, agenda.people, display ?? 'code', language)
  const isOneOfMany = agenda.frames.filter(({ item }) => item === frame?.item).length > 1
  const where = [isOneOfMany && frame && frameName(frame, agenda, language), cell?.prompt[language], author]
  return (
    <div className={styles.entry}>
      {entry.image !== null && <Picture session={session} file={entry.image} />}
      <p id={id} className={styles.text}>
        {entry.text || t(entry.type === 'image' ? 'picture' : 'drawing')}
      </p>
      <p className={styles.where}>{where.filter(Boolean).join(' · ')}</p>
      {reason === null ? (
        <div className={styles.actions}>
          <button
            type="button"
            className={kit.button}
            aria-describedby={id}
            aria-disabled={isBusy}
            onClick={() => onSettle('show')}
          >
            <Check aria-hidden="true" />
            {t('show')}
          </button>
          <button
            type="button"
            className={kit.quiet}
            aria-describedby={id}
            aria-disabled={isBusy}
            onClick={() => setReason('')}
          >
            <Undo2 aria-hidden="true" />
            {t('giveBack')}
          </button>
        </div>
      ) : (
        <form
          className={styles.reason}
          onSubmit={(event) => {
            event.preventDefault()
            onSettle('return', reason.trim())
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return
            event.stopPropagation()
            setReason(null)
          }}
        >
          <label htmlFor={`${id}-reason`}>{t('reason')}</label>
          <input
            // biome-ignore lint/a11y/noAutofocus: it stands where the button was that asked for it
            autoFocus
            id={`${id}-reason`}
            className={kit.input}
            maxLength={LIMITS.title}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
          <div className={styles.actions}>
            <button type="submit" className={kit.button} aria-disabled={isBusy}>
              {t('giveBackNow')}
            </button>
            <button type="button" className={kit.quiet} onClick={() => setReason(null)}>
              {t('cancel')}
            </button>
          </div>
        </form>
      )}
    </div>
  )
}

function Picture({ session, file }: { readonly session: Session; readonly file: string }) {
  const [url, setUrl] = useState<string | null>(null)
  useEffect(() => {
    let left = false
    session.images?.url(file).then(
      (address) => {
        if (!left) setUrl(address)
      },
      () => {},
    )
    return () => {
      left = true
    }
  }, [session, file])
  return url === null ? null : <img className={styles.picture} src={url} alt="" />
}
