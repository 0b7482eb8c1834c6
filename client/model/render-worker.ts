// Makes a document beside the page, which goes on meanwhile: says that it is there, and makes what it is asked for. Whoever
// started it (rendering.ts) ends it.
import { type RenderAnswer, type RenderTask, renderConcept } from '../../shared/export/render-concept.ts'

declare const self: DedicatedWorkerGlobalScope

self.addEventListener('message', ({ data }: MessageEvent<RenderTask | null>) => {
  const work = data === null ? fetchRenderer() : render(data)
  work.then(
    ({ message, moved }) => self.postMessage(message, moved),
    (error: unknown) => {
      const message: RenderAnswer = {
        failed: error instanceof Error ? `${error.name}: ${error.message}` : '',
      }
      self.postMessage(message)
    },
  )
})

interface Answer {
  readonly message: RenderAnswer
  readonly moved: Transferable[]
}

async function render({ concept, format, wish }: RenderTask): Promise<Answer> {
  const bytes = await renderConcept(concept, format, wish)
  return { message: { bytes }, moved: [bytes.buffer] }
}

/** The large one; it is on the device afterwards. */
async function fetchRenderer(): Promise<Answer> {
  await import('../../shared/export/docx.ts')
  return { message: { bytes: new Uint8Array() }, moved: [] }
}

const ready: RenderAnswer = 'ready'
self.postMessage(ready)
