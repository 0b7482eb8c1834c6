// One connection to PostgreSQL that is made anew when it is lost. Bounds how long an answer may take, since a network
// that is cut says nothing, and says of every failure what it means for a store.
import { Socket } from 'node:net'
import { Client, DatabaseError, type QueryResult } from 'pg'
import { StoreError, type StoreFault } from './store.ts'

export interface PostgresOptions {
  readonly url: string
  /** Milliseconds a connection or an answer may take. */
  readonly timeoutMs: number
}

/** One connection while it lasts. */
export interface PostgresSession {
  /** Names the server's process of it, for `pg_stat_activity`. */
  readonly backend: { readonly pid: number; readonly startedAt: string }
  readonly isLost: boolean
  query(text: string, values?: readonly unknown[]): Promise<Row[]>
  end(): Promise<void>
}

export type Row = Readonly<Record<string, unknown>>

const DISK_FULL = '53100'
const CORRUPT = new Set(['XX001', 'XX002'])
/** Classes of errors after which a connection is of no more use: operator intervention, connection, system. */
const ENDING = /^(57P|08|58|XX)/

/** What a failure means: `full`, `corrupt`, or `io` for all that a later try may get over. */
export function asStoreError(error: unknown): StoreError {
  if (error instanceof StoreError) return error
  const code = error instanceof DatabaseError ? (error.code ?? '') : ''
  const fault: StoreFault = code === DISK_FULL ? 'full' : CORRUPT.has(code) ? 'corrupt' : 'io'
  return new StoreError(fault, `PostgreSQL: ${wordsOf(error)}`, error)
}

/** Whether PostgreSQL ended a transaction that waited for another which waited for it. */
export function isDeadlock(error: unknown): boolean {
  const cause = error instanceof StoreError ? error.cause : error
  return cause instanceof DatabaseError && cause.code === '40P01'
}

function wordsOf(error: unknown): string {
  // Both addresses of a name refused: the message of the whole is empty.
  if (error instanceof AggregateError && error.message === '') return error.errors.map(String).join('; ')
  return error instanceof Error ? error.message : String(error)
}

/** A connection on demand: `session` gives the one there is, or opens one. */
export class PostgresLine {
  readonly #options: PostgresOptions
  #current: PostgresSession | null = null
  #opening: Promise<PostgresSession> | null = null
  #isClosed = false

  constructor(options: PostgresOptions) {
    this.#options = options
  }

  /** @throws {StoreError} when it cannot be opened */
  async session(): Promise<PostgresSession> {
    if (this.#isClosed) throw closedError()
    if (this.#current !== null && !this.#current.isLost) return this.#current
    this.#opening ??= openSession(this.#options).finally(() => {
      this.#opening = null
    })
    const opened = await this.#opening
    this.#current = opened
    return opened
  }

  /** @throws {StoreError} */
  async query(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    return (await this.session()).query(text, values)
  }

  async close(): Promise<void> {
    this.#isClosed = true
    const opened = await this.#opening?.catch(() => null)
    await (opened ?? this.#current)?.end()
  }
}

export const closedError = () => new StoreError('closed', 'the store is closed')

/** What every connection of ours is set to: an acknowledged commit is on the disk, a transaction nobody goes on with ends. */
const SETTINGS = '-c synchronous_commit=on -c idle_in_transaction_session_timeout=10s'

async function openSession({ url, timeoutMs }: PostgresOptions): Promise<PostgresSession> {
  const socket = new Socket()
  const client = new Client({
    connectionString: url,
    application_name: 'vieta',
    options: SETTINGS,
    keepAlive: true,
    stream: () => socket,
  })
  let isLost = false
  const lose = () => {
    isLost = true
    socket.destroy()
  }
  client.on('error', lose)
  client.on('end', lose)

  /** Cuts the connection when nothing has come of the work in time; what waits on it fails then. */
  async function within<T>(work: () => Promise<T>): Promise<T> {
    let isLate = false
    const timer = setTimeout(() => {
      isLate = true
      lose()
    }, timeoutMs)
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof DatabaseError) || ENDING.test(error.code ?? '')) lose()
      throw isLate ? new StoreError('io', 'PostgreSQL: no answer in time', error) : asStoreError(error)
    } finally {
      clearTimeout(timer)
    }
  }

  async function query(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    if (isLost) throw new StoreError('io', 'PostgreSQL: the connection was lost')
    const result: QueryResult<Row> = await within(() => client.query<Row>(text, [...values]))
    return result.rows
  }

  await within(() => client.connect())
  const [own] = await query(
    'SELECT pid, backend_start::text AS started FROM pg_stat_activity WHERE pid = pg_backend_pid()',
  )
  return {
    backend: { pid: Number(own?.['pid']), startedAt: String(own?.['started']) },
    get isLost() {
      return isLost
    },
    query,
    async end() {
      if (!isLost) await within(() => client.end()).catch(() => undefined)
      lose()
    },
  }
}
