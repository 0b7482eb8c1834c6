// Focus that is never lost: when the focused row goes away, whoever took it, focus moves to its neighbour.
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'

type Lists = ReadonlyMap<string, readonly string[]>

function rowHolding(element: Element | null): string | null {
  return element?.closest<HTMLElement>('[data-row]')?.dataset['row'] ?? null
}

/** The rows to try when one leaves its list: those after it, nearest first, then those before it. */
export function neighboursOf(rows: readonly string[], row: string): readonly string[] {
  const index = rows.indexOf(row)
  if (index < 0) return []
  return [...rows.slice(index + 1), ...rows.slice(0, index).reverse()]
}

export interface KeptFocus {
  /** Moves focus to the neighbour of a row that is about to leave its list, or to its cell's heading. */
  focusBeside(row: string): void
  /** Focuses a row as soon as it is on the screen. */
  focusWhenShown(row: string): void
  /** Goes back to the row that had focus last, when the button that has it is about to go. */
  focusLast(): void
}

/** @param lists the rows as they are shown now, in reading order */
export function useKeptFocus(root: RefObject<HTMLElement | null>, lists: Lists): KeptFocus {
  const shown = useRef<Lists>(lists)
  const focused = useRef<string | null>(null)
  const wanted = useRef<string | null>(null)
  const last = useRef<string | null>(null)

  const focusRow = (row: string): boolean => {
    const item = root.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(row)}"]`)
    item?.focus()
    return item !== null && item !== undefined
  }
  const focusFrom = (from: Lists, row: string): void => {
    for (const [list, rows] of from) {
      if (!rows.includes(row)) continue
      if (neighboursOf(rows, row).some((each) => focusRow(each))) return
      root.current?.querySelector<HTMLElement>(`[data-cell="${CSS.escape(list)}"] :is(h2, h3)`)?.focus()
      return
    }
  }

  useEffect(() => {
    const element = root.current
    if (!element) return
    const onFocus = (event: FocusEvent) => {
      focused.current = event.target instanceof Element ? rowHolding(event.target) : null
      if (focused.current !== null) last.current = focused.current
    }
    const onPointer = (event: PointerEvent) => {
      if (event.target instanceof Element && rowHolding(event.target) === null) focused.current = null
    }
    document.addEventListener('focusin', onFocus)
    document.addEventListener('pointerdown', onPointer)
    return () => {
      document.removeEventListener('focusin', onFocus)
      document.removeEventListener('pointerdown', onPointer)
    }
  }, [root])

  useLayoutEffect(() => {
    const before = shown.current
    shown.current = lists
    if (wanted.current !== null && focusRow(wanted.current)) wanted.current = null
    const row = focused.current
    const isLost = document.activeElement === null || document.activeElement === document.body
    if (row === null || !isLost) return
    if (!focusRow(row)) focusFrom(before, row)
  })

  return {
    focusBeside: (row) => focusFrom(shown.current, row),
    focusWhenShown(row) {
      wanted.current = row
    },
    focusLast() {
      if (last.current === null || !focusRow(last.current)) root.current?.focus()
    },
  }
}
