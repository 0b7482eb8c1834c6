// The documents of a workshop, by their names in the store, and the three shared ones as the steward opens them: a peer
// like any other, without a socket.
import { createHash } from 'node:crypto'
import type * as Y from 'yjs'
import { Agenda } from '../../shared/agenda/agenda.ts'
import { Board } from '../../shared/board/board.ts'
import { ConceptDraft } from '../../shared/concept/concept-draft.ts'
import type { DocumentName } from '../../shared/people/rights.ts'

/** A live document held open; what is written into it goes to disk and to everybody connected. */
export interface OpenDocument {
  readonly doc: Y.Doc
  /** Resolves once everything written so far is on disk. */
  flushed(): Promise<void>
  release(): void
}

/** Opens live documents by name: the relay, or a stand-in of the command line. */
export interface Documents {
  open(document: string): Promise<OpenDocument>
  /** Lets what participants write to a document wait with them; only where there are participants. */
  suspendWrites?(document: string, isSuspended: boolean): void
}

/** The name of a workshop's document in the relay and the store: `<workshop>/<document>`. */
export function documentName(workshop: string, document: DocumentName): string {
  return `${workshop}/${document}`
}

/** Where the hidden documents of a workshop lie: those of one person each, and those of nobody. */
export const HIDDEN = { private: 'private/', anonymous: 'anonymous/' } as const

/** @param owner a person's id, or the id of a staff link's ticket */
export function privateName(workshop: string, owner: string): string {
  return `${workshop}/${HIDDEN.private}${owner}`
}

/** The key itself is nowhere on the server: who reads the folder or the log cannot open the document with its name. */
export function anonymousName(workshop: string, key: string): string {
  const hash = createHash('sha256').update(`${workshop}/${key}`).digest('base64url')
  return `${workshop}/${HIDDEN.anonymous}${hash}`
}

export interface WorkshopDocuments {
  readonly agenda: Agenda
  readonly board: Board
  readonly concept: ConceptDraft
  /** Resolves once everything written so far is on disk. */
  flushed(): Promise<void>
  close(): void
}

/** Opens all three documents of a workshop; close them when done. */
export async function openWorkshop(documents: Documents, workshop: string): Promise<WorkshopDocuments> {
  const opened: OpenDocument[] = []
  try {
    const open = async (document: DocumentName) => {
      const handle = await documents.open(documentName(workshop, document))
      opened.push(handle)
      return handle.doc
    }
    const agenda = new Agenda(await open('agenda'))
    const board = new Board(await open('board'))
    const concept = new ConceptDraft(await open('concept'))
    return {
      agenda,
      board,
      concept,
      flushed: async () => {
        await Promise.all(opened.map((handle) => handle.flushed()))
      },
      close: () => {
        for (const view of [agenda, board, concept]) view.close()
        for (const handle of opened) handle.release()
      },
    }
  } catch (error) {
    for (const handle of opened) handle.release()
    throw error
  }
}
