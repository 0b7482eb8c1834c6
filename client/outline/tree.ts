// The board as a tree of words: stage, activity, cell, notes. Pure; every note of the board stands in it exactly once.
import { cellsOf, type Frame, type PlacedCell } from '../../shared/agenda/frame.ts'
import { searchKey } from '../../shared/base/text.ts'
import type { Note, Placement } from '../../shared/board/item.ts'
import { plainText } from '../../shared/board/markup.ts'
import { type Activity, takesNotes } from '../../shared/method/activity.ts'
import { findActivity, STAGES } from '../../shared/method/method.ts'
import type { Stage } from '../../shared/method/vocabulary.ts'
import { cellKey } from './cell-key.ts'

/** A note shown a second time in a cell, as in a matrix. */
export interface SecondShowing {
  readonly placement: Placement
  readonly note: Note
}

export interface OutlineCell {
  readonly key: string
  readonly placed: PlacedCell
  readonly notes: readonly Note[]
  readonly second: readonly SecondShowing[]
}

export interface OutlineActivity {
  /** The frame's id. */
  readonly key: string
  readonly frame: Frame
  readonly activity: Activity
  readonly cells: readonly OutlineCell[]
  /** Notes that lie in the frame but in none of its cells. */
  readonly beside: readonly Note[]
}

export interface OutlineStage {
  readonly stage: Stage
  readonly activities: readonly OutlineActivity[]
}

export interface OutlineTree {
  readonly stages: readonly OutlineStage[]
  /** Notes on the free board, and in frames this version cannot show. */
  readonly free: readonly Note[]
}

export interface OutlineSource {
  readonly frames: readonly Frame[]
  readonly notes: readonly Note[]
  readonly placements: readonly Placement[]
}

/** Oldest first: a list that is read aloud must not reorder itself when a note is dragged. */
function byAge(a: Note, b: Note): number {
  return a.createdAt - b.createdAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}

/** Groups the notes of a board under its stages, activities and cells. */
export function outlineOf({ frames, notes, placements }: OutlineSource): OutlineTree {
  const inCell = new Map<string, Note[]>()
  const byId = new Map(notes.map((note) => [note.id, note]))
  const left = new Set(notes)
  for (const note of notes) {
    const { frame, cell } = note.place
    if (frame !== null && cell !== null) gather(inCell, cellKey(frame, cell), note)
  }
  const shown = new Map<string, SecondShowing[]>()
  for (const placement of placements) {
    const note = byId.get(placement.note)
    const { frame, cell } = placement.place
    if (note && frame !== null && cell !== null) gather(shown, cellKey(frame, cell), { placement, note })
  }
  const activities = frames.flatMap((frame): readonly OutlineActivity[] => {
    const activity = findActivity(frame.activity)
    if (!activity) return []
    const cells = cellsOf(frame).flatMap((placed): readonly OutlineCell[] => {
      const key = cellKey(frame.id, placed.cell.id)
      const own = (inCell.get(key) ?? []).sort(byAge)
      const second = shown.get(key) ?? []
      if (!takesNotes(placed.cell) && own.length === 0 && second.length === 0) return []
      for (const note of own) left.delete(note)
      return [{ key, placed, notes: own, second }]
    })
    const beside = [...left].filter(({ place }) => place.frame === frame.id).sort(byAge)
    for (const note of beside) left.delete(note)
    return [{ key: frame.id, frame, activity, cells, beside }]
  })
  const stages = STAGES.map((stage) => ({
    stage,
    activities: activities.filter(({ activity }) => activity.stage === stage.id),
  })).filter((stage) => stage.activities.length > 0)
  return { stages, free: [...left].sort(byAge) }
}

function gather<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

/** What people can search a note by, besides its text. */
export interface Searchable {
  readonly codeOf: (note: Note) => string
  readonly clusterOf: (note: Note) => string
}

/** The part of the tree whose notes hold every word of the query; diacritics and case do not count. */
export function searchTree(tree: OutlineTree, query: string, { codeOf, clusterOf }: Searchable): OutlineTree {
  const words = searchKey(query).split(/\s+/).filter(Boolean)
  if (words.length === 0) return tree
  const matches = (note: Note) => {
    const key = searchKey(`${plainText(note.text)} ${codeOf(note)} ${clusterOf(note)}`)
    return words.every((word) => key.includes(word))
  }
  const stages = tree.stages.flatMap(({ stage, activities }) => {
    const kept = activities.flatMap((activity) => {
      const cells = activity.cells
        .map((cell) => ({
          ...cell,
          notes: cell.notes.filter(matches),
          second: cell.second.filter(({ note }) => matches(note)),
        }))
        .filter((cell) => countIn(cell) > 0)
      const beside = activity.beside.filter(matches)
      return cells.length > 0 || beside.length > 0 ? [{ ...activity, cells, beside }] : []
    })
    return kept.length > 0 ? [{ stage, activities: kept }] : []
  })
  return { stages, free: tree.free.filter(matches) }
}

export function countIn(cell: Pick<OutlineCell, 'notes' | 'second'>): number {
  return cell.notes.length + cell.second.length
}

export function countOf({ cells, beside }: OutlineActivity): number {
  return cells.reduce((sum, cell) => sum + countIn(cell), beside.length)
}

/** Lists of notes in the order they are read, each under the key of its cell ("free" for the free board). */
export function listsOf({ stages, free }: OutlineTree): ReadonlyMap<string, readonly string[]> {
  const lists = new Map<string, readonly string[]>()
  for (const { activities } of stages) {
    for (const { key, cells, beside } of activities) {
      for (const cell of cells)
        lists.set(
          cell.key,
          cell.notes.map(({ id }) => id),
        )
      lists.set(
        key,
        beside.map(({ id }) => id),
      )
    }
  }
  lists.set(
    'free',
    free.map(({ id }) => id),
  )
  return lists
}

/** Where a note stands among the lists: the key of its list, or null. */
export function listHolding(lists: ReadonlyMap<string, readonly string[]>, note: string): string | null {
  for (const [key, ids] of lists) if (ids.includes(note)) return key
  return null
}
