// `vieta certificate`: a certificate of one's own for a network without a name: browsers then allow what they keep for safe pages. Whoever
// is to trust it installs the authority's file; its key is thrown away, so nobody can vouch for anything else with it.
import { mkdir, writeFile } from 'node:fs/promises'
import { isIP } from 'node:net'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { localHosts } from '../gateway/addresses.ts'
import { bothLanguages } from '../terminal.ts'
import { type Command, readArguments } from './command.ts'

/** More names than a server has. */
const MOST_NAMES = 20

export const certificateCommand: Command = {
  name: 'certificate',
  usage: ['certificate [<name or address> …]'],
  async run(args, config) {
    const counts = Array.from({ length: MOST_NAMES + 1 }, (_, count) => count)
    const { positionals } = readArguments(args, [], counts)
    const hosts = [...new Set([...positionals, ...localHosts(), hostname(), 'localhost', '127.0.0.1'])]
    const files = await makeCertificate(join(config.folder, 'tls'), hosts, Date.now())
    const { authority, certificate, key } = files
    console.log(bothLanguages('certificateMade', { hosts: hosts.join(', '), authority }))
    console.log(`VIETA_TLS_CERT="${certificate}" VIETA_TLS_KEY="${key}" npm start`)
    return undefined
  },
}

export interface CertificateFiles {
  /** To be installed on the devices that are to trust the server. */
  readonly authority: string
  /** For VIETA_TLS_CERT. */
  readonly certificate: string
  /** For VIETA_TLS_KEY. */
  readonly key: string
}

/** Browsers refuse a server's certificate that lasts longer than 825 days, even one of one's own authority. */
const LASTS_MS = 820 * 24 * 60 * 60 * 1000

/**
 * Makes an authority and a certificate for these names and addresses, and writes them to a folder (made when missing).
 *
 * @param hosts names or IP addresses under which the server is reached
 * @param now ms since 1970
 */
export async function makeCertificate(
  folder: string,
  hosts: readonly string[],
  now: number,
): Promise<CertificateFiles> {
  // Heavy, and no other command needs it.
  const { generate } = await import('selfsigned')
  const span = { notBeforeDate: new Date(now), notAfterDate: new Date(now + LASTS_MS) }
  const kind = { ...span, keyType: 'ec', algorithm: 'sha256' } as const
  const authority = await generate([{ name: 'commonName', value: 'Vieta' }], {
    ...kind,
    extensions: [
      { name: 'basicConstraints', cA: true, pathLenConstraint: 0, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    ],
  })
  const leaf = await generate([{ name: 'commonName', value: hosts[0] ?? 'localhost' }], {
    ...kind,
    ca: { key: authority.private, cert: authority.cert },
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      { name: 'subjectAltName', altNames: hosts.map(alternativeName) },
    ],
  })
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const files: CertificateFiles = {
    authority: join(folder, 'ca.pem'),
    certificate: join(folder, 'cert.pem'),
    key: join(folder, 'key.pem'),
  }
  await writeFile(files.key, leaf.private, { mode: 0o600 })
  // Joined with a line break between: without one the file ends in "bad end line".
  await writeFile(files.certificate, `${leaf.cert.trim()}\n${authority.cert.trim()}\n`)
  await writeFile(files.authority, authority.cert)
  return files
}

function alternativeName(host: string) {
  return isIP(host) === 0 ? ({ type: 2, value: host } as const) : ({ type: 7, ip: host } as const)
}
