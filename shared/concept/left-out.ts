// Why a strong cluster was left out of the concept, as people wrote it: one reason a cluster, kept in the concept document.
import type { Unsubscribe } from '../base/signal.ts'
import type { ConceptDraft } from './concept-draft.ts'

/** Characters of a reason: two sentences. */
export const REASON_MOST = 300

function reasonsIn({ doc }: ConceptDraft) {
  return doc.getMap<unknown>('leftOut')
}

/** Cluster id to the reason. */
export function reasonsOf(draft: ConceptDraft): ReadonlyMap<string, string> {
  const reasons = new Map<string, string>()
  for (const [id, reason] of reasonsIn(draft)) if (typeof reason === 'string') reasons.set(id, reason)
  return reasons
}

/** Writes a reason; an empty one is taken away. */
export function setReason(draft: ConceptDraft, cluster: string, reason: string): void {
  const words = reason.normalize('NFC').trim().slice(0, REASON_MOST)
  draft.change(() => {
    if (words === '') reasonsIn(draft).delete(cluster)
    else reasonsIn(draft).set(cluster, words)
  })
}

/** Calls back when somebody changes a reason. */
export function onReasons(draft: ConceptDraft, listener: () => void): Unsubscribe {
  const reasons = reasonsIn(draft)
  reasons.observe(listener)
  return () => reasons.unobserve(listener)
}
