// Notes that facilitators read before everybody does: which of the hidden ones these are, and what is told of each. Only of
// frames where notes are checked, and only what its writer's page marked as going there.
import type { Agenda } from '../../shared/agenda/agenda.ts'
import type { Frame } from '../../shared/agenda/frame.ts'
import { isChecked, silencesOf } from '../../shared/agenda/silence.ts'
import { isSubmitted } from '../../shared/board/approval.ts'
import { textIn } from '../../shared/board/carry.ts'
import type { BoardItem } from '../../shared/board/item.ts'
import { isLaid } from '../../shared/board/item.ts'
import type { InboxEntry } from '../../shared/protocol/http.ts'
import { type HiddenDocument, itemOf, itemsIn } from './hidden-notes.ts'

/** A hidden item that facilitators may read. */
export interface Submitted {
  readonly document: HiddenDocument
  readonly item: BoardItem
}

/** What was submitted in the frames of an agenda item, oldest first; given back ones too. */
export function submittedIn(
  documents: readonly HiddenDocument[],
  agenda: Agenda,
  item: string,
): readonly Submitted[] {
  const { frames } = agenda
  if (!isChecked(silencesOf(agenda), { item })) return []
  return documents
    .flatMap((document) =>
      itemsIn(document, (frame) => frame !== null && itemOf(frames, frame) === item).map((each) => ({
        document,
        item: each,
      })),
    )
    .filter(({ document, item: each }) => isSubmitted(document.handle.doc, each.id))
    .sort((a, b) => timeOf(a.item) - timeOf(b.item) || (a.item.id < b.item.id ? -1 : 1))
}

/** What facilitators are told of it: of an anonymous one not even when it was written. */
export function entryOf({ document, item }: Submitted, frames: readonly Frame[]): InboxEntry {
  const { isAnonymous, author, board } = document
  const place = isLaid(item) ? item.place : { frame: null, cell: null }
  const says = 'author' in item ? item.author : null
  return {
    id: item.id,
    type: item.type,
    text: textIn(item),
    image: item.type === 'image' ? item.file : null,
    author: isAnonymous ? null : (says ?? author),
    frame: frames.some(({ id }) => id === place.frame) ? place.frame : null,
    cell: place.cell,
    returned: board.returned(item.id)?.reason ?? null,
  }
}

function timeOf(item: BoardItem): number {
  return 'createdAt' in item ? item.createdAt : 0
}
