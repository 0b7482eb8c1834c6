// Drafting the concept from the board: which field gets what, and whether the board has something newer. Fills empty
// fields only; what a person edited or approved is never touched.
import { LANGUAGES } from '../i18n/language.ts'
import { BoardReading, type World } from './board-reading.ts'
import type { ConceptDraft } from './concept-draft.ts'
import { LIST_RULES } from './draft-lists.ts'
import type { Drafted, DraftRule } from './draft-parts.ts'
import { TABLE_RULES } from './draft-tables.ts'
import { TEXT_RULES } from './draft-texts.ts'
import { contentKindOf, type FieldContent, findField, isEmptyContent } from './field.ts'
import { fingerprint } from './fingerprint.ts'
import { SECTIONS } from './sections.ts'

const RULES: Readonly<Record<string, DraftRule>> = { ...TEXT_RULES, ...LIST_RULES, ...TABLE_RULES }

/** Fields the board can fill, in the order of the document. */
export const DRAFTED_FIELDS: readonly string[] = SECTIONS.flatMap(({ fields }) => fields)
  .filter(({ fill }) => fill === 'auto' || fill === 'draft')
  .map(({ id }) => id)

/** What the board offers for a field; null when it has nothing, or people type the field, or it is calculated. */
export function draftField(field: string, world: World, draft: ConceptDraft | null = null): Drafted | null {
  return draftFrom(new BoardReading(world, draft), field)
}

/** What the board offers for every field it can fill. */
function draftAll(world: World, draft: ConceptDraft | null = null): ReadonlyMap<string, Drafted> {
  const reading = new BoardReading(world, draft)
  const found = new Map<string, Drafted>()
  for (const field of DRAFTED_FIELDS) {
    const drafted = draftFrom(reading, field)
    if (drafted) found.set(field, drafted)
  }
  return found
}

/**
 * Fills the fields that are still empty.
 *
 * @returns ids of the fields filled
 */
export function draftConcept(world: World, draft: ConceptDraft): readonly string[] {
  const filled: string[] = []
  draft.change(() => {
    for (const [field, drafted] of draftAll(world, draft)) {
      const { status, content } = draft.field(field)
      if (status !== 'empty' || !isEmptyContent(content)) continue
      takeDraft(field, drafted, draft)
      filled.push(field)
    }
  })
  return filled
}

/** Puts what the board offers into a field, whatever it held. */
export function takeDraft(field: string, drafted: Drafted, draft: ConceptDraft): void {
  draft.change(() => {
    draft.setField(field, withImages(drafted.content, draft.field(field).content), 'draft', drafted.sources)
    draft.setSeen(field, fingerprint(drafted))
  })
}

/** Words come from the board; pictures chosen for their lines stay with the lines of the same place. */
function withImages(content: FieldContent, before: FieldContent): FieldContent {
  if (content.kind !== 'list' || before.kind !== 'list') return content
  const images = new Map(before.lines.flatMap(({ id, image }) => (image ? [[id, image] as const] : [])))
  if (images.size === 0) return content
  const lines = content.lines.map((line) => {
    const image = images.get(line.id)
    return image ? { ...line, image } : line
  })
  return { ...content, lines }
}

/** Remembers that what the board offers now was seen and not wanted. */
export function ignoreDraft(field: string, drafted: Drafted, draft: ConceptDraft): void {
  draft.setSeen(field, fingerprint(drafted))
}

/** Whether the board offers something else than when the field was last filled from it or its news ignored. */
function isNewer(field: string, drafted: Drafted | undefined, draft: ConceptDraft): boolean {
  const seen = draft.seen.get(field)
  return drafted !== undefined && seen !== undefined && seen !== fingerprint(drafted)
}

/** The fields for which the board now has newer content, with that content. */
export function newerOnBoard(world: World, draft: ConceptDraft): ReadonlyMap<string, Drafted> {
  const newer = new Map<string, Drafted>()
  for (const [field, drafted] of draftAll(world, draft)) {
    if (isNewer(field, drafted, draft)) newer.set(field, drafted)
  }
  // The same words drafted in another language are no news.
  for (const language of LANGUAGES) {
    if (newer.size === 0) break
    if (language === world.language) continue
    for (const [field, drafted] of draftAll({ ...world, language }, draft)) {
      if (!isNewer(field, drafted, draft)) newer.delete(field)
    }
  }
  return newer
}

function draftFrom(reading: BoardReading, field: string): Drafted | null {
  const spec = findField(field)
  if (!spec || (spec.fill !== 'auto' && spec.fill !== 'draft')) return null
  const drafted = RULES[field]?.(reading) ?? null
  if (drafted && drafted.content.kind !== contentKindOf(spec)) {
    throw new RangeError(`The rule of ${field} gives ${drafted.content.kind}`)
  }
  return drafted
}
