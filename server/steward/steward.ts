// The server as a peer: sets up a workshop's documents and tends them while somebody is there. Writes through the
// typed views only; knows nothing of sockets and decides no rights.

import { randomInt } from 'node:crypto'
import type { AgendaItem } from '../../shared/agenda/plan.ts'
import type { About } from '../../shared/agenda/record.ts'
import type { InboxDecision, InboxEntry } from '../../shared/protocol/http.ts'
import type { Log } from '../log.ts'
import { StoreError } from '../store/store.ts'
import type { People } from '../vault/people.ts'
import type { VersionStates } from '../vault/versions.ts'
import { type Documents, openWorkshop, type WorkshopDocuments } from './documents.ts'
import { aloneOnDuty, type Duty } from './duty.ts'
import type { HiddenStore } from './hidden-notes.ts'
import { firstActivity, layOut } from './layout.ts'
import type { SilenceKeeper } from './silence-keeper.ts'
import type { StageEnd } from './stage-ends.ts'
import { type Newcomer, openWatch, type Watch } from './watch.ts'

export interface Steward {
  /** Sets up the three documents of a new workshop; resolves once they are on disk. */
  createWorkshop(workshop: string, about: About, items: readonly AgendaItem[]): Promise<void>
  /** Opens a workshop's documents for a piece of work, and closes them after it. */
  withDocuments<T>(workshop: string, work: (documents: WorkshopDocuments) => T | Promise<T>): Promise<T>
  /**
   * Tends a workshop until the returned function is called; several at once share one watch.
   *
   * Returns at once: what happens before the documents are open is caught up with.
   *
   * @param hidden the hidden document somebody is in meanwhile, by its name in the store
   */
  attend(workshop: string, hidden?: string): () => void
  /**
   * Puts the hidden notes of an agenda item on the board; resolves once they are on disk.
   *
   * @returns how many things came; null when there is no such item
   */
  reveal(workshop: string, item: string, passed?: number | null): Promise<number | null>
  /** What facilitators may read of an agenda item whose notes they check; null when nothing is checked there. */
  inbox(workshop: string, item: string): Promise<readonly InboxEntry[] | null>
  /** Shows a checked note, or gives it back; false when it has other words by now, null when nothing is checked there. */
  decide(workshop: string, item: string, decision: InboxDecision): Promise<boolean | null>
  /** Shows a person who joined to the others. Whoever is missed here is published when the workshop is next opened. */
  publish(workshop: string, person: Newcomer): Promise<void>
  /** Lets go of everything; resolves when the last watch is closed. */
  close(): Promise<void>
}

interface StewardOptions {
  readonly documents: Documents
  readonly people: People
  readonly log: Log
  /** Which of several servers tends a workshop; alone, this one. */
  readonly duty?: Duty
  /** Keeps the versions of stages that ended. */
  readonly keepStageEnds?: (workshop: string, ends: readonly StageEnd[], live: VersionStates) => Promise<void>
  /** Where hidden documents are; without it none are looked for that nobody has opened, and none are forgotten. */
  readonly hidden?: HiddenStore
  /** Whether the owner of a hidden document may write for people without a device; without it nobody may. */
  readonly mayCredit?: (workshop: string, owner: string) => Promise<boolean>
  readonly now?: () => number
  readonly below?: (most: number) => number
}

const NOTHING_HIDDEN: HiddenStore = {
  listDocuments: async () => [],
  forget: async () => false,
  forgetDeleted: async () => {},
}

interface Attendance {
  count: number
  readonly watch: Promise<Watch | null>
}

