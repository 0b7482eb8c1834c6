// The concept in its other language: which words of a field are translated, by whom and when, and whether the original has
// changed since. A translation is a shared text of its own beside the original, never in it; a document without any, and a
// version that knows of none, are as they were. Nothing here is translated by a machine. Writing is translation-writing.ts.
import * as Y from 'yjs'
import { z } from 'zod/mini'
import type { Unsubscribe } from '../base/signal.ts'
import { LANGUAGES, type Language } from '../i18n/language.ts'
import { isDate, readDay } from './cell-check.ts'
import { choiceIn, choicesOf } from './choices.ts'
import { type ConceptDraft, RICH_FIELDS, type TextPath } from './concept-draft.ts'
import { contentKindOf, type Field, findField } from './field.ts'
import { knownIn } from './known-words.ts'
import { numberColumns } from './number-columns.ts'
import { fragmentOf, readFragment } from './rich-fragment.ts'
import { contentOfRich, type TextContent } from './rich-text.ts'
import { SECTIONS } from './sections.ts'

/** One text of a field that needs words of its own in the other language. */
export interface TranslationUnit {
  readonly path: TextPath
  /** The original's words as they stand. */
  readonly text: string
  readonly isRich: boolean
}

/** Who wrote a translation last, and when. */
export interface Translator {
  /** '' when not known. */
  readonly who: string
  /** Instant, ms since 1970. */
  readonly at: number
}

export type TranslationState = 'missing' | 'stale' | 'whole'

export interface Translation {
  readonly state: TranslationState
  readonly content: TextContent
  /** The original's words when it was translated or last found to agree; null when not known. */
  readonly of: string | null
  readonly by: Translator | null
}

/** Fields that are in the other language already, or list people by their names. */
export const NEEDS_NONE: readonly string[] = ['summary.en']
const NEEDS_NONE_CELLS: readonly string[] = ['team.members/name']

const translatorReader = z.object({ who: z.string(), at: z.number() })

export function otherLanguage(language: Language): Language {
  return language === 'lt' ? 'en' : 'lt'
}

/** Under which a text and what is known of its translation are kept. */
export function keyOf({ field, entry, part }: TextPath, language: Language): string {
  return `${language}:${field}/${entry}/${part}`
}

/** What each translation is a translation of, by key. */
export function originals({ doc }: ConceptDraft): Y.Map<unknown> {
  return doc.getMap('translatedFrom')
}

/** Who wrote each translation, by key. */
export function translators({ doc }: ConceptDraft): Y.Map<unknown> {
  return doc.getMap('translatedBy')
}

/** The shared text of a plain translation. It needs no making, so two people who write first at once write into the same. */
export function textOf({ doc }: ConceptDraft, path: TextPath, language: Language): Y.Text {
  return doc.getText(`translation:${keyOf(path, language)}`)
}

/** The shared text of a rich translation, for an editor to bind to. */
export function translatedFragment({ doc }: ConceptDraft, field: string, language: Language): Y.XmlFragment {
  return fragmentOf(doc, `${field}~${language}`)
}

/** Share of letters only Lithuanian has, over which words are Lithuanian: there are six in a hundred, in English names few. */
const LITHUANIAN = 0.025

/** The language the document is written in: as somebody said, or by its letters while nobody has. */
export function originalLanguage(draft: ConceptDraft): Language {
  const kept = draft.doc.getMap('meta').get('language')
  const said = LANGUAGES.find((language) => language === kept)
  if (said) return said
  const fields = SECTIONS.flatMap((section) => section.fields)
    .filter((spec) => contentKindOf(spec) !== 'computed')
    .map(({ id }) => draft.field(id))
  return languageOf(fields) ?? 'lt'
}

/** The language of fields by their letters; null while nothing is written in them. */
export function languageOf(fields: readonly Field[]): Language | null {
  const words = fields
    .filter(({ id }) => !NEEDS_NONE.includes(id))
    .flatMap((field) => textsOf(field).map(({ text }) => text))
    .join(' ')
  const letters = words.match(/\p{L}/gu)?.length ?? 0
  const own = words.match(/[ąčęėįšųūž]/giu)?.length ?? 0
  return letters === 0 ? null : own / letters >= LITHUANIAN ? 'lt' : 'en'
}

/** Every text of a field that is neither chosen nor reckoned. */
function textsOf({ id, content }: Field): readonly TranslationUnit[] {
  const unit = (text: string, entry = '', part = '', isRich = false): TranslationUnit => ({
    path: { field: id, entry, part },
    text: text.trim(),
    isRich,
  })
  switch (content.kind) {
    case 'text':
      return [unit(content.text, '', '', RICH_FIELDS.includes(id))]
    case 'amount':
      return [unit(content.note, 'note')]
    case 'list':
      return content.lines.flatMap((line) => [
        unit(line.label, line.id, 'label'),
        unit(line.text, line.id, 'text'),
      ])
    case 'table':
      return content.rows.flatMap(({ id: entry, cells }) =>
        (findField(id)?.columns ?? [])
          .filter(({ id: column }) => isTyped(id, column, cells[column] ?? ''))
          .map(({ id: column }) => unit(cells[column] ?? '', entry, column)),
      )
    case 'computed':
      return []
  }
}

