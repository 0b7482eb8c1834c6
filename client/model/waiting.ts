// How many notes of others wait to be revealed: all that wait, as the server tells everybody, without one's own.
import type { Agenda } from '../../shared/agenda/agenda.ts'
import { isCovered, silencesOf, waitingOf } from '../../shared/agenda/silence.ts'
import type { Board } from '../../shared/board/board.ts'
import { countWaiting } from '../../shared/board/hidden-items.ts'
import type { Session } from './session.ts'

/** Numbers by frame and cell; what lies beside the cells counts under the empty key. */
export type Waiting = ReadonlyMap<string, Readonly<Record<string, number>>>

const NOBODY: Waiting = new Map()

/** What waits in the covered frames, one's own too. */
export function allWaiting(agenda: Agenda): Waiting {
  const silences = silencesOf(agenda)
  const covered = agenda.frames.filter((frame) => isCovered(silences, frame))
  if (covered.length === 0) return NOBODY
  const rows = waitingOf(agenda)
  return new Map(covered.map(({ id }) => [id, rows.get(id)?.cells ?? {}]))
}

/** What of others waits in the covered frames: zeros too, so that every covered frame is named. */
export function othersWaiting(agenda: Agenda, board: Board): Waiting {
  const all = allWaiting(agenda)
  if (all.size === 0) return NOBODY
  const mine = countWaiting(
    [...board.items.values()].filter(({ id }) => board.isOver(id) && board.returned(id) === null),
  )
  return new Map(
    [...all].map(([frame, cells]) => {
      const left = Object.entries(cells).map(
        ([cell, count]) => [cell, Math.max(0, count - (mine.get(frame)?.[cell] ?? 0))] as const,
      )
      return [frame, Object.fromEntries(left)]
    }),
  )
}

/** The sum over frames. */
export function sumWaiting(waiting: Waiting, frames: Iterable<{ readonly id: string }>): number {
  let sum = 0
  for (const { id } of frames) for (const count of Object.values(waiting.get(id) ?? {})) sum += count
  return sum
}

export interface WaitingSource {
  /** The same object as long as no number differs. */
  read(): Waiting
  subscribe(listener: () => void): () => void
}

/** Follows what of others waits. */
export function followWaiting({ agenda, board }: Pick<Session, 'agenda' | 'board'>): WaitingSource {
  let last = NOBODY
  let isStale = true
  const differs = (next: Waiting) => JSON.stringify([...next]) !== JSON.stringify([...last])
  const read = () => {
    if (isStale) {
      const next = othersWaiting(agenda, board)
      if (differs(next)) last = next
      isStale = false
    }
    return last
  }
  return {
    read,
    subscribe(listener) {
      const follow = () => {
        isStale = true
        listener()
      }
      const stops = [agenda.onChange(follow), board.onChange(follow)]
      return () => {
        isStale = true
        for (const stop of stops) stop()
      }
    },
  }
}
