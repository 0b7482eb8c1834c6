// The board as a tree of words: stage, activity, cell, and everything that lies there. Pure; everything on the board that
// can be selected stands in it exactly once, oldest first: the z order says what covers what, not what is read first.
import { cellsOf, cellUnder, type Frame, type PlacedCell } from '../../shared/agenda/frame.ts'
import { boxAt } from '../../shared/base/geometry.ts'
import { byOrder } from '../../shared/base/order.ts'
import type {
  BoardItem,
  Cluster,
  Connector,
  ConnectorEnd,
  Image,
  Note,
  Place,
  Placement,
  Shape,
  Stroke,
  Text,
} from '../../shared/board/item.ts'
import { type Activity, takesNotes } from '../../shared/method/activity.ts'
import { findActivity, STAGES } from '../../shared/method/method.ts'
import type { Stage } from '../../shared/method/vocabulary.ts'
import { cellKey } from './cell-key.ts'

/** A note shown a second time in a cell, as in a matrix. */
export interface SecondShowing {
  readonly placement: Placement
  readonly note: Note
}

/** The notes of a cluster that lie in one list. */
export interface OutlineCluster {
  readonly cluster: Cluster
  readonly notes: readonly Note[]
}

/** What lies in one place: in a cell, in a frame beside its cells, or on the free board. */
export interface OutlineList {
  readonly key: string
  readonly clusters: readonly OutlineCluster[]
  /** Notes in no cluster. */
  readonly notes: readonly Note[]
  readonly second: readonly SecondShowing[]
  readonly drawings: readonly (Shape | Text | Image)[]
  /** Each stands where the thing lies that it leads from, else where what it leads to lies. */
  readonly connectors: readonly Connector[]
  readonly strokes: readonly Stroke[]
}

export interface OutlineCell extends OutlineList {
  readonly placed: PlacedCell
}

export interface OutlineActivity {
  /** The frame's id. */
  readonly key: string
  readonly frame: Frame
  readonly activity: Activity
  readonly cells: readonly OutlineCell[]
  /** What lies in the frame but in none of its cells. */
  readonly beside: OutlineList
}

export interface OutlineStage {
  readonly stage: Stage
  readonly activities: readonly OutlineActivity[]
}

export interface OutlineTree {
  readonly stages: readonly OutlineStage[]
  /** What lies on the free board, and in frames this version cannot show. */
  readonly free: OutlineList
}

const FREE = 'free'

/** A list while it is gathered. */
class Heap {
  readonly notes: Note[] = []
  readonly second: SecondShowing[] = []
  readonly drawings: (Shape | Text | Image)[] = []
  readonly connectors: Connector[] = []
  readonly strokes: Stroke[] = []

  list(key: string, clusterOf: ReadonlyMap<string, Cluster>): OutlineList {
    const gathered = new Map<Cluster, Note[]>()
    const notes: Note[] = []
    for (const note of this.notes.sort(byAge)) {
      const cluster = clusterOf.get(note.id)
      if (cluster) gathered.set(cluster, [...(gathered.get(cluster) ?? []), note])
      else notes.push(note)
    }
    return {
      key,
      clusters: [...gathered]
        .map(([cluster, members]) => ({ cluster, notes: members }))
        .sort((a, b) => byOrder(a.cluster, b.cluster)),
      notes,
      second: this.second.sort((a, b) => byOrder(a.placement, b.placement)),
      drawings: this.drawings.sort(byAge),
      connectors: this.connectors.sort(byAge),
      strokes: this.strokes.sort(byAge),
    }
  }
}

/** Oldest first: a list that is read aloud must not reorder itself when something is dragged. */
function byAge(
  a: { readonly id: string; readonly createdAt: number },
  b: { readonly id: string; readonly createdAt: number },
): number {
  return a.createdAt - b.createdAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}

