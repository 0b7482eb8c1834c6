// What lies on the board: notes, clusters and second showings of a note. Reading only; writing is in board.ts.
// An item that does not parse (a newer client wrote it) is skipped by the view and never rewritten.
import * as Y from 'yjs'
import { z } from 'zod/mini'
import type { Point, Size } from '../base/geometry.ts'
import { pointSchema, sizeSchema } from '../base/schema.ts'
import { NOTE_COLOURS } from '../method/method.ts'
import type { ColourCode } from '../method/vocabulary.ts'

/** Where a note lies: its frame and cell (null on the free board) and its top left corner, as one value. */
export interface Place {
  readonly frame: string | null
  readonly cell: string | null
  readonly at: Point
}

export interface Note {
  readonly type: 'note'
  readonly id: string
  readonly text: string
  readonly place: Place
  readonly size: Size
  readonly colour: ColourCode
  /** Who wrote it: a person's id, or null when the author is not stored. */
  readonly author: string | null
  /** Instant, ms since 1970. */
  readonly createdAt: number
  readonly order: string
  /** Somebody deleted it while somebody else was still writing in it: the words came back. */
  readonly restored: boolean
}

/** Notes that belong together under a sentence. */
export interface Cluster {
  readonly type: 'cluster'
  readonly id: string
  readonly title: string
  /** The activity it was made in. */
  readonly activity: string
  readonly cell: string | null
  /** Ids of its notes, sorted. */
  readonly members: readonly string[]
  /** The note that states the insight, when there is one. */
  readonly insight: string | null
  readonly order: string
}

/** A note shown a second time elsewhere, as in a matrix. */
export interface Placement {
  readonly type: 'placement'
  readonly id: string
  readonly note: string
  readonly place: Place
  readonly size: Size
  readonly order: string
}

export type BoardItem = Note | Cluster | Placement

const placeSchema = z.object({
  frame: z.nullable(z.string()),
  cell: z.nullable(z.string()),
  at: pointSchema,
})

const deletionSchema = z.object({ by: z.nullable(z.string()), at: z.number(), text: z.string() })

/** Who deleted a note, when, and the words it had: other words since then mean it was not deleted after all. */
export type Deletion = z.infer<typeof deletionSchema>

const colourSchema = z.enum(NOTE_COLOURS.map(({ code }) => code) as [ColourCode, ...ColourCode[]])

const noteSchema = z.object({
  place: placeSchema,
  size: sizeSchema,
  colour: colourSchema,
  author: z.nullable(z.string()),
  createdAt: z.number(),
  order: z.string(),
  deleted: z.optional(deletionSchema),
})

const clusterSchema = z.object({
  activity: z.string(),
  cell: z.nullable(z.string()),
  insight: z.nullable(z.string()),
  order: z.string(),
})

const placementSchema = z.object({
  note: z.string(),
  place: placeSchema,
  size: sizeSchema,
  order: z.string(),
})

function plainFields(map: Y.Map<unknown>): Record<string, unknown> {
  const fields: Record<string, unknown> = {}
  for (const [key, value] of map.entries()) if (!(value instanceof Y.AbstractType)) fields[key] = value
  return fields
}

function readNote(id: string, map: Y.Map<unknown>): Note | 'deleted' | null {
  const text = map.get('text')
  const read = noteSchema.safeParse(plainFields(map))
  if (!read.success || !(text instanceof Y.Text)) return null
  const { deleted, ...fields } = read.data
  const words = text.toString()
  if (deleted && deleted.text === words) return 'deleted'
  return { type: 'note', id, text: words, ...fields, restored: deleted !== undefined }
}

function readCluster(id: string, map: Y.Map<unknown>): Cluster | null {
  const title = map.get('title')
  const members = map.get('members')
  const read = clusterSchema.safeParse(plainFields(map))
  if (!read.success || !(title instanceof Y.Text) || !(members instanceof Y.Map)) return null
  return { type: 'cluster', id, title: title.toString(), members: [...members.keys()].sort(), ...read.data }
}

function readPlacement(id: string, map: Y.Map<unknown>): Placement | null {
  const read = placementSchema.safeParse(plainFields(map))
  return read.success ? { type: 'placement', id, ...read.data } : null
}

/**
 * Reads one item of the board document.
 *
 * @returns the item, 'deleted', or null when this version cannot read it
 */
export function readItem(id: string, value: unknown): BoardItem | 'deleted' | null {
  if (!(value instanceof Y.Map)) return null
  const map = value as Y.Map<unknown>
  switch (map.get('type')) {
    case 'note':
      return readNote(id, map)
    case 'cluster':
      return readCluster(id, map)
    case 'placement':
      return readPlacement(id, map)
    default:
      return null
  }
}
