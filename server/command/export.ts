// `vieta export`: a workshop's archive, or its concept as DOCX, into a file.
import { writeFile } from 'node:fs/promises'
import { archiveText } from '../../shared/export/archive.ts'
import { isLanguage, type Language } from '../../shared/i18n/language.ts'
import { exportWorkshop } from '../steward/archive.ts'
import { bothLanguages } from '../terminal.ts'
import { type Command, CommandError, readArguments, UsageError } from './command.ts'
import { type OpenedFolder, withFolder } from './opened-folder.ts'

const FORMATS = ['docx', 'json'] as const
type Format = (typeof FORMATS)[number]

interface Wanted {
  readonly workshop: string
  readonly format: Format
  readonly language: Language
}

export const exportCommand: Command = {
  name: 'export',
  usage: ['export <workshop> --format docx|json --lang lt|en --out <file>'],
  async run(args, config) {
    const { values, positionals } = readArguments(args, ['format', 'lang', 'out'], 1)
    const [workshop = ''] = positionals
    const format = FORMATS.find((known) => known === (values.format ?? 'docx'))
    const language = values.lang ?? 'lt'
    if (!format || !isLanguage(language)) throw new UsageError()
    const file = values.out ?? `${workshop}.${format}`
    const bytes = await withFolder(config, (opened) => rendered(opened, { workshop, format, language }))
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
  { workshop, format, language }: Wanted,
): Promise<string | Uint8Array | null> {
  const archive = await exportWorkshop(vault, steward, workshop)
  if (archive === null) return null
  if (format === 'json') return archiveText(archive)
  // Heavy, and most commands need neither.
  const { composeConcept } = await import('../../shared/concept/compose.ts')
  const { renderDocx } = await import('../../shared/export/docx.ts')
  const { people } = archive
  return steward.withDocuments(workshop, ({ agenda, board, concept }) =>
    renderDocx(composeConcept({ agenda, board, people, language }, concept, language)),
  )
}
