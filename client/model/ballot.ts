// One's own ballot on this device: dots given and taken at once, kept here, sent whole as soon as there is a way. The
// permit that lets it in is asked for when the vote is heard of, so that asking says nothing of when somebody votes.
import { type BallotFault, type Dots, type Poll, withDot } from '../../shared/agenda/poll.ts'
import type { VoteRefusal } from '../../shared/protocol/vote-refusal.ts'
import { ApiError, isRefused } from './api.ts'
import { ballotKey } from './ballot-key.ts'
import { type Readable, Signal } from './signal.ts'
import { type VoteApi, voteRefusal } from './vote-api.ts'

export type BallotStatus =
  /** On the server, as it is here. */
  | 'kept'
  | 'sending'
  /** On this device; there is no way to the server just now. */
  | 'waiting'
  /** The vote was closed before it was sent. */
  | 'missed'
  | 'refused'

export interface BallotState {
  readonly dots: Dots
  readonly status: BallotStatus
  /** Why, when it was refused. */
  readonly refusal: VoteRefusal | null
}

export interface BallotStorage {
  read(key: string): string | null
  write(key: string, value: string | null): boolean
}

export interface BallotOptions {
  readonly workshop: string
  readonly poll: Pick<Poll, 'id' | 'candidates' | 'dotsPerPerson' | 'maxDotsPerCandidate'>
  readonly api: Pick<VoteApi, 'permit' | 'cast'>
  readonly storage: BallotStorage
  /** Runs once after `delayMs`. */
  readonly after: (delayMs: number, run: () => void) => void
}

/** What this device keeps of a ballot. */
interface Kept {
  readonly token: string | null
  readonly dots: Dots
  readonly sent: boolean
  readonly missed: boolean
}

const NOTHING: Kept = { token: null, dots: {}, sent: true, missed: false }

/** Before what did not get through is tried again, ms; news of the network tries at once. */
const AGAIN_MS = 4_000

/** The dots this device gave in a vote, and whether they came too late. */
export function keptBallot(storage: BallotStorage, workshop: string, vote: string): Kept {
  try {
    const kept = JSON.parse(storage.read(ballotKey(workshop, vote)) ?? 'null') as Partial<Kept> | null
    return { ...NOTHING, ...kept }
  } catch (_notOurs) {
    return NOTHING
  }
}

export class Ballot {
  readonly #options: BallotOptions
  readonly #state: Signal<BallotState>
  #kept: Kept
  #isBusy = false
  #isClosed = false

  constructor(options: BallotOptions) {
    this.#options = options
    this.#kept = keptBallot(options.storage, options.workshop, options.poll.id)
    const { dots, sent, missed } = this.#kept
    this.#state = new Signal<BallotState>({
      dots,
      status: missed ? 'missed' : sent ? 'kept' : 'sending',
      refusal: null,
    })
    void this.#send()
  }

  get state(): Readable<BallotState> {
    return this.#state
  }

  /** Gives a dot or takes one back; says why not. */
  give(candidate: string, by: 1 | -1): BallotFault | 'closed' | null {
    if (this.#isClosed) return 'closed'
    this.#reread()
    const next = withDot(this.#options.poll, this.#kept.dots, candidate, by)
    if (typeof next === 'string') return next
    if (next === this.#kept.dots) return null
    this.#keep({ dots: next, sent: false })
    this.#tell({ dots: next, status: 'sending', refusal: null })
    void this.#send()
    return null
  }

  /** Tries to send what waits. */
  retry(): void {
    void this.#send()
  }

  /** The vote was closed: what was not sent until now was not counted. */
  closed(): void {
    if (this.#isClosed) return
    this.#isClosed = true
    // What is under way may have been counted: its answer decides.
    if (!this.#kept.sent && !this.#isBusy) this.#miss()
  }

  #keep(change: Partial<Kept>): void {
    const { storage, workshop, poll } = this.#options
    this.#kept = { ...this.#kept, ...change }
    // Where the browser keeps nothing the ballot lives as long as the page.
    storage.write(ballotKey(workshop, poll.id), JSON.stringify(this.#kept))
  }

  /** Another tab of this browser has the same ballot and may have changed it. */
  #reread(): void {
    const { storage, workshop, poll } = this.#options
    const isStored = storage.read(ballotKey(workshop, poll.id)) !== null
    if (isStored && !this.#isBusy) this.#kept = keptBallot(storage, workshop, poll.id)
  }

  #tell(change: Partial<BallotState>): void {
    this.#state.set({ ...this.#state.value, ...change })
  }

  #miss(): void {
    this.#keep({ missed: true })
    this.#tell({ status: 'missed', refusal: null })
  }

  async #send(): Promise<void> {
    if (this.#isBusy || this.#kept.missed || (this.#kept.sent && this.#kept.token !== null)) return
    if (this.#isClosed) {
      if (!this.#kept.sent) this.#miss()
      return
    }
    if (this.#kept.token === null) this.#reread()
    this.#isBusy = true
    try {
      await this.#sendAll()
      this.#tell({ status: 'kept', refusal: null })
    } catch (error) {
      this.#failed(error)
    } finally {
      this.#isBusy = false
    }
    if (this.#isClosed && !this.#kept.sent) this.#miss()
  }

  async #sendAll(): Promise<void> {
    const { api, poll } = this.#options
    const token = this.#kept.token ?? (await api.permit(poll.id))
    this.#keep({ token })
    while (!this.#kept.sent) {
      const { dots } = this.#kept
      await api.cast(poll.id, token, dots)
      // Dots may have been moved meanwhile.
      if (this.#kept.dots === dots) this.#keep({ sent: true })
    }
  }

  #failed(error: unknown): void {
    const refusal = voteRefusal(error)
    if (refusal === 'closed') {
      if (this.#kept.sent) this.#tell({ status: 'kept' })
      else this.#miss()
      return
    }
    const isFinal = refusal !== null || (error instanceof ApiError && isRefused(error.fault))
    this.#tell({ status: isFinal ? 'refused' : this.#kept.sent ? 'kept' : 'waiting', refusal })
    if (!isFinal) this.#options.after(AGAIN_MS, () => void this.#send())
  }
}
