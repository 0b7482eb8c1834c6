// What the agenda document holds besides plan and timer, and the readers that turn its plain values into types.
import { z } from 'zod/mini'
import { instantSchema, pointSchema, sizeSchema } from '../base/schema.ts'
import { SECTORS } from '../method/method.ts'
import type { SectorCode } from '../method/vocabulary.ts'
import { SHOWN_AS, type ShownAs } from '../people/person.ts'
import type { AgendaPart } from './plan.ts'

/** A place, with the cases Lithuanian sentences need. */
export interface Locality {
  readonly name: string
  readonly genitive: string
  readonly locative: string
  readonly municipality: string
  readonly county: string
}

/** A meeting that took or takes place. */
export interface WorkshopSession {
  readonly id: string
  readonly mode: 'onsite' | 'online' | 'mixed' | 'async'
  /** Instants, ms since 1970. */
  readonly startsAt: number
  readonly endsAt: number
  readonly contactMinutes: number
  readonly breakMinutes: number
}

/** What the workshop is, as everybody may see it. */
export interface About {
  readonly title: string
  readonly programme: string
  readonly organiser: string
  readonly locality: Locality
  readonly brief: string
  readonly venue: string
  /** The agenda it was made from. */
  readonly template: string
  readonly parts: readonly AgendaPart[]
  readonly sessions: readonly WorkshopSession[]
  /** Names of staff as the organiser wrote them, for "Facilitation" in the concept. */
  readonly staff: readonly { readonly role: string; readonly name: string }[]
}

export interface SmallGroup {
  readonly id: string
  readonly label: string
  /** Ids of people. */
  readonly members: readonly string[]
  /** Whether nobody can be in it any more: it stays for the name of its frames. */
  readonly closed?: boolean | undefined
}

/** The published totals of a closed vote. Ballots are in the vault and never here. */
export interface VoteResult {
  readonly id: string
  readonly activity: string
  readonly question: string
  readonly dotsPerPerson: number
  readonly maxDotsPerCandidate: number
  readonly secret: boolean
  readonly eligible: number
  readonly voted: number
  readonly openedAt: number
  readonly closedAt: number
  readonly results: readonly {
    readonly note: string
    readonly rank: number
    /** All dots, those given by raised hands among them. */
    readonly dots: number
    /** People who gave it a dot on a device. */
    readonly voters: number
    /** Dots given by raised hands; not there when nobody voted so. */
    readonly hands?: number | undefined
  }[]
  /** The vote whose tie this one broke. */
  readonly roundOf?: string | null | undefined
  /** People who voted by raising a hand, beside `voted`. */
  readonly handVoters?: number | undefined
  /** The candidate that was chosen: people decide, totals only advise. */
  readonly chosen?: string | null | undefined
  /** People of a sector who gave a candidate a dot, where the number gives nobody away. */
  readonly sectors?:
    | readonly { readonly sector: SectorCode; readonly cells: Readonly<Record<string, number>> }[]
    | undefined
}

/** The mean of an anonymous rating. */
export interface Evaluation {
  readonly id: string
  readonly question: string
  readonly count: number
  readonly mean: number
}

/** What really happened in a step, for the report. */
export interface StepLog {
  readonly item: string
  readonly step: number
  readonly plannedMs: number
  readonly startedAt: number
  readonly extendedMs: number
  readonly endedAt: number | null
}

const bilingual = z.object({ lt: z.string(), en: z.string() })
const sectorSchema = z.enum(SECTORS.map(({ code }) => code) as [SectorCode, ...SectorCode[]])

/** One reader a table of the document: rows that do not parse are passed over, never rewritten. */
export const readers = {
  items: z.object({
    order: z.string(),
    part: z.string(),
    kind: z.enum(['activity', 'break', 'admin']),
    activity: z.nullable(z.string()),
    minutes: z.number(),
    note: bilingual,
    skipped: z.optional(z.boolean()),
    removed: z.optional(z.boolean()),
  }),
  frames: z.object({
    item: z.string(),
    activity: z.string(),
    group: z.nullable(z.string()),
    at: pointSchema,
    size: sizeSchema,
    people: z.optional(z.array(z.string())),
    begin: z.optional(z.string()),
    writers: z.optional(z.number()),
  }),
  people: z.object({
    code: z.string(),
    shownAs: z.enum(SHOWN_AS as [ShownAs, ...ShownAs[]]),
    name: z.nullable(z.string()),
    sector: sectorSchema,
    deviceless: z.optional(z.boolean()),
    removed: z.optional(z.boolean()),
  }),
  groups: z.object({ label: z.string(), members: z.array(z.string()), closed: z.optional(z.boolean()) }),
  votes: z.object({
    activity: z.string(),
    question: z.string(),
    dotsPerPerson: z.number(),
    maxDotsPerCandidate: z.number(),
    secret: z.boolean(),
    eligible: z.number(),
    voted: z.number(),
    openedAt: z.number(),
    closedAt: z.number(),
    results: z.array(
      z.object({
        note: z.string(),
        rank: z.number(),
        dots: z.number(),
        voters: z.number(),
        hands: z.optional(z.number()),
      }),
    ),
    roundOf: z.optional(z.nullable(z.string())),
    handVoters: z.optional(z.number()),
    chosen: z.optional(z.nullable(z.string())),
    sectors: z.optional(z.array(z.object({ sector: sectorSchema, cells: z.record(z.string(), z.number()) }))),
  }),
  evaluation: z.object({ question: z.string(), count: z.number(), mean: z.number() }),
  log: z.object({
    item: z.string(),
    step: z.number(),
    plannedMs: z.number(),
    startedAt: z.number(),
    extendedMs: z.number(),
    endedAt: z.nullable(z.number()),
  }),
} as const

export const positionReader = z.object({ item: z.string(), step: z.number() })

export const timerReader = z.union([
  z.object({ state: z.literal('idle') }),
  z.object({ state: z.literal('running'), endsAt: z.number(), plannedMs: z.number() }),
  z.object({ state: z.literal('paused'), remainingMs: z.number(), plannedMs: z.number() }),
])

export const aboutReader = z.object({
  title: z.string(),
  programme: z.string(),
  organiser: z.string(),
  locality: z.object({
    name: z.string(),
    genitive: z.string(),
    locative: z.string(),
    municipality: z.string(),
    county: z.string(),
  }),
  brief: z.string(),
  venue: z.string(),
  template: z.string(),
  parts: z.array(z.object({ id: z.string(), name: bilingual, startsAt: z.nullable(instantSchema) })),
  sessions: z.array(
    z.object({
      id: z.string(),
      mode: z.enum(['onsite', 'online', 'mixed', 'async']),
      startsAt: instantSchema,
      endsAt: instantSchema,
      contactMinutes: z.number(),
      breakMinutes: z.number(),
    }),
  ),
  staff: z.array(z.object({ role: z.string(), name: z.string() })),
})
