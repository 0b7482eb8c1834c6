// Under which addresses other devices reach this server: the page's own may be one only this computer knows.
import { readStored, store } from './preferences.ts'

export interface ServerAddress {
  readonly origin: string
  /** False for an address that leads other devices to themselves. */
  readonly reachable: boolean
}

function isLoopback(origin: string): boolean {
  const { hostname } = new URL(origin)
  return (
    hostname === 'localhost' ||
    hostname === '[::1]' ||
    hostname === '0.0.0.0' ||
    /^127(\.\d+){3}$/.test(hostname)
  )
}

/**
 * The addresses to offer, the page's own first; never empty. One that only this computer knows stands alone or not at all.
 *
 * @param origin where this page was loaded from
 * @param network what the server says of its own network addresses
 */
export function serverAddresses(origin: string, network: readonly string[]): readonly ServerAddress[] {
  const addresses = [origin, ...network.filter((address) => address !== origin)].map((address) => ({
    origin: address,
    reachable: !isLoopback(address),
  }))
  const reachable = addresses.filter((address) => address.reachable)
  return reachable.length > 0 ? reachable : addresses
}

/** The address chosen on this device for other devices; the same for all workshops of a server. */
const CHOSEN = 'vieta.address'

/** Of these addresses the one chosen here, else the first. */
export function chosenAddress(addresses: readonly ServerAddress[]): ServerAddress {
  const chosen = readStored(CHOSEN)
  const found = addresses.find(({ origin }) => origin === chosen) ?? addresses[0]
  return found ?? { origin: location.origin, reachable: !isLoopback(location.origin) }
}

export function chooseAddress(origin: string): void {
  store(CHOSEN, origin)
}
