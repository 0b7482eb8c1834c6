// `vieta export`: a workshop's archive, its concept as a document, or its notes, clusters and votes as sheets, into a file.
import { writeFile } from 'node:fs/promises'
import { archiveText } from '../../shared/export/archive.ts'
import { FORMS } from '../../shared/export/shaped-concept.ts'
import { isLanguage, type Language } from '../../shared/i18n/language.ts'
import { exportWorkshop } from '../steward/archive.ts'
import type { ConceptWish } from '../steward/concept-file.ts'
import { bothLanguages } from '../terminal.ts'
import { type Command, CommandError, readArguments, UsageError } from './command.ts'
import { type OpenedFolder, withFolder } from './opened-folder.ts'

const FORMATS = ['docx', 'pdf', 'html', 'md', 'txt', 'xlsx', 'json'] as const
type Format = (typeof FORMATS)[number]

interface Wanted extends ConceptWish {
  readonly workshop: string
  readonly format: Format
}

export const exportCommand: Command = {
  name: 'export',
  usage: [
    'export <workshop> --format docx|pdf|html|md|txt|xlsx|json --lang lt|en --form full|short --sources yes|no --out <file>',
  ],
  async run(args, config) {
    const { values, positionals } = readArguments(args, ['format', 'lang', 'form', 'sources', 'out'], 1)
    const [workshop = ''] = positionals
    const format = FORMATS.find((known) => known === (values.format ?? 'docx'))
    const language = values.lang ?? 'lt'
    const form = FORMS.find((known) => known === (values.form ?? 'full'))
    const sources = values.sources ?? 'yes'
    const isUsable = form && isLanguage(language) && (sources === 'yes' || sources === 'no')
    if (!format || !isUsable) throw new UsageError()
    const file = values.out ?? `${workshop}.${format}`
    const bytes = await withFolder(config, (opened) =>
      rendered(opened, { workshop, format, language, form, sources: sources === 'yes', register: true }),
    )
    if (bytes === null) throw new CommandError('workshopUnknown', { workshop })
    await writeFile(file, bytes).catch(() => {
      throw new CommandError('fileUnwritable', { file })
    })
    console.log(bothLanguages('exported', { file }))
    return undefined
  },
}

/** @returns null when there is no such workshop */
async function rendered(
  { vault, steward }: OpenedFolder,
  { workshop, format, ...wish }: Wanted,
): Promise<string | Uint8Array | null> {
  if (format === 'json') {
    const archive = await exportWorkshop(vault, steward, workshop)
    return archive && archiveText(archive)
  }
  if (format === 'xlsx') return sheets({ vault, steward }, workshop, wish.language)
  // Heavy, and most commands need none of it.
  const { composedConcept, conceptPdf } = await import('../steward/concept-file.ts')
  if (format === 'pdf') {
    const { closePdf } = await import('../pdf/render-pdf.ts')
    const file = await conceptPdf(vault, steward, workshop, wish)
    await closePdf()
    return file?.bytes ?? null
  }
  const concept = await composedConcept(vault, steward, workshop, wish)
  if (!concept) return null
  const { renderConcept } = await import('../../shared/export/render-concept.ts')
  const record = await vault.workshops.get(workshop)
  return renderConcept(concept, format, {
    ...wish,
    marks: record ? await vault.marks.list(record.programme) : [],
  })
}

/** @returns null when there is no such workshop */
async function sheets(
  { vault, steward }: Pick<OpenedFolder, 'vault' | 'steward'>,
  workshop: string,
  language: Language,
): Promise<Uint8Array | null> {
  if (!(await vault.workshops.get(workshop))) return null
  const { workshopSheets } = await import('../../shared/concept/workshop-sheets.ts')
  const { renderXlsx } = await import('../../shared/export/xlsx.ts')
  const people = await vault.people.list(workshop)
  return steward.withDocuments(workshop, ({ agenda, board }) =>
    renderXlsx(workshopSheets({ agenda, board, people, language })),
  )
}
