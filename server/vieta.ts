// The command line: imports, exports and lists workshops of a data folder, whether or not a server runs on it.
import { readFile, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { archiveText, readArchive } from '../shared/export/archive.ts'
import { isLanguage, type Language } from '../shared/i18n/language.ts'
import { type Config, readConfig } from './config.ts'
import { systemRandom } from './gateway/server.ts'
import { createLog } from './log.ts'
import { createRelay } from './relay/relay.ts'
import { startFault } from './start-fault.ts'
import { ArchiveError, exportWorkshop, importWorkshop } from './steward/archive.ts'
import { createSteward, type Steward } from './steward/steward.ts'
import { openSqliteStore } from './store/sqlite-store.ts'
import { StoreError } from './store/store.ts'
import { bothLanguages, label, type TerminalPhrase, type TerminalValues } from './terminal.ts'
import { openOrganiserSecret } from './vault/secret.ts'
import { createVault, type Vault } from './vault/vault.ts'

const USAGE = `
  npm run vieta -- list
  npm run vieta -- import <file.json>
  npm run vieta -- export <workshop> --format docx|json --lang lt|en --out <file>
`

const FORMATS = ['docx', 'json'] as const
type Format = (typeof FORMATS)[number]

type Command =
  | { readonly name: 'list' }
  | { readonly name: 'import'; readonly file: string }
  | {
      readonly name: 'export'
      readonly workshop: string
      readonly format: Format
      readonly language: Language
      readonly file: string
    }

/** What the person asked for cannot be done, in words for them. */
class CommandError extends Error {
  constructor(phrase: TerminalPhrase, values: TerminalValues = {}) {
    super(bothLanguages(phrase, values))
    this.name = 'CommandError'
  }
}

/** @returns null when what was asked is not a command: the usage is the answer */
function readCommand(args: readonly string[]): Command | null {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { format: { type: 'string' }, lang: { type: 'string' }, out: { type: 'string' } },
  })
  const [name, subject, ...rest] = positionals
  if (rest.length > 0) return null
  if (name === 'list' && subject === undefined) return { name }
  if (subject === undefined) return null
  if (name === 'import') return { name, file: subject }
  const format = FORMATS.find((known) => known === (values.format ?? 'docx'))
  const language = values.lang ?? 'lt'
  if (name !== 'export' || !format || !isLanguage(language)) return null
  return { name, workshop: subject, format, language, file: values.out ?? `${subject}.${format}` }
}

interface Opened {
  readonly vault: Vault
  readonly steward: Steward
}

async function withFolder<T>({ folder, logLevel }: Config, work: (opened: Opened) => Promise<T>): Promise<T> {
  const now = Date.now
  // A relay waits for a disk that refuses; whoever typed a command should hear of it instead.
  const fail = (error: StoreError): void => {
    console.error(startFault(error, { folder }))
    process.exit(1)
  }
  const store = await openSqliteStore({ folder, now, onLost: fail })
  const relay = createRelay({
    store,
    report: (event) => {
      if (event.kind === 'appendFailed') fail(new StoreError(event.fault, event.message))
    },
  })
  try {
    const organiserSecret = await openOrganiserSecret(folder, systemRandom)
    const vault = createVault({ store, now, random: systemRandom, organiserSecret })
    const steward = createSteward({ documents: relay, people: vault.people, log: createLog(logLevel) })
    return await work({ vault, steward })
  } finally {
    await relay.shutdown()
    await store.close()
  }
}

async function list({ vault }: Opened): Promise<void> {
  const workshops = await vault.workshops.list()
  if (workshops.length === 0) console.log(bothLanguages('noWorkshops'))
  for (const { id, code, startsAt, title } of workshops) {
    console.log(`${id.padEnd(16)}  ${code}  ${new Date(startsAt).toISOString().slice(0, 10)}  ${title}`)
  }
}

async function importFile({ vault, steward }: Opened, file: string): Promise<void> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new CommandError('fileUnreadable', { file })
  })
  const read = readArchive(text)
  if (!read.ok) throw new CommandError('importMalformed', { file, where: read.where, detail: read.detail })
  try {
    const workshop = await importWorkshop(vault, steward, read.archive)
    console.log(bothLanguages('imported', { title: workshop.title }))
    console.log(`${label('workshopId')}: ${workshop.id}`)
    console.log(`${label('joinCode')}: ${workshop.code}`)
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error
    throw new CommandError('importMalformed', { file, where: error.where, detail: '' })
  }
}

async function exportFile(opened: Opened, command: Command & { readonly name: 'export' }): Promise<void> {
  const { workshop, file } = command
  const bytes = await rendered(opened, command)
  if (bytes === null) throw new CommandError('workshopUnknown', { workshop })
  await writeFile(file, bytes).catch(() => {
    throw new CommandError('fileUnwritable', { file })
  })
  console.log(bothLanguages('exported', { file }))
}

/** @returns null when there is no such workshop */
async function rendered(
  { vault, steward }: Opened,
  { workshop, format, language }: Command & { readonly name: 'export' },
): Promise<string | Uint8Array | null> {
  const archive = await exportWorkshop(vault, steward, workshop)
  if (archive === null) return null
  if (format === 'json') return archiveText(archive)
  // Heavy, and most commands need neither.
  const { composeConcept } = await import('../shared/concept/compose.ts')
  const { renderDocx } = await import('../shared/export/docx.ts')
  const { people } = archive
  return steward.withDocuments(workshop, ({ agenda, board, concept }) =>
    renderDocx(composeConcept({ agenda, board, people, language }, concept, language)),
  )
}

async function run(command: Command, opened: Opened): Promise<void> {
  if (command.name === 'list') await list(opened)
  else if (command.name === 'import') await importFile(opened, command.file)
  else await exportFile(opened, command)
}

async function main(): Promise<number> {
  let config: Config | null = null
  try {
    config = readConfig(process.env)
    const command = readCommand(process.argv.slice(2))
    if (command === null) {
      console.error(`${label('usage')}:\n${USAGE}`)
      return 1
    }
    await withFolder(config, (opened) => run(command, opened))
    return 0
  } catch (error) {
    console.error(sentenceFor(error, config))
    return 1
  }
}

function sentenceFor(error: unknown, config: Config | null): string {
  if (error instanceof CommandError) return error.message
  const isArguments =
    error instanceof TypeError && 'code' in error && String(error.code).includes('PARSE_ARGS')
  if (isArguments) return `${bothLanguages('argumentUnknown', { detail: error.message })}\n${USAGE}`
  return startFault(error, config ?? {})
}

process.exitCode = await main()
