// What people decided about the document, kept beside its fields: who approved what, how each finding before export was
// settled, and the comments. Plain values under one key each, so that two writers at once end with one of them, whole.
import * as Y from 'yjs'
import { z } from 'zod/mini'
import type { Unsubscribe } from '../base/signal.ts'
import type { ConceptDraft } from './concept-draft.ts'
import { fingerprint } from './fingerprint.ts'

/** Who approved a field, when, and what stood there. */
export interface Approval {
  readonly who: string
  /** Instant, ms since 1970. */
  readonly at: number
  /** Mark of the content approved: words changed at the same moment are not approved. */
  readonly print: string
}

/** What is done about a finding: `include` only for notes that are kept out otherwise, `accept` for what needs no more. */
export const CHOICES = ['keep', 'code', 'leave-out', 'include', 'accept'] as const
export type Choice = (typeof CHOICES)[number]

export interface Decision {
  readonly choice: Choice
  readonly who: string
  readonly at: number
  /** What was found when it was decided; a finding about something else must be decided anew. */
  readonly about: string
}

export interface Comment {
  readonly id: string
  /** The section, or the field, it is about. */
  readonly place: string
  /** The comment it answers; null for one that begins a thread. */
  readonly answers: string | null
  readonly text: string
  readonly who: string
  readonly at: number
  readonly resolved: boolean
}

const approvalReader = z.object({ who: z.string(), at: z.number(), print: z.string() })
const decisionReader = z.object({
  choice: z.enum(CHOICES),
  who: z.string(),
  at: z.number(),
  about: z.string(),
})
const commentReader = z.object({
  place: z.string(),
  answers: z.nullable(z.string()),
  text: z.string(),
  who: z.string(),
  at: z.number(),
})

function mapOf(draft: ConceptDraft, name: 'approvals' | 'decisions' | 'comments' | 'resolved' | 'history') {
  return draft.doc.getMap<unknown>(name)
}

/** Calls back when somebody approves, decides or comments, or a version is named. */
export function onReview(draft: ConceptDraft, listener: () => void): Unsubscribe {
  const maps = (['approvals', 'decisions', 'comments', 'resolved', 'history'] as const).map((name) =>
    mapOf(draft, name),
  )
  for (const map of maps) map.observe(listener)
  return () => {
    for (const map of maps) map.unobserve(listener)
  }
}

/** Field id to its approval, for fields whose approval says who gave it. */
export function approvalsOf(draft: ConceptDraft): ReadonlyMap<string, Approval> {
  const found = new Map<string, Approval>()
  for (const [field, value] of mapOf(draft, 'approvals')) {
    const read = approvalReader.safeParse(value)
    if (read.success) found.set(field, read.data)
  }
  return found
}

/** Whether a field stands approved as it is: what somebody else wrote while it was being approved is not. */
export function isApproved(draft: ConceptDraft, id: string): boolean {
  const field = draft.field(id)
  if (field.status !== 'approved') return false
  const read = approvalReader.safeParse(mapOf(draft, 'approvals').get(id))
  return !read.success || read.data.print === fingerprint(field)
}

/** Approves fields as they stand, in one transaction. */
export function approveFields(draft: ConceptDraft, ids: readonly string[], who: string, at: number): void {
  draft.change(() => {
    for (const id of ids) {
      draft.setStatus(id, 'approved')
      mapOf(draft, 'approvals').set(id, { who, at, print: fingerprint(draft.field(id)) })
    }
  })
}

/** Finding key to what was decided about it. */
export function decisionsOf(draft: ConceptDraft): ReadonlyMap<string, Decision> {
  const found = new Map<string, Decision>()
  for (const [key, value] of mapOf(draft, 'decisions')) {
    const read = decisionReader.safeParse(value)
    if (read.success) found.set(key, read.data)
  }
  return found
}

/** Keeps a decision about a finding, or takes it back when null. */
export function decide(draft: ConceptDraft, key: string, decision: Decision | null): void {
  draft.change(() => {
    if (decision === null) mapOf(draft, 'decisions').delete(key)
    else mapOf(draft, 'decisions').set(key, { ...decision })
  })
}

/** The comments, oldest first. A thread is resolved by its first comment. */
export function commentsOf(draft: ConceptDraft): readonly Comment[] {
  const comments: Comment[] = []
  for (const [id, value] of mapOf(draft, 'comments')) {
    const read = commentReader.safeParse(value)
    if (read.success) comments.push({ id, ...read.data, resolved: mapOf(draft, 'resolved').get(id) === true })
  }
  return comments.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
}

export function addComment(draft: ConceptDraft, { id, resolved: _, ...comment }: Comment): void {
  draft.change(() => mapOf(draft, 'comments').set(id, comment))
}

/** Resolves a thread, or opens it again. */
export function resolveComment(draft: ConceptDraft, id: string, isResolved: boolean): void {
  draft.change(() => {
    if (isResolved) mapOf(draft, 'resolved').set(id, true)
    else mapOf(draft, 'resolved').delete(id)
  })
}

/** Section id to how many threads are open in it. */
export function openComments(draft: ConceptDraft): ReadonlyMap<string, number> {
  const open = new Map<string, number>()
  for (const { place, answers, resolved } of commentsOf(draft)) {
    const section = place.split('.')[0] ?? place
    if (answers === null && !resolved) open.set(section, (open.get(section) ?? 0) + 1)
  }
  return open
}

/** Takes away who said and decided what, by a shown name: for erasing a person. The words of comments are given. */
export function forgetReviewer(draft: ConceptDraft, who: string, isTextKept: boolean): number {
  let count = 0
  draft.change(() => {
    for (const name of ['approvals', 'decisions', 'comments'] as const) {
      const map = mapOf(draft, name)
      for (const [key, value] of [...map]) {
        if (typeof value !== 'object' || value === null || value instanceof Y.AbstractType) continue
        if (!('who' in value) || value.who !== who) continue
        count += 1
        if (name === 'comments' && !isTextKept) map.delete(key)
        else map.set(key, { ...value, who: '' })
      }
    }
  })
  return count
}

/** Everything people decided and said about the document, as plain values: an archive must keep it. */
export type ReviewRecord = Readonly<Record<string, Readonly<Record<string, unknown>>>>

const KEPT = ['approvals', 'decisions', 'comments', 'resolved'] as const

export function reviewRecord(draft: ConceptDraft): ReviewRecord {
  const parts = KEPT.map((name) => [name, Object.fromEntries([...mapOf(draft, name)].sort())] as const)
  return Object.fromEntries(parts.filter(([, values]) => Object.keys(values).length > 0))
}

export function restoreReview(draft: ConceptDraft, record: ReviewRecord): void {
  draft.change(() => {
    for (const name of KEPT) {
      for (const [key, value] of Object.entries(record[name] ?? {})) mapOf(draft, name).set(key, value)
    }
  })
}
