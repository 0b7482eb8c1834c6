// A document without what is erased: built anew from its plain values, so that no deleted change of the old one is left in
// it. Knows the shapes of shared values and what an item is; not what a workshop is.
import * as Y from 'yjs'
import { readItem } from '../../shared/board/read-item.ts'
import { ERASED_CODE } from '../../shared/people/person.ts'
import { cites, cleanCitations, translationOf, unitIn } from './erase-citations.ts'

/** What stands where a text was. */
export const REMOVED = '[pašalinta]'

/** Texts shorter than this are erased where they stand, and not looked for in other texts: "taip" is everybody's. */
const TELLING = 12

export interface Cleaning {
  /** New ids by the old ones: of people; and what stands in the place of their codes. */
  readonly ids: ReadonlyMap<string, string>
  /** Ids of notes whose texts go. */
  readonly notes: ReadonlySet<string>
  /** Files of pictures that go: the document shows them no more. */
  readonly files?: ReadonlySet<string>
  /** Codes of those notes: sections that cite them have to be looked at again. */
  readonly codes: ReadonlySet<string>
  /** Texts of those notes: where they are cited by their codes, parts of them are found too. */
  readonly texts: readonly string[]
  /** Words that go wherever they stand, and what comes in their place. */
  readonly words: readonly { readonly from: string; readonly to: string }[]
}

export interface Cleaned {
  /** The document as one update; null when there is nothing in it. */
  readonly update: Uint8Array | null
  /** Fields of a concept that lost something, or that cite what did. */
  readonly fields: readonly string[]
}

/** Whether a text is worth being looked for in others. */
export function isTelling(text: string): boolean {
  return text.length >= TELLING
}

/** A text without the words that go and with new ids for the old ones, alone or between slashes. */
export function cleanText(text: string, { ids, words }: Cleaning): string {
  let clean = text
  for (const { from, to } of words) clean = clean.replaceAll(from, to)
  for (const [from, to] of ids) {
    if (from.length >= TELLING) clean = clean.replaceAll(from, to)
    else if (clean.includes(from)) {
      clean = clean
        .split('/')
        .map((part) => (part === from ? to : part))
        .join('/')
    }
  }
  return clean
}

/** A plain value without what is erased, in its keys too. */
export function cleanValue(value: unknown, cleaning: Cleaning): unknown {
  if (typeof value === 'string') return cleanText(value, cleaning)
  if (Array.isArray(value)) return value.map((part) => cleanValue(part, cleaning))
  if (value === null || typeof value !== 'object' || value instanceof Uint8Array) return value
  const entries = Object.entries(value).map(([key, part]) => [
    cleanText(key, cleaning),
    cleanValue(part, cleaning),
  ])
  const clean: Record<string, unknown> = Object.fromEntries(entries)
  // A candidate of a vote says the note's id and its words.
  const { id, text } = clean
  if (typeof id === 'string' && cleaning.notes.has(id) && typeof text === 'string') clean['text'] = REMOVED
  return clean
}

type Delta = readonly { readonly insert?: unknown; readonly attributes?: Record<string, unknown> }[]

function cleanDelta(delta: Delta, cleaning: Cleaning): Delta {
  const whole = (parts: Delta) =>
    parts.map(({ insert }) => (typeof insert === 'string' ? insert : '')).join('')
  const parts = delta.map((part) => ({
    ...part,
    insert: typeof part.insert === 'string' ? cleanText(part.insert, cleaning) : part.insert,
  }))
  const words = whole(parts)
  const clean = cleanText(words, cleaning)
  // Words that begin in bold and end without it are found in the whole only.
  return clean === words ? parts : [{ insert: clean }]
}

function cleanShared(value: unknown, cleaning: Cleaning): unknown {
  if (value instanceof Y.XmlText) return withDelta(new Y.XmlText(), value, cleaning)
  if (value instanceof Y.Text) return withDelta(new Y.Text(), value, cleaning)
  if (value instanceof Y.XmlElement) return cleanElement(value, cleaning)
  if (value instanceof Y.Array) return arrayOf(value.toArray().map((part) => cleanShared(part, cleaning)))
  if (value instanceof Y.Map) return cleanMap(value as Y.Map<unknown>, cleaning)
  return cleanValue(value, cleaning)
}

function arrayOf(values: readonly unknown[]): Y.Array<unknown> {
  const made = new Y.Array<unknown>()
  made.insert(0, [...values])
  return made
}

function withDelta<T extends Y.Text>(made: T, text: Y.Text, cleaning: Cleaning): T {
  made.applyDelta([...cleanDelta(text.toDelta() as Delta, cleaning)])
  return made
}

function cleanElement(element: Y.XmlElement, cleaning: Cleaning): Y.XmlElement {
  const made = new Y.XmlElement(element.nodeName)
  for (const [name, value] of Object.entries(element.getAttributes())) {
    made.setAttribute(name, cleanValue(value, cleaning) as string)
  }
  made.insert(0, element.toArray().map((part) => cleanShared(part, cleaning)) as (Y.XmlElement | Y.XmlText)[])
  return made
}

function cleanMap(map: Y.Map<unknown>, cleaning: Cleaning): Y.Map<unknown> {
  const made = new Y.Map<unknown>()
  for (const [key, value] of map) {
    if (key === 'image' && cleaning.files?.has(String(fileIn(value)))) continue
    made.set(cleanText(key, cleaning), cleanShared(value, cleaning))
  }
  return made
}

function fileIn(value: unknown): unknown {
  return value !== null && typeof value === 'object' && 'file' in value ? value.file : undefined
}

