// The words of two concepts as one: of each field the first's, the second's where the first wrote nothing, with what either
// translated of them. Where both wrote, the second's words are told in a comment, and so is the other of two translations of the
// same words: nothing anybody wrote is lost, and nothing is printed twice.
import { LIMITS } from '../base/limits.ts'
import { type Field, type FieldContent, isEmptyContent } from '../concept/field.ts'
import { linesOf } from '../concept/past.ts'
import type { ReviewRecord } from '../concept/review.ts'
import type { TextContent } from '../concept/rich-text.ts'
import { languageOf, otherLanguage, type TranslationUnit, unitsIn } from '../concept/translation.ts'
import type { TranslatedText } from '../concept/translation-record.ts'
import type { Bilingual, Language } from '../i18n/language.ts'
import type { ArchivedConcept } from './archive-form.ts'

/** Characters of the original that a comment about its translation repeats. */
const REPEATED = 120

/** Which workshop the other translation is of; the document's words, not the page's. */
const OTHER: readonly [Bilingual, Bilingual] = [
  { lt: 'Pirmųjų dirbtuvių vertimas', en: 'Translation of the first workshop' },
  { lt: 'Antrųjų dirbtuvių vertimas', en: 'Translation of the second workshop' },
]

/** The second's words where the first's stand. */
const SECOND: Bilingual = { lt: 'Antrosiose dirbtuvėse parašyta', en: 'Written in the second workshop' }

/** A field with its translations. */
interface Worded {
  readonly field: Field
  readonly texts: readonly TranslatedText[]
}

/** Words of the second that do not stand. */
interface Spare {
  readonly field: string
  readonly text: string
}

/** A translation that does not stand. */
interface Aside {
  readonly unit: TranslationUnit
  readonly text: TranslatedText
  readonly from: 0 | 1
}

/**
 * Puts the words of two concepts together.
 *
 * @param at when they are put together, ms since 1970
 */
export function mergedConcepts(
  one: ArchivedConcept,
  two: ArchivedConcept,
  at: number,
): Pick<ArchivedConcept, 'fields' | 'translations' | 'review'> {
  const language = spokenIn(one) ?? spokenIn(two) ?? 'lt'
  const others = new Map(two.fields.map((field) => [field.id, turned(worded(two, field), language)]))
  const asides: Aside[] = []
  const spares: Spare[] = []
  const merged = one.fields.map((field): Worded => {
    const first = worded(one, field)
    const second = others.get(field.id)
    if (!second) return first
    const isSecond = isEmptyContent(field.content) && !isEmptyContent(second.field.content)
    const [kept, spare] = isSecond ? [second, first] : [first, second]
    const { texts, left } = translated(kept, spare, otherLanguage(language))
    asides.push(...left.map((one) => ({ ...one, from: one.isOwn === isSecond ? 1 : 0 }) as const))
    const stands = new Set(linesOf(field.id, kept.field.content))
    const lacking = linesOf(field.id, spare.field.content).filter((line) => !stands.has(line))
    if (lacking.length > 0) spares.push({ field: field.id, text: lacking.join('\n') })
    return { field: kept.field, texts }
  })
  const review = mergedReview(one.review, two.review, { asides, spares }, { language, at })
  return {
    // What two people approved apart is not yet approved together.
    fields: merged.map(({ field }) => (field.status === 'approved' ? { ...field, status: 'edited' } : field)),
    ...(one.translations || two.translations
      ? { translations: { original: language, texts: merged.flatMap(({ texts }) => texts) } }
      : {}),
    ...(review ? { review } : {}),
  }
}

/** The language a concept is written in; null while it says nothing. */
function spokenIn({ translations, fields }: ArchivedConcept): Language | null {
  const found = languageOf(fields)
  return found === null ? null : (translations?.original ?? found)
}

function worded({ translations }: ArchivedConcept, field: Field): Worded {
  return { field, texts: translations?.texts.filter((text) => text.field === field.id) ?? [] }
}

function isAt({ field, entry, part }: TranslatedText, { path }: TranslationUnit): boolean {
  return field === path.field && entry === path.entry && part === path.part
}

/** Written in the other language, and translated into this one: the translation becomes the original, and the other way round. */
function turned({ field, texts }: Worded, language: Language): Worded {
  const units = unitsIn(field)
  const into = new Map<TranslationUnit, TranslatedText>()
  for (const text of texts) {
    const unit = units.find((one) => isAt(text, one))
    if (unit && text.language === language && text.text.trim() !== '') into.set(unit, text)
  }
  if (into.size === 0) return { field, texts }
  const contentAt = (entry: string, part: string): TextContent | null => {
    const found = [...into].find(([{ path }]) => path.entry === entry && path.part === part)
    return found ? wordsOf(found[1]) : null
  }
  const turnedTexts = [...into].map(([unit, text]): TranslatedText => {
    const { content } = field
    const words = content.kind === 'text' ? content : ({ kind: 'text', text: unit.text } as const)
    const isWhole = text.of === null || text.of === unit.text
    const { field: id, entry, part, isRich, who, at } = text
    const made = { field: id, entry, part, isRich, who, at, language: otherLanguage(language) }
    const rich = words.rich ? { rich: words.rich } : {}
    return { ...made, text: words.text, ...rich, of: isWhole ? text.text.trim() : '' }
  })
  return {
    field: { ...field, content: withWords(field.content, contentAt) },
    texts: [...texts.filter((text) => ![...into.values()].includes(text)), ...turnedTexts],
  }
}

