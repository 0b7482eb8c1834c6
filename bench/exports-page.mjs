// How long does a page stand still while it makes a document of a workshop ten times the sample? Prints one table.
//   node bench/exports-page.mjs [--sizes=1,10]
// Needs a build (npm run build) and a Chromium (CHROME_PATH or the one npm test found).
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright'
import { tableOf } from './board/bars.mjs'

const { values } = parseArgs({ options: { sizes: { type: 'string', default: '1,10' } } })
const stamp = 'node_modules/.stamps/chromium'
const executablePath =
  process.env.CHROME_PATH ?? (existsSync(stamp) ? readFileSync(stamp, 'utf8') : '/usr/bin/chromium')
const FORMATS = [
  ['DOCX', /DOCX/],
  ['HTML', /HTML/],
  ['plain text', /Paprastas/],
]
/** The longest anybody waits here for a file, ms. */
const PATIENCE = 300_000

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => probe.once('listening', resolve))
  const { port } = probe.address()
  await new Promise((resolve) => probe.close(resolve))
  return port
}

/** A server of the built product on a folder, and the organiser's secret it prints. */
async function serve(folder) {
  const port = await freePort()
  const server = spawn(process.execPath, ['dist/server/main.js'], {
    env: { ...process.env, PORT: String(port), HOST: '127.0.0.1', VIETA_DATA: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const secret = await new Promise((resolve) => {
    server.stdout.on('data', (chunk) => {
      const found = /\/organiser#([\w-]+)/.exec(String(chunk))
      if (found) resolve(found[1])
    })
  })
  return { server, secret, origin: `http://localhost:${port}` }
}

async function ticketOf(origin, secret, id) {
  const response = await fetch(`${origin}/api/workshops/${id}/tickets`, {
    method: 'POST',
    headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
    body: JSON.stringify({ role: 'facilitator' }),
  })
  if (!response.ok) throw new Error(`No ticket: ${response.status}`)
  return (await response.json()).ticket
}

/** One file of one format: until it is there, and how long the page did nothing else meanwhile. */
async function make(page, format) {
  await page.getByRole('button', { name: /^Atsisiųsti/ }).click()
  const panel = page.getByRole('dialog', { name: 'Atsisiųsti koncepciją' })
  await panel.getByRole('radio', { name: format }).check()
  await page.evaluate(() => {
    globalThis.stoodStill = []
  })
  const began = performance.now()
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: PATIENCE }),
    panel.getByRole('button', { name: 'Atsisiųsti' }).click(),
  ])
  const ms = performance.now() - began
  const bytes = statSync(await download.path()).size
  await panel.waitFor({ state: 'hidden', timeout: PATIENCE })
  return { ms, bytes, tasks: await page.evaluate(() => globalThis.stoodStill) }
}

const browser = await chromium.launch({
  ...(executablePath === 'playwright' ? {} : { executablePath }),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
})
const [loadBefore] = loadavg()
const lines = []
for (const size of values.sizes.split(',').map(Number)) {
  const folder = mkdtempSync(join(tmpdir(), 'vieta-bench-'))
  const script = fileURLToPath(new URL('./exports/prepare.mjs', import.meta.url))
  const { stdout } = spawnSync(process.execPath, ['--import', 'tsx', script, folder, String(size)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const { id } = JSON.parse(stdout.trim().split('\n').at(-1))
  const { server, secret, origin } = await serve(folder)
  const context = await browser.newContext({ locale: 'lt-LT', acceptDownloads: true })
  await context.addInitScript(() => {
    globalThis.stoodStill = []
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) globalThis.stoodStill.push(duration)
    }).observe({ type: 'longtask' })
  })
  const page = await context.newPage()
  await page.goto(`${origin}/w/${id}/concept?as=staff#${await ticketOf(origin, secret, id)}`)
  await page.getByRole('heading', { level: 1 }).waitFor({ timeout: PATIENCE })
  await page.waitForLoadState('networkidle')
  for (const [what, format] of FORMATS) {
    const { ms, bytes, tasks } = await make(page, format)
    lines.push({
      what: `${size} × ${what}`,
      'until the file': `${(ms / 1000).toFixed(1)} s`,
      'page stood still, longest': `${Math.round(Math.max(0, ...tasks))} ms`,
      'in all': `${Math.round(tasks.reduce((sum, one) => sum + one, 0))} ms`,
      file: `${(bytes / 1e6).toFixed(2)} MB`,
    })
  }
  await context.close()
  server.kill()
  await new Promise((resolve) => server.once('exit', resolve))
  rmSync(folder, { recursive: true, force: true })
}
await browser.close()
console.log(tableOf(lines))
console.log(`${cpus().length} × ${cpus()[0]?.model.trim()}; load before ${loadBefore.toFixed(1)}`)
