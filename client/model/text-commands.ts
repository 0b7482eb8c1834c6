// Bold, lists and pasting in a text field: the commands of shared/board/markup-edit.ts under a writer's keys.
import { simpleDiffString } from 'lib0/diff'
import { continueList, type Edited, paste, toggleBold, toggleList } from '../../shared/board/markup-edit.ts'

/** Applies a command to a field, as if its writer had typed the change; returns whether it meant anything there. */
export function runCommand(area: HTMLTextAreaElement, command: (edited: Edited) => Edited | null): boolean {
  const text = area.value
  const next = command({ text, start: area.selectionStart, end: area.selectionEnd })
  if (!next) return false
  // A full field stays as it is: the browser would cut off the end.
  if (area.maxLength >= 0 && next.text.length > Math.max(area.maxLength, text.length)) return true
  const { index, remove, insert } = simpleDiffString(text, next.text)
  area.focus({ preventScroll: true })
  if (remove > 0 || insert !== '') replace(area, index, index + remove, insert)
  area.setSelectionRange(next.start, next.end)
  return true
}

function replace(area: HTMLTextAreaElement, from: number, to: number, words: string): void {
  area.setSelectionRange(from, to)
  // The field's own undo goes on working, and its listeners hear of it.
  const done =
    words === '' ? document.execCommand('delete') : document.execCommand('insertText', false, words)
  if (done) return
  area.setRangeText(words, from, to)
  area.dispatchEvent(new Event('input', { bubbles: true }))
}

interface Key {
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

/** Does what a key means for bold and lists; returns whether it meant anything, and then it is no letter. */
export function pressTextKey(area: HTMLTextAreaElement, key: Key): boolean {
  const control = (key.ctrlKey || key.metaKey) && !key.altKey
  if (control && !key.shiftKey && key.code === 'KeyB') return runCommand(area, toggleBold)
  if (control && key.shiftKey && key.code === 'Digit8') return runCommand(area, toggleList)
  const enter = key.code === 'Enter' || key.code === 'NumpadEnter'
  if (enter && !control && !key.shiftKey && !key.altKey) return runCommand(area, continueList)
  return false
}

/**
 * Pastes as much of a text as fits into a field.
 *
 * @returns what did not fit
 */
export function pasteText(area: HTMLTextAreaElement, words: string, limit: number): string {
  let rest = ''
  runCommand(area, (edited) => {
    const pasted = paste(edited, words, limit)
    rest = pasted.rest
    return pasted.edited
  })
  return rest
}
