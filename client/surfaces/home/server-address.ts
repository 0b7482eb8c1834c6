// Under which addresses other devices reach this server: the page's own may be one only this computer knows.

export interface ServerAddress {
  readonly origin: string
  /** False for an address that leads other devices to themselves. */
  readonly reachable: boolean
}

function isLoopback(origin: string): boolean {
  const { hostname } = new URL(origin)
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname)
}

/**
 * The addresses to offer, the likeliest first; never empty.
 *
 * @param origin where this page was loaded from
 * @param network what the server says of its own network addresses
 */
export function serverAddresses(origin: string, network: readonly string[]): readonly ServerAddress[] {
  const others = network.filter((address) => address !== origin)
  const all = isLoopback(origin) ? [...others, origin] : [origin, ...others]
  return all
    .map((address) => ({ origin: address, reachable: !isLoopback(address) }))
    .filter(({ reachable }, _index, found) => reachable || found.every((other) => !other.reachable))
}
