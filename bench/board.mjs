// The board beside Excalidraw 0.18 and tldraw 5.4 on an equal scene, in one interleaved run. Prints one table.
//   node bench/board.mjs [--only=all-in-view,large,load,typing,sharp] [--boards=ours,excalidraw,tldraw]
//                        [--rounds=3] [--objects=5000]
// docs/bench.md says what the rows mean. Needs npm install, a Chromium, and on first use the registry for the peers.
import { parseArgs } from 'node:util'
import { allInView } from './board/all-in-view.mjs'
import { tableOf } from './board/bars.mjs'
import { launchBrowser, makeScenes } from './board/browser.mjs'
import { large } from './board/large.mjs'
import { load } from './board/load.mjs'
import { BOARDS, openPages } from './board/pages.mjs'
import { CLUSTER } from './board/scene.mjs'
import { sharp } from './board/sharp.mjs'
import { typing } from './board/typing.mjs'

/** What each question needs made beforehand, and how many rounds it takes. */
const QUESTIONS = {
  'all-in-view': { ask: allInView, objects: 5000, rounds: 3 },
  large: { ask: large, objects: 10_000, rounds: 3 },
  load: { ask: load, objects: 5000, rounds: 3 },
  typing: { ask: typing, objects: 5000, rounds: 3 },
  sharp: { ask: sharp, objects: 5000, rounds: 3 },
}

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    boards: { type: 'string' },
    rounds: { type: 'string' },
    objects: { type: 'string' },
  },
})
const named = (given, all) => (given ? all.filter((name) => given.split(',').includes(name)) : all)
const boards = named(values.boards, BOARDS)
const questions = named(values.only, Object.keys(QUESTIONS))

const begun = performance.now()
const pages = await openPages(boards)
const browser = await launchBrowser()
const rows = []
try {
  for (const name of questions) {
    const { ask, objects: usual, rounds } = QUESTIONS[name]
    const objects = Number(values.objects ?? usual)
    await makeScenes(browser, pages, boards, [objects])
    if (name === 'large') await makeScenes(browser, pages, ['ours'], [CLUSTER])
    console.error(`${name}: ${objects} objects`)
    rows.push(
      ...(await ask({ browser, pages }, { boards, objects, rounds: Number(values.rounds ?? rounds) })),
    )
  }
} finally {
  await browser.close()
  pages.close()
}
console.log(tableOf(rows))
console.log(`\n${Math.round((performance.now() - begun) / 1000)} s`)
