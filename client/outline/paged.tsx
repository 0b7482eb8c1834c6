// A long list shown from its end: the newest stand beside the field they are written in, earlier ones when asked for.
import { type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'
import styles from './list-rows.module.css'

/** How many rows of a list are shown at once, and more at a time. */
const PAGE = 50

interface PagedProps<T> {
  readonly items: readonly T[]
  readonly idOf: (item: T) => string
  /** A row to be seen, however many stand before it. */
  readonly wanted: string | null
  readonly children: (item: T) => ReactNode
}

export function Paged<T>({ items, idOf, wanted, children }: PagedProps<T>) {
  const t = useTranslations('listing')
  const [pages, setPages] = useState(1)
  if (items.length === 0) return null
  const at =
    wanted === null || items.length <= pages * PAGE ? -1 : items.findIndex((item) => idOf(item) === wanted)
  const reach = at < 0 ? 0 : Math.ceil((items.length - at) / PAGE)
  const shown = Math.max(pages, reach) * PAGE
  const hidden = Math.max(0, items.length - shown)
  return (
    <>
      {hidden > 0 && (
        <button
          type="button"
          className={styles['earlier']}
          onClick={() => setPages(Math.max(pages, reach) + 1)}
        >
          {t('earlier', { count: Math.min(PAGE, hidden) })}
        </button>
      )}
      <ul className={styles['rows']}>{items.slice(hidden).map(children)}</ul>
    </>
  )
}
