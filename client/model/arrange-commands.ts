// The commands that arrange what is selected: align, distribute, tidy, the z order, locking. On the canvas and in the
// outline alike.
import type { Point } from '../../shared/base/geometry.ts'
import {
  type Alignment,
  type Axis,
  aligned,
  distributed,
  type Shifts,
  type Standing,
} from '../../shared/board/align.ts'
import type { Restack } from '../../shared/board/restack.ts'
import { cellsMeant, laidAmong, layoutsOf, standing, tidyCells, tidySelected } from './arranging.ts'
import type { Chord, Command, CommandId } from './command.ts'
import { type EditWorld, loose } from './editing.ts'

/** What arranging may know beside what editing does: absent where there is no such thing. */
export interface ArrangeWorld extends EditWorld {
  /** The pointer over the board. */
  readonly hover?: { readonly board: Point } | null
  readonly activeFrame?: string | null
  /** Shows where things went, from where they lay. */
  glide?(ids: readonly string[], write: () => void): void
}

type ArrangeCommand = Command<ArrangeWorld>

const ctrl = (code: string, more: Partial<Chord> = {}): Chord => ({ code, ctrl: true, ...more })

const standingIn = (world: ArrangeWorld): readonly Standing[] =>
  world.editable ? laidAmong(world.board, world.selected).map(standing) : []

const movable = (world: ArrangeWorld): number => standingIn(world).filter(({ locked }) => !locked).length

function write(world: ArrangeWorld, ids: readonly string[], change: () => void): void {
  const step = () => world.step(change)
  if (world.glide) world.glide(ids, step)
  else step()
}

function move(world: ArrangeWorld, shifts: Shifts): void {
  const layouts = layoutsOf(world.board, world.frames, shifts)
  write(world, [...shifts.keys()], () => world.board.layOut(layouts))
}

function align(id: CommandId, how: Alignment, arrow?: string): ArrangeCommand {
  return {
    id,
    group: 'arrange',
    ...(arrow === undefined ? {} : { keys: [ctrl(arrow, { shift: true })] }),
    isEnabled: (world) => movable(world) > 0 && standingIn(world).length > 1,
    run: (world) => {
      move(world, aligned(standingIn(world), how))
      world.tell({ what: 'aligned', values: { n: movable(world) } })
    },
  }
}

function distribute(id: CommandId, axis: Axis): ArrangeCommand {
  return {
    id,
    group: 'arrange',
    isEnabled: (world) => movable(world) > 2,
    run: (world) => {
      move(world, distributed(standingIn(world), axis))
      world.tell({ what: 'spaced' })
    },
  }
}

function stack(id: CommandId, where: Restack, chord: Chord): ArrangeCommand {
  return {
    id,
    group: 'arrange',
    keys: [chord],
    isEnabled: (world) => loose(world).length > 0,
    run: (world) => {
      const ids = loose(world)
      world.step(() => world.board.restack(ids, where))
      world.tell({ what: where === 'front' || where === 'forward' ? 'raised' : 'lowered' })
    },
  }
}

function setLocked(world: ArrangeWorld, ids: readonly string[], locked: boolean): void {
  world.step(() => world.board.setLocked(ids, locked))
  world.tell({ what: locked ? 'locked' : 'unlocked', values: { n: ids.length } })
}

const lockedAmong = ({ board, editable, selected }: ArrangeWorld): readonly string[] =>
  editable ? selected.filter((id) => board.isLocked(id)) : []

const TIDY: ArrangeCommand = {
  id: 'tidy',
  group: 'arrange',
  keys: [{ code: 'KeyT', shift: true }],
  isEnabled: ({ editable }) => editable,
  run: (world) => {
    const { board, frames, selected } = world
    const meant = cellsMeant(frames, world.hover?.board ?? null, world.activeFrame ?? null)
    const tidied = selected.length > 0 ? tidySelected(board, frames, selected) : tidyCells(board, meant)
    const { layouts, count, fits } = tidied
    if (layouts.length > 0) {
      write(
        world,
        layouts.map(({ id }) => id),
        () => board.layOut(layouts),
      )
    }
    if (count === 0) world.tell({ what: 'nothingToTidy' })
    else if (!fits) world.tell({ what: 'tidiedFull' })
    else world.tell({ what: 'tidied', values: { n: count } })
  },
}

/** In the order they are offered. */
export const ALIGN_COMMANDS: readonly ArrangeCommand[] = [
  align('alignLeft', 'left', 'ArrowLeft'),
  align('alignCentre', 'centre'),
  align('alignRight', 'right', 'ArrowRight'),
  align('alignTop', 'top', 'ArrowUp'),
  align('alignMiddle', 'middle'),
  align('alignBottom', 'bottom', 'ArrowDown'),
  distribute('distributeHorizontally', 'horizontally'),
  distribute('distributeVertically', 'vertically'),
]

export const STACK_COMMANDS: readonly ArrangeCommand[] = [
  stack('bringToFront', 'front', ctrl('BracketRight', { shift: true })),
  stack('bringForward', 'forward', ctrl('BracketRight')),
  stack('sendBackward', 'backward', ctrl('BracketLeft')),
  stack('sendToBack', 'back', ctrl('BracketLeft', { shift: true })),
]

export const ARRANGE_COMMANDS: readonly ArrangeCommand[] = [
  TIDY,
  ...ALIGN_COMMANDS,
  ...STACK_COMMANDS,
  {
    id: 'unlock',
    group: 'arrange',
    keys: [ctrl('KeyL', { shift: true })],
    isEnabled: (world) => lockedAmong(world).length > 0,
    run: (world) => setLocked(world, lockedAmong(world), false),
  },
  {
    id: 'lock',
    group: 'arrange',
    keys: [ctrl('KeyL', { shift: true })],
    isEnabled: (world) => loose(world).length > 0,
    run: (world) => setLocked(world, loose(world), true),
  },
]
