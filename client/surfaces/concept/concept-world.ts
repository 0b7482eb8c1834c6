// What every part of the concept page needs, and following the documents it shows.
import { createContext, useContext, useEffect, useState } from 'react'
import type { WebsocketProvider } from 'y-websocket'
import type { Agenda } from '../../../shared/agenda/agenda.ts'
import { displayIn, settledDisplays } from '../../../shared/agenda/author-display.ts'
import { dotsOf } from '../../../shared/agenda/poll.ts'
import type { Board } from '../../../shared/board/board.ts'
import type { Source } from '../../../shared/board/item.ts'
import { isUnspoken } from '../../../shared/concept/board-reading.ts'
import type { ConceptDraft } from '../../../shared/concept/concept-draft.ts'
import type { Field } from '../../../shared/concept/field.ts'
import type { Language } from '../../../shared/i18n/language.ts'
import { findActivity, sectorOf } from '../../../shared/method/method.ts'
import { shownOf } from '../../../shared/people/badge.ts'
import type { Person } from '../../../shared/people/person.ts'
import type { Role } from '../../../shared/people/rights.ts'
import type { Images } from '../../model/images.ts'

export interface ConceptWorld {
  readonly workshop: string
  /** For what the server makes. */
  readonly ticket: string
  readonly draft: ConceptDraft
  readonly agenda: Agenda
  readonly board: Board
  readonly people: readonly Person[]
  readonly writable: boolean
  /** Where carets of those who write now are told; null when nobody is to see mine. */
  readonly writers: WebsocketProvider['awareness'] | null
  readonly me: { readonly person: string | null; readonly role: Role }
  readonly language: Language
  /** The photographs of the board, fetched when a picture needs them. */
  openImages(): Promise<Images>
  newId(): string
  now(): number
  /** The address at which the board shows a note. */
  showOnBoard(note: string): string
}

/** Codes of notes that are no longer on the board. */
export const WithdrawnContext = createContext<ReadonlySet<string>>(new Set())

export function useWithdrawn(): ReadonlySet<string> {
  return useContext(WithdrawnContext)
}

export const WorldContext = createContext<ConceptWorld | null>(null)

export function useWorld(): ConceptWorld {
  const world = useContext(WorldContext)
  if (!world) throw new Error('A part of the concept page stands outside it')
  return world
}

/** Counts changes of anything the document is made of, at most one a frame. */
export function useRevision({ draft, agenda, board }: ConceptWorld): number {
  const [revision, setRevision] = useState(0)
  useEffect(() => {
    let frame = 0
    const changed = () => {
      if (frame !== 0) return
      frame = requestAnimationFrame(() => {
        frame = 0
        setRevision((value) => value + 1)
      })
    }
    const unsubscribe = [draft.onChange(changed), agenda.onChange(changed), board.onChange(changed)]
    changed()
    return () => {
      cancelAnimationFrame(frame)
      for (const stop of unsubscribe) stop()
    }
  }, [draft, agenda, board])
  return revision
}

/** A field as it stands; renders again when somebody changes it. */
export function useField(draft: ConceptDraft, id: string): Field {
  const [, setVersion] = useState(0)
  useEffect(() => {
    setVersion((value) => value + 1)
    return draft.onChange((fields) => {
      if (fields.has(id)) setVersion((value) => value + 1)
    })
  }, [draft, id])
  return draft.field(id)
}

export interface NoteSource {
  readonly id: string
  readonly text: string
  /** The author's code or sector; null when not stored or not to be shown. */
  readonly author: string | null
  /** Where it was copied from, when it was. */
  readonly source: Source | null
  readonly dots: number
  /** Where it is on the board, in words; '' on the free board. */
  readonly place: string
}

/** The note behind a code, with as much of its author as the activity and the person wish; null when it is gone. */
export function noteBehind({ agenda, board, language }: ConceptWorld, code: string): NoteSource | null {
  const id = [...agenda.codes].find(([, known]) => known === code)?.[0] ?? code
  const note = board.note(id)
  if (!note) return null
  const frame = agenda.frames.find(({ id }) => id === note.place.frame)
  if (isUnspoken(frame?.activity, note.place.cell)) return null
  const person = note.author === null ? undefined : agenda.people.get(note.author)
  const activity = findActivity(frame?.activity ?? '')
  const prompt = activity?.cells.find(({ id }) => id === note.place.cell)?.prompt[language]
  const place = [activity?.name[language], prompt].filter(Boolean).join(' → ')
  const base = { id, text: note.text, source: note.source, dots: dotsOf(agenda.votes, id), place }
  const shown = person ? shownOf(person, displayIn(settledDisplays(agenda), frame)) : 'hidden'
  if (!person || shown === 'hidden') return { ...base, author: null }
  const author = shown === 'sector' ? sectorOf(person.sector).label[language] : person.code
  return { ...base, author }
}
