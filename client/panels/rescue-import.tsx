// A rescued copy goes back onto the board: the file is read, what would come of it is shown, and only then it is done.
import { Upload } from 'lucide-react'
import { useRef, useState } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import * as Y from 'yjs'
import { LIMITS } from '../../shared/base/limits.ts'
import type { MergePreview } from '../../shared/board/merge-copy.ts'
import { previewMerge } from '../../shared/board/merge-copy.ts'
import { type RescueFault, readRescue } from '../../shared/export/rescue.ts'
import { publicLabel } from '../../shared/people/badge.ts'
import { isRole } from '../../shared/people/rights.ts'
import { ROLE_NAME } from '../../shared/people/role-words.ts'
import type { Session } from '../model/session.ts'
import kit from './kit.module.css'
import { usePageLanguage } from './page-language.ts'
import styles from './save-details.module.css'

const MEGABYTE = 1024 * 1024

/** What a message around an update needs, bytes. */
const AROUND = 64 * 1024

type Fault = RescueFault | 'too-large'

type Reading =
  | { readonly state: 'none' }
  | { readonly state: 'refused'; readonly fault: Fault }
  | { readonly state: 'nothing' }
  | { readonly state: 'preview'; readonly savedAt: number; readonly preview: MergePreview }
  | { readonly state: 'done' }

async function readFile(session: Session, file: File): Promise<Reading> {
  if (file.size > LIMITS.rescueBytes) return { state: 'refused', fault: 'too-large' }
  const rescued = readRescue(await file.text(), session.me.workshop)
  if (typeof rescued === 'string') return { state: 'refused', fault: rescued }
  const { board, private: personal, anonymous } = rescued.documents
  if (!board) return { state: 'nothing' }
  let preview: MergePreview | null
  try {
    preview = previewMerge(
      session.board,
      board,
      [personal, anonymous].filter((each) => each !== undefined),
    )
  } catch (_unreadable) {
    return { state: 'refused', fault: 'damaged' }
  }
  if (preview === null) return { state: 'nothing' }
  if (preview.update.length > LIMITS.frameBytes - AROUND) return { state: 'refused', fault: 'too-large' }
  return { state: 'preview', savedAt: rescued.savedAt, preview }
}

export function RescueImport({ session }: { readonly session: Session }) {
  const t = useTranslations('saving')
  const input = useRef<HTMLInputElement>(null)
  const [reading, setReading] = useState<Reading>({ state: 'none' })
  const choose = async (file: File | undefined) => {
    if (file) setReading(await readFile(session, file))
    // The same file may be chosen again.
    if (input.current) input.current.value = ''
  }
  const put = (preview: MergePreview) => {
    Y.applyUpdate(session.board.doc, preview.update, 'rescue')
    setReading({ state: 'done' })
  }
  return (
    <section className={styles.part} aria-labelledby="rescue-import">
      <h3 id="rescue-import">{t('importTitle')}</h3>
      <p className={kit.help}>{t('importHelp')}</p>
      <input
        ref={input}
        type="file"
        hidden
        accept=".json,application/json"
        aria-label={t('choose')}
        onChange={({ target }) => void choose(target.files?.[0])}
      />
      <div className={styles.buttons}>
        <button type="button" className={kit.button} onClick={() => input.current?.click()}>
          <Upload aria-hidden="true" />
          {t('choose')}
        </button>
      </div>
      <div role="status">
        {reading.state === 'nothing' && <p>{t('nothing')}</p>}
        {reading.state === 'done' && <p>{t('done')}</p>}
        {reading.state === 'refused' && (
          <p className={kit.notice}>
            {t(`faults.${reading.fault}`, { limit: String(LIMITS.rescueBytes / MEGABYTE) })}
          </p>
        )}
      </div>
      {reading.state === 'preview' && (
        <Preview session={session} savedAt={reading.savedAt} preview={reading.preview} onPut={put} />
      )}
    </section>
  )
}

interface PreviewProps {
  readonly session: Session
  readonly savedAt: number
  readonly preview: MergePreview
  readonly onPut: (preview: MergePreview) => void
}

function Preview({ session, savedAt, preview, onPut }: PreviewProps) {
  const t = useTranslations('saving')
  const format = useFormatter()
  const language = usePageLanguage()
  const { added, changed, removed } = preview.difference
  const notes = added.filter(({ type }) => type === 'note')
  const others = added.length - notes.length
  const nameOf = (author: string | null): string => {
    const role = author?.startsWith('role:') ? author.slice('role:'.length) : null
    if (isRole(role)) return ROLE_NAME[role][language]
    const person = author === null ? undefined : session.agenda.people.get(author)
    return person ? publicLabel(person, language) : t('unknown')
  }
  const byAuthor = new Map<string, number>()
  for (const item of notes) {
    const name = nameOf('author' in item ? item.author : null)
    byAuthor.set(name, (byAuthor.get(name) ?? 0) + 1)
  }
  return (
    <>
      <p>{t('comes', { when: format.dateTime(savedAt, { dateStyle: 'short', timeStyle: 'short' }) })}</p>
      <ul className={styles.preview}>
        {notes.length > 0 && (
          <li>
            {t('added', { count: notes.length })}
            <ul>
              {[...byAuthor].map(([name, count]) => (
                <li key={name}>{t('by', { name, count: String(count) })}</li>
              ))}
            </ul>
          </li>
        )}
        {others > 0 && <li>{t('addedOthers', { count: others })}</li>}
        {changed.length > 0 && <li>{t('changed', { count: changed.length })}</li>}
        {removed.length > 0 && <li>{t('removed', { count: removed.length })}</li>}
      </ul>
      <div className={styles.buttons}>
        <button type="button" className={kit.primary} onClick={() => onPut(preview)}>
          {t('put')}
        </button>
      </div>
    </>
  )
}
