// What is printed of attendance: the list to sign and the list of who was there, certificates as one PDF, each by itself, or
// all of them in a ZIP. Drawn when asked for, kept nowhere.
import { type Context, Hono } from 'hono'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { renderSVG } from 'uqr'
import { pollsOf } from '../../shared/agenda/poll.ts'
import { plainText } from '../../shared/board/markup.ts'
import { asciiName } from '../../shared/concept/format.ts'
import { attendanceList } from '../../shared/export/attendance-form.ts'
import {
  type CertificatesData,
  type PrintedCertificate,
  printedCertificate,
} from '../../shared/export/certificate-form.ts'
import { type Mark, printedMarks } from '../../shared/export/mark.ts'
import { sessionMinutes } from '../../shared/export/minutes-form.ts'
import { isLanguage, type Language } from '../../shared/i18n/language.ts'
import { PdfError, type PdfKind, renderPdf } from '../pdf/render-pdf.ts'
import type { AttendanceDesk } from '../steward/attendance.ts'
import { markFiles } from '../steward/mark-files.ts'
import type { CertificateRecord } from '../vault/certificates.ts'
import { enterAttendance } from './attendance-routes.ts'
import { ticketOf } from './bearer.ts'
import { Refusal } from './fault.ts'
import type { Gateway } from './gateway.ts'
import { spend } from './tries.ts'

/** With one ticket: each takes the only PDF thread for a moment. */
const FILES_PER_MINUTE = 30

export function attendanceFiles(gateway: Pick<Gateway, 'vault' | 'steward' | 'now'>): Hono {
  const { vault } = gateway
  const app = new Hono()
  const files = new RateLimiterMemory({ points: FILES_PER_MINUTE, duration: 60 })

  async function enter(context: Context, capability: 'attendance.manage' | 'certificate.issue') {
    const entered = await enterAttendance(context, gateway, capability)
    await spend(files, ticketOf(context.req.header('authorization')))
    return entered.desk
  }

  async function signsOf({ workshop: { programme } }: AttendanceDesk): Promise<Signs> {
    const [marks, signature] = await Promise.all([
      vault.marks.list(programme),
      vault.marks.signature(programme),
    ])
    return { marks, signature }
  }

  /** Those that count and still have a name. */
  async function valid({ workshop }: AttendanceDesk): Promise<readonly Drawn[]> {
    const register = await vault.certificates.list(workshop.programme, workshop.id)
    const drawn = register.filter(({ state }) => state === 'valid').flatMap((one) => drawnOf(one) ?? [])
    if (drawn.length === 0) throw new Refusal('not-found', 'certificate')
    return drawn
  }

  app.get('/workshops/:id/attendance/list/:moment', async (context) => {
    const desk = await enter(context, 'attendance.manage')
    const moment = context.req.param('moment')
    if (moment !== 'before' && moment !== 'after') throw new Refusal('not-found', 'moment')
    const { workshop, about, meetings, rows, contactMinutes, academicHours, settings } = desk
    const [people, expected] = await Promise.all([
      vault.people.list(workshop.id),
      vault.expected.list(workshop.id),
    ])
    const kinds = new Map(people.map(({ id, details }) => [id, textOf(details?.['kind'])]))
    const { funding } = settings
    const source = { about, meetings, rows, expected, kinds, contactMinutes, academicHours, funding }
    const list = attendanceList(source, moment, languageOf(context))
    const marks = await vault.marks.list(workshop.programme)
    const data = { ...list, marks: printedMarks(marks, languageOf(context)) }
    return send(
      context,
      await render('attendance', data, marks),
      'pdf',
      nameOf(desk, `dalyviu-sarasas-${moment}`),
    )
  })

  app.get('/workshops/:id/attendance/minutes', async (context) => {
    const desk = await enter(context, 'attendance.manage')
    const { rows, meetings, contactMinutes, workshop } = desk
    const form = await gateway.steward.withDocuments(workshop.id, ({ agenda, board }) => {
      const candidates = new Map(
        pollsOf(agenda).flatMap((poll) => poll.candidates.map(({ id, text }) => [id, text] as const)),
      )
      const clusters = new Map(board.clusters.map(({ id, title }) => [id, plainText(title)] as const))
      const textOf = (note: string) =>
        board.note(note)?.text ?? clusters.get(note) ?? candidates.get(note) ?? agenda.codes.get(note) ?? note
      return sessionMinutes({ agenda, textOf, rows, meetings, contactMinutes }, languageOf(context))
    })
    return send(context, await render('minutes', form), 'pdf', nameOf(desk, 'susitikimo-protokolas'))
  })

  app.get('/workshops/:id/certificates/pdf', async (context) => {
    const desk = await enter(context, 'certificate.issue')
    const bytes = await certificates(await valid(desk), await signsOf(desk))
    return send(context, bytes, 'pdf', nameOf(desk, 'pazymejimai'))
  })

  app.get('/workshops/:id/certificates/zip', async (context) => {
    const desk = await enter(context, 'certificate.issue')
    const entries: Record<string, Uint8Array> = {}
    const signs = await signsOf(desk)
    // One after another: the others who want a document get theirs in between.
    for (const one of await valid(desk)) {
      entries[`${asciiName(`${one.number} ${one.name}`)}.pdf`] = await certificates([one], signs)
    }
    const { zipSync } = await import('fflate')
    // A PDF is compressed already.
    return send(context, zipSync(entries, { level: 0 }), 'zip', nameOf(desk, 'pazymejimai'))
  })

  app.get('/workshops/:id/certificates/:number/pdf', async (context) => {
    const desk = await enter(context, 'certificate.issue')
    const one = await vault.certificates.get(context.req.param('number'))
    const drawn = one?.workshop === desk.workshop.id && one.state === 'valid' ? drawnOf(one) : null
    if (drawn === null) throw new Refusal('not-found', 'certificate')
    return send(context, await certificates([drawn], await signsOf(desk)), 'pdf', drawn.number)
  })

  return app
}

