// How a field of the concept lies in the document: texts, lines and rows as Yjs types, read and filled. The typed view
// over all fields is concept-draft.ts.
import { simpleDiffStringWithCursor } from 'lib0/diff'
import * as Y from 'yjs'
import { z } from 'zod/mini'
import { IMAGE_FILE } from '../base/image-file.ts'
import { byOrder, orderBetween } from '../base/order.ts'
import { sameValue } from '../base/same-value.ts'
import { sizeSchema } from '../base/schema.ts'
import type { FieldContent, LineImage, ListLine, TableRow } from './field.ts'

/** A line's picture as it is kept, in the document and in archives. */
export const lineImageSchema = z.object({ file: z.string().check(z.regex(IMAGE_FILE)), pixels: sizeSchema })

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
  const { data: image } = lineImageSchema.safeParse(map.get('image'))
  const line = {
    id,
    text: texts(map, 'text'),
    label: texts(map, 'label'),
    sources: codes(map.get('sources')),
  }
  return image ? { ...line, image } : line
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
  image?: LineImage,
): void {
  let entries = map.get(key)
  if (!isMap(entries)) {
    entries = new Y.Map<unknown>()
    map.set(key, entries)
  }
  const last = ordered(entries).at(-1)
  if (isMap(entries))
    entries.set(id, newEntry(orderBetween(last?.order ?? null, null), parts, sources, image))
}

function newEntry(
  order: string,
  parts: Readonly<Record<string, string>>,
  sources: readonly string[],
  image?: LineImage,
): Y.Map<unknown> {
  const entry = new Y.Map<unknown>()
  entry.set('order', order)
  entry.set('sources', [...sources])
  if (image) entry.set('image', image)
  for (const [part, text] of Object.entries(parts)) entry.set(part, new Y.Text(text))
  return entry
}

/** Takes all words out of a text of an older version. */
export function dropText(map: Y.Map<unknown>): void {
  const text = map.get('text')
  if (text instanceof Y.Text && text.length > 0) text.delete(0, text.length)
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

interface Filled {
  readonly id: string
  readonly parts: Readonly<Record<string, string>>
  readonly sources: readonly string[]
  readonly image?: LineImage | undefined
}

function fillEntries(map: Y.Map<unknown>, key: 'lines' | 'rows', entries: readonly Filled[]): void {
  const found = map.get(key)
  const held = isMap(found) ? found : new Y.Map<unknown>()
  if (held !== found) map.set(key, held)
  const wanted = new Set(entries.map(({ id }) => id))
  for (const id of [...held.keys()]) if (!wanted.has(id)) held.delete(id)
  let last: string | null = null
  for (const { id, parts, sources, image } of entries) {
    const entry = held.get(id)
    if (!isMap(entry)) {
      last = orderBetween(last, null)
      held.set(id, newEntry(last, parts, sources, image))
      continue
    }
    const order = String(entry.get('order') ?? '')
    const isAfter: boolean = order !== '' && (last === null || order > last)
    last = isAfter ? order : orderBetween(last, null)
    if (!isAfter) entry.set('order', last)
    if (!sameValue(entry.get('sources'), sources)) entry.set('sources', [...sources])
    if (!sameValue(entry.get('image'), image)) setImage(entry, image ?? null)
    for (const [part, value] of [...entry])
      if (value instanceof Y.Text && !(part in parts)) fillText(entry, part, '')
    for (const [part, text] of Object.entries(parts)) fillText(entry, part, text)
  }
}

export function setImage(entry: Y.Map<unknown>, image: LineImage | null): void {
  if (image) entry.set('image', image)
  else entry.delete('image')
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
        content.lines.map(({ id, text, label, sources, image }) => ({
          id,
          parts: { text, label },
          sources,
          image,
        })),
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
