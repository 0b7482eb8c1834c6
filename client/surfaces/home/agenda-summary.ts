// What a ready agenda comes to, for choosing between them: sessions, minutes, activities.
import type { AgendaTemplate } from '../../../shared/method/agenda-template.ts'

export interface AgendaSummary {
  readonly sessions: number
  /** Minutes of all sessions together, breaks included, homework not. */
  readonly minutes: number
  /** Minutes of breaks among them; the rest counts as attended. */
  readonly breaks: number
  readonly activities: number
  readonly homework: boolean
  /** Minutes of the first session. */
  readonly firstMinutes: number
}

export function summaryOf({ parts }: AgendaTemplate): AgendaSummary {
  const sessions = parts.filter(({ start }) => start !== null)
  return {
    sessions: sessions.length,
    minutes: sessions.reduce((sum, { totalMinutes }) => sum + totalMinutes, 0),
    breaks: sessions
      .flatMap(({ items }) => items)
      .reduce((sum, { kind, minutes }) => sum + (kind === 'break' ? minutes : 0), 0),
    activities: parts.flatMap(({ items }) => items).filter(({ kind }) => kind === 'activity').length,
    homework: sessions.length < parts.length,
    firstMinutes: sessions[0]?.totalMinutes ?? 0,
  }
}