/** An item whose words go keeps its place, its votes and its code. */
function emptied(id: string, item: Y.Map<unknown>, cleaning: Cleaning): Y.Map<unknown> {
  const isDeleted = readItem(id, item) === 'deleted'
  const own = new Set<string>()
  for (const value of item.values())
    if (value instanceof Y.Text && value.length > 0) own.add(value.toString())
  const words = [...cleaning.words, ...[...own].map((from) => ({ from, to: REMOVED }))]
  const made = new Y.Map<unknown>()
  for (const [key, value] of item) {
    if (value instanceof Y.Text) made.set(key, new Y.Text(value.length > 0 && !isDeleted ? REMOVED : ''))
    else if (key === 'deleted') made.set(key, withoutText(cleanValue(value, cleaning), isDeleted))
    // What it was given out of hidden work may be older words than those it has.
    else if (key === 'carried' || key === 'caption' || key === 'title')
      made.set(key, value === '' ? '' : REMOVED)
    else made.set(cleanText(key, cleaning), cleanShared(value, { ...cleaning, words }))
  }
  return made
}

/** Deleted is what has the words it had then: what is stays so, and what is not must not become it. */
function withoutText(deletion: unknown, isDeleted: boolean): unknown {
  return deletion !== null && typeof deletion === 'object' && 'text' in deletion
    ? { ...deletion, text: isDeleted ? '' : '\u00a0' }
    : deletion
}

/** Of what shows something rather than saying it, nothing is left to stay in its place. */
const SHOWING: ReadonlySet<unknown> = new Set(['image', 'stroke'])

/** Items are copied under their id with marks behind it. */
function isErased(id: string, { notes }: Cleaning): boolean {
  return notes.has(id.replace(/~+$/, ''))
}

/** Builds a document anew without what is erased. */
export function cleanDocument(updates: readonly Uint8Array[], cleaning: Cleaning): Cleaned {
  const old = new Y.Doc()
  const made = new Y.Doc()
  old.transact(() => {
    for (const update of updates) Y.applyUpdate(old, update)
  })
  const touched = new Set<string>()
  made.transact(() => {
    const names = [...old.share.keys()]
    const translations = names.filter((name) => translationOf(name) !== null || name.startsWith('translated'))
    for (const name of names) {
      if (translations.includes(name)) continue
      if (name.startsWith('rich:')) copyFragment(old, made, name, cleaning, touched)
      else copyMap(old.getMap(name), made.getMap(name), name, cleaning, touched)
    }
    // Of words that are gone a translation says the same: it goes with them. Known once the originals are copied.
    const isKept = (key: string) =>
      unitIn(old, key) === unitIn(made, key) && isClean(old.getMap('translatedFrom').get(key), cleaning)
    for (const name of translations) {
      const key = translationOf(name)
      if (key === null) copyMap(old.getMap(name), made.getMap(name), name, cleaning, touched, isKept)
      else if (!isKept(key)) continue
      else if (name.startsWith('rich:')) copyFragment(old, made, name, cleaning, touched)
      else withDelta(made.getText(cleanText(name, cleaning)), old.getText(name), cleaning)
    }
    lookAgain(made, touched)
  })
  const isEmpty = Y.encodeStateVector(made).byteLength <= 1
  const update = isEmpty ? null : Y.encodeStateAsUpdate(made)
  old.destroy()
  made.destroy()
  return { update, fields: [...touched] }
}

function isClean(value: unknown, cleaning: Cleaning): boolean {
  return JSON.stringify(cleanValue(value, cleaning)) === JSON.stringify(value)
}

function copyFragment(from: Y.Doc, to: Y.Doc, name: string, cleaning: Cleaning, touched: Set<string>): void {
  const fragment = from.getXmlFragment(name)
  const made = to.getXmlFragment(name)
  made.insert(
    0,
    fragment.toArray().map((part) => cleanShared(part, cleaning)) as (Y.XmlElement | Y.XmlText)[],
  )
  if (made.toString() !== fragment.toString()) touched.add(name.slice('rich:'.length))
}

/** A row of the public list of people, as it is now or was in a version. */
function nobody(row: unknown): unknown {
  const { deviceless: _deviceless, ...rest } = { ...(row as { deviceless?: unknown }) }
  return { ...rest, code: ERASED_CODE, shownAs: 'code', name: null }
}

function copyMap(
  from: Y.Map<unknown>,
  to: Y.Map<unknown>,
  name: string,
  cleaning: Cleaning,
  touched: Set<string>,
  isKept: (key: string) => boolean = () => true,
): void {
  for (const [key, value] of from) {
    if (!isKept(key)) continue
    const isGone = name === 'items' && value instanceof Y.Map && isErased(key, cleaning)
    if (isGone && SHOWING.has((value as Y.Map<unknown>).get('type'))) continue
    const clean = isGone ? emptied(key, value as Y.Map<unknown>, cleaning) : cleanShared(value, cleaning)
    if (name === 'people' && cleaning.ids.has(key)) {
      to.set(cleanText(key, cleaning), nobody(clean))
      continue
    }
    to.set(cleanText(key, cleaning), clean)
    if (name !== 'fields' || !(value instanceof Y.Map)) continue
    const made = to.get(key)
    const before = JSON.stringify(value.toJSON())
    if (made instanceof Y.Map) cleanCitations(made as Y.Map<unknown>, cleaning, REMOVED)
    const isSame = made instanceof Y.Map && JSON.stringify(made.toJSON()) === before
    if (!isSame || cites(before, cleaning.codes)) touched.add(key)
  }
}

/** What was approved with words that are gone is approved no more. */
function lookAgain(made: Y.Doc, touched: ReadonlySet<string>): void {
  for (const id of touched) {
    const field = made.getMap('fields').get(id)
    if (field instanceof Y.Map && field.get('status') === 'approved') field.set('status', 'edited')
  }
}
