// A person's request about their data: what is asked, how far it is, what was chosen, and who may take the step that cannot
// be taken back. Stores nothing. What is left of an erasure in the record names nobody.

/** To be erased, or to get to know what is held. */
export type DataWish = 'erase' | 'access'
export const DATA_WISHES: readonly DataWish[] = ['erase', 'access']

/** How it reached the organiser: by a letter, from the device they joined with, or with a code the organiser gave them. */
export type DataRequestFrom = 'letter' | 'device' | 'code'
export const DATA_REQUEST_FROM: readonly DataRequestFrom[] = ['letter', 'device', 'code']

/** How the organiser made sure it is the person. */
export type IdentityCheck = 'device' | 'known' | 'document'
export const IDENTITY_CHECKS: readonly IdentityCheck[] = ['device', 'known', 'document']

/**
 * `proposed`: chosen, and waiting for a second person or the end of the delay. `carrying`: confirmed, the data are being
 * rewritten; a server that stopped in between takes it up again. `partly`: done, and something was kept on a legal basis.
 */
export type DataRequestState =
  | 'received'
  | 'verified'
  | 'proposed'
  | 'carrying'
  | 'done'
  | 'partly'
  | 'withdrawn'
export const DATA_REQUEST_STATES: readonly DataRequestState[] = [
  'received',
  'verified',
  'proposed',
  'carrying',
  'done',
  'partly',
  'withdrawn',
]

/** What may be kept although the person asked otherwise. */
export type KeptPart = 'attendance-list' | 'certificate-register' | 'documents-sent'
export const KEPT_PARTS: readonly KeptPart[] = ['attendance-list', 'certificate-register', 'documents-sent']

/** What becomes of certificates: the number goes on counting without a name, or counts no more. */
export type CertificateFate = 'keep-nameless' | 'annul'

/** What the organiser chose: the identity goes in any case, texts one by one. */
export interface ErasurePlan {
  /** Ids of the notes whose texts go too; the others stay as an erased participant's. */
  readonly notes: readonly string[]
  /** Ids of what else goes from the board: words of texts and shapes, and pictures and strokes with all there is of them. */
  readonly drawings?: readonly string[]
  readonly certificates: CertificateFate
  /** What is refused, and on which legal basis: one never without the other. */
  readonly kept: readonly KeptPart[]
  readonly basis: string
}

/** What was done, in numbers: the record of a step that cannot be taken back, without the person. */
export interface ErasureScope {
  /** Notes whose texts went, and those that stay without an author. */
  readonly erasedNotes: number
  readonly keptNotes: number
  /** What else went from the board; not there when nothing did. */
  readonly erasedDrawings?: number
  /** Certificates that were issued, and what became of them. */
  readonly certificates: number
  readonly fate: CertificateFate
  readonly kept: readonly KeptPart[]
  readonly basis: string
  /** Sections of the concept that cited what went. */
  readonly sections: readonly string[]
}

/** Somebody who took a step: how they called themselves, in which role, when. */
export interface StepTaken {
  readonly at: number
  readonly who: string
  readonly role: string
}

export interface DataRequest {
  readonly id: string
  /** 1, 2, … in a workshop: what the request is called once nobody is named any more. */
  readonly number: number
  readonly wish: DataWish
  readonly from: DataRequestFrom
  /** Null once the person was erased. */
  readonly person: string | null
  /** Day it came, as 2026-04-02. */
  readonly receivedOn: string
  readonly recordedAt: number
  readonly state: DataRequestState
  readonly check: IdentityCheck | null
  readonly plan: ErasurePlan | null
  readonly proposed: StepTaken | null
  /** The ticket it was proposed with: whoever holds another one is a second person. Null once it is over. */
  readonly proposedWith: string | null
  readonly confirmed: StepTaken | null
  readonly closedAt: number | null
  readonly scope: ErasureScope | null
}

/** How long one person alone has to wait before they confirm what they chose themselves, ms. */
export const CONFIRM_DELAY_MS = 24 * 60 * 60_000

export function isOpen({ state }: Pick<DataRequest, 'state'>): boolean {
  return state !== 'done' && state !== 'partly' && state !== 'withdrawn'
}

/** When whoever holds a ticket may confirm: at once who did not propose it, after the delay who did; null when never. */
export function confirmableFrom(
  { state, proposed, proposedWith }: Pick<DataRequest, 'state' | 'proposed' | 'proposedWith'>,
  ticket: string,
): number | null {
  if (proposed === null || (state !== 'proposed' && state !== 'carrying')) return null
  // What was confirmed once and not finished is only taken up again.
  if (state === 'carrying') return proposed.at
  return ticket === proposedWith ? proposed.at + CONFIRM_DELAY_MS : proposed.at
}

/** The state an erasure ends in. */
export function endState({ kept }: Pick<ErasurePlan, 'kept'>): 'done' | 'partly' {
  return kept.length > 0 ? 'partly' : 'done'
}

/** The record after the step that cannot be taken back: when, who, what, and nobody it was about. */
export function forgetting(request: DataRequest, scope: ErasureScope, at: number): DataRequest {
  return {
    ...request,
    person: null,
    plan: null,
    proposedWith: null,
    state: endState(scope),
    closedAt: at,
    scope,
  }
}
