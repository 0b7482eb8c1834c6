// What is found of one document of a data folder: its rows read one by one, as the server would, and what cannot be. Says
// what is lost and what is kept; changes nothing.
import { createHash } from 'node:crypto'
import * as Y from 'yjs'
import type { DataRow } from '../store/sqlite-messages.ts'

/** A document is people's work, a version of it, or an image. */
export type DocumentKind = 'live' | 'version' | 'image'

export interface DocumentFinding {
  readonly document: string
  readonly kind: DocumentKind
  /** Rows that can be read, and are there after a restart. */
  readonly kept: number
  /** Changes that cannot be read any more, each with its moment, ms since 1970, where that is known. */
  readonly lost: readonly number[]
  /** Minutes of the past that cannot be shown; what the document is now does not need them. */
  readonly lostPast: number
  /** Whether changes are there that wait for others which are not. */
  readonly isIncomplete: boolean
  /** Whether the file gives none of its rows. */
  readonly isUnreadable: boolean
  /** Whether it is all there: nothing people made is missing. */
  readonly isSound: boolean
}

/** @param name the document without its workshop: `board`, `version/<id>/board`, `image/<file>` */
export function kindOf(name: string): DocumentKind {
  if (name.startsWith('image/')) return 'image'
  return name.startsWith('version/') ? 'version' : 'live'
}

/**
 * Reads a document's rows.
 *
 * @param name the document without its workshop
 */
export function findingOf(document: string, name: string, rows: readonly DataRow[]): DocumentFinding {
  const kind = kindOf(name)
  if (kind === 'image') return imageFinding(document, name.slice('image/'.length), rows)
  return yjsFinding(document, kind, rows)
}

/** What is found of a document whose rows the file does not give. */
export function unreadable(document: string, name: string): DocumentFinding {
  return {
    document,
    kind: kindOf(name),
    kept: 0,
    lost: [],
    lostPast: 0,
    isIncomplete: false,
    isUnreadable: true,
    isSound: false,
  }
}

/** Of an image the newest row that can be read is handed out; older ones are what was spoilt before it came again. */
function imageFinding(document: string, file: string, rows: readonly DataRow[]): DocumentFinding {
  const whole = rows.filter((row) => row.isSound && !row.isAside && hashOf(row.bytes) === file)
  const lost = whole.length > 0 ? [] : rows.map((row) => row.at)
  return {
    document,
    kind: 'image',
    kept: whole.length,
    lost,
    lostPast: 0,
    isIncomplete: false,
    isUnreadable: false,
    isSound: whole.length > 0,
  }
}

/** How `server/vault/images.ts` names them. */
function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64url')
}

function yjsFinding(document: string, kind: DocumentKind, rows: readonly DataRow[]): DocumentFinding {
  const doc = new Y.Doc()
  const live = rows.filter((row) => row.isSound && !row.isAside)
  const reads = (row: DataRow) => canApply(doc, row)
  const snapshots = live.filter(({ table }) => table === 'snapshot').reverse()
  const past = live.filter(({ table }) => table === 'history')
  const log = live.filter(({ table }) => table === 'log')
  // The newest snapshot that reads, what the past has beyond it, and the log: as the store hands them out.
  const snapshot = snapshots.find(reads)
  const beyond = past.filter(({ sequence }) => sequence > (snapshot?.sequence ?? 0))
  const unread = new Set([...beyond, ...log].filter((row) => !reads(row)))
  const isIncomplete = doc.store.pendingStructs !== null || doc.store.pendingDs !== null
  doc.destroy()

  const spoilt = rows.filter((row) => !live.includes(row) || unread.has(row))
  const spoiltPast = spoilt.filter(({ table }) => table === 'history')
  const lost = spoilt.filter((row) => {
    if (row.table === 'log') return !isInSnapshot(row, snapshot)
    if (row.table === 'history') return beyond.includes(row) || row.sequence > (snapshot?.sequence ?? 0)
    // A spoilt snapshot costs nothing while the past has what it held.
    return (snapshot?.sequence ?? 0) < row.sequence && !past.some(({ sequence }) => sequence === row.sequence)
  })
  return {
    document,
    kind,
    kept: live.length - unread.size,
    lost: lost.map(({ at }) => at).sort((one, other) => one - other),
    lostPast: spoiltPast.filter((row) => !lost.includes(row)).length,
    isIncomplete,
    isUnreadable: false,
    isSound: lost.length === 0 && !isIncomplete,
  }
}

/** Rows put aside before a snapshot are not in it: it was made of what could be read. */
function isInSnapshot(row: DataRow, snapshot: DataRow | undefined): boolean {
  return !row.isAside && snapshot !== undefined && row.sequence <= snapshot.sequence
}

function canApply(doc: Y.Doc, row: DataRow): boolean {
  try {
    if (row.table === 'snapshot') Y.applyUpdateV2(doc, row.bytes)
    else Y.applyUpdate(doc, row.bytes)
    return true
  } catch {
    return false
  }
}
