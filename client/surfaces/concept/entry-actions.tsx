// Moving an entry of a list or table up and down, and deleting it.
import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react'
import { useTranslations } from 'use-intl'
import kit from '../../panels/kit.module.css'
import { useWorld } from './concept-world.ts'
import styles from './entries.module.css'

interface EntryActionsProps {
  readonly field: string
  readonly name: string
  /** Ids of all entries in their order. */
  readonly entries: readonly string[]
  readonly index: number
}

export function EntryActions({ field, name, entries, index }: EntryActionsProps) {
  const { draft, writable } = useWorld()
  const t = useTranslations('concept.entry')
  const id = entries[index]
  if (!writable || id === undefined) return null
  const button = `${kit.quiet} ${kit.icon}`
  return (
    <div className={styles.actions}>
      <button
        type="button"
        className={button}
        aria-label={t('up', { name })}
        disabled={index === 0}
        onClick={() => draft.moveEntry(field, id, entries[index - 2] ?? null)}
      >
        <ArrowUp aria-hidden="true" />
      </button>
      <button
        type="button"
        className={button}
        aria-label={t('down', { name })}
        disabled={index === entries.length - 1}
        onClick={() => draft.moveEntry(field, id, entries[index + 1] ?? null)}
      >
        <ArrowDown aria-hidden="true" />
      </button>
      <button
        type="button"
        className={button}
        aria-label={t('remove', { name })}
        onClick={(event) => {
          const row = event.currentTarget.closest('li')
          const next = row?.nextElementSibling ?? row?.previousElementSibling
          draft.removeEntry(field, id)
          next?.querySelector('textarea')?.focus()
        }}
      >
        <Trash2 aria-hidden="true" />
      </button>
    </div>
  )
}
