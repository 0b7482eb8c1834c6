// Every export, by name: from the vault and the documents to bytes, as the server or the page makes it.
import { renderSVG } from 'uqr'
import { renderPdf } from '../../server/pdf/render-pdf.ts'
import { exportWorkshop, importWorkshop } from '../../server/steward/archive.ts'
import { readAttendance } from '../../server/steward/attendance.ts'
import { composedConcept, conceptPdf } from '../../server/steward/concept-file.ts'
import { readProgramme } from '../../server/steward/programme-facts.ts'
import { reportPdf } from '../../server/steward/programme-file.ts'
import { workshopSheets } from '../../shared/concept/workshop-sheets.ts'
import { archiveParts, archiveText, readArchive } from '../../shared/export/archive.ts'
import { printedCertificate } from '../../shared/export/certificate-form.ts'
import { renderCsv } from '../../shared/export/csv.ts'
import { formSections } from '../../shared/export/form-text.ts'
import { sessionMinutes } from '../../shared/export/minutes-form.ts'
import { renderConcept } from '../../shared/export/render-concept.ts'
import { renderXlsx } from '../../shared/export/xlsx.ts'
import { composeProgrammeReport } from '../../shared/programme/report.ts'
import { programmeSheets } from '../../shared/programme/report-sheets.ts'

// Fetched when they are asked for; a process that made one before has them.
await Promise.all(
  ['docx', 'html', 'markdown', 'text'].map((name) => import(`../../shared/export/${name}.ts`)),
)

const language = 'lt'
const FULL = { form: 'full', sources: true, language, register: true }

const concept =
  (format, wish = {}) =>
  async ({ vault, steward, id, pictures }) => {
    const asked = { ...FULL, ...wish, ...(wish.pictured ? { pictures } : {}) }
    return renderConcept(await composedConcept(vault, steward, id, asked), format, asked)
  }
const pdf =
  (wish = {}) =>
  async ({ vault, steward, id, pictures }) => {
    const photos = new Map(
      [...pictures].map(([frame, picture]) => [frame, { ...picture, png: picture.bytes }]),
    )
    const asked = { ...FULL, ...wish, ...(wish.pictured ? { pictures: photos } : {}) }
    return (await conceptPdf(vault, steward, id, asked)).bytes
  }
const sheets = async ({ vault, steward, id }) => {
  const people = await vault.people.list(id)
  return steward.withDocuments(id, ({ agenda, board }) => workshopSheets({ agenda, board, people, language }))
}
const report = async (world) => {
  const { vault, id } = world
  const { programme } = await vault.workshops.get(id)
  return composeProgrammeReport(await readProgramme(world, programme, language), language, 'organiser')
}
const drawn = async ({ vault, id }) => {
  const { programme } = await vault.workshops.get(id)
  return (await vault.certificates.list(programme, id)).map((one) => {
    const printed = printedCertificate(one)
    return { ...printed, qr: renderSVG(printed.link, { ecc: 'M', border: 0 }) }
  })
}
const written = async ({ vault, steward, id }) => {
  let bytes = 0
  // As it leaves the server: a part at a time.
  for (const part of archiveParts(await exportWorkshop(vault, steward, id))) bytes += Buffer.byteLength(part)
  return bytes
}

export const KINDS = {
  'DOCX, whole': concept('docx'),
  'DOCX, whole, with pictures of the board': concept('docx', { pictured: true }),
  'PDF, whole': pdf(),
  'PDF, whole, with pictures of the board': pdf({ pictured: true }),
  'PDF, short form': pdf({ form: 'short' }),
  HTML: concept('html'),
  Markdown: concept('md'),
  'plain text': concept('txt'),
  'texts for a web form': async ({ vault, steward, id }) =>
    formSections(await composedConcept(vault, steward, id, FULL)).reduce(
      (sum, { text }) => sum + text.length,
      0,
    ),
  'XLSX of notes, clusters, votes': async (world) => renderXlsx(await sheets(world)),
  'CSV of notes, clusters, votes': async (world) =>
    (await sheets(world)).map((sheet) => renderCsv(sheet, language)).join('\n'),
  'report, DOCX': async (world) => {
    const { renderDocx } = await import('../../shared/export/docx.ts')
    return renderDocx((await report(world)).document)
  },
  'report, PDF': async (world) => {
    const { programme } = await world.vault.workshops.get(world.id)
    return reportPdf(
      await readProgramme(world, programme, language),
      'organiser',
      new AbortController().signal,
    )
  },
  'report, XLSX': async (world) => renderXlsx(programmeSheets(await report(world))),
  'certificates, one PDF of all': async (world) =>
    renderPdf('certificate', { title: 'Pažymėjimai', certificates: await drawn(world) }),
  'minutes of the session, PDF': async (world) => {
    const { vault, steward, id } = world
    const { rows, meetings, contactMinutes } = await readAttendance(world, await vault.workshops.get(id))
    const form = await steward.withDocuments(id, ({ agenda, board }) =>
      sessionMinutes(
        { agenda, textOf: (note) => board.note(note)?.text ?? note, rows, meetings, contactMinutes },
        language,
      ),
    )
    return renderPdf('minutes', form)
  },
  'archive with its photographs': written,
  'archive, read and kept again': async ({ vault, steward, id }) => {
    const text = archiveText(await exportWorkshop(vault, steward, id))
    const read = readArchive(text)
    await importWorkshop(vault, steward, read.archive)
    return text.length
  },
}
