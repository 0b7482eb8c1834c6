// How heavy is the first screen of each surface? Prints one table, and with --scripts what each one loads.
// Needs a build (npm run build) and a Chromium (CHROME_PATH or the one npm test found).
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, devices } from 'playwright'
import { openSample, SURFACES, weigh } from './weigh.mjs'

const stamp = 'node_modules/.stamps/chromium'
const executablePath =
  process.env.CHROME_PATH ?? (existsSync(stamp) ? readFileSync(stamp, 'utf8') : '/usr/bin/chromium')

const port = await new Promise((resolve) => {
  const probe = createServer().listen(0, '127.0.0.1', () => {
    const { port: free } = probe.address()
    probe.close(() => resolve(free))
  })
})
const folder = mkdtempSync(join(tmpdir(), 'vieta-bench-'))
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
const origin = `http://localhost:${port}`

async function ask(path, body) {
  const response = await fetch(origin + path, {
    method: 'POST',
    headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`${path}: ${response.status}`)
  return response.json()
}

const browser = await chromium.launch({
  ...(executablePath === 'playwright' ? {} : { executablePath }),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
})
const sizes = { laptop: devices['Desktop Chrome'], phone: devices['Pixel 5'] }
const sum = (scripts, key) => scripts.reduce((total, script) => total + script[key], 0)
const kB = (bytes) => Number((bytes / 1000).toFixed(1))
const sample = await openSample(ask)
const rows = []
for (const { name, bar, size, path } of SURFACES) {
  const context = await browser.newContext({ ...sizes[size], locale: 'lt-LT' })
  const scripts = await weigh(await context.newPage(), origin + path(sample))
  await context.close()
  rows.push({
    surface: name,
    'gzip kB': kB(sum(scripts, 'gzip')),
    'bar kB': bar,
    'raw kB': kB(sum(scripts, 'raw')),
    scripts: scripts.length,
  })
  if (process.argv.includes('--scripts')) {
    console.log(name)
    for (const { file, gzip } of scripts) console.log(`${String(kB(gzip)).padStart(8)}  ${file}`)
  }
}
console.table(rows)
await browser.close()
server.kill()
server.once('exit', () => rmSync(folder, { recursive: true, force: true }))
