// The other servers on a shared store, where there may be any: how rooms hear of theirs, and who tends a workshop.
import type { Log } from '../log.ts'
import type { FanOut } from '../relay/fanout.ts'
import { systemTimers } from '../relay/timers.ts'
import { aloneOnDuty, createDuty, type Duty } from '../steward/duty.ts'
import { isShared } from '../store/shared-store.ts'
import type { Store } from '../store/store.ts'

export interface Neighbours {
  /** Whether no other server can be on the store. */
  readonly alone: boolean
  readonly fanOut: FanOut | null
  readonly duty: Duty
  close(): Promise<void>
}

/** @param redisUrl null does without Redis: the others are heard each second then */
export async function meetNeighbours(store: Store, redisUrl: string | null, log: Log): Promise<Neighbours> {
  if (!isShared(store)) return { alone: true, fanOut: null, duty: aloneOnDuty, close: async () => {} }
  const { openSharedFanOut } = await import('../relay/shared-fanout.ts')
  const fanOut = await openSharedFanOut({
    store,
    redisUrl,
    timers: systemTimers,
    report(event) {
      if (event.kind === 'busLive') log.info(event, 'Redis carries what other servers say')
      else if (event.kind === 'busLost')
        log.warn(event, 'Redis does not answer; others are heard each second')
      else log.warn(event, 'The database does not tell what other servers wrote')
    },
  })
  const duty = createDuty(store, () => performance.now(), log)
  return {
    alone: false,
    fanOut,
    duty,
    async close() {
      await duty.close()
      await fanOut.close()
    },
  }
}