function wordsOf({ text, rich }: TranslatedText): TextContent {
  return { kind: 'text', text, ...(rich ? { rich } : {}) }
}

/** A content with other words at the places for which there are some. */
function withWords(
  content: FieldContent,
  at: (entry: string, part: string) => TextContent | null,
): FieldContent {
  switch (content.kind) {
    case 'text':
      return at('', '') ?? content
    case 'amount':
      return { ...content, note: at('note', '')?.text ?? content.note }
    case 'list': {
      const lines = content.lines.map((line) => ({
        ...line,
        label: at(line.id, 'label')?.text ?? line.label,
        text: at(line.id, 'text')?.text ?? line.text,
      }))
      return { ...content, lines }
    }
    case 'table': {
      const rows = content.rows.map((row) => {
        const cells = Object.entries(row.cells).map(([column, text]) => [
          column,
          at(row.id, column)?.text ?? text,
        ])
        return { ...row, cells: Object.fromEntries(cells) }
      })
      return { ...content, rows }
    }
    case 'computed':
      return content
  }
}

/** What a field's words are translated by: its own translations, and those the other has of the very same words. */
function translated(own: Worded, spare: Worded, language: Language) {
  const texts = [...own.texts]
  const left: { readonly unit: TranslationUnit; readonly text: TranslatedText; readonly isOwn: boolean }[] =
    []
  const spareUnits = unitsIn(spare.field)
  const isOf = (text: TranslatedText, words: string) =>
    (text.of ?? spareUnits.find((unit) => isAt(text, unit))?.text) === words
  for (const unit of unitsIn(own.field)) {
    const other = spare.texts.find(
      (text) => text.language === language && text.text.trim() !== '' && isOf(text, unit.text),
    )
    if (!other) continue
    const index = texts.findIndex((text) => text.language === language && isAt(text, unit))
    const mine = texts[index]
    const moved: TranslatedText = { ...other, ...unit.path, of: unit.text }
    if (!mine) {
      texts.push(moved)
      continue
    }
    // Of what was translated before the original changed, and what translates it as it stands, the latter.
    const isStale = mine.of !== null && mine.of !== unit.text
    if (isStale) texts[index] = moved
    if (mine.text.trim() !== other.text.trim())
      left.push({ unit, text: isStale ? mine : other, isOwn: isStale })
  }
  return { texts, left }
}

/** The comments of both, and words and translations that do not stand; approvals and decisions are the first's. */
function mergedReview(
  one: ReviewRecord = {},
  two: ReviewRecord = {},
  { asides, spares }: { readonly asides: readonly Aside[]; readonly spares: readonly Spare[] },
  { language, at }: { readonly language: Language; readonly at: number },
): ReviewRecord | null {
  const taken = one['comments'] ?? {}
  const rename = (id: string) => (id in taken ? `2-${id}` : id)
  const comments = Object.entries(two['comments'] ?? {}).map(([id, comment]) => [
    rename(id),
    isAnswer(comment) ? { ...comment, answers: rename(comment.answers) } : comment,
  ])
  const resolved = Object.entries(two['resolved'] ?? {}).map(([id, value]) => [rename(id), value])
  const told = asides.map(({ unit: { path, text: original }, text, from }, index) => [
    `merged-translation-${at}-${index + 1}`,
    {
      place: path.field,
      answers: null,
      text: shortened(
        `${OTHER[from][language]}: ${quoted(shortened(original, REPEATED), language)} – ${quoted(text.text.trim(), language)}`,
        LIMITS.conceptText,
      ),
      who: text.who,
      at: text.at || at,
    },
  ])
  const kept = spares.map(({ field, text }, index) => [
    `merged-words-${at}-${index + 1}`,
    {
      place: field,
      answers: null,
      text: shortened(`${SECOND[language]}: ${text}`, LIMITS.conceptText),
      who: '',
      at,
    },
  ])
  const all = { ...taken, ...Object.fromEntries([...comments, ...told, ...kept]) }
  const done = { ...one['resolved'], ...Object.fromEntries(resolved) }
  const review = {
    ...one,
    ...(Object.keys(all).length > 0 ? { comments: all } : {}),
    ...(Object.keys(done).length > 0 ? { resolved: done } : {}),
  }
  return Object.keys(review).length > 0 ? review : null
}

function isAnswer(comment: unknown): comment is { readonly answers: string } {
  return (
    typeof comment === 'object' &&
    comment !== null &&
    'answers' in comment &&
    typeof comment.answers === 'string'
  )
}

function shortened(text: string, length: number): string {
  const signs = [...text]
  return signs.length > length ? `${signs.slice(0, length - 1).join('')}…` : text
}

function quoted(text: string, language: Language): string {
  return language === 'lt' ? `„${text}“` : `“${text}”`
}
