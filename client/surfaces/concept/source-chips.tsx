// The codes of the notes a claim came from. Focusing, pointing at or tapping one shows the note and who wrote it.
import { useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import { SourceLine } from '../../model/source-line.tsx'
import { NoteText } from '../../outline/note-text.tsx'
import { noteBehind, useWorld } from './concept-world.ts'
import styles from './source-chips.module.css'

export function SourceChips({ codes }: { readonly codes: readonly string[] }) {
  const world = useWorld()
  const t = useTranslations('concept')
  const id = useId()
  const [shown, setShown] = useState<string | null>(null)
  if (codes.length === 0) return null
  const note = shown === null ? null : noteBehind(world, shown)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: leaving with the pointer hides what focus or pointer showed
    <div
      className={styles.sources}
      onMouseLeave={() => setShown(null)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setShown(null)
      }}
    >
      <ul className={styles.list} aria-label={t('sources')}>
        {codes.map((code) => (
          <li key={code}>
            <button
              type="button"
              className={styles.chip}
              aria-describedby={shown === code ? id : undefined}
              onFocus={() => setShown(code)}
              onBlur={() => setShown(null)}
              onMouseEnter={() => setShown(code)}
              onClick={() => setShown(code)}
            >
              {code}
            </button>
          </li>
        ))}
      </ul>
      {shown !== null && (
        <div id={id} role="tooltip" className={styles.note}>
          {note ? (
            <>
              <div className={styles.words}>
                <NoteText text={note.text} />
              </div>
              <p className={styles.author}>
                {shown} · {note.author ?? t('noteAnonymous')}
                {note.source && (
                  <>
                    {' · '}
                    <SourceLine source={note.source} workshop={world.workshop} codes={world.agenda.codes} />
                  </>
                )}
              </p>
            </>
          ) : (
            <p>{t('noteGone')}</p>
          )}
        </div>
      )}
    </div>
  )
}
