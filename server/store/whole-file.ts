// A file that is there whole or not at all: written beside its name, on the disk, and only then called by it.
import { open, rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

/** What ends the name of a file that is not whole yet. */
export const PART = '.part'

/**
 * Has `write` fill an empty file only its own user may read, and gives it its name once that is done.
 *
 * A file that had the name is replaced. `write` brings its bytes to the disk itself.
 *
 * @throws what `write` throws; nothing is left of the attempt then
 */
export async function writeWhole<T>(file: string, write: (part: string) => Promise<T>): Promise<T> {
  const part = `${file}.${process.pid}${PART}`
  await rm(part, { force: true })
  await writeFile(part, '', { mode: 0o600, flag: 'wx' })
  try {
    const done = await write(part)
    await rename(part, file)
    await settleFolder(dirname(file))
    return done
  } catch (error) {
    for (const left of [part, `${part}-journal`]) await rm(left, { force: true })
    throw error
  }
}

/** Has the disk take the names in a folder; where the system cannot, it does so by itself. */
async function settleFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  } catch {
    // Windows opens no folders.
  }
}
