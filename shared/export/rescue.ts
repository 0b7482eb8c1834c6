// A rescue file: what one device has of a workshop, to be kept and put in later. The documents as they are (Yjs state in
// base64), so that what is put in keeps its authors and times; beside them the person's own notes, for reading.
import { fromBase64, toBase64 } from 'lib0/buffer'
import { DOCUMENTS, type SyncName } from '../people/rights.ts'

const FORMAT = 'vieta-rescue'

/** Grows when a reader of the old form would misread the new one. */
const SCHEMA = 1

const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/

/** A note as words, for reading. */
export interface RescuedNote {
  readonly code: string | null
  readonly text: string
  /** ms since 1970 */
  readonly createdAt: number
}

export interface Rescue {
  readonly workshop: string
  readonly title: string
  /** ms since 1970, on the workshop's clock */
  readonly savedAt: number
  /** The person's id, or `role:<role>`. */
  readonly author: string
  readonly unsent: number
  readonly notes: readonly RescuedNote[]
  /** Words typed and not sent as a note. */
  readonly drafts: readonly string[]
  /** The state of each document, those of one's own hidden work too: an update in form V1. */
  readonly documents: Readonly<Partial<Record<SyncName, Uint8Array>>>
}

/** Why a file is not taken. */
export type RescueFault = 'not-a-rescue' | 'newer' | 'damaged' | 'foreign'

export function writeRescue({ documents, ...rescue }: Rescue): string {
  const encoded = Object.fromEntries(
    Object.entries(documents).map(([name, state]) => [name, toBase64(state)] as const),
  )
  return JSON.stringify({ format: FORMAT, schema: SCHEMA, ...rescue, documents: encoded }, null, 1)
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What of a rescue file goes back in: only the documents; what stands beside them is for people. */
export type Rescued = Pick<Rescue, 'savedAt' | 'documents'>

/**
 * Reads a rescue file that came from anywhere.
 *
 * @param workshop the workshop it is to go into
 */
export function readRescue(text: string, workshop: string): Rescued | RescueFault {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return 'not-a-rescue'
  }
  if (!isRecord(value) || value['format'] !== FORMAT) return 'not-a-rescue'
  if (value['schema'] !== SCHEMA) return typeof value['schema'] === 'number' ? 'newer' : 'damaged'
  if (value['workshop'] !== workshop) return typeof value['workshop'] === 'string' ? 'foreign' : 'damaged'
  const { savedAt } = value
  if (typeof savedAt !== 'number' || !Number.isFinite(savedAt) || !isRecord(value['documents']))
    return 'damaged'
  const documents: Partial<Record<SyncName, Uint8Array>> = {}
  for (const name of [...DOCUMENTS, 'private', 'anonymous'] as const) {
    const encoded = value['documents'][name]
    if (encoded === undefined) continue
    // Not every decoder refuses what is no base64.
    if (typeof encoded !== 'string' || encoded.length % 4 > 0 || !BASE64.test(encoded)) return 'damaged'
    documents[name] = fromBase64(encoded)
  }
  return { savedAt, documents }
}
