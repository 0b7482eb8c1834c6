// A whole workshop as one plain value and back: what is exported imports again to the same workshop. Holds personal
// data, so it is for the organiser only. Reads the sample format too.
import type { z } from 'zod/mini'
import type { Agenda } from '../agenda/agenda.ts'
import { findJsonFault } from '../base/json-fault.ts'
import type { Board } from '../board/board.ts'
import { rawValue, restoreItems } from '../board/restore.ts'
import type { ConceptDraft } from '../concept/concept-draft.ts'
import { contentKindOf, findField } from '../concept/field.ts'
import { reasonsOf, setReason } from '../concept/left-out.ts'
import { restoreReview, reviewRecord } from '../concept/review.ts'
import { SECTIONS } from '../concept/sections.ts'
import { restoreTranslations, translationRecord } from '../concept/translation-record.ts'
import type { Person } from '../people/person.ts'
import { ARCHIVE_SCHEMA, type Archive, type ArchivedWorkshop, archiveSchema } from './archive-form.ts'
import type { ArchivedImages } from './archive-images.ts'
import { type ArchivedRecords, restoreTables, settledOf, tablesOf } from './archive-records.ts'
import { archiveOfSample } from './sample.ts'
import { SAMPLE_SCHEMA, sampleSchema } from './sample-form.ts'

export interface Workshop {
  readonly workshop: ArchivedWorkshop
  readonly agenda: Agenda
  readonly board: Board
  readonly concept: ConceptDraft
  readonly people: readonly Person[]
  readonly images?: ArchivedImages
  readonly records?: ArchivedRecords | null
}

export type ArchiveReading =
  | { readonly ok: true; readonly archive: Archive }
  | {
      readonly ok: false
      readonly fault: 'import-malformed'
      /** The field ("board.notes[3].text"), or the line ("line 12") when the file is not JSON at all. */
      readonly where: string
      /** Counts from 1; null when a field is at fault. */
      readonly line: number | null
      readonly detail: string
    }

/**
 * A workshop as plain values, sorted, so that two equal workshops give equal archives.
 *
 * @throws {RangeError} when the agenda document has not been set up
 */
export function archiveOf({
  workshop,
  agenda,
  board,
  concept,
  people,
  images = {},
  records = null,
}: Workshop): Archive {
  const { about } = agenda
  if (about === null) throw new RangeError('The agenda document is empty')
  const review = reviewRecord(concept)
  const translations = translationRecord(concept)
  const [tables, settled] = [tablesOf(agenda), settledOf(agenda)]
  return {
    schema: ARCHIVE_SCHEMA,
    workshop,
    agenda: {
      about,
      items: agenda.everyItem,
      position: agenda.position,
      timer: agenda.timer,
      frames: agenda.frames,
      people: sorted([...agenda.people.values()], ({ id }) => id),
      groups: agenda.groups,
      codes: sortedRecord(Object.fromEntries(agenda.codes)),
      votes: sorted(agenda.votes, ({ id }) => id),
      evaluation: agenda.evaluation,
      log: agenda.log.map(({ item, step, plannedMs, startedAt, extendedMs, endedAt }) => ({
        item,
        step,
        plannedMs,
        startedAt,
        extendedMs,
        endedAt,
      })),
      ...(tables ? { tables } : {}),
      ...(settled ? { settled } : {}),
    },
    board: {
      notes: board.notes,
      clusters: board.clusters,
      placements: board.placements,
      drawings: board.drawings,
      unread: sortedRecord(board.unreadItems()),
    },
    concept: {
      fields: SECTIONS.flatMap(({ fields }) => fields).map(({ id }) => concept.field(id)),
      history: concept.history,
      seen: sortedRecord(Object.fromEntries(concept.seen)),
      leftOut: sortedRecord(Object.fromEntries(reasonsOf(concept))),
      unread: sortedRecord(concept.unreadFields()),
      ...(Object.keys(review).length > 0 ? { review } : {}),
      ...(translations ? { translations } : {}),
    },
    people: sorted(people, ({ id }) => id),
    ...(records ? { records } : {}),
    images: sortedRecord(images),
  }
}

/** The archive as the text of a file. */
export function archiveText(archive: Archive): string {
  return [...archiveParts(archive)].join('')
}

/** The text in parts, an image each: a hundred megabytes at once would keep a server from everything else. */
export function* archiveParts(archive: Archive): Generator<string> {
  const { images: kept, ...rest } = archive
  const images = Object.entries(kept)
  const whole = JSON.stringify({ ...rest, images: {} }, null, 1)
  const end = whole.lastIndexOf('}', whole.length - 2)
  yield whole.slice(0, end)
  for (const [index, [file, url]] of images.entries()) {
    yield `${index === 0 ? '' : ','}\n  ${JSON.stringify(file)}: ${JSON.stringify(url)}`
  }
  yield `${images.length === 0 ? '' : '\n '}${whole.slice(end)}\n`
}

