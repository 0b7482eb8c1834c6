// How long does the Ignalina sample (210 notes) take from an address to a painted board? A fresh device each time.
// Prints one table. Needs a build (npm run build) and a Chromium (CHROME_PATH or the one npm test found).
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright'

const ROUNDS = 7
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

/** Whether some canvas shows a note: a pixel of the seven colours that is not paper. */
function showsNotes() {
  for (const canvas of document.querySelectorAll('canvas')) {
    if (canvas.width === 0 || canvas.height === 0) continue
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height)
    for (let at = 0; at < data.length; at += 4 * 97) {
      if (data[at] === 0xc4 && data[at + 1] === 0xec && data[at + 2] === 0xbe) return true
    }
  }
  return false
}

const browser = await chromium.launch({
  ...(executablePath === 'playwright' ? {} : { executablePath }),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
})
const rows = []
for (const language of ['lt', 'en']) {
  const startedAt = performance.now()
  const { id } = await ask('/api/sample', { language })
  const imported = performance.now() - startedAt
  const { ticket } = await ask(`/api/workshops/${id}/tickets`, { role: 'facilitator' })
  const painted = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const context = await browser.newContext({ viewport: { width: 1920, height: 1080 } })
    const page = await context.newPage()
    const from = performance.now()
    await page.goto(`${origin}/w/${id}?as=staff#${ticket}`, { waitUntil: 'commit' })
    await page.waitForFunction(showsNotes, undefined, { polling: 'raf' })
    painted.push(performance.now() - from)
    await context.close()
  }
  painted.sort((a, b) => a - b)
  rows.push({
    sample: language,
    'import ms': Math.round(imported),
    'painted ms, min': Math.round(painted[0]),
    median: Math.round(painted[ROUNDS >> 1]),
    max: Math.round(painted[ROUNDS - 1]),
  })
}
console.table(rows)
await browser.close()
server.kill()
server.once('exit', () => rmSync(folder, { recursive: true, force: true }))
