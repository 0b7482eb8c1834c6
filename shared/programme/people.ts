// The people of a programme, each counted once however many workshops they came to, and who of them was certified or why
// not. Two are one when name and organisation agree; a name alone never makes two people one.
import type { SectorCode } from '../method/vocabulary.ts'
import type { AttendanceRow } from '../people/attendance.ts'
import type { CertificateRow } from '../people/certificate.ts'
import { nameKey, organisationKey } from '../people/roster.ts'
import type { ProgrammeFacts, ReportWorkshop } from './facts.ts'

/** Why somebody who was there has no certificate. */
export type WhyNone = 'tooFewMinutes' | 'decided' | 'cancelled' | 'notIssued'

export interface Visit {
  readonly workshop: ReportWorkshop
  readonly row: AttendanceRow
}

export interface ProgrammePerson {
  /** Unique in the programme: "Ignalina D07". */
  readonly code: string
  readonly name: string
  readonly organisation: string
  readonly organisationType: string
  readonly sector: SectorCode
  /** Id of the locality of the workshop they came to first. */
  readonly locality: string
  /** Earliest first. */
  readonly visits: readonly Visit[]
  readonly minutes: number
  /** Minutes that could be had in the workshops they came to. */
  readonly contactMinutes: number
  /** The valid one, if any. */
  readonly certificate: CertificateRow | null
  /** Null when certified. */
  readonly why: WhyNone | null
  /** What whoever decided wrote. */
  readonly reason: string
}

function wasThere({ cameAt, minutes }: AttendanceRow): boolean {
  return cameAt !== null || minutes > 0
}

function keyOf({ workshop, row }: Visit): string {
  const [name, organisation] = [nameKey(row.name), organisationKey(row.organisation)]
  return name === '' || organisation === '' ? `${workshop.id}/${row.person}` : `${name}\n${organisation}`
}

function certificatesOf(visits: readonly Visit[]): readonly CertificateRow[] {
  return visits.flatMap(({ workshop, row }) =>
    workshop.certificates.filter(({ person }) => person === row.person),
  )
}

function whyNone(visits: readonly Visit[], certificates: readonly CertificateRow[]): [WhyNone, string] {
  const refused = visits
    .flatMap(({ row }) => row.changes.findLast(({ kind }) => kind === 'certificate') ?? [])
    .findLast((change) => change.kind === 'certificate' && change.certify === false)
  if (refused) return ['decided', refused.reason]
  const cancelled = certificates.findLast(({ state }) => state === 'cancelled')
  if (cancelled) return ['cancelled', cancelled.reason]
  return [visits.some(({ row }) => row.certifies) ? 'notIssued' : 'tooFewMinutes', '']
}

function personOf(facts: ProgrammeFacts, visits: readonly Visit[]): ProgrammePerson[] {
  const [first] = visits
  if (!first) return []
  const { workshop, row } = first
  const certificates = certificatesOf(visits)
  const certificate = certificates.findLast(({ state }) => state === 'valid') ?? null
  const [why, reason] = certificate ? [null, ''] : whyNone(visits, certificates)
  const locality = facts.localities.find(({ id }) => id === workshop.locality)
  const types = visits.map((visit) => visit.workshop.organisationTypes[visit.row.person] ?? '')
  return [
    {
      code: `${locality?.name ?? workshop.title} ${row.code}`,
      name: row.name,
      organisation: row.organisation,
      organisationType: types.find((type) => type !== '') ?? '',
      sector: row.sector,
      locality: workshop.locality,
      visits,
      minutes: visits.reduce((sum, visit) => sum + visit.row.minutes, 0),
      contactMinutes: visits.reduce((sum, visit) => sum + visit.row.contactMinutes, 0),
      certificate,
      why,
      reason,
    },
  ]
}

/** Everybody who was there at least once, in the order they first came. */
export function programmePeople(facts: ProgrammeFacts): readonly ProgrammePerson[] {
  const people = new Map<string, Visit[]>()
  for (const workshop of [...facts.workshops].sort((a, b) => a.startsAt - b.startsAt)) {
    for (const row of workshop.attendance.filter(wasThere)) {
      const visit = { workshop, row }
      const key = keyOf(visit)
      people.set(key, [...(people.get(key) ?? []), visit])
    }
  }
  return [...people.values()].flatMap((visits) => personOf(facts, visits))
}

/** Valid certificates of people who had their names erased: they count, and nobody can be named for them. */
export function namelessCertificates({ workshops }: ProgrammeFacts): number {
  return workshops
    .flatMap(({ certificates }) => certificates)
    .filter(({ state, person }) => state === 'valid' && person === null).length
}

export interface ProgrammeNumbers {
  readonly localities: number
  readonly workshops: number
  readonly sessions: number
  /** People who were there at least once, each counted once. */
  readonly involved: number
  /** People with a certificate that counts. */
  readonly certified: number
  readonly organisations: number
  readonly contactMinutes: number
  /** Of every session once. */
  readonly academicHours: number
  /** Minutes of all people together. */
  readonly personMinutes: number
  readonly concepts: { readonly approved: number; readonly draft: number; readonly empty: number }
}

/** The numbers of the summary. */
export function programmeNumbers(
  facts: ProgrammeFacts,
  people: readonly ProgrammePerson[],
): ProgrammeNumbers {
  const { workshops } = facts
  const counted = (status: string) => workshops.filter(({ concept }) => concept.status === status).length
  const contactMinutes = workshops.reduce((sum, workshop) => sum + workshop.contactMinutes, 0)
  const organisations = new Set(people.map(({ organisation }) => organisationKey(organisation)))
  organisations.delete('')
  return {
    localities: new Set(workshops.map(({ locality }) => locality)).size,
    workshops: workshops.length,
    sessions: workshops.reduce((sum, { sessions }) => sum + sessions.length, 0),
    involved: people.length,
    certified: people.filter(({ certificate }) => certificate !== null).length + namelessCertificates(facts),
    organisations: organisations.size,
    contactMinutes,
    academicHours: workshops.reduce((sum, workshop) => sum + Math.floor(workshop.contactMinutes / 45), 0),
    personMinutes: people.reduce((sum, { minutes }) => sum + minutes, 0),
    concepts: { approved: counted('approved'), draft: counted('draft'), empty: counted('empty') },
  }
}
