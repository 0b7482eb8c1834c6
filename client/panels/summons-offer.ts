// Whether somebody without a canvas is offered to come where everybody was called. Pure: nobody is ever taken there.
import type { Summons } from '../../shared/agenda/room.ts'

/** Called longer ago than this when the page opens, people have come already, ms. */
const RECENT = 60_000

/** What counts as answered when a page opens: whoever comes later finds what is worked on, not where others were called. */
export function answeredAtOpening(summons: Summons | null, now: number): number | null {
  return summons && now - summons.at > RECENT ? summons.at : null
}

/**
 * The frame to offer, or null.
 *
 * @param answered when the call was made that was answered last
 * @param here the frame already looked at
 */
export function offered(
  summons: Summons | null,
  answered: number | null,
  here: string | null,
): string | null {
  return summons === null || summons.at === answered || summons.frame === here ? null : summons.frame
}
