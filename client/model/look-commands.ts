// The commands that say what selected things are: the kind of notes, the fill of shapes, the meaning of connectors, the ink
// of strokes. On the canvas, where tools have looks of their own, only those of notes; in the outline all of them.
import type { BoardItem, Ink, Meaning } from '../../shared/board/item.ts'
import type { ColourCode } from '../../shared/method/vocabulary.ts'
import type { Command, CommandId } from './command.ts'
import { type EditWorld, loose, type Said } from './editing.ts'

export const KINDS: readonly (readonly [CommandId, ColourCode])[] = [
  ['kindYellow', 'yellow'],
  ['kindBlue', 'blue'],
  ['kindPink', 'pink'],
  ['kindGreen', 'green'],
  ['kindOrange', 'orange'],
  ['kindViolet', 'violet'],
  ['kindWhite', 'white'],
]

export const FILLS: readonly (readonly [CommandId, ColourCode | null])[] = [
  ['fillNone', null],
  ['fillYellow', 'yellow'],
  ['fillBlue', 'blue'],
  ['fillPink', 'pink'],
  ['fillGreen', 'green'],
  ['fillOrange', 'orange'],
  ['fillViolet', 'violet'],
  ['fillWhite', 'white'],
]

export const CONNECTOR_MEANINGS: readonly (readonly [CommandId, Meaning])[] = [
  ['meaningPlain', 'plain'],
  ['meaningSupports', 'supports'],
  ['meaningContradicts', 'contradicts'],
  ['meaningInspired', 'inspired-by'],
]

export const STROKE_INKS: readonly (readonly [CommandId, Ink])[] = [
  ['inkPlain', 'ink'],
  ['inkBlue', 'blue'],
  ['inkGreen', 'green'],
  ['inkRed', 'red'],
  ['inkOrange', 'orange'],
]

type Typed<T extends BoardItem['type']> = Extract<BoardItem, { readonly type: T }>

/** The selected things of a type that may be changed; a second showing means its note. */
function chosen<T extends BoardItem['type']>(world: EditWorld, type: T): readonly Typed<T>[] {
  const found = new Map<string, Typed<T>>()
  for (const id of loose(world)) {
    const item = world.board.items.get(id)
    const meant = item?.type === 'placement' && type === 'note' ? world.board.items.get(item.note) : item
    if (meant?.type === type && !world.board.isLocked(meant.id)) found.set(meant.id, meant as Typed<T>)
  }
  return [...found.values()]
}

interface Look<T extends BoardItem['type'], V> {
  readonly id: CommandId
  readonly type: T
  readonly value: V
  readonly said: Said['what']
  of(item: Typed<T>): V
  write(world: EditWorld, ids: readonly string[]): void
}

function look<T extends BoardItem['type'], V>(each: Look<T, V>): Command<EditWorld> {
  const { id, type, value, said } = each
  return {
    id,
    group: 'edit',
    isEnabled: (world) => chosen(world, type).length > 0,
    isOn: (world) => {
      const items = chosen(world, type)
      return items.length > 0 && items.every((item) => each.of(item) === value)
    },
    run: (world) => {
      const ids = chosen(world, type).map((item) => item.id)
      world.step(() => each.write(world, ids))
      world.tell({ what: said, values: { command: id } })
    },
  }
}

export const KIND_COMMANDS: readonly Command<EditWorld>[] = KINDS.map(([id, value]) =>
  look({
    id,
    type: 'note',
    value,
    said: 'kindSet',
    of: ({ colour }) => colour,
    write: ({ board }, ids) => board.recolourNotes(ids, value),
  }),
)

export const LOOK_COMMANDS: readonly Command<EditWorld>[] = [
  ...KIND_COMMANDS,
  ...FILLS.map(([id, value]) =>
    look({
      id,
      type: 'shape',
      value,
      said: 'filled',
      of: ({ fill }) => fill,
      write: ({ board }, ids) => board.fillShapes(ids, value),
    }),
  ),
  ...CONNECTOR_MEANINGS.map(([id, value]) =>
    look({
      id,
      type: 'connector',
      value,
      said: 'meaningSet',
      of: ({ meaning }) => meaning,
      write: ({ board }, ids) => board.setMeaning(ids, value),
    }),
  ),
  ...STROKE_INKS.map(([id, value]) =>
    look({
      id,
      type: 'stroke',
      value,
      said: 'inkSet',
      of: ({ ink }) => ink,
      write: ({ board }, ids) => board.inkStrokes(ids, value),
    }),
  ),
]
