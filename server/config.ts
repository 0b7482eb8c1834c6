// What the environment says about this server, read once at start. Knows nothing of files or sockets.
import { resolve } from 'node:path'

export interface Config {
  readonly port: number
  /** null listens on every interface. */
  readonly host: string | null
  /** The one folder that holds everything worth keeping. */
  readonly folder: string
  readonly logLevel: LogLevel
  /** Files of a certificate to serve https with; null serves http. */
  readonly tls: TlsFiles | null
}

export interface TlsFiles {
  /** PEM: the server's certificate, then those that vouch for it. */
  readonly certificate: string
  readonly key: string
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
 * Reads PORT (default 3000), HOST (default every interface), VIETA_DATA (default ./data), LOG_LEVEL (default warn, so
 * that the terminal stays readable), and VIETA_TLS_CERT with VIETA_TLS_KEY (default http).
 *
 * @throws {ConfigError} when a value cannot be used
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const { PORT, HOST, VIETA_DATA, LOG_LEVEL } = environment
  const level = LOG_LEVEL || 'warn'
  const logLevel = LOG_LEVELS.find((known) => known === level)
  if (!logLevel) throw new ConfigError('LOG_LEVEL', level)
  const folder = resolve(VIETA_DATA || 'data')
  return {
    port: readPort(PORT || '3000'),
    host: HOST || null,
    folder,
    logLevel,
    tls: readTls(environment),
  }
}

function readTls({
  VIETA_TLS_CERT,
  VIETA_TLS_KEY,
}: Readonly<Record<string, string | undefined>>): TlsFiles | null {
  if (!VIETA_TLS_CERT && !VIETA_TLS_KEY) return null
  if (!VIETA_TLS_CERT) throw new ConfigError('VIETA_TLS_CERT', '')
  if (!VIETA_TLS_KEY) throw new ConfigError('VIETA_TLS_KEY', '')
  return { certificate: resolve(VIETA_TLS_CERT), key: resolve(VIETA_TLS_KEY) }
}

function readPort(text: string): number {
  const port = Number(text)
  if (!/^\d+$/.test(text) || port > 65_535) throw new ConfigError('PORT', text)
  return port
}
