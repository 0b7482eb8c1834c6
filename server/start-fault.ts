// Why a server or the command line could not start or go on, in words for the person at the terminal.
import { ConfigError } from './config.ts'
import { StoreError } from './store/store.ts'
import { bothLanguages } from './terminal.ts'
import { SecretError } from './vault/secret.ts'

interface Attempt {
  readonly port?: number
  readonly host?: string | null
  readonly folder?: string
  readonly databaseUrl?: string | null
}

const UNWRITABLE = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOENT'])

/** The sentence for whatever ended the process. */
export function startFault(error: unknown, attempt: Attempt): string {
  const { port = 0, host, folder = '' } = attempt
  if (error instanceof ConfigError) {
    return bothLanguages('settingInvalid', { setting: error.setting, value: error.value })
  }
  if (error instanceof SecretError) return bothLanguages('secretUnreadable', { file: error.file })
  if (error instanceof StoreError)
    return attempt.databaseUrl ? databaseFault(error) : storeFault(error, folder)
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const isNetwork = error instanceof Error && 'syscall' in error && error.syscall === 'listen'
  if (code === 'EADDRINUSE') return bothLanguages('portUsed', { port })
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return bothLanguages('hostUnknown', { host: host ?? '' })
  if (code === 'EACCES' && isNetwork) return bothLanguages('portForbidden', { port })
  if (UNWRITABLE.has(code)) return bothLanguages('folderUnusable', { folder })
  if (code === 'ENOSPC') return bothLanguages('storeFull')
  return bothLanguages('unexpected', {
    detail: error instanceof Error ? (error.stack ?? error.message) : String(error),
  })
}

function databaseFault({ fault, message }: StoreError): string {
  if (fault === 'newer') return bothLanguages('databaseNewer')
  if (fault === 'full') return bothLanguages('storeFull')
  return bothLanguages('databaseUnusable', { detail: message })
}

function storeFault({ fault, message }: StoreError, folder: string): string {
  if (fault === 'taken') return bothLanguages('folderTaken', { folder })
  if (fault === 'lost') return bothLanguages('storeLost', { detail: message })
  if (fault === 'newer') return bothLanguages('storeNewer', { folder })
  if (fault === 'corrupt') return bothLanguages('storeCorrupt', { folder })
  if (fault === 'full') return bothLanguages('storeFull')
  if (fault === 'io') return bothLanguages('folderUnusable', { folder })
  return bothLanguages('unexpected', { detail: message })
}
