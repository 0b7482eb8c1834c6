// What the vault keeps, as types and readers: a record that does not parse is a bug or a foreign hand, never guessed at.
import { z } from 'zod/mini'
import { SECTORS, STAGES } from '../../shared/method/method.ts'
import type { SectorCode, StageId } from '../../shared/method/vocabulary.ts'
import { SHOWN_AS, type ShownAs } from '../../shared/people/person.ts'
import { DOCUMENTS, type DocumentName, ROLES, type Role } from '../../shared/people/rights.ts'

export const ticketReader = z.object({
  role: z.enum(ROLES as [Role, ...Role[]]),
  workshop: z.string(),
  person: z.nullable(z.string()),
  createdAt: z.number(),
  /** Instants, ms since 1970. */
  expiresAt: z.number(),
  /** Who made a link: a person's id or `role:<role>`; not there for people who joined, and for old tickets. */
  issuedBy: z.optional(z.string()),
  /** When it was taken back; it can be told from a text nobody ever issued. */
  revokedAt: z.optional(z.number()),
})

/** What a ticket opens; the ticket itself is not kept, only its hash. */
export type TicketRecord = Readonly<z.infer<typeof ticketReader>>

const localityReader = z.object({
  id: z.string(),
  name: z.string(),
  genitive: z.string(),
  locative: z.string(),
  municipality: z.string(),
  county: z.string(),
})
export type LocalityRecord = Readonly<z.infer<typeof localityReader>>

export const programmeReader = z.object({
  id: z.string(),
  title: z.string(),
  organiser: z.string(),
  createdAt: z.number(),
  localities: z.array(localityReader),
})
export type ProgrammeRecord = Readonly<z.infer<typeof programmeReader>>

export const workshopReader = z.object({
  id: z.string(),
  programme: z.string(),
  locality: z.string(),
  title: z.string(),
  code: z.string(),
  startsAt: z.number(),
  createdAt: z.number(),
})
export type WorkshopRecord = Readonly<z.infer<typeof workshopReader>>

export const personReader = z.object({
  id: z.string(),
  code: z.string(),
  name: z.string(),
  organisation: z.string(),
  sector: z.enum(SECTORS.map(({ code }) => code) as [SectorCode, ...SectorCode[]]),
  shownAs: z.enum(SHOWN_AS as [ShownAs, ...ShownAs[]]),
  joinedAt: z.number(),
  deviceless: z.optional(z.literal(true)),
  details: z.optional(z.record(z.string(), z.unknown())),
})

/** Somebody on a list who has not come: the id and the code are theirs when they do. */
export const expectedReader = z.object({
  id: z.string(),
  code: z.string(),
  name: z.string(),
  organisation: z.string(),
  kind: z.string(),
  sector: z.enum(SECTORS.map(({ code }) => code) as [SectorCode, ...SectorCode[]]),
})

export const imageReader = z.object({
  /** Pixels. */
  width: z.number(),
  height: z.number(),
  bytes: z.number(),
  createdAt: z.number(),
})

/** What is known of an image without reading it; its bytes are a document of the store. */
export type ImageRecord = Readonly<z.infer<typeof imageReader>>

export const versionReader = z.object({
  id: z.string(),
  /** The stage that ended; null for a version somebody asked for. */
  stage: z.nullable(z.enum(STAGES.map(({ id }) => id) as [StageId, ...StageId[]])),
  /** What whoever asked for it called it. */
  name: z.string(),
  at: z.number(),
  /** The author who asked for it; null when the server made it. */
  by: z.nullable(z.string()),
  documents: z.array(z.enum(DOCUMENTS as [DocumentName, ...DocumentName[]])),
})

/** A named version of a workshop's documents; what they were is in the store. */
export type VersionRecord = Readonly<z.infer<typeof versionReader>>

const bilingualReader = z.object({ lt: z.string(), en: z.string() })

/** An agenda the organiser wrote for a programme. */
export const ownAgendaReader = z.object({
  id: z.string(),
  programme: z.string(),
  name: bilingualReader,
  forWhom: bilingualReader,
  parts: z.array(
    z.object({
      id: z.string(),
      name: bilingualReader,
      start: z.nullable(z.string()),
      totalMinutes: z.number(),
      items: z.array(
        z.object({
          activity: z.nullable(z.string()),
          kind: z.enum(['activity', 'break', 'admin']),
          minutes: z.number(),
          note: bilingualReader,
        }),
      ),
    }),
  ),
  createdAt: z.number(),
  changedAt: z.number(),
})

/** Whether people may join with the code, until when. */
export const joiningReader = z.object({ isOpen: z.boolean(), until: z.number() })

/** A person sent away: what they made stays, and so does their record. */
export const removalReader = z.object({ at: z.number(), by: z.string() })

const dotsReader = z.record(z.string(), z.number())

const resultReader = z.array(
  z.object({
    note: z.string(),
    rank: z.number(),
    dots: z.number(),
    voters: z.number(),
    hands: z.optional(z.number()),
  }),
)

export const pollReader = z.object({
  id: z.string(),
  item: z.string(),
  activity: z.string(),
  question: z.string(),
  candidates: z.array(z.object({ id: z.string(), text: z.string() })),
  dotsPerPerson: z.number(),
  maxDotsPerCandidate: z.number(),
  group: z.nullable(z.string()),
  roundOf: z.nullable(z.string()),
  openedAt: z.number(),
  hands: z.object({ people: z.number(), dots: dotsReader }),
  /** What came of it; null while it is open. From then on there are no ballots. */
  closed: z.nullable(
    z.object({
      at: z.number(),
      eligible: z.number(),
      voted: z.number(),
      results: resultReader,
      sectors: z.optional(
        z.array(
          z.object({
            sector: z.enum(SECTORS.map(({ code }) => code) as [SectorCode, ...SectorCode[]]),
            cells: dotsReader,
          }),
        ),
      ),
    }),
  ),
})

