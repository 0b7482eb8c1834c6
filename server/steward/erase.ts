// Erasing: people's identity, the texts of notes and what else of the board was chosen go out of everything that is kept of
// a workshop – documents, their pasts and versions, hidden work, records, pictures – which is rewritten as a new generation.
// What counts stays: a person in every total, a note in its place with its votes. Decides no rights and asks nobody;
// data-requests.ts does.
import * as Y from 'yjs'
import { Agenda } from '../../shared/agenda/agenda.ts'
import { tidy } from '../../shared/base/text.ts'
import { plainText } from '../../shared/board/markup.ts'
import { readDeletion, readItem, sharedText } from '../../shared/board/read-item.ts'
import { ERASED_CODE, type Person } from '../../shared/people/person.ts'
import { CLOSE } from '../../shared/protocol/wire.ts'
import type { Log } from '../log.ts'
import type { Relay } from '../relay/relay.ts'
import type { GenerationStore } from '../store/generations.ts'
import type { RecordChange, StoredDocument } from '../store/store.ts'
import { TABLE } from '../vault/records.ts'
import type { Vault } from '../vault/vault.ts'
import type { Erased, Erasure } from './data-requests.ts'
import { withoutEnd } from './erase-citations.ts'
import { type Cleaning, cleanDocument, cleanText, cleanValue, isTelling, REMOVED } from './erase-clean.ts'
import type { ErasureEntry, ErasureList } from './erasure-list.ts'

/** How somebody who was erased is called where a name must stand. */
const NOBODY = 'Ištrintas dalyvis'

/** Records that the desk of requests itself clears, because it needs them until it is done. */
const OTHERS = new Set<string>([TABLE.dataRequest, TABLE.dataRequestNumber, TABLE.dataCode, TABLE.workshop])

export interface Eraser {
  /** @throws {StoreError} when it cannot be done now; what was there is there still, and it can be asked again */
  erase(erasure: Erasure): Promise<Erased>
  /** Erases again what an older backup or an archive brought back. @returns how many workshops that concerned */
  eraseAgain(): Promise<number>
}

interface EraserOptions {
  readonly store: GenerationStore
  readonly relay: Pick<Relay, 'replace'>
  readonly vault: Vault
  readonly list: ErasureList
  /** Who is connected is noted from memory, by the minute: of whoever is erased nothing more. */
  readonly presence: { forget(workshop: string, person: string): Promise<void> }
  readonly newId: () => string
  readonly log: Log
  readonly now: () => number
}

