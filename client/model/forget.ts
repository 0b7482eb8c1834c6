// Leaving a device: nothing of a person stays on it. What they wrote stays on the board.
import { DOCUMENTS } from '../../shared/people/rights.ts'
import { ballotKey } from './ballot-key.ts'
import { keepTicket } from './credentials.ts'
import { hiddenKeys } from './hidden.ts'
import { forgetMe } from './kept-me.ts'
import { store, storedKeys } from './preferences.ts'
import type { Session } from './session.ts'
import { databaseName } from './shared-document.ts'

/** Closes the session and removes its ticket, its copy of the documents and who it was. */
export function forgetWorkshop(session: Session): void {
  const { workshop } = session.me
  session.close()
  keepTicket(workshop, 'person', null)
  forgetMe(workshop)
  const secrets = [ballotKey(workshop, ''), hiddenKeys(workshop)]
  for (const key of storedKeys()) if (secrets.some((start) => key.startsWith(start))) store(key, null)
  const copies = new Set([
    ...DOCUMENTS.map((name) => databaseName(workshop, name)),
    ...session.documents.map(({ copy }) => copy),
  ])
  try {
    for (const copy of copies) indexedDB.deleteDatabase(copy)
  } catch (_refused) {
    // A private window that keeps no databases has none to remove.
  }
}
