// Focus that is never lost: when the focused note goes away, whoever took it, focus moves to its neighbour.
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { neighbourOf } from './neighbour.ts'
import { listHolding } from './tree.ts'

type Lists = ReadonlyMap<string, readonly string[]>

function noteHolding(element: Element | null): string | null {
  return element?.closest<HTMLElement>('[data-note]')?.dataset['note'] ?? null
}

export interface KeptFocus {
  /** Moves focus to the neighbour of a note that is about to leave its list, or to its cell's heading. */
  focusBeside(note: string): void
  /** Focuses a note as soon as it is on the screen. */
  focusWhenShown(note: string): void
  /** Goes back to the note that had focus last, when the button that has it is about to go. */
  focusLast(): void
}

/** @param lists the notes as they are shown now, in reading order */
export function useKeptFocus(root: RefObject<HTMLElement | null>, lists: Lists): KeptFocus {
  const shown = useRef<Lists>(lists)
  const focused = useRef<string | null>(null)
  const wanted = useRef<string | null>(null)
  const last = useRef<string | null>(null)

  const focusNote = (note: string): boolean => {
    const item = root.current?.querySelector<HTMLElement>(`[data-note="${CSS.escape(note)}"]`)
    item?.focus()
    return item !== null && item !== undefined
  }
  const focusFrom = (from: Lists, note: string): void => {
    const list = listHolding(from, note)
    if (list === null) return
    const next = neighbourOf(from.get(list) ?? [], note)
    if (next !== null && focusNote(next)) return
    root.current?.querySelector<HTMLElement>(`[data-cell="${CSS.escape(list)}"] h3`)?.focus()
  }

  useEffect(() => {
    const element = root.current
    if (!element) return
    const onFocus = (event: FocusEvent) => {
      focused.current = event.target instanceof Element ? noteHolding(event.target) : null
      if (focused.current !== null) last.current = focused.current
    }
    const onPointer = (event: PointerEvent) => {
      if (event.target instanceof Element && noteHolding(event.target) === null) focused.current = null
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
    if (wanted.current !== null && focusNote(wanted.current)) wanted.current = null
    const note = focused.current
    const isLost = document.activeElement === null || document.activeElement === document.body
    if (note === null || !isLost) return
    if (!focusNote(note)) focusFrom(before, note)
  })

  return {
    focusBeside: (note) => focusFrom(shown.current, note),
    focusWhenShown(note) {
      wanted.current = note
    },
    focusLast() {
      if (last.current === null || !focusNote(last.current)) root.current?.focus()
    },
  }
}
