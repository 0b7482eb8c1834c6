// A row of the outline: a list item one can select, with what stands in it and what can be done with it.
import { Lock, type LucideIcon } from 'lucide-react'
import { type ReactNode, useCallback, useSyncExternalStore } from 'react'
import { useTranslations } from 'use-intl'
import type { OutlineWorld } from './outline-world.ts'
import styles from './row.module.css'

interface RowProps {
  /** The row's own name among the lists. */
  readonly row: string
  /** What it stands for. */
  readonly ids: readonly string[]
  /** What it is called, for its checkbox. */
  readonly name: string
  readonly world: OutlineWorld
  readonly symbol?: ReactNode
  /** Its type: notes are looked for by it. */
  readonly note?: string | undefined
  readonly children: ReactNode
}

export function Row({ row, ids, name, world, symbol, note, children }: RowProps) {
  const t = useTranslations('listing.row')
  const selected = useChosen(world, ids)
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys of rows are handled for all of them (outline-keys.ts)
    <li
      className={styles['row']}
      data-row={row}
      data-note={note}
      data-selected={selected || undefined}
      tabIndex={-1}
      onClick={(event) => {
        if (isPlain(event.target, event.currentTarget)) world.screen.press(row, event)
      }}
    >
      <input
        type="checkbox"
        className={styles['check']}
        checked={selected}
        aria-label={t('select', { name })}
        onChange={() => world.toggle(ids)}
        onClick={(event) => {
          if (!event.shiftKey) return
          event.preventDefault()
          world.screen.press(row, event)
        }}
      />
      <span className={styles['symbol']}>{symbol}</span>
      <div className={styles['body']}>{children}</div>
    </li>
  )
}

/** Whether all of these are selected. */
export function useChosen(world: OutlineWorld, ids: readonly string[]): boolean {
  const subscribe = useCallback((listener: () => void) => world.chosen.subscribe(listener), [world])
  return useSyncExternalStore(subscribe, () => ids.every((id) => world.chosen.value.has(id)))
}

/** A press on the row itself, and not on something in it that has a meaning of its own, or to mark words for copying. */
function isPlain(target: EventTarget, row: Element): boolean {
  if (!(target instanceof Element)) return false
  const part = target.closest('button, a, input, textarea, select, label, [role=group]')
  return (part === null || !row.contains(part)) && document.getSelection()?.isCollapsed !== false
}

/** Says that a thing is locked. */
export function LockedMark() {
  const t = useTranslations('listing')
  return (
    <span className={styles['locked']}>
      <Lock aria-hidden="true" />
      {t('locked')}
    </span>
  )
}

interface RowButtonProps {
  readonly what: string
  readonly icon: LucideIcon
  readonly label: string
  /** Whose button it is, for those who do not see the row around it. */
  readonly name: string
  readonly expanded?: boolean | undefined
  readonly onPress: (button: HTMLButtonElement) => void
}

export function RowButton({ what, icon: Icon, label, name, expanded, onPress }: RowButtonProps) {
  return (
    <button
      type="button"
      title={label}
      data-do={what}
      aria-expanded={expanded}
      onClick={(event) => onPress(event.currentTarget)}
    >
      <Icon aria-hidden="true" />
      <span className={styles['label']}>{label}</span>
      <span className="visually-hidden"> {name}</span>
    </button>
  )
}
