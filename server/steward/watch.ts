// The steward's watch over one workshop that somebody is in: frames for the item it stands at, codes for new notes, the
// public part of people who join, word of stages that ended, silence. Works once a turn: what comes together is answered
// together.
import * as Y from 'yjs'
import { Agenda } from '../../shared/agenda/agenda.ts'
import { addArrivals, takeIn } from '../../shared/agenda/arrival.ts'
import { isBoardLocked } from '../../shared/agenda/room.ts'
import { Board } from '../../shared/board/board.ts'
import { type Person, publicPart } from '../../shared/people/person.ts'
import type { VersionStates } from '../vault/versions.ts'
import { type Documents, documentName } from './documents.ts'
import type { Duty } from './duty.ts'
import type { HiddenStore } from './hidden-notes.ts'
import { layOut } from './layout.ts'
import { missingCodes } from './note-codes.ts'
import { SilenceKeeper } from './silence-keeper.ts'
import { type StageEnd, stageEnds } from './stage-ends.ts'

/** Somebody who joined, and whose device they write on when it is another's. */
export type Newcomer = Person & { readonly beside?: string | undefined }

export interface Watch {
  publish(people: readonly Newcomer[]): void
  /** What is hidden, and how it is revealed. */
  readonly silence: SilenceKeeper
  /** Does what is waiting, then lets go of the documents. */
  close(): Promise<void>
}

export interface WatchOptions {
  readonly documents: Documents
  readonly workshop: string
  /** Says whether this server is the one to tend it; another may be. */
  readonly duty: Duty
  /** Everybody the vault knows; those the agenda does not show yet are published. */
  readonly people: readonly Person[]
  readonly hidden: HiddenStore
  readonly isPerson: (id: string) => Promise<boolean>
  readonly mayCredit: (owner: string) => Promise<boolean>
  readonly now: () => number
  /** A random whole number under the given one. */
  readonly below: (most: number) => number
  /** Told of stages that ended, with the documents as they are; those of before first, when it opens. */
  readonly ended: (ends: readonly StageEnd[], live: VersionStates) => void
  /** Told of an error while tending (a document of a newer version, say): it must not stop the room. */
  readonly failed: (error: unknown) => void
}

/** Opens the agenda and the board of a workshop and tends them until closed. */
export async function openWatch(options: WatchOptions): Promise<Watch> {
  const { documents, workshop, duty, people, hidden, now, ended, failed } = options
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
  let stoodAt: string | null = null
  const told = new Set<string>()
  let isLocked: boolean | null = null

  /** Looks for ends of stages when the workshop stands at another item than before, or has ended. */
  function tellStageEnds(): void {
    const standing = `${agenda.position?.item} ${agenda.isFinished}`
    if (standing === stoodAt) return
    stoodAt = standing
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
      agenda.change(() => {
        // Before the frames are laid out: sheets are for those who are there.
        takeIn(agenda)
        layOut(agenda, agenda.current)
        // With its frames, so that nobody can write into one before it is covered.
        silence.tend()
      })
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

  /** On every server that somebody is connected to, on duty or not. */
  function followLock(): void {
    const locked = isBoardLocked(agenda)
    if (locked === isLocked) return
    isLocked = locked
    documents.suspendWrites?.(documentName(workshop, 'board'), locked)
  }

  function publish(joined: readonly Newcomer[]): void {
    try {
      if (!agenda.ready) return
      const shown = agenda.people
      const missing = joined.filter(({ id }) => !shown.has(id))
      // Somebody who wishes to be shown less than before.
      const changed = joined.filter(({ id, shownAs }) => shown.has(id) && shown.get(id)?.shownAs !== shownAs)
      if (missing.length + changed.length === 0) return
      agenda.change(() => {
        agenda.setPeople([...missing, ...changed].map(publicPart))
        addArrivals(agenda, missing, now())
      })
    } catch (error) {
      failed(error)
    }
  }

  const post = duty.post(workshop, tendSoon)
  const silence = new SilenceKeeper({
    ...options,
    store: hidden,
    agenda,
    board,
    handles: { agenda: agendaHandle, board: boardHandle },
    post,
    isShared: duty.isShared,
  })
  agenda.onChange(tendSoon)
  agenda.onChange(followLock)
  followLock()
  board.onChange(({ changed }) => {
    for (const id of changed) if (!coded.has(id)) fresh.add(id)
    if (fresh.size > 0) tendSoon()
  })
  publish(people)
  tend()

  return {
    publish,
    silence,
    async close() {
      if (waiting !== null) {
        clearImmediate(waiting)
        tend()
      }
      const closed = silence.close()
      post.release()
      agenda.close()
      board.close()
      agendaHandle.release()
      boardHandle.release()
      await closed
    },
  }
}
