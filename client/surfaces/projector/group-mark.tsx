// Which group's frame the wall shows, small and quiet, and the keys that change it. Fetched when there are groups.
import { Pause } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import type { Frame } from '../../../shared/agenda/frame.ts'
import styles from './group-mark.module.css'
import type { Turns } from './use-turns.ts'

interface GroupMarkProps {
  readonly frames: readonly Frame[]
  readonly groups: Readonly<Record<string, string>>
  readonly turns: Turns
  /** Nobody moves the pointer: the keys step back. */
  readonly idle: boolean
}

/** More dots than this are only counted. */
const MOST_DOTS = 8

export function GroupMark({ frames, groups, turns, idle }: GroupMarkProps) {
  const t = useTranslations('wall.turn')
  const { frame, together, turn, kept } = turns
  const latest = useRef({ frames, turns })
  latest.current = { frames, turns }
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return
      const { frames: known, turns: now } = latest.current
      const step = (by: number) => now.keep(known[(now.turn + by + known.length) % known.length]?.id ?? null)
      const key = event.key.toLowerCase()
      if (key === 'g') now.keep(null)
      else if (key === 'p') now.keep(now.kept === null && !now.together ? (now.frame?.id ?? null) : null)
      else if (key === 'arrowright') step(1)
      else if (key === 'arrowleft') step(-1)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
  const name = (frame?.group && groups[frame.group]) ?? ''
  return (
    <div className={styles.mark}>
      {!together && (
        <p className={styles.whose}>
          <span className="visually-hidden">
            {t('of', { group: name, n: String(turn + 1), count: String(frames.length) })}
          </span>
          <span aria-hidden="true">{name}</span>
          {frames.length <= MOST_DOTS ? (
            <span className={styles.dots} aria-hidden="true">
              {frames.map(({ id }, index) => (
                <span key={id} data-shown={index === turn || undefined} />
              ))}
            </span>
          ) : (
            <span aria-hidden="true">{`${turn + 1} / ${frames.length}`}</span>
          )}
          {kept !== null && (
            <span className={styles.kept}>
              <Pause aria-hidden="true" />
              {t('kept')}
            </span>
          )}
        </p>
      )}
      {!idle && <p className={styles.keys}>{t('keys')}</p>}
    </div>
  )
}
