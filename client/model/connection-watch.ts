// Watches one provider's socket, which may be dead without anybody having closed it: a network that went away says
// nothing, and a laptop that slept does not know. Asks when it has been quiet, and gives up what does not answer.
import type { WebsocketProvider } from 'y-websocket'

const TICK_MS = 500

/** Quiet for this long, the server is asked whether it is there, ms; with the wait for its answer under five seconds. */
const QUIET_MS = 2000
const ANSWER_MS = 2000

/** Not answered for this long, the socket is given up, ms: TCP itself would try for minutes. */
const GIVE_UP_MS = 6000

/** A try to connect that leads nowhere is given up, ms; longer than it takes to find WebSocket blocked (transport.ts). */
const CONNECT_MS = 7000

/** Ticks this far apart mean that the machine slept, or the browser put the page aside, ms. */
const LEAP_MS = 5000

/** Where WebSocket is blocked each question is a request of its own, and answers are slower. */
const SLOWER = 3

interface Options {
  readonly provider: WebsocketProvider
  /** Asks the server something it answers at once. */
  readonly ask: () => void
  /** The server does not answer: from here on it counts as gone, until `onAnswer` or the connection's end. */
  readonly onSilence: () => void
  readonly onAnswer: () => void
  /** Looked in on each tick, ms since 1970. */
  readonly onTick: (now: number) => void
  readonly isSlower: () => boolean
  readonly random: () => number
}

export interface ConnectionWatch {
  /** Something happened to the machine or its network: look now, and connect now where there is no connection. */
  check(): void
  close(): void
}

export function watchConnection(options: Options): ConnectionWatch {
  const { provider } = options
  let askedAt: number | null = null
  let isSilent = false
  let lastTick = Date.now()
  let connectingSince: number | null = null
  let checkTimer: ReturnType<typeof setTimeout> | null = null

  const restart = () => {
    askedAt = null
    connectingSince = null
    isSilent = false
    provider.disconnect()
    // Our presence has just been taken back: without a newer word the server would believe that.
    const { awareness } = provider
    if (awareness.getLocalState() !== null) awareness.setLocalState(awareness.getLocalState())
    provider.connect()
  }

  const ask = (now: number) => {
    askedAt = now
    options.ask()
  }

  const lookAtConnected = (now: number, hasLeapt: boolean) => {
    const patience = options.isSlower() ? SLOWER : 1
    const heardAt = provider.wsLastMessageReceived
    if (askedAt !== null && heardAt >= askedAt) {
      askedAt = null
      if (isSilent) options.onAnswer()
      isSilent = false
    }
    if (askedAt === null ? hasLeapt || now - heardAt >= QUIET_MS * patience : hasLeapt) return ask(now)
    if (askedAt === null) return
    const waited = now - askedAt
    if (waited >= GIVE_UP_MS * patience) restart()
    else if (waited >= ANSWER_MS * patience && !isSilent) {
      isSilent = true
      options.onSilence()
    }
  }

  const tick = () => {
    const now = Date.now()
    const hasLeapt = now - lastTick > LEAP_MS || now < lastTick
    lastTick = now
    options.onTick(now)
    if (!provider.shouldConnect) return
    if (provider.wsconnected) {
      connectingSince = null
      return lookAtConnected(now, hasLeapt)
    }
    askedAt = null
    isSilent = false
    if (provider.ws === null) connectingSince = null
    else if (connectingSince === null || hasLeapt) connectingSince = now
    else if (now - connectingSince >= CONNECT_MS) restart()
  }

  const timer = setInterval(tick, TICK_MS)
  return {
    check() {
      if (!provider.shouldConnect || checkTimer !== null) return
      if (provider.wsconnected) {
        if (askedAt === null) ask(Date.now())
        return
      }
      // Everybody in the room hears of the network at the same moment.
      checkTimer = setTimeout(() => {
        checkTimer = null
        if (!provider.shouldConnect || provider.wsconnected) return
        const isStale = connectingSince !== null && Date.now() - connectingSince >= ANSWER_MS
        if (isStale) restart()
        else provider.connect()
      }, options.random() * TICK_MS)
    },
    close() {
      clearInterval(timer)
      if (checkTimer !== null) clearTimeout(checkTimer)
    },
  }
}
