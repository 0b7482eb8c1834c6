// How long does each export take, and how much memory, on the Ignalina sample and on a workshop ten times its size?
//   node bench/exports.mjs [--only=PDF,archive] [--sizes=1,10] [--write]
// Each in a process of its own, from a data folder as a server has it. Prints one table; --write puts it into docs/bench.md.
// Needs npm install alone: the sources run as they are.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { tableOf } from './board/bars.mjs'
import { NAMES } from './exports/names.mjs'

const PAGE = 'docs/bench.md'
const [BEGIN, END] = ['<!-- exports table -->', '<!-- /exports table -->']
/** Processor time and memory of a workshop ten times the sample: nobody waits longer, a small server has no more to spare. */
const BAR = { seconds: 30, bytes: 1_000_000_000 }

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    sizes: { type: 'string', default: '1,10' },
    write: { type: 'boolean' },
  },
})
const wanted = values.only?.split(',')
const names = NAMES.filter((name) => wanted?.some((word) => name.includes(word)) ?? true)
const sizes = values.sizes.split(',').map(Number)

/** Runs a script of this bench from the sources; its last line is the answer. */
function run(script, ...args) {
  const path = fileURLToPath(new URL(`./exports/${script}.mjs`, import.meta.url))
  const { stdout, status } = spawnSync(
    process.execPath,
    ['--import', 'tsx', '--expose-gc', path, ...args.map(String)],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
  )
  if (status !== 0) throw new Error(`${script} ${args.join(' ')} ended with ${status}`)
  return JSON.parse(stdout.trim().split('\n').at(-1))
}

const begun = performance.now()
const [loadBefore] = loadavg()
const found = new Map(names.map((name) => [name, {}]))
for (const size of sizes) {
  const folder = mkdtempSync(join(tmpdir(), 'vieta-bench-'))
  try {
    const { id } = run('prepare', folder, size)
    for (const name of names) {
      console.error(`${size} × ${name}`)
      try {
        found.get(name)[size] = run('one', name, folder, id)
      } catch (error) {
        // The others are still worth measuring.
        console.error(error.message)
        process.exitCode = 1
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const seconds = (ms) => `${(ms / 1000).toFixed(ms < 9_950 ? 2 : 1)} s`
const MB = (bytes) => `${bytes < 950_000 ? (bytes / 1e6).toFixed(2) : Math.round(bytes / 1e6)} MB`
const lines = names.map((name) => {
  const cells = sizes.flatMap((size) => {
    const one = found.get(name)[size]
    return [
      [`${size} ×: time`, one ? seconds(one.ms) : 'failed'],
      [`${size} ×: processor`, one ? seconds(one.busyMs) : ''],
      [`${size} ×: memory`, one ? MB(one.memory) : ''],
      [`${size} ×: file`, one ? MB(one.bytes) : ''],
    ]
  })
  const all = sizes.map((size) => found.get(name)[size])
  const isHeld = all.every((one) => one && one.busyMs <= BAR.seconds * 1000 && one.memory <= BAR.bytes)
  if (!isHeld) process.exitCode = 1
  return { what: name, ...Object.fromEntries(cells), '': isHeld ? 'PASS' : 'FAIL' }
})

// An unpacked archive has no history to name.
const { stdout } = spawnSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' })
const answer = [
  tableOf(lines),
  '',
  `${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC, after ${stdout?.trim() || 'an unknown commit'}; ` +
    `Node ${process.version}; ${cpus().length} × ${cpus()[0]?.model.trim()}; load before ${loadBefore.toFixed(1)}; ` +
    `${Math.round((performance.now() - begun) / 1000)} s.`,
].join('\n')
console.log(answer)
if (values.write) {
  const page = readFileSync(PAGE, 'utf8')
  const [before, after] = [page.indexOf(BEGIN), page.indexOf(END)]
  if (before < 0 || after < 0) throw new Error(`${PAGE} has no place for the table`)
  writeFileSync(PAGE, `${page.slice(0, before + BEGIN.length)}\n${answer}\n${page.slice(after)}`)
}
