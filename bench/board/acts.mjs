// The movements of a hand that every question uses: pan, zoom, drag, and others' moves arriving.
import { delay } from './browser.mjs'

const TURN = 120

/** Wheel deltas that go round and come back to a little beside where they began; the reach in CSS pixels. */
function round([reachX, reachY], index) {
  const at = (step) => [
    reachX * Math.sin((2 * Math.PI * step) / TURN),
    reachY * Math.sin((4 * Math.PI * step) / TURN) + step / 20,
  ]
  const [before, after] = [at(index), at(index + 1)]
  return [after[0] - before[0], after[1] - before[1]]
}

const middleOf = ({ page }) => {
  const { width, height } = page.viewportSize()
  return [width / 2, height / 2]
}

/** Refuses a figure of something that did not happen. */
function expectMoved(board, what, before, after, least) {
  const far = Math.hypot(after[0] - before[0], after[1] - before[1])
  if (!(far >= least)) throw new Error(`${board}: ${what} moved nothing (${before} -> ${after})`)
}

/** Pans by the wheel, two seconds a turn. */
export async function pan(open, reach, turns = 1) {
  const camera = async () => {
    const { x, y, z } = await open.ask('camera')
    return [x * z, y * z]
  }
  const before = await camera()
  const result = await open.measure(() =>
    open.wheel(middleOf(open), TURN * turns, (index) => round(reach, index)),
  )
  await open.settled()
  expectMoved(open.board, 'the wheel', before, await camera(), 1)
  return result
}

/** Zooms by the wheel with Ctrl, between about 80 % and 150 %. */
export async function zoom(open) {
  const before = await open.ask('camera')
  const direction = (index) => {
    const step = index % 24
    return step < 8 || step >= 20 ? -6 : 6
  }
  const result = await open.measure(() =>
    open.wheel(middleOf(open), 24 * 5 + 3, (index) => [0, direction(index)], true),
  )
  await open.settled()
  expectMoved(open.board, 'zooming', [before.z * 1000, 0], [(await open.ask('camera')).z * 1000, 0], 1)
  return result
}

/** Presses on a selected note, drags the selection about and lets go: from before the press until it lies. */
export async function drag(open, ids, note, reach) {
  await open.ask('select', ids)
  await open.settled()
  const before = await open.ask('placeOf', note.id)
  const from = await open.ask('screenOf', [before[0] + 70, before[1] + 100])
  const path = (index) => {
    const share = (index + 1) / TURN
    return [
      Math.round(from[0] + reach[0] * Math.sin(2.2 * share * Math.PI)),
      Math.round(from[1] + reach[1] * share),
    ]
  }
  const result = await open.measure(async () => {
    await open.drag(from, TURN, path)
    await delay(200)
  })
  await open.settled()
  expectMoved(open.board, 'the drag', before, await open.ask('placeOf', note.id), 5)
  await open.ask('select', [])
  await open.settled()
  return result
}

/** Others move notes, one message each, `rate` a second. */
export async function remote(open, moves, rate = 100, ms = 2500) {
  await open.ask('prepare', moves)
  await open.settled()
  const before = await open.ask('fed')
  const result = await open.measure(async () => {
    await open.ask('feed', rate)
    await delay(ms)
    await open.ask('feed', 0)
  })
  const fed = (await open.ask('fed')) - before
  await open.settled()
  if (open.board === 'ours' && fed < (0.9 * rate * ms) / 1000) throw new Error(`Only ${fed} messages came`)
  return result
}
