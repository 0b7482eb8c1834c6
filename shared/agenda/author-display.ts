// How much of an author is shown on the notes of an agenda item: what its activity says, unless the facilitator settled
// otherwise for this item. A person's own wish may only take away from it (shared/people/badge.ts).
import { z } from 'zod/mini'
import type { AuthorDisplay } from '../method/activity.ts'
import { findActivity } from '../method/method.ts'
import type { Agenda } from './agenda.ts'
import type { Frame } from './frame.ts'

/** From the most telling to the least. */
export const AUTHOR_DISPLAYS: readonly AuthorDisplay[] = ['named', 'code', 'sector', 'hidden']

const reader = z.object({ display: z.enum(AUTHOR_DISPLAYS as [AuthorDisplay, ...AuthorDisplay[]]) })

/** What facilitators settled, by agenda item. */
export function settledDisplays(agenda: Agenda): ReadonlyMap<string, AuthorDisplay> {
  return new Map(agenda.rowsOf('displays', reader).map(({ id, display }) => [id, display]))
}

/** How authors are shown in a frame; by code where there is no frame. */
export function displayIn(
  settled: ReadonlyMap<string, AuthorDisplay>,
  frame: Pick<Frame, 'item' | 'activity'> | undefined,
): AuthorDisplay {
  if (!frame) return 'code'
  return settled.get(frame.item) ?? findActivity(frame.activity)?.authorDisplay ?? 'code'
}

/** @param display null for what the activity says */
export function settleDisplay(agenda: Agenda, item: string, display: AuthorDisplay | null): void {
  agenda.setRowsOf('displays', [[item, display && { display }]])
}
