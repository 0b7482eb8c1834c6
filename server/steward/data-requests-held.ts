// What is held on one person of a workshop, put together from the vault, the documents and the log: for the organiser, and
// for the person. Reads only. Dots of secret votes are not among it, because nothing links them to anybody.
import * as Y from 'yjs'
import type { Agenda } from '../../shared/agenda/agenda.ts'
import { tidy } from '../../shared/base/text.ts'
import { Board } from '../../shared/board/board.ts'
import type { Note } from '../../shared/board/item.ts'
import { plainText } from '../../shared/board/markup.ts'
import { readItem } from '../../shared/board/read-item.ts'
import type { ConceptDraft } from '../../shared/concept/concept-draft.ts'
import type { FieldContent } from '../../shared/concept/field.ts'
import { type Named, namesIn } from '../../shared/concept/names.ts'
import { commentsOf } from '../../shared/concept/review.ts'
import { SECTIONS } from '../../shared/concept/sections.ts'
import { STAGE_LETTER } from '../../shared/method/vocabulary.ts'
import { publicLabel } from '../../shared/people/badge.ts'
import type { HeldNote } from '../../shared/people/data-request-held.ts'
import { type Person, publicPart } from '../../shared/people/person.ts'
import { DOCUMENTS } from '../../shared/people/rights.ts'
import { nameKey, organisationKey } from '../../shared/people/roster.ts'
import type { HeldReply, OwnDataReply } from '../../shared/protocol/data-requests.ts'
import type { WorkshopRecord } from '../vault/records.ts'
import type { Vault } from '../vault/vault.ts'
import { readAttendance } from './attendance.ts'
import { type Documents, privateName, type WorkshopDocuments } from './documents.ts'
import type { History } from './history.ts'
import type { Steward } from './steward.ts'

export interface HeldSources {
  readonly vault: Vault
  readonly steward: Pick<Steward, 'withDocuments'>
  readonly documents: Documents
  readonly history: Pick<History, 'rows'>
  readonly now: () => number
}

type Common = Omit<OwnDataReply, 'workshop' | 'organiser' | 'takenAt' | 'hiddenNotes' | 'request'>

/** The words of a field, each text by itself. */
function textsOf(content: FieldContent): readonly string[] {
  switch (content.kind) {
    case 'text':
      return [content.text]
    case 'amount':
      return [content.note]
    case 'list':
      return content.lines.flatMap(({ label, text }) => [label, text])
    case 'table':
      return content.rows.flatMap(({ cells }) => Object.values(cells))
    case 'computed':
      return []
  }
}

/** By name or, where only that was to be shown, by code. */
function names(text: string, person: Person, people: readonly Named[]): boolean {
  if (text.split(/[^\p{L}\p{N}-]+/u).includes(person.code)) return true
  return namesIn(text, people).some((found) => found.person.id === person.id)
}

function heldNote(note: Note, agenda: Agenda, person: Person, people: readonly Named[]): HeldNote {
  const text = tidy(plainText(note.text))
  return {
    id: note.id,
    code: agenda.codes.get(note.id) ?? '',
    text,
    at: note.createdAt,
    mentions: names(text, person, people),
  }
}

/** In the order they were written. */
export function ownNotes(board: Board, person: string): readonly Note[] {
  return board.notes.filter(({ author }) => author === person).sort((a, b) => a.createdAt - b.createdAt)
}

const STAGES = Object.values(STAGE_LETTER).join('')

/** Codes in the order of the stages, and counted within each: O-006 before E-002 before E-014. */
export function byCode(a: { readonly code: string }, b: { readonly code: string }): number {
  const stage = STAGES.indexOf(a.code.slice(0, 1)) - STAGES.indexOf(b.code.slice(0, 1))
  return stage || a.code.localeCompare(b.code, 'en', { numeric: true })
}

/** Notes taken off the board that still have their words. */
function deletedNotes(board: Board, person: string): number {
  let count = 0
  for (const [id, value] of board.doc.getMap('items')) {
    if (!(value instanceof Y.Map) || value.get('author') !== person) continue
    if (readItem(id, value) === 'deleted') count += 1
  }
  return count
}

/** Comments keep how somebody was called, not who it was: who is shown by sector alone cannot be told from others. */
function commentsBy(concept: ConceptDraft, person: Person): readonly { text: string; at: number }[] {
  if (person.shownAs === 'sector') return []
  const label = publicLabel(publicPart(person), 'lt')
  return commentsOf(concept)
    .filter(({ who }) => who === label)
    .map(({ text, at }) => ({ text, at }))
}

function detailsOf({ details = {} }: Person): Readonly<Record<string, string>> {
  const told = Object.entries(details).filter(([, value]) =>
    ['string', 'number', 'boolean'].includes(typeof value),
  )
  return Object.fromEntries(told.map(([key, value]) => [key, String(value)]))
}

