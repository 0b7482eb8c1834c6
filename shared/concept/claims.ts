// What of the concept rests on which notes: claims that use a note, claims without any, and strong clusters that nothing
// uses. Reading only; reasons for what was left out lie in left-out.ts.
import { dotsOf } from '../agenda/poll.ts'
import { tidy } from '../base/text.ts'
import type { Board } from '../board/board.ts'
import { plainText } from '../board/markup.ts'
import type { World } from './board-reading.ts'
import type { ConceptDraft } from './concept-draft.ts'
import { contentKindOf, type Field, isEmptyContent } from './field.ts'
import { SECTIONS } from './sections.ts'
import type { FieldSpec, SectionSpec } from './structure.ts'

/** Something the concept says: a whole field, or one line or row of it. */
export interface Claim {
  readonly section: SectionSpec
  readonly field: FieldSpec
  /** '' for the field as a whole. */
  readonly entry: string
  /** '' when only the field as a whole names the note. */
  readonly text: string
  readonly sources: readonly string[]
}

/** Whether what a field says is expected to come from notes. */
export function takesSources({ fill, sources }: FieldSpec): boolean {
  return sources.length > 0 && (fill === 'draft' || fill === 'auto')
}

function claimsIn(section: SectionSpec, spec: FieldSpec, { content, sources }: Field): readonly Claim[] {
  const base = { section, field: spec }
  switch (content.kind) {
    case 'list':
      return content.lines.map((line) => ({
        ...base,
        entry: line.id,
        text: line.text,
        sources: line.sources,
      }))
    case 'table':
      return content.rows.map((row) => {
        const columns = spec.columns?.map(({ id }) => id) ?? Object.keys(row.cells)
        const text = columns.flatMap((column) => row.cells[column] || []).join(' · ')
        return { ...base, entry: row.id, text, sources: row.sources }
      })
    case 'text':
      return [{ ...base, entry: '', text: content.text, sources }]
    case 'amount':
      return [{ ...base, entry: '', text: content.note, sources }]
    case 'computed':
      return []
  }
}

/** Everything the concept says, in its order. */
function allClaims(draft: ConceptDraft): readonly Claim[] {
  return SECTIONS.flatMap((section) =>
    section.fields
      .filter((spec) => contentKindOf(spec) !== 'computed')
      .flatMap((spec) => {
        const field = draft.field(spec.id)
        const claims = claimsIn(section, spec, field)
        const named = new Set(claims.flatMap(({ sources }) => sources))
        const rest = field.sources.filter((code) => !named.has(code))
        const whole = { section, field: spec, entry: '', text: '', sources: rest }
        return rest.length === 0 ? claims : [...claims, whole]
      }),
  )
}

/** The claims that name a note. */
export function claimsOf(draft: ConceptDraft, code: string): readonly Claim[] {
  return allClaims(draft).filter(({ sources }) => sources.includes(code))
}

/** Whether a field's own text should come from notes and names none. Lines and rows are asked one by one. */
export function isUnsupported(spec: FieldSpec, { content, sources }: Field): boolean {
  return takesSources(spec) && content.kind === 'text' && !isEmptyContent(content) && sources.length === 0
}

/** Codes of notes that were on the board and are not any more. */
export function withdrawnCodes(codes: ReadonlyMap<string, string>, board: Board): ReadonlySet<string> {
  return new Set([...codes].flatMap(([id, code]) => (board.note(id) ? [] : [code])))
}

/** A cluster people gave many dots that the concept does not rest on. */
export interface LeftOut {
  readonly id: string
  readonly title: string
  readonly dots: number
  readonly codes: readonly string[]
}

/** Fewer dots than this are nobody's loss. */
const MANY = 3

/** Clusters with at least half as many dots as the strongest one that no claim uses, the strongest first. */
export function leftOut({ agenda, board }: World, draft: ConceptDraft): readonly LeftOut[] {
  const used = new Set(allClaims(draft).flatMap(({ sources }) => sources))
  const counted = board.clusters.map((cluster) => {
    const members = cluster.members.filter((id) => board.note(id))
    const dots = [cluster.id, ...members].reduce((sum, id) => sum + dotsOf(agenda.votes, id), 0)
    const codes = members.flatMap((id) => agenda.codes.get(id) ?? [])
    return { id: cluster.id, title: tidy(plainText(cluster.title)), dots, codes }
  })
  const most = Math.max(0, ...counted.map(({ dots }) => dots))
  return counted
    .filter(({ dots, codes }) => {
      const isMany = dots >= MANY && dots * 2 >= most
      return isMany && codes.length > 0 && !codes.some((code) => used.has(code))
    })
    .sort((a, b) => b.dots - a.dots || (a.id < b.id ? -1 : 1))
}
