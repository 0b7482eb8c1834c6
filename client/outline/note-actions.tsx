// What opens under a note: where to move it, which kind to make it. Nothing happens before a button is pressed, so
// arrow keys in a list never move a note by accident.
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { PlacedCell } from '../../shared/agenda/frame.ts'
import { groupName } from '../../shared/agenda/group-name.ts'
import type { Place } from '../../shared/board/item.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { takesNotes } from '../../shared/method/activity.ts'
import { NOTE_COLOURS } from '../../shared/method/method.ts'
import type { ColourCode } from '../../shared/method/vocabulary.ts'
import { cellKey } from './cell-key.ts'
import { KindSymbol } from './kind.tsx'
import styles from './note-item.module.css'
import type { OutlineView } from './outline-view.ts'
import type { OutlineActivity } from './tree.ts'

function Panel({
  label,
  onClose,
  children,
}: {
  readonly label: string
  readonly onClose: () => void
  readonly children: ReactNode
}) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    onClose()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a small panel, not a set of a form's fields
    <div role="group" aria-label={label} className={styles.panel} onKeyDown={onKeyDown}>
      {children}
    </div>
  )
}

/** A language, and what groups are called in it. */
type Named = Pick<OutlineView, 'language' | 'groups'>

interface MovePanelProps {
  /** Where it is now; null for several things. */
  readonly here: Place | null
  readonly view: Named
  readonly targets: readonly OutlineActivity[]
  readonly onClose: () => void
  readonly onMove: (target: PlacedCell) => void
}

export function MovePanel({ here: place, view, targets, onClose, onMove }: MovePanelProps) {
  const { language } = view
  const t = useTranslations('outline')
  const here = place?.frame && place.cell ? cellKey(place.frame, place.cell) : ''
  const [chosen, setChosen] = useState(here)
  const field = useRef<HTMLSelectElement>(null)
  const id = useId()
  useEffect(() => field.current?.focus(), [])
  const target = targets.flatMap(({ cells }) => cells).find(({ key }) => key === chosen)
  const canMove = target !== undefined && chosen !== here
  return (
    <Panel label={t('note.move')} onClose={onClose}>
      <label htmlFor={id}>{t('note.moveTo')}</label>
      <select
        ref={field}
        data-first
        id={id}
        value={chosen}
        onChange={(event) => setChosen(event.target.value)}
      >
        {here === '' && <option value="">{place === null ? '–' : t('free')}</option>}
        {targets.map((activity) => (
          <optgroup key={activity.key} label={titleOf(activity, view)}>
            {activity.cells
              .filter(({ placed }) => takesNotes(placed.cell))
              .map(({ key, placed }) => (
                <option key={key} value={key}>
                  {placed.cell.prompt[language]}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
      <button
        type="button"
        aria-disabled={!canMove}
        onClick={() => {
          if (canMove) onMove(target.placed)
        }}
      >
        {t('note.moveButton')}
      </button>
      <CancelButton onClose={onClose} />
    </Panel>
  )
}

export function titleOf({ activity, frame }: OutlineActivity, { language, groups }: Named): string {
  const name = activity.name[language]
  return frame.group === null ? name : `${name}, ${groups[frame.group] ?? groupName(frame.group, language)}`
}

function CancelButton({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslations('common')
  return (
    <button type="button" onClick={onClose}>
      {t('cancel')}
    </button>
  )
}

interface ColourPanelProps {
  readonly colour: ColourCode
  readonly language: Language
  readonly onClose: () => void
  readonly onChoose: (colour: ColourCode) => void
}

export function ColourPanel({ colour, language, onClose, onChoose }: ColourPanelProps) {
  const t = useTranslations('outline')
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => first.current?.focus(), [])
  return (
    <Panel label={t('note.colours')} onClose={onClose}>
      {NOTE_COLOURS.map(({ code, label, meaning }) => (
        <button
          key={code}
          ref={code === colour ? first : null}
          type="button"
          className={styles.kind}
          aria-pressed={code === colour}
          onClick={() => onChoose(code)}
        >
          <KindSymbol colour={code} />
          {t('kindOption', { colour: label[language], meaning: meaning[language] })}
        </button>
      ))}
      <CancelButton onClose={onClose} />
    </Panel>
  )
}
