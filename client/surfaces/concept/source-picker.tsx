// Finds a note to rest a claim on: by its code, or by words of it.
import { useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { isUnspoken } from '../../../shared/concept/board-reading.ts'
import { finderOf } from '../../model/board-search.ts'
import { NoteText } from '../../outline/note-text.tsx'
import { FloatingDialog } from '../../panels/floating.tsx'
import kit from '../../panels/kit.module.css'
import { useWorld } from './concept-world.ts'
import styles from './source-chips.module.css'

/** A list people can still look through. */
const MOST = 30

interface SourcePickerProps {
  readonly held: readonly string[]
  readonly onChoose: (code: string) => void
  readonly onClose: () => void
}

export function SourcePicker({ held, onChoose, onClose }: SourcePickerProps) {
  const { agenda, board } = useWorld()
  const t = useTranslations('sources')
  const [query, setQuery] = useState('')
  const found = useMemo(() => {
    const frames = new Map(agenda.frames.map(({ id, activity }) => [id, activity]))
    const { codes } = agenda
    const isFound = finderOf(query, codes)
    return board.notes
      .flatMap((note) => {
        const code = codes.get(note.id)
        const activity = note.place.frame === null ? undefined : frames.get(note.place.frame)
        const isOpen = code !== undefined && !held.includes(code) && !isUnspoken(activity, note.place.cell)
        return isOpen && (isFound?.(note) ?? true) ? [{ code, note }] : []
      })
      .sort((a, b) => (a.code < b.code ? -1 : 1))
  }, [agenda, board, held, query])
  return (
    <FloatingDialog title={t('title')} onClose={onClose}>
      <label className={kit.field}>
        <span className={kit.label}>{t('search')}</span>
        <input
          className={kit.input}
          type="search"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
      </label>
      <p role="status" className={kit.help}>
        {t('found', { n: found.length })}
        {found.length > MOST && <> {t('narrow', { n: MOST })}</>}
      </p>
      <ul className={styles.choices}>
        {found.slice(0, MOST).map(({ code, note }) => (
          <li key={code}>
            <button type="button" className={styles.choice} onClick={() => onChoose(code)}>
              <strong>{code}</strong> <NoteText text={note.text} />
            </button>
          </li>
        ))}
      </ul>
    </FloatingDialog>
  )
}