type Drawn = PrintedCertificate & { readonly qr: string }

function drawnOf(one: CertificateRecord): Drawn | null {
  const printed = printedCertificate(one)
  return printed && { ...printed, qr: renderSVG(printed.link, { ecc: 'M', border: 0 }) }
}

/** What stands on all certificates of a programme beside words. */
interface Signs {
  readonly marks: readonly Mark[]
  readonly signature: Mark | null
}

function certificates(drawn: readonly Drawn[], signs: Signs): Promise<Uint8Array<ArrayBuffer>> {
  const { marks, signature } = signs
  return render('certificate', dataOf(drawn, signs), signature ? [...marks, signature] : marks)
}

function dataOf(certificates: readonly Drawn[], { marks, signature }: Signs): CertificatesData {
  const [first] = certificates
  const title = certificates.length === 1 && first ? `${first.lt.title} ${first.number}` : 'Pažymėjimai'
  // Whose it is, is printed under it.
  const alt = [first?.signatoryRole, first?.signatory].filter(Boolean).join(', ')
  const [signed] = signature ? printedMarks([signature], 'lt') : []
  return {
    title,
    marks: printedMarks(marks, 'lt'),
    signature: signed ? { ...signed, alt: `Parašas: ${alt}` } : null,
    certificates,
  }
}

async function render(
  kind: PdfKind,
  data: unknown,
  marks: readonly Mark[] = [],
): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return await renderPdf(kind, data, { files: markFiles(marks) })
  } catch (error) {
    if (error instanceof PdfError && error.fault !== 'failed') throw new Refusal('server-busy')
    throw error
  }
}

function send(context: Context, bytes: Uint8Array, kind: 'pdf' | 'zip', name: string): Response {
  context.header('content-type', `application/${kind}`)
  context.header('content-disposition', `attachment; filename="${asciiName(name)}.${kind}"`)
  return context.body(new Uint8Array(bytes))
}

function nameOf({ about, workshop }: AttendanceDesk, what: string): string {
  return `${about?.locality.name ?? workshop.title} ${what}`
}

function languageOf(context: Context): Language {
  const asked = context.req.query('lang') ?? 'lt'
  return isLanguage(asked) ? asked : 'lt'
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
