// A backup: one file that holds all of a data folder, made while a server writes on it, and put back into a folder.
// Decides when none is made for want of room; says nothing to anybody.
import { constants, existsSync } from 'node:fs'
import { access, mkdir, open, readdir, readFile, rename, rm, stat, statfs, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { copyDataFile, ERASURES_FILE, restoreDataFile } from '../store/data-file.ts'
import type { DataCopy } from '../store/sqlite-messages.ts'
import { writeWhole } from '../store/whole-file.ts'
import { SECRET_FILE } from '../vault/secret.ts'

export const DATA_FILE = 'vieta.sqlite'
const CLAIM_FILE = 'vieta.lock'

/** Where a server keeps the backups it makes by itself. */
export const BACKUPS_FOLDER = 'backups'

/** Small files of a data folder that are kept beside the data: its keys. */
const SMALL_FILES = [SECRET_FILE, 'tls/ca.pem', 'tls/cert.pem', 'tls/key.pem']

/** Bytes that stay free beside room for the data to double: people must be able to go on writing. */
const SPARE_BYTES = 50 * 1024 * 1024

/** Why a backup was not made, or not put back. */
export type BackupFault =
  /** There is nothing to copy. */
  | 'no-data'
  /** It would leave too little room on the disk. */
  | 'no-room'
  /** The folder holds something already. */
  | 'not-empty'

export class BackupError extends Error {
  readonly fault: BackupFault
  /** The folder or file meant. */
  readonly path: string

  constructor(fault: BackupFault, path: string) {
    super(`${fault}: ${path}`)
    this.name = 'BackupError'
    this.fault = fault
    this.path = path
  }
}

export interface BackupOptions {
  readonly folder: string
  /** Replaced when it is there. */
  readonly file: string
  /** Free bytes on the disk of a folder; another one is for tests. */
  readonly freeBytes?: (folder: string) => Promise<number>
}

/**
 * Copies a data folder into one file and reads the copy again. Writes to the folder go on meanwhile: the copy is of the
 * moment it began.
 *
 * @throws {BackupError} `no-data`, `no-room`
 * @throws {StoreError | NodeJS.ErrnoException} when it cannot be read or written, or the copy is not sound; whatever had
 *   the name of the file is untouched then
 */
export async function makeBackup(options: BackupOptions): Promise<DataCopy> {
  const { folder, file, freeBytes = freeBytesOf } = options
  const data = join(folder, DATA_FILE)
  const bytes = await bytesOfData(data)
  if (bytes === 0) throw new BackupError('no-data', folder)
  const free = await freeBytes(dirname(file))
  if (free < 2 * bytes + SPARE_BYTES) throw new BackupError('no-room', dirname(file))
  const files: Record<string, string> = {}
  for (const name of SMALL_FILES) {
    const text = await textOf(join(folder, name))
    if (text !== null) files[name] = text
  }
  return writeWhole(file, (part) => copyDataFile(data, part, files))
}

/** Bytes of the database and of what it has not taken in yet. */
async function bytesOfData(data: string): Promise<number> {
  const sizes = await Promise.all(
    [data, `${data}-wal`].map((path) =>
      stat(path).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  )
  return sizes[0] === 0 ? 0 : sizes.reduce((sum, size) => sum + size, 0)
}

async function freeBytesOf(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}

async function textOf(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

export interface Restored {
  readonly copy: DataCopy
  /** Whether the organiser's link is the old one; a bare copy of a data file has none. */
  readonly hasSecret: boolean
}

/**
 * Puts a backup into a folder that holds nothing, made when missing. It is checked before it gets its name there.
 *
 * @throws {BackupError} `not-empty`
 * @throws {StoreError} `corrupt` when the backup is not sound, `newer` when a newer Vieta made it, `taken` when a server
 *   has the folder
 */
export async function restoreBackup(file: string, folder: string): Promise<Restored> {
  await access(file, constants.R_OK)
  const held = await namesIn(folder)
  // Backups lie in the folder they are of, and a lock nobody holds says nothing.
  const others = held.filter(
    (name) => name !== BACKUPS_FOLDER && name !== ERASURES_FILE && !name.startsWith(CLAIM_FILE),
  )
  if (others.length > 0) throw new BackupError('not-empty', folder)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  // What was erased since the backup is erased again by the next server: the list comes along before the data does.
  const erasures = join(dirname(file), ERASURES_FILE)
  if (!held.includes(ERASURES_FILE) && existsSync(erasures)) {
    await writeSettled(join(folder, ERASURES_FILE), await readFile(erasures, 'utf8'))
  }
  const { copy, files } = await writeWhole(join(folder, DATA_FILE), async (part) => {
    const restored = await restoreDataFile(file, part, join(folder, CLAIM_FILE))
    // Before the data has its name: a folder with data has its secret. Other names than these are nobody's.
    for (const name of SMALL_FILES) {
      const text = restored.files[name]
      if (text !== undefined) await writeSettled(join(folder, name), text)
    }
    return restored
  })
  return { copy, hasSecret: SECRET_FILE in files }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  })
}

async function writeSettled(file: string, text: string): Promise<void> {
  const fresh = `${file}.new`
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  try {
    await writeFile(fresh, text, { mode: 0o600 })
    const handle = await open(fresh, 'r+')
    await handle.sync().finally(() => handle.close())
    await rename(fresh, file)
  } finally {
    await rm(fresh, { force: true })
  }
}
