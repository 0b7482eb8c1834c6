// What one can do with notes in the outline: the writes, each its own undo step, and the words said afterwards.
import { nanoid } from 'nanoid'
import type { PlacedCell } from '../../shared/agenda/frame.ts'
import type { Note } from '../../shared/board/item.ts'
import type { ColourCode } from '../../shared/method/vocabulary.ts'
import type { Session } from '../model/session.ts'
import { moveNote, writeNote } from './placing.ts'
import type { OutlineActivity } from './tree.ts'

/** What just happened, for the live region and the bar that offers to undo it. */
export type Happened =
  | { readonly what: 'added' | 'undone' | 'discarded' }
  | { readonly what: 'copied'; readonly count: number }
  | { readonly what: 'moved'; readonly target: PlacedCell }
  | { readonly what: 'recoloured'; readonly colour: ColourCode }
  | { readonly what: 'deleted'; readonly note: Note }

/** What the actions need of the outline on the screen. */
export interface OutlineScreen {
  targets(): readonly OutlineActivity[]
  edit(note: string | null): void
  select(note: string): void
  /** Moves focus to the neighbour of a note that is about to leave its list. */
  focusBeside(note: string): void
  focusWhenShown(note: string): void
  focusLast(): void
  tell(happened: Happened): void
}

export interface OutlineActions {
  readonly session: Session
  /** Notes made here: in an anonymous cell nothing else says that they are not somebody else's news. */
  readonly made: ReadonlySet<string>
  targets(): readonly OutlineActivity[]
  edit(note: string | null): void
  select(note: string): void
  add(cell: PlacedCell, text: string): void
  move(note: Note, target: PlacedCell): void
  recolour(note: Note, colour: ColourCode): void
  remove(note: Note): void
  undo(restores: string | null): void
  focusLast(): void
  discarded(): void
}

export function createOutlineActions(session: Session, screen: () => OutlineScreen): OutlineActions {
  const { board, undo } = session
  const made = new Set<string>()
  const asOneStep = (write: () => void) => {
    undo.mark()
    write()
    undo.mark()
  }
  return {
    session,
    made,
    targets: () => screen().targets(),
    edit: (note) => screen().edit(note),
    select: (note) => screen().select(note),
    add(cell, text) {
      const id = nanoid()
      made.add(id)
      asOneStep(() => writeNote(board, cell, { id, text, author: session.author, createdAt: session.now() }))
      screen().tell({ what: 'added' })
    },
    move(note, target) {
      screen().focusBeside(note.id)
      asOneStep(() => moveNote(board, note.id, target))
      screen().tell({ what: 'moved', target })
    },
    recolour(note, colour) {
      asOneStep(() => board.recolourNotes([note.id], colour))
      screen().tell({ what: 'recoloured', colour })
    },
    remove(note) {
      screen().focusBeside(note.id)
      asOneStep(() => board.deleteItems([note.id], session.author, session.now()))
      screen().tell({ what: 'deleted', note })
    },
    undo(restores) {
      undo.undo()
      if (restores !== null) screen().focusWhenShown(restores)
      screen().tell({ what: 'undone' })
    },
    focusLast: () => screen().focusLast(),
    discarded: () => screen().tell({ what: 'discarded' }),
  }
}
