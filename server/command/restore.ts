// `vieta restore`: a backup becomes a data folder again, where there is none yet.
import { join, resolve } from 'node:path'
import { BackupError, DATA_FILE, restoreBackup } from '../backup/backup.ts'
import { StoreError } from '../store/store.ts'
import { bothLanguages } from '../terminal.ts'
import { examineAndTell } from './check.ts'
import { type Command, CommandError, readArguments } from './command.ts'

export const restoreCommand: Command = {
  name: 'restore',
  usage: ['restore <file> [--into <folder>]'],
  async run(args, config) {
    if (config.databaseUrl !== null) throw new CommandError('backupOfDatabase')
    const { values, positionals } = readArguments(args, ['into'], 1)
    const file = resolve(positionals[0] ?? '')
    const folder = values.into === undefined ? config.folder : resolve(values.into)
    try {
      const { hasSecret } = await restoreBackup(file, folder)
      const isSound = await examineAndTell(join(folder, DATA_FILE))
      console.log(bothLanguages('restored', { folder }))
      if (!hasSecret) console.log(bothLanguages('restoredWithoutSecret'))
      return isSound ? undefined : 1
    } catch (error) {
      throw faultOf(error, file, folder)
    }
  },
}

function faultOf(error: unknown, file: string, folder: string): unknown {
  if (error instanceof BackupError) return new CommandError('restoreNotEmpty', { folder })
  if (error instanceof StoreError && error.fault === 'corrupt') {
    return new CommandError('backupUnsound', { file, detail: error.message })
  }
  if (error instanceof StoreError && error.fault === 'newer') return new CommandError('backupNewer', { file })
  if (error instanceof StoreError && error.fault === 'taken') {
    return new CommandError('folderTaken', { folder })
  }
  const isMissing = error instanceof Error && 'path' in error && error.path === file
  return isMissing ? new CommandError('fileUnreadable', { file }) : error
}
