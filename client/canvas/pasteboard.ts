// Copying, cutting and pasting on the canvas, and what is being looked at before it becomes notes. The browser's own copy,
// cut and paste events carry everything: they work on plain http too.
import { centreOf, type Point } from '../../shared/base/geometry.ts'
import { LIMITS } from '../../shared/base/limits.ts'
import { Listeners, type Unsubscribe } from '../../shared/base/signal.ts'
import { clipOf, clustersWithin, connectorsWithin } from '../../shared/board/clip.ts'
import { clipList } from '../../shared/board/clip-text.ts'
import { putClip } from '../model/clip-data.ts'
import { copyNow, type PastedData, readClipboard } from '../model/copy-event.ts'
import type { Said } from '../model/editing.ts'
import { Drops } from './drops.ts'
import { Notices } from './notices.ts'
import type { ImportRequest, PasteboardWorld, PasteTable } from './pasteboard-world.ts'

/** How far a repeated paste lies beside the one before, board units. */
const BESIDE = 24

const NOTHING: ImportRequest = { text: '', html: '', file: null, at: null }

/** What reads and makes a paste comes when it is wanted, or ahead of it. */
export function fetchPasting() {
  return import('./pasting.ts')
}

export class Pasteboard implements PasteTable {
  readonly drops = new Drops()
  readonly notices = new Notices()
  readonly world: PasteboardWorld
  readonly #changes = new Listeners<void>()
  #request: ImportRequest | null = null
  #last: { readonly at: Point; count: number } | null = null

  constructor(world: PasteboardWorld) {
    this.world = world
    this.drops.add({
      takes: isTextFile,
      take: ([file], at) => file && this.open({ file, at }),
    })
  }

  /** Calls back when a notice or what is imported changes. */
  onChange(listener: () => void): Unsubscribe {
    const stops = [this.#changes.add(listener), this.notices.onChange(listener)]
    return () => {
      for (const stop of stops) stop()
    }
  }

  /** What is being looked at before it becomes notes. */
  get request(): ImportRequest | null {
    return this.#request
  }

  /** Opens the import with whatever there is; with nothing it asks for a file. */
  open(request: Partial<ImportRequest>): void {
    if (!this.world.editable) return
    this.notices.show(null)
    this.#request = { ...NOTHING, ...request }
    this.#changes.emit()
  }

  close(): void {
    this.#request = null
    this.#changes.emit()
  }

  /** Puts the selected objects on a clipboard. Returns whether there were any. */
  copy(data: DataTransfer): boolean {
    return this.#put(data, 'copied')
  }

  /** Copies the selected objects and deletes them, as one step. */
  cut(data: DataTransfer): boolean {
    const world = this.world
    const ids = world.selected.filter((id) => !world.board.isLocked(id))
    if (!world.editable || !this.#put(data, 'cut', ids)) return false
    const chosen = new Set(ids)
    const gone = [
      ...ids,
      ...connectorsWithin(world.board, chosen),
      ...clustersWithin(world.board, chosen).map(({ id }) => id),
    ]
    world.step(() => world.board.deleteItems([...new Set(gone)], world.me, world.now()))
    world.select(world.selected.filter((id) => !chosen.has(id)))
    return true
  }

  /** The same for a button: in a copy event of its own. */
  byButton(what: 'copy' | 'cut' | 'copyAsText'): void {
    const done = copyNow((data) => {
      if (what === 'cut') this.cut(data)
      else if (what === 'copy') this.copy(data)
      else this.#putText(data)
    })
    if (!done) this.notices.show({ what: 'copyRefused' })
  }

  /** Pastes for a button, where the browser allows it; else says which keys do. */
  async pasteByButton(): Promise<void> {
    const data = await readClipboard()
    if (data) await this.paste(data)
    else this.notices.show({ what: 'pressPaste' })
  }

  /** Pastes what a paste event or a button brought. */
  async paste(data: PastedData): Promise<void> {
    if (!this.world.editable) return
    this.notices.show(null)
    try {
      const { paste } = await fetchPasting()
      await paste(data, this)
    } catch (error) {
      reportError(error)
      this.notices.show({ what: 'pasteFailed' })
    }
  }

  notice(said: Said | null): void {
    this.notices.show(said)
  }

  /** Gives files to who takes them. @param at board units */
  hand(files: readonly File[], at: Point): void {
    if (!this.world.editable || files.length === 0) return
    const [left] = this.drops.hand(files, at)
    if (left) this.notices.show({ what: 'fileNotTaken', values: { name: left.name } })
  }

  #put(data: DataTransfer, said: 'copied' | 'cut', ids = this.world.selected): boolean {
    const world = this.world
    const { board, workshop, codes } = world
    if (ids.length === 0) return false
    const clip = clipOf(board, ids, { workshop: workshop?.id ?? '', title: workshop?.title ?? '', codes })
    if (!clip) return false
    if (!putClip(data, clip)) {
      this.notices.show({ what: 'copyTooMuch', values: { limit: LIMITS.clipItems } })
      return false
    }
    this.#last = null
    world.tell({ what: said, values: { n: ids.length } })
    return true
  }

  #putText(data: DataTransfer): void {
    const { board, selected, codes } = this.world
    const clip = clipOf(board, selected, { workshop: '', title: '', codes })
    if (!clip) return
    data.setData('text/plain', clipList(clip))
    this.world.tell({ what: 'copiedText', values: { n: selected.length } })
  }

  /** Where the pointer is over the board, or null when it is elsewhere. */
  pointed(): Point | null {
    const { hover, camera } = this.world
    return hover && camera.toBoard(hover.screen)
  }

  /** Where to paste: at the pointer, else in the middle of the view; a little further each time. */
  target(): Point {
    const at = this.pointed() ?? centreOf(this.world.views.clear)
    const last = this.#last
    const again = last !== null && Math.hypot(last.at[0] - at[0], last.at[1] - at[1]) < BESIDE
    const count = again ? last.count + 1 : 0
    this.#last = { at: again ? last.at : at, count }
    return [at[0] + count * BESIDE, at[1] + count * BESIDE]
  }
}

/** Whether a file may hold a list or a table; what it really holds is seen when it is read. */
export function isTextFile({ name, type }: Pick<File, 'name' | 'type'>): boolean {
  return /\.(csv|tsv|tab|txt)$/i.test(name) || /^text\/(csv|plain|tab-separated-values)/.test(type)
}
