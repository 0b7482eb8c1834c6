// Every command of the outline: those it shares with the canvas, and those that only a list has.
import { cellUnder } from '../../shared/agenda/frame.ts'
import { type Box, boxAt, centreOf } from '../../shared/base/geometry.ts'
import { duplicateItems } from '../../shared/board/duplicate.ts'
import { isLaid, type Laid } from '../../shared/board/item.ts'
import { ARRANGE_COMMANDS } from '../model/arrange-commands.ts'
import { boxOf } from '../model/arranging.ts'
import { CLUSTER_COMMANDS } from '../model/cluster-commands.ts'
import type { Chord, Command, CommandId } from '../model/command.ts'
import { EDIT_COMMANDS, loose } from '../model/editing.ts'
import { LOOK_COMMANDS } from '../model/look-commands.ts'
import { placeOf } from '../model/place-of.ts'
import { copyByButton } from './outline-copy.ts'
import type { OutlineWorld } from './outline-world.ts'

type OutlineCommand = Command<OutlineWorld>

/** How far a copy lies from its original, board units. */
const BESIDE = 24

const ctrl = (code: string, more: Partial<Chord> = {}): Chord => ({ code, ctrl: true, ...more })

const hasSelection = ({ selected }: OutlineWorld): boolean => selected.length > 0

/** The one selected thing that has words. */
function worded({ editable, selected, board }: OutlineWorld): string | null {
  const [only, second] = selected
  if (!editable || only === undefined || second !== undefined || board.isLocked(only)) return null
  const item = board.items.get(only)
  return item && ['note', 'shape', 'text', 'image'].includes(item.type) ? only : null
}

/** The two things a connector can join, in the order they were selected. */
function pairOf({ editable, selected, board }: OutlineWorld): readonly [Laid, Laid] | null {
  const [first, second, more] = selected.map((id) => board.items.get(id))
  if (!editable || more !== undefined || selected.length !== 2) return null
  if (!isLaid(first) || !isLaid(second) || first.type === 'stroke' || second.type === 'stroke') return null
  return [first, second]
}

/** Nobody is kept as the author of what lies in an anonymous cell. */
const isAnonymous = ({ frames }: OutlineWorld, box: Box): boolean =>
  cellUnder(frames, box)?.cell.anonymous ?? false

const CONNECT: OutlineCommand = {
  id: 'connectSelected',
  group: 'edit',
  keys: [{ code: 'KeyC', shift: true }],
  isEnabled: (world) => pairOf(world) !== null,
  run: (world) => {
    const pair = pairOf(world)
    if (!pair) return
    const id = world.newId()
    const [from, to] = pair.map((item) => {
      const [x, y] = centreOf(boxOf(item))
      return { item: item.id, at: [Math.round(x), Math.round(y)] as const }
    })
    if (!from || !to) return
    const hidden = pair.some((item) => isAnonymous(world, boxOf(item)))
    const made = { author: hidden ? null : world.me, createdAt: world.now() }
    world.step(() =>
      world.board.createDrawing({ type: 'connector', id, from, to, meaning: 'plain', ...made }),
    )
    world.select([id])
    world.tell({ what: 'connected' })
  },
}

const DUPLICATE: OutlineCommand = {
  id: 'duplicate',
  group: 'edit',
  keys: [ctrl('KeyD')],
  isEnabled: (world) => loose(world).length > 0,
  run: (world) => {
    let copies: readonly string[] = []
    world.step(() => {
      copies = duplicateItems(world.board, loose(world), [BESIDE, BESIDE], {
        me: world.me,
        now: () => world.now(),
        newId: () => world.newId(),
        groundOf: (box) => ({
          place: placeOf(world.frames, box),
          anonymous: isAnonymous(world, boxAt([box.x, box.y], [box.w, box.h])),
        }),
      })
    })
    for (const id of copies) world.made.add(id)
    world.select(copies)
    world.tell({ what: 'duplicated', values: { n: copies.length } })
  },
}

export const OUTLINE_COMMANDS: readonly OutlineCommand[] = [
  {
    id: 'newNote',
    group: 'tools',
    keys: [{ code: 'KeyN' }, { code: 'KeyN', alt: true }],
    isEnabled: ({ editable }) => editable,
    run: ({ screen }) => screen.goTo('newNote'),
  },
  {
    id: 'editText',
    group: 'edit',
    keys: [{ code: 'Enter' }, { code: 'NumpadEnter' }],
    isEnabled: (world) => worded(world) !== null,
    run: (world) => world.screen.edit(worded(world)),
  },
  ...EDIT_COMMANDS,
  {
    id: 'selectAll',
    group: 'edit',
    keys: [ctrl('KeyA')],
    run: (world) => {
      const ids = world.screen.everything().filter((id) => !world.board.isLocked(id))
      world.select(ids)
      world.tell({ what: 'selected', values: { n: ids.length } })
    },
  },
  {
    id: 'selectNone',
    group: 'edit',
    keys: [{ code: 'Escape' }],
    isEnabled: ({ screen }) => screen.selection.length > 0,
    run: (world) => {
      world.screen.select([])
      world.tell({ what: 'unselected' })
    },
  },
  {
    id: 'copy',
    group: 'edit',
    keys: [ctrl('KeyC')],
    native: true,
    isEnabled: hasSelection,
    run: (world) => copyByButton(world, 'copy'),
  },
  {
    id: 'cut',
    group: 'edit',
    keys: [ctrl('KeyX')],
    native: true,
    isEnabled: (world) => loose(world).length > 0,
    run: (world) => copyByButton(world, 'cut'),
  },
  {
    id: 'copyAsText',
    group: 'edit',
    isEnabled: hasSelection,
    run: (world) => copyByButton(world, 'copyAsText'),
  },
  DUPLICATE,
  CONNECT,
  {
    id: 'moveToCell',
    group: 'arrange',
    keys: [{ code: 'KeyM', shift: true }],
    isEnabled: (world) => world.movable.length > 0,
    run: (world) => world.open('move'),
  },
  ...CLUSTER_COMMANDS,
  ...ARRANGE_COMMANDS,
  ...LOOK_COMMANDS,
  {
    id: 'search',
    group: 'view',
    keys: [ctrl('KeyF')],
    run: ({ screen }) => screen.goTo('search'),
  },
  {
    id: 'selectionMenu',
    group: 'edit',
    keys: [{ code: 'F10', shift: true }, { code: 'ContextMenu' }],
    isEnabled: hasSelection,
    run: (world) => {
      world.holdSelection()
      world.screen.goTo('tools')
    },
  },
  {
    id: 'palette',
    group: 'help',
    keys: [ctrl('KeyK')],
    run: (world) => world.open('palette'),
  },
  {
    id: 'shortcuts',
    group: 'help',
    keys: [{ code: 'Slash', shift: true }, { code: 'F1' }],
    run: (world) => world.open('shortcuts'),
  },
]

/** A command by its id. */
export function outlineCommand(id: CommandId): OutlineCommand {
  const found = OUTLINE_COMMANDS.find((command) => command.id === id)
  if (!found) throw new Error(`The outline has no command ${id}`)
  return found
}
