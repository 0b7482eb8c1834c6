// The hidden documents of a workshop, held open while somebody is there: whose each is, what is in it, and who is in it.
// The steward alone reads them; what becomes of their notes is said in reveal.ts and waiting.ts.
import type { Frame } from '../../shared/agenda/frame.ts'
import { isCovered, type Silence } from '../../shared/agenda/silence.ts'
import { Board } from '../../shared/board/board.ts'
import { frameIdOf, isWorthShowing } from '../../shared/board/hidden-items.ts'
import type { BoardItem } from '../../shared/board/item.ts'
import { type Documents, HIDDEN, type OpenDocument } from './documents.ts'

/** Where hidden documents are kept, and how one that has nothing left to hide is forgotten. */
export interface HiddenStore {
  listDocuments(prefix: string): Promise<readonly string[]>
  /** Forgets a document with all its past; false when somebody is in it. */
  forget(document: string): Promise<boolean>
  /** Takes what was forgotten out of the store's journal too, as far as nobody is reading it. */
  forgetDeleted(): Promise<unknown>
}

export interface HiddenDocument {
  readonly name: string
  readonly isAnonymous: boolean
  /** Whose it is: a person's id, or that of a staff link's ticket. Empty for an anonymous one. */
  readonly owner: string
  /** Who wrote all of it, whatever its notes say; null for a staff link, and for nobody. */
  readonly author: string | null
  readonly board: Board
  readonly handle: OpenDocument
  /** When it last changed, ms since 1970. */
  changedAt: number
}

/**
 * Anonymous documents of one workshop that are held: of thirty devices, twenty times. More came from no room. Those of people
 * are as many as there are people.
 */
const ANONYMOUS_MOST = 600

export interface HiddenNotesOptions {
  readonly documents: Documents
  readonly store: HiddenStore
  readonly workshop: string
  readonly isPerson: (id: string) => Promise<boolean>
  readonly now: () => number
  readonly changed: (document: HiddenDocument) => void
  readonly failed: (error: unknown) => void
}

export class HiddenNotes {
  readonly #options: HiddenNotesOptions
  readonly #open = new Map<string, HiddenDocument>()
  readonly #opening = new Map<string, Promise<void>>()
  #isClosed = false

  constructor(options: HiddenNotesOptions) {
    this.#options = options
  }

  get documents(): readonly HiddenDocument[] {
    return [...this.#open.values()]
  }

  /** Holds a document from now on; what is in it is told as a change. */
  follow(name: string): Promise<void> {
    const known = this.#opening.get(name)
    if (known || this.#open.has(name)) return known ?? Promise.resolve()
    const { workshop, failed } = this.#options
    const isAnonymous = (each: string) => each.startsWith(`${workshop}/${HIDDEN.anonymous}`)
    const held = [...this.#open.keys(), ...this.#opening.keys()]
    if (isAnonymous(name) && held.filter(isAnonymous).length >= ANONYMOUS_MOST) {
      failed(new Error('A workshop has too many anonymous documents: one is not read'))
      return Promise.resolve()
    }
    const opening = this.#hold(name)
      .catch(failed)
      .finally(() => this.#opening.delete(name))
    this.#opening.set(name, opening)
    return opening
  }

  /** Holds every document there is. */
  async followAll(): Promise<void> {
    const { store, workshop } = this.#options
    for (const kind of Object.values(HIDDEN)) {
      const names = await store.listDocuments(`${workshop}/${kind}`)
      await Promise.all(names.map((name) => this.follow(name)))
    }
  }

  async #hold(name: string): Promise<void> {
    const { documents, workshop, isPerson, now, changed } = this.#options
    const isAnonymous = name.startsWith(`${workshop}/${HIDDEN.anonymous}`)
    const owner = name.slice(`${workshop}/${HIDDEN.private}`.length)
    const author = !isAnonymous && (await isPerson(owner)) ? owner : null
    const handle = await documents.open(name)
    if (this.#isClosed) {
      handle.release()
      return
    }
    const board = new Board(handle.doc)
    const document = {
      name,
      isAnonymous,
      owner: isAnonymous ? '' : owner,
      author,
      board,
      handle,
      changedAt: now(),
    }
    this.#open.set(name, document)
    document.board.onChange(() => {
      document.changedAt = now()
      changed(document)
    })
    changed(document)
  }

  /**
   * Forgets anonymous documents with nothing left to hide: which notes were one device's must not outlive the reveal. Those
   * of people stay, as another device of theirs may come back with older words.
   *
   * @param quietMs how long nothing may have changed in one
   */
  async forgetSettled(quietMs: number): Promise<void> {
    const { store, now, failed } = this.#options
    let forgotten = 0
    for (const document of this.documents) {
      const { name, isAnonymous, board, changedAt } = document
      const isSettled =
        [...board.items.values()].every((item) => !isWorthShowing(item)) && board.skipped === 0
      if (!isAnonymous || !isSettled || now() - changedAt < quietMs) continue
      try {
        if (!(await store.forget(name))) continue
        this.#letGo(document)
        forgotten += 1
      } catch (error) {
        failed(error)
      }
    }
    if (forgotten > 0) await store.forgetDeleted().catch(failed)
  }

  #letGo({ name, board, handle }: HiddenDocument): void {
    if (!this.#open.delete(name)) return
    board.close()
    handle.release()
  }

  close(): void {
    this.#isClosed = true
    for (const document of this.documents) this.#letGo(document)
  }
}

/** Says of a frame's id whether what lies there is hidden. A frame that is gone hides what it did: nobody revealed it. */
export function coverOf(
  silences: ReadonlyMap<string, Silence>,
  frames: readonly Frame[],
): (frame: string | null) => boolean {
  return (id) => isCovered(silences, id === null ? undefined : { item: itemOf(frames, id) })
}

/** The agenda item of a frame, by the way frames are named when it is gone. */
export function itemOf(frames: readonly Frame[], id: string): string {
  return frames.find((frame) => frame.id === id)?.item ?? id.split(':', 1)[0] ?? id
}

/** The live items of a document whose frame is as wanted, with something to be seen. */
export function itemsIn(
  { board }: HiddenDocument,
  isWanted: (frame: string | null, item: BoardItem) => boolean,
): readonly BoardItem[] {
  const { items } = board
  return [...items.values()].filter((item) => isWorthShowing(item) && isWanted(frameIdOf(item, items), item))
}
