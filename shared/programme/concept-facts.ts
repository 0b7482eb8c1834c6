// What a programme's report takes from one workshop's documents.
import type { Agenda } from '../agenda/agenda.ts'
import { budgetCents, byRisk, centsOf } from '../concept/budget.ts'
import { unapprovedFields } from '../concept/compose.ts'
import type { ConceptDraft } from '../concept/concept-draft.ts'
import { isEmptyContent, type TableRow } from '../concept/field.ts'
import { SECTIONS } from '../concept/sections.ts'
import type { ReportCells, ReportConcept } from './facts.ts'

function rowsOf(draft: ConceptDraft, field: string): readonly TableRow[] {
  const { content } = draft.field(field)
  return content.kind === 'table' ? content.rows : []
}

function cellsOf(draft: ConceptDraft, field: string): readonly ReportCells[] {
  return rowsOf(draft, field)
    .map(({ cells }) => cells)
    .filter((cells) => Object.values(cells).some((text) => text.trim() !== ''))
}

function textOf(draft: ConceptDraft, field: string): string {
  const { content } = draft.field(field)
  return content.kind === 'text' ? content.text.trim() : ''
}

function statusOf(draft: ConceptDraft): ReportConcept['status'] {
  const isEmpty = SECTIONS.flatMap(({ fields }) => fields).every(({ id }) => {
    const { content } = draft.field(id)
    return content.kind === 'computed' || isEmptyContent(content)
  })
  if (isEmpty) return 'empty'
  return unapprovedFields(draft).length === 0 ? 'approved' : 'draft'
}

/** What the report says of a concept as it stands. */
export function conceptFacts(draft: ConceptDraft): ReportConcept {
  const last = draft.history.at(-1)
  const own = draft.field('budget.ownContribution').content
  return {
    status: statusOf(draft),
    name: textOf(draft, 'concept.name'),
    slogan: textOf(draft, 'identity.slogan') || textOf(draft, 'cover.slogan'),
    question: textOf(draft, 'pov.hmw'),
    oneLiner: textOf(draft, 'concept.oneLiner'),
    owner: textOf(draft, 'sustainability.owner'),
    firstStep: cellsOf(draft, 'milestones.table')[0]?.['action'] ?? '',
    version: last?.version ?? '',
    versionAt: last?.at ?? null,
    budgetCents: budgetCents(rowsOf(draft, 'budget.lines')),
    ownContributionCents: own.kind === 'amount' ? (centsOf(own.amount) ?? 0) : 0,
    funding: cellsOf(draft, 'funding.table'),
    indicators: cellsOf(draft, 'indicators.table'),
    partners: cellsOf(draft, 'partners.table'),
    outreach: cellsOf(draft, 'outreach.table'),
    risks: byRisk(rowsOf(draft, 'risks.table')).map(({ cells }) => cells),
  }
}

/** Who led a workshop, as its organiser wrote it. */
export function facilitatorOf(agenda: Agenda): string {
  const staff = agenda.about?.staff ?? []
  const leading = staff.filter(({ role }) => role === 'facilitator' || role === 'mentor')
  return leading.map(({ name }) => name).join(', ')
}
