// The concept now and as it was: which fields differ, and bringing them back as a change on top of everything, which can be
// taken back the same way. Approval is nobody's to bring back: what was approved comes as edited.
import { sameValue } from '../base/same-value.ts'
import type { ConceptDraft } from './concept-draft.ts'
import { contentKindOf, type Field, type FieldContent, findField } from './field.ts'
import { SECTIONS } from './sections.ts'

export type Fields = ReadonlyMap<string, Field>

/** One field before and after a change. */
export interface FieldChange {
  readonly id: string
  readonly before: Field
  readonly after: Field
}

/** Every field that holds something of its own, in the order of the document. */
export function fieldsOf(draft: ConceptDraft): Fields {
  const specs = SECTIONS.flatMap(({ fields }) => fields).filter((spec) => contentKindOf(spec) !== 'computed')
  return new Map(specs.map(({ id }) => [id, draft.field(id)]))
}

function isSame(one: Field, other: Field): boolean {
  return sameValue(one.content, other.content) && sameValue(one.sources, other.sources)
}

/** In what two moments differ, in the order of the document. Where only a status differs there is nothing to bring back. */
export function changedFields(before: Fields, after: Fields): readonly FieldChange[] {
  return [...before].flatMap(([id, was]) => {
    const is = after.get(id)
    return is === undefined || isSame(was, is) ? [] : [{ id, before: was, after: is }]
  })
}

export function reversedFields(changes: readonly FieldChange[]): readonly FieldChange[] {
  return changes.map(({ id, before, after }) => ({ id, before: after, after: before }))
}

/**
 * Writes changes as one transaction. A field somebody else changed meanwhile stays as they have it.
 *
 * @returns how many fields changed
 */
export function applyFieldChanges(draft: ConceptDraft, changes: readonly FieldChange[]): number {
  const open = changes.filter(({ id, before }) => isSame(draft.field(id), before))
  draft.change(() => {
    for (const { id, after } of open) {
      const status = after.status === 'approved' ? 'edited' : after.status
      draft.setField(id, after.content, status, after.sources)
    }
  })
  return open.length
}

/** What a field says, line by line, in words; empty when it says nothing. */
export function linesOf(id: string, content: FieldContent): readonly string[] {
  switch (content.kind) {
    case 'text':
      return saying([content.text])
    case 'amount':
      return saying([content.amount, content.note])
    case 'list':
      return saying(content.lines.map(({ label, text }) => [label, text].filter(Boolean).join(': ')))
    case 'table': {
      const columns = findField(id)?.columns?.map((column) => column.id)
      return saying(
        content.rows.map(({ cells }) =>
          (columns ?? Object.keys(cells)).flatMap((column) => cells[column] || []).join(' · '),
        ),
      )
    }
    case 'computed':
      return []
  }
}

function saying(lines: readonly string[]): readonly string[] {
  return lines.filter((line) => line.trim() !== '')
}
