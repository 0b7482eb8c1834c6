// HTTP requests and replies, as schemas the server checks and types both sides share. Tickets travel in the
// `Authorization: Bearer` header, never in an address.
import { z } from 'zod/mini'
import { LIMITS } from '../base/limits.ts'
import { instantSchema } from '../base/schema.ts'
import { tidy } from '../base/text.ts'
import { SECTORS } from '../method/method.ts'
import type { SectorCode } from '../method/vocabulary.ts'
import { SHOWN_AS, type ShownAs } from '../people/person.ts'
import { PERSON_ROLES, ROLES, type Role } from '../people/rights.ts'

const text = (longest: number) =>
  z.pipe(
    z.pipe(z.string().check(z.maxLength(longest * 4)), z.transform(tidy)),
    z.string().check(z.maxLength(longest)),
  )

const requiredText = (longest: number) =>
  z.pipe(
    z.pipe(z.string().check(z.maxLength(Math.max(longest * 4, 20_000))), z.transform(tidy)),
    z.string().check(z.minLength(1), z.maxLength(longest)),
  )

const sector = z.enum(SECTORS.map(({ code }) => code) as [SectorCode, ...SectorCode[]])

const localitySchema = z.object({
  id: z.optional(text(60)),
  name: requiredText(LIMITS.title),
  genitive: text(LIMITS.title),
  locative: text(LIMITS.title),
  municipality: text(LIMITS.title),
  county: text(LIMITS.title),
})

/** POST /api/programmes */
export const newProgrammeSchema = z.object({
  title: requiredText(LIMITS.title),
  organiser: text(LIMITS.title),
  localities: z.array(localitySchema).check(z.minLength(1), z.maxLength(50)),
})
export type NewProgramme = z.infer<typeof newProgrammeSchema>

/** POST /api/workshops */
export const newWorkshopSchema = z.object({
  programme: z.string(),
  locality: z.string(),
  title: requiredText(LIMITS.title),
  template: z.string(),
  /** Instant the first part starts at, ms since 1970. */
  startsAt: instantSchema,
  brief: text(LIMITS.brief),
  venue: text(LIMITS.title),
})
export type NewWorkshop = z.infer<typeof newWorkshopSchema>

/** POST /api/join */
export const joinSchema = z.object({
  code: z.string().check(z.maxLength(40)),
  name: requiredText(LIMITS.personName),
  sector,
  organisation: text(LIMITS.organisation),
  shownAs: z.enum(SHOWN_AS as [ShownAs, ...ShownAs[]]),
})
export type JoinRequest = z.infer<typeof joinSchema>

/** POST /api/workshops/:id/companions, and POST /api/workshops/:id/people */
export const newPersonSchema = z.object({
  name: requiredText(LIMITS.personName),
  sector,
  shownAs: z.enum(SHOWN_AS as [ShownAs, ...ShownAs[]]),
})
export type NewPersonRequest = z.infer<typeof newPersonSchema>

/** POST /api/workshops/:id/shown-as: of who asks, and never more than before */
export const shownAsSchema = z.object({ shownAs: z.enum(SHOWN_AS as [ShownAs, ...ShownAs[]]) })

/** POST /api/workshops/:id/tickets */
export const newTicketSchema = z.object({ role: z.enum(ROLES as [Role, ...Role[]]) })

/** POST /api/workshops/:id/people/:person/role */
export const personRoleSchema = z.object({ role: z.enum(PERSON_ROLES) })

/** POST /api/workshops/:id/history/versions */
export const newVersionSchema = z.object({ name: requiredText(LIMITS.title) })

/** POST /api/workshops/:id/comments */
export const commentSchema = z.object({
  /** A section or a field of the concept. */
  place: z.string().check(z.minLength(1), z.maxLength(LIMITS.title)),
  /** The comment it answers. */
  answers: z.nullable(z.string().check(z.maxLength(LIMITS.title))),
  text: requiredText(LIMITS.commentText),
  /** What whoever came by a link calls themselves; a person is called as they chose when they joined. */
  name: z.string().check(z.maxLength(LIMITS.personName)),
})

/** POST /api/workshops/:id/joining */
export const joiningSchema = z.object({ isOpen: z.boolean() })

/** POST /api/workshops/:id/reveal */
export const revealSchema = z.object({
  /** The agenda item whose hidden notes come to the board. */
  item: z.string().check(z.minLength(1), z.maxLength(LIMITS.title)),
  /** Given where its sheets then go on to the neighbours, and stay covered: how often they did before. */
  passed: z.optional(z.number().check(z.int(), z.nonnegative())),
})

