// The organiser's secret: one file in the data folder, readable by the server's own user only.
import { createHash } from 'node:crypto'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Random } from './random.ts'

/** Its name in the data folder. */
export const SECRET_FILE = 'organiser-secret'
const PATTERN = /^[A-Za-z0-9_-]{43}$/

/** The organiser's secret file holds something else: it is never overwritten, because links in use would die. */
export class SecretError extends Error {
  readonly fault = 'secret-unreadable'
  readonly file: string

  constructor(file: string) {
    super(`${file} does not hold an organiser secret`)
    this.name = 'SecretError'
    this.file = file
  }
}

/** 32 random bytes as 43 signs that fit an address, a header and a WebSocket subprotocol. */
export function createSecret(random: Random): string {
  return Buffer.from(random.bytes(32)).toString('base64url')
}

/** What is kept of a secret: with 256 random bits behind it, nobody finds the way back. */
export function hashOfSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

/** Whether a text has the shape of a ticket or the organiser's secret. */
function isSecretShaped(text: string): boolean {
  return PATTERN.test(text)
}

/**
 * Reads the organiser's secret, or makes it at the first start.
 *
 * @throws {SecretError} when the file holds something else
 */
export async function openOrganiserSecret(folder: string, random: Random): Promise<string> {
  const file = join(folder, SECRET_FILE)
  const secret = createSecret(random)
  try {
    await writeFile(file, `${secret}\n`, { mode: 0o600, flag: 'wx' })
    return secret
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  const found = (await readFile(file, 'utf8')).trim()
  if (!isSecretShaped(found)) throw new SecretError(file)
  return found
}

/** Puts another secret into the file, whole or not at all. */
export async function writeOrganiserSecret(folder: string, secret: string): Promise<void> {
  const file = join(folder, SECRET_FILE)
  const fresh = `${file}.new`
  await writeFile(fresh, `${secret}\n`, { mode: 0o600 })
  await rename(fresh, file)
}
