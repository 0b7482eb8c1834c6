// `vieta import`: an archive file becomes a workshop of the data folder.
import { readFile } from 'node:fs/promises'
import { readArchive } from '../../shared/export/archive.ts'
import { ArchiveError, importWorkshop } from '../steward/archive.ts'
import { bothLanguages, label } from '../terminal.ts'
import { type Command, CommandError, readArguments } from './command.ts'
import { withFolder } from './opened-folder.ts'

export const importCommand: Command = {
  name: 'import',
  usage: ['import <file.json>'],
  async run(args, config) {
    const [file = ''] = readArguments(args, [], 1).positionals
    const text = await readFile(file, 'utf8').catch(() => {
      throw new CommandError('fileUnreadable', { file })
    })
    const read = readArchive(text)
    if (!read.ok) throw new CommandError('importMalformed', { file, where: read.where, detail: read.detail })
    const { archive } = read
    try {
      const workshop = await withFolder(config, ({ vault, steward }) =>
        importWorkshop(vault, steward, archive),
      )
      console.log(bothLanguages('imported', { title: workshop.title }))
      console.log(`${label('workshopId')}: ${workshop.id}`)
      console.log(`${label('joinCode')}: ${workshop.code}`)
    } catch (error) {
      if (!(error instanceof ArchiveError)) throw error
      throw new CommandError('importMalformed', { file, where: error.where, detail: '' })
    }
    return undefined
  },
}
