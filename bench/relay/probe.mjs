// Loaded into every server before itself: says over IPC what memory and processor time it takes, after a collection.
import v8 from 'node:v8'
import vm from 'node:vm'

v8.setFlagsFromString('--expose-gc')
const collect = vm.runInNewContext('gc')

process.on('message', (wish) => {
  if (wish === 'collect') for (let round = 0; round < 4; round += 1) collect()
  const { rss, heapUsed, external, arrayBuffers } = process.memoryUsage()
  process.send?.({
    rss,
    heapUsed,
    external,
    arrayBuffers,
    held: heapUsed + external,
    cpu: process.cpuUsage(),
  })
})
// The channel must not keep a server alive that wants to end.
process.channel?.unref()
