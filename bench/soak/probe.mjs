// Loaded into the server before itself: says over IPC what it takes since it was last asked, after a collection.
import { monitorEventLoopDelay } from 'node:perf_hooks'
import v8 from 'node:v8'
import vm from 'node:vm'

v8.setFlagsFromString('--expose-gc')
const collect = vm.runInNewContext('gc')
const delay = monitorEventLoopDelay({ resolution: 5 })
delay.enable()
let cpu = process.cpuUsage()
let at = performance.now()

process.on('message', () => {
  // Before the collection, which is our doing.
  const loop = { p99: delay.percentile(99) / 1e6, max: delay.max / 1e6 }
  const { user, system } = process.cpuUsage(cpu)
  const busy = (user + system) / 1000 / (performance.now() - at)
  collect()
  const { rss, heapUsed, external } = process.memoryUsage()
  delay.reset()
  cpu = process.cpuUsage()
  at = performance.now()
  process.send?.({ rss, held: heapUsed + external, loop, busy })
})
process.channel?.unref()
