// The address a request counts for: who connected, or, behind proxies somebody vouched for, whom those saw connect.

/**
 * @param remote the address of the socket
 * @param forwarded the `X-Forwarded-For` header: anybody can send one, so it is read only as far as proxies are trusted
 * @param proxies how many proxies of our own stand before the server (VIETA_TRUST_PROXY); each adds one address at the end
 */
export function clientAddress(remote: string, forwarded: string | undefined, proxies: number): string {
  if (proxies === 0 || forwarded === undefined) return plainAddress(remote)
  const seen = [...forwarded.split(','), remote].map((address) => address.trim()).slice(-proxies - 1)
  return plainAddress(seen[0] || remote)
}

/** Whether an address, as `clientAddress` gives it, is of the machine the server runs on. */
export function isThisMachine(address: string): boolean {
  return address.startsWith('127.') || address === plainAddress('::1')
}

/** IPv4 as such, IPv6 as the network of one household: its 64 bits below cost a guesser nothing. */
function plainAddress(address: string): string {
  const bare = address.replace(/^\[|\](:\d+)?$/g, '').replace(/%.*$/, '')
  const v4 = /^(?:::ffff:)?(\d{1,3}(?:\.\d{1,3}){3})(?::\d+)?$/i.exec(bare)?.[1]
  if (v4 !== undefined) return v4
  const [head = '', tail] = bare.toLowerCase().split('::')
  const first = head === '' ? [] : head.split(':')
  if (tail !== undefined) {
    const last = tail === '' ? [] : tail.split(':')
    while (first.length + last.length < 8) first.push('0')
    first.push(...last)
  }
  return `${first.slice(0, 4).join(':')}::/64`
}
