// Copying from the outline, by the browser's own events: onto a board it is what it was, elsewhere words.
import { type RefObject, useEffect } from 'react'
import { clipOf, clustersWithin, connectorsWithin } from '../../shared/board/clip.ts'
import { clipList } from '../../shared/board/clip-text.ts'
import { putClip } from '../model/clip-data.ts'
import { copyNow } from '../model/copy-event.ts'
import { loose } from '../model/editing.ts'
import type { OutlineWorld } from './outline-world.ts'

type Copying = 'copy' | 'cut' | 'copyAsText'

/** Puts what is selected on a clipboard. Returns whether there was anything. */
function put(world: OutlineWorld, data: DataTransfer, how: Copying): boolean {
  const { board, agenda, me } = world.session
  const ids = how === 'cut' ? loose(world) : world.selected
  const clip = clipOf(board, ids, { workshop: me.workshop, title: me.title, codes: agenda.codes })
  if (!clip) return false
  if (how === 'copyAsText') {
    data.setData('text/plain', clipList(clip))
    world.tell({ what: 'copiedText', values: { n: ids.length } })
    return true
  }
  if (!putClip(data, clip)) return false
  if (how === 'cut') {
    const chosen = new Set(ids)
    const gone = [
      ...ids,
      ...connectorsWithin(board, chosen),
      ...clustersWithin(board, chosen).map(({ id }) => id),
    ]
    world.step(() => board.deleteItems([...new Set(gone)], world.me, world.now()))
    world.select([])
  }
  world.tell({ what: how === 'cut' ? 'cut' : 'copied', values: { n: ids.length } })
  return true
}

/** The same for a command: in a copy event of its own. */
export function copyByButton(world: OutlineWorld, how: Copying): void {
  if (!copyNow((data) => put(world, data, how))) world.tell({ what: 'copyRefused' })
}

/** Copies and cuts by the browser's keys while the focus is on a row of the outline and no words of the page are selected. */
export function useOutlineCopy(root: RefObject<HTMLElement | null>, world: OutlineWorld): void {
  useEffect(() => {
    const onEvent = (event: ClipboardEvent) => {
      const { activeElement: focused } = document
      const isHere = focused !== null && root.current?.contains(focused) && focused.closest('[data-row]')
      const isWords = focused?.matches('textarea, select, input:not([type=checkbox])')
      if (!isHere || isWords || !event.clipboardData) return
      if (document.getSelection()?.isCollapsed === false) return
      if (event.type === 'cut' && loose(world).length === 0) return
      if (put(world, event.clipboardData, event.type === 'cut' ? 'cut' : 'copy')) event.preventDefault()
    }
    document.addEventListener('copy', onEvent)
    document.addEventListener('cut', onEvent)
    return () => {
      document.removeEventListener('copy', onEvent)
      document.removeEventListener('cut', onEvent)
    }
  }, [root, world])
}
