// A server of its own for each test: the built product as a process, on a free port, with a data folder of its own.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContext, test as base, type Page } from '@playwright/test'
import { type Shared, startShared } from './nodes.ts'

/**
 * The languages to play in: the test's usual one, or both with `VIETA_LANGUAGES=both`. Half of the tests are usually English,
 * so that neither language is only looked at by hand, and none is waited for twice.
 */
export const languagesOr = (usual: 'lt' | 'en'): readonly ('lt' | 'en')[] =>
  process.env['VIETA_LANGUAGES'] === 'both' ? ['lt', 'en'] : [usual]

export const SIZES = {
  large: { width: 1920, height: 1080 },
  laptop: { width: 1366, height: 768 },
  phone: { width: 360, height: 640 },
} as const

async function freePort(): Promise<number> {
  const probe = createServer()
  probe.listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('No port')
  return address.port
}

async function endProcess(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
  child.kill(signal)
  const [code] = (await once(child, 'exit')) as [number | null]
  return code
}

export class Vieta {
  readonly folder = mkdtempSync(join(tmpdir(), 'vieta-e2e-'))
  origin = ''
  secret = ''
  #processes: ChildProcess[] = []
  #port = 0
  #shared: Shared | null = null
  readonly #nodes: number
  readonly #browser: Browser
  readonly #contexts: BrowserContext[] = []

  /** @param nodes several servers on one database, behind one address */
  constructor(browser: Browser, nodes = Number(process.env['VIETA_TEST_NODES'] ?? 1)) {
    this.#browser = browser
    this.#nodes = nodes
  }

  /** Starts the server, again on the same port after a stop. */
  async start(): Promise<void> {
    this.#port ||= await freePort()
    this.origin = `http://localhost:${this.#port}`
    if (this.#nodes === 1) {
      this.secret = await this.#spawn(this.#port, this.folder)
      return
    }
    this.#shared ??= await startShared(this.#port)
    const { environment, serve } = this.#shared
    const ports = await Promise.all(Array.from({ length: this.#nodes }, freePort))
    const secrets = await Promise.all(
      ports.map((port, index) => this.#spawn(port, join(this.folder, String(index)), environment)),
    )
    this.secret = secrets[0] ?? ''
    serve(ports)
  }

  /** @returns the organiser's secret it prints */
  #spawn(port: number, folder: string, environment: Readonly<Record<string, string>> = {}): Promise<string> {
    const child = spawn(process.execPath, ['--enable-source-maps', 'dist/server/main.js'], {
      env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', VIETA_DATA: folder, ...environment },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    this.#processes.push(child)
    let printed = ''
    return new Promise<string>((resolve, reject) => {
      child.stdout?.on('data', (chunk: Buffer) => {
        printed += chunk.toString()
        const secret = /\/organiser#([\w-]+)/.exec(printed)?.[1]
        if (secret) resolve(secret)
      })
      child.once('exit', (code) => reject(new Error(`The server ended with ${code}: ${printed}`)))
    })
  }

  /** Ends the server, or all of them, and gives the exit code of the first. */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
    const ended = this.#processes.map((child) => endProcess(child, signal))
    this.#processes = []
    return (await Promise.all(ended))[0] ?? null
  }

  /** Kills one of several servers. */
  async killOne(): Promise<void> {
    const child = this.#processes.shift()
    if (child) await endProcess(child, 'SIGKILL')
  }

  /** A page of somebody else: another device, with storage of its own. */
  async device(size: { readonly width: number; readonly height: number }, options = {}): Promise<Page> {
    const touch = size.width < 500 ? { hasTouch: true, isMobile: true } : {}
    const context = await this.#browser.newContext({
      viewport: { ...size },
      acceptDownloads: true,
      locale: 'lt-LT',
      timezoneId: 'Europe/Vilnius',
      // What is kept on the device would answer in the place of the network a test arranges; offline.e2e.ts allows it.
      serviceWorkers: 'block',
      ...touch,
      ...options,
    })
    this.#contexts.push(context)
    return context.newPage()
  }

  /** Asks the HTTP API. */
  async ask<T>(path: string, body?: unknown, ticket: string = this.secret): Promise<T> {
    const response = await fetch(`${this.origin}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { authorization: `Bearer ${ticket}`, 'content-type': 'application/json' },
      body: body === undefined ? null : JSON.stringify(body),
    })
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
    return (await response.json()) as T
  }

  async close(): Promise<void> {
    await Promise.all(this.#contexts.map((context) => context.close()))
    await this.stop()
    await this.#shared?.close()
    rmSync(this.folder, { recursive: true, force: true })
  }
}

export const test = base.extend<{ vieta: Vieta; nodes: number | undefined }>({
  /** How many servers the test runs on; without it what the environment says, or one. */
  nodes: [undefined, { option: true }],
  vieta: async ({ browser, nodes }, use) => {
    const vieta = new Vieta(browser, nodes)
    await vieta.start()
    await use(vieta)
    await vieta.close()
  },
})
