// Whose frame the wall shows: all groups side by side while their notes can be read, else by turns; or the one that was
// picked, here by key or by a facilitator. What is shown follows from the clock and the picks alone, so a wall that is
// reloaded, or plugged in again, goes on where it was.
import { useEffect, useMemo, useState } from 'react'
import type { Agenda } from '../../../shared/agenda/agenda.ts'
import { type Frame, frameBox } from '../../../shared/agenda/frame.ts'
import {
  keptFrame,
  shownSince,
  TURN_MS,
  turnAt,
  type WallPick,
  wallPickOf,
  wallPickReader,
} from '../../../shared/agenda/wall.ts'
import { type Box, unionOf } from '../../../shared/base/geometry.ts'
import type { Board } from '../../../shared/board/board.ts'
import { NOTE_SIZE } from '../../../shared/board/board.ts'
import { readStored, store } from '../../model/preferences.ts'
import type { Session } from '../../model/session.ts'

/** The text of a usual note, board units. */
const TEXT = 16
/** Smaller text nobody reads from the last row, px of a 1920 x 1080 screen. */
const READABLE = 18
/** What a wall keeps free around frames, px. */
const AROUND = 40

export interface Turns {
  readonly frame: Frame | null
  /** All frames at once; null while one is shown. */
  readonly together: Box | null
  /** Counts from 0. */
  readonly turn: number
  /** The frame it stays with; null while they take turns. */
  readonly kept: string | null
  /** Stays with a frame; null goes back to all. */
  keep(frame: string | null): void
}

const pickKey = (workshop: string) => `vieta.screen.pick.${workshop}`

function storedPick(workshop: string): WallPick | null {
  try {
    return wallPickReader.safeParse(JSON.parse(readStored(pickKey(workshop)) ?? 'null')).data ?? null
  } catch {
    // Whatever stood there, nobody picked anything.
    return null
  }
}

/** The box around all frames, when their notes could be read in it at this size; null when not. */
function readableTogether(frames: readonly Frame[], board: Board, every: readonly Frame[]): Box | null {
  const around = unionOf(frames.map(frameBox))
  if (!around || frames.length < 2) return null
  const ids = new Set(frames.map(({ id }) => id))
  const { x, y, w, h } = around
  const isAmong = every.some(
    ({ id, at, size }) =>
      !ids.has(id) && at[0] < x + w && at[0] + size[0] > x && at[1] < y + h && at[1] + size[1] > y,
  )
  if (isAmong) return null
  const scales = board.notes
    .filter(({ place }) => place.frame !== null && ids.has(place.frame))
    .map(({ size }) => Math.min(1, size[0] / NOTE_SIZE[0], size[1] / NOTE_SIZE[1]))
  const pixel = Math.min(innerWidth / 1920, innerHeight / 1080)
  // The header and the way in take about a third of a wall.
  const room = [innerWidth - 260 * pixel - AROUND, innerHeight - 300 * pixel - AROUND] as const
  const zoom = Math.min(room[0] / w, room[1] / h, 1.5)
  return TEXT * Math.min(1, ...scales) * zoom >= READABLE * pixel ? around : null
}

/** Renders again when the turn changes. */
function useTurn(agenda: Agenda, now: () => number, count: number): number {
  const since = shownSince(agenda)
  const [turn, setTurn] = useState(() => turnAt(since, now(), count))
  useEffect(() => {
    setTurn(turnAt(since, now(), count))
    if (count < 2) return
    let timer: ReturnType<typeof setTimeout>
    const wait = () => {
      timer = setTimeout(
        () => {
          setTurn(turnAt(since, now(), count))
          wait()
        },
        TURN_MS - (Math.max(0, now() - since) % TURN_MS) + 20,
      )
    }
    wait()
    return () => clearTimeout(timer)
  }, [since, now, count])
  return turn
}

/** @param frames those of the item under way; `every` those of the board */
export function useTurns(session: Session, frames: readonly Frame[], every: readonly Frame[]): Turns {
  const { agenda, board, now, me } = session
  const [picked, setPicked] = useState(() => storedPick(me.workshop))
  const [size, setSize] = useState('')
  useEffect(() => {
    const onResize = () => setSize(`${innerWidth} ${innerHeight}`)
    addEventListener('resize', onResize)
    return () => removeEventListener('resize', onResize)
  }, [])
  const kept = keptFrame(frames, wallPickOf(agenda), picked)
  const turn = useTurn(agenda, now, kept === null ? frames.length : 0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the window's size is read where it is wanted
  const together = useMemo(
    () => (kept === null ? readableTogether(frames, board, every) : null),
    [kept, frames, board, every, turn, size],
  )
  const keptAt = frames.findIndex(({ id }) => id === kept)
  const at = keptAt === -1 ? Math.min(turn, Math.max(0, frames.length - 1)) : keptAt
  const keep = (frame: string | null) => {
    // After what it overrules, however two clocks differ.
    const pick = { frame, at: Math.max(now(), (wallPickOf(agenda)?.at ?? 0) + 1) }
    store(pickKey(me.workshop), JSON.stringify(pick))
    setPicked(pick)
  }
  return { frame: frames[at] ?? null, together, turn: at, kept, keep }
}
