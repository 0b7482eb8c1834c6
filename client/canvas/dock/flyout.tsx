// A small panel over a button of the dock: the browser's own popover, so that it costs nothing until it is opened.
import { type ReactNode, type ToggleEvent, useRef } from 'react'
import { useRoving } from '../../model/roving.ts'
import styles from '../dock.module.css'
import '../popover.ts'

interface FlyoutProps {
  readonly id: string
  readonly label: string
  /** CSS pixels at the usual text size. */
  readonly width: number
  readonly children: ReactNode
}

/** Between the panel and the dock, CSS pixels. */
const GAP = 10

export function Flyout({ id, label, width, children }: FlyoutProps) {
  const panel = useRef<HTMLDivElement>(null)
  useRoving(panel)
  const place = ({ newState, currentTarget }: ToggleEvent<HTMLDivElement>) => {
    if (newState !== 'open') return
    const button = document.querySelector<HTMLElement>(`[popovertarget="${id}"]`)
    const box = button?.getBoundingClientRect()
    if (!box) return
    const { style } = currentTarget
    style.setProperty('--x', `${box.left + box.width / 2}px`)
    style.setProperty('--w', `${width / 16}rem`)
    // Where there is more room: over the dock, under a bar near the top.
    const below = box.top < window.innerHeight - box.bottom
    style.bottom = below ? 'auto' : `${window.innerHeight - box.top + GAP}px`
    style.top = below ? `${box.bottom + GAP}px` : 'auto'
    style.maxHeight = `${(below ? window.innerHeight - box.bottom : box.top) - 2 * GAP}px`
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame and take part in forms
    <div
      ref={panel}
      id={id}
      popover="auto"
      role="group"
      aria-label={label}
      className={styles['flyout']}
      onBeforeToggle={place}
    >
      {children}
    </div>
  )
}

/** Closes the panel an element is in, and gives the keyboard to the board when it had the panel. */
export function closeFlyout(id: string, toBoard: boolean): void {
  const panel = document.getElementById(id)
  if (panel?.matches(':popover-open')) panel.hidePopover()
  if (toBoard) panel?.closest('section')?.focus({ preventScroll: true })
}
