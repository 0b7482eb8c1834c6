// The typed view over the concept document: every field's status, content and sources. Texts are shared texts, so
// several people write one field at once. Fields of a newer version are kept and passed over.
import { simpleDiffStringWithCursor } from 'lib0/diff'
import * as Y from 'yjs'
import { z } from 'zod/mini'
import { LIMITS } from '../base/limits.ts'
import { orderBetween } from '../base/order.ts'
import { hasSchema } from '../base/schema.ts'
import { Listeners, type Unsubscribe } from '../base/signal.ts'
import {
  contentKindOf,
  emptyContent,
  FIELD_STATUSES,
  type Field,
  type FieldContent,
  type FieldStatus,
  findField,
  type LineImage,
  type ListLine,
  type TableRow,
} from './field.ts'
import {
  addEntry,
  codes,
  dropText,
  fillContent,
  isMap,
  ordered,
  readLine,
  readRow,
  setImage,
  texts,
} from './field-map.ts'
import { fillFragment, fragmentOf, readFragment } from './rich-fragment.ts'
import { contentOfRich, type RichText, richOf, richOfText } from './rich-text.ts'
import { SECTIONS } from './sections.ts'

/** 2: rich texts lie in fragments of their own. A document of 1 keeps them as plain texts until they are carried over. */
export const CONCEPT_SCHEMA = 2
const OLDER_SCHEMAS = [1]

/** Where a text of a field is: the field's only text, a part of an amount, a list line, or a cell of a table row. */
export interface TextPath {
  readonly field: string
  /** '' for the field's own text, 'amount' or 'note' of an amount; otherwise the id of a line or row. */
  readonly entry: string
  /** Column id of a table row; 'text' or 'label' of a line; '' otherwise. */
  readonly part: string
}

/** One version of the document, as its history lists it. */
export interface HistoryEntry {
  readonly id: string
  readonly version: string
  /** Instant, ms since 1970. */
  readonly at: number
  readonly what: string
  readonly who: string
}

/** Fields whose text has paragraphs, lists and marks. */
export const RICH_FIELDS: readonly string[] = SECTIONS.flatMap(({ fields }) => fields)
  .filter(({ type }) => type === 'richtext')
  .map(({ id }) => id)

function isRich(id: string): boolean {
  return RICH_FIELDS.includes(id)
}

const historyReader = z.object({ version: z.string(), at: z.number(), what: z.string(), who: z.string() })

