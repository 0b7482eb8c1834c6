// The panel of the bar over a selection that puts things in line, spaces them, tidies them, and says what lies on top.
import {
  AlignCenterHorizontal,
  AlignCenterVertical,
  AlignEndHorizontal,
  AlignEndVertical,
  AlignHorizontalSpaceBetween,
  AlignStartHorizontal,
  AlignStartVertical,
  AlignVerticalSpaceBetween,
  type LucideIcon,
} from 'lucide-react'
import { useTranslations } from 'use-intl'
import { type CommandId, chordText, runCommand } from '../model/command.ts'
import type { CanvasState } from './canvas-state.ts'
import { commandNamed } from './commands/all.ts'
import { CommandButton, Icon } from './dock/command-button.tsx'
import { closeFlyout, Flyout } from './dock/flyout.tsx'
import styles from './selection-bar.module.css'

const LINES: readonly (readonly [CommandId, LucideIcon])[] = [
  ['alignLeft', AlignStartVertical],
  ['alignCentre', AlignCenterVertical],
  ['alignRight', AlignEndVertical],
  ['distributeHorizontally', AlignHorizontalSpaceBetween],
  ['alignTop', AlignStartHorizontal],
  ['alignMiddle', AlignCenterHorizontal],
  ['alignBottom', AlignEndHorizontal],
  ['distributeVertically', AlignVerticalSpaceBetween],
]

const ROWS: readonly CommandId[] = [
  'tidy',
  'bringToFront',
  'bringForward',
  'sendBackward',
  'sendToBack',
  'toggleSnap',
]

export function ArrangePanel({ state, id }: { readonly state: CanvasState; readonly id: string }) {
  const t = useTranslations('commands.names')
  const bar = useTranslations('canvas.selection')
  return (
    <Flyout id={id} label={bar('arrange')} width={264}>
      <div className={styles['lines']}>
        {LINES.map(([command, icon]) => (
          <CommandButton key={command} state={state} id={command} className={styles['button']}>
            <Icon of={icon} />
          </CommandButton>
        ))}
      </div>
      <div className={styles['group']}>
        {ROWS.map((command) => {
          const [first] = commandNamed(command)?.keys ?? []
          return (
            <CommandButton
              key={command}
              state={state}
              id={command}
              className={styles['item']}
              onPress={(chosen, byKeyboard) => {
                if (command === 'tidy') closeFlyout(id, byKeyboard)
                runCommand(chosen, state)
              }}
            >
              {t(command)}
              {first && <kbd>{chordText(first)}</kbd>}
            </CommandButton>
          )
        })}
      </div>
    </Flyout>
  )
}
