// What the decisions about findings mean for the document: which notes are listed, and with which words. What nobody
// decided stands as it was written; nothing is taken out silently.
import type { Note } from '../board/item.ts'
import { plainText } from '../board/markup.ts'
import type { Person, PublicPerson } from '../people/person.ts'
import { isUnspoken, type World } from './board-reading.ts'
import type { Block } from './composed.ts'
import type { ConceptDraft } from './concept-draft.ts'
import { type Named, namedIn, withCodes } from './names.ts'
import { type Choice, decisionsOf } from './review.ts'

/** The keys decisions are kept under. */
export const KEY = {
  nameInNote: (note: string) => `name:${note}`,
  nameInField: (field: string) => `name-in:${field}`,
  unspoken: (note: string) => `unspoken:${note}`,
} as const

/** People who did not let their name be told, where the name is known. */
export function unnamed(people: World['people']): readonly Named[] {
  return people.flatMap((person: Person | PublicPerson) =>
    person.shownAs !== 'name' && person.name !== null
      ? [{ id: person.id, code: person.code, name: person.name }]
      : [],
  )
}

export interface Settled {
  /** What was decided about a finding, as long as it is about the same; null while nothing is. */
  choice(key: string, about: string): Choice | null
  /** Whether a note is listed, and if not, why. */
  listing(note: Note): 'listed' | 'unspoken' | 'left-out'
  /** A note's words as they are printed. */
  words(note: Note): string
  /** A field's blocks as they are printed. */
  blocks(field: string, blocks: readonly Block[]): readonly Block[]
}

/** The decisions as they stand now. */
export function settledIn({ agenda, people }: World, draft: ConceptDraft): Settled {
  const decisions = decisionsOf(draft)
  const hidden = unnamed(people)
  const activities = new Map(agenda.frames.map(({ id, activity }) => [id, activity]))
  const choice = (key: string, about: string) => {
    const decision = decisions.get(key)
    return decision?.about === about ? decision.choice : null
  }
  const nameChoice = (note: Note) =>
    decisions.has(KEY.nameInNote(note.id))
      ? choice(KEY.nameInNote(note.id), namedIn(plainText(note.text), hidden))
      : null
  return {
    choice,
    listing(note) {
      const kept = isUnspoken(activities.get(note.place.frame ?? ''), note.place.cell)
      if (kept && choice(KEY.unspoken(note.id), '') !== 'include') return 'unspoken'
      return nameChoice(note) === 'leave-out' ? 'left-out' : 'listed'
    },
    words(note) {
      const text = plainText(note.text)
      return nameChoice(note) === 'code' ? withCodes(text, hidden) : text
    },
    blocks(field, blocks) {
      const decision = decisions.get(KEY.nameInField(field))
      if (decision?.choice !== 'code') return blocks
      return blocks.map((block) => mapTexts(block, (text) => withCodes(text, hidden)))
    },
  }
}

function mapTexts(block: Block, change: (text: string) => string): Block {
  switch (block.kind) {
    case 'paragraph':
      return { ...block, text: change(block.text), ...runsWith(block, change) }
    case 'list': {
      const lines = block.lines.map((line) => ({
        ...line,
        label: change(line.label),
        text: change(line.text),
        ...runsWith(line, change),
      }))
      return { ...block, lines }
    }
    case 'table':
      return { ...block, rows: block.rows.map((row) => ({ ...row, cells: row.cells.map(change) })) }
    case 'amount':
      return { ...block, note: change(block.note) }
  }
}

type Runs = Extract<Block, { kind: 'paragraph' }>['runs']

function runsWith({ runs }: { readonly runs?: NonNullable<Runs> }, change: (text: string) => string) {
  return runs === undefined ? {} : { runs: runs.map((run) => ({ ...run, text: change(run.text) })) }
}
