// The data folder opened for a command, whether or not a server runs on it. Writes what the command wrote, then lets go.
import type { Config } from '../config.ts'
import { systemRandom } from '../gateway/server.ts'
import { createLog } from '../log.ts'
import { createRelay } from '../relay/relay.ts'
import { startFault } from '../start-fault.ts'
import { createSteward, type Steward } from '../steward/steward.ts'
import { withGenerations } from '../store/generations.ts'
import { openStore } from '../store/open-store.ts'
import { StoreError } from '../store/store.ts'
import { createVault, type Vault } from '../vault/vault.ts'

export interface OpenedFolder {
  readonly vault: Vault
  readonly steward: Steward
}

/** Opens the data folder for a piece of work, and closes it after. */
export async function withFolder<T>(
  { folder, databaseUrl, logLevel }: Config,
  work: (opened: OpenedFolder) => Promise<T>,
): Promise<T> {
  const now = Date.now
  // A relay waits for a disk that refuses; whoever typed a command should hear of it instead.
  const fail = (error: StoreError): void => {
    console.error(startFault(error, { folder, databaseUrl }))
    process.exit(1)
  }
  const store = await withGenerations(await openStore({ databaseUrl, folder, now, onLost: fail }))
  const relay = createRelay({
    store,
    report: (event) => {
      if (event.kind === 'appendFailed') fail(new StoreError(event.fault, event.message))
    },
  })
  try {
    const vault = createVault({ store, now, random: systemRandom })
    const steward = createSteward({ documents: relay, people: vault.people, log: createLog(logLevel) })
    return await work({ vault, steward })
  } finally {
    await relay.shutdown()
    await store.close()
  }
}
