// What servers on one database tell each other through it: news of the log, and leases. By the database's clock.
import type { PostgresLine } from './postgres-line.ts'
import { bytesOf, isSound } from './postgres-writes.ts'
import type { News } from './shared-store.ts'

/**
 * Reads what others wrote since a position.
 *
 * A position is a transaction number below which nothing is under way any more. Whatever commits later has a higher
 * one, so nothing is missed however slow a commit is; what was under way at both readings may come twice.
 */
export async function readNews(
  line: PostgresLine,
  node: string,
  since: string | null,
  documents: readonly string[],
): Promise<News> {
  // One statement: the position and the rows are of the same moment.
  const rows = await line.query(
    `SELECT 'position' AS kind, pg_snapshot_xmin(pg_current_snapshot())::text AS name,
        NULL::bytea AS bytes, NULL::bigint AS checksum, NULL::bigint AS sequence
      UNION ALL SELECT 'snapshot', document, bytes, checksum, sequence FROM vieta.snapshot
        WHERE tx >= $1::xid8 AND node <> $2 AND document = ANY($3)
      UNION ALL SELECT 'update', document, bytes, checksum, sequence FROM vieta.log
        WHERE tx >= $1::xid8 AND node <> $2 AND document = ANY($3)
      ORDER BY sequence`,
    [since, node, documents],
  )
  const position = rows.find((row) => row['kind'] === 'position')?.['name']
  return {
    position: String(position),
    entries: rows.filter(isSound).flatMap((row) => {
      const kind = row['kind']
      if (kind !== 'update' && kind !== 'snapshot') return []
      return [{ document: String(row['name']), kind, bytes: bytesOf(row) }]
    }),
  }
}

export async function takeLeases(
  line: PostgresLine,
  node: string,
  names: readonly string[],
  forMs: number,
): Promise<readonly string[]> {
  if (names.length === 0) return []
  const rows = await line.query(
    `INSERT INTO vieta.lease AS held (name, holder, until)
      SELECT name, $2, clock_timestamp() + $3 * interval '1 millisecond'
        FROM unnest($1::text[]) AS name ORDER BY name
      ON CONFLICT (name) DO UPDATE SET holder = EXCLUDED.holder, until = EXCLUDED.until
        WHERE held.holder = EXCLUDED.holder OR held.until < clock_timestamp()
      RETURNING name`,
    [names, node, forMs],
  )
  return rows.map((row) => String(row['name']))
}

export async function releaseLeases(
  line: PostgresLine,
  node: string,
  names: readonly string[],
): Promise<void> {
  await line.query('DELETE FROM vieta.lease WHERE holder = $1 AND name = ANY($2)', [node, names])
}
