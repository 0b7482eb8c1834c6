// The board beside Excalidraw 0.18 and tldraw 5.4 on an equal scene, in one interleaved run. Prints one table.
//   node bench/board.mjs [--only=all-in-view,large,load,typing,sharp] [--boards=ours,excalidraw,tldraw]
//                        [--rounds=3] [--objects=5000] [--write]
// docs/bench.md says what the rows mean; --write puts the table there. Needs npm install, a Chromium, and on first use
// the registry for the peers.
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
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
const PAGE = 'docs/bench.md'
const [BEGIN, END] = ['<!-- table -->', '<!-- /table -->']

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    boards: { type: 'string' },
    rounds: { type: 'string' },
    objects: { type: 'string' },
    write: { type: 'boolean' },
  },
})
const named = (given, all) => (given ? all.filter((name) => given.split(',').includes(name)) : all)
const boards = named(values.boards, BOARDS)
const questions = named(values.only, Object.keys(QUESTIONS))

const begun = performance.now()
const [loadBefore] = loadavg()
const pages = await openPages(boards)
const browser = await launchBrowser()
const rows = []
try {
  for (const name of questions) {
    const { ask, objects: usual, rounds } = QUESTIONS[name]
    const objects = Number(values.objects ?? usual)
    console.error(`${name}: ${objects} objects`)
    try {
      await makeScenes(browser, pages, boards, [objects])
      if (name === 'large') await makeScenes(browser, pages, ['ours'], [CLUSTER])
      rows.push(
        ...(await ask({ browser, pages }, { boards, objects, rounds: Number(values.rounds ?? rounds) })),
      )
    } catch (error) {
      // The other questions are still worth their answers.
      console.error(`${name}:`, error)
      process.exitCode = 1
    }
  }
} finally {
  await browser.close()
  pages.close()
}

// An unpacked archive has no history to name.
const { stdout } = spawnSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' })
const commit = stdout?.trim() || 'an unknown commit'
const answer = [
  tableOf(rows),
  '',
  `${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC, after ${commit}; Chromium ${browser.version()} without GPU; ` +
    `${cpus().length} × ${cpus()[0]?.model.trim()}; load before ${loadBefore.toFixed(1)}; ` +
    `${Math.round((performance.now() - begun) / 1000)} s.`,
].join('\n')
console.log(answer)
if (values.write) {
  const page = readFileSync(PAGE, 'utf8')
  const [before, after] = [page.indexOf(BEGIN), page.indexOf(END)]
  writeFileSync(PAGE, `${page.slice(0, before + BEGIN.length)}\n${answer}\n${page.slice(after)}`)
}
