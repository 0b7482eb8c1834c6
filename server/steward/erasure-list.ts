// The list of what was erased, beside the store and not in it: an older backup that is put back, or an archive that is
// imported, brings erased people again, and this tells whom to erase once more. Hashes of random ids only: who reads it
// learns nothing about anybody.
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod/mini'
import { ERASURES_FILE } from '../store/data-file.ts'
import { writeWhole } from '../store/whole-file.ts'
import type { Erasure } from './data-requests.ts'

const entryReader = z.object({
  id: z.string(),
  /** When it was erased, ms since 1970. */
  at: z.number(),
  /** Of the workshop's id: ids that are not random mean somebody in that workshop only. */
  workshop: z.optional(z.string()),
  persons: z.array(z.string()),
  notes: z.array(z.string()),
  certificates: z.enum(['keep-nameless', 'annul']),
})
export type ErasureEntry = Readonly<z.infer<typeof entryReader>>

/** Two workshops made one put a number before each id, and one made of such another (shared/export/merged-workshops.ts). */
const MERGED = /^(?:[12]-)+/

/** Ids made here have so many signs; shorter ones, of the sample or made by hand, are of different people elsewhere. */
const RANDOM_ID = 14

const listReader = z.object({ erasures: z.array(entryReader) })

export interface ErasureList {
  /** What to note of an erasure. */
  entryOf(erasure: Erasure, at: number): ErasureEntry
  add(entry: ErasureEntry): Promise<void>
  /** Takes back what was noted of an erasure that did not happen. */
  remove(id: string): Promise<void>
  /** @throws {Error} when the file is there and cannot be read: what was erased must not come back unseen */
  read(): Promise<readonly ErasureEntry[]>
  /** Which of these people and notes an entry is about. */
  findIn(
    entry: ErasureEntry,
    workshop: string,
    persons: readonly string[],
    notes: readonly string[],
  ): Pick<Erasure, 'persons' | 'notes'>
}

function hashOf(id: string): string {
  return createHash('sha256').update(`vieta erased ${id}`).digest('base64url')
}

/** The list of a data folder, with a copy in the folder of its backups. @param backups null where none are made */
export function openErasureList(folder: string, backups: string | null): ErasureList {
  const file = join(folder, ERASURES_FILE)

  async function read(): Promise<readonly ErasureEntry[]> {
    if (!existsSync(file)) return []
    try {
      return listReader.parse(JSON.parse(await readFile(file, 'utf8'))).erasures
    } catch (cause) {
      throw new Error(`${file} cannot be read`, { cause })
    }
  }

  async function write(erasures: readonly ErasureEntry[]): Promise<void> {
    const text = `${JSON.stringify({ erasures }, null, 1)}\n`
    await writeWhole(file, (part) => writeFile(part, text, { flush: true }))
    if (backups !== null && existsSync(backups)) {
      await writeWhole(join(backups, ERASURES_FILE), (part) => writeFile(part, text, { flush: true }))
    }
  }

  return {
    read,
    entryOf({ workshop, persons, notes, certificates }, at) {
      const told = {
        at,
        workshop: hashOf(workshop),
        persons: persons.map(hashOf),
        notes: notes.map(hashOf),
        certificates,
      }
      return { id: hashOf(`${workshop} ${JSON.stringify(told)}`).slice(0, 22), ...told }
    },
    add: async (entry) => write([...(await read()), entry]),
    remove: async (id) => write((await read()).filter((entry) => entry.id !== id)),
    findIn(entry, workshop, persons, notes) {
      const isSame = entry.workshop === hashOf(workshop)
      const isIn = (hashes: readonly string[], id: string) =>
        hashes.includes(hashOf(id)) || hashes.includes(hashOf(id.replace(MERGED, '')))
      const found = persons.filter(
        (id) => (isSame || id.replace(MERGED, '').length >= RANDOM_ID) && isIn(entry.persons, id),
      )
      // A note is the same one where its workshop or somebody of it is.
      const isCopy = isSame || found.length > 0
      return { persons: found, notes: notes.filter((id) => isCopy && isIn(entry.notes, id)) }
    },
  }
}
