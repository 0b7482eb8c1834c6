// The pictures of the board in the annex: which frames, what each is called, and its words for those who do not see it.
// The pictures themselves are painted by whoever has a canvas.
import type { Frame } from '../agenda/frame.ts'
import { groupName } from '../agenda/group-name.ts'
import { tidy } from '../base/text.ts'
import { plainText } from '../board/markup.ts'
import { findActivity } from '../method/method.ts'
import type { BoardReading, World } from './board-reading.ts'
import type { ConceptDraft } from './concept-draft.ts'
import { settledIn } from './settled.ts'

export interface FrameInWords {
  /** Id of the frame. */
  readonly frame: string
  /** "Empatijos žemėlapis, A grupelė". */
  readonly name: string
  /** The same, with the number of its notes and the sentences of its clusters. */
  readonly words: string
}

/** The frames somebody wrote in, in the order they lie on the board. */
export function framesInWords(board: BoardReading): readonly FrameInWords[] {
  return board.frames.flatMap((frame) => inWords(board, frame) ?? [])
}

function inWords(board: BoardReading, frame: Frame): FrameInWords | null {
  const { language } = board
  const activity = findActivity(frame.activity)
  if (!activity) return null
  const notes = activity.cells.flatMap((cell) => board.notesIn(frame, cell.id))
  if (notes.length === 0) return null
  const ids = new Set(notes.map(({ id }) => id))
  const titles = board.clusters
    .filter((cluster) => board.isOpen(cluster) && cluster.members.some((id) => ids.has(id)))
    .map(({ title }) => (language === 'lt' ? `„${tidy(title)}“` : `“${tidy(title)}”`))
  const group = frame.group === null ? '' : `, ${groupName(frame.group, language)}`
  const count = `${language === 'lt' ? 'Lapelių' : 'Notes'}: ${notes.length}`
  const grouped =
    titles.length === 0 ? '' : `. ${language === 'lt' ? 'Grupės' : 'Clusters'}: ${titles.join(', ')}`
  const name = `${activity.name[language]}${group}`
  return { frame: frame.id, name, words: `${name}. ${count}${grouped}` }
}

/** Notes that are on no picture: left out of the document, or printed there in other words than they have on the board. */
export function unpicturedNotes(world: World, draft: ConceptDraft): ReadonlySet<string> {
  const settled = settledIn(world, draft)
  const left = world.board.notes.filter(
    (note) => settled.listing(note) !== 'listed' || settled.words(note) !== plainText(note.text),
  )
  return new Set(left.map(({ id }) => id))
}
