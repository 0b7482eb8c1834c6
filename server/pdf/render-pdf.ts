// `renderPdf(kind, data)`: a document as the bytes of a tagged PDF, set by Typst in a thread of its own.
//
// A kind is a template beside this file: `certificate` is `certificate.typ`; name it in PDF_KINDS. The template reads its
// data with `#let data = json(bytes(sys.inputs.data))`: values, never markup, so `*` or `#` in somebody's words stays what
// it is. Pictures: SVG as a string in the data and `image(bytes(data.svg), format: "svg", alt: …)`; anything else as
// `files: { 'photo.png': bytes }` and `image("photo.png", alt: …)`. Templates may import each other. The letters there are:
// "Tinos" (text), "Atkinson Hyperlegible Next" (headings, certificates), "Noto Emoji"; any other is left out in silence.
// Every template begins with `set document(title:)` and `set text(lang:)`.
import type { Worker } from 'node:worker_threads'
import type { PdfAnswer, PdfJob } from './pdf-messages.ts'
import { startPdfWorker } from './pdf-thread.ts'

export const PDF_KINDS = ['concept', 'certificate', 'attendance', 'minutes', 'board'] as const
export type PdfKind = (typeof PDF_KINDS)[number]

export type PdfFault =
  /** Too many wait already. */
  | 'busy'
  /** It took too long. */
  | 'slow'
  /** The template or the thread failed. */
  | 'failed'
  /** Whoever asked wants it no more. */
  | 'cancelled'

/** Why there is no PDF. */
export class PdfError extends Error {
  readonly fault: PdfFault

  constructor(fault: PdfFault, message: string) {
    super(message)
    this.name = 'PdfError'
    this.fault = fault
  }
}

export interface PdfWish {
  readonly files?: Readonly<Record<string, Uint8Array>>
  /** Ends the wait: a document that nobody wants is not set. */
  readonly signal?: AbortSignal
}

/** Documents that may wait beside the one that is being set. */
const LONGEST_QUEUE = 12

/** An annex of 200 notes takes two seconds, of 2,000 twenty; a laptop with much else to do takes some times as long. */
const LONGEST_MS = 120_000

/** A thread with nothing to do costs 150 MB: it ends, and the next document starts another. */
const IDLE_MS = 60_000

/** WebAssembly never gives memory back: a thread that holds more ends after its document. */
const MOST_MEMORY = 600 * 1024 * 1024

interface Waiting extends PdfJob {
  readonly signal: AbortSignal | undefined
  resolve(bytes: Uint8Array): void
  reject(error: PdfError): void
}

let worker: Worker | null = null
let current: Waiting | null = null
let idle: NodeJS.Timeout | undefined
let limit: NodeJS.Timeout | undefined
let lastId = 0
const queue: Waiting[] = []

/**
 * Sets one document; one at a time, the others wait their turn.
 *
 * @throws {PdfError}
 */
export function renderPdf(
  kind: PdfKind,
  data: unknown,
  wish: PdfWish = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const { files = {}, signal } = wish
  if (signal?.aborted) return Promise.reject(cancelled())
  if (queue.length >= LONGEST_QUEUE) {
    return Promise.reject(new PdfError('busy', `${queue.length} documents wait already`))
  }
  lastId += 1
  const job: PdfJob = { id: lastId, main: `${kind}.typ`, data: JSON.stringify(data), files }
  return new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
    const leave = () => {
      const at = queue.indexOf(waiting)
      if (at >= 0) queue.splice(at, 1)
      else if (current === waiting) void stopThread()
      waiting.reject(cancelled())
      next()
    }
    const waiting: Waiting = {
      ...job,
      signal,
      resolve(bytes) {
        signal?.removeEventListener('abort', leave)
        resolve(new Uint8Array(bytes))
      },
      reject(error) {
        signal?.removeEventListener('abort', leave)
        reject(error)
      },
    }
    signal?.addEventListener('abort', leave, { once: true })
    queue.push(waiting)
    next()
  })
}

/** Ends the thread, for whoever closes the process; documents under way fail. */
export async function closePdf(): Promise<void> {
  for (const waiting of queue.splice(0)) waiting.reject(cancelled())
  current?.reject(cancelled())
  await stopThread()
}

function cancelled(): PdfError {
  return new PdfError('cancelled', 'nobody wants the document any more')
}

function next(): void {
  if (current) return
  const waiting = queue.shift()
  if (!waiting) return
  clearTimeout(idle)
  current = waiting
  limit = setTimeout(
    () => fail(new PdfError('slow', `${waiting.main} took more than ${LONGEST_MS} ms`)),
    LONGEST_MS,
  )
  limit.unref()
  try {
    worker ??= startThread()
  } catch (error) {
    fail(new PdfError('failed', String(error)))
    return
  }
  worker.ref()
  const { id, main, data, files } = waiting
  worker.postMessage({ id, main, data, files } satisfies PdfJob)
}

function startThread(): Worker {
  const started = startPdfWorker()
  const lost = (why: unknown) => {
    if (worker === started) fail(new PdfError('failed', `the PDF thread ended: ${why}`))
  }
  started.on('message', (answer: PdfAnswer) => {
    if (worker === started) done(answer)
  })
  started.on('error', lost)
  started.on('exit', lost)
  return started
}

function done(answer: PdfAnswer): void {
  const waiting = current
  if (waiting?.id !== answer.id) return
  clearTimeout(limit)
  current = null
  if (answer.ok) waiting.resolve(answer.bytes)
  else waiting.reject(new PdfError('failed', answer.message))
  if (answer.memory > MOST_MEMORY) void stopThread()
  else {
    worker?.unref()
    idle = setTimeout(() => void stopThread(), IDLE_MS)
    idle.unref()
  }
  next()
}

/** The document under way fails, and its thread with it; the others get a new one. */
function fail(error: PdfError): void {
  const waiting = current
  void stopThread()
  waiting?.reject(error)
  next()
}

async function stopThread(): Promise<void> {
  const ending = worker
  worker = null
  current = null
  clearTimeout(limit)
  clearTimeout(idle)
  await ending?.terminate()
}
