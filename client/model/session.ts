// An opened workshop in the browser: its documents as typed views, presence, undo, clock and save state. No React.
import { Agenda } from '../../shared/agenda/agenda.ts'
import { Board } from '../../shared/board/board.ts'
import type { ConceptDraft } from '../../shared/concept/concept-draft.ts'
import { accessTo, can, type DocumentName } from '../../shared/people/rights.ts'
import type { MeReply } from '../../shared/protocol/http.ts'
import { type Clock, openClock } from './clock.ts'
import { Presence } from './presence.ts'
import { type SaveStatus, worstOf } from './save-tracker.ts'
import {
  type ConnectionStatus,
  hasDatabase,
  openSharedDocument,
  type SharedDocument,
} from './shared-document.ts'
import { type Readable, Signal } from './signal.ts'
import { openUndo, type Undo } from './undo.ts'

export interface Session {
  readonly me: MeReply
  readonly ticket: string
  /** Who I am as an author: my person id, or "role:facilitator" for staff without one. */
  readonly author: string
  readonly agenda: Agenda
  readonly board: Board
  /** null on pages that did not ask for the concept, or for roles that may not read it. */
  readonly concept: ConceptDraft | null
  readonly presence: Presence | null
  readonly undo: Undo
  readonly save: Readable<SaveStatus>
  readonly connection: Readable<ConnectionStatus>
  /** Whether the views have something to show: the server answered, or this device had a copy. */
  readonly opened: Promise<void>
  /** The server's time, ms since 1970. */
  now(): number
  close(): void
}

/** The worst connection among the documents: a page is online when all of them are. */
function worstConnection(documents: readonly SharedDocument[]): ConnectionStatus {
  const statuses = documents.map(({ connection }) => connection.value)
  const order = ['refused', 'offline', 'connecting', 'online'] as const
  for (const state of order) {
    const found = statuses.find((status) => status.state === state)
    if (found) return found
  }
  return { state: 'connecting' }
}

/** The concept's view brings the whole structure of the document with it: loaded only by pages that show it. */
async function openConcept({ doc }: SharedDocument): Promise<ConceptDraft> {
  const { ConceptDraft: View } = await import('../../shared/concept/concept-draft.ts')
  return new View(doc)
}

/**
 * Opens a workshop.
 *
 * @param wanted the documents the page needs; the phone asks for two, the concept page for three
 * @param sharesPresence false on pages that only look
 */
export async function openSession(
  me: MeReply,
  ticket: string,
  wanted: readonly DocumentName[],
  sharesPresence: boolean,
): Promise<Session> {
  const onDevice = await hasDatabase()
  const open = (name: DocumentName) =>
    openSharedDocument({
      workshop: me.workshop,
      name,
      ticket,
      readOnly: accessTo(name, me.role) !== 'write',
      onDevice,
    })
  const agendaDocument = open('agenda')
  const boardDocument = open('board')
  const conceptDocument =
    wanted.includes('concept') && accessTo('concept', me.role) !== 'none' ? open('concept') : null
  const documents = [agendaDocument, boardDocument, ...(conceptDocument ? [conceptDocument] : [])]

  const agenda = new Agenda(agendaDocument.doc)
  const board = new Board(boardDocument.doc)
  const concept = conceptDocument ? await openConcept(conceptDocument) : null
  const clock: Clock = openClock(me.now)
  const presence =
    sharesPresence && can(me.role, 'presence.share')
      ? new Presence(boardDocument.provider, me.person, me.role)
      : null
  const undo = openUndo(board)

  const save = new Signal<SaveStatus>({ state: 'saving', unsent: 0 })
  const connection = new Signal<ConnectionStatus>({ state: 'connecting' })
  const tellSave = () => {
    const next = worstOf(documents.map(({ saves }) => saves.status.value))
    const { state, unsent } = save.value
    if (next.state !== state || next.unsent !== unsent) save.set(next)
  }
  const tellConnection = () => connection.set(worstConnection(documents))
  for (const document of documents) {
    document.saves.status.subscribe(tellSave)
    document.connection.subscribe(tellConnection)
  }
  tellSave()

  return {
    me,
    ticket,
    author: me.person ?? `role:${me.role}`,
    agenda,
    board,
    concept,
    presence,
    undo,
    save,
    connection,
    opened: Promise.all(documents.map((document) => document.opened)).then(() => undefined),
    now: clock.now,
    close() {
      undo.close()
      presence?.close()
      agenda.close()
      board.close()
      concept?.close()
      clock.close()
      for (const document of documents) document.close()
    },
  }
}
