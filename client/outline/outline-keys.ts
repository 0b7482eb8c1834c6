// The outline's shortcuts: physical keys with modifiers, since letters and digits alone are words on some layouts.
import { type RefObject, useEffect } from 'react'
import type { OutlineActions } from './outline-actions.ts'

function isTextField(target: Element): boolean {
  return (
    target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type !== 'radio')
  )
}

/** Goes to the new-note field of the cell that holds focus, else of the first open one. */
function focusNewNote(root: HTMLElement, from: Element): void {
  const cell = root.contains(from) ? from.closest('[data-cell]') : null
  const field =
    cell?.querySelector<HTMLElement>('[data-new-note]') ?? root.querySelector<HTMLElement>('[data-new-note]')
  field?.focus()
}

/** Moves between notes, keeping to the same button. Returns false at the end of the list. */
function focusAnotherNote(target: Element, step: 1 | -1): boolean {
  const note = target.closest('[data-note]')
  const next = step === 1 ? note?.nextElementSibling : note?.previousElementSibling
  if (!(next instanceof HTMLElement) || next.dataset['note'] === undefined) return false
  const same = target instanceof HTMLElement ? target.dataset['do'] : undefined
  const button = same === undefined ? null : next.querySelector<HTMLElement>(`[data-do="${same}"]`)
  ;(button ?? next).focus()
  return true
}

/** "New note" works from anywhere on the page; the other keys only while focus is in the outline. */
function handleKey(event: KeyboardEvent, root: HTMLElement, actions: OutlineActions): void {
  const { code, altKey, ctrlKey, metaKey, shiftKey, target } = event
  if (!(target instanceof Element)) return
  if (code === 'KeyN' && altKey && !ctrlKey && !metaKey) {
    event.preventDefault()
    focusNewNote(root, target)
    return
  }
  if (!root.contains(target) || isTextField(target) || target instanceof HTMLSelectElement) return
  const command = (ctrlKey || metaKey) && !altKey
  if (command && (code === 'KeyZ' || code === 'KeyY')) {
    event.preventDefault()
    if (code === 'KeyY' || shiftKey) actions.session.undo.redo()
    else actions.undo(null)
    return
  }
  if (altKey || command || shiftKey) return
  if (code === 'ArrowDown' || code === 'ArrowUp') {
    if (focusAnotherNote(target, code === 'ArrowDown' ? 1 : -1)) event.preventDefault()
  }
}

/** Listens for the outline's shortcuts while it is on the page. */
export function useOutlineKeys(root: RefObject<HTMLElement | null>, actions: OutlineActions): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (root.current && !event.defaultPrevented) handleKey(event, root.current, actions)
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [root, actions])
}
