// Found when one has lost one's way: a button back to the work, shown where the board is empty.
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { CanvasState } from '../canvas-state.ts'
import styles from './finding.module.css'

/** Somebody on the way to somewhere is not lost, ms. */
const LOST_MS = 400

export function WayHome({ state }: { readonly state: CanvasState }) {
  const t = useTranslations('finding.home')
  const [lost, setLost] = useState(false)
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      clearTimeout(waiting)
      waiting = setTimeout(() => setLost(state.views.isLost), LOST_MS)
    }
    look()
    const stops = [state.camera.onMove(look), state.scene.onDirty(look)]
    return () => {
      clearTimeout(waiting)
      for (const stop of stops) stop()
    }
  }, [state])
  if (!lost) return null
  return (
    <div className={styles['lost']} onPointerDown={(event) => event.stopPropagation()}>
      <p role="status">{t('text')}</p>
      <button type="button" onClick={() => state.fitActive()}>
        {t('go')}
      </button>
    </div>
  )
}
