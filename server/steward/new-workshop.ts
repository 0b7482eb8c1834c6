// What a new workshop's agenda document says: the template, the place and the times put together.
import type { AgendaPart } from '../../shared/agenda/plan.ts'
import type { About, WorkshopSession } from '../../shared/agenda/record.ts'
import type { AgendaTemplate, AgendaTemplatePart } from '../../shared/method/agenda-template.ts'
import type { NewWorkshop } from '../../shared/protocol/http.ts'
import type { LocalityRecord, ProgrammeRecord } from '../vault/records.ts'

/** Homework takes a fortnight, ms; what comes after it begins that much later until somebody changes it. */
const HOMEWORK_MS = 14 * 24 * 60 * 60 * 1000

export function aboutOf(
  { title, brief, venue, startsAt }: NewWorkshop,
  programme: ProgrammeRecord,
  { id: _, ...locality }: LocalityRecord,
  template: AgendaTemplate,
): About {
  const parts = startedParts(template, startsAt)
  return {
    title,
    programme: programme.title,
    organiser: programme.organiser,
    locality,
    brief,
    venue,
    template: template.id,
    parts,
    sessions: parts.flatMap((part, index) => sessionOf(part, template.parts[index]) ?? []),
    staff: [],
  }
}

/** When the last planned session ends, ms since 1970; 0 when none is planned. */
export function lastEndOf({ sessions }: Pick<About, 'sessions'>): number {
  return Math.max(0, ...sessions.map(({ endsAt }) => endsAt))
}

/** A part without a usual start is homework: it has no clock time, and the next part waits for it. */
function startedParts(template: AgendaTemplate, startsAt: number): readonly AgendaPart[] {
  let at = startsAt
  return template.parts.map(({ id, name, start }) => {
    if (start === null) {
      at += HOMEWORK_MS
      return { id, name, startsAt: null }
    }
    return { id, name, startsAt: at }
  })
}

function sessionOf(part: AgendaPart, template: AgendaTemplatePart | undefined): WorkshopSession | null {
  if (part.startsAt === null || !template) return null
  const breaks = template.items.filter(({ kind }) => kind === 'break')
  const breakMinutes = breaks.reduce((sum, { minutes }) => sum + minutes, 0)
  return {
    id: part.id,
    mode: 'onsite',
    startsAt: part.startsAt,
    endsAt: part.startsAt + template.totalMinutes * 60_000,
    contactMinutes: template.totalMinutes - breakMinutes,
    breakMinutes,
  }
}
