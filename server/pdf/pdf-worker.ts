// The thread that sets documents: Typst as WebAssembly, without files, packages or network. One document at a time.
import { readFileSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import init, { type TypstCompiler, TypstCompilerBuilder } from '@myriaddreamin/typst-ts-web-compiler'
import type { PdfAnswer, PdfJob, PdfWorkerOptions } from './pdf-messages.ts'

/** How the compiler words its complaints: as lines with places. */
const UNIX_DIAGNOSTICS = 3

interface Compiled {
  readonly result?: unknown
  readonly diagnostics?: unknown
}

interface Setter {
  readonly compiler: TypstCompiler
  memory(): number
}

async function prepare({ wasm, fonts, templates }: PdfWorkerOptions): Promise<Setter> {
  const { memory } = await init({ module_or_path: readFileSync(wasm) })
  const builder = new TypstCompilerBuilder()
  // A template reads what it is handed and nothing else.
  builder.set_dummy_access_model()
  for (const font of fonts) await builder.add_raw_font(readFileSync(font))
  const compiler = await builder.build()
  for (const [name, source] of Object.entries(templates)) compiler.add_source(`/${name}`, source)
  return { compiler, memory: () => memory.buffer.byteLength }
}

function set({ compiler }: Setter, { main, data, files }: PdfJob): Uint8Array {
  const names = Object.keys(files).map((name) => `/${name}`)
  for (const [name, bytes] of Object.entries(files)) compiler.map_shadow(`/${name}`, bytes)
  try {
    const compiled: Compiled = compiler.compile(`/${main}`, [['data', data]], 'pdf', UNIX_DIAGNOSTICS)
    if (compiled.result instanceof Uint8Array) return compiled.result
    throw new Error(`the template ${main} cannot be set: ${JSON.stringify(compiled.diagnostics)}`)
  } finally {
    for (const name of names) compiler.unmap_shadow(name)
    // What it remembers of this document is nobody else's to keep.
    compiler.reset()
  }
}

const port = parentPort
const setter = prepare(workerData as PdfWorkerOptions)

port?.on('message', (job: PdfJob) => {
  void setter
    .then((ready): PdfAnswer => {
      try {
        const bytes = set(ready, job)
        return { id: job.id, ok: true, bytes, memory: ready.memory() }
      } catch (error) {
        return { id: job.id, ok: false, message: String(error), memory: ready.memory() }
      }
    })
    .catch((error): PdfAnswer => ({ id: job.id, ok: false, message: String(error), memory: 0 }))
    .then((answer) => port.postMessage(answer))
})
