// How a field of the concept lies in the document: texts, lines and rows as Yjs types, read and filled. The typed view
// over all fields is concept-draft.ts.
import { simpleDiffStringWithCursor } from 'lib0/diff'
import * as Y from 'yjs'
import { byOrder, orderBetween } from '../base/order.ts'
import type { FieldContent, ListLine, TableRow } from './field.ts'

/** The words of a shared text under a key, or nothing. */
export function texts(map: Y.Map<unknown>, key: string): string {
  const value = map.get(key)
  return value instanceof Y.Text ? value.toString() : ''
}

/** A list of note codes, whatever was found. */
export function codes(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((code): code is string => typeof code === 'string') : []
}

/** Whether a value of the document is a map. */
export function isMap(value: unknown): value is Y.Map<unknown> {
  return value instanceof Y.Map
}

interface Entry {
  readonly id: string
  readonly order: string
  readonly map: Y.Map<unknown>
}

/** The lines of a list or rows of a table, in their order. */
export function ordered(entries: unknown): Entry[] {
  if (!isMap(entries)) return []
  const found: Entry[] = []
  for (const [id, map] of entries) {
    if (isMap(map)) found.push({ id, order: String(map.get('order') ?? ''), map })
  }
  return found.sort(byOrder)
}

/** A line of a list as plain values. */
export function readLine({ id, map }: Entry): ListLine {
  return { id, text: texts(map, 'text'), label: texts(map, 'label'), sources: codes(map.get('sources')) }
}

/** A row of a table as plain values. */
export function readRow({ id, map }: Entry): TableRow {
  const cells: Record<string, string> = {}
  for (const [key, value] of map) if (value instanceof Y.Text) cells[key] = value.toString()
  return { id, cells, sources: codes(map.get('sources')) }
}

/** Adds a line or row after the last, with a shared text for each of its parts. */
export function addEntry(
  map: Y.Map<unknown>,
  key: 'lines' | 'rows',
  id: string,
  parts: Readonly<Record<string, string>>,
  sources: readonly string[],
): void {
  let entries = map.get(key)
  if (!isMap(entries)) {
    entries = new Y.Map<unknown>()
    map.set(key, entries)
  }
  const last = ordered(entries).at(-1)
  const entry = new Y.Map<unknown>()
  entry.set('order', orderBetween(last?.order ?? null, null))
  entry.set('sources', [...sources])
  for (const [part, text] of Object.entries(parts)) entry.set(part, new Y.Text(text))
  if (isMap(entries)) entries.set(id, entry)
}

function fillText(map: Y.Map<unknown>, key: string, next: string): void {
  const text = map.get(key)
  if (!(text instanceof Y.Text)) {
    map.set(key, new Y.Text(next))
    return
  }
  const { index, remove, insert } = simpleDiffStringWithCursor(text.toString(), next, next.length)
  text.delete(index, remove)
  text.insert(index, insert)
}

function fillEntries(
  map: Y.Map<unknown>,
  key: 'lines' | 'rows',
  entries: readonly { id: string; parts: Readonly<Record<string, string>>; sources: readonly string[] }[],
): void {
  const found = map.get(key)
  if (isMap(found)) for (const id of [...found.keys()]) found.delete(id)
  else map.set(key, new Y.Map<unknown>())
  for (const { id, parts, sources } of entries) addEntry(map, key, id, parts, sources)
}

/** Makes a field hold this content. Texts are changed in place, so what somebody types at the same moment stays. */
export function fillContent(map: Y.Map<unknown>, content: FieldContent): void {
  switch (content.kind) {
    case 'text':
      fillText(map, 'text', content.text)
      break
    case 'amount':
      fillText(map, 'amount', content.amount)
      fillText(map, 'note', content.note)
      break
    case 'list':
      fillEntries(
        map,
        'lines',
        content.lines.map(({ id, text, label, sources }) => ({ id, parts: { text, label }, sources })),
      )
      break
    case 'table':
      fillEntries(
        map,
        'rows',
        content.rows.map(({ id, cells, sources }) => ({ id, parts: cells, sources })),
      )
      break
    case 'computed':
      break
  }
}
