// What a programme's report is made of, read from all its workshops: the vault's records and the documents. Writes nothing
// and decides nothing about who may see it.
import { noteRows, voteRows } from '../../shared/concept/workshop-sheets.ts'
import type { Language } from '../../shared/i18n/language.ts'
import type { Person } from '../../shared/people/person.ts'
import { conceptFacts, facilitatorOf } from '../../shared/programme/concept-facts.ts'
import type { ProgrammeFacts, ReportSession, ReportWorkshop } from '../../shared/programme/facts.ts'
import type { WorkshopRecord } from '../vault/records.ts'
import type { Vault } from '../vault/vault.ts'
import { type AttendanceDesk, readAttendance } from './attendance.ts'
import type { Steward } from './steward.ts'

interface Asked {
  readonly vault: Vault
  readonly steward: Pick<Steward, 'withDocuments'>
  readonly now: () => number
}

const MINUTE = 60_000

function sessionsOf({ about, meetings }: AttendanceDesk): readonly ReportSession[] {
  const planned = about?.sessions ?? []
  return meetings.flatMap((spans): readonly ReportSession[] => {
    const [first] = spans
    const last = spans.at(-1)
    if (!first || !last) return []
    const minutes = spans.reduce((sum, { from, until }) => sum + (until - from), 0) / MINUTE
    const known = planned.find(({ startsAt, endsAt }) => startsAt < last.until && endsAt > first.from)
    return [
      {
        startsAt: first.from,
        endsAt: last.until,
        mode: known?.mode ?? 'onsite',
        contactMinutes: Math.round(minutes),
      },
    ]
  })
}

function typesOf(people: readonly Person[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    people.flatMap(({ id, details }) => {
      const type = details?.['organisationTypeLabel'] ?? details?.['organisationType']
      return typeof type === 'string' && type !== '' ? [[id, type]] : []
    }),
  )
}

async function readWorkshop(
  asked: Asked,
  workshop: WorkshopRecord,
  language: Language,
): Promise<ReportWorkshop> {
  const { vault, steward } = asked
  const { id, title, locality, startsAt, programme } = workshop
  const [desk, people, certificates] = await Promise.all([
    readAttendance(asked, workshop),
    vault.people.list(id),
    vault.certificates.list(programme, id),
  ])
  const written = await steward.withDocuments(id, ({ agenda, board, concept }) => {
    const world = { agenda, board, people, language }
    return {
      facilitator: facilitatorOf(agenda),
      concept: conceptFacts(concept),
      evaluation: agenda.evaluation,
      notes: noteRows(world),
      votes: voteRows(world),
    }
  })
  return {
    ...{ id, title, locality, startsAt },
    ...written,
    venue: desk.about?.venue ?? '',
    sessions: sessionsOf(desk),
    contactMinutes: desk.contactMinutes,
    threshold: desk.settings.threshold,
    attendance: desk.rows,
    organisationTypes: typesOf(people),
    certificates: certificates.map(({ face: _face, ...row }) => row),
  }
}

/** The facts of a programme as they stand now, its workshops one after another; null when there is no such programme. */
export async function readProgramme(
  asked: Asked,
  id: string,
  language: Language,
): Promise<ProgrammeFacts | null> {
  const programme = await asked.vault.programmes.get(id)
  if (!programme) return null
  const workshops: ReportWorkshop[] = []
  for (const workshop of await asked.vault.workshops.list()) {
    if (workshop.programme === id) workshops.push(await readWorkshop(asked, workshop, language))
  }
  return {
    id,
    title: programme.title,
    organiser: programme.organiser,
    language,
    localities: programme.localities.map(({ id: locality, name, municipality, county }) => ({
      ...{ name, municipality, county },
      id: locality,
    })),
    workshops,
    typed: await asked.vault.typedReports.get(id),
    readAt: asked.now(),
  }
}
