// What can be done with the selection, as a list: under "more" in the bar above it, and at the pointer for the second
// mouse button. The commands say what makes sense now; nothing else is listed.
import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { type Command, type CommandId, chordText, runCommand } from '../model/command.ts'
import { useRoving } from '../model/roving.ts'
import type { CanvasState } from './canvas-state.ts'
import { commandNamed } from './commands/all.ts'
import { CommandButton } from './dock/command-button.tsx'
import styles from './selection-bar.module.css'

/** In the order they are listed; a line between the groups. */
const LISTED: readonly (readonly CommandId[])[] = [
  ['editText', 'describeImage', 'duplicate', 'copy', 'cut', 'copyAsText'],
  ['cluster', 'uncluster', 'nameCluster', 'connectSelected', 'tidy'],
  ['bringToFront', 'bringForward', 'sendBackward', 'sendToBack'],
  ['unlock', 'lock', 'fitSelection', 'delete'],
]

interface ListProps {
  readonly state: CanvasState
  /** Called before a command runs. @param byKeyboard the list had the keyboard's focus */
  readonly onChoose: (byKeyboard: boolean) => void
}

/** The commands that make sense for the selection now. */
export function CommandList({ state, onChoose }: ListProps) {
  const t = useTranslations('commands.names')
  const choose = (command: Command<CanvasState>, byKeyboard: boolean) => {
    onChoose(byKeyboard)
    runCommand(command, state)
  }
  return LISTED.map((group) => {
    const able = group.filter((id) => commandNamed(id)?.isEnabled?.(state) !== false)
    if (able.length === 0) return null
    return (
      <div key={group[0]} className={styles['group']}>
        {able.map((id) => {
          const [first] = commandNamed(id)?.keys ?? []
          return (
            <CommandButton key={id} state={state} id={id} className={styles['item']} onPress={choose}>
              {t(id)}
              {first && <kbd>{chordText(first)}</kbd>}
            </CommandButton>
          )
        })}
      </div>
    )
  })
}

/** Between the pointer and the menu, and between the menu and the window's edge, CSS pixels. */
const EDGE = 8

/** The list at the pointer. */
export function SelectionMenu({ state }: { readonly state: CanvasState }) {
  const t = useTranslations('canvas.selection')
  const panel = useRef<HTMLDivElement>(null)
  useRoving(panel)
  const { menu } = state

  useEffect(() => {
    const element = panel.current
    const canvas = element?.closest('section')
    if (!element || !canvas || menu === null) return
    const { left, top } = canvas.getBoundingClientRect()
    element.showPopover()
    const { offsetWidth: w, offsetHeight: h } = element
    const x = Math.min(left + menu[0], window.innerWidth - w - EDGE)
    const y = Math.min(top + menu[1], window.innerHeight - h - EDGE)
    element.style.left = `${Math.max(EDGE, x)}px`
    element.style.top = `${Math.max(EDGE, y)}px`
    element.querySelector('button')?.focus({ preventScroll: true })
    const closed = (event: Event) => {
      if ((event as ToggleEvent).newState !== 'closed') return
      if (element.contains(document.activeElement)) canvas.focus({ preventScroll: true })
      state.closeMenu()
    }
    // Escape closes the menu; the board must not hear of it.
    const down = (event: KeyboardEvent) => {
      if (event.code === 'Escape') event.stopPropagation()
    }
    element.addEventListener('beforetoggle', closed)
    element.addEventListener('keydown', down)
    return () => {
      element.removeEventListener('beforetoggle', closed)
      element.removeEventListener('keydown', down)
    }
  }, [menu, state])

  const close = () => {
    const canvas = panel.current?.closest('section')
    state.closeMenu()
    canvas?.focus({ preventScroll: true })
  }
  if (menu === null) return null
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame and take part in forms
    <div
      ref={panel}
      popover="auto"
      role="group"
      aria-label={t('menu')}
      className={styles['menu']}
      onPointerDown={(event) => event.stopPropagation()}
      onContextMenu={(event) => event.preventDefault()}
    >
      <CommandList state={state} onChoose={close} />
    </div>
  )
}
