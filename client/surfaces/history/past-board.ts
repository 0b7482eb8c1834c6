// The board as it was at a minute or in a version, drawn on a board of its own that nobody else sees: one that changes, so
// that whoever looks at it keeps their place while time goes by. No React.
import type * as Y from 'yjs'
import { Agenda } from '../../../shared/agenda/agenda.ts'
import type { Frame } from '../../../shared/agenda/frame.ts'
import { Board } from '../../../shared/board/board.ts'
import { bringBack } from '../../../shared/board/bring-back.ts'
import { type BoardMoment, momentOf } from '../../../shared/board/compare.ts'
import type { Past } from '../../model/past.ts'
import { documentOf, PlayedDocument } from './played-document.ts'

/** What is looked at. */
export type Moment =
  | { readonly kind: 'minute'; readonly at: number }
  | { readonly kind: 'version'; readonly id: string; readonly at: number }

export interface PastView {
  readonly moment: Moment
  readonly board: BoardMoment
  readonly frames: readonly Frame[]
}

interface Played {
  readonly board: PlayedDocument
  readonly agenda: PlayedDocument
}

export class PastBoard {
  /** What is drawn. */
  readonly shown: Board
  readonly #past: Past
  #played: Promise<Played> | null = null

  /** @param shown an empty board that nobody else has */
  constructor(past: Past, shown: Board) {
    this.#past = past
    this.shown = shown
  }

  /** Forgets the rows fetched so far: there are newer ones. */
  refresh(): void {
    this.#played = null
  }

  /** Shows a moment. @throws {ApiError} when the server does not tell it */
  async show(moment: Moment): Promise<PastView> {
    const [board, agenda] = await this.#documents(moment)
    const then = new Board(board)
    const plan = new Agenda(agenda)
    const view = { moment, board: momentOf(then), frames: plan.frames }
    then.close()
    plan.close()
    bringBack(this.shown, view.board, 'everything', { who: null, at: moment.at })
    return view
  }

  async #documents(moment: Moment): Promise<readonly [Y.Doc, Y.Doc]> {
    if (moment.kind === 'version') {
      const states = await Promise.all([
        this.#past.version(moment.id, 'board'),
        this.#past.version(moment.id, 'agenda'),
      ])
      return [documentOf(states[0]), documentOf(states[1])]
    }
    const { board, agenda } = await this.#rows()
    return [board.at(moment.at), agenda.at(moment.at)]
  }

  #rows(): Promise<Played> {
    this.#played ??= Promise.all([this.#past.rows('board'), this.#past.rows('agenda')]).then(
      ([board, agenda]) => ({ board: new PlayedDocument(board), agenda: new PlayedDocument(agenda) }),
      (error: unknown) => {
        // Asked again when somebody wants to see a minute again.
        this.#played = null
        throw error
      },
    )
    return this.#played
  }
}
