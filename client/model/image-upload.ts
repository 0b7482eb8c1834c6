// One image on its way to the server. It gives up only when the server says why: without a network, or with a server
// that is busy or full, it waits and tries again, and says so. Sending twice is harmless: the same content is one file.
import type { Fault } from '../../shared/protocol/fault.ts'
import type { ImageReply } from '../../shared/protocol/http.ts'
import { ApiError, refusalOf } from './api.ts'
import { after, backOffMs } from './back-off.ts'

export type UploadProgress =
  /** Being read and made smaller, or waiting for its turn. */
  | { readonly state: 'preparing' }
  | { readonly state: 'sending' }
  /** Not lost: it is sent again by itself. `fault` says what keeps it. */
  | { readonly state: 'waiting'; readonly fault: Fault }

const FIRST_MS = 1_000
const MOST_MS = 30_000

/** A request that takes longer has died with its Wi-Fi, whatever the browser thinks. */
const REQUEST_MS = 2 * 60_000

/** What passes by itself. */
const PASSING: readonly Fault[] = ['no-connection', 'server-busy', 'too-many-tries', 'storage-full']

/** A server that fails in a way it has no word for may be starting up; then it is broken. */
const UNEXPECTED_TRIES = 5

export interface UploadOptions {
  readonly address: string
  readonly ticket: string
  readonly fetch: typeof fetch
  /** Aborted: the upload rejects with its reason. */
  readonly signal: AbortSignal
  readonly onProgress: (progress: UploadProgress) => void
}

/** @throws {ApiError} when the server refuses for good */
export async function uploadImage(image: Blob, options: UploadOptions): Promise<ImageReply> {
  const { signal, onProgress } = options
  let unexpected = 0
  for (let attempt = 1; ; attempt += 1) {
    signal.throwIfAborted()
    onProgress({ state: 'sending' })
    try {
      return await send(image, options)
    } catch (error) {
      signal.throwIfAborted()
      if (!(error instanceof ApiError)) throw error
      if (error.fault === 'unexpected') unexpected += 1
      const passes =
        error.fault === 'unexpected' ? unexpected < UNEXPECTED_TRIES : PASSING.includes(error.fault)
      if (!passes) throw error
      onProgress({ state: 'waiting', fault: error.fault })
      await pause(backOffMs(attempt, FIRST_MS, MOST_MS), signal)
    }
  }
}

async function send(image: Blob, { address, ticket, fetch, signal }: UploadOptions): Promise<ImageReply> {
  const request = new AbortController()
  const abort = () => request.abort()
  signal.addEventListener('abort', abort)
  const timer = setTimeout(abort, REQUEST_MS)
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { authorization: `Bearer ${ticket}`, 'content-type': 'application/octet-stream' },
      body: image,
      signal: request.signal,
    })
    if (!response.ok) throw await refusalOf(response)
    return (await response.json()) as ImageReply
  } catch (cause) {
    throw cause instanceof ApiError ? cause : new ApiError('no-connection', null, { cause })
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', abort)
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const wake = () => {
      stop()
      signal.removeEventListener('abort', wake)
      resolve()
    }
    const stop = after(ms, wake)
    signal.addEventListener('abort', wake)
  })
}
