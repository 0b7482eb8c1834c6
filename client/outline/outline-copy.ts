// Copying notes of the outline, by the browser's own event: onto a board they are notes again, elsewhere words.
import { type RefObject, useEffect } from 'react'
import { clipOf } from '../../shared/board/clip.ts'
import { putClip } from '../model/clip-data.ts'
import type { Session } from '../model/session.ts'

/**
 * Copies the selected notes while the focus is on a note of the outline and no words of the page are selected.
 *
 * @param onCopied hears how many
 */
export function useOutlineCopy(
  root: RefObject<HTMLElement | null>,
  session: Session,
  selection: readonly string[],
  onCopied: (count: number) => void,
): void {
  useEffect(() => {
    const onCopy = (event: ClipboardEvent) => {
      const { activeElement: focused } = document
      const isHere = focused !== null && root.current?.contains(focused) && focused.closest('[data-note]')
      if (!isHere || focused.matches('input, textarea, select') || !event.clipboardData) return
      if (document.getSelection()?.isCollapsed === false) return
      const { board, agenda, me } = session
      const clip = clipOf(board, selection, { workshop: me.workshop, title: me.title, codes: agenda.codes })
      if (!clip || !putClip(event.clipboardData, clip)) return
      event.preventDefault()
      onCopied(selection.length)
    }
    document.addEventListener('copy', onCopy)
    return () => document.removeEventListener('copy', onCopy)
  })
}