export function createEraser(options: EraserOptions): Eraser {
  const { store, relay, vault, list, presence, newId, log, now } = options
  const tables = Object.values(TABLE).filter((table) => !OTHERS.has(table))

  function stateOf({ snapshot, updates }: StoredDocument): readonly Uint8Array[] {
    return snapshot ? [snapshot, ...updates] : updates
  }

  async function opened<T>(document: string, read: (doc: Y.Doc) => T): Promise<T> {
    const doc = new Y.Doc()
    for (const update of stateOf(await store.load(document))) Y.applyUpdate(doc, update)
    try {
      return read(doc)
    } finally {
      doc.destroy()
    }
  }

  /** What goes, and what comes in its place. */
  async function cleaningOf(
    { workshop, notes }: Erasure,
    people: readonly Person[],
    everybody: readonly Person[],
  ): Promise<Cleaning> {
    const authors = new Set(people.map(({ id }) => id))
    const items = await opened(`${workshop}/board`, itemsIn)
    const gone = new Set(notes)
    // What they wrote and somebody deleted is on no board: its words are kept for nobody.
    const deleted = items
      .filter(({ author, isDeleted }) => isDeleted && authors.has(author))
      .map(({ id }) => id)
    const versions = (await store.listDocuments(`${workshop}/version/`)).filter((name) =>
      name.endsWith('/board'),
    )
    const worded = [...items]
    for (const name of versions) worded.push(...(await opened(name, itemsIn)))
    const texts = new Set(
      worded
        .filter(({ id }) => gone.has(id))
        .flatMap(({ words }) => words.flatMap((text) => [text, plainText(text), tidy(plainText(text))])),
    )
    texts.delete(REMOVED)
    const lost = new Set([...gone, ...deleted])
    const shown = new Set(worded.flatMap(({ id, file }) => (lost.has(id) || file === null ? [] : [file])))
    const files = worded.flatMap(({ id, file }) => (lost.has(id) && file !== null ? [file] : []))
    const codes = await opened(`${workshop}/agenda`, (doc) => {
      const { codes } = new Agenda(doc)
      return notes.flatMap((id) => codes.get(id) ?? [])
    })
    const quoted = [...texts]
      .flatMap((text) => [text, withoutEnd(text)].flatMap(inSentences))
      .filter(isTelling)
    const isAlone = ({ id, name }: Person) => everybody.every((one) => one.id === id || one.name !== name)
    const names = people.filter(({ name }) => name.trim().includes(' ')).filter(isAlone)
    return {
      // Where somebody stands by their code alone, as in a table of the concept or under a comment, they stand by none.
      ids: new Map(people.flatMap(({ id, code }) => [[id, newId()] as const, [code, ERASED_CODE] as const])),
      notes: lost,
      // A picture somebody else put there too is theirs as well.
      files: new Set(files.filter((file) => !shown.has(file))),
      codes: new Set(codes),
      texts: [...texts],
      words: [
        ...[...new Set(quoted)].sort((a, b) => b.length - a.length).map((from) => ({ from, to: REMOVED })),
        ...names.map(({ name }) => ({ from: name, to: NOBODY })),
      ],
    }
  }

  function placeholderOf(person: Person, id: string): Person {
    const { sector, joinedAt } = person
    return { id, code: ERASED_CODE, name: NOBODY, organisation: '', sector, shownAs: 'code', joinedAt }
  }

  /** What changes in the records of a workshop. */
  async function recordsOf(
    workshop: string,
    people: readonly Person[],
    cleaning: Cleaning,
  ): Promise<readonly RecordChange[]> {
    const changes: RecordChange[] = []
    const gone = new Map(people.map((person) => [person.id, person]))
    for (const table of tables) {
      for (const { key, value } of await store.listRecords(table)) {
        const isOurs = key === workshop || key.startsWith(`${workshop}/`) || ofWorkshop(value) === workshop
        if (!isOurs) continue
        const person = gone.get(key.slice(workshop.length + 1))
        if (table === TABLE.person && person) {
          const id = cleaning.ids.get(person.id) ?? ''
          const made = placeholderOf(person, id)
          changes.push(
            { kind: 'delete', table, key },
            { kind: 'put', table, key: `${workshop}/${id}`, value: made },
          )
          continue
        }
        // Who is gone comes in no more, and is on no list.
        const isTheirs = table === TABLE.ticket && gone.has(personIn(value) ?? '')
        const isShown = table === TABLE.image && cleaning.files?.has(key.slice(workshop.length + 1))
        if (
          isTheirs ||
          isShown ||
          (table === TABLE.expected && person) ||
          isRenaming(table, key, value, gone)
        ) {
          changes.push({ kind: 'delete', table, key })
          continue
        }
        // A code that was somebody's is given to nobody else.
        const nextKey = table === TABLE.personCode ? key : cleanText(key, cleaning)
        const next = cleanValue(value, cleaning)
        const isSame = nextKey === key && JSON.stringify(next) === JSON.stringify(value)
        if (isSame) continue
        if (nextKey !== key) changes.push({ kind: 'delete', table, key })
        changes.push({ kind: 'put', table, key: nextKey, value: next })
      }
    }
    return changes
  }

  /** @param known the entry of the list, when it was erased before */
  async function erase(erasure: Erasure, known?: ErasureEntry): Promise<Erased> {
    const { workshop, certificates } = erasure
    const everybody = await vault.people.list(workshop)
    const people = everybody.filter(({ id }) => erasure.persons.includes(id))
    for (const { id } of people)
      await vault.certificates.forget(workshop, id, certificates === 'keep-nameless')
    const own = people.map(({ id }) => `private/${id}`)
    const fields = new Set<string>()
    const entry = known ?? list.entryOf(erasure, now())
    const rewrite = () =>
      relay.replace(`${workshop}/`, CLOSE.renewed, async () => {
        const cleaning = await cleaningOf(erasure, people, everybody)
        for (const { id } of people) await presence.forget(workshop, id)
        await store.renew(
          workshop,
          now(),
          (name, stored) => {
            if (name.startsWith('image/'))
              return cleaning.files?.has(name.slice('image/'.length)) ? [] : stored.updates.slice(-1)
            // What somebody who is gone kept to themselves goes with them.
            if (own.includes(name)) return []
            const { update, fields: touched } = cleanDocument(stateOf(stored), cleaning)
            if (name === 'concept') for (const id of touched) fields.add(id)
            return update === null ? [] : [update]
          },
          async () => [
            ...(await recordsOf(workshop, people, cleaning)),
            { kind: 'put', table: TABLE.erasure, key: `${workshop}/${entry.id}`, value: { at: entry.at } },
          ],
        )
      })
    // Noted first: a server that stops in the middle goes on when it starts again.
    if (!known) await list.add(entry)
    try {
      await rewrite()
    } catch (error) {
      // Done but for the store's files, which the next start sees to: then it is erased, and stays on the list.
      if (!known && !(await isDone(workshop, entry).catch(() => true))) await list.remove(entry.id)
      throw error
    }
    const sections = new Set([...fields].map((id) => id.slice(0, id.indexOf('.'))))
    return { sections: [...sections] }
  }

  function isDone(workshop: string, { id }: ErasureEntry): Promise<boolean> {
    return store.getRecord(TABLE.erasure, `${workshop}/${id}`).then((record) => record !== undefined)
  }

  async function eraseAgain(): Promise<number> {
    let count = 0
    const entries = await list.read()
    if (entries.length === 0) return 0
    for (const { id: workshop } of await vault.workshops.list()) {
      const people = await vault.people.list(workshop)
      const notes = await opened(`${workshop}/board`, (doc) => itemsIn(doc).map(({ id }) => id))
      for (const entry of entries) {
        if (await isDone(workshop, entry)) continue
        const found = list.findIn(
          entry,
          workshop,
          people.map(({ id }) => id),
          notes,
        )
        if (found.persons.length === 0 && found.notes.length === 0) continue
        await erase({ workshop, ...found, certificates: entry.certificates }, entry)
        count += 1
        log.warn({ event: 'data.erasedAgain', workshop }, 'What was erased once was erased again')
      }
    }
    return count
  }

  return {
    async erase(erasure) {
      const erased = await erase(erasure)
      // The same people and notes may be in a second copy of the workshop; what fails there is done at the next start.
      await eraseAgain().catch((err: unknown) => {
        log.warn(
          { event: 'data.eraseAgainFailed', err },
          'A copy of a workshop waits for the next start to be erased',
        )
      })
      return erased
    },
    eraseAgain,
  }
}

