// What of a concept rests on a note that is erased: fields, lines and rows that cite it by its code, in which short texts and
// parts of it are found too, and translations of words that are gone. Knows how a concept lies in its document.
import * as Y from 'yjs'
import { searchKey, tidy } from '../../shared/base/text.ts'

/** What is erased, as far as it is cited. */
export interface Cited {
  readonly codes: ReadonlySet<string>
  readonly texts: readonly string[]
}

/** Whether a field, as JSON, names one of these codes. */
export function cites(json: string, codes: ReadonlySet<string>): boolean {
  return [...codes].some((code) => json.includes(JSON.stringify(code)))
}

/** Fewer letters in a row than these are nobody's words. */
const WORD = /\p{L}{4}/u

/**
 * Takes short texts out of a field that cites them. Where nothing else is cited, parts go as well: drafting puts what
 * stands before a colon into one column and what stands behind it into another.
 *
 * @param removed what comes in their place
 */
export function cleanCitations(map: Y.Map<unknown>, cited: Cited, removed: string): void {
  const sources = map.get('sources')
  const named: readonly unknown[] = Array.isArray(sources) ? sources : []
  const gone = named.filter((code) => cited.codes.has(String(code)))
  for (const value of map.values()) {
    if (value instanceof Y.Map) cleanCitations(value as Y.Map<unknown>, cited, removed)
    if (!(value instanceof Y.Text) || gone.length === 0) continue
    const text = value.toString()
    const isPart = gone.length === named.length && partOf(text, cited.texts)
    const clean = isPart ? removed : withoutTexts(text, cited.texts, removed)
    if (clean === text) continue
    value.delete(0, value.length)
    value.insert(0, clean)
  }
}

/** Words between others, in small or capital letters. */
function wordsIn(words: string): RegExp {
  return new RegExp(
    `(?<![\\p{L}\\p{N}])${words.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}(?![\\p{L}\\p{N}])`,
    'giu',
  )
}

function partOf(text: string, texts: readonly string[]): boolean {
  const words = searchKey(withoutEnd(tidy(text)))
  return WORD.test(words) && texts.some((one) => wordsIn(words).test(searchKey(one)))
}

function withoutTexts(text: string, texts: readonly string[], removed: string): string {
  const telling = texts.map(withoutEnd).filter((one) => WORD.test(one))
  const longestFirst = [...new Set(telling)].sort((a, b) => b.length - a.length)
  return longestFirst.reduce((rest, one) => rest.replace(wordsIn(one), removed), text)
}

/** A sentence without what ends it: drafting puts full stops where there were none. */
export function withoutEnd(text: string): string {
  return text.replace(/[\s.,;:!?…]+$/u, '')
}

const PLAIN = /^translation:((?:lt|en):.+)$/
const RICH = /^rich:(.+)~(lt|en)$/

/** Under which key a part of a concept's document is a translation; null when it is none. */
export function translationOf(name: string): string | null {
  const [, plain] = PLAIN.exec(name) ?? []
  const [, field, language] = RICH.exec(name) ?? []
  return plain ?? (field === undefined ? null : `${language}:${field}//`)
}

/** The words a translation is of, as they stand in a document. @param key as the translation is kept under */
export function unitIn(doc: Y.Doc, key: string): string {
  const [, id = '', entry = '', part = ''] = /^(?:lt|en):([^/]+)\/(.*)\/([^/]*)$/.exec(key) ?? []
  const field = doc.getMap('fields').get(id)
  if (!(field instanceof Y.Map)) return ''
  if (entry === '' && doc.share.has(`rich:${id}`)) return doc.getXmlFragment(`rich:${id}`).toString()
  const within = ['lines', 'rows'].flatMap((name) => {
    const entries: unknown = field.get(name)
    return entries instanceof Y.Map ? [entries.get(entry) as unknown] : []
  })
  const found = within.find((one) => one instanceof Y.Map)
  const text: unknown = found instanceof Y.Map ? found.get(part) : field.get(entry === '' ? 'text' : entry)
  return text instanceof Y.Text ? text.toString() : ''
}
