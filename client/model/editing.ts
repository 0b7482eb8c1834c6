// The commands that need no canvas: what one can do with the selection wherever the board is shown, drawn or as a list.
import type { Frame } from '../../shared/agenda/frame.ts'
import type { Board } from '../../shared/board/board.ts'
import type { commands } from '../../shared/i18n/phrases/commands.ts'
import type { Chord, Command } from './command.ts'

/** What has just happened, for whoever cannot see it. */
export interface Said {
  readonly what: keyof (typeof commands)['lt']['said']
  readonly values?: Readonly<Record<string, string | number>>
}

/** What the canvas and the outline both are to a command. */
export interface EditWorld {
  readonly board: Board
  readonly frames: readonly Frame[]
  readonly editable: boolean
  /** Ids of the selected items, in the order they were selected. */
  readonly selected: readonly string[]
  select(ids: readonly string[]): void
  /** The author of what is made here. */
  readonly me: string | null
  /** The server's time, ms since 1970. */
  now(): number
  newId(): string
  /** Runs writes as one undo step. */
  step(write: () => void): void
  undo(): void
  redo(): void
  /** Opens the sentence of a cluster to be written. */
  nameCluster(cluster: string): void
  /** Announces to screen readers what happened. */
  tell(said: Said): void
}

/** The selected items that may be changed. */
export function loose(world: EditWorld): readonly string[] {
  return world.editable ? world.selected.filter((id) => !world.board.isLocked(id)) : []
}

const hasLoose = (world: EditWorld): boolean => loose(world).length > 0

const ctrl = (code: string, more: Partial<Chord> = {}): Chord => ({ code, ctrl: true, ...more })

export const EDIT_COMMANDS: readonly Command<EditWorld>[] = [
  {
    id: 'undo',
    group: 'edit',
    keys: [ctrl('KeyZ')],
    isEnabled: ({ editable }) => editable,
    run: (world) => {
      world.undo()
      world.tell({ what: 'undone' })
    },
  },
  {
    id: 'redo',
    group: 'edit',
    keys: [ctrl('KeyZ', { shift: true }), ctrl('KeyY')],
    isEnabled: ({ editable }) => editable,
    run: (world) => {
      world.redo()
      world.tell({ what: 'redone' })
    },
  },
  {
    id: 'delete',
    group: 'edit',
    keys: [{ code: 'Delete' }, { code: 'Backspace' }],
    isEnabled: hasLoose,
    run: (world) => {
      const ids = loose(world)
      world.step(() => world.board.deleteItems(ids, world.me, world.now()))
      world.select(world.selected.filter((id) => !ids.includes(id)))
      world.tell({ what: 'deleted', values: { n: ids.length } })
    },
  },
]
