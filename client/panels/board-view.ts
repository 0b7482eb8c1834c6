// What a canvas needs of a session, kept the same object between renders as long as nothing changed.
import { useMemo } from 'react'
import { groupNames } from '../../shared/agenda/group-names.ts'
import { shownCodes } from '../../shared/agenda/merges.ts'
import { allDots } from '../../shared/agenda/poll.ts'
import { currentFrames } from '../../shared/agenda/progress.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { findActivity } from '../../shared/method/method.ts'
import { useAgenda } from '../model/react.tsx'
import type { Session } from '../model/session.ts'
import { noteBadges } from './note-badges.ts'
import { usePinned } from './pinned.ts'

export function useBoardView(session: Session, language: Language) {
  const { agenda, me } = session
  const version = useAgenda(agenda)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for everything read from the agenda
  const read = useMemo(() => {
    const { frames, groups, people, position } = agenda
    const dots = allDots(agenda.votes)
    return {
      frames,
      groups,
      people,
      codes: shownCodes(agenda),
      dots,
      current: currentFrames(frames, groups, position, me.person),
    }
  }, [agenda, version, me.person])

  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for everything read from the agenda
  const groups = useMemo(() => groupNames(agenda, language), [agenda, version, language])

  const question = usePinned(session)
  // The chosen question stands in the frames of ideas.
  const frames = useMemo(
    () =>
      question === null
        ? read.frames
        : read.frames.map((frame) =>
            findActivity(frame.activity)?.stage === 'ideate' ? { ...frame, pinned: question } : frame,
          ),
    [read.frames, question],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for everything read from the agenda
  const badgeOf = useMemo(() => noteBadges(agenda, language), [agenda, version, language])
  return { ...read, frames, groups, badgeOf }
}
