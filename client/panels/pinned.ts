// The words of the chosen question, followed as its note is edited.
import { useCallback, useSyncExternalStore } from 'react'
import { chosenQuestion } from '../../shared/agenda/poll.ts'
import { plainText } from '../../shared/board/markup.ts'
import type { Session } from '../model/session.ts'

type Documents = Pick<Session, 'agenda' | 'board'>

function questionOf({ agenda, board }: Documents): string | null {
  const chosen = chosenQuestion(agenda.votes)
  if (chosen === null) return null
  const text = board.note(chosen)?.text ?? board.clusters.find(({ id }) => id === chosen)?.title
  return text === undefined ? null : plainText(text)
}

/** The question that stands over the ideas; null while none is chosen. */
export function usePinned({ agenda, board }: Documents): string | null {
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = [agenda.onChange(listener), board.onChange(listener)]
      return () => {
        for (const stop of stops) stop()
      }
    },
    [agenda, board],
  )
  const read = useCallback(() => questionOf({ agenda, board }), [agenda, board])
  return useSyncExternalStore(subscribe, read)
}