interface WordedItem {
  readonly id: string
  readonly author: string
  readonly isDeleted: boolean
  /** Of a picture: its file. */
  readonly file: string | null
  /** All words it has or had, as far as it still says them. */
  readonly words: readonly string[]
}

/** Items of a board with those that were deleted. */
function itemsIn(doc: Y.Doc): readonly WordedItem[] {
  return [...doc.getMap('items')].flatMap(([id, value]) => {
    if (!(value instanceof Y.Map)) return []
    const map = value as Y.Map<unknown>
    const words = [sharedText(map)?.toString(), readDeletion(map)?.text, map.get('carried')]
    return {
      id,
      author: String(map.get('author')),
      isDeleted: readItem(id, map) === 'deleted',
      file: map.get('type') === 'image' ? String(map.get('file')) : null,
      words: [...new Set(words)].filter((text): text is string => typeof text === 'string' && text !== ''),
    }
  })
}

/** A text as it stands within a sentence, and as it begins one. */
function inSentences(text: string): readonly string[] {
  const [first = ''] = text
  const rest = text.slice(first.length)
  return [text, first.toLocaleUpperCase('lt') + rest, first.toLocaleLowerCase('lt') + rest]
}

function ofWorkshop(value: unknown): unknown {
  return value !== null && typeof value === 'object' && 'workshop' in value ? value.workshop : undefined
}

function personIn(value: unknown): string | null {
  const person = value !== null && typeof value === 'object' && 'person' in value ? value.person : null
  return typeof person === 'string' ? person : null
}

/** A name put right by hand on the attendance list is the name. */
function isRenaming(table: string, key: string, value: unknown, gone: ReadonlyMap<string, Person>): boolean {
  if (table !== TABLE.attendance || !gone.has(key.split('/')[1] ?? '')) return false
  return value !== null && typeof value === 'object' && 'kind' in value && value.kind === 'name'
}
