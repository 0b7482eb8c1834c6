// The typed view over the agenda document, which facilitators write and everybody reads: what the workshop is, its
// plan, where it stands, the timer, the locked layout of frames, who is here (their public part), note codes, totals
// of closed votes. Does not tick: time is an argument.
import type * as Y from 'yjs'
import type { z } from 'zod/mini'
import { byOrder, orderBetween } from '../base/order.ts'
import { hasSchema } from '../base/schema.ts'
import { Listeners, type Unsubscribe } from '../base/signal.ts'
import type { PublicPerson } from '../people/person.ts'
import type { Frame } from './frame.ts'
import { type AgendaItem, type Position, positionAfter, positionBefore, stepsOf } from './plan.ts'
import {
  type About,
  aboutReader,
  type Evaluation,
  positionReader,
  readers,
  type SmallGroup,
  type StepLog,
  timerReader,
  type VoteResult,
} from './record.ts'
import { extendedTimer, IDLE, pausedTimer, resumedTimer, startedTimer, type Timer } from './timer.ts'

export const AGENDA_SCHEMA = 1

type TableName = Extract<keyof typeof readers, string>
type Row<T extends TableName> = z.infer<(typeof readers)[T]>

export class Agenda {
  readonly doc: Y.Doc
  readonly #meta: Y.Map<unknown>
  readonly #now: Y.Map<unknown>
  readonly #codes: Y.Map<unknown>
  readonly #changes = new Listeners<void>()
  readonly #notify = (transaction: Y.Transaction): void => {
    if (transaction.changed.size > 0) this.#changes.emit()
  }

  /** Opens the view on a document; several views on one document are fine. */
  constructor(doc: Y.Doc) {
    this.doc = doc
    this.#meta = doc.getMap('meta')
    this.#now = doc.getMap('now')
    this.#codes = doc.getMap('codes')
    doc.on('afterTransaction', this.#notify)
  }

  close(): void {
    this.doc.off('afterTransaction', this.#notify)
    this.#changes.clear()
  }

  /** Calls back after every transaction that changed the document. */
  onChange(listener: () => void): Unsubscribe {
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
    return hasSchema(this.#meta, 'agenda', AGENDA_SCHEMA)
  }

  /** What the workshop is, or null before the document has arrived. */
  get about(): About | null {
    const read = aboutReader.safeParse(this.#meta.get('about'))
    return read.success ? read.data : null
  }

  get items(): readonly AgendaItem[] {
    return this.everyItem.filter(({ removed }) => removed !== true)
  }

  /** The items with those that were removed, where they stood. */
  get everyItem(): readonly AgendaItem[] {
    return this.#rows('items').sort(byOrder)
  }

  get frames(): readonly Frame[] {
    return this.#rows('frames').sort(
      (a, b) => a.at[1] - b.at[1] || a.at[0] - b.at[0] || (a.id < b.id ? -1 : 1),
    )
  }

  get people(): ReadonlyMap<string, PublicPerson> {
    return new Map(this.#rows('people').map((person) => [person.id, person]))
  }

  /** The people without those who were sent away. */
  get company(): readonly PublicPerson[] {
    return this.#rows('people').filter(({ removed }) => removed !== true)
  }

  get groups(): readonly SmallGroup[] {
    return this.#rows('groups').sort((a, b) => (a.id < b.id ? -1 : 1))
  }

  get votes(): readonly VoteResult[] {
    return this.#rows('votes').sort((a, b) => a.closedAt - b.closedAt)
  }

  get evaluation(): readonly Evaluation[] {
    return this.#rows('evaluation').sort((a, b) => (a.id < b.id ? -1 : 1))
  }

  get log(): readonly StepLog[] {
    return this.#rows('log').sort((a, b) => a.startedAt - b.startedAt)
  }

  /** Note id to code (E-014). Codes never change and are never given twice. */
  get codes(): ReadonlyMap<string, string> {
    const codes = new Map<string, string>()
    for (const [note, code] of this.#codes) if (typeof code === 'string') codes.set(note, code)
    return codes
  }

  /** Where the workshop stands, or null before it was started. */
  get position(): Position | null {
    const read = positionReader.safeParse(this.#now.get('position'))
    return read.success ? read.data : null
  }

  get timer(): Timer {
    const read = timerReader.safeParse(this.#now.get('timer'))
    return read.success ? read.data : IDLE
  }

  /** The item the workshop stands at, or null. It may have been removed since: people finish what they began. */
  get current(): AgendaItem | null {
    const { position } = this
    return position === null ? null : (this.everyItem.find(({ id }) => id === position.item) ?? null)
  }

  /** Sets up an empty document. */
  create(about: About, items: readonly AgendaItem[]): void {
    this.change(() => {
      this.#meta.set('schema', AGENDA_SCHEMA)
      this.#meta.set('about', about)
      for (const { id, ...item } of items) this.#table('items').set(id, item)
    })
  }

  setAbout(about: About): void {
    this.change(() => this.#meta.set('about', about))
  }

  /** Goes to a step and starts its timer, except in a part without an hour. Nothing on the board changes; going back loses nothing. */
  goTo(position: Position, now: number): void {
    const item = this.everyItem.find(({ id }) => id === position.item)
    const step = item && stepsOf(item)[position.step]
    const plannedMs = (step?.plannedMinutes ?? 0) * 60_000
    // In one's own time, between meetings, nobody is hurried.
    const isOwnTime = this.about?.parts.find(({ id }) => id === item?.part)?.startsAt === null
    this.change(() => {
      this.#endLog(now)
      if (item?.skipped) this.#update('items', item.id, ({ skipped: _, ...row }) => row)
      this.#now.set('position', position)
      this.#now.set('timer', isOwnTime ? IDLE : startedTimer(plannedMs, now))
      const entry: Omit<StepLog, 'id'> = {
        ...position,
        plannedMs,
        startedAt: now,
        extendedMs: 0,
        endedAt: null,
      }
      this.#table('log').set(`${position.item}/${position.step}/${now}`, entry)
    })
  }

  /** Goes to the next step; returns false at the end. */
  next(now: number): boolean {
    const after = positionAfter(this.everyItem, this.position)
    if (after) this.goTo(after, now)
    return after !== null
  }

  /** Goes to the step before; returns false at the beginning. */
  back(now: number): boolean {
    const before = positionBefore(this.everyItem, this.position)
    if (before) this.goTo(before, now)
    return before !== null
  }

  /** Ends the workshop, or this meeting of it: the step is over and nothing follows. Going on or back begins again. */
  finish(now: number): void {
    if (this.isFinished || this.position === null) return
    this.change(() => {
      this.#endLog(now)
      this.#now.set('timer', IDLE)
    })
  }

  /** Whether the step it stands at was ended and nothing was begun after it. */
  get isFinished(): boolean {
    const { log } = this
    return log.length > 0 && log.every(({ endedAt }) => endedAt !== null)
  }

  pause(now: number): void {
    this.#setTimer(pausedTimer(this.timer, now))
  }

  resume(now: number): void {
    this.#setTimer(resumedTimer(this.timer, now))
  }

  /** Adds time to the timer and notes it in the log. */
  extend(byMs: number, now: number): void {
    this.change(() => {
      this.#setTimer(extendedTimer(this.timer, byMs, now))
      const open = this.#openLog()
      if (open) this.#table('log').set(open.id, { ...open.entry, extendedMs: open.entry.extendedMs + byMs })
    })
  }

  /** Changes how long an item takes. @throws {RangeError} when not 0 to 600 minutes */
  setMinutes(id: string, minutes: number): void {
    if (!(minutes >= 0 && minutes <= 600)) throw new RangeError(`${minutes} minutes`)
    this.#update('items', id, (item) => ({ ...item, minutes }))
  }

  /** Moves an item to stand after another, or first when null. */
  moveItem(id: string, after: string | null): void {
    const others = this.items.filter((item) => item.id !== id)
    const index = after === null ? -1 : others.findIndex((item) => item.id === after)
    const order = orderBetween(others[index]?.order ?? null, others[index + 1]?.order ?? null)
    const part = (others[index] ?? others[0])?.part
    this.#update('items', id, (item) => ({ ...item, order, part: part ?? item.part }))
  }

  addItem({ id, ...item }: AgendaItem): void {
    this.change(() => this.#table('items').set(id, item))
  }

  /** Takes an item out of the agenda. Its frames, and what people wrote there, stay on the board. */
  removeItem(id: string): void {
    this.#update('items', id, (item) => ({ ...item, removed: true }))
  }

  addFrames(frames: readonly Frame[]): void {
    this.#setRows('frames', frames)
  }

  setPeople(people: readonly PublicPerson[]): void {
    this.#setRows('people', people)
  }

  removePerson(id: string): void {
    this.change(() => this.#table('people').delete(id))
  }

  setGroups(groups: readonly SmallGroup[]): void {
    this.#setRows('groups', groups)
  }

  setVotes(votes: readonly VoteResult[]): void {
    this.#setRows('votes', votes)
  }

  setEvaluation(evaluation: readonly Evaluation[]): void {
    this.#setRows('evaluation', evaluation)
  }

  setLog(log: readonly StepLog[]): void {
    this.change(() => {
      for (const entry of log) this.#table('log').set(`${entry.item}/${entry.step}/${entry.startedAt}`, entry)
    })
  }

  /** Restores where an imported workshop stood. */
  setPosition(position: Position | null, timer: Timer): void {
    this.change(() => {
      if (position) this.#now.set('position', position)
      this.#now.set('timer', timer)
    })
  }

  /** Gives notes their codes; a note that has one keeps it. */
  setCodes(codes: Iterable<readonly [note: string, code: string]>): void {
    this.change(() => {
      for (const [note, code] of codes) if (!this.#codes.has(note)) this.#codes.set(note, code)
    })
  }

  /** Rows of a table another file of this folder owns, by its reader; what this version cannot read is passed over. */
  rowsOf<R>(table: string, reader: z.ZodMiniType<R>): (R & { readonly id: string })[] {
    const rows: (R & { id: string })[] = []
    for (const [id, value] of this.#table(table)) {
      const read = reader.safeParse(value)
      if (read.success) rows.push({ ...read.data, id })
    }
    return rows
  }

  /** Writes rows of such a table, each as one value; null takes a row away. */
  setRowsOf(table: string, rows: Iterable<readonly [id: string, row: object | null]>): void {
    this.change(() => {
      for (const [id, row] of rows) {
        if (row === null) this.#table(table).delete(id)
        else this.#table(table).set(id, row)
      }
    })
  }

  /** One value of how things stand in the room now, by its reader; null when there is none this version can read. */
  nowOf<R>(key: string, reader: z.ZodMiniType<R>): R | null {
    return reader.safeParse(this.#now.get(key)).data ?? null
  }

  /** Whether such a value says anything: cheap, and true of what this version cannot read too. */
  hasNow(key: string): boolean {
    return Boolean(this.#now.get(key))
  }

  setNowOf(key: string, value: unknown): void {
    this.change(() => this.#now.set(key, value))
  }

  #table(name: string): Y.Map<unknown> {
    return this.doc.getMap(name)
  }

  /** Rows that this version can read; the others are passed over and stay as they are. */
  #rows<T extends TableName>(name: T): (Row<T> & { id: string })[] {
    return this.rowsOf(name, readers[name] as unknown as z.ZodMiniType<Row<T>>)
  }

  #setRows(name: TableName, rows: readonly { readonly id: string }[]): void {
    this.change(() => {
      for (const { id, ...row } of rows) this.#table(name).set(id, row)
    })
  }

  #update<T extends TableName>(name: T, id: string, next: (row: Row<T>) => Row<T>): void {
    const read = readers[name].safeParse(this.#table(name).get(id))
    if (read.success) this.change(() => this.#table(name).set(id, next(read.data as Row<T>)))
  }

  #setTimer(timer: Timer): void {
    this.change(() => this.#now.set('timer', timer))
  }

  #openLog(): { id: string; entry: StepLog } | null {
    for (const { id, ...entry } of this.#rows('log')) if (entry.endedAt === null) return { id, entry }
    return null
  }

  /** Two are open where two facilitators went on at once, one of them offline. */
  #endLog(now: number): void {
    for (let open = this.#openLog(); open; open = this.#openLog())
      this.#table('log').set(open.id, { ...open.entry, endedAt: now })
  }
}
