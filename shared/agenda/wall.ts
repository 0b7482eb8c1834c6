// What the wall of the room shows, as far as people decide it: all groups or one of them, and the notes of a covered cell that
// a group agreed to show. Covered cells themselves are the method's (frame.ts); drawing is the projector's.
import { z } from 'zod/mini'
import type { Agenda } from './agenda.ts'
import { type Frame, isOffTheWall } from './frame.ts'

/** Whose frame the wall keeps to; null: everybody's, side by side or by turns. */
export interface WallPick {
  readonly frame: string | null
  /** Instant, ms since 1970: of two people who picked, the later one counts. */
  readonly at: number
}

export const wallPickReader = z.object({ frame: z.nullable(z.string()), at: z.number() })

/** How long a group's frame stays on the wall before the next one's, ms. */
export const TURN_MS = 20_000

/** What a facilitator picked for the wall; null when nobody did. */
export function wallPickOf(agenda: Agenda): WallPick | null {
  return agenda.nowOf('wall', wallPickReader)
}

export function pickForWall(agenda: Agenda, frame: string | null, now: number): void {
  agenda.setNowOf('wall', { frame, at: now })
}

/** The frame the wall keeps to: the latest pick, as long as it is one of the frames at hand; null for all of them. */
export function keptFrame(frames: readonly Frame[], ...picks: readonly (WallPick | null)[]): string | null {
  const [latest] = picks.filter((pick) => pick !== null).sort((a, b) => b.at - a.at)
  return frames.find(({ id }) => id === latest?.frame)?.id ?? null
}

/** Since when the item under way is shown, ms since 1970: turns are counted from there, the same on every wall. */
export function shownSince(agenda: Agenda): number {
  const { log, position } = agenda
  const began = log.findLastIndex(({ item }) => item !== position?.item) + 1
  return log[began]?.startedAt ?? 0
}

/** Whose turn it is among `count`, from 0. */
export function turnAt(since: number, now: number, count: number): number {
  return count < 2 ? 0 : Math.floor(Math.max(0, now - since) / TURN_MS) % count
}

const shownReader = z.object({ at: z.number() })

/** Ids of notes a group agreed to show although their cell is covered on the wall. */
export function shownOnWall(agenda: Agenda): ReadonlySet<string> {
  return new Set(agenda.rowsOf('wallNotes', shownReader).map(({ id }) => id))
}

/** Shows one note of a covered cell on the wall, or covers it again. */
export function showOnWall(agenda: Agenda, note: string, isShown: boolean, now: number): void {
  agenda.setRowsOf('wallNotes', [[note, isShown ? { at: now } : null]])
}

/** Whether the wall covers a note: its cell is covered, and nobody agreed to show this one. */
export function isCoveredOnWall(
  frames: readonly Frame[],
  shown: ReadonlySet<string>,
  { id, place }: { readonly id: string; readonly place: Parameters<typeof isOffTheWall>[1] },
): boolean {
  return isOffTheWall(frames, place) && !shown.has(id)
}
