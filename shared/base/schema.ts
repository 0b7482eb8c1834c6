// Readers shared by the typed views: untrusted plain values into typed ones, and the schema number of a document.
import type * as Y from 'yjs'
import { z } from 'zod/mini'
import { LIMITS } from './limits.ts'

/** A coordinate further out is nobody's drawing, and would cost a screen its precision. */
const coordinate = z.number().check(z.gte(-LIMITS.boardReach), z.lte(LIMITS.boardReach))
const extent = z.number().check(z.positive(), z.lte(LIMITS.itemSide))

export const pointSchema = z.readonly(z.tuple([coordinate, coordinate]))
export const sizeSchema = z.readonly(z.tuple([extent, extent]))

/** The furthest instant a Date can hold, ms from 1970: beyond it no page could show it. */
const FURTHEST_INSTANT = 8.64e15

/** An instant, ms since 1970. */
export const instantSchema = z.number().check(z.gte(-FURTHEST_INSTANT), z.lte(FURTHEST_INSTANT))

/** A document written by a newer Vieta: refused, not guessed. */
export class SchemaError extends Error {
  readonly fault = 'schema-unknown'
  readonly found: unknown

  constructor(document: string, found: unknown) {
    super(`The ${document} document has schema ${String(found)}, which this version cannot read`)
    this.name = 'SchemaError'
    this.found = found
  }
}

/**
 * Checks the schema number of a document.
 *
 * @param older numbers this version still reads
 * @returns false while the document is still empty (nothing synced yet)
 * @throws {SchemaError} when the number is one this version does not know
 */
export function hasSchema(
  meta: Y.Map<unknown>,
  document: string,
  known: number,
  older: readonly number[] = [],
): boolean {
  const found = meta.get('schema')
  if (found === undefined) return false
  if (found !== known && !older.some((number) => number === found)) throw new SchemaError(document, found)
  return true
}
