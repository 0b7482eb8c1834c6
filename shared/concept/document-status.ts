// How far the document is: draft, or approved in a version with a day and a name. Counted from fields and history alone,
// so that every page and every renderer says the same, also when two people approved at once.
import type { ConceptDraft, HistoryEntry } from './concept-draft.ts'
import { contentKindOf } from './field.ts'
import { approvalsOf, isApproved } from './review.ts'
import { SECTIONS } from './sections.ts'

/** The version a document becomes when its last required field is first approved. */
const FIRST_APPROVED = '1.0'

/** The version of a document nobody has named yet. */
const FIRST = '0.1'

/** Required fields a person must approve; calculated ones need none. */
export const REQUIRED_FIELDS: readonly string[] = SECTIONS.flatMap(({ fields }) => fields)
  .filter((spec) => spec.level === 'M' && contentKindOf(spec) !== 'computed')
  .map(({ id }) => id)

export interface DocumentStatus {
  /** `draft` prints the watermark. */
  readonly state: 'draft' | 'approved'
  readonly version: string
  /** Instant of the version, ms since 1970; null while it has none. */
  readonly at: number | null
  /** Who approved it; '' in a draft, or when nobody said. */
  readonly approver: string
  /** Required fields without approval, in the order of the document. */
  readonly missing: readonly string[]
}

/** How far the document is, and which required fields it still lacks. */
export function documentStatus(draft: ConceptDraft): DocumentStatus {
  const missing = REQUIRED_FIELDS.filter((id) => !isApproved(draft, id))
  const last = draft.history.at(-1)
  const signed = draft.history.filter(({ version }) => isSigned(version)).at(-1)
  if (missing.length > 0) {
    // What was approved once and is changed again is on its way to the next.
    if (signed) return { state: 'draft', version: after(signed.version), at: null, approver: '', missing }
    return { state: 'draft', version: last?.version ?? FIRST, at: last?.at ?? null, approver: '', missing }
  }
  const due = dueVersion(draft)
  const entry = due ?? signed
  const { version = FIRST_APPROVED, at = null } = entry ?? last ?? {}
  return { state: 'approved', version, at, approver: entry?.who ?? '', missing }
}

/**
 * The version the history lacks: every required field is approved, and nobody wrote so yet, or somebody approved since.
 *
 * Its id is made from the version: two people who approve the last fields at once write one version, not two.
 */
export function dueVersion(draft: ConceptDraft): Omit<HistoryEntry, 'what'> | null {
  if (REQUIRED_FIELDS.some((id) => !isApproved(draft, id))) return null
  const approvals = approvalsOf(draft)
  const given = REQUIRED_FIELDS.flatMap((id) => approvals.get(id) ?? []).sort((a, b) => a.at - b.at)
  const newest = given.at(-1)
  if (!newest) return null
  const signed = draft.history.filter(({ version }) => isSigned(version)).at(-1)
  if (signed && signed.at >= newest.at) return null
  const version = signed ? after(signed.version) : FIRST_APPROVED
  return { id: `approved-${version}`, version, at: newest.at, who: newest.who }
}

/** Writes the version that is due, if one is. */
export function signDue(draft: ConceptDraft, what: string): void {
  const due = dueVersion(draft)
  if (due) draft.addHistory({ ...due, what })
}

function isSigned(version: string): boolean {
  return /^[1-9]\d*\.\d+$/.test(version)
}

function after(version: string): string {
  const [major = '1', minor = '0'] = version.split('.')
  return `${major}.${Number(minor) + 1}`
}
