// Writing and reading for somebody whose browser cannot run the page: the cell they work in, its notes, a new note. Goes
// the same ways as a connection of theirs would: hidden notes into their own documents, nothing onto a locked board. Rights
// are the gateway's to ask.
import { createHash } from 'node:crypto'
import type { Agenda } from '../../shared/agenda/agenda.ts'
import { firstNoteIn, type PlacedCell } from '../../shared/agenda/frame.ts'
import { stepsOf } from '../../shared/agenda/plan.ts'
import { isBoardLocked } from '../../shared/agenda/room.ts'
import { isChecked, isCovered, silencesOf, waitingOf } from '../../shared/agenda/silence.ts'
import type { Timer } from '../../shared/agenda/timer.ts'
import { firstCell, placeOf, type WritingPlace } from '../../shared/agenda/writing-place.ts'
import { byOrder } from '../../shared/base/order.ts'
import type { Board } from '../../shared/board/board.ts'
import { fitsNote, writeNote } from '../../shared/board/write-note.ts'
import type { Bilingual } from '../../shared/i18n/language.ts'
import type { Activity } from '../../shared/method/activity.ts'
import { findActivity } from '../../shared/method/method.ts'
import type { PublicPerson } from '../../shared/people/person.ts'
import { WrittenBy } from '../relay/written-by.ts'
import { anonymousName, type Documents, type OpenDocument, privateName } from './documents.ts'
import type { Steward } from './steward.ts'

/** Who writes. */
export interface Writer {
  readonly workshop: string
  readonly person: string
  /** What nobody but their browser keeps: the names of their anonymous documents are made of it. */
  readonly secret: string
}

export interface SimpleNote {
  readonly id: string
  readonly text: string
  readonly code: string | null
  readonly isMine: boolean
  /** Why it was given back to its author; null when it was not. */
  readonly returned: string | null
}

/** What the page shows. */
export interface SimpleView {
  readonly title: string
  readonly me: PublicPerson | null
  readonly place: WritingPlace
  /** The step of the item shown, counted from 1. */
  readonly step: { readonly number: number; readonly count: number; readonly text: Bilingual | null } | null
  readonly timer: Timer
  /** What everybody works at, when the page still shows what was before. */
  readonly movedOnTo: Activity | null
  readonly isLocked: boolean
  /** Whether notes stay with their authors for now. */
  readonly isHidden: boolean
  /** Whether facilitators read them meanwhile. */
  readonly isChecked: boolean
  /** The cell chosen, or the first. */
  readonly cell: PlacedCell | null
  /** Notes of that cell this person may see, oldest first. */
  readonly notes: readonly SimpleNote[]
  /** Hidden notes of others in that cell. */
  readonly waiting: number
}

/** What is asked for; null is where the workshop stands, and one's first cell. */
export interface Asked {
  readonly item: string | null
  /** The frame the page shows until it is left: sheets go on to neighbours. */
  readonly frame: string | null
  readonly cell: string | null
}

export interface NewSimpleNote extends Asked {
  readonly text: string
  /** Made with the form, so that sending it twice writes once. */
  readonly nonce: string
}

export type Outcome = 'sent' | 'hidden' | 'locked' | 'gone' | 'empty' | 'too-long'

export interface SimpleDesk {
  look(writer: Writer, asked: Asked): Promise<SimpleView>
  /** Writes a note; when it resolves with `sent` or `hidden`, the note is on disk. */
  write(writer: Writer, note: NewSimpleNote): Promise<Outcome>
}

interface SimpleDeskOptions {
  readonly documents: Documents
  readonly steward: Pick<Steward, 'attend' | 'withDocuments'>
  readonly now: () => number
}

