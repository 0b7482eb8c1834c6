// What a canvas needs of a session, kept the same object between renders as long as nothing changed.
import { useCallback, useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { currentFrames } from '../../shared/agenda/progress.ts'
import type { Note } from '../../shared/board/item.ts'
import type { Language } from '../../shared/i18n/language.ts'
import { findActivity } from '../../shared/method/method.ts'
import { authorBadge } from '../../shared/people/badge.ts'
import { useAgenda } from '../model/react.tsx'
import type { Session } from '../model/session.ts'

/** Labels up to this long ("A", "12") get the word "group". */
const BARE_LABEL = 3

export function useBoardView(session: Session, language: Language) {
  const { agenda, me } = session
  const version = useAgenda(agenda)
  const t = useTranslations('workshop')
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for everything read from the agenda
  const read = useMemo(() => {
    const { frames, groups, people, codes, position } = agenda
    return { frames, groups, people, codes, current: currentFrames(frames, groups, position, me.person) }
  }, [agenda, version, me.person])

  const groups = useMemo(
    () =>
      Object.fromEntries(
        read.groups.map(({ id, label }) => [
          id,
          label.length <= BARE_LABEL ? t('group', { group: label }) : label,
        ]),
      ),
    [read.groups, t],
  )

  const { frames, people } = read
  const displays = useMemo(
    () => new Map(frames.map(({ id, activity }) => [id, findActivity(activity)?.authorDisplay])),
    [frames],
  )
  const badgeOf = useCallback(
    (note: Note) =>
      authorBadge(
        note.author,
        people,
        (note.place.frame === null ? undefined : displays.get(note.place.frame)) ?? 'code',
        language,
      ),
    [people, displays, language],
  )
  return { ...read, groups, badgeOf }
}
