// How many sockets there may be, and how fast new ones may come: of one address, which may be a whole hall behind one
// router, and altogether. Refusals are HTTP ones, before a WebSocket exists: every client tries again after a while.

export const CROWD = {
  /** Sockets of one address: a hall of a hundred, each with two devices and three documents, and half as many again. */
  socketsOfAddress: 1_000,
  /** Sockets altogether: about sixty full workshops, some 300 MB. */
  sockets: 6_000,
  /** New sockets of one address at once, and a second: the hall comes back after its router was restarted. */
  burstOfAddress: 900,
  perSecondOfAddress: 60,
  /** New sockets at once, and a second: what a small machine can admit while others go on working. */
  burst: 3_000,
  perSecond: 500,
  /** New sockets whose ticket is being looked at. */
  deciding: 500,
} as const

/** Why a socket is not admitted; the first two concern its address, the others everybody. */
export type Crowded = 'address-sockets' | 'address-rate' | 'sockets' | 'rate'

/** 429 for what the client's own network does too much of, 503 for what the server has too much of. */
export const CROWDED_STATUS: Readonly<Record<Crowded, string>> = {
  'address-sockets': '429 Too Many Requests',
  'address-rate': '429 Too Many Requests',
  sockets: '503 Service Unavailable',
  rate: '503 Service Unavailable',
}

/** A count that fills up with time. */
class Bucket {
  readonly #brim: number
  readonly #perSecond: number
  #tokens: number
  #filledAt: number

  constructor(brim: number, perSecond: number, now: number) {
    this.#brim = brim
    this.#perSecond = perSecond
    this.#tokens = brim
    this.#filledAt = now
  }

  #fill(now: number): void {
    this.#tokens = Math.min(
      this.#brim,
      this.#tokens + (Math.max(0, now - this.#filledAt) / 1000) * this.#perSecond,
    )
    this.#filledAt = now
  }

  take(now: number): boolean {
    this.#fill(now)
    if (this.#tokens < 1) return false
    this.#tokens -= 1
    return true
  }

  isFull(now: number): boolean {
    this.#fill(now)
    return this.#tokens === this.#brim
  }
}

interface Address {
  sockets: number
  readonly bucket: Bucket
}

export class Crowding {
  readonly #now: () => number
  readonly #all: Bucket
  readonly #addresses = new Map<string, Address>()
  #sockets = 0
  #deciding = 0

  /** @param now ms since 1970, or since anything */
  constructor(now: () => number) {
    this.#now = now
    this.#all = new Bucket(CROWD.burst, CROWD.perSecond, now())
  }

  /** Sockets open now, and those being decided about. */
  get sockets(): number {
    return this.#sockets
  }

  /**
   * Counts a new socket of an address.
   *
   * @param address null for who cannot be told apart: this machine, and a proxy on it
   * @returns what to call once it was decided about, and once it is gone; or why it may not come
   */
  enter(address: string | null): { decided(): void; left(): void } | Crowded {
    const now = this.#now()
    const known = address === null ? null : this.#of(address, now)
    if (known !== null && known.sockets >= CROWD.socketsOfAddress) return 'address-sockets'
    if (known !== null && !known.bucket.take(now)) return 'address-rate'
    if (this.#sockets >= CROWD.sockets) return 'sockets'
    if (this.#deciding >= CROWD.deciding || !this.#all.take(now)) return 'rate'
    this.#sockets += 1
    this.#deciding += 1
    if (known !== null) known.sockets += 1
    const decided = once(() => {
      this.#deciding -= 1
    })
    const left = once(() => {
      decided()
      this.#sockets -= 1
      if (known !== null) known.sockets -= 1
    })
    return { decided, left }
  }

  #of(address: string, now: number): Address {
    const known = this.#addresses.get(address)
    if (known !== undefined) return known
    this.#forget(now)
    const made = { sockets: 0, bucket: new Bucket(CROWD.burstOfAddress, CROWD.perSecondOfAddress, now) }
    this.#addresses.set(address, made)
    return made
  }

  /** Drops the addresses nothing has to be remembered of, once they are many. */
  #forget(now: number): void {
    if (this.#addresses.size < 10_000) return
    for (const [address, { sockets, bucket }] of this.#addresses) {
      if (sockets === 0 && bucket.isFull(now)) this.#addresses.delete(address)
    }
  }
}

function once(run: () => void): () => void {
  let isDone = false
  return () => {
    if (isDone) return
    isDone = true
    run()
  }
}
