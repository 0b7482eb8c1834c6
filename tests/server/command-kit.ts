// The command line as a process, and what it said.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { entryOf } from '../kit/server-process.ts'

export interface Ran {
  readonly code: number | null
  readonly output: string
  readonly errors: string
}

/** Runs `vieta` on a data folder. */
export async function vieta(folder: string, ...args: string[]): Promise<Ran> {
  const child = spawn(process.execPath, [...entryOf('vieta'), ...args], {
    env: { ...process.env, VIETA_DATA: folder },
  })
  const ran = { output: '', errors: '' }
  child.stdout.on('data', (part) => {
    ran.output += String(part)
  })
  child.stderr.on('data', (part) => {
    ran.errors += String(part)
  })
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, ...ran }
}
