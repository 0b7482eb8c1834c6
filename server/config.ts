// What the environment says about this server, read once at start. Knows nothing of files or sockets.
import { join, resolve } from 'node:path'

export interface Config {
  readonly port: number
  /** null listens on every interface. */
  readonly host: string | null
  /** The one folder that holds everything worth keeping. */
  readonly folder: string
  readonly logLevel: LogLevel
  /** Where the server keeps a backup of each day; null makes none. */
  readonly backups: string | null
  /** The database several servers share; null keeps everything in the folder. With a password in it: never logged. */
  readonly databaseUrl: string | null
  /** The Redis over which they hear each other at once; null lets them look into the database each second. */
  readonly redisUrl: string | null
  /** How many proxies of one's own stand before the server and name the client's address. */
  readonly proxies: number
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
 * that the terminal stays readable), VIETA_BACKUPS (default `backups` in that folder, `off` for none), VIETA_TRUST_PROXY
 * (default 0 proxies), VIETA_TLS_CERT with VIETA_TLS_KEY (default http), and for several servers VIETA_DATABASE_URL with
 * VIETA_REDIS_URL (default none).
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
    backups: readBackups(environment['VIETA_BACKUPS'] || '', folder),
    ...readShared(environment),
    proxies: readProxies(environment['VIETA_TRUST_PROXY'] || '0'),
    tls: readTls(environment),
  }
}

function readShared({
  VIETA_DATABASE_URL,
  VIETA_REDIS_URL,
}: Readonly<Record<string, string | undefined>>): Pick<Config, 'databaseUrl' | 'redisUrl'> {
  const databaseUrl = VIETA_DATABASE_URL || null
  const redisUrl = VIETA_REDIS_URL || null
  if (databaseUrl !== null && !isUrlOf(databaseUrl, ['postgres:', 'postgresql:']))
    throw new ConfigError('VIETA_DATABASE_URL', HIDDEN)
  if (redisUrl !== null && !isUrlOf(redisUrl, ['redis:', 'rediss:']))
    throw new ConfigError('VIETA_REDIS_URL', HIDDEN)
  // Redis keeps nothing: servers that share it and no database would show each other what the other never saves.
  if (redisUrl !== null && databaseUrl === null) throw new ConfigError('VIETA_DATABASE_URL', '')
  return { databaseUrl, redisUrl }
}

/** In place of an address that may hold a password. */
const HIDDEN = '…'

function isUrlOf(text: string, protocols: readonly string[]): boolean {
  return URL.canParse(text) && protocols.includes(new URL(text).protocol)
}

function readBackups(text: string, folder: string): string | null {
  if (text === 'off') return null
  return text === '' ? join(folder, 'backups') : resolve(text)
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

function readProxies(text: string): number {
  if (!/^\d$/.test(text)) throw new ConfigError('VIETA_TRUST_PROXY', text)
  return Number(text)
}

function readPort(text: string): number {
  const port = Number(text)
  if (!/^\d+$/.test(text) || port > 65_535) throw new ConfigError('PORT', text)
  return port
}
