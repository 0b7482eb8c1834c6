// Copying, cutting and pasting on the canvas, and what is being looked at before it becomes notes. The browser's own copy,
// cut and paste events carry everything: they work on plain http too.
import { centreOf, type Point } from '../../shared/base/geometry.ts'
import { LIMITS } from '../../shared/base/limits.ts'
import { Listeners, type Unsubscribe } from '../../shared/base/signal.ts'
import type { Board } from '../../shared/board/board.ts'
import { type Clip, clipOf, clustersWithin, connectorsWithin } from '../../shared/board/clip.ts'
import { type Pasted, pasteClip } from '../../shared/board/clip-paste.ts'
import { clipList } from '../../shared/board/clip-text.ts'
import { putClip } from '../model/clip-data.ts'
import { copyNow, type PastedData, readClipboard } from '../model/copy-event.ts'
import type { EditWorld } from '../model/editing.ts'
import type { Camera } from './camera.ts'
import { Drops } from './drops.ts'
import { draftAt, draftIn } from './note-writes.ts'
import { Notices } from './notices.ts'
import { pasteWorld } from './paste-world.ts'
import { readPasted } from './pasted.ts'
import type { Scene } from './scene.ts'
import type { CanvasWorkshop } from './surroundings.ts'
import type { Views } from './views.ts'

/** How far a repeated paste lies beside the one before, board units. */
const BESIDE = 24

/** What the pasteboard needs of the canvas. */
export interface PasteboardWorld extends EditWorld {
  readonly board: Board
  readonly scene: Scene
  readonly camera: Camera
  readonly views: Views
  readonly hover: { readonly screen: Point } | null
  readonly activeFrame: string | null
  /** null where nobody said: then nothing is copied with provenance, and nothing pasted. */
  readonly workshop: CanvasWorkshop | null
  readonly codes: ReadonlyMap<string, string>
}

/** What is to be looked at before notes are made of it. */
export interface ImportRequest {
  readonly text: string
  readonly html: string
  readonly file: File | null
  /** Where the notes are wanted, or null: wherever the view is. */
  readonly at: Point | null
}

const NOTHING: ImportRequest = { text: '', html: '', file: null, at: null }

export class Pasteboard {
  readonly drops = new Drops()
  readonly notices = new Notices()
  readonly #world: PasteboardWorld
  readonly #changes = new Listeners<void>()
  #request: ImportRequest | null = null
  #last: { readonly at: Point; count: number } | null = null

  constructor(world: PasteboardWorld) {
    this.#world = world
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
    if (!this.#world.editable) return
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
    const world = this.#world
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

  async paste(data: PastedData): Promise<void> {
    const world = this.#world
    if (!world.editable) return
    this.notices.show(null)
    const pasted = readPasted(data)
    switch (pasted.kind) {
      case 'clip':
        if (pasted.read.state === 'newer') this.notices.show({ what: 'clipNewer' })
        else await this.#pasteClip(pasted.read.clip, pasted.read.dropped)
        return
      case 'line':
        this.#pasteLine(pasted.text)
        return
      case 'import':
        this.open({ text: pasted.text, html: pasted.html, at: this.#pointed() })
        return
      case 'files':
        this.hand(pasted.files, this.#target())
        return
      case 'tooLong':
        this.notices.show({ what: 'pasteTooLong' })
        return
      case 'nothing':
        this.notices.show({ what: 'nothingToPaste' })
    }
  }

  /** Gives files to who takes them. @param at board units */
  hand(files: readonly File[], at: Point): void {
    if (!this.#world.editable || files.length === 0) return
    const [left] = this.drops.hand(files, at)
    if (left) this.notices.show({ what: 'fileNotTaken', values: { name: left.name } })
  }

  #put(data: DataTransfer, said: 'copied' | 'cut', ids = this.#world.selected): boolean {
    const world = this.#world
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
    const { board, selected, codes } = this.#world
    const clip = clipOf(board, selected, { workshop: '', title: '', codes })
    if (!clip) return
    data.setData('text/plain', clipList(clip))
    this.#world.tell({ what: 'copiedText', values: { n: selected.length } })
  }

  async #pasteClip(clip: Clip, dropped: number): Promise<void> {
    const world = this.#world
    const { workshop } = world
    if (!workshop) return
    const at = this.#target()
    const pictures = await this.#carried(clip, workshop)
    const around = pasteWorld(world.scene, {
      workshop: workshop.id,
      me: world.me,
      now: () => world.now(),
      newId: () => world.newId(),
      pictures,
    })
    world.step(() => this.#tellOf(pasteClip(world.board, clip, at, around), dropped))
  }

  #tellOf({ ids, lostPictures }: Pasted, dropped: number): void {
    this.#world.select(ids)
    this.#world.tell({ what: 'pasted', values: { n: ids.length } })
    if (lostPictures > 0) this.notices.show({ what: 'picturesLost', values: { n: lostPictures } })
    else if (dropped > 0) this.notices.show({ what: 'pasteDropped', values: { n: dropped } })
    else if (ids.length === 0) this.notices.show({ what: 'nothingToPaste' })
  }

  async #carried(clip: Clip, workshop: CanvasWorkshop): Promise<ReadonlyMap<string, string>> {
    const files = clip.items.flatMap((item) => (item.type === 'image' ? item.file : []))
    if (files.length === 0 || clip.workshop === workshop.id || !workshop.carryPictures) return new Map()
    this.notices.show({ what: 'picturesComing' })
    const carried = await workshop.carryPictures([...new Set(files)], clip.workshop)
    this.notices.show(null)
    return carried
  }

  #pasteLine(text: string): void {
    const world = this.#world
    const { scene, board } = world
    const at = this.#pointed()
    const draft = at ? draftAt(scene, at) : draftIn(scene, world.views.clear, world.activeFrame)
    const { place, size, colour, anonymous } = draft
    const id = world.newId()
    world.step(() =>
      board.createNote({
        id,
        text,
        place,
        size,
        colour,
        author: anonymous ? null : world.me,
        createdAt: world.now(),
      }),
    )
    world.select([id])
    world.tell({ what: 'pasted', values: { n: 1 } })
  }

  /** Where the pointer is over the board, or null when it is elsewhere. */
  #pointed(): Point | null {
    const { hover, camera } = this.#world
    return hover && camera.toBoard(hover.screen)
  }

  /** Where to paste: at the pointer, else in the middle of the view; a little further each time. */
  #target(): Point {
    const at = this.#pointed() ?? centreOf(this.#world.views.clear)
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
