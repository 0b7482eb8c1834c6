// A data file seen from outside: read row by row, copied into one file, put back into a folder. Each has a thread of its
// own, so that a server that makes its copy of the day goes on serving.
import { access } from 'node:fs/promises'
import type { DataContents, DataCopy, DataRow, RestoredCopy } from './sqlite-messages.ts'
import { openSqliteThread } from './sqlite-thread.ts'

/** The list of what was erased: beside the data file, never in it, so that no older copy of the data is without it. */
export const ERASURES_FILE = 'erasures.json'

export interface DataReading {
  contents(): Promise<DataContents>
  /** Every row of a document, put aside ones included; in the order of their sequence within each table. */
  rows(document: string): Promise<readonly DataRow[]>
  close(): Promise<void>
}

/**
 * Opens a data file, or a copy of one, for reading. All it tells is of the moment it was opened.
 *
 * @throws {StoreError | NodeJS.ErrnoException} `corrupt` when it holds no data of Vieta
 */
export async function openDataReading(path: string): Promise<DataReading> {
  await access(path)
  const thread = await openSqliteThread({ use: 'reading', path })
  return {
    contents: () => thread.ask({ kind: 'contents' }) as Promise<DataContents>,
    rows: (document) => thread.ask({ kind: 'rows', document }) as Promise<readonly DataRow[]>,
    async close() {
      await thread.ask({ kind: 'close' })
      await thread.ended
    },
  }
}

/**
 * Copies a data file into an empty file, as of this moment, with small files beside it.
 *
 * @throws {StoreError | NodeJS.ErrnoException} when it cannot be read or written, or the copy is not sound
 */
export async function copyDataFile(
  from: string,
  to: string,
  files: Readonly<Record<string, string>>,
): Promise<DataCopy> {
  await access(from)
  const thread = await openSqliteThread({ use: 'copy', from, to, files })
  await thread.ended
  return thread.opening as DataCopy
}

/**
 * Puts a copy into an empty file of a folder that `claim` stands for.
 *
 * @throws {StoreError | NodeJS.ErrnoException} `corrupt`, `newer`, or `taken` while a server has the folder
 */
export async function restoreDataFile(from: string, to: string, claim: string): Promise<RestoredCopy> {
  await access(from)
  const thread = await openSqliteThread({ use: 'restore', from, to, claim })
  await thread.ended
  return thread.opening as RestoredCopy
}
