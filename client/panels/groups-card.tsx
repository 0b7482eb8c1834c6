// One person among the groups: dragged, moved by arrows, or by a menu.
import { MonitorSmartphone, Pin } from 'lucide-react'
import type { PointerEvent } from 'react'
import { useTranslations } from 'use-intl'
import { part } from '../model/part.tsx'
import styles from './groups-dialog.module.css'
import type { GroupPerson } from './groups-people.ts'
import { Trigger } from './trigger.tsx'

const FloatingMenu = part([], async () => (await import('./floating.tsx')).FloatingMenu)

interface GroupCardProps {
  readonly person: GroupPerson
  readonly sector: string
  /** What the group is called; of the column of those without one too. */
  readonly group: string
  /** Who shares the device, in words; empty when nobody does. */
  readonly mates: string
  readonly isPinned: boolean
  readonly isDragged: boolean
  readonly isOver: boolean
  /** Whether a press exchanges, and with whom. */
  readonly swapping: string | null
  readonly entries: readonly { readonly id: string; readonly label: string }[]
  readonly onChoose: (entry: string) => void
  readonly onSwap: () => void
  readonly onStep: (by: -1 | 1) => void
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void
}

export function GroupCard({ person, sector, group, mates, isPinned, swapping, ...rest }: GroupCardProps) {
  const t = useTranslations('groups')
  const words = (
    <>
      <span className={styles.who}>
        {person.name}
        {isPinned && <Pin role="img" aria-label={t('pinned')} />}
        {mates !== '' && <MonitorSmartphone role="img" aria-label={t('shares', { others: mates })} />}
      </span>
      <span className={styles.sector}>
        {[person.code === person.name ? '' : person.code, sector, person.isExpected ? t('expected') : '']
          .filter(Boolean)
          .join(' · ')}
      </span>
    </>
  )
  const extra = [isPinned ? t('pinned') : '', mates === '' ? '' : t('shares', { others: mates })]
  const label = [t('card', { person: person.name, sector, group }), ...extra].filter(Boolean).join('. ')
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button in it does all of this by press and by key
    <div
      className={styles.card}
      data-group-person={person.id}
      data-dragged={rest.isDragged || undefined}
      data-over={rest.isOver || undefined}
      data-expected={person.isExpected || undefined}
      onPointerDown={rest.onPointerDown}
      onKeyDown={(event) => {
        const isCard = event.target instanceof Element && event.currentTarget.contains(event.target)
        if (!isCard || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return
        event.preventDefault()
        rest.onStep(event.key === 'ArrowLeft' ? -1 : 1)
      }}
    >
      {swapping === null ? (
        <Trigger
          className={styles.face ?? ''}
          opens="menu"
          label={label}
          content={(floating) => (
            <FloatingMenu
              {...floating}
              label={t('menu', { person: person.name })}
              entries={rest.entries}
              onChoose={rest.onChoose}
            />
          )}
        >
          {words}
        </Trigger>
      ) : (
        <button
          type="button"
          className={styles.face}
          aria-label={t('swapWith', { person: person.name })}
          onClick={rest.onSwap}
        >
          {words}
        </button>
      )}
    </div>
  )
}
