// What lies on the board: notes and second showings of them, clusters, shapes, texts, connectors, strokes, images.
// Types and the plain schema of each; reading them from the document is in read-item.ts, writing in board.ts.
import { z } from 'zod/mini'
import { LIMITS } from '../base/limits.ts'
import { pointSchema, sizeSchema } from '../base/schema.ts'
import { NOTE_COLOURS } from '../method/method.ts'
import type { ColourCode } from '../method/vocabulary.ts'

/** The six shapes, by the names of the field. */
export const SHAPE_KINDS = ['rectangle', 'ellipse', 'diamond', 'triangle', 'hexagon', 'callout'] as const
export type ShapeKind = (typeof SHAPE_KINDS)[number]

/** What a connector says; a plain one says only that two things belong together. */
export const MEANINGS = ['plain', 'supports', 'contradicts', 'inspired-by'] as const
export type Meaning = (typeof MEANINGS)[number]

/** The pens: ink, and a wide see-through one. */
export const PENS = ['pen', 'highlighter'] as const
export type Pen = (typeof PENS)[number]

/** The inks of a stroke; each theme has its own shade. */
export const INKS = ['ink', 'blue', 'green', 'red', 'orange'] as const
export type Ink = (typeof INKS)[number]

/** Whether the people on a picture agreed to it. */
export const CONSENTS = ['not-needed', 'given', 'unknown'] as const
export type Consent = (typeof CONSENTS)[number]

const placeSchema = z.object({
  frame: z.nullable(z.string()),
  cell: z.nullable(z.string()),
  at: pointSchema,
})

const colourSchema = z.enum(NOTE_COLOURS.map(({ code }) => code) as [ColourCode, ...ColourCode[]])
const orderSchema = z.string().check(z.minLength(1), z.maxLength(500))
const lockedSchema = z._default(z.boolean(), false)
/** Clockwise around the middle, degrees. */
const angleSchema = z._default(z.number().check(z.gte(-360), z.lte(360)), 0)

/** Where a pasted note came from: a claim must still lead back to it. */
const sourceSchema = z.object({
  workshop: z.string().check(z.maxLength(LIMITS.title)),
  /** The workshop's title when it was copied. */
  title: z.string().check(z.maxLength(LIMITS.title)),
  note: z.string().check(z.maxLength(LIMITS.title)),
  code: z.nullable(z.string().check(z.maxLength(20))),
})

const endSchema = z.object({
  /** The item it is attached to, or null. */
  item: z.nullable(z.string()),
  /** Where it ends when it is attached to nothing, or when what it was attached to is gone. */
  at: pointSchema,
})

const lying = { place: placeSchema, size: sizeSchema, order: orderSchema, locked: lockedSchema }
const made = { author: z.nullable(z.string()), createdAt: z.number() }

/** The plain fields of each kind of item: what the document keeps beside its texts. */
export const ITEM_FIELDS = {
  note: z.object({
    ...lying,
    ...made,
    colour: colourSchema,
    source: z._default(z.nullable(sourceSchema), null),
  }),
  placement: z.object({ ...lying, note: z.string() }),
  cluster: z.object({
    activity: z.string(),
    cell: z.nullable(z.string()),
    insight: z.nullable(z.string()),
    order: orderSchema,
  }),
  shape: z.object({
    ...lying,
    ...made,
    shape: z.enum(SHAPE_KINDS),
    angle: angleSchema,
    /** null: an outline one can see through. */
    fill: z.nullable(colourSchema),
  }),
  text: z.object({ ...lying, ...made, angle: angleSchema, fontSize: z.number().check(z.gte(8), z.lte(400)) }),
  connector: z.object({
    ...made,
    order: orderSchema,
    locked: lockedSchema,
    from: endSchema,
    to: endSchema,
    meaning: z.enum(MEANINGS),
  }),
  stroke: z.object({
    ...lying,
    ...made,
    pen: z.enum(PENS),
    ink: z.enum(INKS),
    /** Board units. */
    width: z.number().check(z.gte(0.5), z.lte(100)),
    /** x, y (tenths of a board unit from the top left corner) and pressure (0 to 100), point after point. */
    points: z.array(z.number().check(z.gte(-10 * LIMITS.itemSide), z.lte(10 * LIMITS.itemSide))).check(
      z.minLength(3),
      z.maxLength(3 * LIMITS.strokePoints),
      z.refine((points) => points.length % 3 === 0),
    ),
    /** The size it was drawn with: `size` may have been changed since. */
    extent: sizeSchema,
  }),
  image: z.object({
    ...lying,
    ...made,
    angle: angleSchema,
    /** The server's id of the picture. */
    file: z.string().check(z.regex(/^[\w-]{16,128}$/)),
    /** Pixels. */
    pixels: sizeSchema,
    credit: z.string().check(z.maxLength(LIMITS.caption)),
    consent: z.enum(CONSENTS),
  }),
} as const

type Fields<K extends keyof typeof ITEM_FIELDS> = Readonly<z.infer<(typeof ITEM_FIELDS)[K]>>

/** Where an item lies: its frame and cell (null on the free board) and its top left corner, as one value. */
export type Place = Readonly<z.infer<typeof placeSchema>>
export type Source = Readonly<z.infer<typeof sourceSchema>>
export type ConnectorEnd = Readonly<z.infer<typeof endSchema>>

export interface Note extends Fields<'note'> {
  readonly type: 'note'
  readonly id: string
  readonly text: string
  /** Somebody deleted it while somebody else was still writing in it: the words came back. */
  readonly restored: boolean
}

/** A note shown a second time elsewhere, as in a matrix. */
export interface Placement extends Fields<'placement'> {
  readonly type: 'placement'
  readonly id: string
}

/** Notes that belong together under a sentence. */
export interface Cluster extends Fields<'cluster'> {
  readonly type: 'cluster'
  readonly id: string
  readonly title: string
  /** Ids of its notes, sorted. */
  readonly members: readonly string[]
}

export interface Shape extends Fields<'shape'> {
  readonly type: 'shape'
  readonly id: string
  readonly text: string
}

/** A text without paper. */
export interface Text extends Fields<'text'> {
  readonly type: 'text'
  readonly id: string
  readonly text: string
}

export interface Connector extends Fields<'connector'> {
  readonly type: 'connector'
  readonly id: string
}

export interface Stroke extends Fields<'stroke'> {
  readonly type: 'stroke'
  readonly id: string
}

/** A picture on the board. Its bytes are with the server. */
export interface Image extends Fields<'image'> {
  readonly type: 'image'
  readonly id: string
  readonly caption: string
}

export type BoardItem = Note | Placement | Cluster | Drawing
/** What is drawn on the board beside notes. */
export type Drawing = Shape | Text | Connector | Stroke | Image
/** What has a place and a size of its own. */
export type Laid = Note | Placement | Shape | Text | Stroke | Image
/** What can be turned. */
export type Turnable = Shape | Text | Image

export function isLaid(item: BoardItem | undefined): item is Laid {
  return item !== undefined && item.type !== 'cluster' && item.type !== 'connector'
}

/** The angle of an item, degrees; 0 for what cannot be turned. */
export function angleOf(item: BoardItem): number {
  return 'angle' in item ? item.angle : 0
}
