// A Chromium, a board opened in it, and what is measured there: the main thread's busy time and the frames' intervals
// during an action, its events given as a mouse and a wheel give them (60 a second, whatever the page is doing).
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { chromium } from 'playwright'
import sharp from 'sharp'

const FRAME_MS = 1000 / 60
export const VIEWPORT = { width: 1920, height: 1080 }

/** Headless Chromium, drawing in software. */
export function launchBrowser() {
  const stamp = resolve('node_modules/.stamps/chromium')
  const executablePath =
    process.env.CHROME_PATH ?? (existsSync(stamp) ? readFileSync(stamp, 'utf8') : '/usr/bin/chromium')
  return chromium.launch({
    ...(executablePath === 'playwright' ? {} : { executablePath }),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  })
}

/** Has each page make the stored form of a scene, once. */
export async function makeScenes(browser, pages, boards, sizes) {
  for (const board of boards) {
    for (const objects of sizes) {
      const name = `${board}-${objects}`
      if (pages.scenes.has(name)) continue
      const page = await browser.newPage()
      page.on('pageerror', (error) => console.error(`${name}: ${error.message}`))
      page.setDefaultTimeout(300_000)
      await page.goto(pages.address(board, { make: '', objects: String(objects) }))
      await page.waitForFunction(() => 'made' in window, undefined, { polling: 200 })
      pages.scenes.set(name, Buffer.from(await page.evaluate(() => window.made), 'base64'))
      await page.close()
    }
  }
}

export const delay = (ms) => new Promise((done) => setTimeout(done, ms))

/** Calls `send(index)` 60 times a second, without waiting for what it returns until the end. */
async function paced(count, send) {
  const begun = performance.now()
  const sent = []
  for (let index = 0; index < count; index += 1) {
    sent.push(send(index))
    await delay(Math.max(0, begun + (index + 1) * FRAME_MS - performance.now()))
  }
  await Promise.all(sent)
}

export class OpenBoard {
  constructor(board, ratio, context, page, cdp) {
    this.board = board
    this.ratio = ratio
    this.context = context
    this.page = page
    this.cdp = cdp
  }

  close() {
    return this.context.close()
  }

  /** Runs a function of `window.bench`. */
  ask(name, ...args) {
    return this.page.evaluate(([called, given]) => window.bench[called](...given), [name, args])
  }

  async metrics() {
    const { metrics } = await this.cdp.send('Performance.getMetrics')
    return Object.fromEntries(metrics.map(({ name, value }) => [name, value]))
  }

  /** Waits until the page has next to nothing left to do: twice in a row less than a tenth of a quarter second. */
  async settled(patience = 180_000) {
    const until = performance.now() + patience
    let calm = 0
    while (calm < 2) {
      if (performance.now() > until) throw new Error(`${this.board} does not come to rest`)
      const before = await this.metrics()
      await delay(250)
      const after = await this.metrics()
      const busy = (after.TaskDuration - before.TaskDuration) / (after.Timestamp - before.Timestamp)
      calm = busy < 0.1 ? calm + 1 : 0
    }
  }

  /**
   * Measures an action.
   *
   * @returns `busy`, main-thread time a frame, ms; `cpu`, the processor's part of it; `p95` and `worst` of the frames' intervals, ms
   */
  async measure(act) {
    await this.ask('count')
    const before = await this.metrics()
    await act()
    const after = await this.metrics()
    const { frames } = await this.ask('counted')
    const clock = (metrics) => (metrics.Timestamp - metrics.NavigationStart) * 1000
    const [from, to] = [clock(before), clock(after)]
    const inside = frames.filter((time) => time >= from && time <= to)
    const gaps = inside.slice(1).map((time, index) => time - inside[index])
    if (gaps.length === 0) gaps.push(to - from)
    const aFrame = (name) => ((after[name] - before[name]) * 1000) / Math.max(1, inside.length)
    return {
      busy: aFrame('TaskDuration'),
      cpu: aFrame('ThreadTime'),
      p95: quantile(gaps, 0.95),
      worst: Math.max(...gaps),
    }
  }

  wheel(at, count, deltas, zoom = false) {
    return paced(count, (index) => {
      // Chromium takes these deltas for device pixels, and tells the page CSS pixels.
      const [deltaX, deltaY] = deltas(index).map((delta) => delta * this.ratio)
      const where = { x: at[0], y: at[1], modifiers: zoom ? 2 : 0 }
      return this.cdp.send('Input.dispatchMouseEvent', { type: 'mouseWheel', ...where, deltaX, deltaY })
    })
  }

  mouse(type, [x, y], rest = {}) {
    return this.cdp.send('Input.dispatchMouseEvent', { type, x, y, ...rest })
  }

  /** Presses at a point, moves along `path(index)` and lets go. */
  async drag(from, count, path) {
    const held = { button: 'left', buttons: 1, clickCount: 1 }
    await this.mouse('mouseMoved', from)
    const pressed = this.mouse('mousePressed', from, held)
    await paced(count, (index) => this.mouse('mouseMoved', path(index), { button: 'left', buttons: 1 }))
    await pressed
    await this.mouse('mouseReleased', path(count - 1), { button: 'left', clickCount: 1 })
  }

  async doubleClick(at) {
    await this.mouse('mouseMoved', at)
    for (const clickCount of [1, 2]) {
      await this.mouse('mousePressed', at, { button: 'left', buttons: 1, clickCount })
      await this.mouse('mouseReleased', at, { button: 'left', clickCount })
    }
  }

  async press(text) {
    const key = { key: text, text, unmodifiedText: text }
    await this.cdp.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key })
    await this.cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', key: text })
  }
}

/** Opens a board on a stored scene, on a fresh device, and waits until it has come to rest. */
export async function openBoard(browser, pages, board, { objects, ratio = 1, viewport = VIEWPORT, before }) {
  const context = await browser.newContext({ viewport, deviceScaleFactor: ratio, locale: 'lt-LT' })
  const page = await context.newPage()
  page.on('pageerror', (error) => console.error(`${board}: ${error.message}`))
  page.setDefaultTimeout(120_000)
  const cdp = await context.newCDPSession(page)
  await cdp.send('Performance.enable')
  const opened = new OpenBoard(board, ratio, context, page, cdp)
  await before?.(opened)
  await page.goto(pages.address(board, { objects: String(objects) }), { waitUntil: 'commit' })
  await page.waitForFunction(() => window.bench?.ready(), undefined, { polling: 100 })
  await opened.settled()
  await expectNotes(opened)
  return opened
}

/** Refuses to measure a board that shows nothing: in its middle there have to be coloured notes. */
async function expectNotes({ board, page }) {
  const { width, height } = page.viewportSize()
  const clip = { x: width / 2 - 200, y: height / 2 - 150, width: 400, height: 300 }
  const { data, info } = await sharp(await page.screenshot({ clip }))
    .raw()
    .toBuffer({ resolveWithObject: true })
  let coloured = 0
  for (let at = 0; at < data.length; at += info.channels) {
    if (Math.max(data[at], data[at + 1], data[at + 2]) - Math.min(data[at], data[at + 1], data[at + 2]) > 40)
      coloured += 1
  }
  if (coloured < 0.05 * info.width * info.height) throw new Error(`${board} shows no notes`)
}

export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]
}

export function median(values) {
  return quantile(values, 0.5)
}
