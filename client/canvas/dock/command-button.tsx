// A button of the dock for one command: its name, its keys and its state come from the command.
import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { type Chord, type Command, type CommandId, chordText, runCommand } from '../../model/command.ts'
import type { CanvasState } from '../canvas-state.ts'
import { commandNamed } from '../commands/all.ts'
import styles from '../dock.module.css'

/** What a command is called, with its keys: for a tooltip. */
export function hintOf(name: string, keys: readonly Chord[] | undefined): string {
  const [first] = keys ?? []
  return first ? `${name} (${chordText(first)})` : name
}

export interface CommandButtonProps {
  readonly state: CanvasState
  readonly id: CommandId
  readonly children: ReactNode
  readonly className?: string | undefined
  /** Goes first into narrower rows' list of more, from "a" on; always in the row when absent. */
  readonly tier?: 'a' | 'b' | 'c' | 'd' | undefined
  /** Of the popover it opens. */
  readonly opens?: string | undefined
  /** Instead of the command's own doing. */
  readonly onPress?: ((command: Command<CanvasState>, byKeyboard: boolean) => void) | undefined
}

export function CommandButton(props: CommandButtonProps) {
  const { state, id, children, className = styles['button'], tier, opens, onPress } = props
  const t = useTranslations('commands.names')
  const command = commandNamed(id)
  if (!command) return null
  const { isOn } = command
  const on = isOn?.(state)
  const run = onPress ?? (() => runCommand(command, state))
  return (
    <button
      type="button"
      className={className}
      data-tier={tier}
      data-kept={(on && command.group === 'tools' && state.toolbox.kept) || undefined}
      aria-label={t(id)}
      title={hintOf(t(id), command.keys)}
      aria-pressed={isOn ? on : undefined}
      disabled={command.isEnabled?.(state) === false}
      popoverTarget={opens}
      // Keys press a button without a pointer: then no clicks are counted.
      onClick={(event) => run(command, event.detail === 0)}
      onDoubleClick={() => on && keep(state, id)}
    >
      {children}
    </button>
  )
}

/** A tool pressed twice stays in hand. */
function keep(state: CanvasState, id: CommandId): void {
  state.toolbox.take(state.toolbox.tool, true)
  state.tell({ what: 'toolKept', values: { command: id } })
}

export function Icon({ of: Drawn }: { readonly of: LucideIcon }) {
  return <Drawn size={20} strokeWidth={1.9} aria-hidden="true" />
}
