// The two who write on one device: each a person with a ticket of their own, kept side by side; one of them is the page's. Who
// writes next is the other's page, opened anew over the same documents; what stands in a field goes over with it.
import { keepTicket, WRITER_CHANGED, writersKey } from '../model/credentials.ts'
import { readStored, store } from '../model/preferences.ts'
import type { Session } from '../model/session.ts'
import { Drafts } from '../outline/drafts.ts'

interface KeptWriter {
  readonly person: string
  readonly ticket: string
}

/** How long what was written is waited for before the other begins, ms: without a connection it waits on the device. */
const SETTLING_MS = 2000

/** Those who write on this device, when they are two. */
export function writersHere({ me }: Session): readonly KeptWriter[] {
  if (me.person === null) return []
  try {
    const kept: unknown = JSON.parse(readStored(writersKey(me.workshop)) ?? '[]')
    const writers = Array.isArray(kept) ? (kept as KeptWriter[]) : []
    return writers.some(({ person }) => person === me.person) ? writers : []
  } catch (_damaged) {
    return []
  }
}

/** Whether this browser can keep two tickets. */
export function keepsWriters({ me }: Session): boolean {
  const key = `${writersKey(me.workshop)}?`
  return store(key, '') && store(key, null)
}

/** Sits a second person at this device, and lets them write. */
export function sitBeside(session: Session, second: KeptWriter): Promise<void> {
  const { me, ticket } = session
  if (me.person === null) return Promise.resolve()
  const writers: readonly KeptWriter[] = [{ person: me.person, ticket }, second]
  store(writersKey(me.workshop), JSON.stringify(writers))
  return letWrite(session, second.person)
}

/** From now on only who writes now does. */
export function writeAlone({ me }: Session): void {
  store(writersKey(me.workshop), null)
}

/** Hands the pen over: the page is the other's. */
export async function letWrite(session: Session, person: string): Promise<void> {
  const { me } = session
  const next = writersHere(session).find((writer) => writer.person === person)
  if (!next || me.person === null || person === me.person) return
  await settled(session)
  const storage = { read: readStored, write: store }
  const [from, to] = [me.person, person].map((who) => new Drafts(storage, me.workshop, who))
  for (const cell of from?.unsent ?? []) {
    if (!from || !to || to.text(cell).trim() !== '') continue
    to.set(cell, from.text(cell))
    from.set(cell, '')
  }
  keepTicket(me.workshop, 'person', next.ticket)
  dispatchEvent(new Event(WRITER_CHANGED))
}

/** Until all is on the server, or for a while: hidden notes are sent by their writer's own page. */
function settled({ save }: Session): Promise<void> {
  if (save.value.unsent === 0) return Promise.resolve()
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer)
      unsubscribe()
      resolve()
    }
    const timer = setTimeout(end, SETTLING_MS)
    const unsubscribe = save.subscribe(({ unsent }) => unsent === 0 && end())
  })
}
