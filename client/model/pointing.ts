// Where people point with the laser, as it happens: one place each, carried as presence beside the agenda, the one connection
// every page has, the wall too. Never in a document, never a name. How it looks is the canvas's (laser-trails.tsx).
import type { Point } from '../../shared/base/geometry.ts'
import { pointSchema } from '../../shared/base/schema.ts'
import type { Session } from './session.ts'

/** At most this often, ms. */
const EVERY = 50

type Awareness = Session['documents'][number]['provider']['awareness']

function awarenessOf({ documents }: Session): Awareness | undefined {
  // The agenda's is the first: every page opens it before the others.
  return documents[0]?.provider.awareness
}

/** Where each connection points now, by its id; those that do not point are not there. */
export function pointedAt(session: Session): ReadonlyMap<number, Point> {
  const places = new Map<number, Point>()
  for (const [client, state] of awarenessOf(session)?.getStates() ?? []) {
    const read = pointSchema.safeParse(state['laser'])
    if (read.success) places.set(client, read.data)
  }
  return places
}

export function onPointing(session: Session, listener: () => void): () => void {
  const awareness = awarenessOf(session)
  awareness?.on('change', listener)
  return () => awareness?.off('change', listener)
}

/** @returns shows others where I point, board units; null when I no longer do. May be called on every move */
export function openPointing(session: Session, maySee: (at: Point) => boolean): (at: Point | null) => void {
  let isWaiting = false
  let latest: Point | null = null
  return (at) => {
    latest = at && maySee(at) ? at : null
    if (isWaiting) return
    isWaiting = true
    setTimeout(() => {
      isWaiting = false
      awarenessOf(session)?.setLocalStateField('laser', latest)
    }, EVERY)
  }
}
