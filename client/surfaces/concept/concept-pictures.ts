// The pictures of the board for the document: each frame as it may be shown on paper.

import { frameBox } from '../../../shared/agenda/frame.ts'
import { groupNames } from '../../../shared/agenda/group-names.ts'
import { shownCodes } from '../../../shared/agenda/merges.ts'
import { unpicturedNotes } from '../../../shared/concept/board-pictures.ts'
import type { Concept } from '../../../shared/concept/composed.ts'
import type { FramePicture } from '../../../shared/export/shaped-concept.ts'
import type { Language } from '../../../shared/i18n/language.ts'
import { BoardPictures } from '../../canvas/pictures/board-pictures.ts'
import { boardWordsIn } from '../../canvas/pictures/words-in.ts'
import { noteBadges } from '../../panels/note-badges.ts'
import type { ConceptWorld } from './concept-world.ts'

/** Pixels per board unit: 2,000 over a sheet of A4 on its side, 200 dots an inch. */
const SCALE = 1.25

/**
 * Paints the frames of a document, in its language.
 *
 * @param signal ends the work between two frames
 */
export async function conceptPictures(
  world: ConceptWorld,
  { frames }: Concept,
  language: Language,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, FramePicture>> {
  const { agenda, board, draft } = world
  const words = await boardWordsIn(language)
  const painted = new Map<string, FramePicture>()
  const pictures = await BoardPictures.open({
    board,
    frames: agenda.frames,
    labels: { codes: shownCodes(agenda), badgeOf: noteBadges(agenda, language) },
    // A photograph that cannot be had stays the card it is on the screen.
    images: await world.openImages().catch(() => null),
    look: { language, words, groups: groupNames(agenda, language) },
    leftOut: unpicturedNotes(world, draft),
  })
  try {
    for (const { frame: id } of frames) {
      const frame = agenda.frames.find((known) => known.id === id)
      if (!frame || signal.aborted) continue
      const { file, width, height } = await pictures.png(frameBox(frame), SCALE)
      painted.set(id, { png: new Uint8Array(await file.arrayBuffer()), width, height })
    }
  } finally {
    pictures.close()
  }
  return painted
}