export class ConceptDraft {
  readonly doc: Y.Doc
  readonly #meta: Y.Map<unknown>
  readonly #fields: Y.Map<unknown>
  readonly #history: Y.Map<unknown>
  readonly #seen: Y.Map<unknown>
  readonly #changes = new Listeners<ReadonlySet<string>>()
  readonly #others: Unsubscribe[] = []
  readonly #observer = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[]): void => {
    const changed = new Set<string>()
    for (const event of events) {
      const [id] = event.path
      if (id !== undefined) changed.add(String(id))
      else for (const key of event.keys.keys()) changed.add(key)
    }
    this.#changes.emit(changed)
  }

  /** Opens the view on a document; several views on one document are fine. */
  constructor(doc: Y.Doc) {
    this.doc = doc
    this.#meta = doc.getMap('meta')
    this.#fields = doc.getMap('fields')
    this.#history = doc.getMap('history')
    this.#seen = doc.getMap('seen')
    this.#fields.observeDeep(this.#observer as Parameters<Y.Map<unknown>['observeDeep']>[0])
    const seen = ({ keysChanged }: Y.YMapEvent<unknown>) => this.#changes.emit(new Set(keysChanged))
    this.#seen.observe(seen)
    this.#others.push(() => this.#seen.unobserve(seen))
    for (const field of RICH_FIELDS) {
      const told = () => this.#changes.emit(new Set([field]))
      const fragment = fragmentOf(doc, field)
      fragment.observeDeep(told)
      this.#others.push(() => fragment.unobserveDeep(told))
    }
  }

  close(): void {
    this.#fields.unobserveDeep(this.#observer as Parameters<Y.Map<unknown>['unobserveDeep']>[0])
    for (const stop of this.#others) stop()
    this.#changes.clear()
  }

  /** Calls back with the ids of the fields a transaction changed; rich texts are told apart from the rest of a field. */
  onChange(listener: (fields: ReadonlySet<string>) => void): Unsubscribe {
    return this.#changes.add(listener)
  }

  change<T>(write: () => T): T {
    return this.doc.transact(write, this)
  }

  /**
   * Whether the document has been set up.
   *
   * @throws {SchemaError} when a newer version wrote it
   */
  get ready(): boolean {
    return hasSchema(this.#meta, 'concept', CONCEPT_SCHEMA, OLDER_SCHEMAS)
  }

  /**
   * Sets up an empty document with every field in place: two people who write first in one field at once then write
   * into the same text, and neither is lost.
   */
  create(): void {
    this.change(() => {
      this.#meta.set('schema', CONCEPT_SCHEMA)
      for (const spec of SECTIONS.flatMap((section) => section.fields)) {
        const map = this.#open(spec.id)
        if (spec.type !== 'richtext') fillContent(map, emptyContent(contentKindOf(spec)))
      }
    })
  }

  /**
   * A field as plain values; an untouched one is empty.
   *
   * @throws {RangeError} when the concept has no such field
   */
  field(id: string): Field {
    const spec = findField(id)
    if (!spec) throw new RangeError(`The concept has no field ${id}`)
    const kind = contentKindOf(spec)
    const map = this.#fields.get(id)
    if (!isMap(map)) return { id, status: 'empty', content: emptyContent(kind), sources: [] }
    const status = FIELD_STATUSES.find((known) => known === map.get('status')) ?? 'empty'
    const content = spec.type === 'richtext' ? contentOfRich(this.#rich(id)) : this.#content(map, kind)
    return { id, status, content, sources: codes(map.get('sources')) }
  }

  setStatus(id: string, status: FieldStatus): void {
    this.change(() => this.#open(id).set('status', status))
  }

  setSources(id: string, sources: readonly string[]): void {
    this.change(() => this.#open(id).set('sources', [...sources]))
  }

  /** The codes behind a line or row. A code nothing of the field names any more leaves the field too. */
  setEntrySources(id: string, entry: string, sources: readonly string[]): void {
    this.change(() => {
      const map = this.#open(id)
      const held = this.#entry(map, entry)
      if (!held) return
      const was = codes(held.get('sources'))
      held.set('sources', [...sources])
      const { content } = this.field(id)
      const entries = content.kind === 'list' ? content.lines : content.kind === 'table' ? content.rows : []
      const named = new Set(entries.flatMap((one) => one.sources))
      const kept = codes(map.get('sources')).filter((code) => named.has(code) || !was.includes(code))
      map.set('sources', [...new Set([...kept, ...sources])])
    })
  }

  /**
   * Replaces a field's content: what drafting and importing do. Texts are changed in place, so what somebody types at
   * the same moment stays.
   */
  setField(id: string, content: FieldContent, status: FieldStatus, sources: readonly string[]): void {
    this.change(() => {
      const map = this.#open(id)
      map.set('status', status)
      map.set('sources', [...sources])
      if (content.kind === 'text' && isRich(id)) {
        fillFragment(fragmentOf(this.doc, id), richOf(content))
        dropText(map)
      } else fillContent(map, content)
    })
  }

  /** A person wrote in the rich text of a field, with the editor bound to it: what was approved no longer stands there. */
  markEdited(id: string): void {
    this.change(() => this.#edited(this.#open(id)))
  }

  /** The shared text at a path, for an editor to bind to; undefined while nobody has written there. */
  textAt({ field, entry, part }: TextPath): Y.Text | undefined {
    const map = this.#fields.get(field)
    if (!isMap(map)) return undefined
    const holder = entry === '' || entry === 'amount' || entry === 'note' ? map : this.#entry(map, entry)
    const text = holder?.get(entry === '' ? 'text' : entry === 'amount' || entry === 'note' ? entry : part)
    return text instanceof Y.Text ? text : undefined
  }

  /**
   * Replaces a text by another as the smallest edit around the caret. The field becomes edited; approval is taken
   * back, because what was approved is no longer what stands there.
   *
   * @throws {RangeError} when the text is over LIMITS.conceptText characters
   */
  editText(path: TextPath, next: string, caret: number): void {
    if (next.length > LIMITS.conceptText) throw new RangeError(`A text of ${next.length} characters`)
    if (isRich(path.field)) {
      const { sources } = this.field(path.field)
      this.setField(path.field, { kind: 'text', text: next }, 'edited', sources)
      return
    }
    this.change(() => {
      const map = this.#open(path.field)
      const text = this.textAt(path) ?? this.#createText(map, path)
      if (!text) return
      const { index, remove, insert } = simpleDiffStringWithCursor(text.toString(), next, caret)
      if (remove === 0 && insert.length === 0) return
      if (remove > 0) text.delete(index, remove)
      if (insert.length > 0) text.insert(index, insert)
      this.#edited(map)
    })
  }

  addLine(field: string, line: ListLine): void {
    this.change(() => {
      const map = this.#open(field)
      addEntry(map, 'lines', line.id, { text: line.text, label: line.label }, line.sources, line.image)
      this.#edited(map)
    })
  }

  /** Chooses a picture for a line of a list, or takes it away. */
  setLineImage(field: string, line: string, image: LineImage | null): void {
    this.change(() => {
      const map = this.#open(field)
      const held = this.#entry(map, line)
      if (!held) return
      setImage(held, image)
      this.#edited(map)
    })
  }

  addRow(field: string, row: TableRow): void {
    this.change(() => {
      const map = this.#open(field)
      addEntry(map, 'rows', row.id, row.cells, row.sources)
      this.#edited(map)
    })
  }

  /** Removes a line of a list or a row of a table. */
  removeEntry(field: string, entry: string): void {
    this.change(() => {
      const map = this.#open(field)
      for (const key of ['lines', 'rows']) {
        const entries = map.get(key)
        if (isMap(entries)) entries.delete(entry)
      }
      this.#edited(map)
    })
  }

  /** Moves a line or row to stand after another, or first when null. */
  moveEntry(field: string, entry: string, after: string | null): void {
    this.change(() => {
      const map = this.#open(field)
      for (const key of ['lines', 'rows']) {
        const entries = map.get(key)
        if (!isMap(entries)) continue
        const moving = entries.get(entry)
        if (!isMap(moving)) continue
        const others = ordered(entries).filter(({ id }) => id !== entry)
        const index = after === null ? -1 : others.findIndex(({ id }) => id === after)
        moving.set('order', orderBetween(others[index]?.order ?? null, others[index + 1]?.order ?? null))
      }
      this.#edited(map)
    })
  }

  /** The versions so far, oldest first. */
  get history(): readonly HistoryEntry[] {
    const entries: HistoryEntry[] = []
    for (const [id, value] of this.#history) {
      const read = historyReader.safeParse(value)
      if (read.success) entries.push({ id, ...read.data })
    }
    return entries.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
  }

  addHistory({ id, ...entry }: HistoryEntry): void {
    this.change(() => this.#history.set(id, entry))
  }

  /** Fingerprints of what the board offered for each field when somebody last took or ignored it. */
  get seen(): ReadonlyMap<string, string> {
    const seen = new Map<string, string>()
    for (const [id, print] of this.#seen) if (typeof print === 'string') seen.set(id, print)
    return seen
  }

  setSeen(field: string, print: string): void {
    this.change(() => this.#seen.set(field, print))
  }

  /** Fields this version does not know, as plain values: an archive must keep them. */
  unreadFields(): Readonly<Record<string, unknown>> {
    const unread: Record<string, unknown> = {}
    for (const [id, value] of this.#fields) {
      if (!findField(id)) unread[id] = value instanceof Y.AbstractType ? value.toJSON() : value
    }
    return unread
  }

  #content(map: Y.Map<unknown>, kind: FieldContent['kind']): FieldContent {
    switch (kind) {
      case 'text':
        return { kind, text: texts(map, 'text') }
      case 'amount':
        return { kind, amount: texts(map, 'amount'), note: texts(map, 'note') }
      case 'computed':
        return { kind }
      case 'list':
        return { kind, lines: ordered(map.get('lines')).map(readLine) }
      case 'table':
        return { kind, rows: ordered(map.get('rows')).map(readRow) }
    }
  }

  /** What stands in a rich text, and what an older version wrote beside it. */
  #rich(id: string): RichText {
    const rich = readFragment(fragmentOf(this.doc, id))
    const map = this.#fields.get(id)
    const text = isMap(map) ? texts(map, 'text') : ''
    return text === '' ? rich : [...rich, ...richOfText(text)]
  }

  #entry(map: Y.Map<unknown>, id: string): Y.Map<unknown> | undefined {
    for (const key of ['lines', 'rows']) {
      const entries = map.get(key)
      const entry = isMap(entries) ? entries.get(id) : undefined
      if (isMap(entry)) return entry
    }
    return undefined
  }

  #createText(map: Y.Map<unknown>, { entry, part }: TextPath): Y.Text | undefined {
    const own = entry === '' || entry === 'amount' || entry === 'note'
    const holder = own ? map : this.#entry(map, entry)
    if (!holder) return undefined
    const text = new Y.Text()
    holder.set(own ? entry || 'text' : part, text)
    return text
  }

  #open(id: string): Y.Map<unknown> {
    const found = this.#fields.get(id)
    if (isMap(found)) return found
    const map = new Y.Map<unknown>()
    map.set('status', 'empty')
    map.set('sources', [])
    this.#fields.set(id, map)
    return map
  }

  #edited(map: Y.Map<unknown>): void {
    if (map.get('status') !== 'edited') map.set('status', 'edited')
  }
}
