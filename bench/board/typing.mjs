// Typing in a note while twenty others are active: 400 cursor messages, 20 moves and 20 letters a second, all in view.
// A key press costs the main thread everything it does from the key's task to the end of the next frame, others' work
// that falls between included.
import { atMost } from './bars.mjs'
import { delay, quantile } from './browser.mjs'
import { interleaved } from './rounds.mjs'
import { createCrowd, createScene, middleCluster } from './scene.mjs'

const TEXT = 'Čia gyvena žmonės, kurie moka džiaugtis ežeru.'
const BETWEEN_MS = 110
const TRACED = ['devtools.timeline', 'disabled-by-default-devtools.timeline']

export async function typing(bench, { boards, objects = 5000, rounds = 3 }) {
  const scene = createScene(objects)
  const middle = middleCluster(scene)
  const [x, y] = scene.clusters[middle]
  const notes = scene.notes.filter(({ cluster }) => cluster === middle)
  const note = notes[16 * 5 + 7]
  const theirs = notes.filter((_, index) => index >= 48 && index < 128 && index % 16 > 9).map(({ id }) => id)
  const crowd = createCrowd(scene, theirs, { x: x - 900, y: y - 500, w: 1800, h: 1000 }, 12)
  const subjects = boards.map((board) => ({ name: board, board, objects }))
  const found = await interleaved(bench, subjects, rounds, async (open) => {
    await open.ask('look', [x, y], 1)
    await open.ask('prepare', crowd)
    await open.settled()
    await open.doubleClick(await open.ask('screenOf', [note.x + 70, note.y + 70]))
    await open.settled()
    await open.ask('feed', 440)
    await delay(500)
    const { browser } = bench
    await browser.startTracing(open.page, { categories: TRACED })
    await typed(open)
    await open.ask('feed', 0)
    const trace = JSON.parse(String(await browser.stopTracing()))
    await open.settled()
    const words = await open.ask('textOf', note.id)
    if (!words.includes(TEXT)) throw new Error(`${open.board}: typed in vain: ${words}`)
    const keys = keyTimes(trace.traceEvents, 'dur')
    const cpu = quantile(keyTimes(trace.traceEvents, 'tdur'), 0.95)
    return { keys: { median: quantile(keys, 0.5), p95: quantile(keys, 0.95), cpu, count: keys.length } }
  })
  const figure = Object.fromEntries(boards.map((board) => [board, found.get(board)?.keys?.p95]))
  return [atMost(`${objects}, typing beside 20 others: main thread a key press, p95`, figure, 16)]
}

async function typed(open) {
  let due = performance.now()
  for (const letter of TEXT) {
    await open.press(letter)
    due += BETWEEN_MS
    await delay(Math.max(0, due - performance.now()))
  }
  await delay(300)
}

/**
 * For each key press, the busy time of the main thread until its frame is committed, ms.
 *
 * @param clock `dur`, as time passes, or `tdur`, the processor's time
 */
function keyTimes(events, clock) {
  const pressed = events.filter(({ name, args }) => name === 'EventDispatch' && args.data?.type === 'keydown')
  const [first] = pressed
  if (!first) throw new Error('No key press was traced')
  const own = events.filter(({ pid, tid, ph }) => pid === first.pid && tid === first.tid && ph === 'X')
  const tasks = own.filter(({ name }) => name === 'RunTask').sort((a, b) => a.ts - b.ts)
  const commits = own.filter(({ name }) => name === 'Commit').sort((a, b) => a.ts - b.ts)
  const taskAt = (time) => tasks.find(({ ts, dur }) => ts <= time && time <= ts + dur)
  return pressed.flatMap(({ ts }) => {
    const from = taskAt(ts)
    const commit = commits.find((one) => one.ts >= ts)
    const to = commit && taskAt(commit.ts)
    if (!from || !to) return []
    const busy = tasks
      .filter((task) => task.ts >= from.ts && task.ts <= to.ts)
      .reduce((sum, task) => sum + task[clock], 0)
    return [busy / 1000]
  })
}
