// One export in a process of its own: how long it takes from the data folder to the bytes, and how far the memory of the
// process rose over what it held before. Modules are read beforehand, as in a server that runs; everything else is not.
import { readdirSync, readFileSync } from 'node:fs'
import { withFolder } from '../../server/command/opened-folder.ts'
import { closePdf } from '../../server/pdf/render-pdf.ts'
import { KINDS } from './kinds.mjs'
import { configOf } from './world.mjs'

const [, , name, folder, id] = process.argv
const pictures = new Map(
  readdirSync(`${folder}/pictures`).map((file) => {
    const bytes = new Uint8Array(readFileSync(`${folder}/pictures/${file}`))
    return [
      decodeURIComponent(file.slice(0, -'.png'.length)),
      { type: 'png', bytes, width: 640, height: 480 },
    ]
  }),
)
await withFolder(configOf(folder), async ({ vault, steward }) => {
  globalThis.gc?.()
  const before = process.memoryUsage().rss
  const cpuBefore = process.cpuUsage()
  const startedAt = performance.now()
  const made = await KINDS[name]({ vault, steward, id, pictures, now: () => Date.UTC(2026, 5, 1) })
  const ms = performance.now() - startedAt
  const { user, system } = process.cpuUsage(cpuBefore)
  const most = process.resourceUsage().maxRSS * 1024
  const bytes = typeof made === 'number' ? made : made.length
  console.log(
    JSON.stringify({
      ms,
      busyMs: (user + system) / 1000,
      bytes,
      memory: Math.max(0, most - before),
      whole: most,
    }),
  )
})
await closePdf()
process.exit(0)
