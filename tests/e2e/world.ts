// A server of its own for each test: the built product as a process, on a free port, with a data folder of its own.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContext, test as base, type Page } from '@playwright/test'

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

export class Vieta {
  readonly folder = mkdtempSync(join(tmpdir(), 'vieta-e2e-'))
  origin = ''
  secret = ''
  #process: ChildProcess | null = null
  #port = 0
  readonly #browser: Browser
  readonly #contexts: BrowserContext[] = []

  constructor(browser: Browser) {
    this.#browser = browser
  }

  /** Starts the server, again on the same port after a stop. */
  async start(): Promise<void> {
    this.#port ||= await freePort()
    const child = spawn(process.execPath, ['--enable-source-maps', 'dist/server/main.js'], {
      env: { ...process.env, PORT: String(this.#port), HOST: '127.0.0.1', VIETA_DATA: this.folder },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    this.#process = child
    this.origin = `http://localhost:${this.#port}`
    let printed = ''
    this.secret = await new Promise<string>((resolve, reject) => {
      child.stdout?.on('data', (chunk: Buffer) => {
        printed += chunk.toString()
        const secret = /\/organiser#([\w-]+)/.exec(printed)?.[1]
        if (secret) resolve(secret)
      })
      child.once('exit', (code) => reject(new Error(`The server ended with ${code}: ${printed}`)))
    })
  }

  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
    const child = this.#process
    this.#process = null
    if (!child || child.exitCode !== null) return child?.exitCode ?? null
    child.kill(signal)
    const [code] = (await once(child, 'exit')) as [number | null]
    return code
  }

  /** A page of somebody else: another device, with storage of its own. */
  async device(size: { readonly width: number; readonly height: number }, options = {}): Promise<Page> {
    const touch = size.width < 500 ? { hasTouch: true, isMobile: true } : {}
    const context = await this.#browser.newContext({
      viewport: { ...size },
      acceptDownloads: true,
      locale: 'lt-LT',
      timezoneId: 'Europe/Vilnius',
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
    rmSync(this.folder, { recursive: true, force: true })
  }
}

export const test = base.extend<{ vieta: Vieta }>({
  vieta: async ({ browser }, use) => {
    const vieta = new Vieta(browser)
    await vieta.start()
    await use(vieta)
    await vieta.close()
  },
})
