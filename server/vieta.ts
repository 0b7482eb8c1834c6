// The command line: finds the command that was asked for, and says what came of it. Each command is a file of its own.

import { backupCommand } from './command/backup.ts'
import { certificateCommand } from './command/certificate.ts'
import { checkCommand } from './command/check.ts'
import { type Command, CommandError, UsageError } from './command/command.ts'
import { exportCommand } from './command/export.ts'
import { importCommand } from './command/import.ts'
import { listCommand } from './command/list.ts'
import { restoreCommand } from './command/restore.ts'
import { secretCommand } from './command/secret.ts'
import { type Config, readConfig } from './config.ts'
import { startFault } from './start-fault.ts'
import { bothLanguages, label } from './terminal.ts'

/** In the order the usage tells of them. */
const COMMANDS: readonly Command[] = [
  listCommand,
  importCommand,
  exportCommand,
  backupCommand,
  restoreCommand,
  checkCommand,
  certificateCommand,
  secretCommand,
]

function usage(): string {
  const lines = COMMANDS.flatMap((command) => command.usage).map((line) => `  npm run vieta -- ${line}`)
  return `\n${lines.join('\n')}\n`
}

async function main(): Promise<number> {
  let config: Config | null = null
  try {
    config = readConfig(process.env)
    const [name, ...args] = process.argv.slice(2)
    const command = COMMANDS.find((known) => known.name === name)
    if (command === undefined) throw new UsageError()
    return (await command.run(args, config)) ?? 0
  } catch (error) {
    console.error(sentenceFor(error, config))
    return 1
  }
}

function sentenceFor(error: unknown, config: Config | null): string {
  if (error instanceof CommandError) return error.message
  if (error instanceof UsageError) {
    const { detail } = error
    const what = detail === null ? `${label('usage')}:` : bothLanguages('argumentUnknown', { detail })
    return `${what}\n${usage()}`
  }
  return startFault(error, config ?? {})
}

process.exitCode = await main()
