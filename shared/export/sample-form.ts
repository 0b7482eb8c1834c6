// The form of a sample workshop file, `locality-workshop-sample/1`: what a workshop looks like written by hand.
import { z } from 'zod/mini'
import { NOTE_COLOURS, SECTORS } from '../method/method.ts'
import type { ColourCode, SectorCode } from '../method/vocabulary.ts'

export const SAMPLE_SCHEMA = 'locality-workshop-sample/1'

const instant = z.string().check(z.refine((text) => !Number.isNaN(Date.parse(text)), 'not a date and time'))
const count = z.int().check(z.nonnegative())

export const sampleSchema = z.object({
  schema: z.literal(SAMPLE_SCHEMA),
  language: z.enum(['lt', 'en']),
  localities: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      genitive: z.string(),
      locative: z.string(),
      municipality: z.string(),
      county: z.string(),
    }),
  ),
  programme: z.object({
    id: z.string(),
    title: z.string(),
    organiser: z.string(),
    period: z.object({ start: instant, end: instant }),
  }),
  workshop: z.object({
    id: z.string(),
    code: z.string(),
    localityId: z.string(),
    title: z.string(),
    agendaId: z.string(),
    brief: z.string(),
    venue: z.string(),
    sessions: z.array(
      z.object({
        id: z.string(),
        mode: z.enum(['onsite', 'online', 'mixed', 'async']),
        start: instant,
        end: instant,
        contactMinutes: z.number(),
        breakMinutes: z.number(),
      }),
    ),
  }),
  staff: z.array(z.looseObject({ role: z.string(), name: z.string() })),
  groups: z.array(z.object({ id: z.string(), label: z.string(), members: z.array(count) })),
  participants: z.array(
    z.looseObject({
      index: count,
      code: z.string(),
      name: z.string(),
      organisation: z.string(),
      sector: z.enum(SECTORS.map(({ code }) => code) as [SectorCode, ...SectorCode[]]),
      consentName: z.boolean(),
      joinedAt: instant,
    }),
  ),
  notes: z.array(
    z.object({
      id: z.string(),
      activity: z.string(),
      cell: z.string(),
      group: z.nullable(z.string()),
      author: z.nullable(count),
      colour: z.enum(NOTE_COLOURS.map(({ code }) => code) as [ColourCode, ...ColourCode[]]),
      anonymous: z.boolean(),
      text: z.string(),
      createdAt: instant,
    }),
  ),
  clusters: z.array(
    z.object({
      id: z.string(),
      activity: z.string(),
      cell: z.nullable(z.string()),
      title: z.string(),
      noteIds: z.array(z.string()),
      insightNoteId: z.nullable(z.string()),
    }),
  ),
  placements: z.array(z.object({ activity: z.string(), cell: z.string(), noteId: z.string() })),
  votingSessions: z.array(
    z.object({
      id: z.string(),
      activity: z.string(),
      question: z.string(),
      dotsPerPerson: z.number(),
      maxDotsPerCandidate: z.number(),
      secret: z.boolean(),
      eligible: z.number(),
      voted: z.number(),
      openedAt: instant,
      closedAt: instant,
      results: z.array(
        z.object({ rank: z.number(), noteId: z.string(), dots: z.number(), voters: z.number() }),
      ),
    }),
  ),
  conceptDocument: z.record(
    z.string(),
    z.object({
      status: z.enum(['empty', 'draft', 'edited', 'approved']),
      value: z.unknown(),
      sources: z.array(z.string()),
    }),
  ),
})

export type Sample = z.infer<typeof sampleSchema>
