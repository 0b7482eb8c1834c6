// A ready agenda: parts (sessions, homework), each a list of activities and breaks with minutes.
import type { Bilingual } from '../i18n/language.ts'

export type AgendaItemKind = 'activity' | 'break' | 'admin'

export interface AgendaTemplateItem {
  readonly activity: string | null
  readonly kind: AgendaItemKind
  readonly minutes: number
  readonly note: Bilingual
}

export interface AgendaTemplatePart {
  readonly id: string
  readonly name: Bilingual
  /** Clock time the part usually starts at, "10:00"; null for homework. */
  readonly start: string | null
  readonly totalMinutes: number
  readonly items: readonly AgendaTemplateItem[]
}

export interface AgendaTemplate {
  readonly id: string
  readonly name: Bilingual
  readonly forWhom: Bilingual
  readonly parts: readonly AgendaTemplatePart[]
}
