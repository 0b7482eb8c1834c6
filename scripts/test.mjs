// Runs everything: lint, types, unit and integration (vitest), browser (Playwright), and closes with one counted line.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'

const results = 'test-results'
rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })

let passed = 0
let failed = 0
let skipped = 0

function node(...args) {
  // Servers that tests start as processes are those that were built just before.
  const env = { VIETA_BUILT: 'dist/server', ...process.env }
  return spawnSync(process.execPath, args, { stdio: 'inherit', env }).status === 0
}

function check(name, ok) {
  console.log(`[test] ${name}: ${ok ? 'ok' : 'FAILED'}`)
  if (ok) passed += 1
  else failed += 1
}

/** A runner that failed without a report, or before it ran a test, counts as one failure. */
function readReport(file, count, ok) {
  const before = failed
  if (existsSync(file)) count(JSON.parse(readFileSync(file, 'utf8')))
  if (!ok && failed === before) failed += 1
}

check('lint', node('node_modules/@biomejs/biome/bin/biome', 'check', '.'))
check('types', node('scripts/typecheck.mjs'))

const unitReport = `${results}/unit.json`
const unitOk = node(
  'node_modules/vitest/vitest.mjs',
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${unitReport}`,
)
readReport(
  unitReport,
  (report) => {
    passed += report.numPassedTests
    failed += report.numFailedTests
    skipped += report.numPendingTests + report.numTodoTests
  },
  unitOk,
)

const browserReport = `${results}/e2e.json`
const browserOk = node('node_modules/@playwright/test/cli.js', 'test')
readReport(
  browserReport,
  ({ stats }) => {
    passed += stats.expected + stats.flaky
    failed += stats.unexpected
    if (stats.flaky > 0) console.log(`[test] ${stats.flaky} browser test(s) passed only when tried again`)
    skipped += stats.skipped
  },
  browserOk,
)

console.log(
  skipped > 0
    ? `${passed} passed, ${failed} failed, ${skipped} skipped`
    : `${passed} passed, ${failed} failed`,
)
process.exit(failed > 0 ? 1 : 0)
