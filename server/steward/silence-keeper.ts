// Silence in a workshop that somebody is in: follows the hidden documents, tells how many notes wait, reveals what is asked
// for, and carries over what was written late. One thing after another, so that no letter is brought twice.
import type { Agenda } from '../../shared/agenda/agenda.ts'
import { passSheets, roundOf } from '../../shared/agenda/passing.ts'
import { isChecked, isCovered, silencesOf, uncover } from '../../shared/agenda/silence.ts'
import { createTurns } from '../../shared/base/turns.ts'
import { giveBack } from '../../shared/board/approval.ts'
import type { Board } from '../../shared/board/board.ts'
import { textIn, wasGiven } from '../../shared/board/carry.ts'
import type { BoardItem } from '../../shared/board/item.ts'
import type { InboxDecision, InboxEntry } from '../../shared/protocol/http.ts'
import type { Documents, OpenDocument } from './documents.ts'
import {
  coverOf,
  type HiddenDocument,
  HiddenNotes,
  type HiddenStore,
  itemOf,
  itemsIn,
} from './hidden-notes.ts'
import { entryOf, submittedIn } from './inbox.ts'
import { bring, type Chosen, type Given, settleGiven } from './reveal.ts'
import { coverCurrent, tellWaiting } from './waiting.ts'

/** Milliseconds between two tellings of how many notes wait. */
const TELL_MS = 1_000

/** Where several servers share a workshop: how often to look for hidden documents opened on another, ms. */
const LOOK_MS = 2_000
/** How long what is late may be on its way here from a server that reveals it just now, ms. */
const LATE_MS = 3_000
/** How long a document must have been quiet to have nobody on another server who writes in it, ms. */
const QUIET_MS = 600_000

export interface SilenceOptions {
  readonly documents: Documents
  readonly store: HiddenStore
  readonly workshop: string
  readonly agenda: Agenda
  readonly board: Board
  readonly handles: { readonly agenda: OpenDocument; readonly board: OpenDocument }
  readonly post: { readonly isMine: boolean }
  /** Whether other servers work on this workshop too. */
  readonly isShared: boolean
  readonly isPerson: (id: string) => Promise<boolean>
  /** Whether whoever owns a hidden document may write for people without a device. */
  readonly mayCredit: (owner: string) => Promise<boolean>
  readonly now: () => number
  readonly below: (most: number) => number
  readonly failed: (error: unknown) => void
}

export class SilenceKeeper {
  readonly #options: SilenceOptions
  readonly #hidden: HiddenNotes
  readonly #turns = createTurns(1)
  /** Documents that may hold something late. */
  #changed = new Set<HiddenDocument>()
  readonly #ready: Promise<void>
  #isRead = false
  #telling: NodeJS.Timeout | null = null
  #isToldToo = false
  #late: NodeJS.Timeout | null = null
  #look: NodeJS.Timeout | null = null
  #isClosed = false