async function common(
  sources: HeldSources,
  workshop: WorkshopRecord,
  person: Person,
  people: readonly Person[],
  { agenda, board, concept }: WorkshopDocuments,
): Promise<Common> {
  const { vault } = sources
  const [desk, presence, changes, certificates] = await Promise.all([
    readAttendance(sources, workshop),
    vault.attendance.presence(workshop.id),
    vault.attendance.changes(workshop.id),
    vault.certificates.list(workshop.programme, workshop.id),
  ])
  const row = desk.rows.find((known) => known.person === person.id)
  return {
    profile: {
      code: person.code,
      name: person.name,
      organisation: person.organisation,
      sector: person.sector,
      shownAs: person.shownAs,
      joinedAt: person.joinedAt,
      deviceless: person.deviceless === true,
      details: detailsOf(person),
    },
    attendance: row
      ? {
          minutes: row.minutes,
          contactMinutes: row.contactMinutes,
          cameAt: row.cameAt,
          leftAt: row.leftAt,
          presence: presence.get(person.id)?.length ?? 0,
          corrections: changes.get(person.id)?.length ?? 0,
        }
      : null,
    notes: ownNotes(board, person.id)
      .map((note) => heldNote(note, agenda, person, people))
      .sort(byCode),
    drawings: board.drawings
      .filter(({ author }) => author === person.id)
      .map((drawing) => ({
        id: drawing.id,
        type: drawing.type,
        at: drawing.createdAt,
        text: 'text' in drawing ? plainText(drawing.text) : 'caption' in drawing ? drawing.caption : '',
      })),
    certificates: certificates
      .filter((one) => one.person === person.id)
      .map(({ number, issuedAt, state }) => ({ number, issuedAt, state })),
    comments: commentsBy(concept, person),
    groups: agenda.groups.filter(({ members }) => members.includes(person.id)).map(({ label }) => label),
  }
}

/** Their notes that nobody else sees yet, by the names of their documents. Notes under nobody's name cannot be found. */
async function hiddenNotes(
  { documents }: HeldSources,
  workshop: string,
  person: string,
): Promise<readonly Note[]> {
  const opened = await documents.open(privateName(workshop, person))
  try {
    const board = new Board(opened.doc)
    const { notes } = board
    board.close()
    return notes
  } finally {
    opened.release()
  }
}

/** Lines of the logs of all documents that are theirs. */
async function logEntries({ history }: HeldSources, workshop: string, person: string): Promise<number> {
  let count = 0
  for (const document of DOCUMENTS) {
    count += (await history.rows(workshop, document)).filter(({ author }) => author === person).length
  }
  return count
}

async function elsewhere(
  { vault }: HeldSources,
  workshop: WorkshopRecord,
  person: Person,
): Promise<HeldReply['elsewhere']> {
  const others = (await vault.workshops.list()).filter(
    ({ id, programme }) => id !== workshop.id && programme === workshop.programme,
  )
  const key = `${nameKey(person.name)}/${organisationKey(person.organisation)}`
  const found: { title: string; code: string }[] = []
  for (const { id, title } of others) {
    for (const { name, organisation, code } of await vault.people.list(id)) {
      if (`${nameKey(name)}/${organisationKey(organisation)}` === key) found.push({ title, code })
    }
  }
  return found
}

/** Everything held on a person, as the organiser must be able to tell. */
export async function heldOn(
  sources: HeldSources,
  workshop: WorkshopRecord,
  person: Person,
): Promise<HeldReply> {
  const people = await sources.vault.people.list(workshop.id)
  const [hidden, entries, others] = await Promise.all([
    hiddenNotes(sources, workshop.id, person.id),
    logEntries(sources, workshop.id, person.id),
    elsewhere(sources, workshop, person),
  ])
  return sources.steward.withDocuments(workshop.id, async (documents) => {
    const { agenda, board, concept } = documents
    const contents = SECTIONS.map((section) => ({
      section,
      texts: section.fields.flatMap(({ id }) => textsOf(concept.field(id).content)),
    }))
    const { content } = concept.field('sustainability.commitments')
    const rows = content.kind === 'table' ? content.rows : []
    return {
      ...(await common(sources, workshop, person, people, documents)),
      deletedNotes: deletedNotes(board, person.id),
      hiddenNotes: hidden.length,
      mentionedIn: board.notes
        .filter(({ author }) => author !== person.id)
        .map((note) => heldNote(note, agenda, person, people))
        .filter(({ mentions }) => mentions)
        .sort(byCode),
      commitments: rows
        .map(({ cells }) => Object.values(cells).filter(Boolean).join(' · '))
        .filter((text) => names(text, person, people)),
      documentSections: contents
        .filter(({ texts }) => texts.some((text) => names(text, person, people)))
        .map(({ section }) => section.id),
      logEntries: entries,
      elsewhere: others,
    }
  })
}

/** What a person is given of their own: as they wrote it, but for the names of others, who stand as their codes. */
export async function ownData(
  sources: HeldSources,
  workshop: WorkshopRecord,
  person: Person,
): Promise<Omit<OwnDataReply, 'request'>> {
  const people = await sources.vault.people.list(workshop.id)
  const others = people.filter(({ id }) => id !== person.id)
  const hidden = await hiddenNotes(sources, workshop.id, person.id)
  return sources.steward.withDocuments(workshop.id, async (documents) => {
    const { agenda } = documents
    const held = await common(sources, workshop, person, people, documents)
    const alone = <T extends { readonly text: string }>(items: readonly T[]): readonly T[] =>
      items.map((item) => ({ ...item, text: withoutOthers(item.text, person, others) }))
    return {
      ...held,
      notes: alone(held.notes),
      drawings: alone(held.drawings),
      comments: alone(held.comments),
      hiddenNotes: alone(hidden.map((note) => heldNote(note, agenda, person, people))),
      workshop: workshop.title,
      organiser: agenda.about?.organiser ?? '',
      takenAt: sources.now(),
    }
  })
}

/** A first name they share with somebody, standing alone, is their own. */
function withoutOthers(text: string, person: Person, others: readonly Person[]): string {
  let left = ''
  let at = 0
  for (const found of namesIn(text, [person, ...others])) {
    if (found.person.id === person.id) continue
    left += text.slice(at, found.at) + found.person.code
    at = found.at + found.length
  }
  return left + text.slice(at)
}
