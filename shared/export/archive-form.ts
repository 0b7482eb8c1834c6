// The form of a workshop's archive, `vieta-workshop/1`: plain values only, everything a workshop is. Reading and
// writing are in archive.ts.
import { z } from 'zod/mini'
import type { Frame } from '../agenda/frame.ts'
import type { AgendaItem, Position } from '../agenda/plan.ts'
import {
  type About,
  aboutReader,
  type Evaluation,
  type Locality,
  positionReader,
  readers,
  type SmallGroup,
  type StepLog,
  timerReader,
  type VoteResult,
} from '../agenda/record.ts'
import type { Timer } from '../agenda/timer.ts'
import { instantSchema } from '../base/schema.ts'
import { type Cluster, type Drawing, ITEM_FIELDS, type Note, type Placement } from '../board/item.ts'
import type { HistoryEntry } from '../concept/concept-draft.ts'
import { FIELD_STATUSES, type Field, type FieldStatus } from '../concept/field.ts'
import { lineImageSchema } from '../concept/field-map.ts'
import type { ReviewRecord } from '../concept/review.ts'
import type { TranslationRecord } from '../concept/translation-record.ts'
import { LANGUAGES, type Language } from '../i18n/language.ts'
import { SECTORS } from '../method/method.ts'
import type { SectorCode } from '../method/vocabulary.ts'
import { type Person, type PublicPerson, SHOWN_AS, type ShownAs } from '../people/person.ts'
import { type ArchivedImages, imagesSchema } from './archive-images.ts'
import {
  type ArchivedRecords,
  type ArchivedTables,
  personIdSchema,
  recordsSchema,
  settledSchema,
  tablesSchema,
} from './archive-records.ts'

export const ARCHIVE_SCHEMA = 'vieta-workshop/1'

/** The workshop as the server lists it. */
export interface ArchivedWorkshop {
  readonly id: string
  readonly code: string
  readonly programme: { readonly id: string; readonly title: string; readonly organiser: string }
  readonly locality: Locality & { readonly id: string }
  readonly title: string
  /** Instants, ms since 1970. */
  readonly startsAt: number
  readonly createdAt: number
}

export interface ArchivedAgenda {
  readonly about: About
  readonly items: readonly AgendaItem[]
  readonly position: Position | null
  readonly timer: Timer
  readonly frames: readonly Frame[]
  readonly people: readonly PublicPerson[]
  readonly groups: readonly SmallGroup[]
  /** Note id to code. */
  readonly codes: Readonly<Record<string, string>>
  readonly votes: readonly VoteResult[]
  readonly evaluation: readonly Evaluation[]
  readonly log: readonly StepLog[]
  /** Tables other files own, by name; not there when all are empty. */
  readonly tables?: ArchivedTables
  /** What is settled for the room. */
  readonly settled?: Readonly<Record<string, unknown>>
}

export interface ArchivedBoard {
  readonly notes: readonly Note[]
  readonly clusters: readonly Cluster[]
  readonly placements: readonly Placement[]
  readonly drawings: readonly Drawing[]
  /** Items of a newer version, by id, as they were. */
  readonly unread: Readonly<Record<string, unknown>>
}

export interface ArchivedConcept {
  readonly fields: readonly Field[]
  readonly history: readonly HistoryEntry[]
  /** Field id to the fingerprint of the board content last taken or ignored. */
  readonly seen: Readonly<Record<string, string>>
  /** Cluster id to why it was left out. */
  readonly leftOut?: Readonly<Record<string, string>>
  /** Approvals, decisions and comments; an archive without any has none. */
  readonly review?: ReviewRecord
  /** The document in its other language; not there while nobody translates. */
  readonly translations?: TranslationRecord
  readonly unread: Readonly<Record<string, unknown>>
}

export interface Archive {
  readonly schema: typeof ARCHIVE_SCHEMA
  readonly workshop: ArchivedWorkshop
  readonly agenda: ArchivedAgenda
  readonly board: ArchivedBoard
  readonly concept: ArchivedConcept
  /** Everybody, with what the vault knows: personal data. */
  readonly people: readonly Person[]
  /** What else the vault knows: attendance, certificates and the like; personal data. Not there when it knows nothing. */
  readonly records?: ArchivedRecords
  /** The images the board and the concept name, as data URLs. */
  readonly images: ArchivedImages
}

const id = z.string().check(z.minLength(1), z.maxLength(200))
const raw = z.record(z.string(), z.unknown())
const sector = z.enum(SECTORS.map(({ code }) => code) as [SectorCode, ...SectorCode[]])
const shownAs = z.enum(SHOWN_AS as [ShownAs, ...ShownAs[]])
/** Bounds what one text of an imported file may hold: far over every field's target, far under the file's limit. */
const text = z.string().check(z.maxLength(100_000))
const codes = z.array(z.string())

