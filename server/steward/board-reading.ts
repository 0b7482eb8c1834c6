// What the history of a board says, read by playing it once: who changed how much in which minute, and what vanished. Can be
// read on from where it was; rows merged meanwhile are played again, which changes nothing.
import { Board } from '../../shared/board/board.ts'
import { type Vanished, Vanishing } from '../../shared/board/vanishing.ts'
import type { MinuteReply } from '../../shared/protocol/history.ts'
import type { StoredHistory } from '../store/store.ts'
import { MINUTE_MS, minuteOf, Replay } from './replay.ts'

/** Servers that share a store may differ this much in what they call now, ms. */
const CLOCKS_MS = 2 * MINUTE_MS

interface Minute {
  readonly changed: Map<string | null, Set<string>>
  nameless: boolean
}

export class BoardReading {
  readonly #replay = new Replay()
  readonly #board = new Board(this.#replay.doc)
  readonly #vanishing = new Vanishing(this.#board)
  readonly #minutes = new Map<number, Minute>()
  #through = Number.NEGATIVE_INFINITY
  readonly #setAside: number
  #damaged = 0

  /** @param setAside rows of the document that are in no history because they were damaged */
  constructor(setAside: number) {
    this.#setAside = setAside
  }

  /** Plays what it has not seen yet. */
  async readOn({ rows, damaged }: StoredHistory): Promise<void> {
    const fresh = rows.filter(({ at }) => at >= this.#through - CLOCKS_MS)
    await this.#replay.play(fresh, ({ at, author }) => {
      const { touched, isNameless } = this.#vanishing.passed(at)
      this.#through = Math.max(this.#through, at)
      if (touched.size === 0) return
      const minute = this.#minutes.get(minuteOf(at)) ?? { changed: new Map(), nameless: false }
      this.#minutes.set(minuteOf(at), minute)
      minute.nameless ||= isNameless
      const changed = minute.changed.get(author) ?? new Set()
      minute.changed.set(author, changed)
      for (const id of touched) changed.add(id)
    })
    this.#damaged = damaged
  }

  /** Rows that are lost to it. */
  get missing(): number {
    return this.#setAside + this.#damaged + this.#replay.missing
  }

  /** The minutes in which something changed, oldest first. */
  get minutes(): readonly MinuteReply[] {
    return [...this.#minutes]
      .sort(([a], [b]) => a - b)
      .map(([at, { changed, nameless }]) => ({
        at,
        nameless,
        changes: nameless
          ? [{ author: null, items: new Set([...changed.values()].flatMap((ids) => [...ids])).size }]
          : [...changed].map(([author, ids]) => ({ author, items: ids.size })),
      }))
  }

  goneSince(since: number): readonly Vanished[] {
    return this.#vanishing.goneSince(since)
  }

  close(): void {
    this.#vanishing.close()
    this.#board.close()
    this.#replay.close()
  }
}