export function createSimpleDesk({ documents, steward, now }: SimpleDeskOptions): SimpleDesk {
  /** Lays a person's own documents over the board while work is done, as their page would. */
  async function withOwn<T>(
    writer: Writer,
    { item, frame, cell }: Asked,
    work: (found: Found) => T | Promise<T>,
  ): Promise<T> {
    return steward.withDocuments(writer.workshop, async ({ agenda, board, flushed }) => {
      const place = placeFor(agenda, writer.person, item, frame)
      const chosen = cellOf(agenda, place, writer.person, cell)
      if (place.state !== 'write' || !isCovered(silencesOf(agenda), place.frame)) {
        return work({ agenda, board, place, cell: chosen, flushed, own: null })
      }
      const isAnonymous = chosen?.cell.anonymous === true
      const name = isAnonymous
        ? anonymousName(writer.workshop, secretFor(writer, place.item.id))
        : privateName(writer.workshop, writer.person)
      const leave = steward.attend(writer.workshop, name)
      let own: OpenDocument | null = null
      try {
        own = await documents.open(name)
        // Revealed meanwhile, it belongs on the board.
        const takes = () => isCovered(silencesOf(agenda), place.frame)
        board.lay({
          doc: own.doc,
          takes: ({ place: at }) => at.frame === place.frame.id && takes(),
          submits: () => isChecked(silencesOf(agenda), place.frame),
        })
        const document = own
        const settled = async () => {
          await Promise.all([flushed(), document.flushed()])
        }
        return await work({ agenda, board, place, cell: chosen, flushed: settled, own: own.doc })
      } finally {
        own?.release()
        leave()
      }
    })
  }

  return {
    look: (writer, asked) =>
      withOwn(writer, asked, ({ agenda, board, place, cell }) =>
        viewOf(agenda, board, place, cell, writer.person),
      ),

    async write(writer, { text, nonce, ...asked }) {
      if (text.trim() === '') return 'empty'
      if (!fitsNote(text)) return 'too-long'
      const leave = steward.attend(writer.workshop)
      try {
        return await withOwn(writer, asked, async ({ agenda, board, place, cell, flushed, own }) => {
          if (isBoardLocked(agenda)) return 'locked'
          if (place.state !== 'write' || !cell || cell.cell.id !== asked.cell) return 'gone'
          const id = noteId(writer, nonce)
          if (!board.items.has(id)) {
            const written = { id, text, author: writer.person, createdAt: now() }
            const by = cell.cell.anonymous ? null : new WrittenBy(writer.person)
            const write = () => writeNote(board, cell, written, firstNoteIn(cell))
            // The outermost transaction of a document is the one whose origin counts.
            board.doc.transact(() => (own ? own.transact(write, by) : write()), by)
          }
          await flushed()
          return board.isOver(id) ? 'hidden' : 'sent'
        })
      } finally {
        leave()
      }
    },
  }
}

interface Found {
  readonly agenda: Agenda
  readonly board: Board
  readonly place: WritingPlace
  readonly cell: PlacedCell | null
  readonly flushed: () => Promise<void>
  /** The document their hidden notes of this cell lie in. */
  readonly own: OpenDocument['doc'] | null
}

function placeFor(
  agenda: Agenda,
  person: string,
  item: string | null = null,
  held: string | null = null,
): WritingPlace {
  const { everyItem, frames, groups, position } = agenda
  const isKnown = everyItem.some(({ id }) => id === item)
  return placeOf({ everyItem, frames, groups }, isKnown ? item : (position?.item ?? null), person, held)
}

function cellOf(
  agenda: Agenda,
  place: WritingPlace,
  person: string,
  wanted: string | null,
): PlacedCell | null {
  if (place.state !== 'write') return null
  const { cells, frame } = place
  const first = () => cells[firstCell(cells, agenda.people.get(person), frame.begin)]
  return cells.find(({ cell }) => cell.id === wanted) ?? first() ?? null
}

function viewOf(
  agenda: Agenda,
  board: Board,
  place: WritingPlace,
  cell: PlacedCell | null,
  person: string,
): SimpleView {
  const isHidden = place.state === 'write' && isCovered(silencesOf(agenda), place.frame)
  const { current, codes } = agenda
  const inCell =
    cell === null
      ? []
      : board.notes
          .filter(({ place: at }) => at.frame === cell.frame.id && at.cell === cell.cell.id)
          // What lay here before it was covered is for everybody to see.
          .sort((a, b) => a.createdAt - b.createdAt || byOrder(a, b))
  const told = cell ? (waitingOf(agenda).get(cell.frame.id)?.cells[cell.cell.id] ?? 0) : 0
  const mine = inCell.filter(({ id }) => board.isOver(id) && board.returned(id) === null).length
  return {
    title: agenda.about?.title ?? '',
    me: agenda.people.get(person) ?? null,
    place,
    step: stepOf(agenda, place),
    timer: agenda.timer,
    movedOnTo:
      place.state === 'write' && hasMoved(place, placeFor(agenda, person)) && current?.activity
        ? (findActivity(current.activity) ?? null)
        : null,
    isLocked: isBoardLocked(agenda),
    isHidden,
    isChecked: place.state === 'write' && isChecked(silencesOf(agenda), place.frame),
    cell,
    notes: inCell.map(({ id, text, author }) => ({
      id,
      text,
      code: codes.get(id) ?? null,
      isMine: author === person || board.isOver(id),
      returned: board.returned(id)?.reason ?? null,
    })),
    waiting: isHidden ? Math.max(0, told - mine) : 0,
  }
}

function hasMoved(shown: WritingPlace & { state: 'write' }, now: WritingPlace): boolean {
  return now.state !== 'write' || now.frame.id !== shown.frame.id
}

function stepOf(agenda: Agenda, place: WritingPlace): SimpleView['step'] {
  if (place.state !== 'write') return null
  const steps = stepsOf(place.item)
  const index = agenda.position?.item === place.item.id ? agenda.position.step : 0
  return { number: index + 1, count: steps.length, text: steps[index]?.text ?? null }
}

/** Another anonymous document for each item: notes of two of them must not be known for one device's. */
function secretFor({ secret }: Writer, item: string): string {
  return hashOf(`anonymous/${item}/${secret}`)
}

/** Nobody can choose the id of somebody else's note. */
function noteId({ secret, person }: Writer, nonce: string): string {
  return hashOf(`note/${person}/${secret}/${nonce}`).slice(0, 21)
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url')
}
