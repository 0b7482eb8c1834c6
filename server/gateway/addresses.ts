// The addresses under which others on the local network reach this server.
import { networkInterfaces } from 'node:os'

export type Scheme = 'http' | 'https'

/** `http://192.168.1.20:3000` (or https) for every network this machine is in; IPv4 only, because it has to fit a QR and a wall. */
export function localAddresses(scheme: Scheme, port: number): readonly string[] {
  return localHosts().map((host) => `${scheme}://${host}:${port}`)
}

/** The IPv4 addresses of this machine on its networks, the likeliest first. */
export function localHosts(): readonly string[] {
  const addresses: string[] = []
  for (const [name, infos] of Object.entries(networkInterfaces())) {
    // Bridges of containers and virtual machines are no network a phone in the room could be in.
    if (/^(docker|br-|veth|virbr|vmnet|vboxnet|lxc)/i.test(name)) continue
    for (const { family, internal, address } of infos ?? []) {
      if (family === 'IPv4' && !internal && !address.startsWith('169.254.')) addresses.push(address)
    }
  }
  return [...new Set(addresses)].sort(byLikelihood)
}

/** Home and library routers give 192.168 addresses; the first address is the one that gets the QR. */
function byLikelihood(a: string, b: string): number {
  return rank(a) - rank(b) || (a < b ? -1 : 1)
}

function rank(address: string): number {
  if (address.startsWith('192.168.')) return 0
  if (address.startsWith('10.')) return 1
  return 2
}
