// Requests about personal data over HTTP: what is asked and answered. What is held on a person goes to the organiser and to
// the person alone.
import { z } from 'zod/mini'
import { LIMITS } from '../base/limits.ts'
import { tidy } from '../base/text.ts'
import {
  DATA_WISHES,
  type DataRequest,
  type DataWish,
  IDENTITY_CHECKS,
  type IdentityCheck,
  KEPT_PARTS,
  type KeptPart,
} from '../people/data-request.ts'
import { isDay } from '../people/data-request-due.ts'
import type { HeldData, HeldNote, OwnData } from '../people/data-request-held.ts'

const filled = (longest: number) =>
  z.pipe(
    z.pipe(z.string().check(z.maxLength(longest * 4)), z.transform(tidy)),
    z.string().check(z.minLength(1), z.maxLength(longest)),
  )
const text = (longest: number) =>
  z.pipe(
    z.pipe(z.string().check(z.maxLength(longest * 4)), z.transform(tidy)),
    z.string().check(z.maxLength(longest)),
  )

const BASIS_MOST = 300
const id = z.string().check(z.minLength(1), z.maxLength(LIMITS.title))
const wish = z.enum(DATA_WISHES as [DataWish, ...DataWish[]])
const notes = z.array(id).check(z.maxLength(2_000))

/** POST /api/workshops/:id/data-requests */
export const newDataRequestSchema = z.object({
  person: id,
  wish,
  receivedOn: z.string().check(z.refine(isDay)),
})
export type NewDataRequest = z.infer<typeof newDataRequestSchema>

/** POST /api/workshops/:id/data-requests/:request/verify */
export const identitySchema = z.object({
  check: z.enum(IDENTITY_CHECKS as [IdentityCheck, ...IdentityCheck[]]),
})

/** POST /api/workshops/:id/data-requests/:request/preview */
export const erasurePreviewSchema = z.object({ notes })

/** POST /api/workshops/:id/data-requests/:request/propose */
export const proposalSchema = z
  .object({
    notes,
    drawings: z.exactOptional(notes),
    certificates: z.enum(['keep-nameless', 'annul']),
    kept: z.array(z.enum(KEPT_PARTS as [KeptPart, ...KeptPart[]])).check(z.maxLength(KEPT_PARTS.length)),
    basis: text(BASIS_MOST),
    who: filled(LIMITS.personName),
  })
  // What is refused is refused on a legal basis, and there is none without something refused.
  .check(z.refine(({ kept, basis }) => kept.length > 0 === (basis !== ''), { path: ['basis'] }))
export type Proposal = z.infer<typeof proposalSchema>

/** POST /api/workshops/:id/data-requests/:request/confirm */
export const confirmationSchema = z.object({ who: filled(LIMITS.personName) })

/** POST /api/workshops/:id/data-requests/:request/close: `answered` only for who wanted to know what is held. */
export const closingSchema = z.object({ outcome: z.enum(['answered', 'withdrawn', 'reopened']) })

/** POST /api/my-data/request */
export const ownRequestSchema = z.object({ wish })

/** A request as the list shows it: nobody's name but in `code` and `name`, and those only while there is a person. */
export interface DataRequestReply extends Omit<DataRequest, 'proposedWith' | 'person'> {
  readonly code: string | null
  readonly name: string | null
  readonly dueOn: string
  readonly remindOn: string
  /** When whoever asked may confirm it, ms since 1970; null when there is nothing to confirm. */
  readonly confirmableFrom: number | null
  /** Notes whose texts are to go, by code, while it waits for its confirmation. */
  readonly noteCodes: readonly string[]
}

/** GET /api/workshops/:id/data-requests, and the answer to whatever changes one. */
export interface DataRequestsReply {
  /** The ones that wait first, those due soonest first among them. */
  readonly requests: readonly DataRequestReply[]
  /** Who may be asked about, for those who record requests. */
  readonly people: readonly { readonly id: string; readonly code: string; readonly name: string }[]
  readonly mayManage: boolean
  /** Today, as 2026-04-02. */
  readonly today: string
  readonly organiser: string
  readonly workshop: string
}

/** GET /api/data-requests: a workshop whose requests wait. Names nobody. */
export interface WaitingRequests {
  readonly workshop: string
  readonly title: string
  readonly count: number
  /** The day the first of them is due, as 2026-05-02. */
  readonly dueOn: string
  /** Whether it is time to be reminded of one. */
  readonly isSoon: boolean
}

/** GET /api/workshops/:id/data-requests/:request/held */
export interface HeldReply extends HeldData {
  /** Notes taken off the board whose words are still kept. */
  readonly deletedNotes: number
  /** Notes that are hidden until a reveal, which only they see. */
  readonly hiddenNotes: number
  /** Notes of others that name them. */
  readonly mentionedIn: readonly HeldNote[]
  /** What people undertook to do that names them. */
  readonly commitments: readonly string[]
  /** Sections of the concept that name them. */
  readonly documentSections: readonly string[]
  /** Lines of the log of changes that are theirs. */
  readonly logEntries: number
  /** Other workshops of the programme with somebody of this name. */
  readonly elsewhere: readonly { readonly title: string; readonly code: string }[]
}

/** POST /api/workshops/:id/data-requests/:request/preview: what an erasure of these texts touches. */
export interface ErasurePreviewReply {
  readonly notes: readonly { readonly id: string; readonly code: string; readonly text: string }[]
  readonly clusters: readonly {
    readonly title: string
    readonly codes: readonly string[]
    readonly left: number
  }[]
  readonly insights: readonly { readonly code: string; readonly text: string }[]
  readonly sections: readonly {
    readonly id: string
    readonly heading: { readonly lt: string; readonly en: string }
    readonly codes: readonly string[]
  }[]
  /** Versions of the document before now, which may have been sent out. */
  readonly versions: readonly SentVersion[]
}

export interface SentVersion {
  readonly version: string
  readonly at: number
  readonly what: string
  readonly who: string
}

/** GET /api/workshops/:id/erased: whether versions sent out hold what was erased since. */
export interface ErasedReply {
  /** When people were last erased, ms since 1970; null when never. */
  readonly lastAt: number | null
  readonly versions: readonly SentVersion[]
}

/** POST /api/workshops/:id/data-requests/:request/code */
export interface DataCodeReply {
  readonly code: string
  readonly expiresAt: number
}

/** GET /api/my-data */
export type OwnDataReply = OwnData
