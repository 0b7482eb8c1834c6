// Reads the items of the board document. An item that does not parse (a newer client wrote it, or a broken one) is
// skipped by the view and never rewritten.
import * as Y from 'yjs'
import { z } from 'zod/mini'
import { type BoardItem, type Cluster, ITEM_FIELDS, type Note } from './item.ts'

const deletionSchema = z.object({ by: z.nullable(z.string()), at: z.number(), text: z.string() })

/** Who deleted an item with words, when, and the words it had: other words since then mean it was not deleted after all. */
export type Deletion = z.infer<typeof deletionSchema>

/** The shared text of each kind of item, by its key; the kinds not named have none. */
const TEXT_KEYS: Readonly<Record<string, string>> = {
  note: 'text',
  shape: 'text',
  text: 'text',
  image: 'caption',
  cluster: 'title',
}

/** The shared text of an item's map, for an editor to bind to. */
export function sharedText(map: Y.Map<unknown>): Y.Text | undefined {
  const text = map.get(TEXT_KEYS[String(map.get('type'))] ?? '')
  return text instanceof Y.Text ? text : undefined
}

/** The key of the mark that facilitators may read an item over the board. */
export const SUBMITTED = 'submitted'
/** The key of the mark that they gave it back. */
export const RETURNED = 'returned'

/** That an item was given back to its author. */
export interface Returned {
  /** Why, in the facilitator's words; may be empty. */
  readonly reason: string
}

/** What was said when an item was given back; null when it was not, or has other words by now. */
export function readReturned(map: unknown): Returned | null {
  const mark = map instanceof Y.Map ? map.get(RETURNED) : undefined
  return mark && (sharedText(map as Y.Map<unknown>)?.toString() ?? '') === mark.words ? mark : null
}

function plainFields(map: Y.Map<unknown>): Record<string, unknown> {
  const fields: Record<string, unknown> = {}
  for (const [key, value] of map.entries()) if (!(value instanceof Y.AbstractType)) fields[key] = value
  return fields
}

function readNote(id: string, map: Y.Map<unknown>): Note | null {
  const read = ITEM_FIELDS.note.safeParse(plainFields(map))
  const words = sharedText(map)?.toString()
  if (!read.success || words === undefined) return null
  return { type: 'note', id, text: words, ...read.data, restored: map.has('deleted') }
}

function readCluster(id: string, map: Y.Map<unknown>): Cluster | null {
  const members = map.get('members')
  const read = ITEM_FIELDS.cluster.safeParse(plainFields(map))
  const title = sharedText(map)?.toString()
  if (!read.success || title === undefined || !(members instanceof Y.Map)) return null
  return { type: 'cluster', id, title, members: [...members.keys()].sort(), ...read.data }
}

function readOther(id: string, map: Y.Map<unknown>): BoardItem | null {
  const plain = plainFields(map)
  const words = sharedText(map)?.toString()
  switch (plain['type']) {
    case 'placement': {
      const read = ITEM_FIELDS.placement.safeParse(plain)
      return read.success ? { type: 'placement', id, ...read.data } : null
    }
    case 'shape': {
      const read = ITEM_FIELDS.shape.safeParse(plain)
      return read.success && words !== undefined ? { type: 'shape', id, text: words, ...read.data } : null
    }
    case 'text': {
      const read = ITEM_FIELDS.text.safeParse(plain)
      return read.success && words !== undefined ? { type: 'text', id, text: words, ...read.data } : null
    }
    case 'connector': {
      const read = ITEM_FIELDS.connector.safeParse(plain)
      return read.success ? { type: 'connector', id, ...read.data } : null
    }
    case 'stroke': {
      const read = ITEM_FIELDS.stroke.safeParse(plain)
      return read.success ? { type: 'stroke', id, ...read.data } : null
    }
    case 'image': {
      const read = ITEM_FIELDS.image.safeParse(plain)
      return read.success && words !== undefined ? { type: 'image', id, caption: words, ...read.data } : null
    }
    default:
      return null
  }
}

/** What an item's map says of its deletion, whether or not that still holds; null when it says nothing readable. */
export function readDeletion(map: Y.Map<unknown>): Deletion | null {
  return deletionSchema.safeParse(map.get('deleted')).data ?? null
}

/**
 * Reads one item of the board document.
 *
 * @returns the item, 'deleted', or null when this version cannot read it
 */
export function readItem(id: string, value: unknown): BoardItem | 'deleted' | null {
  if (!(value instanceof Y.Map)) return null
  const map = value as Y.Map<unknown>
  const deletion = deletionSchema.safeParse(map.get('deleted'))
  if (map.has('deleted') && !deletion.success) return null
  if (deletion.success && deletion.data.text === sharedText(map)?.toString()) return 'deleted'
  switch (map.get('type')) {
    case 'note':
      return readNote(id, map)
    case 'cluster':
      return readCluster(id, map)
    default:
      return readOther(id, map)
  }
}
