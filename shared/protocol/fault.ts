// What can go wrong, from a closed list: each has words in both languages. Apart from the schemas, so that a page can
// name a fault without loading what checks requests.

/** Everything that can go wrong in words a person reads; each has a phrase in both languages. */
export const FAULTS = [
  'code-unknown',
  'code-closed',
  'ticket-invalid',
  'person-removed',
  'link-revoked',
  'forbidden',
  'not-found',
  'name-empty',
  'name-too-long',
  'title-empty',
  'title-too-long',
  'locality-empty',
  'invalid',
  'too-large',
  'too-many-tries',
  'exists-already',
  'import-malformed',
  'image-unreadable',
  'image-unsupported',
  'image-svg',
  'image-too-large',
  'image-too-heavy',
  'image-missing',
  'images-full',
  'images-unavailable',
  /** `where` says why: vote-refusal.ts. */
  'vote-refused',
  'storage-full',
  'server-busy',
  'no-connection',
  'unexpected',
] as const
export type Fault = (typeof FAULTS)[number]

/** The body of every reply that is not 2xx. `where` names the field or line. */
export interface FaultReply {
  readonly fault: Fault
  readonly where?: string
  readonly detail?: string
}

export function isFault(value: unknown): value is Fault {
  return FAULTS.some((fault) => fault === value)
}
