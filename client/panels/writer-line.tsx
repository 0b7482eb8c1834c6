// Who writes now, said where one writes: two people of one device take turns; whoever writes for people without a device picks
// for whom. Nothing where neither is so.
import { UserPlus } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { publicLabel } from '../../shared/people/badge.ts'
import { can } from '../../shared/people/rights.ts'
import { part } from '../model/part.tsx'
import { useAgenda, usePhrases, useSignal } from '../model/react.tsx'
import type { Session } from '../model/session.ts'
import kit from './kit.module.css'
import sheet from './sheet.module.css'
import styles from './writer-line.module.css'
import { letWrite, writersHere } from './writers.ts'

const AddPerson = part(['sharing', 'join'], async () => (await import('./add-person.tsx')).AddPerson)

interface WriterLineProps {
  readonly session: Session
  /** Told before another takes over. */
  readonly onSwitch?: () => void
  /** Whether it floats over a board instead of standing with the field. */
  readonly floats?: boolean
}

export function WriterLine({ session, onSwitch, floats = false }: WriterLineProps) {
  const t = useTranslations('sharing')
  const { language } = usePhrases()
  const { agenda, me } = session
  useAgenda(agenda)
  const writer = useSignal(session.writer)
  const [adding, setAdding] = useState(false)
  const { people } = agenda
  const writers = writersHere(session)
  const without = can(me.role, 'note.credit')
    ? [...people.values()]
        .filter(({ deviceless, removed }) => deviceless && !removed)
        .sort((a, b) => (a.code < b.code ? -1 : 1))
    : []
  const nameOf = (id: string) => {
    const person = people.get(id)
    return person ? publicLabel(person, language) : '–'
  }
  const own = me.person ?? `role:${me.role}`
  const isKnown = writer === own || without.some(({ id }) => id === writer)
  // Somebody who is gone writes nothing more.
  useEffect(() => {
    if (!isKnown) session.writer.set(own)
  }, [isKnown, own, session])
  if (writers.length < 2 && without.length === 0) return null
  return (
    <div className={floats ? `${styles.line} ${styles.floating}` : styles.line}>
      {writers.length > 1 && (
        <fieldset className={styles.switch}>
          <legend>{t('writes')}</legend>
          {writers.map(({ person }) => (
            <button
              key={person}
              type="button"
              aria-pressed={person === me.person}
              onClick={() => {
                onSwitch?.()
                void letWrite(session, person)
              }}
            >
              {nameOf(person)}
            </button>
          ))}
        </fieldset>
      )}
      {without.length > 0 && (
        <>
          <label className={styles.for}>
            <span>{t('writesFor')}</span>
            <select
              value={isKnown ? writer : own}
              onChange={({ target }) => session.writer.set(target.value)}
            >
              <option value={own}>{t('myself')}</option>
              {without.map((person) => (
                <option key={person.id} value={person.id}>
                  {`${person.code} ${publicLabel(person, language)}`}
                </option>
              ))}
            </select>
          </label>
          <button
            type="button"
            className={`${kit.quiet} ${kit.icon}`}
            aria-label={t('addWithout')}
            title={t('addWithout')}
            onClick={() => setAdding(true)}
          >
            <UserPlus aria-hidden="true" />
          </button>
        </>
      )}
      {adding && <AddSheet session={session} onClose={() => setAdding(false)} />}
    </div>
  )
}

function AddSheet({ session, onClose }: { readonly session: Session; readonly onClose: () => void }) {
  const t = useTranslations('sharing')
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    dialog.current?.showModal()
  }, [])
  return (
    <dialog ref={dialog} className={sheet.sheet} aria-label={t('addWithout')} onClose={onClose}>
      <AddPerson session={session} beside={false} onClose={() => dialog.current?.close()} />
    </dialog>
  )
}
