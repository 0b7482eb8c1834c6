// Named versions of a workshop's documents: what they are called and when they were made. Their bytes are documents of the
// store, `<workshop>/version/<id>/<document>`.
import { createHash } from 'node:crypto'
import type { StageId } from '../../shared/method/vocabulary.ts'
import type { DocumentName } from '../../shared/people/rights.ts'
import type { Store } from '../store/store.ts'
import { createId, type Random } from './random.ts'
import { TABLE, type VersionRecord, versionReader } from './records.ts'

export interface NewVersion {
  /** Names what it is the version of, once and for all; null for one somebody asked for. */
  readonly key: string | null
  readonly stage: StageId | null
  readonly name: string
  readonly at: number
  /** The author who asked for it. */
  readonly by: string | null
}

export type VersionStates = Readonly<Partial<Record<DocumentName, Uint8Array>>>

export interface Versions {
  /** Keeps a version with the states of its documents; null when there is one by this key already. */
  add(workshop: string, version: NewVersion, states: VersionStates): Promise<VersionRecord | null>
  /** Whether there is a version by this key. */
  has(workshop: string, key: string): Promise<boolean>
  get(workshop: string, id: string): Promise<VersionRecord | null>
  /** Newest first. */
  list(workshop: string): Promise<readonly VersionRecord[]>
  /** What a document was, as one update (V1); null when the version does not have it. */
  state(workshop: string, id: string, document: DocumentName): Promise<Uint8Array | null>
}

interface VersionsOptions {
  readonly store: Store
  readonly random: Random
}

export function createVersions({ store, random }: VersionsOptions): Versions {
  async function get(workshop: string, id: string): Promise<VersionRecord | null> {
    return versionReader.safeParse(await store.getRecord(TABLE.version, `${workshop}/${id}`)).data ?? null
  }

  const nameOf = (workshop: string, id: string, document: DocumentName) =>
    `${workshop}/version/${id}/${document}`

  return {
    get,
    async add(workshop, { key, ...version }, states) {
      const id = key === null ? createId(random) : idOf(key)
      if (key !== null && (await get(workshop, id))) return null
      // The states first: a version that is listed can be opened. Two servers that keep the same one write the same.
      for (const [document, state] of Object.entries(states) as [DocumentName, Uint8Array][]) {
        await store.append(nameOf(workshop, id, document), [state])
      }
      const record: VersionRecord = { id, ...version, documents: Object.keys(states) as DocumentName[] }
      return (await store.insertRecord(TABLE.version, `${workshop}/${id}`, record)) ? record : null
    },
    has: async (workshop, key) => (await get(workshop, idOf(key))) !== null,
    async list(workshop) {
      const records = await store.listRecords(TABLE.version, `${workshop}/`)
      return records
        .flatMap(({ value }) => versionReader.safeParse(value).data ?? [])
        .sort((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1))
    },
    async state(workshop, id, document) {
      const version = await get(workshop, id)
      if (!version?.documents.includes(document)) return null
      const { updates } = await store.load(nameOf(workshop, id, document))
      return updates[0] ?? null
    },
  }
}

/** Keys are made from ids of the agenda, which may hold anything; an id stands in addresses. */
function idOf(key: string): string {
  return createHash('sha256').update(key).digest('base64url').slice(0, 22)
}
