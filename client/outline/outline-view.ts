// What every row of the outline is shown with, read once for each rendering.
import type { BoardItem, Note } from '../../shared/board/item.ts'
import type { Language } from '../../shared/i18n/language.ts'
import type { AuthorDisplay } from '../../shared/method/activity.ts'
import type { PublicPerson } from '../../shared/people/person.ts'
import type { Drafts } from './drafts.ts'
import type { OutlineWorld } from './outline-world.ts'

/** What is being written here. */
export interface Edited {
  /** As it was when its words were opened, or last seen: somebody may delete it meanwhile. */
  readonly item: BoardItem
  /** The list it is written in: a cluster may stand in several. */
  readonly list: string | null
}

export interface OutlineView {
  readonly language: Language
  readonly canWrite: boolean
  readonly codes: ReadonlyMap<string, string>
  readonly people: ReadonlyMap<string, PublicPerson>
  readonly dots: ReadonlyMap<string, number>
  /** What groups are called, by id. */
  readonly groups: Readonly<Record<string, string>>
  /** How authors are shown where a facilitator settled it, by agenda item. */
  readonly displays: ReadonlyMap<string, AuthorDisplay>
  /** Whether a note came after the work in its frame had ended. */
  readonly isLater: (note: Note) => boolean
  /** Ids of the frames in which everybody sees their own notes only. */
  readonly covered: ReadonlySet<string>
  /** What others are writing in. */
  readonly writing: ReadonlySet<string>
  /** The row to be seen, however many are shown before it. */
  readonly wanted: string | null
  readonly edited: Edited | null
  readonly drafts: Drafts
  readonly world: OutlineWorld
}
