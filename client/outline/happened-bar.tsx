// What just happened in the outline, said politely; after a write also the way back.
import { X } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { runCommand } from '../model/command.ts'
import type { Said } from '../model/editing.ts'
import { useSaidText } from '../model/said.ts'
import styles from './outline.module.css'
import { outlineCommand } from './outline-commands.ts'
import type { OutlineWorld, Step } from './outline-world.ts'

export interface Happened {
  readonly said: Said
  readonly step: Step | null
  /** Counts: the same sentence twice is said twice. */
  readonly count: number
}

interface HappenedBarProps {
  readonly happened: Happened | null
  readonly world: OutlineWorld
  readonly onDismiss: () => void
}

export function HappenedBar({ happened, world, onDismiss }: HappenedBarProps) {
  const t = useTranslations('outline.note')
  const text = useSaidText()
  const step = happened?.step ?? null
  const undo = () => {
    world.screen.focusLast()
    runCommand(outlineCommand('undo'), world)
    if (step?.restores) world.screen.focusWhenShown(step.restores)
  }
  const dismiss = () => {
    world.screen.focusLast()
    onDismiss()
  }
  return (
    <div className={styles['happened']} data-shown={step !== null || undefined}>
      <p role="status">{happened ? `${text(happened.said)}${'\u00a0'.repeat(happened.count % 2)}` : ''}</p>
      {step !== null && (
        <>
          <button type="button" onClick={undo}>
            {t('undo')}
          </button>
          <button type="button" className={styles['dismiss']} aria-label={t('dismiss')} onClick={dismiss}>
            <X aria-hidden="true" />
          </button>
        </>
      )}
    </div>
  )
}
