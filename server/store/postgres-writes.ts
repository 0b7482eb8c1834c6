// What each unit of a group does to the tables in PostgreSQL. Runs inside the one transaction the group shares.
import { checksum } from './checksum.ts'
import { mergeByMinute, type SequencedRow } from './history-rows.ts'
import { asStoreError, type PostgresSession, type Row } from './postgres-line.ts'
import { foldSnapshot } from './snapshot-fold.ts'
import type { RecordWrite, UnitResult, WriteUnit } from './sqlite-messages.ts'

/** A row that failed its checksum, to be moved out of the way. */
export interface DamagedRow {
  readonly source: 'log' | 'snapshot'
  readonly sequence: number
}

export type PostgresUnit =
  | WriteUnit
  | { readonly kind: 'setAside'; readonly document: string; readonly rows: readonly DamagedRow[] }

export type AppendUnit = PostgresUnit & { readonly kind: 'append' }

export interface WriteContext {
  readonly session: PostgresSession
  readonly node: string
  readonly at: number
}

export const isAppend = (unit: PostgresUnit): unit is AppendUnit => unit.kind === 'append'

/** A buffer over the same bytes, which is what the driver writes as bytea, in arrays too. */
export function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/** The bytes of a row, as nothing but an array of bytes. */
export function bytesOf(row: Row): Uint8Array {
  const bytes = row['bytes']
  return bytes instanceof Uint8Array ? new Uint8Array(bytes) : new Uint8Array()
}

export const sequenceOf = (row: Row) => Number(row['sequence'])
export const isSound = (row: Row) => Number(row['checksum']) === checksum(bytesOf(row))

export function sequencedRow(row: Row): SequencedRow {
  const author = row['author']
  return {
    sequence: sequenceOf(row),
    at: Number(row['at']),
    author: typeof author === 'string' ? author : null,
    bytes: bytesOf(row),
  }
}

/** Appends all units in one statement, in order; a transaction of its own when none is open. */
export async function appendAll(
  { session, node, at }: WriteContext,
  units: readonly AppendUnit[],
): Promise<number[]> {
  const rows = units.flatMap(({ document, updates, authors }) =>
    updates.map((update, index) => ({ document, update, author: authors[index] ?? null })),
  )
  const inserted = await session.query(
    `INSERT INTO vieta.log (document, bytes, checksum, at, author, node)
      SELECT document, bytes, checksum, $5, author, $6
      FROM unnest($1::text[], $2::bytea[], $3::bigint[], $4::text[])
        WITH ORDINALITY AS row (document, bytes, checksum, author, place)
      ORDER BY place
      RETURNING sequence`,
    [
      rows.map(({ document }) => document),
      rows.map(({ update }) => asBuffer(update)),
      rows.map(({ update }) => checksum(update)),
      rows.map(({ author }) => author),
      at,
      node,
    ],
  )
  let end = 0
  return units.map(({ updates }) => {
    end += updates.length
    const last = inserted[end - 1]
    return last === undefined ? 0 : sequenceOf(last)
  })
}

/** Performs one unit that is no append. */
export async function perform(
  context: WriteContext,
  unit: Exclude<PostgresUnit, AppendUnit>,
): Promise<UnitResult> {
  switch (unit.kind) {
    case 'records':
      return writeRecords(context.session, unit.writes)
    case 'compact':
      await compact(context, unit)
      return null
    case 'deleteDocuments':
      for (const table of ['log', 'snapshot', 'set_aside', 'history'])
        await context.session.query(`DELETE FROM vieta.${table} WHERE starts_with(document, $1)`, [
          unit.prefix,
        ])
      return null
    case 'setAside':
      for (const row of unit.rows) await setAside(context, unit.document, row)
      return null
  }
}

async function writeRecords(session: PostgresSession, writes: readonly RecordWrite[]): Promise<boolean> {
  const isSingle = writes.length === 1
  if (!isSingle) await session.query('SAVEPOINT unit')
  for (const write of writes) {
    if (await writeRecord(session, write)) continue
    if (!isSingle) await session.query('ROLLBACK TO unit')
    return false
  }
  return true
}

async function writeRecord(session: PostgresSession, write: RecordWrite): Promise<boolean> {
  const { table, key } = write
  if (write.kind === 'delete') {
    await session.query('DELETE FROM vieta.record WHERE section = $1 AND key = $2', [table, key])
    return true
  }
  const onConflict = write.kind === 'put' ? 'DO UPDATE SET text = EXCLUDED.text' : 'DO NOTHING'
  const written = await session.query(
    `INSERT INTO vieta.record (section, key, text) VALUES ($1, $2, $3)
      ON CONFLICT (section, key) ${onConflict} RETURNING 1 AS one`,
    [table, key, write.text],
  )
  return written.length > 0
}

/**
 * Puts a snapshot in place of the rows it covers: the very rows read here, not a range, since another server may still
 * be committing below them.
 */
