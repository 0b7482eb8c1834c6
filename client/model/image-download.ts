// Encoded images from the server: each asked for once however many want it, a few at a time, and one that failed tried
// again by itself. Knows nothing of pixels.
import type { Unsubscribe } from '../../shared/base/signal.ts'
import { Listeners } from '../../shared/base/signal.ts'
import { createTurns } from '../../shared/base/turns.ts'
import { ApiError, isRefused, refusalOf } from './api.ts'
import { after, backOffMs } from './back-off.ts'
import { ByteCache } from './byte-cache.ts'

/** Encoded bytes kept in memory: two hundred photographs. The browser keeps all of them on its disk. */
const BUDGET = 64 * 1024 * 1024

/** A browser opens six connections to a server; two stay free for everything else. */
const AT_ONCE = 4

/** Ms before a try again: the network comes back soon, a missing or damaged image seldom. */
const WAITS = { passing: [2_000, 60_000], seldom: [15_000, 5 * 60_000] } as const

interface Failure {
  readonly error: ApiError
  /** Calls off the next try. */
  readonly stop: () => void
}

export interface DownloadOptions {
  readonly addressOf: (file: string) => string
  readonly ticket: string
  readonly fetch: typeof fetch
}

export class ImageDownloads {
  readonly #options: DownloadOptions
  readonly #blobs = new ByteCache<Blob>(BUDGET)
  readonly #loading = new Map<string, Promise<Blob>>()
  readonly #failures = new Map<string, Failure>()
  /** How often a decoding failed, by file. */
  readonly #spoilt = new Map<string, number>()
  readonly #arrivals = new Listeners<string>()
  readonly #turns = createTurns(AT_ONCE)
  readonly #closed = new AbortController()

  constructor(options: DownloadOptions) {
    this.#options = options
  }

  /** @throws {ApiError} at once while an image that failed waits to be tried again */
  async get(file: string): Promise<Blob> {
    const failure = this.#failures.get(file)
    if (failure) throw failure.error
    return this.#blobs.get(file) ?? this.#load(file, 1)
  }

  /** Keeps an image this page has just sent, so that it need not come back over the network. */
  keep(file: string, blob: Blob): void {
    if (this.#closed.signal.aborted) return
    this.#blobs.set(file, blob, blob.size)
    this.#arrived(file)
  }

  /** An image that came and could not be decoded: damaged, or there was no memory for it just now. */
  spoilt(file: string, cause: unknown): ApiError {
    const error = new ApiError('image-unreadable', null, { cause })
    const attempt = (this.#spoilt.get(file) ?? 0) + 1
    this.#spoilt.set(file, attempt)
    this.#failed(file, error, attempt, () => this.#arrived(file))
    return error
  }

  /** Hears the name of every image that came after it had failed. */
  onArrival(listener: (file: string) => void): Unsubscribe {
    return this.#arrivals.add(listener)
  }

  close(): void {
    this.#closed.abort()
    for (const { stop } of this.#failures.values()) stop()
    this.#failures.clear()
    this.#blobs.clear()
    this.#arrivals.clear()
  }

  #load(file: string, attempt: number): Promise<Blob> {
    const running = this.#loading.get(file)
    if (running) return running
    const started = this.#turns.run(() => this.#fetch(file)).finally(() => this.#loading.delete(file))
    this.#loading.set(file, started)
    return started.then(
      (blob) => {
        this.keep(file, blob)
        return blob
      },
      (error: ApiError) => {
        this.#failed(file, error, attempt, () => {
          // A failure is remembered again; nobody waits for this try.
          this.#load(file, attempt + 1).catch(() => undefined)
        })
        throw error
      },
    )
  }

  #failed(file: string, error: ApiError, attempt: number, again: () => void): void {
    if (this.#closed.signal.aborted) return
    this.#failures.get(file)?.stop()
    // Neither a right nor a ticket comes back by waiting.
    const isFinal = isRefused(error.fault)
    const isPassing = error.fault !== 'image-missing' && error.fault !== 'image-unreadable'
    const [first, most] = isPassing ? WAITS.passing : WAITS.seldom
    const stop = isFinal ? () => {} : after(backOffMs(attempt, first, most), again)
    this.#failures.set(file, { error, stop })
  }

  #arrived(file: string): void {
    const failure = this.#failures.get(file)
    if (failure === undefined) return
    failure.stop()
    this.#failures.delete(file)
    this.#arrivals.emit(file)
  }

  async #fetch(file: string): Promise<Blob> {
    const { addressOf, ticket, fetch } = this.#options
    try {
      const response = await fetch(addressOf(file), {
        headers: { authorization: `Bearer ${ticket}` },
        signal: this.#closed.signal,
      })
      if (!response.ok) throw await refusalOf(response)
      return await response.blob()
    } catch (cause) {
      throw cause instanceof ApiError ? cause : new ApiError('no-connection', null, { cause })
    }
  }
}