/** Whether a cell holds words of people: no number, no choice, no day. */
export function isTyped(field: string, column: string, text: string): boolean {
  if (numberColumns(field).includes(column) || NEEDS_NONE_CELLS.includes(`${field}/${column}`)) return false
  const choices = choicesOf(field, column)
  if (choices && choiceIn(choices, text)) return false
  return !(isDate(field, column) && readDay(text) !== null)
}

/** Addresses, and codes of notes and people: the same in every language. */
const SAME_EVERYWHERE = /\S+@\S+|https?:\/\/\S+|\b[A-Z]-?\d+\b/g

function hasWords(text: string): boolean {
  return /\p{L}{2}/u.test(text.replace(SAME_EVERYWHERE, ''))
}

/** The texts of a field that need a translation, in the order they stand: numbers, codes, choices and what the method knows need none. */
export function unitsOf(draft: ConceptDraft, field: string): readonly TranslationUnit[] {
  return unitsIn(draft.field(field))
}

/** The same of a field as plain values. */
export function unitsIn(field: Field): readonly TranslationUnit[] {
  if (NEEDS_NONE.includes(field.id)) return []
  return textsOf(field).filter(({ text }) => hasWords(text) && knownIn(text, 'lt') === null)
}

/** The fields that have something to translate, in the order of the document. */
export function translatableFields(draft: ConceptDraft): readonly string[] {
  return SECTIONS.flatMap(({ fields }) => fields)
    .map(({ id }) => id)
    .filter((id) => unitsOf(draft, id).length > 0)
}

/** The words of a translation; empty where there is none. */
export function contentAt(
  draft: ConceptDraft,
  path: TextPath,
  isRich: boolean,
  language: Language,
): TextContent {
  if (isRich) return contentOfRich(readFragment(translatedFragment(draft, path.field, language)))
  const name = `translation:${keyOf(path, language)}`
  return { kind: 'text', text: draft.doc.share.has(name) ? draft.doc.getText(name).toString() : '' }
}

/** A text's translation as it stands. */
export function translationOf(draft: ConceptDraft, unit: TranslationUnit, language: Language): Translation {
  const key = keyOf(unit.path, language)
  const content = contentAt(draft, unit.path, unit.isRich, language)
  const kept = originals(draft).get(key)
  const of = typeof kept === 'string' ? kept : null
  const { data: by = null } = translatorReader.safeParse(translators(draft).get(key))
  const isMissing = content.text.trim() === ''
  return {
    state: isMissing ? 'missing' : of !== null && of !== unit.text ? 'stale' : 'whole',
    content,
    of,
    by,
  }
}

/** How far a field is translated: as its worst text; null when it needs none. */
export function translationState(
  draft: ConceptDraft,
  field: string,
  language: Language,
): TranslationState | null {
  const states = unitsOf(draft, field).map((unit) => translationOf(draft, unit, language).state)
  if (states.length === 0) return null
  return states.includes('missing') ? 'missing' : states.includes('stale') ? 'stale' : 'whole'
}

/** Whether a field has words and none of them is translated. */
export function isUntranslated(draft: ConceptDraft, field: string, language: Language): boolean {
  const units = unitsOf(draft, field)
  return units.length > 0 && units.every((unit) => translationOf(draft, unit, language).state === 'missing')
}

/** Whether anybody began to translate the document. */
export function isTranslated(draft: ConceptDraft): boolean {
  return originals(draft).size > 0
}

/** The field a root of the document translates, or '' for what counts for all; null for roots that translate nothing. */
function translatedBy(name: string): string | null {
  if (name === 'meta') return ''
  const found = /^(?:translation:\w+:([^/]+)\/|rich:(.+)~\w+$)/.exec(name)
  return found?.[1] ?? found?.[2] ?? null
}

/** Calls back with the fields of which a translation was written, or found to agree, by anybody; '' among them is all. */
export function onTranslation(
  draft: ConceptDraft,
  listener: (fields: ReadonlySet<string>) => void,
): Unsubscribe {
  const told = ({ changedParentTypes }: Y.Transaction) => {
    const fields = new Set<string>()
    for (const [type, events] of changedParentTypes) {
      // Only roots have no item.
      if (type._item !== null) continue
      const name = Y.findRootTypeKey(type)
      const field = translatedBy(name)
      if (field !== null) fields.add(field)
      if (!name.startsWith('translated')) continue
      for (const { keys } of events) {
        for (const key of keys.keys()) fields.add(/^\w+:([^/]+)\//.exec(key)?.[1] ?? '')
      }
    }
    if (fields.size > 0) listener(fields)
  }
  draft.doc.on('afterTransaction', told)
  return () => draft.doc.off('afterTransaction', told)
}
