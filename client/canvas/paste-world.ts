// What pasting needs to know of the board around it, read from the scene.
import { cellUnder, type PlacedCell } from '../../shared/agenda/frame.ts'
import type { Box, Size } from '../../shared/base/geometry.ts'
import type { Ground, PasteWorld } from '../../shared/board/clip-paste.ts'
import type { Scene } from './scene.ts'

/** A cell as ground for notes. */
export function groundOf({ frame, cell, box }: PlacedCell): Ground {
  return { frame: frame.id, cell: cell.id, activity: frame.activity, box, anonymous: cell.anonymous }
}

/** Boxes of the notes and pictures that lie in a cell. */
export function takenIn(scene: Scene, { box }: Ground): readonly Box[] {
  return scene
    .query(box)
    .flatMap((item) =>
      item.kind === 'note' || item.kind === 'image' || item.kind === 'text' ? item.box : [],
    )
}

/** The size of the largest note of a cell, or null when it has none. */
export function sizeIn(scene: Scene, { frame, cell, box }: Ground): Size | null {
  let size: Size | null = null
  for (const item of scene.query(box)) {
    if (item.kind !== 'note' || item.place.frame !== frame || item.place.cell !== cell) continue
    if (size === null || item.rect.w > size[0]) size = [item.rect.w, item.rect.h]
  }
  return size
}

type Who = Pick<PasteWorld, 'workshop' | 'me' | 'now' | 'newId' | 'pictures'>

export function pasteWorld(scene: Scene, who: Who): PasteWorld {
  return {
    ...who,
    groundUnder: (box) => {
      const under = cellUnder(scene.frames, box)
      return under && groundOf(under)
    },
    takenIn: (ground) => takenIn(scene, ground),
    sizeIn: (ground) => sizeIn(scene, ground),
  }
}
