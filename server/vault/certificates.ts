// The register of certificates: numbers given once and for all, what each says, and what became of it. What an organiser
// settles for a programme is here too.
import {
  type CertificateFace,
  type CertificateRow,
  type CertificateSettings,
  certificateNumber,
  createVerificationCode,
} from '../../shared/people/certificate.ts'
import type { RecordChange, Store } from '../store/store.ts'
import type { Random } from './random.ts'
import { certificateReader, certificateSettingsReader, TABLE } from './records.ts'

/** A row of the register with all that is printed. */
export interface CertificateRecord extends CertificateRow {
  readonly face: CertificateFace
}

export interface NewCertificate {
  readonly person: string
  readonly name: string
  readonly face: CertificateFace
}

export interface Issuing {
  readonly programme: string
  readonly workshop: string
  readonly prefix: string
  readonly year: number
}

export interface Certificates {
  settings(programme: string): Promise<CertificateSettings | null>
  settle(programme: string, settings: CertificateSettings): Promise<void>
  /**
   * Gives numbers in the order of the list, all or none. Who has a certificate of the workshop that counts gets no second
   * one: of two who issue at once, the later one issues nothing twice.
   */
  issue(to: Issuing, wanted: readonly NewCertificate[]): Promise<readonly CertificateRecord[]>
  /** Cancels one and gives the next free number in its place; null when it does not count any more. */
  reissue(
    number: string,
    year: number,
    wanted: NewCertificate,
    reason: string,
  ): Promise<CertificateRecord | null>
  /** Null when there is no such number, or it does not count any more. */
  cancel(number: string, reason: string): Promise<CertificateRecord | null>
  get(number: string): Promise<CertificateRecord | null>
  findByCode(code: string): Promise<CertificateRecord | null>
  /** In the order of their numbers; of one workshop, or all. */
  list(programme: string, workshop?: string): Promise<readonly CertificateRecord[]>
  /**
   * Forgets a person: the numbers stay, without a name.
   *
   * @param isKept whether they go on counting, because a contract asks for the register
   * @returns how many rows were theirs
   */
  forget(workshop: string, person: string, isKept: boolean): Promise<number>
}

interface CertificatesOptions {
  readonly store: Store
  readonly now: () => number
  readonly random: Random
}

export function createCertificates({ store, now, random }: CertificatesOptions): Certificates {
  async function get(number: string): Promise<CertificateRecord | null> {
    return certificateReader.safeParse(await store.getRecord(TABLE.certificate, number)).data ?? null
  }

  async function all(): Promise<readonly CertificateRecord[]> {
    const records = await store.listRecords(TABLE.certificate)
    return records.flatMap(({ value }) => certificateReader.safeParse(value).data ?? [])
  }

  const list: Certificates['list'] = async (programme, workshop) =>
    (await all())
      .filter((one) => one.programme === programme && (workshop === undefined || one.workshop === workshop))
      .sort((a, b) => a.issuedAt - b.issuedAt || a.number.localeCompare(b.number, 'en', { numeric: true }))

  /** The last number of a prefix and year; rows never go away, so none is given again. */
  async function lastOf(prefix: string, year: number): Promise<number> {
    const stem = `${prefix}-${year}-`
    const records = await store.listRecords(TABLE.certificate, stem)
    return Math.max(0, ...records.map(({ key }) => Number(key.slice(stem.length)) || 0))
  }

  /** The rows of a list with the numbers after the last one, and how they are kept. */
  async function drawn(to: Issuing, wanted: readonly NewCertificate[]) {
    const last = await lastOf(to.prefix, to.year)
    const rows = wanted.map(
      ({ person, name, face }, index): CertificateRecord => ({
        ...{ number: certificateNumber(to.prefix, to.year, last + index + 1), person, name, face },
        programme: to.programme,
        workshop: to.workshop,
        hours: face.hours,
        title: face.programme,
        issuedAt: now(),
        state: 'valid',
        endedAt: null,
        reason: '',
        replacedBy: null,
        code: createVerificationCode((most) => random.below(most)),
      }),
    )
    const changes = rows.flatMap((row): readonly RecordChange[] => [
      { kind: 'insert', table: TABLE.certificate, key: row.number, value: row },
      { kind: 'insert', table: TABLE.certificateCode, key: row.code, value: row.number },
      { kind: 'insert', table: TABLE.certified, key: `${row.workshop}/${row.person}`, value: row.number },
    ])
    return { rows, changes }
  }

  return {
    get,
    list,
    async settings(programme) {
      const record = await store.getRecord(TABLE.certificateSettings, programme)
      return certificateSettingsReader.safeParse(record).data ?? null
    },
    settle: (programme, settings) => store.putRecord(TABLE.certificateSettings, programme, settings),
    async issue(to, wanted) {
      for (;;) {
        const records = await store.listRecords(TABLE.certified, `${to.workshop}/`)
        const has = new Set(records.map(({ key }) => key.slice(to.workshop.length + 1)))
        const fresh = wanted.filter(({ person }) => !has.has(person))
        if (fresh.length === 0) return []
        const { rows, changes } = await drawn(to, fresh)
        // Somebody else issued in the same moment: their numbers are taken, and perhaps their people served.
        if (await store.transact(changes)) return rows
      }
    },
    async reissue(number, year, wanted, reason) {
      for (;;) {
        const before = await get(number)
        if (before?.state !== 'valid') return null
        const prefix = number.replace(/-\d{4}-\d+$/, '')
        const { programme, workshop } = before
        const { rows, changes } = await drawn({ programme, workshop, prefix, year }, [wanted])
        const [row] = rows
        if (!row) return null
        const ended = { ...before, state: 'cancelled', endedAt: now(), reason, replacedBy: row.number }
        const isDone = await store.transact([
          // Settles which of two reissues the same: this one can be made once.
          { kind: 'insert', table: TABLE.certificateEnd, key: number, value: ended.endedAt },
          { kind: 'delete', table: TABLE.certified, key: `${workshop}/${before.person}` },
          { kind: 'put', table: TABLE.certificate, key: number, value: ended },
          ...changes,
        ])
        if (isDone) return row
      }
    },
    async cancel(number, reason) {
      const before = await get(number)
      if (before?.state !== 'valid') return null
      const ended: CertificateRecord = { ...before, state: 'cancelled', endedAt: now(), reason }
      const isDone = await store.transact([
        { kind: 'insert', table: TABLE.certificateEnd, key: number, value: ended.endedAt },
        { kind: 'delete', table: TABLE.certified, key: `${before.workshop}/${before.person}` },
        { kind: 'put', table: TABLE.certificate, key: number, value: ended },
      ])
      return isDone ? ended : null
    },
    async findByCode(code) {
      const number = await store.getRecord(TABLE.certificateCode, code)
      return typeof number === 'string' ? get(number) : null
    },
    async forget(workshop, person, isKept) {
      const own = (await all()).filter((one) => one.workshop === workshop && one.person === person)
      if (own.length === 0) return 0
      await store.transact([
        ...own.map((one): RecordChange => {
          const ending = isKept || one.state !== 'valid' ? {} : { state: 'erased', endedAt: now() }
          const value = { ...one, ...ending, person: null, name: null, reason: '' }
          return { kind: 'put', table: TABLE.certificate, key: one.number, value }
        }),
        { kind: 'delete', table: TABLE.certified, key: `${workshop}/${person}` },
      ])
      return own.length
    },
  }
}
