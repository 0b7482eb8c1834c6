// Documents made beside the page: a worker for each, so that a large one holds nothing up and can be stopped at any moment.
// Where no worker can be started the page makes them itself.
import {
  type ConceptFormat,
  type RenderAnswer,
  type RenderTask,
  renderConcept,
} from '../../shared/export/render-concept.ts'
import { savesData } from './part.tsx'

/** What takes long. The others take a moment, and what writes Markdown needs a page. */
const LONG: readonly ConceptFormat[] = ['docx', 'html']

type Start = () => Worker

function startWorker(): Worker {
  return new Worker(new URL('./render-worker.ts', import.meta.url), { type: 'module', name: 'document' })
}

/**
 * A document as the bytes of a file. The bytes of its pictures are the worker's from then on.
 *
 * @param signal ends the work at once; what it says is the reason of the rejection
 * @param start throws where there are no workers
 */
export async function rendered(
  task: RenderTask,
  signal: AbortSignal,
  start: Start = startWorker,
): Promise<Uint8Array<ArrayBuffer>> {
  signal.throwIfAborted()
  const bytes = LONG.includes(task.format) ? await asked(task, signal, start) : null
  return bytes ?? renderConcept(task.concept, task.format, task.wish)
}

/** Brings the largest renderer onto the device, for whoever is without a connection later; who saves data does without. */
export function fetchRenderer(start: Start = startWorker): void {
  if (savesData()) return
  // Whoever wants a document will be told.
  asked(null, new AbortController().signal, start).catch(() => undefined)
}

/** @returns null where the worker never came about */
async function asked(
  task: RenderTask | null,
  signal: AbortSignal,
  start: Start,
): Promise<Uint8Array<ArrayBuffer> | null> {
  let worker: Worker
  try {
    worker = start()
  } catch {
    return null
  }
  let leave = () => {}
  try {
    return await new Promise((resolve, reject) => {
      let isReady = false
      leave = () => reject(signal.reason)
      signal.addEventListener('abort', leave)
      worker.addEventListener('message', ({ data }: MessageEvent<RenderAnswer>) => {
        if (data === 'ready') {
          isReady = true
          worker.postMessage(task, picturesOf(task))
        } else if ('bytes' in data) resolve(data.bytes)
        else reject(new Error(`The document was not made: ${data.failed}`))
      })
      worker.addEventListener('error', ({ message }) => {
        if (isReady) reject(new Error(`The worker ended: ${message}`))
        else resolve(null)
      })
    })
  } finally {
    signal.removeEventListener('abort', leave)
    worker.terminate()
  }
}

/** What is handed over, not copied: pictures may be many megabytes. */
function picturesOf(task: RenderTask | null): Transferable[] {
  return [...new Set([...(task?.wish.pictures?.values() ?? [])].map(({ bytes }) => bytes.buffer))]
}
