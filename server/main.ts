// Starts the server and says where it is; stops it cleanly when asked to.
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { renderUnicodeCompact } from 'uqr'
import { type Config, readConfig } from './config.ts'
import { type RunningServer, startServer } from './gateway/server.ts'
import { createLog } from './log.ts'
import { startFault } from './start-fault.ts'
import { bothLanguages, label } from './terminal.ts'

/** The built client stands beside the built server, or in dist/ when the sources run. */
function clientFolder(): string {
  const here = dirname(fileURLToPath(import.meta.url))
  return basename(dirname(here)) === 'dist' ? join(here, '..', 'client') : join(here, '..', 'dist', 'client')
}

function welcome({ address, addresses, organiserSecret }: RunningServer, folder: string): string {
  const path = `/organiser#${organiserSecret}`
  const [first] = addresses
  const lines = ['', 'Vieta', '', label('organiserLink'), `  ${address}${path}`]
  if (first !== undefined) {
    lines.push('', label('sameNetwork'), ...addresses.map((each) => `  ${each}${path}`))
    lines.push('', label('scan'), '', renderUnicodeCompact(`${first}${path}`, { border: 2 }))
  }
  lines.push('', `${label('data')}: ${folder}`, label('stop'), '')
  return lines
    .flatMap((block) => block.split('\n'))
    .map((line) => (line === '' ? '' : `  ${line}`))
    .join('\n')
}

/** A terminal that was closed takes no more words: no reason to stop serving, or to stop badly. */
function outliveTerminal(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
}

/** How long a stop may take: two seconds of goodbyes and what waits for the disk. Whatever was called saved is on it. */
const STOP_MS = 20_000

function stopWhenAsked(server: RunningServer, fail: (error: unknown) => void): void {
  let isStopping = false
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      // A second Ctrl+C does not cut the writing short: it is a matter of moments.
      if (isStopping) return
      isStopping = true
      console.log(bothLanguages('stopping'))
      setTimeout(() => fail(new Error(`The server did not stop within ${STOP_MS} ms`)), STOP_MS).unref()
      server.close().then(() => {
        console.log(bothLanguages('stopped'))
        process.exit(0)
      }, fail)
    })
  }
}

async function main(): Promise<void> {
  outliveTerminal()
  let config: Partial<Config> = {}
  const fail = (error: unknown): void => {
    console.error(startFault(error, config))
    process.exit(1)
  }
  try {
    const read = readConfig(process.env)
    config = read
    const log = createLog(read.logLevel)
    process.on('unhandledRejection', (err) => log.error({ err }, 'A promise nobody waited for failed'))
    const server = await startServer({ ...read, log, clientFolder: clientFolder(), onLost: fail })
    stopWhenAsked(server, fail)
    console.log(welcome(server, read.folder))
  } catch (error) {
    fail(error)
  }
}

await main()
