// The steward's watch over one workshop that somebody is in: frames for the item it stands at, codes for new notes, the
// public part of people who join, word of stages that ended. Works once a turn: what comes together is answered together.
import * as Y from 'yjs'
import { Agenda } from '../../shared/agenda/agenda.ts'
import { Board } from '../../shared/board/board.ts'
import { type Person, publicPart } from '../../shared/people/person.ts'
import type { VersionStates } from '../vault/versions.ts'
import { type Documents, documentName } from './documents.ts'
import type { Duty } from './duty.ts'
import { layOut } from './layout.ts'
import { missingCodes } from './note-codes.ts'
import { type StageEnd, stageEnds } from './stage-ends.ts'

export interface Watch {
  publish(people: readonly Person[]): void
  /** Does what is waiting, then lets go of the documents. */
  close(): void
}

/**
 * Opens the agenda and the board of a workshop and tends them until closed.
 *
 * @param duty says whether this server is the one to tend it; another may be
 * @param people everybody the vault knows; those the agenda does not show yet are published
 * @param ended told of stages that ended, with the documents as they are; those of before first, when it opens
 * @param failed told of an error while tending (a document of a newer version, say): it must not stop the room
 */
export async function openWatch(
  documents: Documents,
  workshop: string,
  duty: Duty,
  people: readonly Person[],
  ended: (ends: readonly StageEnd[], live: VersionStates) => void,
  failed: (error: unknown) => void,
): Promise<Watch> {
  const agendaHandle = await documents.open(documentName(workshop, 'agenda'))
  const boardHandle = await documents.open(documentName(workshop, 'board')).catch((error: unknown) => {
    agendaHandle.release()
    throw error
  })
  const agenda = new Agenda(agendaHandle.doc)
  const board = new Board(boardHandle.doc)
  /** Notes that may lack a code. */
  const fresh = new Set(board.notes.map(({ id }) => id))
  const coded = new Set(agenda.codes.keys())
  let waiting: NodeJS.Immediate | null = null
  let stoodAt: string | null | undefined
  const told = new Set<string>()

  /** Looks for ends of stages when the workshop stands at another item than before. */
  function tellStageEnds(): void {
    const item = agenda.position?.item ?? null
    if (item === stoodAt) return
    stoodAt = item
    const ends = stageEnds(agenda).filter(({ key }) => !told.has(key))
    for (const { key } of ends) told.add(key)
    if (ends.length === 0) return
    ended(ends, { agenda: Y.encodeStateAsUpdate(agenda.doc), board: Y.encodeStateAsUpdate(board.doc) })
  }

  function tend(): void {
    waiting = null
    // What is fresh stays so for the day this server is on duty.
    if (!post.isMine) return
    try {
      if (!agenda.ready || !board.ready) return
      tellStageEnds()
      layOut(agenda, agenda.current)
      const notes = [...fresh].flatMap((id) => board.note(id) ?? [])
      fresh.clear()
      const codes = missingCodes(agenda, notes)
      for (const { id } of notes) coded.add(id)
      if (codes.length > 0) agenda.setCodes(codes)
    } catch (error) {
      failed(error)
    }
  }

  function tendSoon(): void {
    waiting ??= setImmediate(tend)
  }

  function publish(joined: readonly Person[]): void {
    try {
      if (!agenda.ready) return
      const shown = agenda.people
      const missing = joined.filter(({ id }) => !shown.has(id))
      if (missing.length > 0) agenda.setPeople(missing.map(publicPart))
    } catch (error) {
      failed(error)
    }
  }

  const post = duty.post(workshop, tendSoon)
  agenda.onChange(tendSoon)
  board.onChange(({ changed }) => {
    for (const id of changed) if (!coded.has(id)) fresh.add(id)
    if (fresh.size > 0) tendSoon()
  })
  publish(people)
  tend()

  return {
    publish,
    close() {
      if (waiting !== null) {
        clearImmediate(waiting)
        tend()
      }
      post.release()
      agenda.close()
      board.close()
      agendaHandle.release()
      boardHandle.release()
    },
  }
}
