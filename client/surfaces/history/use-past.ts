// What the page knows of the past: the versions and minutes the server lists, and the board of the moment looked at.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import * as Y from 'yjs'
import { Board } from '../../../shared/board/board.ts'
import type { MinuteReply, VersionReply } from '../../../shared/protocol/history.ts'
import { createPast, type Past } from '../../model/past.ts'
import type { Session } from '../../model/session.ts'
import { type Moment, PastBoard, type PastView } from './past-board.ts'

export interface Listed {
  readonly versions: readonly VersionReply[]
  readonly minutes: readonly MinuteReply[]
  readonly missing: number
}

export interface PastState {
  readonly past: Past
  /** The board that is drawn. */
  readonly shown: Board
  /** null until the server has answered. */
  readonly listed: Listed | null
  /** null until something is shown. */
  readonly view: PastView | null
  readonly error: unknown
  look(moment: Moment): void
  /** Asks for versions and minutes again. */
  refresh(): void
}

export function usePast({ me, ticket }: Session): PastState {
  const past = useMemo(() => createPast({ workshop: me.workshop, ticket }), [me.workshop, ticket])
  const board = useMemo(() => {
    const shown = new Board(new Y.Doc())
    shown.create()
    return new PastBoard(past, shown)
  }, [past])
  const [listed, setListed] = useState<Listed | null>(null)
  const [view, setView] = useState<PastView | null>(null)
  const [error, setError] = useState<unknown>(null)
  const [asked, setAsked] = useState(0)
  const wanted = useRef<Moment | null>(null)
  const isBusy = useRef(false)
  const lastTold = useRef('')

  // One moment after another, and of those wished for meanwhile only the last: a slider asks faster than boards change.
  const look = useCallback(
    (moment: Moment) => {
      wanted.current = moment
      if (isBusy.current) return
      isBusy.current = true
      const showAll = async () => {
        while (wanted.current) {
          const next = wanted.current
          wanted.current = null
          setView(await board.show(next))
          setError(null)
        }
      }
      showAll()
        .catch(setError)
        .finally(() => {
          isBusy.current = false
        })
    },
    [board],
  )

  // biome-ignore lint/correctness/useExhaustiveDependencies: `asked` is the wish to ask again
  useEffect(() => {
    let left = false
    Promise.all([past.versions(), past.minutes()]).then(
      ([versions, { minutes, missing }]) => {
        if (left) return
        const told = JSON.stringify(minutes)
        if (told !== lastTold.current) board.refresh()
        lastTold.current = told
        setListed({ versions, minutes, missing })
        setError(null)
      },
      (fault: unknown) => {
        if (!left) setError(fault)
      },
    )
    return () => {
      left = true
    }
  }, [past, board, asked])

  const newest = listed?.minutes.at(-1)?.at ?? null
  const isFirst = view === null
  useEffect(() => {
    if (isFirst && newest !== null) look({ kind: 'minute', at: newest })
  }, [isFirst, newest, look])

  const refresh = useCallback(() => setAsked((count) => count + 1), [])
  return { past, shown: board.shown, listed, view, error, look, refresh }
}

/** How often the page asks whether there is something newer, ms. */
const AGAIN_MS = 30_000

/** Asks again now and then while somebody looks at the page. */
export function useAgain(refresh: () => void): void {
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') refresh()
    }, AGAIN_MS)
    return () => clearInterval(timer)
  }, [refresh])
}
