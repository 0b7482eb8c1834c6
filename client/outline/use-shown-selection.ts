// What is selected on the canvas is seen here: its activity opens and its row comes into view. The focus stays where it is,
// and what was selected here stays where it stands.
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { idsIn, listsIn, type OutlineActivity, type OutlineList, strokesRow } from './tree.ts'

export interface ShownSelection {
  /** The row to be seen. */
  readonly wanted: string | null
  /** This selection is made in the outline. */
  mine(ids: readonly string[]): void
}

export function useShownSelection(
  root: RefObject<HTMLElement | null>,
  selection: readonly string[],
  activities: readonly OutlineActivity[],
  free: OutlineList,
  open: (activities: readonly string[]) => void,
): ShownSelection {
  const own = useRef<readonly string[] | null>(null)
  const [wanted, setWanted] = useState<string | null>(null)
  const asked = useRef<string | null>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new selection is to be seen
  useEffect(() => {
    const mine = own.current
    if (mine !== null && mine.length === selection.length && mine.every((id) => selection.includes(id)))
      return
    own.current = null
    const [first] = selection
    if (first === undefined) return
    const holding = activities.find((activity) =>
      listsIn(activity).some((list) => idsIn(list).includes(first)),
    )
    const list = holding ? listsIn(holding).find((each) => idsIn(each).includes(first)) : free
    const row = list?.strokes.some(({ id }) => id === first) ? strokesRow(list.key) : first
    if (holding) open([holding.key])
    asked.current = row
    setWanted(row)
  }, [selection])

  useLayoutEffect(() => {
    const row = asked.current
    const item = row === null ? null : root.current?.querySelector(`[data-row="${CSS.escape(row)}"]`)
    if (!item) return
    asked.current = null
    if (!item.contains(document.activeElement)) item.scrollIntoView({ block: 'nearest' })
  })

  return {
    wanted,
    mine(ids) {
      own.current = ids
    },
  }
}
