// Where silence stands, for what shows it: whether the frames one works in are covered, and when they were revealed.
import { useEffect, useMemo, useRef, useState } from 'react'
import { currentFrames } from '../../shared/agenda/progress.ts'
import { isChecked, isCovered, silencesOf } from '../../shared/agenda/silence.ts'
import { useAgenda } from '../model/react.tsx'
import type { Session } from '../model/session.ts'

/** How long it is said that notes were revealed, ms. */
const SAID_MS = 15_000

export interface SilenceHere {
  /** The agenda item under way. */
  readonly item: string | null
  readonly isCovered: boolean
  /** Whether facilitators read what is written, note by note. */
  readonly isChecked: boolean
  /** When its notes were revealed, ms since 1970; null when they never were, or wait. */
  readonly revealedAt: number | null
  /** Ids of the frames one works in: the own group's, else all of the item. */
  readonly frames: readonly { readonly id: string }[]
}

export function silenceHere({ agenda, me }: Pick<Session, 'agenda' | 'me'>): SilenceHere {
  const { frames, groups, position } = agenda
  const silences = silencesOf(agenda)
  const item = position?.item ?? null
  const current = currentFrames(frames, groups, position, me.person)
  const own = me.person === null ? undefined : groups.find(({ members }) => members.includes(me.person ?? ''))
  const mine = current.filter(
    ({ group, people }) => people?.includes(me.person ?? '') || (own !== undefined && group === own.id),
  )
  const here = mine.length > 0 ? mine : current
  return {
    item,
    isCovered: item !== null && isCovered(silences, { item }),
    isChecked: item !== null && isChecked(silences, { item }),
    revealedAt: (item !== null && silences.get(item)?.revealedAt) || null,
    frames: here,
  }
}

export function useSilenceHere(session: Session): SilenceHere {
  const version = useAgenda(session.agenda)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for everything read from the agenda
  return useMemo(() => silenceHere(session), [session, version])
}

/** How many notes there are once the frames one works in were revealed before one's eyes; null before and a while after. */
export function useRevealed(session: Session): number | null {
  const { isCovered, revealedAt, item, frames } = useSilenceHere(session)
  const before = useRef({ item, isCovered })
  const [count, setCount] = useState<number | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: counted at the moment of the reveal
  useEffect(() => {
    const was = before.current
    before.current = { item, isCovered }
    if (isCovered || was.item !== item) setCount(null)
    else if (was.isCovered && revealedAt !== null) {
      const ids = new Set(frames.map(({ id }) => id))
      setCount(session.board.notes.filter(({ place }) => place.frame !== null && ids.has(place.frame)).length)
    }
  }, [item, isCovered, revealedAt])
  useEffect(() => {
    if (count === null) return
    const timer = setTimeout(() => setCount(null), SAID_MS)
    return () => clearTimeout(timer)
  }, [count])
  return count
}
