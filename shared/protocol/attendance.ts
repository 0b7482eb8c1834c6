// Attendance and certificates over HTTP: what is asked and answered. Names are in it, so only those who keep the list ask.
import { z } from 'zod/mini'
import { LIMITS } from '../base/limits.ts'
import { tidy } from '../base/text.ts'
import type { AttendanceRow } from '../people/attendance.ts'
import type { CertificateRow, CertificateSettings } from '../people/certificate.ts'

const REASON_MOST = 300
const LINES_MOST = 8

const text = (longest: number) =>
  z.pipe(
    z.pipe(z.string().check(z.maxLength(longest * 4)), z.transform(tidy)),
    z.string().check(z.maxLength(longest)),
  )
const filled = (longest: number) =>
  z.pipe(
    z.pipe(z.string().check(z.maxLength(longest * 4)), z.transform(tidy)),
    z.string().check(z.minLength(1), z.maxLength(longest)),
  )

const reason = filled(REASON_MOST)

/** POST /api/workshops/:id/attendance/:person */
export const attendanceChangeSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('minutes'),
    minutes: z.nullable(z.int().check(z.nonnegative(), z.lte(10_000))),
    reason,
  }),
  z.object({ kind: z.literal('certificate'), certify: z.nullable(z.boolean()), reason }),
  z.object({ kind: z.literal('name'), name: filled(LIMITS.personName), reason }),
])
export type NewAttendanceChange = z.infer<typeof attendanceChangeSchema>

const lines = z.array(text(LIMITS.title)).check(z.maxLength(LINES_MOST))

/** POST /api/workshops/:id/certificates/settings */
export const certificateSettingsSchema = z.object({
  title: filled(80),
  titleEn: text(80),
  prefix: z.string().check(z.regex(/^[\p{L}\p{N}][\p{L}\p{N}.-]{0,19}$/u)),
  programme: filled(LIMITS.title),
  programmeEn: text(LIMITS.title),
  project: text(LIMITS.title),
  topics: lines,
  topicsEn: lines,
  lecturers: text(LIMITS.title),
  issuer: text(LIMITS.title),
  place: text(80),
  signatoryRole: text(120),
  signatory: text(LIMITS.personName),
  funding: text(LIMITS.brief),
  address: z.string().check(z.regex(/^(https?:\/\/[\w.:[\]-]{1,120})?$/)),
  hours: z.nullable(z.int().check(z.positive(), z.lte(1_000))),
  languages: z.enum(['lt', 'lt+en']),
  threshold: z.int().check(z.gte(1), z.lte(100)),
})

const address = z.string().check(z.regex(/^https?:\/\/[\w.:[\]-]{1,120}$/))

/** POST /api/workshops/:id/certificates: people whose certificates the organiser confirms. */
export const issueSchema = z.object({
  people: z.array(z.string().check(z.maxLength(60))).check(z.minLength(1), z.maxLength(500)),
  /** The address of this server, where none is settled. */
  address,
})

/** POST /api/workshops/:id/certificates/:number/cancel */
export const cancelSchema = z.object({ reason })

/** POST /api/workshops/:id/certificates/:number/reissue */
export const reissueSchema = z.object({ name: filled(LIMITS.personName), reason, address })

/** GET /api/workshops/:id/attendance, and the answer to whatever changes it. */
export interface AttendanceReply {
  /** In the order of the list people sign. */
  readonly rows: readonly AttendanceRow[]
  readonly contactMinutes: number
  readonly academicHours: number
  /** Names of people who are expected and have not come. */
  readonly expected: readonly string[]
  readonly settings: CertificateSettings
  /** Certificates of this workshop, in the order of their numbers. */
  readonly register: readonly CertificateRow[]
  /** Whoever has a certificate of this programme from another workshop: the person's id here, to the number. */
  readonly elsewhere: Readonly<Record<string, string>>
  /** Whether whoever asked may issue certificates. */
  readonly mayIssue: boolean
}
