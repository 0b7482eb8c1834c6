// Starts a thread of its own: from the bundle as it is, from the sources bundled once a process.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'

/** The scripts made of sources, by source. */
const bundled = new Map<string, string>()

/**
 * Makes one script of a thread's sources: Node 20 reads no TypeScript, and a loader brought into each thread takes more
 * time than the thread. It stands among the packages, because it asks for them from there.
 */
function bundle(source: string): string {
  const known = bundled.get(source)
  if (known !== undefined) return known
  const tsx = createRequire(import.meta.url).resolve('tsx')
  // esbuild is what tsx brings along: only who runs the sources has it.
  const { buildSync } = createRequire(tsx)('esbuild') as typeof import('esbuild')
  const folder = join(tsx.slice(0, tsx.lastIndexOf('node_modules')), 'node_modules', '.cache', 'vieta')
  mkdirSync(folder, { recursive: true })
  const { outputFiles } = buildSync({
    entryPoints: [source],
    bundle: true,
    write: false,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    sourcemap: 'inline',
    logLevel: 'error',
  })
  const code = outputFiles[0]?.text ?? ''
  // Named after what is in it: others that run these sources have the same one.
  const hash = createHash('sha256').update(code).digest('hex').slice(0, 16)
  const script = join(folder, `${basename(source, '.ts')}-${hash}.mjs`)
  if (!existsSync(script)) {
    const part = `${script}.${process.pid}`
    writeFileSync(part, code)
    renameSync(part, script)
  }
  bundled.set(source, script)
  return script
}

/**
 * Finds a file that stands beside the sources, or where the build puts it.
 *
 * @param from the asking module's `import.meta.url`
 * @throws {Error} when it is in none of the places
 */
export function placeOf(places: readonly string[], from: string): string {
  for (const place of places) {
    const file = fileURLToPath(new URL(place, from))
    if (existsSync(file)) return file
  }
  throw new Error(`none of ${places.join(', ')} beside ${from}`)
}

/** Starts the thread whose entry is a file of the sources or of the bundle. */
export function startThread(file: string, workerData: unknown): Worker {
  return new Worker(file.endsWith('.js') ? file : bundle(file), { workerData })
}
