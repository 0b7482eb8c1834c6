// The relay beside a bare ws broadcast, Hocuspocus 4.7 and the logic of y-websocket's own server, under equal load, in turn.
//   node bench/relay.mjs [--only=steady,most,cursors,joining,idle,cycles,stalled] [--servers=ours,raw,hocuspocus,stock]
//                        [--seconds=4] [--entry=dist/server/main.js] [--write]
// Prints one table. docs/bench.md says what the rows mean; --write puts the table there. Needs npm run build, and on first
// use the registry for Hocuspocus.
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { tableOf } from './board/bars.mjs'
import { cursors, cycles, idle, joining, most, stalled, steady } from './relay/questions.mjs'
import { SERVERS } from './relay/servers.mjs'

const QUESTIONS = { steady, most, cursors, joining, idle, cycles, stalled }
const PAGE = 'docs/bench.md'
const [BEGIN, END] = ['<!-- relay table -->', '<!-- /relay table -->']

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    servers: { type: 'string' },
    seconds: { type: 'string', default: '4' },
    entry: { type: 'string', default: 'dist/server/main.js' },
    rooms: { type: 'string' },
    profile: { type: 'string' },
    write: { type: 'boolean' },
  },
})
const named = (given, all) => (given ? all.filter((name) => given.split(',').includes(name)) : all)
const kinds = named(values.servers, SERVERS)
const asked = {
  kinds,
  seconds: Number(values.seconds),
  entry: resolve(values.entry),
  ...(values.rooms ? { roomCount: Number(values.rooms) } : {}),
  // A CPU profile of each server, into that folder.
  extra: values.profile ? ['--cpu-prof', `--cpu-prof-dir=${values.profile}`] : [],
}

const begun = performance.now()
const [loadBefore] = loadavg()
const rows = []
for (const name of named(values.only, Object.keys(QUESTIONS))) {
  console.error(name)
  try {
    rows.push(...(await QUESTIONS[name](asked)))
  } catch (error) {
    // The other questions are still worth their answers.
    console.error(`${name}:`, error)
    rows.push({ what: name, found: {}, said: 'could not be measured', holds: false })
    process.exitCode = 1
  }
}

const shown = (value, unit) => {
  if (value === undefined) return ''
  if (!Number.isFinite(value)) return 'broke'
  return `${value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(unit === '×' ? 2 : 1)} ${unit}`
}
const lines = rows.map(({ what, found, unit, atMost, bar, said = '', holds }) => {
  const isHeld =
    holds ?? (found.ours === undefined || atMost === undefined ? undefined : found.ours <= atMost)
  if (isHeld === false) process.exitCode = 1
  return {
    what,
    ours: shown(found.ours, unit),
    'raw ws': shown(found.raw, unit),
    Hocuspocus: shown(found.hocuspocus, unit),
    'stock logic': shown(found.stock, unit),
    note: said,
    bar: bar ?? (atMost === undefined ? '' : `≤ ${atMost} ${unit}`),
    '': isHeld === undefined ? '' : isHeld ? 'PASS' : 'FAIL',
  }
})

// An unpacked archive has no history to name.
const { stdout } = spawnSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' })
const commit = stdout?.trim() || 'an unknown commit'
const answer = [
  tableOf(lines),
  '',
  `${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC, after ${commit}; Node ${process.version}; ` +
    `${cpus().length} × ${cpus()[0]?.model.trim()}; load before ${loadBefore.toFixed(1)}; ` +
    `${Math.round((performance.now() - begun) / 1000)} s.`,
].join('\n')
console.log(answer)
if (values.write) {
  const page = readFileSync(PAGE, 'utf8')
  const [before, after] = [page.indexOf(BEGIN), page.indexOf(END)]
  if (before < 0 || after < 0) throw new Error(`${PAGE} has no place for the table`)
  writeFileSync(PAGE, `${page.slice(0, before + BEGIN.length)}\n${answer}\n${page.slice(after)}`)
}
