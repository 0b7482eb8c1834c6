// What a device holds of a workshop whose page cannot be opened any more: read once, for the person to take along.
import * as Y from 'yjs'
import { Agenda } from '../../shared/agenda/agenda.ts'
import { Board } from '../../shared/board/board.ts'
import { DOCUMENTS, type SyncName } from '../../shared/people/rights.ts'
import type { MeReply } from '../../shared/protocol/http.ts'
import { workshopKey } from '../../shared/protocol/wire.ts'
import { DeviceCopy } from './device-copy.ts'
import { hiddenCopy } from './hidden.ts'
import type { CopySource } from './rescue-file.ts'
import type { SaveStatus } from './save-tracker.ts'
import { databaseName } from './shared-document.ts'
import { Signal } from './signal.ts'
import { unsentIn } from './unsent-ledger.ts'

/** A reader writes nothing that counts: one name is enough for all of them. */
const READER = 'reader'

/** The databases of this browser; null where it cannot be asked. */
export async function databaseNames(): Promise<readonly string[] | null> {
  const known = await indexedDB.databases?.()
  return known?.flatMap(({ name }) => name ?? []) ?? null
}

/** Reads a copy into a document. @returns how many of its changes the server did not confirm */
export async function readCopy(copyName: string, doc: Y.Doc): Promise<number> {
  const copy = new DeviceCopy({ name: copyName, doc, writer: READER, onLost: () => {} })
  const ledger = await copy.opened
  copy.close()
  return unsentIn(ledger)
}

/**
 * Reads what the device holds of a workshop.
 *
 * @param me who one was there, if it is known: what somebody else keeps to themselves on this device stays theirs
 * @returns null when there is nothing the server does not have, or the browser does not give it
 */
export async function readStranded(workshop: string, me: MeReply | null): Promise<CopySource | null> {
  const docs = { agenda: new Y.Doc(), board: new Y.Doc(), concept: new Y.Doc() }
  const documents: { readonly name: SyncName; readonly doc: Y.Doc }[] = []
  const board = new Board(docs.board)
  const key = workshopKey(workshop, me?.generation ?? 0)
  let unsent = 0
  try {
    const known = await databaseNames()
    for (const name of DOCUMENTS) {
      const copyName = databaseName(key, name)
      // Where it cannot be asked, looking makes an empty one.
      if (known && !known.includes(copyName)) continue
      unsent += await readCopy(copyName, docs[name])
      documents.push({ name, doc: docs[name] })
    }
    const mine = me?.person ? hiddenCopy(key, me.person, '') : null
    for (const copyName of known?.filter((name) => mine && name.startsWith(mine)) ?? []) {
      const doc = new Y.Doc()
      unsent += await readCopy(copyName, doc)
      board.lay({ doc, takes: () => false })
      documents.push({ name: copyName.endsWith('/private') ? 'private' : 'anonymous', doc })
    }
  } catch (error) {
    reportError(error)
    return null
  }
  if (unsent === 0) return null
  return {
    me: { workshop, title: me?.title ?? '' },
    author: me === null ? '' : (me.person ?? `role:${me.role}`),
    agenda: new Agenda(docs.agenda),
    board,
    documents,
    save: new Signal<SaveStatus>({ state: 'device', unsent }),
    now: Date.now,
  }
}