/** The answer: how many things came. Asked twice, the second time none. */
export interface RevealReply {
  readonly revealed: number
}

/** One note of GET /api/workshops/:id/inbox/:item: facilitators read it before everybody does. */
export interface InboxEntry {
  readonly id: string
  readonly type: string
  /** The words; a picture's caption. */
  readonly text: string
  /** The name of a picture's file. */
  readonly image: string | null
  /** A person's id; null where no author is kept. */
  readonly author: string | null
  readonly frame: string | null
  readonly cell: string | null
  /** Why it was given back to its author, who has not changed it since; null when it waits. */
  readonly returned: string | null
}

export interface InboxReply {
  readonly entries: readonly InboxEntry[]
}

/** POST /api/workshops/:id/inbox/:item */
export const inboxSchema = z.object({
  note: z.string().check(z.minLength(1), z.maxLength(LIMITS.title)),
  /** The words that were read: when it has others by now, nothing is decided. */
  text: z.string().check(z.maxLength(LIMITS.boardText)),
  decision: z.enum(['show', 'return']),
  /** Why it is given back; may be empty. */
  reason: z.string().check(z.maxLength(LIMITS.title)),
})

export type InboxDecision = z.infer<typeof inboxSchema>

/** The answer; not done when the note has other words by now, or is gone. */
export interface DecisionReply {
  readonly isDone: boolean
}

/** POST /api/sample */
export const sampleSchema = z.object({ language: z.enum(['lt', 'en']) })

export interface LocalityReply {
  readonly id: string
  readonly name: string
  readonly genitive: string
  readonly locative: string
  readonly municipality: string
  readonly county: string
}

export interface WorkshopReply {
  readonly id: string
  readonly programme: string
  readonly locality: string
  readonly title: string
  readonly code: string
  readonly startsAt: number
  readonly createdAt: number
}

export interface ProgrammeReply {
  readonly id: string
  readonly title: string
  readonly organiser: string
  readonly createdAt: number
  readonly localities: readonly LocalityReply[]
  readonly workshops: readonly WorkshopReply[]
}

/** GET /api/join/:code: what a person sees before giving a name. */
export interface InvitationReply {
  readonly code: string
  readonly title: string
  readonly locality: string
}

/** A ticket just issued. The server keeps only its hash, so this is the one time it can be read. */
export interface TicketReply {
  readonly workshop: string
  readonly role: Role
  readonly ticket: string
}

/** POST /api/workshops/:id/images: an image as the server keeps it. */
export interface ImageReply {
  /** Its name, for `/api/workshops/:id/images/:file` and for the board item. */
  readonly file: string
  /** Pixels. */
  readonly width: number
  readonly height: number
  readonly bytes: number
}

/** GET /api/me: who the bearer is in a workshop. */
export interface MeReply {
  readonly workshop: string
  readonly title: string
  readonly code: string
  readonly role: Role
  /** The person's id, or null for a staff link or the projector. */
  readonly person: string | null
  readonly now: number
  /** Addresses of this server on the local network, for the QR: the page's own address may be localhost. */
  readonly addresses: readonly string[]
  /** Whether people may join with the code now; absent in what a device kept of an older server. */
  readonly joining?: 'open' | 'closed'
  /** The generation of the workshop's documents: what a device holds of an older one is not theirs any more. */
  readonly generation?: number
}

/** A link given out, as a list shows it: who reads the list can take it back, not use it. */
export interface LinkReply {
  readonly id: string
  readonly role: Role
  /** Instants, ms since 1970. */
  readonly createdAt: number
  readonly expiresAt: number
  /** Who made it: a person's id or `role:<role>`; null when that was not noted. */
  readonly issuedBy: string | null
  /** Whether somebody is connected by it now. */
  readonly isOpen: boolean
  /** Whether it is the one that asked. */
  readonly isOwn: boolean
}

/** GET /api/workshops/:id/admission, and the answer to whatever changes it. */
export interface AdmissionReply {
  readonly code: string
  /** `until`: when joining closes, or closed, by itself; ms since 1970. */
  readonly joining: { readonly isOpen: boolean; readonly until: number }
  readonly people: readonly {
    readonly id: string
    readonly code: string
    readonly name: string
    readonly organisation: string
    readonly joinedAt: number
    readonly removedAt: number | null
    /** null for who has no ticket: without a device, or come with an archive. */
    readonly role: Role | null
  }[]
  readonly links: readonly LinkReply[]
}

/** POST /api/organiser/secret: this is the one time it can be read. */
export interface SecretReply {
  readonly secret: string
}
