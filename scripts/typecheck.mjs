// Type-checks each side, or those named, with its own globals: shared/ sees neither the DOM nor Node. The build checks
// shared/, so that a phrase or plural form missing in one language fails it.
import { spawnSync } from 'node:child_process'

const named = process.argv.slice(2)
const sides =
  named.length > 0 ? named : ['.', 'shared', 'server', 'client', 'client/tsconfig.worker.json', 'tests']

const failed = sides.filter((side) => {
  const { status } = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', side], {
    stdio: 'inherit',
  })
  return status !== 0
})
if (failed.length > 0) {
  console.error(`typecheck failed: ${failed.join(', ')}`)
  process.exit(1)
}
