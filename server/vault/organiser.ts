// Which organiser secret counts: its hash in the store, so that a change stops the old one at once on every server. The
// secret itself is in a file of the data folder (secret.ts), for who has the machine.
import type { RecordChange, Store } from '../store/store.ts'
import type { Random } from './random.ts'
import { TABLE } from './records.ts'
import { rightsChanged } from './rights-mark.ts'
import { createSecret, hashOfSecret, openOrganiserSecret, writeOrganiserSecret } from './secret.ts'

export interface Organiser {
  /**
   * Reads the folder's secret, or makes it, and lets it count. One that was replaced is not brought back: the folder
   * gets a new one.
   *
   * @param alone whether no other server shares the store; then no other secret counts
   * @throws {SecretError} when the file holds something else
   */
  open(folder: string, alone: boolean): Promise<string>
  /** Makes a new secret, in the folder's file and in the store; every other one stops counting. */
  rotate(folder: string): Promise<string>
}

interface OrganiserOptions {
  readonly store: Store
  readonly now: () => number
  readonly random: Random
}

export function createOrganiser({ store, now, random }: OrganiserOptions): Organiser {
  /** Ends all that count but one, which begins to. */
  async function replaceAll(secret: string): Promise<void> {
    const id = hashOfSecret(secret)
    const known = await store.listRecords(TABLE.organiser)
    const others = known.filter(({ key }) => key !== id)
    if (others.length === 0 && known.length === 1) return
    const changes: RecordChange[] = others.flatMap(({ key }) => [
      { kind: 'delete', table: TABLE.organiser, key },
      { kind: 'put', table: TABLE.organiserGone, key, value: { at: now() } },
    ])
    changes.push({ kind: 'put', table: TABLE.organiser, key: id, value: { at: now() } })
    await store.transact([...changes, rightsChanged(random)])
  }

  async function rotate(folder: string): Promise<string> {
    const secret = createSecret(random)
    // The file first: if all ends here, the next start finds a secret that never counted, and lets it.
    await writeOrganiserSecret(folder, secret)
    await replaceAll(secret)
    return secret
  }

  return {
    rotate,
    async open(folder, alone) {
      const secret = await openOrganiserSecret(folder, random)
      const id = hashOfSecret(secret)
      const isGone = (await store.getRecord(TABLE.organiserGone, id)) !== undefined
      if (alone) {
        if (isGone) return rotate(folder)
        await replaceAll(secret)
        return secret
      }
      const counting = isGone ? createSecret(random) : secret
      if (isGone) await writeOrganiserSecret(folder, counting)
      await store.insertRecord(TABLE.organiser, hashOfSecret(counting), { at: now() })
      return counting
    },
  }
}