const item = <K extends keyof typeof ITEM_FIELDS, S extends z.core.$ZodShape>(type: K, shape: S) =>
  z.extend(ITEM_FIELDS[type], { type: z.literal(type), id, ...shape })

const note = item('note', { text, restored: z.boolean() })
const cluster = item('cluster', { title: text, members: z.array(z.string()) })
const placement = item('placement', {})
const drawing = z.discriminatedUnion('type', [
  item('shape', { text }),
  item('text', { text }),
  item('connector', {}),
  item('stroke', {}),
  item('image', { caption: text }),
])

const run = z.object({ text, bold: z.boolean(), italic: z.boolean(), link: z.nullable(z.string()) })
const runs = z.array(run)
const rich = z.array(
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('paragraph'), runs }),
    z.object({ kind: z.literal('list'), ordered: z.boolean(), items: z.array(runs) }),
  ]),
)

const content = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text, rich: z.exactOptional(rich) }),
  z.object({
    kind: z.literal('list'),
    lines: z.array(
      z.object({ id, text, label: text, sources: codes, image: z.exactOptional(lineImageSchema) }),
    ),
  }),
  z.object({
    kind: z.literal('table'),
    rows: z.array(z.object({ id, cells: z.record(z.string(), text), sources: codes })),
  }),
  z.object({ kind: z.literal('amount'), amount: text, note: text }),
  z.object({ kind: z.literal('computed') }),
])

const language = z.enum(LANGUAGES as [Language, ...Language[]])
const translations = z.object({
  original: z.exactOptional(language),
  texts: z.array(
    z.object({
      field: id,
      entry: z.string().check(z.maxLength(200)),
      part: z.string().check(z.maxLength(200)),
      language,
      text,
      rich: z.exactOptional(rich),
      isRich: z.boolean(),
      of: z.nullable(text),
      who: z.string(),
      at: z.number(),
    }),
  ),
})

const withId = { id }

export const archiveSchema = z.object({
  schema: z.literal(ARCHIVE_SCHEMA),
  workshop: z.object({
    id,
    code: z.string(),
    programme: z.object({ id, title: z.string(), organiser: z.string() }),
    locality: z.object({
      id,
      name: z.string(),
      genitive: z.string(),
      locative: z.string(),
      municipality: z.string(),
      county: z.string(),
    }),
    title: z.string(),
    startsAt: instantSchema,
    createdAt: instantSchema,
  }),
  agenda: z.object({
    about: aboutReader,
    items: z.array(z.extend(readers.items, withId)),
    position: z.nullable(positionReader),
    timer: timerReader,
    frames: z.array(z.extend(readers.frames, withId)),
    people: z.array(z.extend(readers.people, withId)),
    groups: z.array(z.extend(readers.groups, withId)),
    codes: z.record(z.string(), z.string()),
    votes: z.array(z.extend(readers.votes, withId)),
    evaluation: z.array(z.extend(readers.evaluation, withId)),
    log: z.array(readers.log),
    tables: tablesSchema,
    settled: settledSchema,
  }),
  board: z.object({
    notes: z.array(note),
    clusters: z.array(cluster),
    placements: z.array(placement),
    /** Archives from before there were drawings have none. */
    drawings: z._default(z.array(drawing), []),
    unread: raw,
  }),
  concept: z.object({
    fields: z.array(
      z.object({
        id,
        status: z.enum(FIELD_STATUSES as [FieldStatus, ...FieldStatus[]]),
        content,
        sources: codes,
      }),
    ),
    history: z.array(
      z.object({ id, version: z.string(), at: z.number(), what: z.string(), who: z.string() }),
    ),
    seen: z.record(z.string(), z.string()),
    /** Archives from before there were reasons have none. */
    review: z.exactOptional(z.record(z.string(), raw)),
    translations: z.exactOptional(translations),
    leftOut: z._default(z.record(z.string(), z.string()), {}),
    unread: raw,
  }),
  people: z.array(
    z.object({
      id: personIdSchema,
      code: personIdSchema,
      name: z.string(),
      organisation: z.string(),
      sector,
      shownAs,
      joinedAt: z.number(),
      deviceless: z.exactOptional(z.literal(true)),
      details: z.exactOptional(raw),
    }),
  ),
  records: recordsSchema,
  /** Archives from before there were images have none. */
  images: z._default(imagesSchema, {}),
})
