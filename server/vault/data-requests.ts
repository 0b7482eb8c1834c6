// Requests of people about their data, and the codes with which somebody without their device sees what is held. A request
// names its person by id alone, and by nothing once it was carried out.
import { z } from 'zod/mini'
import { createVerificationCode } from '../../shared/people/certificate.ts'
import {
  DATA_REQUEST_FROM,
  DATA_REQUEST_STATES,
  DATA_WISHES,
  type DataRequest,
  type DataRequestFrom,
  type DataRequestState,
  type DataWish,
  IDENTITY_CHECKS,
  type IdentityCheck,
  isOpen,
  KEPT_PARTS,
  type KeptPart,
} from '../../shared/people/data-request.ts'
import type { Store } from '../store/store.ts'
import { createId, type Random } from './random.ts'
import { TABLE } from './records.ts'
import { hashOfSecret } from './secret.ts'

const step = z.object({ at: z.number(), who: z.string(), role: z.string() })
const kept = z.array(z.enum(KEPT_PARTS as [KeptPart, ...KeptPart[]]))
const fate = z.enum(['keep-nameless', 'annul'])

export const dataRequestReader = z.object({
  id: z.string(),
  number: z.number(),
  wish: z.enum(DATA_WISHES as [DataWish, ...DataWish[]]),
  from: z.enum(DATA_REQUEST_FROM as [DataRequestFrom, ...DataRequestFrom[]]),
  person: z.nullable(z.string()),
  receivedOn: z.string(),
  recordedAt: z.number(),
  state: z.enum(DATA_REQUEST_STATES as [DataRequestState, ...DataRequestState[]]),
  check: z.nullable(z.enum(IDENTITY_CHECKS as [IdentityCheck, ...IdentityCheck[]])),
  plan: z.nullable(
    z.object({
      notes: z.array(z.string()),
      drawings: z.exactOptional(z.array(z.string())),
      certificates: fate,
      kept,
      basis: z.string(),
    }),
  ),
  proposed: z.nullable(step),
  proposedWith: z.nullable(z.string()),
  confirmed: z.nullable(step),
  closedAt: z.nullable(z.number()),
  scope: z.nullable(
    z.object({
      erasedNotes: z.number(),
      keptNotes: z.number(),
      erasedDrawings: z.exactOptional(z.number()),
      certificates: z.number(),
      fate,
      kept,
      basis: z.string(),
      sections: z.array(z.string()),
    }),
  ),
})

/** What a code opens: the data of one person, until then. */
const codeReader = z.object({ workshop: z.string(), person: z.string(), expiresAt: z.number() })

export interface NewRequest extends Pick<DataRequest, 'wish' | 'from' | 'receivedOn'> {
  readonly person: string
}

export interface DataRequests {
  /** Records one. Who waits for the answer to one like it already is told of that one: `isNew` says which. */
  add(
    workshop: string,
    request: NewRequest,
  ): Promise<{ readonly request: DataRequest; readonly isNew: boolean }>
  get(workshop: string, id: string): Promise<DataRequest | null>
  /** In the order they were recorded. */
  list(workshop: string): Promise<readonly DataRequest[]>
  put(workshop: string, request: DataRequest): Promise<void>
  /** Makes a code with which a person sees their data without their device; the one before counts no more. */
  issueCode(workshop: string, person: string): Promise<{ readonly code: string; readonly expiresAt: number }>
  /** Whose data a code opens; null when it opens none. */
  findCode(code: string): Promise<{ readonly workshop: string; readonly person: string } | null>
  /** Forgets the codes of a person. */
  forgetCodes(workshop: string, person: string): Promise<void>
}

/** As long as a request may take to be answered, ms. */
const CODE_MS = 31 * 24 * 60 * 60_000

interface DataRequestsOptions {
  readonly store: Store
  readonly now: () => number
  readonly random: Random
}

export function createDataRequests({ store, now, random }: DataRequestsOptions): DataRequests {
  async function list(workshop: string): Promise<readonly DataRequest[]> {
    const records = await store.listRecords(TABLE.dataRequest, `${workshop}/`)
    return records
      .flatMap(({ value }) => dataRequestReader.safeParse(value).data ?? [])
      .sort((a, b) => a.number - b.number)
  }

  async function codesOf(workshop: string, person: string): Promise<readonly string[]> {
    const records = await store.listRecords(TABLE.dataCode)
    return records.flatMap(({ key, value }) => {
      const read = codeReader.safeParse(value).data
      return read?.workshop === workshop && read.person === person ? [key] : []
    })
  }

  const deletion = (key: string) => ({ kind: 'delete', table: TABLE.dataCode, key }) as const

  return {
    list,
    async add(workshop, { person, wish, from, receivedOn }) {
      for (;;) {
        const known = await list(workshop)
        const waiting = known.find((one) => one.person === person && one.wish === wish && isOpen(one))
        if (waiting) return { request: waiting, isNew: false }
        const number = Math.max(0, ...known.map((one) => one.number)) + 1
        const request: DataRequest = {
          ...{ id: createId(random), number, wish, from, person, receivedOn },
          recordedAt: now(),
          state: 'received',
          check: null,
          plan: null,
          proposed: null,
          proposedWith: null,
          confirmed: null,
          closedAt: null,
          scope: null,
        }
        const isDone = await store.transact([
          // Of two recorded at once, one has the number.
          { kind: 'insert', table: TABLE.dataRequestNumber, key: `${workshop}/${number}`, value: request.id },
          { kind: 'insert', table: TABLE.dataRequest, key: `${workshop}/${request.id}`, value: request },
        ])
        if (isDone) return { request, isNew: true }
      }
    },
    async get(workshop, id) {
      const record = await store.getRecord(TABLE.dataRequest, `${workshop}/${id}`)
      return dataRequestReader.safeParse(record).data ?? null
    },
    put: (workshop, request) => store.putRecord(TABLE.dataRequest, `${workshop}/${request.id}`, request),
    async issueCode(workshop, person) {
      const code = createVerificationCode((most) => random.below(most))
      const value = { workshop, person, expiresAt: now() + CODE_MS }
      const before = await codesOf(workshop, person)
      await store.transact([
        ...before.map(deletion),
        { kind: 'insert', table: TABLE.dataCode, key: hashOfSecret(code), value },
      ])
      return { code, expiresAt: value.expiresAt }
    },
    async findCode(code) {
      const read = codeReader.safeParse(await store.getRecord(TABLE.dataCode, hashOfSecret(code))).data
      if (!read || read.expiresAt <= now()) return null
      return { workshop: read.workshop, person: read.person }
    },
    async forgetCodes(workshop, person) {
      await store.transact((await codesOf(workshop, person)).map(deletion))
    },
  }
}
