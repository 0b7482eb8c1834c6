// What selected things can be set to, as a row of small buttons: fills, meanings, inks.
import { useEffect, useRef } from 'react'
import type { CanvasState } from '../canvas-state.ts'
import styles from '../dock.module.css'
import { CommandButton } from './command-button.tsx'
import { FILLS, INKS, MEANINGS, Paper, Sign } from './flyouts.tsx'

interface ChoicesProps {
  readonly state: CanvasState
  readonly kind: 'shape' | 'connector' | 'stroke'
}

export function Choices({ state, kind }: ChoicesProps) {
  const row = useRef<HTMLDivElement>(null)
  const { asked } = state

  // Enter or a double click on a connector asks for its meaning.
  useEffect(() => {
    if (asked === null || !state.selection.has(asked)) return
    state.asked = null
    const buttons = [...(row.current?.querySelectorAll('button') ?? [])]
    const chosen = buttons.find((button) => button.getAttribute('aria-pressed') === 'true') ?? buttons[0]
    chosen?.focus({ preventScroll: true })
  }, [asked, state])

  return (
    <div ref={row} className={styles['choices']}>
      {kind === 'shape' &&
        FILLS.map(([id, colour]) => (
          <CommandButton key={id} state={state} id={id} className={styles['swatch']}>
            <Paper colour={colour} />
          </CommandButton>
        ))}
      {kind === 'connector' &&
        MEANINGS.map(([id, meaning]) => (
          <CommandButton key={id} state={state} id={id} className={styles['swatch']}>
            <Sign of={meaning} />
          </CommandButton>
        ))}
      {kind === 'stroke' &&
        INKS.map(([id, ink]) => (
          <CommandButton key={id} state={state} id={id} className={styles['swatch']}>
            <span className={styles['ink']} style={{ background: `var(--ink-${ink})` }} />
          </CommandButton>
        ))}
    </div>
  )
}