/** Reads an archive or a sample file; a malformed one names the line or the field. */
export function readArchive(text: string): ArchiveReading {
  const json = text.replace(/^\uFEFF/, '')
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    const { line, column, found } = findJsonFault(json) ?? { line: 1, column: 1, found: '' }
    return malformed(`line ${line}`, `column ${column}: unexpected ${found || 'end of the file'}`, line)
  }
  const schema = typeof value === 'object' && value !== null && 'schema' in value ? value.schema : undefined
  if (schema === SAMPLE_SCHEMA) {
    const sample = sampleSchema.safeParse(value)
    return sample.success ? checked(archiveOfSample(sample.data)) : malformedBy(sample.error)
  }
  if (schema !== ARCHIVE_SCHEMA) return malformed('schema', `unknown schema ${JSON.stringify(schema) ?? ''}`)
  const archive = archiveSchema.safeParse(value)
  return archive.success ? checked(archive.data) : malformedBy(archive.error)
}

/** Writes an archive into fresh documents; the people go to the vault, which is the caller's. */
export function applyArchive(
  archive: Archive,
  documents: { readonly agenda: Agenda; readonly board: Board; readonly concept: ConceptDraft },
): void {
  const { agenda, board, concept } = documents
  const kept = archive.agenda
  agenda.change(() => {
    agenda.create(kept.about, kept.items)
    agenda.setPosition(kept.position, kept.timer)
    agenda.addFrames(kept.frames)
    agenda.setPeople(kept.people)
    agenda.setGroups(kept.groups)
    agenda.setCodes(Object.entries(kept.codes))
    agenda.setVotes(kept.votes)
    agenda.setEvaluation(kept.evaluation)
    agenda.setLog(kept.log)
    restoreTables(agenda, kept.tables, kept.settled)
  })
  board.change(() => {
    board.create()
    const { notes, clusters, placements, drawings, unread } = archive.board
    restoreItems(board, [...notes, ...clusters, ...placements, ...drawings], unread)
  })
  concept.change(() => {
    concept.create()
    for (const { id, content, status, sources } of archive.concept.fields) {
      concept.setField(id, content, status, sources)
    }
    for (const entry of archive.concept.history) concept.addHistory(entry)
    for (const [id, print] of Object.entries(archive.concept.seen)) concept.setSeen(id, print)
    for (const [id, reason] of Object.entries(archive.concept.leftOut ?? {})) setReason(concept, id, reason)
    restoreReview(concept, archive.concept.review ?? {})
    if (archive.concept.translations) restoreTranslations(concept, archive.concept.translations)
    const fields = concept.doc.getMap('fields')
    for (const [id, value] of Object.entries(archive.concept.unread)) fields.set(id, rawValue(value))
  })
}

/** What a schema cannot say: known fields with their own kind of content, and no id twice. */
function checked(archive: Archive): ArchiveReading {
  for (const [index, { id, content }] of archive.concept.fields.entries()) {
    const spec = findField(id)
    const where = `concept.fields[${index}]`
    if (!spec) return malformed(`${where}.id`, `the concept has no field ${id}`)
    const kind = contentKindOf(spec)
    if (content.kind !== kind) return malformed(`${where}.content.kind`, `${id} holds ${kind}`)
  }
  const ids = new Set<string>()
  for (const name of ['notes', 'clusters', 'placements', 'drawings'] as const) {
    for (const [index, { id }] of archive.board[name].entries()) {
      if (ids.has(id)) return malformed(`board.${name}[${index}].id`, `${id} is there twice`)
      ids.add(id)
    }
  }
  return { ok: true, archive }
}

function malformed(where: string, detail: string, line: number | null = null): ArchiveReading {
  return { ok: false, fault: 'import-malformed', where, line, detail }
}

function malformedBy(error: z.core.$ZodError): ArchiveReading {
  const [issue] = error.issues
  return malformed(pathText(issue?.path ?? []), issue?.message ?? '')
}

/** ["board", "notes", 3, "text"] as "board.notes[3].text". */
function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`
    return text === '' ? String(key) : `${text}.${String(key)}`
  }, '')
}

function sorted<T>(values: readonly T[], key: (value: T) => string): readonly T[] {
  return [...values].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))
}

function sortedRecord<T>(record: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.fromEntries(sorted(Object.entries(record), ([key]) => key))
}
