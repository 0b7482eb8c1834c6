// Counts the notes others add, for one quiet summary at most every half minute.
import { useEffect, useState } from 'react'
import type { Session } from '../model/session.ts'
import { summaryDelay } from './moments.ts'

/** How many notes others added in the last stretch, and a number that grows with each summary; null before the first. */
export function useFreshNotes(
  session: Session,
  made: ReadonlySet<string>,
): { count: number; said: number } | null {
  const [summary, setSummary] = useState<{ count: number; said: number } | null>(null)
  useEffect(() => {
    const { board, author } = session
    const known = new Set(board.items.keys())
    let waiting = 0
    let lastAt: number | null = null
    let timer: ReturnType<typeof setTimeout> | null = null
    const say = () => {
      timer = null
      lastAt = Date.now()
      const count = waiting
      waiting = 0
      setSummary((last) => ({ count, said: (last?.said ?? 0) + 1 }))
    }
    const unsubscribe = board.onChange(({ changed }) => {
      for (const id of changed) {
        if (known.has(id)) continue
        known.add(id)
        const note = board.note(id)
        if (note && note.author !== author && !made.has(id)) waiting += 1
      }
      if (waiting > 0 && timer === null) timer = setTimeout(say, summaryDelay(lastAt, Date.now()))
    })
    return () => {
      unsubscribe()
      if (timer !== null) clearTimeout(timer)
    }
  }, [session, made])
  return summary
}
