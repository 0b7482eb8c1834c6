// What a device holds of a workshop whose page cannot be opened any more: read once, for the person to take along.
import * as Y from 'yjs'
import { Agenda } from '../../shared/agenda/agenda.ts'
import { Board } from '../../shared/board/board.ts'
import { DOCUMENTS, type DocumentName } from '../../shared/people/rights.ts'
import type { MeReply } from '../../shared/protocol/http.ts'
import { DeviceCopy } from './device-copy.ts'
import type { CopySource } from './rescue-file.ts'
import type { SaveStatus } from './save-tracker.ts'
import { databaseName } from './shared-document.ts'
import { Signal } from './signal.ts'
import { unsentIn } from './unsent-ledger.ts'

/** A reader writes nothing that counts: one name is enough for all of them. */
const READER = 'reader'

async function isOnDevice(database: string): Promise<boolean> {
  // Where it cannot be asked, looking makes an empty one.
  const known = await indexedDB.databases?.()
  return known === undefined || known.some(({ name }) => name === database)
}

async function readDocument(workshop: string, name: DocumentName, doc: Y.Doc): Promise<number> {
  const database = databaseName(workshop, name)
  if (!(await isOnDevice(database))) return 0
  const copy = new DeviceCopy({ name: database, doc, writer: READER, onLost: () => {} })
  const ledger = await copy.opened
  copy.close()
  return unsentIn(ledger)
}

/**
 * Reads what the device holds of a workshop.
 *
 * @param me who one was there, if it is known
 * @returns null when there is nothing the server does not have, or the browser does not give it
 */
export async function readStranded(workshop: string, me: MeReply | null): Promise<CopySource | null> {
  const documents = DOCUMENTS.map((name) => ({ name, doc: new Y.Doc() }))
  let unsent = 0
  try {
    for (const { name, doc } of documents) unsent += await readDocument(workshop, name, doc)
  } catch (error) {
    reportError(error)
    return null
  }
  if (unsent === 0) return null
  const docOf = (wanted: DocumentName) => documents.find(({ name }) => name === wanted)?.doc ?? new Y.Doc()
  return {
    me: { workshop, title: me?.title ?? '' },
    author: me === null ? '' : (me.person ?? `role:${me.role}`),
    agenda: new Agenda(docOf('agenda')),
    board: new Board(docOf('board')),
    documents: documents.filter(({ doc }) => doc.store.clients.size > 0),
    save: new Signal<SaveStatus>({ state: 'device', unsent }),
    now: Date.now,
  }
}
