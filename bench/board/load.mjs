// From an address to the whole scene painted, and the memory it takes then. A fresh device each time; the scene comes
// from the server in each board's own stored form. "Painted" is when the screen first looks as it does in the end
// (its frames are recorded): fonts, texts and toolbars included.
import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import { againstPeers } from './bars.mjs'
import { delay } from './browser.mjs'
import { interleaved } from './rounds.mjs'

/** Share of pixels that may differ from the end: a caret, a fading hint. */
const STILL = 0.004
/** Two greys further apart than this are different, of 255. */
const APART = 24
const FRAME = { width: 640, height: 360 }

export async function load(bench, { boards, objects = 5000, rounds = 5 }) {
  const subjects = boards.map((board) => ({ name: board, board, objects, before: record }))
  const blank = await blankMemory(bench.browser)
  const found = await interleaved(bench, subjects, rounds, async (open) => {
    await open.cdp.send('Page.stopScreencast')
    const painted = await paintedAfter(open)
    return { load: { painted }, memory: await memoryOf(open, blank) }
  })
  const figure = (act, name) =>
    Object.fromEntries(boards.map((board) => [board, found.get(board)?.[act]?.[name]]))
  return [
    againstPeers(`${objects}, all in view: load to full paint`, figure('load', 'painted'), 0.5),
    againstPeers(`${objects}, all in view: JavaScript heap`, figure('memory', 'heap'), 0.5, 'MB'),
    againstPeers(
      `${objects}, all in view: memory of the page's process`,
      figure('memory', 'process'),
      0.5,
      'MB',
    ),
  ]
}

/** Keeps every frame the screen shows from now on. */
async function record(open) {
  open.shots = []
  open.cdp.on('Page.screencastFrame', ({ data, metadata, sessionId }) => {
    open.shots.push({ data, time: metadata.timestamp * 1000 })
    open.cdp.send('Page.screencastFrameAck', { sessionId }).catch(() => undefined)
  })
  await open.cdp.send('Page.startScreencast', {
    format: 'jpeg',
    quality: 60,
    maxWidth: FRAME.width,
    maxHeight: FRAME.height,
  })
}

/** ms from the page's beginning to the first frame that looks like the last. */
async function paintedAfter(open) {
  const origin = await open.page.evaluate(() => performance.timeOrigin)
  const greys = ({ data }) => sharp(Buffer.from(data, 'base64')).greyscale().raw().toBuffer()
  const shots = open.shots.filter(({ time }) => time >= origin)
  const last = await greys(shots.at(-1))
  let painted = shots.at(-1).time
  for (const shot of shots.toReversed()) {
    const pixels = await greys(shot)
    let different = 0
    for (let at = 0; at < last.length; at += 1) if (Math.abs(pixels[at] - last[at]) > APART) different += 1
    if (pixels.length !== last.length || different > STILL * last.length) break
    painted = shot.time
  }
  return painted - origin
}

/** MB: the heap after a collection, and what the renderer holds beyond an empty page (Linux only). */
async function memoryOf(open, blank) {
  await delay(500)
  for (let times = 0; times < 3; times += 1) await open.cdp.send('HeapProfiler.collectGarbage')
  await delay(500)
  const { usedSize } = await open.cdp.send('Runtime.getHeapUsage')
  const process = await rendererMemory(open.context.browser())
  return { heap: usedSize / 2 ** 20, process: process - blank }
}

async function blankMemory(browser) {
  const page = await browser.newPage()
  await page.goto('about:blank')
  const memory = await rendererMemory(browser)
  await page.close()
  return memory
}

/** The largest renderer's memory, MB: only one page is open at a time, beside a spare process that waits for the next. */
async function rendererMemory(browser) {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  return Math.max(...processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => processMemory(id)))
}

/** The memory only this process uses, and its share of what several use, MB; not a number where /proc does not tell. */
function processMemory(id) {
  try {
    const found = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, 'utf8'))
    return found ? Number(found[1]) / 1024 : Number.NaN
  } catch {
    return Number.NaN
  }
}
