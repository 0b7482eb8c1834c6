// A whole data folder, or a backup of one, examined: the file, every record, every document. Read only; a server may go on
// writing meanwhile. What it finds is told elsewhere.

import { DOCUMENTS } from '../../shared/people/rights.ts'
import { workshopKey } from '../../shared/protocol/wire.ts'
import { type DataReading, openDataReading } from '../store/data-file.ts'
import { GENERATION_TABLE } from '../store/generations.ts'
import type { RecordText } from '../store/sqlite-messages.ts'
import { StoreError } from '../store/store.ts'
import { TABLE, type WorkshopRecord, workshopReader } from '../vault/records.ts'
import { type DocumentFinding, findingOf, unreadable } from './document-finding.ts'
import { isRecordSound, jsonOf } from './record-finding.ts'

export interface WorkshopFinding {
  readonly workshop: WorkshopRecord
  readonly documents: readonly DocumentFinding[]
  /** Documents and images it should have and does not. */
  readonly missing: readonly string[]
  readonly isSound: boolean
}

export interface Examination {
  readonly schema: number
  /** What SQLite finds wrong with the file. */
  readonly faults: readonly string[]
  readonly workshops: readonly WorkshopFinding[]
  /** Documents of workshops that are in no list: an import that was not finished, for one. */
  readonly others: readonly DocumentFinding[]
  readonly records: number
  /** Records that do not say what they should, as `<table>/<key>`; nobody's secret is in a key. */
  readonly badRecords: readonly string[]
  readonly isSound: boolean
}

/**
 * Examines a data file or a backup.
 *
 * @param onWorkshop told of each workshop as soon as it is examined
 * @throws {StoreError | NodeJS.ErrnoException} when it cannot be read at all
 */
export async function examine(
  file: string,
  onWorkshop: (finding: WorkshopFinding) => void = () => {},
): Promise<Examination> {
  const reading = await openDataReading(file)
  try {
    const { schema, faults, documents, records } = await reading.contents()
    const known = workshopsIn(records)
    const workshops: WorkshopFinding[] = []
    for (const workshop of known) {
      const finding = await examineWorkshop(reading, workshop, documents, records)
      workshops.push(finding)
      onWorkshop(finding)
    }
    const ids = new Set(known.map(({ id }) => keyOf(id, records)))
    const others = await findings(
      reading,
      documents.filter((document) => !ids.has(workshopOf(document))),
    )
    const badRecords = records
      .filter((record) => !isRecordSound(record))
      .map(({ table, key }) => `${table}/${key}`)
    const isSound =
      faults.length === 0 &&
      badRecords.length === 0 &&
      workshops.every((finding) => finding.isSound) &&
      others.every((finding) => finding.isSound)
    return { schema, faults, workshops, others, records: records.length, badRecords, isSound }
  } finally {
    await reading.close()
  }
}

function workshopsIn(records: readonly RecordText[]): readonly WorkshopRecord[] {
  return records
    .filter(({ table }) => table === TABLE.workshop)
    .flatMap((record) => workshopReader.safeParse(jsonOf(record)).data ?? [])
}

const workshopOf = (document: string) => document.slice(0, Math.max(0, document.indexOf('/')))

/** What the store's names of a workshop's documents begin with: its id, and the generation that counts. */
function keyOf(workshop: string, records: readonly RecordText[]): string {
  const record = records.find(({ table, key }) => table === GENERATION_TABLE && key === workshop)
  const generation = record === undefined ? 0 : jsonOf(record)
  return workshopKey(workshop, typeof generation === 'number' ? generation : 0)
}

const nameOf = (document: string) => document.slice(document.indexOf('/') + 1)

async function findings(reading: DataReading, documents: readonly string[]): Promise<DocumentFinding[]> {
  const found: DocumentFinding[] = []
  // One after another: a document's rows are in memory while they are looked at, an image's too.
  for (const document of documents) {
    found.push(await findingIn(reading, document))
  }
  return found
}

async function findingIn(reading: DataReading, document: string): Promise<DocumentFinding> {
  try {
    return findingOf(document, nameOf(document), await reading.rows(document))
  } catch (error) {
    // Where the file itself is damaged, one document that cannot be read must not hide what is found of the others.
    if (error instanceof StoreError && error.fault === 'corrupt')
      return unreadable(document, nameOf(document))
    throw error
  }
}

async function examineWorkshop(
  reading: DataReading,
  workshop: WorkshopRecord,
  all: readonly string[],
  records: readonly RecordText[],
): Promise<WorkshopFinding> {
  const key = keyOf(workshop.id, records)
  const own = all.filter((document) => workshopOf(document) === key)
  const documents = await findings(reading, own)
  const missing = expected(workshop.id, key, records).filter((document) => !own.includes(document))
  const isSound = missing.length === 0 && documents.every((finding) => finding.isSound)
  return { workshop, documents, missing, isSound }
}

/** What a workshop's records say there is. */
function expected(workshop: string, name: string, records: readonly RecordText[]): readonly string[] {
  const images = records
    .filter(({ table, key }) => table === TABLE.image && workshopOf(key) === workshop)
    .map(({ key }) => `${name}/image/${nameOf(key)}`)
  return [...DOCUMENTS.map((document) => `${name}/${document}`), ...images]
}
