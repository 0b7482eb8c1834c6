// The outline's keys: arrows from row to row, Space and Shift to select, and the keys of the commands. Letters work only
// while the focus is in the outline and not in a text field (WCAG 2.1.4).
import { type RefObject, useEffect } from 'react'
import { chordOf, runCommand, sameChord } from '../model/command.ts'
import { OUTLINE_COMMANDS, outlineCommand } from './outline-commands.ts'
import type { OutlineWorld } from './outline-world.ts'

function isTextField(target: Element): boolean {
  return target.matches('textarea, select, [contenteditable], input:not([type=checkbox], [type=radio])')
}

/** The rows as they stand on the screen. */
function rowsOn(root: HTMLElement): readonly HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('[data-row]')]
}

/** The row an element is in. */
export function rowOf(element: Element | null): HTMLElement | null {
  return element?.closest<HTMLElement>('[data-row]') ?? null
}

/** Goes to the new-note field of the cell that holds the focus, else of the first open one. */
export function focusNewNote(root: HTMLElement): void {
  const { activeElement } = document
  const cell = root.contains(activeElement) ? activeElement?.closest('[data-cell]') : null
  const field =
    cell?.querySelector<HTMLElement>('[data-new-note]') ?? root.querySelector<HTMLElement>('[data-new-note]')
  field?.focus()
}

/** The names of all rows between two, both included, as they stand on the screen. */
export function rowsBetween(root: HTMLElement, one: string, other: string): readonly string[] {
  const names = rowsOn(root).map(({ dataset }) => dataset['row'] ?? '')
  const [a, b] = [names.indexOf(one), names.indexOf(other)]
  if (a < 0 || b < 0) return [other]
  return names.slice(Math.min(a, b), Math.max(a, b) + 1)
}

/** Goes to the next row, keeping to the same button or box. Returns the row, or null at the end. */
function goToRow(root: HTMLElement, target: Element, step: 1 | -1): HTMLElement | null {
  const rows = rowsOn(root)
  const row = rowOf(target)
  const next = row ? rows[rows.indexOf(row) + step] : undefined
  if (!next) return null
  const same = target instanceof HTMLElement ? target.dataset['do'] : undefined
  const alike = target.matches('input[type=checkbox]')
    ? next.querySelector<HTMLElement>('input[type=checkbox]')
    : same !== undefined
      ? next.querySelector<HTMLElement>(`[data-do="${same}"]`)
      : null
  ;(alike ?? next).focus()
  return next
}

/** Does what a key means; returns whether it meant anything. */
function press(event: KeyboardEvent, root: HTMLElement, target: Element, world: OutlineWorld): boolean {
  const { code, shiftKey } = event
  const held = event.ctrlKey || event.metaKey || event.altKey
  const row = rowOf(target)
  if (!held && (code === 'ArrowDown' || code === 'ArrowUp')) {
    const next = row && goToRow(root, target, code === 'ArrowDown' ? 1 : -1)
    if (!next) return row !== null
    if (shiftKey) world.screen.extend(row.dataset['row'] ?? '', next.dataset['row'] ?? '')
    return true
  }
  const isOnRow = target === row
  if (!held && code === 'Space' && isOnRow) {
    world.screen.press(row.dataset['row'] ?? '', { shiftKey: false, ctrlKey: true, metaKey: false })
    return true
  }
  // These belong to the button they press.
  const isOnButton = target.closest('button, summary, a') !== null
  if (isOnButton && ['Space', 'Enter', 'NumpadEnter'].includes(code)) return false
  const meant = OUTLINE_COMMANDS.filter(({ keys }) => keys?.some((key) => sameChord(key, chordOf(event))))
  if (meant.some(({ native }) => native)) return false
  return meant.some((command) => runCommand(command, world)) || (meant.length > 0 && code !== 'Escape')
}

/** Listens for the outline's keys while it is on the page; "new note" works from anywhere there. */
export function useOutlineKeys(root: RefObject<HTMLElement | null>, world: OutlineWorld): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { target } = event
      if (!root.current || event.defaultPrevented || event.isComposing || !(target instanceof Element)) return
      const { code, altKey, ctrlKey, metaKey } = event
      if (code === 'KeyN' && altKey && !ctrlKey && !metaKey) {
        event.preventDefault()
        runCommand(outlineCommand('newNote'), world)
        return
      }
      if (!root.current.contains(target) || target.closest('dialog') || isTextField(target)) return
      if (press(event, root.current, target, world)) event.preventDefault()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [root, world])
}
