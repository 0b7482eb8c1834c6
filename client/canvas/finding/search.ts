// Search over everything written on the board: what is found (model/board-search.ts) in reading order, and steps through it.
import { Listeners, type Unsubscribe } from '../../../shared/base/signal.ts'
import type { Board } from '../../../shared/board/board.ts'
import { finderOf } from '../../model/board-search.ts'
import type { Scene } from '../scene.ts'

/** The board moves while one searches: hits are found again this often at most, ms. */
const AGAIN_MS = 300

export class Search {
  readonly #board: Board
  readonly #scene: Scene
  readonly #changes = new Listeners<void>()
  #stop: Unsubscribe = () => undefined
  #again: ReturnType<typeof setTimeout> | undefined
  #query = ''
  #hits: readonly string[] = []
  #current: string | null = null

  constructor(board: Board, scene: Scene) {
    this.#board = board
    this.#scene = scene
  }

  get query(): string {
    return this.#query
  }

  /** Ids of the objects found, in reading order: frame by frame as they lie, top to bottom, left to right. */
  get hits(): readonly string[] {
    return this.#hits
  }

  /** The hit one is at, or null before the first step. */
  get current(): string | null {
    return this.#current
  }

  onChange(listener: () => void): Unsubscribe {
    return this.#changes.add(listener)
  }

  /** Looks for a text; an empty one ends the search. */
  look(query: string): void {
    this.#query = query
    this.#stop()
    clearTimeout(this.#again)
    this.#stop = query === '' ? () => undefined : this.#board.onChange(() => this.#soon())
    this.#find()
    if (this.#current !== null && !this.#hits.includes(this.#current)) this.#current = null
    this.#changes.emit()
  }

  /**
   * Goes to the next or the previous hit, round and round.
   *
   * @returns its id, or null when there is none
   */
  step(direction: 1 | -1): string | null {
    const { length } = this.#hits
    if (length === 0) return null
    const at = this.#current === null ? -1 : this.#hits.indexOf(this.#current)
    const next = at === -1 ? (direction === 1 ? 0 : length - 1) : (at + direction + length) % length
    this.#current = this.#hits[next] ?? null
    this.#changes.emit()
    return this.#current
  }

  close(): void {
    this.look('')
    this.#changes.clear()
  }

  #soon(): void {
    clearTimeout(this.#again)
    this.#again = setTimeout(() => {
      this.#find()
      this.#changes.emit()
    }, AGAIN_MS)
  }

  #find(): void {
    const matches = finderOf(this.#query, this.#scene.codes)
    if (matches === null) {
      this.#hits = []
      this.#current = null
      return
    }
    const found = new Set<string>()
    for (const item of this.#board.items.values()) {
      if (!matches(item)) continue
      // A cluster is found at its first note: that is where its sentence stands.
      const shown = item.type === 'cluster' ? item.members.find((id) => this.#scene.object(id)) : item.id
      if (shown !== undefined && this.#isReadable(shown)) found.add(shown)
    }
    this.#hits = [...found].sort((a, b) => this.#compare(a, b))
  }

  /** Whether it is on this screen, and not as a blank card. */
  #isReadable(id: string): boolean {
    const object = this.#scene.object(id)
    return object !== undefined && !(object.kind === 'note' && object.veiled)
  }

  #compare(a: string, b: string): number {
    const [one, other] = [this.#scene.object(a), this.#scene.object(b)]
    if (!one || !other) return 0
    return one.box.y - other.box.y || one.box.x - other.box.x
  }
}
