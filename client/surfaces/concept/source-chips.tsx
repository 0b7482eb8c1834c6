// The codes of the notes a claim came from. Focusing, pointing at or tapping one shows the note, whose it is, its dots and its
// place, and the way to it on the board; who may write takes sources away and adds others.
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { part } from '../../model/part.tsx'
import { SourceLine } from '../../model/source-line.tsx'
import { NoteText } from '../../outline/note-text.tsx'
import kit from '../../panels/kit.module.css'
import { Trigger } from '../../panels/trigger.tsx'
import { noteBehind, useWithdrawn, useWorld } from './concept-world.ts'
import styles from './source-chips.module.css'

const SourcePicker = part(['sources'], async () => (await import('./source-picker.tsx')).SourcePicker)

interface SourceChipsProps {
  readonly codes: readonly string[]
  /** Of what, for those who do not see it. */
  readonly name: string
  /** Whether what is said should come from a note and comes from none. */
  readonly unsupported: boolean
  /** Changes the codes; null where sources are only shown. */
  readonly onChange: ((codes: readonly string[]) => void) | null
}

export function SourceChips({ codes, name, unsupported, onChange }: SourceChipsProps) {
  const { writable } = useWorld()
  const t = useTranslations('concept')
  const [shown, setShown] = useState<string | null>(null)
  const withdrawn = useWithdrawn()
  const change = writable ? onChange : null
  if (codes.length === 0 && !unsupported && change === null) return null
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: leaving with the pointer hides what focus or pointer showed
    <div
      className={styles.sources}
      onMouseLeave={() => setShown(null)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setShown(null)
      }}
    >
      {unsupported && <span className={styles.unsupported}>{t('unsupported')}</span>}
      {codes.length > 0 && (
        <ul className={styles.list} aria-label={t('sources')}>
          {codes.map((code) => (
            <li
              key={code}
              onFocus={() => setShown(code)}
              onBlur={({ currentTarget, relatedTarget }) => {
                if (!currentTarget.contains(relatedTarget)) setShown(null)
              }}
            >
              <button
                type="button"
                className={styles.chip}
                data-withdrawn={withdrawn.has(code) || undefined}
                aria-expanded={shown === code}
                onMouseEnter={() => setShown(code)}
                onClick={() => setShown(code)}
              >
                {code}
                {withdrawn.has(code) && <span className={styles.gone}> {t('withdrawn')}</span>}
              </button>
              {shown === code && (
                <SourceNote
                  code={code}
                  onRemove={change && (() => change(codes.filter((other) => other !== code)))}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {change && (
        <Trigger
          className={`${kit.quiet} ${styles.add}`}
          opens="dialog"
          label={t('addSourceTo', { name })}
          content={({ onClose }) => (
            <SourcePicker
              held={codes}
              onClose={onClose}
              onChoose={(code) => {
                change([...codes, code])
                onClose()
              }}
            />
          )}
        >
          <Plus aria-hidden="true" /> {t('addSource')}
        </Trigger>
      )}
    </div>
  )
}

function SourceNote({ code, onRemove }: { readonly code: string; readonly onRemove: (() => void) | null }) {
  const world = useWorld()
  const t = useTranslations('concept')
  const note = noteBehind(world, code)
  const said = note && [
    code,
    note.author ?? t('noteAnonymous'),
    note.dots > 0 && `● ${note.dots}`,
    note.place,
  ]
  return (
    // biome-ignore lint/a11y/useSemanticElements: a small panel, not a set of a form's fields
    <div role="group" aria-label={code} className={styles.note}>
      {note && said ? (
        <>
          <div className={styles.words}>
            <NoteText text={note.text} />
          </div>
          <p className={styles.author}>
            {said.filter(Boolean).join(' · ')}
            {note.source && (
              <>
                {' · '}
                <SourceLine source={note.source} workshop={world.workshop} codes={world.agenda.codes} />
              </>
            )}
          </p>
        </>
      ) : (
        <p>
          {t('withdrawn')}. {t('noteGone')}
        </p>
      )}
      <p className={styles.actions}>
        {note && <a href={world.showOnBoard(note.id)}>{t('showOnBoard')}</a>}
        {onRemove && (
          <button type="button" className={kit.quiet} onClick={onRemove}>
            {t('removeSource')}
          </button>
        )}
      </p>
    </div>
  )
}
