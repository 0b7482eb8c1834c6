// Group commit: writes made in one turn, or while a commit runs, share the next one, in the order they came, and succeed or
// fail together.
import type { StoreError } from './store.ts'

export interface GroupCommit<Unit, Result> {
  /** Resolves with the unit's result once its group is committed; rejects with what the whole group failed by. */
  write(unit: Unit): Promise<Result>
  /** Resolves when nothing waits. */
  settled(): Promise<void>
}

interface Pending<Unit, Result> {
  readonly unit: Unit
  resolve(result: Result): void
  reject(error: StoreError): void
}

/**
 * @param commit commits a group as one; results[i] belongs to units[i]
 * @param nothing the result of a unit for which `commit` gave none
 * @param asError what a failed commit is called
 */
export function createGroupCommit<Unit, Result>(
  commit: (units: readonly Unit[]) => Promise<readonly Result[]>,
  nothing: Result,
  asError: (error: unknown) => StoreError,
): GroupCommit<Unit, Result> {
  let waiting: Pending<Unit, Result>[] = []
  let committing: Promise<void> | null = null

  async function commitAll(): Promise<void> {
    // One turn's writes belong to one commit.
    await Promise.resolve()
    while (waiting.length > 0) {
      const group = waiting
      waiting = []
      try {
        const results = await commit(group.map(({ unit }) => unit))
        group.forEach(({ resolve }, index) => {
          resolve(results[index] ?? nothing)
        })
      } catch (error) {
        const known = asError(error)
        for (const { reject } of group) reject(known)
      }
    }
    committing = null
  }

  return {
    write: (unit) =>
      new Promise((resolve, reject) => {
        waiting.push({ unit, resolve, reject })
        committing ??= commitAll()
      }),
    settled: async () => {
      await committing
    },
  }
}
