// What a canvas needs of a session, kept the same object between renders as long as nothing changed.
import { useCallback, useMemo } from 'react'
import { addedLaterBy, LATER_BADGE } from '../../shared/agenda/added-later.ts'
import { displayIn, settledDisplays } from '../../shared/agenda/author-display.ts'
import { groupNames } from '../../shared/agenda/group-names.ts'
import { shownCodes, standsFor } from '../../shared/agenda/merges.ts'
import { allDots } from '../../shared/agenda/poll.ts'
import { currentFrames } from '../../shared/agenda/progress.ts'
import type { Note } from '../../shared/board/item.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { findActivity } from '../../shared/method/method.ts'
import { authorBadge } from '../../shared/people/badge.ts'
import { useAgenda } from '../model/react.tsx'
import type { Session } from '../model/session.ts'
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
      pairs: standsFor(agenda),
      dots,
      isLater: addedLaterBy(frames, agenda.log),
      settled: settledDisplays(agenda),
      current: currentFrames(frames, groups, position, me.person),
    }
  }, [agenda, version, me.person])

  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for everything read from the agenda
  const groups = useMemo(() => groupNames(agenda, language), [agenda, version, language])

  const question = usePinned(session)
  const { people } = read
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
  const { dots, settled, isLater, pairs } = read
  const displays = useMemo(
    () => new Map(frames.map((frame) => [frame.id, displayIn(settled, frame)])),
    [frames, settled],
  )
  const badgeOf = useCallback(
    (note: Note) => {
      const display = (note.place.frame === null ? undefined : displays.get(note.place.frame)) ?? 'code'
      const authors = [note.author, ...(pairs.get(note.id) ?? []).map((pair) => pair.author)]
      const author = [...new Set(authors.map((id) => authorBadge(id, people, display, language)))]
        .filter(Boolean)
        .join(' + ')
      const given = dots.get(note.id) ?? 0
      const said = [given > 0 && `● ${given}`, isLater(note) && LATER_BADGE[language], author]
      return said.filter(Boolean).join(' · ') || null
    },
    [people, displays, language, dots, isLater, pairs],
  )
  return { ...read, frames, groups, badgeOf }
}