  constructor(options: SilenceOptions) {
    this.#options = options
    const { documents, store, workshop, isPerson, now, failed } = options
    const changed = (document: HiddenDocument) => {
      this.#changed.add(document)
      this.#tellSoon()
      this.#carrySoon()
    }
    this.#hidden = new HiddenNotes({ documents, store, workshop, isPerson, now, changed, failed })
    this.#ready = this.#hidden.followAll().then(() => {
      this.#isRead = true
      this.tend()
      void this.forget()
    }, failed)
    if (!options.isShared) return
    this.#look = setInterval(() => void this.#lookAround(), LOOK_MS)
    this.#look.unref()
  }

  /** Looks whether what the agenda says has changed something. */
  tend(): void {
    const { agenda, board, post, now } = this.#options
    if (!post.isMine || this.#isClosed) return
    coverCurrent(agenda, board, now())
    this.#changed = new Set(this.#hidden.documents)
    this.#tellSoon()
    this.#carrySoon()
  }

  /** Reads a document somebody opens, from now on. */
  follow(name: string): void {
    void this.#hidden.follow(name)
  }

  /** Forgets what has nothing left to hide and nobody in it. */
  async forget(): Promise<void> {
    const { post, isShared } = this.#options
    if (post.isMine) await this.#hidden.forgetSettled(isShared ? QUIET_MS : 0)
  }

  async #lookAround(): Promise<void> {
    const { post, failed } = this.#options
    if (!post.isMine) return
    await this.#hidden.followAll().catch(failed)
    await this.forget()
  }

  /** What facilitators may read of an agenda item whose notes they check; null when nothing is checked there. */
  async inbox(item: string): Promise<readonly InboxEntry[] | null> {
    const { agenda } = this.#options
    await this.#ready
    await this.#hidden.followAll()
    if (!agenda.ready || !isChecked(silencesOf(agenda), { item })) return null
    const { frames } = agenda
    return submittedIn(this.#hidden.documents, agenda, item).map((each) => entryOf(each, frames))
  }

  /**
   * Shows one checked note to everybody, or gives it back to its author. Decided twice, it is as the first said.
   *
   * @returns false when it has other words by now, or is gone; null when nothing is checked there
   */
  async decide(item: string, { note, text, decision, reason }: InboxDecision): Promise<boolean | null> {
    const { agenda, board, handles, now } = this.#options
    await this.#ready
    await this.#hidden.followAll()
    return this.#turns.run(async () => {
      if (!agenda.ready || !board.ready || !isChecked(silencesOf(agenda), { item })) return null
      const chosen = submittedIn(this.#hidden.documents, agenda, item).find(({ item: { id } }) => id === note)
      if (!chosen) return wasGiven(board.doc, note) && decision === 'show'
      if (textIn(chosen.item) !== text) return false
      const { handle } = chosen.document
      if (decision === 'show') settleGiven(await this.#give([chosen]), now())
      else giveBack(handle.doc, note, { reason })
      tellWaiting(agenda, this.#hidden)
      await Promise.all([handles.agenda.flushed(), handle.flushed()])
      return true
    })
  }

  /**
   * Puts all hidden notes of an agenda item on the board and says that they are seen. Asked twice, it finishes what the
   * first began.
   *
   * @param passed where the sheets of the item then go on to the neighbours: how often they did before; null where all
   *   stays revealed
   * @returns how many things came to the board; null when there is no such item, or its sheets do not go on
   */
  async reveal(item: string, passed: number | null = null): Promise<number | null> {
    const { agenda, board, handles, now } = this.#options
    await this.#ready
    // One that could not be read before, or that another server was told of.
    await this.#hidden.followAll()
    return this.#turns.run(async () => {
      if (!agenda.ready || !board.ready) return null
      const { frames } = agenda
      const isKnown =
        agenda.items.some(({ id }) => id === item) ||
        silencesOf(agenda).has(item) ||
        frames.some((frame) => frame.item === item)
      if (!isKnown) return null
      if (passed !== null) {
        const round = roundOf(agenda, item)
        if (round === null || !isCovered(silencesOf(agenda), { item })) return null
        // Another facilitator has passed them on already.
        if (round.round !== passed + 1) return 0
        if (round.round === round.rounds) return null
      }
      const { documents } = this.#hidden
      const given = await this.#give(
        documents.flatMap((document) =>
          chosenIn(document, (frame) => frame !== null && itemOf(frames, frame) === item),
        ),
      )
      settleGiven(given, now())
      if (passed === null) uncover(agenda, item, now())
      else passSheets(agenda, item)
      tellWaiting(agenda, this.#hidden)
      await Promise.all([handles.agenda.flushed(), ...documents.map(({ handle }) => handle.flushed())])
      void this.forget()
      return given.filter(({ isNew }) => isNew).length
    })
  }

  /** Brings what is chosen onto the board, and returns when the disk has it. */
  async #give(chosen: readonly Chosen[]): Promise<readonly Given[]> {
    if (chosen.length === 0) return []
    const { workshop, board, agenda, now, below, post, handles } = this.#options
    const deviceless = new Set(
      [...agenda.people.values()].flatMap((person) => (person.deviceless ? person.id : [])),
    )
    const crediting = await this.#crediting(chosen, deviceless)
    const world = {
      workshop,
      board,
      frames: agenda.frames,
      now: now(),
      below,
      mayWrite: post.isMine,
      deviceless,
      crediting,
    }
    const given = bring(chosen, world)
    await handles.board.flushed()
    return given
  }

  /** The documents among them that hold notes for people without a device, and whose owners may write such. */
  async #crediting(
    chosen: readonly Chosen[],
    deviceless: ReadonlySet<string>,
  ): Promise<ReadonlySet<HiddenDocument>> {
    const asking = new Set<HiddenDocument>()
    for (const { document, item } of chosen) {
      const isFor = 'author' in item && item.author !== null && deviceless.has(item.author)
      if (isFor && !document.isAnonymous) asking.add(document)
    }
    const crediting = new Set<HiddenDocument>()
    for (const document of asking) if (await this.#options.mayCredit(document.owner)) crediting.add(document)
    return crediting
  }

  #carrySoon(): void {
    if (this.#late !== null || this.#isClosed) return
    const run = () => {
      this.#late = null
      void this.#turns.run(() => this.#carryLate()).catch(this.#options.failed)
    }
    this.#late = setTimeout(run, this.#options.isShared ? LATE_MS : 0)
    this.#late.unref()
  }

  /** What was written offline or typed on through a reveal: what lies where nothing is hidden belongs on the board. */
  async #carryLate(): Promise<void> {
    const { agenda, board, post, now } = this.#options
    if (!post.isMine || this.#isClosed || !agenda.ready || !board.ready) return
    const isHidden = coverOf(silencesOf(agenda), agenda.frames)
    const changed = this.#changed
    this.#changed = new Set()
    // What has come to the board is no secret, and neither is its next letter: where sheets went on, others are hidden beside it.
    const late = [...changed].flatMap((document) =>
      chosenIn(document, (frame, { id }) => !isHidden(frame) || wasGiven(board.doc, id)),
    )
    settleGiven(await this.#give(late), now())
    if (late.length > 0) void this.forget()
  }

  #tellSoon(): void {
    if (this.#isClosed || !this.#isRead) return
    if (this.#telling !== null) {
      this.#isToldToo = true
      return
    }
    this.#isToldToo = false
    this.#tell()
    this.#telling = setTimeout(() => {
      this.#telling = null
      if (this.#isToldToo) this.#tellSoon()
    }, TELL_MS)
    this.#telling.unref()
  }

  #tell(): void {
    const { agenda, post, failed } = this.#options
    try {
      if (post.isMine && agenda.ready) tellWaiting(agenda, this.#hidden)
    } catch (error) {
      failed(error)
    }
  }

  /** Tells what has not been told, and lets go of the hidden documents. */
  async close(): Promise<void> {
    for (const timer of [this.#telling, this.#late, this.#look]) if (timer !== null) clearTimeout(timer)
    if (this.#isRead) this.#tell()
    this.#isClosed = true
    await this.forget().catch(this.#options.failed)
    this.#hidden.close()
  }
}

/** What was given back stays with its author as long as it says what it said. */
function chosenIn(
  document: HiddenDocument,
  isWanted: (frame: string | null, item: BoardItem) => boolean,
): readonly Chosen[] {
  return itemsIn(document, isWanted)
    .filter(({ id }) => document.board.returned(id) === null)
    .map((item) => ({ document, item }))
}
