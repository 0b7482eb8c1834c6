// The outline as commands see it: what is selected or has the focus, writes as steps, and words for what happened.
import { nanoid } from 'nanoid'
import type { Frame, PlacedCell } from '../../shared/agenda/frame.ts'
import type { Board } from '../../shared/board/board.ts'
import type { ArrangeWorld } from '../model/arrange-commands.ts'
import { type Command, runCommand } from '../model/command.ts'
import { loose, type Said } from '../model/editing.ts'
import { mayWriteBoard } from '../model/may-write.ts'
import type { Session } from '../model/session.ts'
import { Signal } from '../model/signal.ts'
import { moveToCell, writeNote } from './placing.ts'
import type { OutlineActivity } from './tree.ts'

export type OutlinePane = 'palette' | 'shortcuts' | 'move'

/** A write that can be taken back. */
export interface Step {
  /** What stands on the board again when it is, and had been meant. */
  readonly restores: string | null
}

/** What the world needs of the outline on the screen. */
export interface OutlineScreen {
  readonly selection: readonly string[]
  targets(): readonly OutlineActivity[]
  /** Ids of everything shown, in the order it is read. */
  everything(): readonly string[]
  /** What the row with the focus stands for; nothing when the focus is elsewhere. */
  focused(): readonly string[]
  select(ids: readonly string[]): void
  /** Opens the words of an item, null closes them. @param list where, when it stands in several */
  edit(item: string | null, list?: string): void
  open(pane: OutlinePane | null): void
  /** A press on a row: it alone, with Control it too, with Shift all up to it. */
  press(
    row: string,
    held: { readonly shiftKey: boolean; readonly ctrlKey: boolean; readonly metaKey: boolean },
  ): void
  /** The selection grows from one row to another. */
  extend(from: string, to: string): void
  goTo(where: 'newNote' | 'search' | 'tools'): void
  /** Moves the focus to the neighbour of a row that is about to leave its list. */
  focusBeside(row: string): void
  focusWhenShown(row: string): void
  focusLast(): void
  happened(said: Said, step: Step | null): void
}

export class OutlineWorld implements ArrangeWorld {
  readonly session: Session
  /** Notes made here: in an anonymous cell nothing else says that they are not somebody else's news. */
  readonly made = new Set<string>()
  /** What is selected, for the rows: each renders again only when it is. */
  readonly chosen = new Signal<ReadonlySet<string>>(new Set())
  readonly #screen: () => OutlineScreen
  #meant: readonly string[] | null = null
  #step: Step | null = null

  constructor(session: Session, screen: () => OutlineScreen) {
    this.session = session
    this.#screen = screen
  }

  get editable(): boolean {
    return mayWriteBoard(this.session)
  }

  get board(): Board {
    return this.session.board
  }

  get frames(): readonly Frame[] {
    return this.session.agenda.frames
  }

  get activeFrame(): string | null {
    const item = this.session.agenda.position?.item
    return this.frames.find((frame) => frame.item === item)?.id ?? null
  }

  /** What is selected; with nothing selected, the row that has the focus. */
  get selected(): readonly string[] {
    if (this.#meant) return this.#meant
    const { selection } = this.screen
    return selection.length > 0 ? selection : this.screen.focused()
  }

  get me(): string | null {
    return this.session.author
  }

  get screen(): OutlineScreen {
    return this.#screen()
  }

  now(): number {
    return this.session.now()
  }

  newId(): string {
    return nanoid()
  }

  select(ids: readonly string[]): void {
    const { screen } = this
    const { selection } = screen
    if (this.#meant?.every((id) => !selection.includes(id)) && ids.length === 0) return
    const isNew = ids.length > 0 && ids.every((id) => !selection.includes(id))
    screen.select(ids)
    // What a command has made is where one goes on.
    const [first] = ids
    if (isNew && first !== undefined && this.#step) screen.focusWhenShown(first)
  }

  /** Adds things to the selection, or takes them away when all of them are selected. */
  toggle(ids: readonly string[]): void {
    const { selection } = this.screen
    const all = ids.every((id) => selection.includes(id))
    this.screen.select(
      all ? selection.filter((id) => !ids.includes(id)) : [...new Set([...selection, ...ids])],
    )
  }

  step(write: () => void): void {
    const { undo } = this.session
    const [meant] = this.selected
    undo.mark()
    write()
    undo.mark()
    this.#step = { restores: meant !== undefined && !this.board.items.has(meant) ? meant : null }
  }

  undo(): void {
    this.session.undo.undo()
  }

  redo(): void {
    this.session.undo.redo()
  }

  nameCluster(cluster: string): void {
    this.screen.edit(cluster)
  }

  tell(said: Said): void {
    this.screen.happened(said, this.#step)
    this.#step = null
  }

  /** Runs a command on these things, whatever is selected. */
  runOn(ids: readonly string[], command: Command<OutlineWorld>): void {
    this.#meant = ids
    try {
      runCommand(command, this)
    } finally {
      this.#meant = null
      this.#step = null
    }
  }

  /** Opens a pane for the selection: for the row with the focus when nothing is selected. */
  open(pane: OutlinePane): void {
    this.holdSelection()
    this.screen.open(pane)
  }

  /** The focus is about to leave the row it stands on: what is meant stays meant. */
  holdSelection(): void {
    if (this.screen.selection.length === 0) this.screen.select(this.screen.focused())
  }

  add(cell: PlacedCell, text: string): void {
    const id = this.newId()
    this.made.add(id)
    this.step(() =>
      writeNote(this.board, cell, { id, text, author: this.session.author, createdAt: this.now() }),
    )
    // A note just written is followed by the next one: no bar offers to take it back.
    this.#step = null
    this.tell({ what: 'noteAdded' })
  }

  /** Moves things to the next free places of a cell. @param cell its words */
  moveTo(ids: readonly string[], target: PlacedCell, cell: string): void {
    const moving = ids.filter((id) => !this.board.isLocked(id))
    const [first] = this.screen.focused()
    if (first !== undefined && moving.includes(first)) this.screen.focusBeside(first)
    this.step(() =>
      this.board.change(() => {
        for (const id of moving) moveToCell(this.board, id, target)
      }),
    )
    this.tell({ what: 'movedToCell', values: { n: moving.length, cell } })
  }

  /** What of the selection can be moved to another cell. */
  get movable(): readonly string[] {
    return loose(this).filter((id) => {
      const item = this.board.items.get(id)
      return item !== undefined && 'place' in item
    })
  }
}
