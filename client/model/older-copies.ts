// What this device holds of a workshop as it was before an erasure: read for what its owner had not sent, then removed. Of
// what others wrote nothing is taken: some of it may be what was erased.
import * as Y from 'yjs'
import { Board } from '../../shared/board/board.ts'
import { workshopKey } from '../../shared/protocol/wire.ts'
import type { Session } from './session.ts'
import { databaseNames, readCopy } from './stranded-copy.ts'

/** Brings along what one wrote and the server never had: notes and drawings the board does not know. */
async function bringAlong(session: Session, copyName: string): Promise<void> {
  const doc = new Y.Doc()
  const unsent = await readCopy(copyName, doc)
  if (unsent > 0) {
    const old = new Board(doc)
    const { board, author } = session
    const isNew = (item: { readonly id: string; readonly author?: string | null }) =>
      (item.author === author || item.author === null) && !board.doc.getMap('items').has(item.id)
    for (const note of old.notes.filter(isNew)) board.createNote(note)
    for (const drawing of old.drawings.filter(isNew)) board.createDrawing(drawing)
    old.close()
  }
  doc.destroy()
}

function isOlder(name: string, { me }: Session): boolean {
  const [, key = ''] = name.split('/')
  const current = workshopKey(me.workshop, me.generation ?? 0)
  return name.startsWith(`vieta/${me.workshop}`) && key.split('~')[0] === me.workshop && key !== current
}

/** Leaves older generations of the session's workshop behind; what cannot be read now is tried at the next opening. */
export async function leave(session: Session): Promise<void> {
  // The server's board first: what it knows was sent.
  await session.opened
  if (session.connection.value.state !== 'online') return
  const older = ((await databaseNames()) ?? []).filter((name) => isOlder(name, session))
  for (const name of older) {
    try {
      if (/\/(?:board|private|hidden\/.*)$/.test(name)) await bringAlong(session, name)
      indexedDB.deleteDatabase(name)
    } catch (error) {
      reportError(error)
    }
  }
}