async function compact(
  { session, node, at }: WriteContext,
  { document, snapshot, through }: PostgresUnit & { readonly kind: 'compact' },
): Promise<void> {
  await session.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [document])
  const log = await session.query(
    'SELECT * FROM vieta.log WHERE document = $1 AND sequence <= $2 ORDER BY sequence',
    [document, through],
  )
  const snapshots = await session.query(
    'SELECT * FROM vieta.snapshot WHERE document = $1 ORDER BY sequence DESC LIMIT 2',
    [document],
  )
  const newest = snapshots.find(isSound)
  const rows = log.filter(isSound)
  const isOwn = [...rows, ...(newest ? [newest] : [])].every((row) => row['node'] === node)
  const older = newest ? bytesOf(newest) : null
  const fold = isOwn ? null : foldSnapshot(snapshot, older, rows.map(sequencedRow))
  const covered = fold === null ? rows : rows.filter((row) => fold.covered.includes(sequenceOf(row)))
  // A snapshot is the newest by its number: never below one that is there.
  const sequence = newest ? Math.max(through, sequenceOf(newest)) : through
  const bytes = fold?.snapshot ?? snapshot
  await session.query(
    `INSERT INTO vieta.snapshot (document, sequence, bytes, checksum, at, node) VALUES ($1, $2, $3, $4, $5, $6)
      ON CONFLICT (document, sequence) DO UPDATE SET bytes = EXCLUDED.bytes, checksum = EXCLUDED.checksum,
        at = EXCLUDED.at, node = EXCLUDED.node, tx = EXCLUDED.tx`,
    // Of nobody, when it holds more than the one who compacts has seen: then it is news to all.
    [document, sequence, asBuffer(bytes), checksum(bytes), at, fold?.isMore ? '' : node],
  )
  await remember(session, document, covered.map(sequencedRow))
  // Damaged rows that no load has set aside yet stay until one does.
  await session.query('DELETE FROM vieta.log WHERE sequence = ANY($1::bigint[])', [covered.map(sequenceOf)])
  await session.query(
    `DELETE FROM vieta.snapshot WHERE document = $1 AND sequence NOT IN
      (SELECT sequence FROM vieta.snapshot WHERE document = $1 ORDER BY sequence DESC LIMIT 2)`,
    [document],
  )
}

/** Puts rows that a snapshot now covers into the history. */
async function remember(
  session: PostgresSession,
  document: string,
  covered: readonly SequencedRow[],
): Promise<void> {
  const rows = mergeByMinute(covered)
  await session.query(
    `INSERT INTO vieta.history (document, sequence, bytes, checksum, at, author)
      SELECT $1, * FROM unnest($2::bigint[], $3::bytea[], $4::bigint[], $5::bigint[], $6::text[])
      ON CONFLICT (document, sequence) DO NOTHING`,
    [
      document,
      rows.map(({ sequence }) => sequence),
      rows.map(({ bytes }) => asBuffer(bytes)),
      rows.map(({ bytes }) => checksum(bytes)),
      rows.map(({ at }) => at),
      rows.map(({ author }) => author),
    ],
  )
}

async function setAside({ session, at }: WriteContext, document: string, row: DamagedRow): Promise<void> {
  const { source, sequence } = row
  await session.query(
    `WITH gone AS (DELETE FROM vieta.${source} WHERE document = $1 AND sequence = $2 RETURNING *)
      INSERT INTO vieta.set_aside (document, source, sequence, bytes, checksum, at)
        SELECT document, $3, sequence, bytes, checksum, $4 FROM gone
      ON CONFLICT (source, document, sequence) DO NOTHING`,
    [document, sequence, source, at],
  )
}

/** A group on its way: who asks afterwards what became of it needs to know this. */
export interface Progress {
  /** The transaction's number, once it has one. */
  transaction: string | null
  /** What each unit came to, once only the commit is left. */
  results: UnitResult[] | null
}

/**
 * Performs a group in one transaction.
 *
 * @throws {StoreError}
 */
export async function performAll(
  context: WriteContext,
  units: readonly PostgresUnit[],
  progress: Progress,
): Promise<UnitResult[]> {
  const { session } = context
  await session.query('BEGIN')
  try {
    const [transaction] = await session.query('SELECT pg_current_xact_id()::text AS number')
    progress.transaction = String(transaction?.['number'])
    const results: UnitResult[] = []
    for (let index = 0; index < units.length; ) {
      const appends = leadingAppends(units.slice(index))
      const unit = units[index]
      if (appends.length > 0) results.push(...(await appendAll(context, appends)))
      else if (unit !== undefined && !isAppend(unit)) results.push(await perform(context, unit))
      index += Math.max(appends.length, 1)
    }
    progress.results = results
    await session.query('COMMIT')
    return results
  } catch (error) {
    if (!session.isLost) await session.query('ROLLBACK').catch(() => undefined)
    throw asStoreError(error)
  }
}

function leadingAppends(units: readonly PostgresUnit[]): AppendUnit[] {
  const end = units.findIndex((unit) => !isAppend(unit))
  return units.slice(0, end === -1 ? units.length : end).filter(isAppend)
}
