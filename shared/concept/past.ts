// The concept now and as it was: which fields differ, with their translations, and bringing them back as a change on top of
// everything, which can be taken back the same way. Approval is nobody's to bring back: what was approved comes as edited.
// What was translated since stays: it is stale where the words it translates are no longer there.
import { sameValue } from '../base/same-value.ts'
import { LANGUAGES, type Language } from '../i18n/language.ts'
import type { ConceptDraft } from './concept-draft.ts'
import { contentKindOf, type Field, type FieldContent, findField } from './field.ts'
import { SECTIONS } from './sections.ts'
import { keyOf, unitsIn } from './translation.ts'
import { type TranslatedText, translationRecord, writeTranslated } from './translation-record.ts'

/** A field with what translates it. */
export interface FieldThen extends Field {
  /** Not there while nothing is translated. */
  readonly translations?: readonly TranslatedText[]
}

export type Fields = ReadonlyMap<string, FieldThen>

/** One field before and after a change. */
export interface FieldChange {
  readonly id: string
  readonly before: FieldThen
  readonly after: FieldThen
}

/** Every field that holds something of its own, in the order of the document. */
export function fieldsOf(draft: ConceptDraft): Fields {
  const specs = SECTIONS.flatMap(({ fields }) => fields).filter((spec) => contentKindOf(spec) !== 'computed')
  const texts = translationRecord(draft)?.texts ?? []
  return new Map(
    specs.map(({ id }) => {
      const translations = texts.filter(({ field }) => field === id)
      return [id, { ...draft.field(id), ...(translations.length > 0 ? { translations } : {}) }]
    }),
  )
}

function isSame(one: Field, other: Field): boolean {
  return sameValue(one.content, other.content) && sameValue(one.sources, other.sources)
}

function keyed({ translations = [] }: FieldThen): ReadonlyMap<string, TranslatedText> {
  return new Map(translations.map((text) => [keyOf(text, text.language), text]))
}

function saysSame(one: TranslatedText | undefined, other: TranslatedText | undefined): boolean {
  return one?.text === other?.text && sameValue(one?.rich ?? null, other?.rich ?? null)
}

/** The words a translation has to translate, by its key without the language. */
function wordsIn(field: Field): ReadonlyMap<string, string> {
  return new Map(unitsIn(field).map(({ path: { entry, part }, text }) => [`${entry}/${part}`, text]))
}

/** A field as it was, with what was translated since; what was found to agree since agrees. */
function withLater(was: FieldThen, now: FieldThen): FieldThen {
  const [words, merged] = [wordsIn(was), new Map(keyed(was))]
  for (const [key, text] of keyed(now)) {
    const then = merged.get(key)
    const isAgreed = text.of === words.get(`${text.entry}/${text.part}`) && saysSame(then, text)
    if (!then || isAgreed) merged.set(key, text)
  }
  return merged.size > 0 ? { ...was, translations: [...merged.values()] } : was
}

/** Whether whatever a field has to translate is translated by the same words. */
function isTranslatedSame(one: FieldThen, other: FieldThen): boolean {
  const [words, texts, others] = [wordsIn(other), keyed(one), keyed(other)]
  const asked = [...texts, ...others].filter(([, { entry, part }]) => words.has(`${entry}/${part}`))
  return asked.every(([key]) => saysSame(texts.get(key), others.get(key)))
}

/** In what two moments differ, in the order of the document. Where only a status differs there is nothing to bring back. */
export function changedFields(before: Fields, after: Fields): readonly FieldChange[] {
  return [...before].flatMap(([id, was]) => {
    const found = after.get(id)
    if (found === undefined) return []
    const is = withLater(found, was)
    return isSame(was, is) && isTranslatedSame(was, is) ? [] : [{ id, before: was, after: is }]
  })
}

/** Fields of which something was translated after a moment: bringing that moment back leaves it. */
export function translatedSince(then: Fields, now: Fields): readonly string[] {
  return [...now].flatMap(([id, field]) => {
    const [was, words] = [keyed(then.get(id) ?? field), wordsIn(field)]
    const isLater = [...keyed(field)].some(
      ([key, { entry, part }]) => !was.has(key) && words.has(`${entry}/${part}`),
    )
    return isLater ? [id] : []
  })
}

export function reversedFields(changes: readonly FieldChange[]): readonly FieldChange[] {
  return changes.map(({ id, before, after }) => ({ id, before: after, after: before }))
}

/**
 * Writes changes as one transaction. A field somebody else changed meanwhile, or its translation, stays as they have it.
 *
 * @returns how many fields changed
 */
export function applyFieldChanges(draft: ConceptDraft, changes: readonly FieldChange[]): number {
  const now = fieldsOf(draft)
  const open = changes.filter(({ id, before }) => {
    const found = now.get(id)
    return found !== undefined && isSame(found, before) && isTranslatedSame(found, before)
  })
  draft.change(() => {
    for (const { id, before, after } of open) {
      const status = after.status === 'approved' ? 'edited' : after.status
      if (!isSame(before, after)) draft.setField(id, after.content, status, after.sources)
      const next = keyed(after)
      for (const [key, text] of keyed(before)) {
        if (!next.has(key)) writeTranslated(draft, { ...text, text: '', of: null, who: '', at: 0 })
      }
      for (const text of next.values()) writeTranslated(draft, text)
    }
  })
  return open.length
}

/** What translates a field, in the order of what it translates, and whether all of it still says what the field says. */
export interface TranslatedLines {
  readonly language: Language
  readonly lines: readonly string[]
  readonly isStale: boolean
}

/** What a field says in the languages it is translated into. */
export function translatedLines(field: FieldThen): readonly TranslatedLines[] {
  const [units, texts] = [unitsIn(field), keyed(field)]
  return LANGUAGES.flatMap((language) => {
    const found = units.flatMap(({ path, text }) => {
      const translated = texts.get(keyOf(path, language))
      return translated
        ? [{ text: translated.text, isStale: translated.of !== null && translated.of !== text }]
        : []
    })
    const lines = saying(found.map(({ text }) => text))
    return lines.length === 0 ? [] : [{ language, lines, isStale: found.some(({ isStale }) => isStale) }]
  })
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
