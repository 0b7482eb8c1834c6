// What a facilitator settles for the whole room: a sentence to look up for, a frame to come to, a locked board, cursors. One
// value each, as things stand now; taken back as easily as said. Moves nobody: surfaces decide how to offer it.
import { z } from 'zod/mini'
import { LIMITS } from '../base/limits.ts'
import type { Agenda } from './agenda.ts'

/** "Everyone look up": a sentence on every device until it is taken back. */
export interface LookUp {
  readonly sentence: string
  /** Instant, ms since 1970. */
  readonly at: number
}

/** An invitation to come to a frame. */
export interface Summons {
  readonly frame: string
  /** Instant, ms since 1970: another one to the same frame is another invitation. */
  readonly at: number
}

const lookUpReader = z.object({ sentence: z.string().check(z.maxLength(LIMITS.calledOut)), at: z.number() })
const summonsReader = z.object({ frame: z.string(), at: z.number() })

/** From this many people on, cursors are more noise than company. */
const MANY_CURSORS = 8

/** Whether the board is locked: what participants write waits with them until it is opened again. */
export function isBoardLocked(agenda: Agenda): boolean {
  return agenda.nowOf('locked', z.boolean()) ?? false
}

export function lockBoard(agenda: Agenda, isLocked: boolean): void {
  if (isBoardLocked(agenda) !== isLocked) agenda.setNowOf('locked', isLocked)
}

/**
 * Whether people see each other's cursors: as the facilitator decided, else while they are few.
 *
 * @param here how many are connected
 */
export function showsCursors(agenda: Agenda, here: number): boolean {
  return agenda.nowOf('cursors', z.boolean()) ?? here <= MANY_CURSORS
}

export function setCursors(agenda: Agenda, isShown: boolean): void {
  agenda.setNowOf('cursors', isShown)
}

/** What everybody is to look up for now; null when nothing is. */
export function lookUpOf(agenda: Agenda): LookUp | null {
  return agenda.nowOf('lookUp', lookUpReader)
}

/** @param sentence what to say; when empty each surface says it in its own language. Cut at LIMITS.calledOut */
export function callToLookUp(agenda: Agenda, sentence: string, now: number): void {
  agenda.setNowOf('lookUp', { sentence: sentence.trim().slice(0, LIMITS.calledOut), at: now })
}

export function endLookUp(agenda: Agenda): void {
  if (lookUpOf(agenda)) agenda.setNowOf('lookUp', null)
}

/** Where everybody was called last; null when that frame is gone or nobody ever was called. */
export function summonsOf(agenda: Agenda): Summons | null {
  const summons = agenda.nowOf('summons', summonsReader)
  return summons && agenda.frames.some(({ id }) => id === summons.frame) ? summons : null
}

export function summonTo(agenda: Agenda, frame: string, now: number): void {
  agenda.setNowOf('summons', { frame, at: now })
}
