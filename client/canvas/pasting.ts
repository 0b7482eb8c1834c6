// What a paste does on the canvas: a piece of a board is put down, a line becomes a note, what is more is shown first.
import type { Clip } from '../../shared/board/clip.ts'
import { type Pasted, pasteClip } from '../../shared/board/clip-paste.ts'
import type { PastedData } from '../model/copy-event.ts'
import { draftAt, draftIn } from './note-writes.ts'
import { pasteWorld } from './paste-world.ts'
import type { PasteTable } from './pasteboard-world.ts'
import { readPasted } from './pasted.ts'
import type { CanvasWorkshop } from './surroundings.ts'

export async function paste(data: PastedData, table: PasteTable): Promise<void> {
  const pasted = readPasted(data)
  switch (pasted.kind) {
    case 'clip':
      if (pasted.read.state === 'newer') table.notice({ what: 'clipNewer' })
      else await putDown(pasted.read.clip, pasted.read.dropped, table)
      return
    case 'line':
      writeLine(pasted.text, table)
      return
    case 'import':
      table.open({ text: pasted.text, html: pasted.html, at: table.pointed() })
      return
    case 'files':
      table.hand(pasted.files, table.target())
      return
    case 'tooLong':
      table.notice({ what: 'pasteTooLong' })
      return
    case 'nothing':
      table.notice({ what: 'nothingToPaste' })
  }
}

async function putDown(clip: Clip, dropped: number, table: PasteTable): Promise<void> {
  const { world } = table
  const { workshop } = world
  if (!workshop) return
  const at = table.target()
  const pictures = await carried(clip, workshop, table)
  const around = pasteWorld(world.scene, {
    workshop: workshop.id,
    me: world.me,
    now: () => world.now(),
    newId: () => world.newId(),
    pictures,
  })
  world.step(() => tell(pasteClip(world.board, clip, at, around), dropped, table))
}

function tell({ ids, lostPictures }: Pasted, dropped: number, table: PasteTable): void {
  const { world } = table
  world.select(ids)
  world.tell({ what: 'pasted', values: { n: ids.length } })
  if (lostPictures > 0) table.notice({ what: 'picturesLost', values: { n: lostPictures } })
  else if (dropped > 0) table.notice({ what: 'pasteDropped', values: { n: dropped } })
  else if (ids.length === 0) table.notice({ what: 'nothingToPaste' })
}

async function carried(
  clip: Clip,
  workshop: CanvasWorkshop,
  table: PasteTable,
): Promise<ReadonlyMap<string, string>> {
  const files = clip.items.flatMap((item) => (item.type === 'image' ? item.file : []))
  if (files.length === 0 || clip.workshop === workshop.id || !workshop.carryPictures) return new Map()
  table.notice({ what: 'picturesComing' })
  const brought = await workshop.carryPictures([...new Set(files)], clip.workshop)
  table.notice(null)
  return brought
}

function writeLine(text: string, table: PasteTable): void {
  const { world } = table
  const { scene, board } = world
  const at = table.pointed()
  const draft = at ? draftAt(scene, at) : draftIn(scene, world.views.clear, world.activeFrame)
  const { place, size, colour, anonymous } = draft
  const id = world.newId()
  const author = anonymous ? null : world.me
  world.step(() => board.createNote({ id, text, place, size, colour, author, createdAt: world.now() }))
  world.select([id])
  world.tell({ what: 'pasted', values: { n: 1 } })
}
