// What of a tree is as it was stays the very same: only what changed is rendered again.
import type { OutlineActivity, OutlineList, OutlineStage, OutlineTree } from './tree.ts'

function alike<T>(
  a: readonly T[],
  b: readonly T[],
  same: (one: T, other: T) => boolean = Object.is,
): boolean {
  return a.length === b.length && a.every((each, index) => same(each, b[index] as T))
}

function sameList(a: OutlineList, b: OutlineList): boolean {
  return (
    // What a connector joins has its name from elsewhere.
    a.connectors.length + b.connectors.length === 0 &&
    alike(a.notes, b.notes) &&
    alike(a.drawings, b.drawings) &&
    alike(a.strokes, b.strokes) &&
    alike(a.second, b.second, (x, y) => x.placement === y.placement && x.note === y.note) &&
    alike(a.clusters, b.clusters, (x, y) => x.cluster === y.cluster && alike(x.notes, y.notes))
  )
}

function sameFrame({ frame: a }: OutlineActivity, { frame: b }: OutlineActivity): boolean {
  return (
    a.item === b.item &&
    a.activity === b.activity &&
    a.group === b.group &&
    alike(a.at, b.at) &&
    alike(a.size, b.size)
  )
}

function reusedActivity(before: OutlineActivity | undefined, next: OutlineActivity): OutlineActivity {
  if (!before || !sameFrame(before, next)) return next
  const cells = next.cells.map((cell) => {
    const was = before.cells.find(({ key }) => key === cell.key)
    return was && sameList(was, cell) ? was : cell
  })
  const beside = sameList(before.beside, next.beside) ? before.beside : next.beside
  return alike(cells, before.cells) && beside === before.beside ? before : { ...next, cells, beside }
}

/** A tree with everything of the one before that is still as it was. */
export function reused(before: OutlineTree | null, next: OutlineTree): OutlineTree {
  if (!before) return next
  const known = new Map(
    before.stages.flatMap(({ activities }) => activities.map((each) => [each.key, each] as const)),
  )
  const stages = next.stages.map(
    ({ stage, activities }): OutlineStage => ({
      stage,
      activities: activities.map((each) => reusedActivity(known.get(each.key), each)),
    }),
  )
  return { stages, free: sameList(before.free, next.free) ? before.free : next.free }
}
