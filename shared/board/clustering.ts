// Gathering notes into clusters and letting them go. A note belongs to one cluster; an empty cluster is no cluster.
import type { Board } from './board.ts'
import type { Cluster } from './item.ts'

/** The notes meant by ids of notes and second showings, each once, in the order given. */
export function notesOf(board: Board, ids: readonly string[]): readonly string[] {
  const notes = ids.flatMap((id) => {
    const item = board.items.get(id)
    if (item?.type === 'note') return [id]
    return item?.type === 'placement' && board.note(item.note) ? [item.note] : []
  })
  return [...new Set(notes)]
}

/** Whether a title is a bare topic: a cluster is named by a sentence, so people are asked whether they meant one. */
export function isOneWord(title: string): boolean {
  return /^[\p{L}\p{N}\-–]+[.!?…]?$/u.test(title.trim())
}

/** The clusters that hold any of the notes, in their order. */
export function clustersOf(board: Board, notes: readonly string[]): readonly Cluster[] {
  const wanted = new Set(notes)
  return board.clusters.filter(({ members }) => members.some((id) => wanted.has(id)))
}

/**
 * Gathers notes: into the one cluster some of them are in already, else into a new one. They leave the clusters they
 * were in, and a cluster left empty goes.
 *
 * @param activityOf the activity of a frame, '' for the free board
 * @returns the cluster's id, or null when there is nothing to gather
 */
export function gather(
  board: Board,
  ids: readonly string[],
  id: string,
  activityOf: (frame: string | null) => string,
): string | null {
  const notes = notesOf(board, ids)
  if (notes.length === 0) return null
  const [known, second] = clustersOf(board, notes)
  const joined = known && !second && notes.some((note) => !known.members.includes(note)) ? known : undefined
  if (known && !second && !joined && known.members.length === notes.length) return known.id
  board.change(() => {
    leave(board, notes, joined?.id ?? null)
    if (joined) board.setMembers(joined.id, notes, true)
    else
      board.createCluster({
        id,
        title: '',
        ...whereOf(board, notes, activityOf),
        members: notes,
        insight: null,
      })
  })
  return joined?.id ?? id
}

/** Adds notes to a cluster; they leave the clusters they were in. */
export function addTo(board: Board, cluster: string, ids: readonly string[]): void {
  const notes = notesOf(board, ids)
  if (notes.length === 0 || board.items.get(cluster)?.type !== 'cluster') return
  board.change(() => {
    leave(board, notes, cluster)
    board.setMembers(cluster, notes, true)
  })
}

/** Takes notes out of their clusters. */
export function release(board: Board, ids: readonly string[]): void {
  const notes = notesOf(board, ids)
  board.change(() => leave(board, notes, null))
}

function leave(board: Board, notes: readonly string[], except: string | null): void {
  for (const cluster of clustersOf(board, notes)) {
    if (cluster.id === except) continue
    const staying = cluster.members.filter((id) => !notes.includes(id) && board.note(id))
    if (staying.length === 0) board.deleteItems([cluster.id], null, 0)
    else board.setMembers(cluster.id, notes, false)
  }
}

/** The activity and cell a new cluster belongs to: those of its notes, when they share them. */
function whereOf(
  board: Board,
  notes: readonly string[],
  activityOf: (frame: string | null) => string,
): Pick<Cluster, 'activity' | 'cell'> {
  const places = notes.flatMap((id) => board.note(id)?.place ?? [])
  const [first] = places
  const cell = first?.cell ?? null
  const isShared = places.every((place) => place.frame === first?.frame && place.cell === cell)
  return { activity: activityOf(first?.frame ?? null), cell: isShared ? cell : null }
}
