// Type-checks each side with its own globals: shared/ sees neither the DOM nor Node.
import { spawnSync } from 'node:child_process'

const failed = ['.', 'shared', 'server', 'client', 'tests'].filter((side) => {
  const { status } = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', side], {
    stdio: 'inherit',
  })
  return status !== 0
})
if (failed.length > 0) {
  console.error(`typecheck failed: ${failed.join(', ')}`)
  process.exit(1)
}
