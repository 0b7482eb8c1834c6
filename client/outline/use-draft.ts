// The draft of a cell as a page shows it.
import { useSyncExternalStore } from 'react'
import type { Drafts } from './drafts.ts'

/** The draft of a cell, and a way to change it. */
export function useDraft(drafts: Drafts, cell: string): string {
  return useSyncExternalStore(
    (listener) => drafts.onChange(listener),
    () => drafts.text(cell),
  )
}
