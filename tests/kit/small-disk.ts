// A disk of a few megabytes of its own, to be filled for real. Needs root on Linux, as containers of CI have.
import { spawnSync } from 'node:child_process'
import { closeSync, openSync, rmSync, writeSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { SayDisk } from './server-process.ts'

const SIZE = '12m'

/** Whether this machine lets us mount a disk. */
export function canMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  return spawnSync('unshare', ['-m', 'mount', '-t', 'tmpfs', 'tmpfs', tmpdir()]).status === 0
}

/** Mounts one; it goes with the test. */
export async function mountSmallDisk(): Promise<{ readonly folder: string; say: SayDisk }> {
  const folder = await mkdtemp(join(tmpdir(), 'vieta-disk-'))
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}`, 'tmpfs', folder])
  if (mounted.status !== 0) throw new Error(`mount failed: ${mounted.stderr}`)
  onTestFinished(() => {
    spawnSync('umount', ['-l', folder])
    rmSync(folder, { recursive: true, force: true })
  })
  const ballast = join(folder, 'ballast')
  return {
    folder,
    say(how) {
      if (how === null) rmSync(ballast, { force: true })
      else fill(ballast)
    },
  }
}

/** Writes until nothing more goes in. */
function fill(file: string): void {
  const handle = openSync(file, 'w')
  try {
    for (let size = 64 * 1024; size >= 1; ) {
      try {
        if (writeSync(handle, new Uint8Array(size)) < size) size = Math.floor(size / 2)
      } catch {
        size = Math.floor(size / 2)
      }
    }
  } finally {
    closeSync(handle)
  }
}
