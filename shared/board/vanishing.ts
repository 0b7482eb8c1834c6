// What vanished from a board while time went by: follows a board whose history is played into it, and keeps the last look of
// everything that is gone. Knows neither bytes nor clocks.
import { type Box, boxAt, overlaps, unionOf } from '../base/geometry.ts'
import type { Unsubscribe } from '../base/signal.ts'
import type { Board, BoardChange } from './board.ts'
import { type BoardItem, type ConnectorEnd, isLaid } from './item.ts'

/** Something that was on the board and is not. */
export interface Vanished {
  /** As it was when it was last there. */
  readonly item: BoardItem
  /** When it went, ms since 1970, as exactly as the history knows. */
  readonly at: number
}

/** What one stretch of history did to the board. */
export interface Stretch {
  /** Ids of what it made, changed or took away. */
  readonly touched: ReadonlySet<string>
  /** Whether some of that has no author: then nobody may be named for this stretch. */
  readonly isNameless: boolean
}

export class Vanishing {
  readonly #board: Board
  readonly #last: Map<string, BoardItem>
  readonly #gone = new Map<string, Vanished>()
  readonly #changed = new Set<string>()
  readonly #stop: Unsubscribe

  constructor(board: Board) {
    this.#board = board
    this.#last = new Map(board.items)
    this.#stop = board.onChange(({ changed, removed }: BoardChange) => {
      for (const id of [...changed, ...removed]) this.#changed.add(id)
    })
  }

  close(): void {
    this.#stop()
  }

  /** Takes in what the board was told since the last call. */
  passed(at: number): Stretch {
    const touched = new Set(this.#changed)
    this.#changed.clear()
    let isNameless = false
    for (const id of touched) {
      const before = this.#last.get(id)
      const now = this.#board.items.get(id)
      isNameless ||= hasNoAuthor(before) || hasNoAuthor(now)
      if (now) {
        this.#last.set(id, now)
        this.#gone.delete(id)
      } else if (before && !this.#gone.has(id)) this.#gone.set(id, { item: before, at })
    }
    return { touched, isNameless }
  }

  /** What is gone now and went no earlier than `since`, the newest first. */
  goneSince(since: number): readonly Vanished[] {
    return [...this.#gone.values()].filter(({ at }) => at >= since).sort((a, b) => b.at - a.at)
  }
}

/** Not every kind of item says who made it: a cluster and a second showing never do. */
function hasNoAuthor(item: BoardItem | undefined): boolean {
  return item !== undefined && 'author' in item && item.author === null
}

/**
 * What of the vanished lay in a part of the board: connectors by their ends, clusters by their notes. What is on the board
 * again is left out.
 *
 * @param gone the newest loss first
 */
export function vanishedIn(board: Board, gone: readonly Vanished[], area: Box): readonly Vanished[] {
  const was = new Map(gone.map(({ item }) => [item.id, item]))
  const boxOf = (id: string | null): Box | null => {
    const item = id === null ? undefined : (board.items.get(id) ?? was.get(id))
    return isLaid(item) ? boxAt(item.place.at, item.size) : null
  }
  const endOf = ({ item, at }: ConnectorEnd): Box => boxOf(item) ?? { x: at[0], y: at[1], w: 0, h: 0 }
  const boxesOf = (item: BoardItem): readonly (Box | null)[] => {
    if (item.type === 'connector') return [unionOf([endOf(item.from), endOf(item.to)])]
    return item.type === 'cluster' ? item.members.map(boxOf) : [boxOf(item.id)]
  }
  return gone.filter(
    ({ item }) =>
      !board.items.has(item.id) && boxesOf(item).some((box) => box !== null && overlaps(box, area)),
  )
}
