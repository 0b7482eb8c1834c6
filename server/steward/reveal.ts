// Hidden notes on their way to the board: who they are said to be from, where they lie, in which order. One transaction;
// the hidden documents are told when it is on the disk.
import { cellsOf, type Frame } from '../../shared/agenda/frame.ts'
import { type Box, boxAt, overlaps } from '../../shared/base/geometry.ts'
import { orderBetween } from '../../shared/base/order.ts'
import type { Board } from '../../shared/board/board.ts'
import { putOnBoard, settle, standingOf, textIn, writeOnBoard } from '../../shared/board/carry.ts'
import { type BoardItem, isLaid, type Laid } from '../../shared/board/item.ts'
import { nextSpot } from '../../shared/board/room-in-cell.ts'
import { tidyCell } from '../../shared/board/tidy.ts'
import type { HiddenDocument } from './hidden-notes.ts'

/** An item of a hidden document that is to be seen. */
export interface Chosen {
  readonly document: HiddenDocument
  readonly item: BoardItem
}

/** What the board was given, to be told to the hidden document once it is on the disk. */
export interface Given {
  readonly document: HiddenDocument
  readonly id: string
  readonly words: string
  /** Whether it was not on the board before. */
  readonly isNew: boolean
}

export interface RevealWorld {
  readonly workshop: string
  readonly board: Board
  readonly frames: readonly Frame[]
  readonly now: number
  /** People without a device: what somebody wrote for them is theirs. */
  readonly deviceless: ReadonlySet<string>
  /** The documents whose owners may say that a note is another's. */
  readonly crediting: ReadonlySet<HiddenDocument>
  /** A random whole number under the given one. */
  readonly below: (most: number) => number
  /**
   * Whether words may be brought into items the board has. Only the server that tends a workshop does it: two at once would
   * write one letter twice.
   */
  readonly mayWrite: boolean
}

/** Brings items onto the board, or what was written in them since. */
export function bring(chosen: readonly Chosen[], world: RevealWorld): readonly Given[] {
  const { board, mayWrite } = world
  const shuffled = shuffle(chosen, world.below)
  const given: Given[] = []
  const fresh = new Map<string, BoardItem>()
  board.change(() => {
    for (const { document, item } of shuffled) {
      const shown = shownAs(document, item, world)
      const { id, given: before } = standingOf(board.doc, document.handle.doc, shown)
      const words = textIn(item)
      // Two documents with one id in them: whoever comes second is told again, and finds the first there.
      if (before === null && fresh.has(id)) continue
      if (before === null) fresh.set(id, { ...shown, id })
      else if (before !== words && !mayWrite) continue
      else writeOnBoard(board.doc, id, before, words)
      given.push({ document, id: item.id, words, isNew: before === null })
    }
    const places = placesOf([...fresh.values()], world)
    let top = [...board.items.values()].reduce<string | null>(
      (highest, { order }) => (highest === null || order > highest ? order : highest),
      null,
    )
    for (const item of fresh.values()) {
      top = orderBetween(top, null)
      putOnBoard(board.doc, { ...item, ...places.get(item.id), order: top } as BoardItem)
    }
  })
  return given
}

/** Takes out of the hidden documents what the board has on its disk. */
export function settleGiven(given: readonly Given[], now: number): void {
  const byDocument = new Map<HiddenDocument, Given[]>()
  for (const each of given) byDocument.set(each.document, [...(byDocument.get(each.document) ?? []), each])
  for (const [{ handle }, its] of byDocument) {
    handle.doc.transact(() => {
      for (const { id, words } of its) settle(handle.doc, id, words, now)
    })
  }
}

/**
 * Who it is from is the document's to say, or its owner's where they write for people without a device; and of nobody's notes
 * neither author nor time is told.
 */
function shownAs(document: HiddenDocument, item: BoardItem, world: RevealWorld): BoardItem {
  const { author, isAnonymous } = document
  const { now, workshop, deviceless, crediting } = world
  if (!('author' in item)) return item
  const isCredited = item.author !== null && deviceless.has(item.author) && crediting.has(document)
  if (!isAnonymous) return isCredited ? item : { ...item, author }
  const nameless = { ...item, author: null, createdAt: now }
  // A note of this workshop that it was copied from has an author.
  return nameless.type === 'note' && nameless.source?.workshop === workshop
    ? { ...nameless, source: null }
    : nameless
}

function shuffle<T>(items: readonly T[], below: (most: number) => number): readonly T[] {
  const shuffled = [...items]
  for (let last = shuffled.length - 1; last > 0; last -= 1) {
    const other = below(last + 1)
    const [a, b] = [shuffled[last], shuffled[other]]
    if (a !== undefined && b !== undefined) [shuffled[last], shuffled[other]] = [b, a]
  }
  return shuffled
}

type Spots = ReadonlyMap<string, Pick<Laid, 'place' | 'size'>>

/** Other places for notes that would lie on each other: nobody saw where the others put theirs. */
function placesOf(fresh: readonly BoardItem[], { board, frames }: RevealWorld): Spots {
  const spots = new Map<string, Pick<Laid, 'place' | 'size'>>()
  const laid = fresh.filter(isLaid)
  const clusters = new Map<string, string>()
  for (const item of fresh)
    if (item.type === 'cluster') for (const id of item.members) clusters.set(id, item.id)
  for (const { frame, cell, box } of frames.flatMap(cellsOf)) {
    const isHere = ({ place }: Laid) => place.frame === frame.id && place.cell === cell.id
    const here = laid.filter(isHere)
    const taken = [...board.items.values()].filter(isLaid).filter(isHere).map(boxOf)
    for (const [item, { at, size }] of apart(box, here, taken, clusters)) {
      spots.set(item.id, { place: { ...item.place, at }, size })
    }
  }
  return spots
}

function apart(
  cell: Box,
  items: readonly Laid[],
  taken: readonly Box[],
  clusters: ReadonlyMap<string, string>,
): readonly (readonly [Laid, { readonly at: Laid['place']['at']; readonly size: Laid['size'] }])[] {
  const boxes = items.map(boxOf)
  const isClear = boxes.every(
    (box, index) => ![...taken, ...boxes.slice(0, index)].some((other) => overlaps(box, other)),
  )
  if (isClear) return []
  const notes = items.filter(({ type }) => type === 'note')
  const still = [...taken, ...items.filter(({ type }) => type !== 'note').map(boxOf)]
  if (notes.length > 1) {
    // Far below each other: in the order they come, whoever put them where.
    const heap = notes.map(({ id, size: [w, h] }, index) => {
      return { id, box: { x: 0, y: index * 100_000, w, h }, cluster: clusters.get(id) ?? null }
    })
    const { spots, fits } = tidyCell(cell, heap, still)
    const byId = new Map(spots.map((spot) => [spot.id, spot]))
    if (fits) {
      return notes.map((note) => [note, byId.get(note.id) ?? { at: note.place.at, size: note.size }] as const)
    }
  }
  return notes.map((note) => {
    const spot = nextSpot(cell, still, note.size)
    still.push(boxAt(spot.at, spot.size))
    return [note, spot] as const
  })
}

function boxOf({ place, size }: Laid): Box {
  return boxAt(place.at, size)
}
