// The server's log: JSON lines on stderr, so that stdout stays for people. No secret and no personal data goes in.
import { type Logger, pino } from 'pino'
import type { LogLevel } from './config.ts'

export type Log = Logger

/** Where a ticket or the organiser secret could slip in; a test counts on these being blotted out. */
const SECRETS = [
  'ticket',
  'secret',
  'organiserSecret',
  'authorization',
  '*.ticket',
  '*.secret',
  '*.organiserSecret',
  '*.authorization',
  '*.headers.authorization',
  '*.headers["sec-websocket-protocol"]',
  'headers.authorization',
  'headers["sec-websocket-protocol"]',
]

/**
 * A text without anything that has the shape of a ticket or the organiser's secret, wherever it came from: an error can
 * carry a whole request. Names of images have the shape too, and are no loss to a log.
 */
export function withoutSecrets(text: string): string {
  return text.replace(/(?<![\w-])[\w-]{43}(?![\w-])/g, '…')
}

/** Opens the log. `write` is for tests; by default lines go to stderr. */
export function createLog(level: LogLevel, write?: (line: string) => void): Log {
  const options = {
    level,
    base: null,
    redact: { paths: SECRETS, censor: '…' },
    hooks: { streamWrite: withoutSecrets },
  }
  return pino(options, write ? { write } : pino.destination({ dest: 2, sync: true }))
}
