// What every command of the command line is: a name, how it is called, and what it does. Knows none of them.
import { type ParseArgsConfig, parseArgs } from 'node:util'
import type { Config } from '../config.ts'
import { bothLanguages, type TerminalPhrase, type TerminalValues } from '../terminal.ts'

export interface Command {
  readonly name: string
  /** What stands after `npm run vieta -- `, the name included: a line a way of calling it. */
  readonly usage: readonly string[]
  /**
   * Does it, and prints what came of it.
   *
   * @param args what stands after the name
   * @returns the exit code, when it is not 0
   * @throws {UsageError} when the arguments make no sense
   * @throws {CommandError} when what they ask for cannot be done
   */
  run(args: readonly string[], config: Config): Promise<number | undefined>
}

/** What the person asked for cannot be done, in words for them. */
export class CommandError extends Error {
  constructor(phrase: TerminalPhrase, values: TerminalValues = {}) {
    super(bothLanguages(phrase, values))
    this.name = 'CommandError'
  }
}

/** The arguments make no sense; the answer is the usage, after what is wrong with them where that can be said. */
export class UsageError extends Error {
  readonly detail: string | null

  constructor(detail: string | null = null) {
    super(detail ?? 'usage')
    this.name = 'UsageError'
    this.detail = detail
  }
}

type Options = NonNullable<ParseArgsConfig['options']>

export interface Arguments<Name extends string> {
  readonly values: { readonly [name in Name]?: string }
  readonly positionals: readonly string[]
}

/**
 * Reads the arguments of a command.
 *
 * @param names options that take a value, as in `--out <file>`
 * @param count how many arguments stand without a name
 * @throws {UsageError} for an option it does not know, or another number of arguments
 */
export function readArguments<Name extends string>(
  args: readonly string[],
  names: readonly Name[],
  count: number | readonly number[],
): Arguments<Name> {
  const options: Options = Object.fromEntries(names.map((name) => [name, { type: 'string' }] as const))
  const read = parsed(args, options)
  if (![count].flat().includes(read.positionals.length)) throw new UsageError()
  const values: { [name in Name]?: string } = {}
  for (const name of names) {
    const value = read.values[name]
    if (typeof value === 'string') values[name] = value
  }
  return { values, positionals: read.positionals }
}

function parsed(args: readonly string[], options: Options) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options })
  } catch (error) {
    if (!(error instanceof TypeError && 'code' in error)) throw error
    throw new UsageError(error.message)
  }
}
