// The pictures of a document: each frame of the board as it may be shown on paper, and those people chose for its lines.

import { frameBox } from '../../../shared/agenda/frame.ts'
import { groupNames } from '../../../shared/agenda/group-names.ts'
import { shownCodes } from '../../../shared/agenda/merges.ts'
import { unpicturedNotes } from '../../../shared/concept/board-pictures.ts'
import type { Concept } from '../../../shared/concept/composed.ts'
import { chosenFiles } from '../../../shared/export/laid-pictures.ts'
import type { FramePicture } from '../../../shared/export/shaped-concept.ts'
import type { Language } from '../../../shared/i18n/language.ts'
import { makeSprite } from '../../canvas/make-sprite.ts'
import { BoardPictures } from '../../canvas/pictures/board-pictures.ts'
import { boardWordsIn } from '../../canvas/pictures/words-in.ts'
import { noteBadges } from '../../panels/note-badges.ts'
import type { ConceptWorld } from './concept-world.ts'

/** Pixels per board unit: 2,000 over a sheet of A4 on its side, 200 dots an inch. */
const SCALE = 1.25

/** Pixels on the longer side of a picture chosen for a line: 130 mm at 200 dots an inch. */
const CHOSEN_SIDE = 1024
const CHOSEN_QUALITY = 0.85

/**
 * Pictures chosen for lines, by their files, in a format every program shows. One that cannot be had leaves its line in
 * words.
 */
export async function chosenPictures(
  world: ConceptWorld,
  concept: Concept,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, FramePicture>> {
  const found = new Map<string, FramePicture>()
  const files = chosenFiles(concept)
  const images = files.length === 0 ? null : await world.openImages().catch(() => null)
  for (const file of files) {
    const bitmap = signal.aborted ? null : await images?.load(file, CHOSEN_SIDE).catch(() => null)
    if (bitmap) found.set(file, await jpegOf(bitmap))
  }
  return found
}

async function jpegOf(bitmap: ImageBitmap): Promise<FramePicture> {
  const { width, height } = bitmap
  const { canvas, context } = makeSprite(width, height)
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, width, height)
  context.drawImage(bitmap, 0, 0)
  const file = await new Promise<Blob | null>((resolve) =>
    canvas.toBlob(resolve, 'image/jpeg', CHOSEN_QUALITY),
  )
  canvas.width = 0
  if (!file) throw new Error('The browser made no picture')
  return { type: 'jpg', bytes: new Uint8Array(await file.arrayBuffer()), width, height }
}

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
      const bytes = new Uint8Array(await file.arrayBuffer())
      painted.set(id, { type: 'png', bytes, width, height })
    }
  } finally {
    pictures.close()
  }
  return painted
}
