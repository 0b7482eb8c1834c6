// What a programme's report is made of, workshop by workshop: plain values that cross the wire. Names of people are in
// it, so it goes to organisers only; what others may see is decided when the report is composed.
import type { Evaluation } from '../agenda/record.ts'
import type { SheetCell } from '../base/sheet.ts'
import type { Language } from '../i18n/language.ts'
import type { AttendanceRow } from '../people/attendance.ts'
import type { CertificateRow } from '../people/certificate.ts'
import type { TypedReport } from './typed.ts'

export interface ReportLocality {
  readonly id: string
  readonly name: string
  readonly municipality: string
  readonly county: string
}

/** One meeting of a workshop. */
export interface ReportSession {
  readonly startsAt: number
  readonly endsAt: number
  readonly mode: 'onsite' | 'online' | 'mixed' | 'async'
  readonly contactMinutes: number
}

/** A row of a concept's table, cells as typed. */
export type ReportCells = Readonly<Record<string, string>>

/** What the report says of a concept. */
export interface ReportConcept {
  readonly status: 'empty' | 'draft' | 'approved'
  readonly name: string
  readonly slogan: string
  readonly question: string
  readonly oneLiner: string
  readonly owner: string
  /** The first milestone. */
  readonly firstStep: string
  readonly version: string
  /** When it was last versioned, ms since 1970. */
  readonly versionAt: number | null
  readonly budgetCents: number
  readonly ownContributionCents: number
  readonly funding: readonly ReportCells[]
  readonly indicators: readonly ReportCells[]
  readonly partners: readonly ReportCells[]
  readonly outreach: readonly ReportCells[]
  readonly risks: readonly ReportCells[]
}

export interface ReportWorkshop {
  readonly id: string
  readonly title: string
  /** Id of its locality. */
  readonly locality: string
  readonly startsAt: number
  readonly venue: string
  readonly facilitator: string
  readonly sessions: readonly ReportSession[]
  readonly contactMinutes: number
  /** Percent of the contact minutes a certificate needs. */
  readonly threshold: number
  readonly attendance: readonly AttendanceRow[]
  /** Person's id to the type of the organisation, where somebody said it. */
  readonly organisationTypes: Readonly<Record<string, string>>
  readonly certificates: readonly CertificateRow[]
  readonly concept: ReportConcept
  readonly evaluation: readonly Evaluation[]
  /** Rows of the sheets of notes and votes (shared/concept/workshop-sheets.ts), in the report's language. */
  readonly notes: readonly (readonly SheetCell[])[]
  readonly votes: readonly (readonly SheetCell[])[]
}

export interface ProgrammeFacts {
  readonly id: string
  readonly title: string
  readonly organiser: string
  /** Of the labels in notes and votes. */
  readonly language: Language
  readonly localities: readonly ReportLocality[]
  readonly workshops: readonly ReportWorkshop[]
  /** What the organiser typed beside what is counted. */
  readonly typed: TypedReport
  /** When the facts were read, ms since 1970. */
  readonly readAt: number
}

/** Who the report is for: everything, what a contract asks for without names, or what anybody may see. */
export type ReportVariant = 'organiser' | 'funder' | 'public'

export const REPORT_VARIANTS: readonly ReportVariant[] = ['organiser', 'funder', 'public']
