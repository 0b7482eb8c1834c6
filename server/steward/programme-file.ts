// A programme's report as a PDF: the same document the page shows, set with the concept's own template.
import { layOut } from '../../shared/export/laid-out.ts'
import type { Mark } from '../../shared/export/mark.ts'
import type { ProgrammeFacts, ReportVariant } from '../../shared/programme/facts.ts'
import { composeProgrammeReport } from '../../shared/programme/report.ts'
import { renderPdf } from '../pdf/render-pdf.ts'
import { markFiles } from './mark-files.ts'

/** @throws {PdfError} */
export function reportPdf(
  facts: ProgrammeFacts,
  variant: ReportVariant,
  marks: readonly Mark[],
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  const { document } = composeProgrammeReport(facts, facts.language, variant)
  return renderPdf('concept', layOut(document, { form: 'full', sources: false, marks }), {
    signal,
    files: markFiles(marks),
  })
}
