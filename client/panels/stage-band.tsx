// The colour of a stage as a thin band, never as a flood; the stage's name always stands beside it.
import type { StageId } from '../../shared/method/vocabulary.ts'
import styles from './stage-band.module.css'

/** @param stage null for breaks and before the start */
export function StageBand({
  stage,
  upright = false,
}: {
  readonly stage: StageId | null
  readonly upright?: boolean
}) {
  return (
    <span
      aria-hidden="true"
      className={styles.band}
      data-stage={stage ?? 'none'}
      data-upright={upright || undefined}
    />
  )
}
