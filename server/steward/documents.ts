// The three documents of a workshop as the steward opens them: a peer like any other, without a socket.
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
}

/** The name of a workshop's document in the relay and the store: `<workshop>/<document>`. */
export function documentName(workshop: string, document: DocumentName): string {
  return `${workshop}/${document}`
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
