// The board as drafting reads it: notes of a named cell in reading order, in plain words, their codes, dots and
// clusters. What people wrote about the unspoken (emp.iceberg, silence) is never given out: it leaves the board only by
// a person's hand.
import type { Agenda } from '../agenda/agenda.ts'
import type { Frame } from '../agenda/frame.ts'
import { dotsOf, lastVoteOf, orderOf } from '../agenda/poll.ts'
import type { About, VoteResult } from '../agenda/record.ts'
import type { Board } from '../board/board.ts'
import type { Cluster, Note, Place } from '../board/item.ts'
import { plainText } from '../board/markup.ts'
import type { Language } from '../i18n/language.ts'
import { findActivity } from '../method/method.ts'
import type { Person, PublicPerson } from '../people/person.ts'
import type { ConceptDraft } from './concept-draft.ts'

/** What a concept is drafted from. */
export interface World {
  readonly agenda: Agenda
  readonly board: Board
  readonly people: readonly (Person | PublicPerson)[]
  readonly language: Language
}

/** Notes at most this far apart in height stand in one row, board units: half a note. */
const ROW_TOLERANCE = 56

/** Whether a note must stay out of everything that leaves the board by itself. */
export function isUnspoken(activity: string | undefined, cell: string | null): boolean {
  return activity === 'emp.iceberg' && cell === 'silence'
}

interface Standing {
  readonly note: Note
  readonly place: Place
}

export class BoardReading {
  readonly language: Language
  readonly about: About | null
  readonly frames: readonly Frame[]
  readonly clusters: readonly Cluster[]
  readonly votes: readonly VoteResult[]
  readonly people: readonly (Person | PublicPerson)[]
  /** The document so far, for fields that repeat what another field holds. */
  readonly draft: ConceptDraft | null
  readonly #codes: ReadonlyMap<string, string>
  readonly #notes: ReadonlyMap<string, Note>
  readonly #standing = new Map<string, Standing[]>()
  readonly #activityOfFrame: ReadonlyMap<string, string>

  constructor({ agenda, board, people, language }: World, draft: ConceptDraft | null = null) {
    this.language = language
    this.draft = draft
    this.about = agenda.about
    this.frames = agenda.frames
    // Two people may have taken its last notes out at once: a sentence that nothing stands behind is no claim.
    this.clusters = board.clusters
      .filter(({ members }) => members.some((id) => board.note(id)))
      .map((cluster) => ({ ...cluster, title: plainText(cluster.title) }))
    this.votes = agenda.votes
    this.people = [...people].sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0))
    this.#codes = agenda.codes
    this.#activityOfFrame = new Map(this.frames.map(({ id, activity }) => [id, activity]))
    const notes = board.notes.map((note) => ({ ...note, text: plainText(note.text) }))
    this.#notes = new Map(notes.map((note) => [note.id, note]))
    for (const note of notes) this.#stand(note, note.place)
    for (const { note: id, place } of board.placements) {
      const note = this.#notes.get(id)
      if (note) this.#stand(note, place)
    }
  }

  /** Notes (and notes shown a second time) of a cell, frame by frame, in reading order. */
  notes(activity: string, cell: string): readonly Note[] {
    return this.frames
      .filter((frame) => frame.activity === activity)
      .flatMap((frame) => this.notesIn(frame, cell))
  }

  /** Notes of one frame's cell in reading order. */
  notesIn(frame: Frame, cell: string): readonly Note[] {
    if (isUnspoken(frame.activity, cell)) return []
    return readingOrder(this.#standing.get(`${frame.id}/${cell}`) ?? [])
  }

  framesOf(activity: string): readonly Frame[] {
    return this.frames.filter((frame) => frame.activity === activity)
  }

  note(id: string): Note | undefined {
    const note = this.#notes.get(id)
    return note && !this.#unspoken(note) ? note : undefined
  }

  noteByCode(code: string): Note | undefined {
    for (const [id, found] of this.#codes) if (found === code) return this.note(id)
    return undefined
  }

  /** A note's code, or its id while it has none. */
  code(note: Note): string {
    return this.#codes.get(note.id) ?? note.id
  }

  codes(notes: readonly Note[]): readonly string[] {
    return [...new Set(notes.map((note) => this.code(note)))]
  }

  /** Members of a cluster that may be shown, in reading order of their codes. */
  membersOf(cluster: Cluster): readonly Note[] {
    return cluster.members.flatMap((id) => this.note(id) ?? [])
  }

  /** Whether every member may be shown: a title may give away what it was made of. */
  isOpen(cluster: Cluster): boolean {
    return cluster.members.every((id) => {
      const note = this.#notes.get(id)
      return note === undefined || !this.#unspoken(note)
    })
  }

  /** Dots a note got in all closed votes. */
  dots(note: string): number {
    return dotsOf(this.votes, note)
  }

  /** The candidates of an activity's last vote: the chosen one, then best first. */
  ranking(activity: string): readonly Note[] {
    const vote = lastVoteOf(this.votes, activity)
    return vote ? orderOf(this.votes, vote).flatMap((id) => this.note(id) ?? this.#cluster(id)) : []
  }

  /** A cluster as one note: its sentence, traced back to its first member. */
  #cluster(id: string): readonly Note[] {
    const cluster = this.clusters.find((found) => found.id === id)
    if (!cluster || !this.isOpen(cluster)) return []
    return this.membersOf(cluster)
      .slice(0, 1)
      .map((note) => ({ ...note, text: cluster.title }))
  }

  /** The prompt of a cell in the document's language. */
  prompt(activity: string, cell: string): string {
    return findActivity(activity)?.cells.find(({ id }) => id === cell)?.prompt[this.language] ?? cell
  }

  activityOf(note: Note): string | undefined {
    return this.#activityOfFrame.get(note.place.frame ?? '')
  }

  #unspoken(note: Note): boolean {
    return isUnspoken(this.activityOf(note), note.place.cell)
  }

  #stand(note: Note, place: Place): void {
    if (note.text.trim() === '' || place.frame === null || place.cell === null || this.#unspoken(note)) return
    const key = `${place.frame}/${place.cell}`
    const standing = this.#standing.get(key)
    if (standing) standing.push({ note, place })
    else this.#standing.set(key, [{ note, place }])
  }
}

/** Row by row, each from the left; what stands almost at one height is one row. */
function readingOrder(standing: readonly Standing[]): readonly Note[] {
  const byHeight = [...standing].sort((a, b) => a.place.at[1] - b.place.at[1])
  const rows: Standing[][] = []
  for (const item of byHeight) {
    const row = rows.at(-1)
    const top = row?.[0]?.place.at[1]
    if (row && top !== undefined && item.place.at[1] - top <= ROW_TOLERANCE) row.push(item)
    else rows.push([item])
  }
  return rows.flatMap((row) =>
    row
      .sort((a, b) => a.place.at[0] - b.place.at[0] || (a.note.id < b.note.id ? -1 : 1))
      .map(({ note }) => note),
  )
}
