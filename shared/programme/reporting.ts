// What every part of a programme's report is made from.
import type { Language } from '../i18n/language.ts'
import type { ProgrammeFacts, ReportVariant } from './facts.ts'
import type { ProgrammeNumbers, ProgrammePerson } from './people.ts'

export interface Reporting {
  readonly facts: ProgrammeFacts
  readonly language: Language
  readonly variant: ReportVariant
  readonly people: readonly ProgrammePerson[]
  readonly numbers: ProgrammeNumbers
}
