// The notes a table would become, what is left out and why. Pure: nothing is written here.
import type { PlacedCell } from '../../../shared/agenda/frame.ts'
import { LIMITS } from '../../../shared/base/limits.ts'
import { searchKey } from '../../../shared/base/text.ts'
import type { ColourCode } from '../../../shared/method/vocabulary.ts'
import { type CellFinder, type Columns, kindOf } from './columns.ts'
import { cutTo, splitLong } from './split-text.ts'

/** What becomes of a text that no note can hold. */
export type LongTexts = 'split' | 'cut' | 'skip'

export interface Choices extends Columns {
  readonly long: LongTexts
  readonly skipsDuplicates: boolean
  /** The kind of notes whose row names none; null: the kind of their cell. */
  readonly kind: ColourCode | null
  /** Where notes go whose row names no cell; null: the free board. */
  readonly target: PlacedCell | null
  /** Makes the first LIMITS.pastedNotes of more. */
  readonly firstOnly: boolean
}

export interface PlannedNote {
  readonly text: string
  readonly colour: ColourCode
  readonly cell: PlacedCell | null
}

export interface Plan {
  /** What would be made, LIMITS.pastedNotes at most. */
  readonly notes: readonly PlannedNote[]
  /** How many there would be without that limit. */
  readonly total: number
  readonly empty: number
  readonly duplicates: number
  /** Texts too long for a note, whatever becomes of them. */
  readonly long: number
  /** Rows that name a cell or a kind there is not. */
  readonly unknownCells: number
  readonly unknownKinds: number
}

/** The colour of notes on the free board. */
const USUAL: ColourCode = 'yellow'

export function planNotes(rows: readonly (readonly string[])[], choices: Choices, cells: CellFinder): Plan {
  const { roles, hasHeader, long: longTexts, skipsDuplicates, kind, target } = choices
  const column = (role: 'kind' | 'cell') => roles.indexOf(role)
  const texts = roles.flatMap((role, index) => (role === 'text' ? index : []))
  const notes: PlannedNote[] = []
  const seen = new Set<string>()
  const counts = { total: 0, empty: 0, duplicates: 0, long: 0, unknownCells: 0, unknownKinds: 0 }
  for (const row of hasHeader ? rows.slice(1) : rows) {
    const text = texts
      .map((index) => row[index]?.trim() ?? '')
      .filter((part) => part !== '')
      .join('\n')
    if (text === '') {
      counts.empty += 1
      continue
    }
    const key = searchKey(text).replace(/\s+/g, ' ')
    if (skipsDuplicates && seen.has(key)) {
      counts.duplicates += 1
      continue
    }
    seen.add(key)
    const isLong = text.length > LIMITS.noteText
    if (isLong) counts.long += 1
    if (isLong && longTexts === 'skip') continue
    const namedCell = row[column('cell')] ?? ''
    const found = namedCell === '' ? null : cells.find(namedCell)
    if (namedCell !== '' && !found) counts.unknownCells += 1
    const cell = found ?? target
    const namedKind = row[column('kind')] ?? ''
    const known = namedKind === '' ? null : kindOf(namedKind)
    if (namedKind !== '' && !known) counts.unknownKinds += 1
    const colour = known ?? kind ?? cell?.cell.colour ?? USUAL
    const pieces = !isLong ? [text] : longTexts === 'cut' ? [cutTo(text)] : splitLong(text)
    counts.total += pieces.length
    for (const piece of pieces) {
      if (notes.length < LIMITS.pastedNotes) notes.push({ text: piece, colour, cell })
    }
  }
  return { notes, ...counts }
}

/** Whether notes can be made: some, and not more than allowed unless the first are enough. */
export function canMake({ notes, total }: Plan, { firstOnly }: Pick<Choices, 'firstOnly'>): boolean {
  return notes.length > 0 && (total <= LIMITS.pastedNotes || firstOnly)
}

/** Notes by the cell they go to, each in its order. */
export function byCell(notes: readonly PlannedNote[]): readonly {
  readonly cell: PlacedCell | null
  readonly notes: readonly PlannedNote[]
}[] {
  const groups = new Map<string, { cell: PlacedCell | null; notes: PlannedNote[] }>()
  for (const note of notes) {
    const key = note.cell ? `${note.cell.frame.id}\n${note.cell.cell.id}` : ''
    const group = groups.get(key) ?? { cell: note.cell, notes: [] }
    group.notes.push(note)
    groups.set(key, group)
  }
  return [...groups.values()]
}