/** Groups what lies on a board under its stages, activities and cells. */
export function boardTree(frames: readonly Frame[], items: ReadonlyMap<string, BoardItem>): OutlineTree {
  const shown = frames.flatMap((frame) => {
    const activity = findActivity(frame.activity)
    return activity ? [{ frame, activity, cells: cellsOf(frame) }] : []
  })
  const known = new Set(
    shown.flatMap(({ frame, cells }) => [frame.id, ...cells.map(({ cell }) => cellKey(frame.id, cell.id))]),
  )
  const listOf = ({ frame, cell }: Pick<Place, 'frame' | 'cell'>): string => {
    if (frame === null || !known.has(frame)) return FREE
    const key = cell === null ? frame : cellKey(frame, cell)
    return known.has(key) ? key : frame
  }
  const heaps = new Map<string, Heap>()
  const heapAt = (key: string): Heap => {
    const heap = heaps.get(key) ?? new Heap()
    heaps.set(key, heap)
    return heap
  }
  const listOfEnd = ({ item, at }: ConnectorEnd): string | null => {
    const there = item === null ? undefined : items.get(item)
    if (there && 'place' in there) return listOf(there.place)
    if (item !== null) return null
    const under = cellUnder(frames, boxAt(at, [0.01, 0.01]))
    return under ? listOf({ frame: under.frame.id, cell: under.cell.id }) : null
  }
  const clusters: Cluster[] = []
  for (const item of items.values()) {
    switch (item.type) {
      case 'cluster':
        clusters.push(item)
        break
      case 'note':
        heapAt(listOf(item.place)).notes.push(item)
        break
      case 'placement': {
        const note = items.get(item.note)
        if (note?.type === 'note') heapAt(listOf(item.place)).second.push({ placement: item, note })
        break
      }
      case 'connector':
        heapAt(listOfEnd(item.from) ?? listOfEnd(item.to) ?? FREE).connectors.push(item)
        break
      case 'stroke':
        heapAt(listOf(item.place)).strokes.push(item)
        break
      default:
        heapAt(listOf(item.place)).drawings.push(item)
    }
  }
  const clusterOf = new Map<string, Cluster>()
  for (const cluster of clusters.sort(byOrder)) {
    for (const member of cluster.members) if (!clusterOf.has(member)) clusterOf.set(member, cluster)
  }
  const finished = (key: string): OutlineList => (heaps.get(key) ?? new Heap()).list(key, clusterOf)

  const activities = shown.map(({ frame, activity, cells }): OutlineActivity => {
    const lists = cells.flatMap((placed): readonly OutlineCell[] => {
      const list = finished(cellKey(frame.id, placed.cell.id))
      return takesNotes(placed.cell) || sizeOf(list) > 0 ? [{ ...list, placed }] : []
    })
    return { key: frame.id, frame, activity, cells: lists, beside: finished(frame.id) }
  })
  const stages = STAGES.map((stage) => ({
    stage,
    activities: activities.filter(({ activity }) => activity.stage === stage.id),
  })).filter((stage) => stage.activities.length > 0)
  return { stages, free: finished(FREE) }
}

/** The part of the tree that is found, and whole clusters whose sentence is. */
export function searchTree(tree: OutlineTree, matches: (item: BoardItem) => boolean): OutlineTree {
  const kept = <L extends OutlineList>(list: L): L => ({
    ...list,
    clusters: list.clusters
      .map(({ cluster, notes }) => ({ cluster, notes: matches(cluster) ? notes : notes.filter(matches) }))
      .filter(({ notes }) => notes.length > 0),
    notes: list.notes.filter(matches),
    second: list.second.filter(({ note }) => matches(note)),
    drawings: list.drawings.filter(matches),
    connectors: [],
    strokes: [],
  })
  const stages = tree.stages.flatMap(({ stage, activities }) => {
    const found = activities
      .map((activity) => ({
        ...activity,
        cells: activity.cells.map(kept).filter((cell) => sizeOf(cell) > 0),
        beside: kept(activity.beside),
      }))
      .filter(({ cells, beside }) => cells.length > 0 || sizeOf(beside) > 0)
    return found.length > 0 ? [{ stage, activities: found }] : []
  })
  return { stages, free: kept(tree.free) }
}

export interface Count {
  /** Second showings included. */
  readonly notes: number
  readonly others: number
}

export function countIn(list: OutlineList): Count {
  const notes = list.clusters.reduce((sum, each) => sum + each.notes.length, list.notes.length)
  return {
    notes: notes + list.second.length,
    others: list.drawings.length + list.connectors.length + list.strokes.length,
  }
}

function sizeOf(list: OutlineList): number {
  const { notes, others } = countIn(list)
  return notes + others
}

export function countOf({ cells, beside }: OutlineActivity): Count {
  return sumOf([...cells, beside])
}

/** What all lists hold together. */
export function sumOf(lists: readonly OutlineList[]): Count {
  let notes = 0
  let others = 0
  for (const list of lists) {
    const count = countIn(list)
    notes += count.notes
    others += count.others
  }
  return { notes, others }
}

/** The lists of an activity. */
export function listsIn({ cells, beside }: OutlineActivity): readonly OutlineList[] {
  return [...cells, beside]
}

/** Every list of the tree, in the order they are read. */
export function listsOf({ stages, free }: OutlineTree): readonly OutlineList[] {
  return [...stages.flatMap(({ activities }) => activities.flatMap(listsIn)), free]
}

/** The row that stands for all strokes of a list. */
export function strokesRow(list: string): string {
  return `strokes ${list}`
}

/** The rows of a list in the order they are read: ids of what stands there; all strokes together are one row. */
export function rowsOf(list: OutlineList): readonly string[] {
  const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id)
  return [
    ...list.clusters.flatMap(({ notes }) => ids(notes)),
    ...ids(list.notes),
    ...list.second.map(({ placement }) => placement.id),
    ...ids(list.drawings),
    ...ids(list.connectors),
    ...(list.strokes.length > 0 ? [strokesRow(list.key)] : []),
  ]
}

/** Ids of everything that can be selected in a list. */
export function idsIn(list: OutlineList): readonly string[] {
  return [
    ...rowsOf(list).slice(0, list.strokes.length > 0 ? -1 : undefined),
    ...list.strokes.map(({ id }) => id),
  ]
}
