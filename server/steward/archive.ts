// A workshop into an archive and back: the documents from the relay, the people and the record from the vault.
import { readJoinCode } from '../../shared/base/join-code.ts'
import { applyArchive, archiveOf } from '../../shared/export/archive.ts'
import type { Archive } from '../../shared/export/archive-form.ts'
import { readRecords } from '../vault/archived.ts'
import type { LocalityRecord, ProgrammeRecord, WorkshopRecord } from '../vault/records.ts'
import type { Vault } from '../vault/vault.ts'
import { archivedImages, imagesFault, keepImages } from './archive-images.ts'
import { lastEndOf } from './new-workshop.ts'
import type { Steward } from './steward.ts'

/** An archive that reads well but cannot be kept; `where` names the field. */
export class ArchiveError extends Error {
  readonly fault = 'import-malformed'
  readonly where: string

  constructor(where: string) {
    super(`The archive cannot be kept because of ${where}`)
    this.name = 'ArchiveError'
    this.where = where
  }
}

/** Ids become parts of document names and addresses. */
const PLAIN_ID = /^[A-Za-z0-9_-]{1,60}$/

/** A whole workshop as plain values; null when there is none. Holds personal data. */
export async function exportWorkshop(vault: Vault, steward: Steward, id: string): Promise<Archive | null> {
  const record = await vault.workshops.get(id)
  const programme = record && (await vault.programmes.get(record.programme))
  if (!record || !programme) return null
  const people = await vault.people.list(id)
  const records = await vault.archived.read({ programme: programme.id, workshop: id })
  const workshop = {
    id,
    code: record.code,
    programme: { id: programme.id, title: programme.title, organiser: programme.organiser },
    locality: localityOf(programme, record.locality),
    title: record.title,
    startsAt: record.startsAt,
    createdAt: record.createdAt,
  }
  const archive = await steward.withDocuments(id, ({ agenda, board, concept }) =>
    archiveOf({ workshop, agenda, board, concept, people, records }),
  )
  return { ...archive, images: await archivedImages(vault.images, id, archive) }
}

/**
 * Keeps an archive as a workshop: under its own id and code when they are free, otherwise under new ones.
 *
 * @param localities the programme's other localities, when the file knows them
 * @throws {ArchiveError} when two people in it have one code, an image is none, or a record does not read
 */
export async function importWorkshop(
  vault: Vault,
  steward: Steward,
  archive: Archive,
  localities: readonly LocalityRecord[] = [],
): Promise<WorkshopRecord> {
  const { programme, locality, title, startsAt, createdAt, id, code } = archive.workshop
  const fault = await imagesFault(archive.images)
  if (fault !== null) throw new ArchiveError(fault)
  const known = new Set(archive.people.map((person) => person.id))
  const read = archive.records ? readRecords(archive.records, known) : null
  if (read?.ok === false) throw new ArchiveError(read.where)
  const others = localities.filter((other) => other.id !== locality.id)
  const kept = await vault.programmes.adopt({ ...programme, createdAt, localities: [locality, ...others] })
  const liked = readJoinCode(code)
  const workshop = await vault.workshops.reserve(
    { programme: kept.id, locality: locality.id, title, startsAt },
    { createdAt, ...(PLAIN_ID.test(id) ? { id } : {}), ...(liked === null ? {} : { code: liked }) },
  )
  if (!(await vault.people.adopt(workshop.id, archive.people))) throw new ArchiveError('people')
  const place = { programme: kept.id, workshop: workshop.id }
  if (read && !(await vault.archived.adopt(place, read.records))) throw new ArchiveError('records.expected')
  await keepImages(vault.images, workshop.id, archive.images)
  await steward.withDocuments(workshop.id, async (documents) => {
    applyArchive(archive, documents)
    await documents.flushed()
  })
  await vault.joining.open(workshop.id, lastEndOf(archive.agenda.about))
  // Last, so that a workshop nobody could finish importing is in no list.
  await vault.workshops.add(workshop)
  return workshop
}

function localityOf(programme: ProgrammeRecord, id: string): LocalityRecord {
  const found = programme.localities.find((locality) => locality.id === id)
  return found ?? { id, name: id, genitive: '', locative: '', municipality: '', county: '' }
}
