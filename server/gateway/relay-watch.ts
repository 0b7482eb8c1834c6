// What the relay does, as log lines with lasting names and as numbers.
import type { Log } from '../log.ts'
import type { Figures, Metrics } from '../metrics.ts'
import type { Relay } from '../relay/relay.ts'
import type { RelayEvent } from '../relay/room.ts'

/** The lasting names of the log's `event`. The document's name in a line holds the workshop's id, never its title. */
const EVENTS: Readonly<Record<RelayEvent['kind'], string>> = {
  appendFailed: 'document.append-failed',
  loadFailed: 'document.load-failed',
  compactFailed: 'document.compact-failed',
  setAside: 'document.rows-set-aside',
  unreadable: 'document.rows-unreadable',
  compacted: 'document.compacted',
  evicted: 'document.evicted',
  refused: 'connection.refused',
}

export function logRelay(log: Log, event: RelayEvent): void {
  const { kind, ...rest } = event
  const line = { event: EVENTS[kind], ...rest }
  if (kind === 'appendFailed' || kind === 'loadFailed') log.error(line, 'A document is in trouble')
  else if (kind === 'compactFailed' || kind === 'setAside' || kind === 'unreadable')
    log.warn(line, 'A document needs a look')
  else if (kind === 'refused') log.info(line, 'A connection was closed')
  else log.debug(line, 'Relay')
}

export function countRelay(metrics: Metrics, event: RelayEvent): void {
  if (event.kind === 'refused') metrics.closed(event.code)
  if (event.kind === 'evicted') metrics.evicted()
  if (event.kind === 'appendFailed') metrics.failed()
}

export function figuresOf(
  relay: Relay,
  webSockets: number,
  isStopping: boolean,
  lastBackup: number | null,
): Figures {
  const { rooms, connections, waitingBytes } = relay.stats()
  const { state, setAside } = relay.health()
  const { received, delivered, told, presenceSkipped, presenceFlooded, behind } = relay.counts
  return {
    rooms,
    webSockets,
    // A WebSocket that is saying goodbye has left the relay already.
    httpPeers: Math.max(0, connections - webSockets),
    queueBytes: waitingBytes,
    queueMs: relay.waitingMs(),
    received,
    delivered,
    told,
    presenceSkipped,
    presenceFlooded,
    behind,
    setAside,
    isReady: state === 'ok' && !isStopping,
    lastBackup,
  }
}
