// Pasting a clip: new items under new ids, tied to each other as the old ones were, in one transaction. A pasted note is
// the paster's; that it comes from another note is its `source`, and a source never says who wrote that one.
import { type Box, boxAt, type Point, type Size } from '../base/geometry.ts'
import { LIMITS } from '../base/limits.ts'
import { roomOf } from '../method/cell-room.ts'
import { type Board, NOTE_SIZE } from './board.ts'
import { type Clip, clipBox, isLaidClip } from './clip.ts'
import type { ClipItem, ClipNote, LaidClipItem } from './clip-item.ts'
import type { ConnectorEnd, Place, Source } from './item.ts'
import { spotsIn } from './lay-notes.ts'

/** A cell of the board that takes notes. */
export interface Ground {
  readonly frame: string
  readonly cell: string
  readonly activity: string
  readonly box: Box
  /** Its notes are kept without their author. */
  readonly anonymous: boolean
}

/** What pasting needs to know of the board around. */
export interface PasteWorld {
  /** The workshop that is pasted into. */
  readonly workshop: string
  readonly me: string | null
  now(): number
  newId(): string
  /** The cell under the middle of a box, or null on the free board. */
  groundUnder(box: Box): Ground | null
  takenIn(ground: Ground): readonly Box[]
  /** The size of a cell's notes, or null when it has none. */
  sizeIn(ground: Ground): Size | null
  /** Pictures brought over from the workshop of the clip: their names there to their names here. */
  readonly pictures: ReadonlyMap<string, string>
}

export interface Pasted {
  /** Ids of what has a place, and of connectors: what is then selected. */
  readonly ids: readonly string[]
  readonly notes: number
  /** Pictures of which only the caption could be pasted, or nothing where there was none. */
  readonly lostPictures: number
}

interface Lie {
  readonly at: Point
  readonly size: Size
}

/**
 * Pastes a clip with its middle at a point, as one transaction and one undo step, on top and in its order.
 *
 * In a cell it is kept within the cell where it can be; notes that lie too far apart for it are laid out anew.
 */
export function pasteClip(board: Board, clip: Clip, at: Point, world: PasteWorld): Pasted {
  const isHere = clip.workshop === world.workshop
  const items = clip.items.flatMap((item) => (isHere ? item : withPicture(item, world.pictures)) ?? [])
  const lostPictures = clip.items.filter(
    (item) => item.type === 'image' && !isHere && !world.pictures.has(item.file),
  ).length
  const box = clipBox({ ...clip, items })
  if (!box) return { ids: [], notes: 0, lostPictures }
  const ground = world.groundUnder(boxAt([at[0] - 0.05, at[1] - 0.05], [0.1, 0.1]))
  const offset = offsetOf(box, at, ground)
  const lies = liesOf(items.filter(isLaidClip), offset, box, ground, world)
  const ids = new Map(items.map(({ id }) => [id, world.newId()]))
  const paste = paster(board, { ...clip, items }, ids, lies, offset, world)
  const pasted = board.change(() => items.flatMap((item) => paste(item) ?? []))
  return { ids: pasted, notes: pasted.filter((id) => board.note(id)).length, lostPictures }
}

/** A picture of another workshop under its name here; a note with its caption where it could not be brought along. */
function withPicture(item: ClipItem, pictures: ReadonlyMap<string, string>): ClipItem | null {
  if (item.type !== 'image') return item
  const file = pictures.get(item.file)
  if (file !== undefined) return { ...item, file }
  const text = item.caption.trim()
  if (text === '') return null
  const { id, at } = item
  return { type: 'note', id, at, size: NOTE_SIZE, colour: 'white', source: null, code: null, text }
}

/** How far the clip goes, kept within the room of a cell that can hold it. */
function offsetOf(box: Box, at: Point, ground: Ground | null): Point {
  let [x, y] = [at[0] - box.w / 2, at[1] - box.h / 2]
  if (ground && fitsInto(box, roomOf(ground.box))) {
    const room = roomOf(ground.box)
    x = Math.min(Math.max(x, room.x), room.x + room.w - box.w)
    y = Math.min(Math.max(y, room.y), room.y + room.h - box.h)
  }
  return [Math.round(x - box.x), Math.round(y - box.y)]
}

function fitsInto(box: Box, room: Box): boolean {
  return box.w <= room.w && box.h <= room.h
}

