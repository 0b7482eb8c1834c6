// What is copied: items of a board as plain values, on the clipboard of a browser and perhaps of another workshop. Reading
// it back is in read-clip.ts, pasting in clip-paste.ts.
import { type Box, boxAt, centreOf, type Point, unionOf } from '../base/geometry.ts'
import { LIMITS } from '../base/limits.ts'
import { byOrder } from '../base/order.ts'
import type { Board } from './board.ts'
import type { ClipItem, LaidClipItem } from './clip-item.ts'
import { type BoardItem, type Cluster, type ConnectorEnd, isLaid } from './item.ts'

/** Raised when a clip changes so that an older version would misread it. */
export const CLIP_VERSION = 1

export interface Clip {
  /** The workshop it was copied in, and its title then. */
  readonly workshop: string
  readonly title: string
  /** Bottom to top. Places count from the top left corner of all of it. */
  readonly items: readonly ClipItem[]
}

/** Where something is copied from. */
export interface ClipOrigin {
  readonly workshop: string
  readonly title: string
  /** Note id to code. */
  readonly codes: ReadonlyMap<string, string>
}

export function isLaidClip(item: ClipItem): item is LaidClipItem {
  return item.type !== 'connector' && item.type !== 'cluster'
}

/** The box around what lies in a clip; null when nothing does. */
export function clipBox(clip: Clip): Box | null {
  const boxes = clip.items.filter(isLaidClip).map(({ at, size }) => boxAt(at, size))
  if (boxes.length > 0) return unionOf(boxes)
  return unionOf(
    clip.items.flatMap((item) =>
      item.type === 'connector'
        ? [item.from.at, item.to.at].map(([x, y]): Box => ({ x, y, w: 0.1, h: 0.1 }))
        : [],
    ),
  )
}

/** Clusters all of whose notes are among the given items. */
export function clustersWithin(board: Board, ids: ReadonlySet<string>): readonly Cluster[] {
  return board.clusters.filter(({ members }) => {
    const live = members.filter((member) => board.items.has(member))
    return live.length > 0 && live.every((member) => ids.has(member))
  })
}

/** Connectors both of whose ends are at the given items. */
export function connectorsWithin(board: Board, ids: ReadonlySet<string>): readonly string[] {
  return board.drawings.flatMap((item) =>
    item.type === 'connector' &&
    [item.from, item.to].every((each) => each.item !== null && ids.has(each.item))
      ? item.id
      : [],
  )
}

/**
 * Copies items, with the connectors between them and the clusters that are among them whole.
 *
 * @returns null when none of the ids is on the board
 */
export function clipOf(board: Board, ids: readonly string[], origin: ClipOrigin): Clip | null {
  const chosen = new Set(ids)
  for (const inner of connectorsWithin(board, chosen)) chosen.add(inner)
  const items = [...chosen].flatMap((each) => board.items.get(each) ?? []).sort(byOrder)
  const laid = items.filter(isLaid).map(({ place, size }) => boxAt(place.at, size))
  const ends = items.flatMap((item) => (item.type === 'connector' ? [item.from.at, item.to.at] : []))
  const box = unionOf(laid.length > 0 ? laid : ends.map(([x, y]) => ({ x, y, w: 0, h: 0 })))
  if (!box) return null
  const copy = copier(board, chosen, [box.x, box.y], origin)
  return {
    workshop: origin.workshop,
    title: origin.title.slice(0, LIMITS.title),
    items: [...items, ...clustersWithin(board, chosen)].flatMap((item) => copy(item) ?? []),
  }
}

function copier(board: Board, chosen: ReadonlySet<string>, [left, top]: Point, { codes }: ClipOrigin) {
  const near = ([x, y]: Point): Point => [x - left, y - top]
  const endOf = ({ item, at }: ConnectorEnd): ConnectorEnd => {
    if (item !== null && chosen.has(item)) return { item, at: near(at) }
    // What it was attached to stays behind: the line keeps its direction.
    const there = item === null ? undefined : board.items.get(item)
    return { item: null, at: near(isLaid(there) ? centreOf(boxAt(there.place.at, there.size)) : at) }
  }
  return (item: BoardItem): ClipItem | null => {
    switch (item.type) {
      case 'note':
      case 'placement': {
        const { id: itself, type, size } = item
        const words = type === 'note' ? item : board.note(item.note)
        if (!words) return null
        const { colour, source, text: written } = words
        const code = codes.get(words.id) ?? null
        const common = { id: itself, at: near(item.place.at), size, colour, source, code, text: written }
        return type === 'note' ? { type, ...common } : { type, ...common, note: item.note }
      }
      case 'connector': {
        const { type, id: itself, meaning } = item
        return { type, id: itself, meaning, from: endOf(item.from), to: endOf(item.to) }
      }
      case 'cluster': {
        const { type, id: itself, activity, insight, title: sentence } = item
        const members = item.members.filter((member) => chosen.has(member))
        return { type, id: itself, activity, insight, title: sentence, members }
      }
      default: {
        const { place, order: _order, locked: _locked, author: _author, createdAt: _at, ...fields } = item
        return { ...fields, at: near(place.at) } as ClipItem
      }
    }
  }
}

/** A clip as it travels. */
export function clipJson(clip: Clip): string {
  return JSON.stringify({ vieta: 'clip', version: CLIP_VERSION, ...clip })
}
