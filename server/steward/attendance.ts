// The attendance of a workshop put together: who was seen when, the hours that count, what was put right by hand; and from
// it what a certificate says. Reads the vault and the agenda; writes neither.
import { contactHours } from '../../shared/agenda/contact.ts'
import type { About } from '../../shared/agenda/record.ts'
import { isoDate } from '../../shared/concept/format.ts'
import {
  type AttendanceRow,
  academicHours,
  attendanceRows,
  contactMinutes,
  type Span,
} from '../../shared/people/attendance.ts'
import {
  type CertificateFace,
  type CertificateForm,
  type CertificateSettings,
  usualSettings,
} from '../../shared/people/certificate.ts'
import { nameKey, organisationKey } from '../../shared/people/roster.ts'
import type { WorkshopRecord } from '../vault/records.ts'
import type { Vault } from '../vault/vault.ts'
import type { Steward } from './steward.ts'

export interface AttendanceDesk {
  readonly workshop: WorkshopRecord
  readonly about: About | null
  /** In the order of the list people sign. */
  readonly rows: readonly AttendanceRow[]
  readonly meetings: readonly (readonly Span[])[]
  readonly contactMinutes: number
  readonly academicHours: number
  readonly settings: CertificateSettings
}

interface Asked {
  readonly vault: Vault
  readonly steward: Pick<Steward, 'withDocuments'>
  readonly now: () => number
}

/** What an organiser settled for the certificates of a programme, or what is usual. */
export async function settingsOf(vault: Vault, programme: string): Promise<CertificateSettings> {
  const settled = await vault.certificates.settings(programme)
  if (settled) return settled
  return usualSettings((await vault.programmes.get(programme)) ?? { title: '', organiser: '' })
}

/** The attendance of a workshop as it stands now. */
export async function readAttendance(
  { vault, steward, now }: Asked,
  workshop: WorkshopRecord,
): Promise<AttendanceDesk> {
  const [people, presence, changes, settings] = await Promise.all([
    vault.people.list(workshop.id),
    vault.attendance.presence(workshop.id),
    vault.attendance.changes(workshop.id),
    settingsOf(vault, workshop.programme),
  ])
  const at = now()
  const { about, meetings } = await steward.withDocuments(workshop.id, ({ agenda }) => ({
    about: agenda.about,
    meetings: contactHours(
      { parts: agenda.about?.parts ?? [], items: agenda.everyItem, log: agenda.log },
      at,
    ),
  }))
  const rule = { meetings, threshold: settings.threshold, now: at }
  const rows = attendanceRows(
    people.map((person) => ({
      person,
      presence: presence.get(person.id) ?? [],
      changes: changes.get(person.id) ?? [],
    })),
    rule,
  )
  const contact = contactMinutes(rule)
  const hours = settings.hours ?? academicHours(contact)
  return { workshop, about, rows, meetings, contactMinutes: contact, academicHours: hours, settings }
}

function formOf(about: About | null): CertificateForm {
  const modes = new Set((about?.sessions ?? []).map(({ mode }) => mode).filter((mode) => mode !== 'async'))
  if (modes.size === 0) return 'onsite'
  if (modes.size > 1 || modes.has('mixed')) return 'mixed'
  return modes.has('online') ? 'online' : 'onsite'
}

function teachersOf(about: About | null): string {
  const teaching = (about?.staff ?? []).filter(({ role }) => role === 'facilitator' || role === 'mentor')
  return teaching.map(({ name }) => name).join(', ')
}

/** What the certificates of a workshop say; the same for everybody but for the name. */
export function faceOf(desk: AttendanceDesk, address: string): CertificateFace {
  const { about, meetings, workshop } = desk
  const { prefix: _prefix, threshold: _threshold, ...settings } = desk.settings
  const first = meetings[0]?.[0]?.from ?? workshop.startsAt
  const last = meetings.at(-1)?.at(-1)?.until ?? first
  return {
    ...settings,
    hours: desk.academicHours,
    lecturers: settings.lecturers === '' ? teachersOf(about) : settings.lecturers,
    address: settings.address === '' ? address : settings.address,
    form: formOf(about),
    firstDay: isoDate(first),
    lastDay: isoDate(last),
    venue: about?.locality.name ?? '',
  }
}

/** Who of a workshop has a certificate of its programme from another one: same name and organisation, as far as told. */
export async function certifiedElsewhere(
  vault: Vault,
  { workshop, rows }: Pick<AttendanceDesk, 'workshop' | 'rows'>,
): Promise<Readonly<Record<string, string>>> {
  const others = (await vault.certificates.list(workshop.programme)).filter(
    (one) => one.workshop !== workshop.id && one.state === 'valid' && one.person !== null,
  )
  const known = new Map<string, string>()
  for (const one of others) {
    const person = await vault.people.get(one.workshop, one.person ?? '')
    if (person) known.set(`${nameKey(person.name)}/${organisationKey(person.organisation)}`, one.number)
  }
  return Object.fromEntries(
    rows.flatMap(({ person, name, organisation }) => {
      const number = known.get(`${nameKey(name)}/${organisationKey(organisation)}`)
      return number === undefined ? [] : [[person, number]]
    }),
  )
}
