// The history of a workshop over HTTP: its versions, its minutes, and the rows a page plays again by itself. Rows carry no
// author: who wrote is told by the minute, and not where nobody may be named.
import { createDecoder, hasContent, readVarUint, readVarUint8Array } from 'lib0/decoding'
import { createEncoder, toUint8Array, writeVarUint, writeVarUint8Array } from 'lib0/encoding'
import type { BoardItem } from '../board/item.ts'
import type { StageId } from '../method/vocabulary.ts'

export const MINUTE_MS = 60_000

/** How far back "what vanished" may look, minutes. */
export const VANISHED_MINUTES = [2, 10, 30] as const

/** GET /api/workshops/:id/history/versions, newest first; POST answers with one. */
export interface VersionReply {
  readonly id: string
  /** The stage that ended; null for a version somebody asked for. */
  readonly stage: StageId | null
  /** What whoever asked for it called it; empty for the end of a stage. */
  readonly name: string
  /** ms since 1970 */
  readonly at: number
  /** The author who asked for it; null when the server made it. */
  readonly by: string | null
}

export interface MinuteReply {
  /** When the minute began, ms since 1970. */
  readonly at: number
  /** Who changed how many things; an author of null is the server, or everybody where nobody may be named. */
  readonly changes: readonly { readonly author: string | null; readonly items: number }[]
  /** Something without an author was written: who wrote in this minute is not said. */
  readonly nameless: boolean
}

/** GET /api/workshops/:id/history/minutes */
export interface MinutesReply {
  /** The minutes in which the board changed, oldest first. */
  readonly minutes: readonly MinuteReply[]
  /** Rows of the history that were lost: what they said is in none of it. */
  readonly missing: number
}

/** GET /api/workshops/:id/history/vanished?minutes=10 */
export interface VanishedReply {
  /** As they were when they were last there; the newest loss first. */
  readonly items: readonly { readonly item: BoardItem; readonly at: number }[]
  readonly missing: number
}

/** One stretch of a document's history: what it became in a minute. */
export interface PlayedRow {
  /** When the minute began, ms since 1970. */
  readonly minute: number
  /** A Yjs update, V1. */
  readonly bytes: Uint8Array
}

/** GET /api/workshops/:id/history/rows/:document: rows as bytes, in the order they are to be applied. */
export function writeRows(rows: Iterable<{ readonly at: number; readonly bytes: Uint8Array }>): Uint8Array {
  const encoder = createEncoder()
  for (const { at, bytes } of rows) {
    writeVarUint(encoder, Math.max(0, Math.floor(at / MINUTE_MS)))
    writeVarUint8Array(encoder, bytes)
  }
  return toUint8Array(encoder)
}

/** @throws {Error} when the bytes end in the middle of a row */
export function readRows(bytes: Uint8Array): readonly PlayedRow[] {
  const decoder = createDecoder(bytes)
  const rows: PlayedRow[] = []
  while (hasContent(decoder)) {
    rows.push({ minute: readVarUint(decoder) * MINUTE_MS, bytes: readVarUint8Array(decoder) })
  }
  return rows
}
