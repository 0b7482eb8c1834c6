// `vieta backup`: the whole data folder in one file, checked, while a server may go on writing.
import { resolve } from 'node:path'
import { BackupError, makeBackup } from '../backup/backup.ts'
import { StoreError } from '../store/store.ts'
import { bothLanguages } from '../terminal.ts'
import { type Command, CommandError, readArguments, UsageError } from './command.ts'
import { sizeText } from './size-text.ts'

export const backupCommand: Command = {
  name: 'backup',
  usage: ['backup --out <file>'],
  async run(args, { folder, databaseUrl }) {
    if (databaseUrl !== null) throw new CommandError('backupOfDatabase')
    const { out } = readArguments(args, ['out'], 0).values
    if (!out) throw new UsageError()
    if (databaseUrl !== null) throw new CommandError('databaseHasOwnTools')
    const file = resolve(out)
    try {
      const { bytes, documents, rows, damaged } = await makeBackup({ folder, file })
      console.log(bothLanguages('backedUp', { file, size: sizeText(bytes), documents, rows }))
      if (damaged > 0) console.log(bothLanguages('backupHasDamaged', { damaged }))
      return undefined
    } catch (error) {
      if (error instanceof BackupError && error.fault === 'no-data') {
        throw new CommandError('backupNoData', { folder })
      }
      if (error instanceof BackupError) throw new CommandError('backupNoRoom', { folder: error.path })
      // The folder's own faults have sentences; all others are of the file that was to be written.
      if (error instanceof StoreError && error.fault !== 'io') throw error
      throw new CommandError('fileUnwritable', { file })
    }
  },
}
