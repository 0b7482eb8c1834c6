// Leaving a device: nothing of a person stays on it. What they wrote stays on the board.
import { DOCUMENTS } from '../../shared/people/rights.ts'
import { workshopKey } from '../../shared/protocol/wire.ts'
import { ballotKey } from './ballot-key.ts'
import { keepTicket, writersKey } from './credentials.ts'
import { hiddenCopy, hiddenKeys } from './hidden.ts'
import { forgetMe } from './kept-me.ts'
import { readStored, store, storedKeys } from './preferences.ts'
import type { Session } from './session.ts'
import { databaseName } from './shared-document.ts'

/** Closes the session and removes its ticket, its copy of the documents and who it was; of both who wrote here, when two. */
export function forgetWorkshop(session: Session): void {
  const { workshop, generation = 0 } = session.me
  const key = workshopKey(workshop, generation)
  session.close()
  keepTicket(workshop, 'person', null)
  forgetMe(workshop)
  const copies = new Set([
    ...DOCUMENTS.map((name) => databaseName(key, name)),
    ...session.documents.map(({ copy }) => copy),
    ...hiddenCopies(workshop, key),
  ])
  const secrets = [
    ballotKey(workshop, ''),
    hiddenKeys(workshop),
    writersKey(workshop),
    `vieta.draft.${workshop}.`,
    `vieta.missed.${workshop}.`,
  ]
  for (const key of storedKeys()) if (secrets.some((start) => key.startsWith(start))) store(key, null)
  try {
    for (const copy of copies) indexedDB.deleteDatabase(copy)
  } catch (_refused) {
    // A private window that keeps no databases has none to remove.
  }
}

/** The databases of hidden notes of everybody who wrote on this device. */
function hiddenCopies(workshop: string, copies: string): readonly string[] {
  const shelves = storedKeys().filter((key) => key.startsWith(hiddenKeys(workshop)))
  return shelves.map((shelf) => {
    const [who = ''] = shelf.slice(hiddenKeys(workshop).length).split('.')
    return hiddenCopy(copies, who, (readStored(shelf) ?? '').replace(/^!/, ''))
  })
}
