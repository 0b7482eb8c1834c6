// Silence: an agenda item whose notes stay with their authors until they are revealed. What everybody may know of it is
// here: since when, until when, and how many notes wait in each cell. The notes themselves are in documents that only
// their author and the server read.
import { z } from 'zod/mini'
import type { Agenda } from './agenda.ts'
import type { Frame } from './frame.ts'

/** The silence of one agenda item; its id is the item's. */
export interface Silence {
  readonly id: string
  /** Instants, ms since 1970. */
  readonly since: number
  /** null while notes are hidden. */
  readonly revealedAt: number | null
  /** Whether facilitators read each note and show it, or give it back to its author. */
  readonly checked?: boolean | undefined
  /** How often the sheets of the item went on to the neighbours. */
  readonly passed?: number | undefined
}

/** How many notes wait in a frame; its id is the frame's. Never whose, never what. */
export interface Waiting {
  readonly id: string
  /** By cell; what lies beside the cells of the frame counts under the empty key. */
  readonly cells: Readonly<Record<string, number>>
}

const silenceReader = z.object({
  since: z.number(),
  revealedAt: z.nullable(z.number()),
  checked: z.optional(z.boolean()),
  passed: z.optional(z.number()),
})
const waitingReader = z.object({ cells: z.record(z.string(), z.number()) })

export function silencesOf(agenda: Agenda): ReadonlyMap<string, Silence> {
  return new Map(agenda.rowsOf('silences', silenceReader).map((row) => [row.id, row]))
}

export function waitingOf(agenda: Agenda): ReadonlyMap<string, Waiting> {
  return new Map(agenda.rowsOf('waiting', waitingReader).map((row) => [row.id, row]))
}

/** Whether what is written in a frame stays with its author for now. */
export function isCovered(
  silences: ReadonlyMap<string, Silence>,
  frame: Pick<Frame, 'item'> | undefined,
): boolean {
  const silence = frame && silences.get(frame.item)
  return silence !== undefined && silence.revealedAt === null
}

/** Whether what is written in a frame goes to the facilitators first. */
export function isChecked(
  silences: ReadonlyMap<string, Silence>,
  frame: Pick<Frame, 'item'> | undefined,
): boolean {
  return isCovered(silences, frame) && silences.get(frame?.item ?? '')?.checked === true
}

/**
 * Hides what is written from now on in the frames of an item; again, when it was revealed. What is seen stays seen, and what
 * is covered already stays covered as it was: nobody reads what was written for oneself alone.
 *
 * @param checked whether facilitators read each note and show it
 */
export function cover(agenda: Agenda, item: string, now: number, checked = false): void {
  const silence = silencesOf(agenda).get(item)
  if (silence && silence.revealedAt === null) return
  const { checked: _, ...rest } = silence ?? {}
  write(agenda, { ...rest, id: item, since: now, revealedAt: null, ...(checked && { checked }) })
}

/** Says that an item's notes are seen. The steward does it once they are on the board. */
export function uncover(agenda: Agenda, item: string, now: number): void {
  const silence = silencesOf(agenda).get(item)
  if (silence?.revealedAt !== null) return
  write(agenda, { ...silence, revealedAt: now })
}

/** Says how often the sheets of a covered item went on. */
export function markPassed(agenda: Agenda, item: string, passed: number): void {
  const silence = silencesOf(agenda).get(item)
  if (silence) write(agenda, { ...silence, passed })
}

function write(agenda: Agenda, { id, ...silence }: Silence): void {
  agenda.setRowsOf('silences', [[id, silence]])
}

/** Says how many notes wait; null takes a frame's count away. */
export function setWaiting(
  agenda: Agenda,
  frames: Iterable<readonly [frame: string, cells: Readonly<Record<string, number>> | null]>,
): void {
  agenda.setRowsOf(
    'waiting',
    [...frames].map(([frame, cells]) => [frame, cells && { cells }] as const),
  )
}
