// Attendance and certificates, for those who keep the list: minutes read and put right, numbers given and taken back. What
// is printed is in paper-routes' hands; the page for everybody with a code is verification-routes.ts.
import { type Context, Hono } from 'hono'
import { isoDate } from '../../shared/concept/format.ts'
import type { AttendanceRow } from '../../shared/people/attendance.ts'
import { type Capability, can } from '../../shared/people/rights.ts'
import {
  type AttendanceReply,
  attendanceChangeSchema,
  cancelSchema,
  certificateSettingsSchema,
  issueSchema,
  reissueSchema,
} from '../../shared/protocol/attendance.ts'
import { type AttendanceDesk, certifiedElsewhere, faceOf, readAttendance } from '../steward/attendance.ts'
import type { CertificateRecord } from '../vault/certificates.ts'
import { type Bearer, bearerOf, demand } from './bearer.ts'
import { Refusal } from './fault.ts'
import type { Gateway } from './gateway.ts'
import { NAME_FAULTS, readBody } from './requests.ts'

type AttendanceGateway = Pick<Gateway, 'vault' | 'steward' | 'now'>

/** Who asks about a workshop's attendance, and the attendance itself. */
export async function enterAttendance(
  context: Context,
  gateway: AttendanceGateway,
  capability: Capability,
): Promise<{ readonly bearer: Bearer; readonly desk: AttendanceDesk }> {
  const { vault } = gateway
  const id = context.req.param('id') ?? ''
  const bearer = await bearerOf(vault, context.req.header('authorization'))
  demand(bearer, capability, id)
  const workshop = await vault.workshops.get(id)
  if (!workshop) throw new Refusal('not-found', 'workshop')
  return { bearer, desk: await readAttendance(gateway, workshop) }
}

export function attendanceRoutes(gateway: AttendanceGateway): Hono {
  const { vault, now } = gateway
  const app = new Hono()

  async function replyOf({ role }: Bearer, desk: AttendanceDesk): Promise<AttendanceReply> {
    const { workshop, rows, contactMinutes, academicHours, settings } = desk
    const [expected, register, elsewhere] = await Promise.all([
      vault.expected.list(workshop.id),
      vault.certificates.list(workshop.programme, workshop.id),
      certifiedElsewhere(vault, desk),
    ])
    return {
      ...{ rows, contactMinutes, academicHours, settings, elsewhere },
      expected: expected.map(({ name }) => name),
      register: register.map(({ face: _face, ...row }) => row),
      mayIssue: can(role, 'certificate.issue'),
    }
  }

  async function answer(context: Context, bearer: Bearer, desk: AttendanceDesk, status: 200 | 201 = 200) {
    const { workshop } = desk
    return context.json(await replyOf(bearer, await readAttendance(gateway, workshop)), status)
  }

  const authorOf = ({ person, role }: Bearer) => person ?? `role:${role}`

  app.get('/workshops/:id/attendance', async (context) => {
    const { bearer, desk } = await enterAttendance(context, gateway, 'attendance.manage')
    return context.json(await replyOf(bearer, desk))
  })

  app.post('/workshops/:id/attendance/:person', async (context) => {
    const { bearer, desk } = await enterAttendance(context, gateway, 'attendance.manage')
    const wanted = await readBody(context, attendanceChangeSchema, NAME_FAULTS)
    // Who gets a certificate beside the rule is for whoever signs it.
    if (wanted.kind === 'certificate') demand(bearer, 'certificate.issue', desk.workshop.id)
    const row = rowOf(desk, context.req.param('person'))
    const { id } = desk.workshop
    await vault.attendance.change(id, row.person, { ...wanted, at: now(), by: authorOf(bearer) })
    return answer(context, bearer, desk)
  })

  app.post('/workshops/:id/certificates/settings', async (context) => {
    const { bearer, desk } = await enterAttendance(context, gateway, 'certificate.issue')
    const settings = await readBody(context, certificateSettingsSchema, {
      title: { empty: 'title-empty', long: 'title-too-long' },
      programme: { empty: 'title-empty', long: 'title-too-long' },
    })
    await vault.certificates.settle(desk.workshop.programme, settings)
    return answer(context, bearer, desk)
  })

  app.post('/workshops/:id/certificates', async (context) => {
    const { bearer, desk } = await enterAttendance(context, gateway, 'certificate.issue')
    const { people, address } = await readBody(context, issueSchema, {})
    const { workshop, settings } = desk
    const face = faceOf(desk, address)
    // In the order of the list people sign, whatever order they were chosen in.
    const wanted = desk.rows.filter((row) => people.includes(row.person) && row.certifies)
    const to = {
      programme: workshop.programme,
      workshop: workshop.id,
      prefix: settings.prefix,
      year: yearOf(now()),
    }
    await vault.certificates.issue(
      to,
      wanted.map(({ person, name }) => ({ person, name, face })),
    )
    return answer(context, bearer, desk, 201)
  })

  app.post('/workshops/:id/certificates/:number/cancel', async (context) => {
    const { bearer, desk } = await enterAttendance(context, gateway, 'certificate.issue')
    const { reason } = await readBody(context, cancelSchema, {})
    const known = await certificateIn(desk, context.req.param('number'))
    await vault.certificates.cancel(known.number, reason)
    return answer(context, bearer, desk)
  })

  app.post('/workshops/:id/certificates/:number/reissue', async (context) => {
    const { bearer, desk } = await enterAttendance(context, gateway, 'certificate.issue')
    const { name, reason, address } = await readBody(context, reissueSchema, NAME_FAULTS)
    const { number, person } = await certificateIn(desk, context.req.param('number'))
    if (person === null) throw new Refusal('not-found', 'person')
    const wanted = { person, name, face: faceOf(desk, address) }
    const made = await vault.certificates.reissue(number, yearOf(now()), wanted, reason)
    // The list people sign has the name as it is right now.
    if (made && desk.rows.some((row) => row.person === person && row.name !== name)) {
      const change = { kind: 'name', name, reason, at: now(), by: authorOf(bearer) } as const
      await vault.attendance.change(desk.workshop.id, person, change)
    }
    return answer(context, bearer, desk, 201)
  })

  async function certificateIn({ workshop }: AttendanceDesk, number: string): Promise<CertificateRecord> {
    const known = await vault.certificates.get(number)
    if (known?.workshop !== workshop.id) throw new Refusal('not-found', 'certificate')
    return known
  }

  return app
}

function rowOf({ rows }: AttendanceDesk, person: string): AttendanceRow {
  const row = rows.find((known) => known.person === person)
  if (!row) throw new Refusal('not-found', 'person')
  return row
}

function yearOf(at: number): number {
  return Number(isoDate(at).slice(0, 4))
}