function liesOf(
  items: readonly LaidClipItem[],
  [dx, dy]: Point,
  box: Box,
  ground: Ground | null,
  world: PasteWorld,
): ReadonlyMap<string, Lie> {
  const areNotes = items.every(({ type }) => type === 'note' || type === 'placement')
  if (ground && areNotes && !fitsInto(box, roomOf(ground.box))) {
    const { spots, fits } = spotsIn(ground.box, world.takenIn(ground), world.sizeIn(ground), items.length)
    // More than the cell can hold keep their places beside each other, whatever lies below.
    if (fits) return new Map(items.flatMap(({ id }, index) => (spots[index] ? [[id, spots[index]]] : [])))
  }
  return new Map(
    items.map(({ id, at, size }) => [id, { at: [inReach(at[0] + dx), inReach(at[1] + dy)], size }]),
  )
}

function inReach(coordinate: number): number {
  return Math.max(-LIMITS.boardReach, Math.min(LIMITS.boardReach, coordinate))
}

/** Returns what makes the new item of one of the clip, and its id where it can be selected. */
function paster(
  board: Board,
  clip: Clip,
  ids: ReadonlyMap<string, string>,
  lies: ReadonlyMap<string, Lie>,
  [dx, dy]: Point,
  world: PasteWorld,
) {
  const createdAt = world.now()
  const newIdOf = (item: string): string => {
    const id = ids.get(item)
    if (id === undefined) throw new RangeError(`The clip has no item ${item}`)
    return id
  }
  const endOf = ({ item, at }: ConnectorEnd): ConnectorEnd => ({
    item: item === null ? null : (ids.get(item) ?? null),
    at: [inReach(at[0] + dx), inReach(at[1] + dy)],
  })
  const lieOf = (item: LaidClipItem): Lie & { readonly ground: Ground | null; readonly place: Place } => {
    const lie = lies.get(item.id) ?? { at: item.at, size: item.size }
    const ground = world.groundUnder(boxAt(lie.at, lie.size))
    const place = { frame: ground?.frame ?? null, cell: ground?.cell ?? null, at: lie.at }
    return { ...lie, ground, place }
  }

  const pasteNote = (item: ClipNote): string => {
    const { ground, place, size } = lieOf(item)
    const id = newIdOf(item.id)
    const source = sourceOf(item, clip, ground?.anonymous === true ? world.workshop : null)
    const author = ground?.anonymous === true ? null : world.me
    const text = item.text.slice(0, LIMITS.noteText)
    board.createNote({ id, text, place, size, colour: item.colour, author, createdAt, source })
    // Longer than one may write: two people once wrote it at the same time, and no word is lost.
    if (item.text.length > text.length) board.editText(id, item.text, item.text.length)
    return id
  }

  const pastePlacement = (item: Extract<ClipItem, { readonly type: 'placement' }>): string => {
    const note = clip.items.some(({ id, type }) => id === item.note && type === 'note')
      ? newIdOf(item.note)
      : clip.workshop === world.workshop && board.note(item.note)
        ? item.note
        : null
    if (note === null) return pasteNote(item)
    const { place, size } = lieOf(item)
    const id = newIdOf(item.id)
    board.createPlacement({ id, note, place, size })
    return id
  }

  return (item: ClipItem): string | null => {
    switch (item.type) {
      case 'note':
        return pasteNote(item)
      case 'placement':
        return pastePlacement(item)
      case 'cluster': {
        const members = item.members.map(newIdOf)
        const first = clip.items.find((each) => each.id === item.members[0])
        const ground = first && isLaidClip(first) ? lieOf(first).ground : null
        board.createCluster({
          id: newIdOf(item.id),
          title: item.title,
          activity: ground?.activity ?? item.activity,
          cell: ground?.cell ?? null,
          members,
          insight: item.insight === null ? null : (ids.get(item.insight) ?? null),
        })
        return null
      }
      case 'connector': {
        const id = newIdOf(item.id)
        const from = endOf(item.from)
        const to = endOf(item.to)
        board.createDrawing({
          type: 'connector',
          id,
          from,
          to,
          meaning: item.meaning,
          author: world.me,
          createdAt,
        })
        return id
      }
      default: {
        const { at: _at, ...fields } = item
        const { ground, place, size } = lieOf(item)
        const id = newIdOf(item.id)
        const author = ground?.anonymous === true ? null : world.me
        board.createDrawing({ ...fields, id, place, size, author, createdAt })
        return id
      }
    }
  }
}

/**
 * Where a pasted note came from: the first origin stays.
 *
 * @param hidden in an anonymous cell, the workshop whose notes must not be named: they have authors
 */
function sourceOf(item: ClipNote, clip: Clip, hidden: string | null): Source | null {
  const note = item.type === 'placement' ? item.note : item.id
  const source = item.source ?? {
    workshop: clip.workshop.slice(0, LIMITS.title),
    title: clip.title.slice(0, LIMITS.title),
    note: note.slice(0, LIMITS.title),
    code: item.code,
  }
  return source.workshop === hidden ? null : source
}