export function createSteward(options: StewardOptions): Steward {
  const { documents, people, log, duty = aloneOnDuty, keepStageEnds, mayCredit } = options
  const { hidden = NOTHING_HIDDEN, now = Date.now, below = (most: number) => randomInt(most) } = options
  const attended = new Map<string, Attendance>()
  const closing = new Set<Promise<void>>()

  function failed(workshop: string): (error: unknown) => void {
    return (err) => log.error({ err, workshop }, 'The steward could not tend a workshop')
  }

  /** Until it is done the steward is not closed: a version begun is a version kept. */
  function keep(workshop: string, ends: readonly StageEnd[], live: VersionStates): void {
    const kept = (keepStageEnds?.(workshop, ends, live) ?? Promise.resolve()).catch(failed(workshop))
    closing.add(kept)
    void kept.finally(() => closing.delete(kept))
  }

  async function openOrReport(workshop: string): Promise<Watch | null> {
    try {
      return await openWatch({
        documents,
        workshop,
        duty,
        people: await people.list(workshop),
        hidden,
        isPerson: async (id) => (await people.get(workshop, id)) !== null,
        mayCredit: async (owner) => (await mayCredit?.(workshop, owner)) ?? false,
        now,
        below,
        ended: (ends, live) => keep(workshop, ends, live),
        failed: failed(workshop),
      })
    } catch (error) {
      failed(workshop)(error)
      return null
    }
  }

  function leave(workshop: string, attendance: Attendance): void {
    attendance.count -= 1
    if (attendance.count !== 0) return
    if (attended.get(workshop) === attendance) attended.delete(workshop)
    const closed = attendance.watch.then((watch) => watch?.close()).catch(failed(workshop))
    closing.add(closed)
    void closed.finally(() => closing.delete(closed))
  }

  function open(workshop: string): Attendance {
    const attendance = { count: 0, watch: openOrReport(workshop) }
    attended.set(workshop, attendance)
    // A watch that could not open is tried again with the next who comes, not only when all have left.
    void attendance.watch.then((watch) => {
      if (watch === null && attended.get(workshop) === attendance) attended.delete(workshop)
    })
    return attendance
  }

  function attend(workshop: string, document?: string): () => void {
    const attendance = attended.get(workshop) ?? open(workshop)
    attendance.count += 1
    if (document !== undefined) void attendance.watch.then((watch) => watch?.silence.follow(document))
    let left = false
    return () => {
      if (left) return
      left = true
      // Whoever left is still in the room for the rest of this turn.
      if (document !== undefined) void attendance.watch.then((watch) => watch?.silence.forget())
      leave(workshop, attendance)
    }
  }

  async function withDocuments<T>(
    workshop: string,
    work: (documents: WorkshopDocuments) => T | Promise<T>,
  ): Promise<T> {
    const opened = await openWorkshop(documents, workshop)
    try {
      return await work(opened)
    } finally {
      opened.close()
    }
  }

  async function inSilence<T>(workshop: string, work: (silence: SilenceKeeper) => Promise<T>): Promise<T> {
    const leave = attend(workshop)
    try {
      const watch = await attended.get(workshop)?.watch
      if (!watch) throw new StoreError('io', `The documents of ${workshop} could not be opened`)
      return await work(watch.silence)
    } finally {
      leave()
    }
  }

  return {
    attend,
    withDocuments,
    createWorkshop: (workshop, about, items) =>
      withDocuments(workshop, async ({ agenda, board, concept, flushed }) => {
        agenda.create(about, items)
        layOut(agenda, firstActivity(agenda.items))
        board.create()
        concept.create()
        await flushed()
      }),
    async publish(workshop, person) {
      const leave = attend(workshop)
      try {
        const watch = await attended.get(workshop)?.watch
        watch?.publish([person])
      } finally {
        leave()
      }
    },
    reveal: (workshop, item, passed) => inSilence(workshop, (silence) => silence.reveal(item, passed)),
    inbox: (workshop, item) => inSilence(workshop, (silence) => silence.inbox(item)),
    decide: (workshop, item, decision) => inSilence(workshop, (silence) => silence.decide(item, decision)),
    async close() {
      for (const [workshop, attendance] of attended) {
        attendance.count = 1
        leave(workshop, attendance)
      }
      await Promise.all(closing)
    },
  }
}
