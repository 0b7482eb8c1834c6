// What the environment says about this server, read once at start. Knows nothing of files or sockets.
import { resolve } from 'node:path'

export interface Config {
  readonly port: number
  /** null listens on every interface. */
  readonly host: string | null
  /** The one folder that holds everything worth keeping. */
  readonly folder: string
  readonly logLevel: LogLevel
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
export type LogLevel = (typeof LOG_LEVELS)[number]

/** A setting that cannot be used; `setting` names the variable. */
export class ConfigError extends Error {
  readonly fault = 'setting-invalid'
  readonly setting: string
  readonly value: string

  constructor(setting: string, value: string) {
    super(`${setting}=${value}`)
    this.name = 'ConfigError'
    this.setting = setting
    this.value = value
  }
}

/**
 * Reads PORT (default 3000), HOST (default every interface), VIETA_DATA (default ./data) and LOG_LEVEL (default warn,
 * so that the terminal stays readable).
 *
 * @throws {ConfigError} when a value cannot be used
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const { PORT, HOST, VIETA_DATA, LOG_LEVEL } = environment
  const level = LOG_LEVEL || 'warn'
  const logLevel = LOG_LEVELS.find((known) => known === level)
  if (!logLevel) throw new ConfigError('LOG_LEVEL', level)
  return {
    port: readPort(PORT || '3000'),
    host: HOST || null,
    folder: resolve(VIETA_DATA || 'data'),
    logLevel,
  }
}

function readPort(text: string): number {
  const port = Number(text)
  if (!/^\d+$/.test(text) || port > 65_535) throw new ConfigError('PORT', text)
  return port
}
