// The browser's copy, cut and paste events, and files dragged onto the board, for a canvas that has the focus.
import type { Unsubscribe } from '../../shared/base/signal.ts'
import { pastedData } from '../model/copy-event.ts'
import type { Camera } from './camera.ts'
import { listenForDrops } from './drops.ts'
import { fetchPasting, type Pasteboard } from './pasteboard.ts'

/** How long the page has to itself before what a paste needs is fetched, ms. */
const AHEAD_AFTER = 5000

/** Listens until told to stop. Fields, buttons' dialogs and the rest of the page keep their own clipboard. */
export function listenForClipboard(region: HTMLElement, pasteboard: Pasteboard, camera: Camera): Unsubscribe {
  // The events go where the page's text selection is, not where the focus is: they are heard on the whole page.
  const isHere = () => {
    const { activeElement: focused } = document
    return (
      focused !== null &&
      region.contains(focused) &&
      !focused.closest('dialog') &&
      !focused.matches('input, textarea, select, [contenteditable]')
    )
  }
  const on = (type: 'copy' | 'cut' | 'paste', take: (data: DataTransfer) => boolean): Unsubscribe => {
    const listener = (event: ClipboardEvent) => {
      if (event.defaultPrevented || !event.clipboardData || !isHere()) return
      if (take(event.clipboardData)) event.preventDefault()
    }
    document.addEventListener(type, listener)
    return () => document.removeEventListener(type, listener)
  }
  // So that the first paste is as quick as the next, and needs no connection; whoever pastes without it will be told.
  const ahead = setTimeout(() => void fetchPasting().catch(() => undefined), AHEAD_AFTER)
  const stops = [
    () => clearTimeout(ahead),
    on('copy', (data) => pasteboard.copy(data)),
    on('cut', (data) => pasteboard.cut(data)),
    on('paste', (data) => {
      pasteboard.paste(pastedData(data)).catch(reportError)
      return true
    }),
    listenForDrops(region, (files, at) => pasteboard.hand(files, camera.toBoard(at))),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}
