// Starts the PDF thread, from the sources as from the bundle, and finds what it needs: the compiler, letters, templates.
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import type { Worker } from 'node:worker_threads'
import { placeOf, startThread } from '../worker-thread.ts'
import type { PdfWorkerOptions } from './pdf-messages.ts'

const require = createRequire(import.meta.url)

/** Where the worker's file can stand from here: beside the sources, the bundle's entries, or above its chunks. */
const WORKERS = ['./pdf-worker.ts', './pdf-worker.js', '../pdf-worker.js']

/** Where the templates can stand: beside the sources, or where the build puts them. */
const TEMPLATES = ['./concept.typ', './pdf/concept.typ', '../pdf/concept.typ']

const COMPILER = '@myriaddreamin/typst-ts-web-compiler/wasm'

/** Letters the documents are set in. Typst drops text without a word when a font is missing, so each is asked for. */
const FONTS = [
  'tinos/400Regular/Tinos_400Regular.ttf',
  'tinos/400Regular_Italic/Tinos_400Regular_Italic.ttf',
  'tinos/700Bold/Tinos_700Bold.ttf',
  'tinos/700Bold_Italic/Tinos_700Bold_Italic.ttf',
  'atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf',
  'atkinson-hyperlegible-next/400Regular_Italic/AtkinsonHyperlegibleNext_400Regular_Italic.ttf',
  'atkinson-hyperlegible-next/500Medium/AtkinsonHyperlegibleNext_500Medium.ttf',
  'atkinson-hyperlegible-next/600SemiBold/AtkinsonHyperlegibleNext_600SemiBold.ttf',
  'atkinson-hyperlegible-next/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf',
  'shantell-sans/400Regular/ShantellSans_400Regular.ttf',
  'shantell-sans/700Bold/ShantellSans_700Bold.ttf',
  'noto-emoji/400Regular/NotoEmoji_400Regular.ttf',
] as const

function optionsNow(fonts: readonly string[]): PdfWorkerOptions {
  const folder = dirname(placeOf(TEMPLATES, import.meta.url))
  const names = readdirSync(folder).filter((name) => name.endsWith('.typ'))
  return {
    wasm: require.resolve(COMPILER),
    fonts: fonts.map((font) => require.resolve(`@expo-google-fonts/${font}`)),
    templates: Object.fromEntries(names.map((name) => [name, readFileSync(`${folder}/${name}`, 'utf8')])),
  }
}

/** @throws {Error} when a file it needs is missing */
export function startPdfWorker(fonts: readonly string[] = FONTS): Worker {
  const workerData = optionsNow(fonts)
  return startThread(placeOf(WORKERS, import.meta.url), workerData)
}
