// Where silence stands, for what shows it: whether the frames one works in are covered, and when they were revealed.
import { useMemo } from 'react'
import { currentFrames } from '../../shared/agenda/progress.ts'
import { isCovered, silencesOf } from '../../shared/agenda/silence.ts'
import { useAgenda } from '../model/react.tsx'
import type { Session } from '../model/session.ts'

export interface SilenceHere {
  /** The agenda item under way. */
  readonly item: string | null
  readonly isCovered: boolean
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
    revealedAt: (item !== null && silences.get(item)?.revealedAt) || null,
    frames: here,
  }
}

export function useSilenceHere(session: Session): SilenceHere {
  const version = useAgenda(session.agenda)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for everything read from the agenda
  return useMemo(() => silenceHere(session), [session, version])
}