/** A vote as the vault decides about it; what the agenda document shows is written from this. */
export type PollRecord = Readonly<z.infer<typeof pollReader>>

/** One ballot: dots by candidate. Not whose, not when. */
export const ballotReader = z.object({ dots: dotsReader })

/** When a person was connected: minutes, as instants. */
export const presenceReader = z.object({ from: z.number(), until: z.number() })

const changed = { at: z.number(), by: z.string(), reason: z.string() }

/** Attendance put right by hand. */
export const attendanceChangeReader = z.discriminatedUnion('kind', [
  z.object({ ...changed, kind: z.literal('minutes'), minutes: z.nullable(z.number()) }),
  z.object({ ...changed, kind: z.literal('certificate'), certify: z.nullable(z.boolean()) }),
  z.object({ ...changed, kind: z.literal('name'), name: z.string() }),
])

const topicsReader = z.array(z.string())

const certificateWords = {
  title: z.string(),
  titleEn: z.string(),
  programme: z.string(),
  programmeEn: z.string(),
  project: z.string(),
  topics: topicsReader,
  topicsEn: topicsReader,
  lecturers: z.string(),
  issuer: z.string(),
  place: z.string(),
  signatoryRole: z.string(),
  signatory: z.string(),
  funding: z.string(),
  address: z.string(),
  languages: z.enum(['lt', 'lt+en']),
}

/** What an organiser settled for the certificates of a programme. */
export const certificateSettingsReader = z.object({
  ...certificateWords,
  prefix: z.string(),
  hours: z.nullable(z.number()),
  threshold: z.number(),
})

/** One row of the certificate register, with what was printed. */
export const certificateReader = z.object({
  number: z.string(),
  programme: z.string(),
  workshop: z.string(),
  person: z.nullable(z.string()),
  name: z.nullable(z.string()),
  hours: z.number(),
  title: z.string(),
  issuedAt: z.number(),
  state: z.enum(['valid', 'cancelled', 'erased']),
  endedAt: z.nullable(z.number()),
  reason: z.string(),
  replacedBy: z.nullable(z.string()),
  code: z.string(),
  face: z.object({
    ...certificateWords,
    hours: z.number(),
    form: z.enum(['onsite', 'online', 'mixed']),
    firstDay: z.string(),
    lastDay: z.string(),
    venue: z.string(),
  }),
})

export const TABLE = {
  ticket: 'ticket',
  /** Hashes of organiser secrets that count. */
  organiser: 'organiser',
  /** Hashes of those that counted once: a file that still holds one must not bring it back. */
  organiserGone: 'organiser-gone',
  /** One record, another with everything that takes a right away: what others look at for changes. */
  rights: 'rights',
  /** By workshop. */
  joining: 'joining',
  /** `<workshop>/<person>` */
  removal: 'removal',
  programme: 'programme',
  /** `<programme>/<agenda>` */
  ownAgenda: 'own-agenda',
  typedReport: 'typed-report',
  /** By programme; `<programme>/signature`: that on its certificates. */
  mark: 'mark',
  workshop: 'workshop',
  /** Ids ever taken, so that an import and its repetition never write into the same documents. */
  workshopId: 'workshop-id',
  /** Join code to workshop: its own table, so that one insert settles who has a code. */
  code: 'code',
  /** `<workshop>/<person>` */
  person: 'person',
  /** `<workshop>/<person>`: people on a list who have not come yet. */
  expected: 'expected',
  /** `<workshop>/<code>` to person: settles who is D07 when two join at once. */
  personCode: 'person-code',
  /** `<workshop>/<person>/<minute>-<server>`: when somebody was connected. */
  presence: 'presence',
  /** `<workshop>/<person>/<instant>-<id>`: attendance put right by hand. */
  attendance: 'attendance',
  /** By programme: what is settled for its certificates. */
  certificateSettings: 'certificate-settings',
  /** By number: the register. Rows stay for ever, so that no number is given twice. */
  certificate: 'certificate',
  /** Verification code to number. */
  certificateCode: 'certificate-code',
  /** `<workshop>/<person>` to the number that counts: settles who gets it when two issue at once. */
  certified: 'certified',
  /** By number: when it was cancelled, once. */
  certificateEnd: 'certificate-end',
  /** `<workshop>/<file>` */
  image: 'image',
  /** `<workshop>/<version>` */
  version: 'version',
  /** `<workshop>/<vote>` */
  poll: 'poll',
  /** `<workshop>/<vote>/<person>`: who was given a permit for a ballot. */
  voter: 'voter',
  /** `<workshop>/<vote>/<hash>`: permits, made many at a time before anybody is given one. */
  permit: 'permit',
  /** `<workshop>/<vote>/<hash>`: ballots, by the hash of their permit. */
  ballot: 'ballot',
  /** `<workshop>/<request>`: what people asked about their data. */
  dataRequest: 'data-request',
  /** `<workshop>/<number>` to request: settles which of two recorded at once has a number. */
  dataRequestNumber: 'data-request-number',
  /** `<workshop>/<entry>`: entries of the list of erasures that were carried out here. */
  erasure: 'erasure',
  /** By hash of a code: whose data it shows, until when. */
  dataCode: 'data-code',
} as const
