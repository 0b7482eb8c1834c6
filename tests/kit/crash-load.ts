// People at work on a server that is about to be killed: they write notes, ask for barriers, move cursors, and remember
// what they were told is saved. Nothing here waits for the server to be well.
import { Board } from '../../shared/board/board.ts'
import { RawClient } from './raw-client.ts'
import type { Chance } from './world.ts'

const CREATED = Date.UTC(2026, 2, 16, 8)

export interface Place {
  readonly workshop: string
  readonly ticket: string
}

/** What was called saved, by workshop. */
export class Ledger {
  readonly #saved = new Map<string, Set<string>>()
  /** How many notes were called saved. */
  count = 0

  add(workshop: string, ids: readonly string[]): void {
    const known = this.#saved.get(workshop) ?? new Set()
    this.#saved.set(workshop, known)
    for (const id of ids) known.add(id)
    this.count += ids.length
  }

  /** What it says now. */
  copy(): Ledger {
    const copy = new Ledger()
    for (const [workshop, ids] of this.#saved) copy.add(workshop, [...ids])
    return copy
  }

  /** What a document lacks of it, or has with other words. */
  lost(workshop: string, board: Board): string[] {
    return [...(this.#saved.get(workshop) ?? [])].filter((id) => board.note(id)?.text !== textOf(id))
  }
}

const textOf = (id: string) => `Ąžuolas ${id}`

export class Worker {
  readonly client: RawClient
  readonly #place: Place
  readonly #name: string
  readonly #ledger: Ledger
  readonly #chance: Chance
  /** Notes written, whatever became of them. */
  written = 0
  /** Barriers that came back. */
  answered = 0

  constructor(address: string, place: Place, name: string, ledger: Ledger, chance: Chance) {
    this.client = new RawClient(address, place.workshop, 'board', { ticket: place.ticket })
    this.#place = place
    this.#name = name
    this.#ledger = ledger
    this.#chance = chance
  }

  /** Works until the connection is lost. */
  async work(): Promise<void> {
    const board = new Board(this.client.doc)
    for (;;) {
      const ids = Array.from({ length: 1 + this.#chance.below(4) }, () => {
        this.written += 1
        return `${this.#name}-${this.written}`
      })
      for (const id of ids) this.#write(board, id)
      this.#moveCursor()
      try {
        await this.client.barrier()
      } catch {
        // Gone: what this barrier stood for was never called saved.
        return
      }
      this.answered += 1
      this.#ledger.add(this.#place.workshop, ids)
      // People pause, and so does a machine that runs other tests beside this one.
      await new Promise((resolve) => setTimeout(resolve, 5 + this.#chance.below(30)))
    }
  }

  #write(board: Board, id: string): void {
    const at = [this.#chance.below(4000), this.#chance.below(3000)] as const
    const place = { frame: null, cell: null, at }
    this.client.write(() =>
      board.createNote({ id, text: textOf(id), place, colour: 'green', author: null, createdAt: CREATED }),
    )
  }

  #moveCursor(): void {
    const state = { cursor: [this.#chance.below(4000), this.#chance.below(3000)] }
    this.client.sendPresence(state)
  }
}
