// The server as a process of its own, from the sources, to be ended the hard way; and its disk, to be made bad.
import { type ChildProcess, type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync, writeFileSync } from 'node:fs'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import { callOf } from '../server/server-kit.ts'

const BAD_DISK = fileURLToPath(new URL('./bad-disk.mjs', import.meta.url))

export interface ServerProcess {
  readonly child: ChildProcess
  readonly address: string
  readonly organiserSecret: string
  /** Milliseconds from the start of the process to the line that says where it is. */
  readonly startedInMs: number
  readonly call: (
    ...args: Parameters<typeof callOf> extends [string, ...infer Rest] ? Rest : never
  ) => ReturnType<typeof callOf>
  /** What it wrote to its terminal. */
  printed(): string
  /** Ends it and resolves with its exit code; null when the signal ended it. */
  end(signal: NodeJS.Signals): Promise<number | null>
}

/** Says how the disk of a process is from now on. @param how "slow <ms>", "full", or null for well */
export type SayDisk = (how: string | null) => void

/** The file by which the disk of a process that starts with its environment is made bad. */
export function createBadDisk(file: string): { readonly environment: Record<string, string>; say: SayDisk } {
  return {
    environment: { VIETA_BAD_DISK: file },
    say(how) {
      if (how === null) rmSync(file, { force: true })
      else writeFileSync(file, how)
    },
  }
}

/** The folder of what was built, which takes little to start; without it the sources are run. */
const BUILT = process.env['VIETA_BUILT']

/** What Node runs an entry of the server by. */
export function entryOf(name: 'main' | 'vieta', preload: readonly string[] = []): readonly string[] {
  const imports = [...(BUILT ? [] : ['tsx']), ...preload].flatMap((module) => ['--import', module])
  return [...imports, BUILT ? `${BUILT}/${name}.js` : `server/${name}.ts`]
}

function spawnServer(environment: Readonly<Record<string, string>>, preload: readonly string[]) {
  const child = spawn(process.execPath, entryOf('main', [BAD_DISK, ...preload]), {
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}

/**
 * Starts the server and waits until it says where it is. It ends with the test.
 *
 * @param preload modules loaded before its own code
 */
export async function startServerProcess(
  environment: Readonly<Record<string, string>>,
  preload: readonly string[] = [],
): Promise<ServerProcess> {
  const begun = performance.now()
  const child = spawnServer(environment, preload)
  let printed = ''
  child.stderr.on('data', (part) => {
    printed += String(part)
  })
  const link = await new Promise<RegExpExecArray>((resolve, reject) => {
    child.stdout.on('data', (part) => {
      printed += String(part)
      const found = /(http:\/\/127\.0\.0\.1:\d+)\/organiser#([\w-]+)/.exec(printed)
      if (found) resolve(found)
    })
    child.once('exit', () => reject(new Error(printed)))
  })
  const [, address = '', organiserSecret = ''] = link
  return {
    child,
    address,
    organiserSecret,
    startedInMs: Math.round(performance.now() - begun),
    call: (...args) => callOf(address, ...args),
    printed: () => printed,
    async end(signal) {
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
      const exited = once(child, 'exit')
      child.kill(signal)
      const [code] = (await exited) as [number | null]
      return code
    },
  }
}

export interface Ran {
  readonly code: number | null
  /** What it wrote, to both. */
  readonly printed: string
}

/** Runs a server that is not expected to start. */
export function failToStart(
  environment: Readonly<Record<string, string>>,
  preload: readonly string[] = [],
): Promise<Ran> {
  return ranOf(spawnServer(environment, preload))
}

/** Runs one command of `vieta` on a data folder. */
export async function runVieta(folder: string, ...args: string[]): Promise<Ran> {
  const child = spawn(process.execPath, [...entryOf('vieta'), ...args], {
    env: { ...process.env, VIETA_DATA: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  return ranOf(child)
}

async function ranOf(child: ChildProcessByStdio<null, Readable, Readable>): Promise<Ran> {
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (part) => {
      printed += String(part)
    })
  }
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, printed }
}
