// Votes: opened, counted and published. The vault decides and keeps the ballots; the agenda document shows what everybody
// may know: how many have voted while a vote is open, totals once it is closed. What is published is written from the
// vault's record, so that it can be written again after a crash.
import type { Agenda } from '../../shared/agenda/agenda.ts'
import { ballotFault, type Candidate, type Dots, type HandVotes, setPoll } from '../../shared/agenda/poll.ts'
import type { VoteResult } from '../../shared/agenda/record.ts'
import type { Board } from '../../shared/board/board.ts'
import { plainText } from '../../shared/board/markup.ts'
import { isUnspoken } from '../../shared/concept/board-reading.ts'
import { draftField, takeDraft } from '../../shared/concept/draft.ts'
import type { Person } from '../../shared/people/person.ts'
import { can } from '../../shared/people/rights.ts'
import type { NewVote } from '../../shared/protocol/vote.ts'
import type { VoteRefusal } from '../../shared/protocol/vote-refusal.ts'
import type { Log } from '../log.ts'
import type { Timers } from '../relay/timers.ts'
import type { Store } from '../store/store.ts'
import type { PollRecord } from '../vault/records.ts'
import type { Vault } from '../vault/vault.ts'
import type { WorkshopDocuments } from './documents.ts'
import type { Steward } from './steward.ts'

/** A vote that cannot be had so: why, as words a person can read. */
export class VoteError extends Error {
  readonly refusal: VoteRefusal | 'unknown'

  constructor(refusal: VoteRefusal | 'unknown') {
    super(refusal)
    this.name = 'VoteError'
    this.refusal = refusal
  }
}

export interface Votes {
  /** Opens a vote; the same id again changes nothing. @throws {VoteError} */
  open(workshop: string, wanted: NewVote): Promise<void>
  /** What lets one ballot of a person in. @throws {VoteError} */
  permit(workshop: string, vote: string, person: string): Promise<string>
  /** Keeps a person's ballot, whole. @throws {VoteError} */
  cast(workshop: string, vote: string, person: string, token: string, dots: Dots): Promise<void>
  /** The dots of a ballot, for who has its token. @throws {VoteError} */
  own(workshop: string, vote: string, token: string): Promise<Dots>
  hands(workshop: string, vote: string): Promise<HandVotes>
  /** Notes votes by raised hands. @throws {VoteError} */
  setHands(workshop: string, vote: string, hands: HandVotes): Promise<void>
  /** Counts, publishes, and takes the ballots away; again, publishes the same. @throws {VoteError} */
  close(workshop: string, vote: string): Promise<void>
  /** Marks the candidate people chose and drafts the fields that hold it; returns those. @throws {VoteError} */
  choose(workshop: string, vote: string, note: string | null): Promise<readonly string[]>
  /** Tells that people came or went: how many may vote is published anew. */
  peopleChanged(workshop: string): void
  /** Publishes what waits. */
  stop(): Promise<void>
}

interface VotesOptions {
  readonly vault: Vault
  readonly steward: Steward
  readonly store: Store
  readonly timers: Timers
  readonly log: Log
}

/** How many voted is published so long after a ballot, ms: what comes together is one word. */
const GATHERED_MS = 400

/** Votes of one workshop, rounds included: a vote in every activity of a long programme, several times over. */
const VOTES_MOST = 200

/** The disk is asked so many times to forget what was deleted, so far apart, ms: a backup may hold it up. */
const FORGETTING_TRIES = 10
const FORGETTING_MS = 30_000

/** Fields of the concept that hold what an activity's vote chose. */
const FIELDS_OF: Readonly<Record<string, readonly string[]>> = {
  'def.hmw': ['pov.hmw', 'pov.hmwShortlist'],
}

export function createVotes({ vault, steward, store, timers, log }: VotesOptions): Votes {
  const { ballots, people, removals, tickets } = vault
  /** Workshops whose progress is to be published, with what stops the timer. */
  const waiting = new Map<string, () => void>()
  const publishing = new Set<Promise<void>>()

  async function known(workshop: string, vote: string): Promise<PollRecord> {
    const poll = await ballots.get(workshop, vote)
    if (!poll) throw new VoteError('unknown')
    return poll
  }

  async function eligible(workshop: string, group: string | null, agenda: Agenda): Promise<number> {
    const [everybody, removed, roles] = await Promise.all([
      people.list(workshop),
      removals.list(workshop),
      tickets.personRoles(workshop),
    ])
    // Who was made an observer, or left and only reads, is not waited for.
    const looksOn = (id: string) => !can(roles.get(id) ?? 'participant', 'vote.cast')
    const members = group === null ? null : membersOf(agenda, group)
    // Who has no device votes by a raised hand, and is counted there.
    const may = everybody.filter(({ id, deviceless }) => !deviceless && !removed.has(id) && !looksOn(id))
    return may.filter(({ id }) => members === null || members.has(id)).length
  }

  async function publish(workshop: string, { agenda }: WorkshopDocuments, poll: PollRecord): Promise<void> {
    const { closed, hands: _, ...shown } = poll
    const [voted, may] = closed
      ? [closed.voted, closed.eligible]
      : await Promise.all([ballots.voted(workshop, poll.id), eligible(workshop, poll.group, agenda)])
    agenda.change(() => {
      if (closed) agenda.setVotes([resultOf(poll, closed, agenda)])
      // One with more ballots than people has had people removed: nobody is told "15 of 14".
      setPoll(agenda, { ...shown, closedAt: closed?.at ?? null, voted, eligible: Math.max(may, voted) })
    })
  }

  /** Publishes all open votes of a workshop. */
  async function publishProgress(workshop: string): Promise<void> {
    const open = (await ballots.list(workshop)).filter(({ closed }) => closed === null)
    if (open.length === 0) return
    await steward.withDocuments(workshop, async (documents) => {
      for (const poll of open) {
        // It may have been closed meanwhile.
        await publish(workshop, documents, await known(workshop, poll.id))
      }
    })
  }

  function publishNow(workshop: string): void {
    waiting.get(workshop)?.()
    waiting.delete(workshop)
    const done = publishProgress(workshop).catch((err: unknown) => {
      log.error({ err, workshop }, 'How a vote stands could not be published')
    })
    publishing.add(done)
    void done.finally(() => publishing.delete(done))
  }

  function peopleChanged(workshop: string): void {
    if (!waiting.has(workshop))
      waiting.set(
        workshop,
        timers.after(GATHERED_MS, () => publishNow(workshop)),
      )
  }

  async function forget(tries = FORGETTING_TRIES): Promise<void> {
    const isDone = await store.forgetDeleted().catch((err: unknown) => {
      log.warn({ err }, 'What was deleted may still be in the journal of the store')
      return true
    })
    if (!isDone && tries > 1) timers.after(FORGETTING_MS, () => void forget(tries - 1))
  }

  async function demandMember(workshop: string, { group }: PollRecord, person: string): Promise<void> {
    if (group === null) return
    const isMember = await steward.withDocuments(workshop, ({ agenda }) =>
      membersOf(agenda, group).has(person),
    )
    if (!isMember) throw new VoteError('group')
  }

  /** Whoever was refused because a vote is closed should also see that it is, whatever a crash left unsaid. */
  async function refuseClosed(workshop: string, poll: PollRecord): Promise<never> {
    await steward.withDocuments(workshop, async (documents) => {
      const isSaid = documents.agenda.votes.some(({ id }) => id === poll.id)
      if (!isSaid) await publish(workshop, documents, poll)
    })
    throw new VoteError('closed')
  }

  return {
    peopleChanged,
    async open(workshop, wanted) {
      const before = await ballots.list(workshop)
      if (before.some(({ id }) => id === wanted.id)) return
      if (before.length >= VOTES_MOST) throw new VoteError('full')
      if (wanted.question === '') throw new VoteError('question')
      await steward.withDocuments(workshop, async (documents) => {
        const { agenda, board } = documents
        const item = agenda.items.find(({ id }) => id === wanted.item)
        const candidates = candidatesOf(wanted.candidates, agenda, board)
        if (!item || candidates.length < 2) throw new VoteError('candidates')
        if (wanted.group !== null && !agenda.groups.some(({ id }) => id === wanted.group))
          throw new VoteError('group')
        if (wanted.roundOf !== null) demandRound(agenda.votes, wanted)
        const poll: PollRecord = {
          ...wanted,
          activity: item.activity ?? '',
          candidates: [...candidates],
          maxDotsPerCandidate: Math.min(wanted.maxDotsPerCandidate, wanted.dotsPerPerson),
          openedAt: timers.now(),
          hands: { people: 0, dots: {} },
          closed: null,
        }
        await ballots.open(workshop, poll)
        // Of two with one id the first counts.
        await publish(workshop, documents, await known(workshop, poll.id))
        await documents.flushed()
      })
    },
    async permit(workshop, vote, person) {
      const poll = await known(workshop, vote)
      if (poll.closed) return refuseClosed(workshop, poll)
      await demandMember(workshop, poll, person)
      const token = await ballots.permit(workshop, vote, person)
      if (token === null) throw new VoteError('elsewhere')
      return token
    },
    async cast(workshop, vote, person, token, dots) {
      const poll = await known(workshop, vote)
      if (poll.closed) return refuseClosed(workshop, poll)
      await demandMember(workshop, poll, person)
      const voter: Person | null = await people.get(workshop, person)
      if (!voter) throw new VoteError('token')
      const done = await ballots.cast(workshop, vote, { token, dots, sector: voter.sector }, (now) => {
        if (!now) throw new VoteError('unknown')
        if (now.closed) throw new VoteError('closed')
        const fault = ballotFault(now, dots)
        if (fault) throw new VoteError(fault === 'candidate' ? 'candidates' : fault)
      })
      if (done === 'no-permit') throw new VoteError('token')
      peopleChanged(workshop)
    },
    async own(workshop, vote, token) {
      const poll = await known(workshop, vote)
      if (poll.closed) return refuseClosed(workshop, poll)
      const dots = await ballots.own(workshop, vote, token)
      if (!dots) throw new VoteError('token')
      return dots
    },
    async hands(workshop, vote) {
      return (await known(workshop, vote)).hands
    },
    async setHands(workshop, vote, hands) {
      const poll = await known(workshop, vote)
      if (poll.closed) return refuseClosed(workshop, poll)
      const fault = ballotFault(poll, hands.dots, hands.people)
      if (fault) throw new VoteError(fault === 'candidate' ? 'candidates' : fault)
      const kept = await ballots.setHands(workshop, vote, hands)
      if (kept?.closed) throw new VoteError('closed')
    },
    async close(workshop, vote) {
      await known(workshop, vote)
      await steward.withDocuments(workshop, async (documents) => {
        const closed = await ballots.close(workshop, vote, timers.now(), ({ group }) =>
          eligible(workshop, group, documents.agenda),
        )
        if (!closed) throw new VoteError('unknown')
        await publish(workshop, documents, closed)
        await documents.flushed()
      })
      await forget()
    },
    async choose(workshop, vote, note) {
      // A vote that came with an archive has a result and nothing in the vault.
      const poll = await ballots.get(workshop, vote)
      if (poll && !poll.closed) throw new VoteError('open')
      return steward.withDocuments(workshop, async (documents) => {
        const { agenda, board, concept } = documents
        const result = agenda.votes.find(({ id }) => id === vote)
        if (!result) throw new VoteError(poll ? 'open' : 'unknown')
        if (note !== null && !result.results.some((candidate) => candidate.note === note)) {
          throw new VoteError('candidates')
        }
        agenda.setVotes([{ ...result, chosen: note }])
        const filled = note === null ? [] : draftChoice(result.activity, { agenda, board, concept })
        await documents.flushed()
        return filled
      })
    },
    async stop() {
      for (const workshop of [...waiting.keys()]) publishNow(workshop)
      await Promise.all(publishing)
    },
  }
}

function membersOf(agenda: Agenda, group: string): ReadonlySet<string> {
  return new Set(agenda.groups.find(({ id }) => id === group)?.members)
}

/** Notes and clusters that may be voted on, once each: on the board, with words, and written to be read by others. */
function candidatesOf(ids: readonly string[], agenda: Agenda, board: Board): readonly Candidate[] {
  const frames = new Map(agenda.frames.map(({ id, activity }) => [id, activity]))
  const isOpen = (id: string) => {
    const note = board.note(id)
    return note !== undefined && !isUnspoken(frames.get(note.place.frame ?? ''), note.place.cell)
  }
  return [...new Set(ids)].flatMap((id) => {
    const cluster = board.clusters.find((found) => found.id === id)
    if (cluster && !cluster.members.every((member) => !board.note(member) || isOpen(member))) return []
    if (!cluster && !isOpen(id)) return []
    const text = plainText(cluster?.title ?? board.note(id)?.text ?? '').trim()
    return text === '' ? [] : [{ id, text }]
  })
}

/** @throws {VoteError} when the vote whose tie is to be broken is not closed, or did not have these candidates */
function demandRound(votes: readonly VoteResult[], { roundOf, candidates }: NewVote): void {
  const first = votes.find(({ id }) => id === roundOf)
  if (!first) throw new VoteError('open')
  const had = new Set(first.results.map(({ note }) => note))
  if (!candidates.every((id) => had.has(id))) throw new VoteError('candidates')
}

function resultOf(poll: PollRecord, closed: NonNullable<PollRecord['closed']>, agenda: Agenda): VoteResult {
  const { id, activity, question, dotsPerPerson, maxDotsPerCandidate, openedAt, roundOf, hands } = poll
  const chosen = agenda.votes.find((vote) => vote.id === id)?.chosen
  return {
    id,
    activity,
    question,
    dotsPerPerson,
    maxDotsPerCandidate,
    secret: true,
    eligible: closed.eligible,
    voted: closed.voted,
    openedAt,
    closedAt: closed.at,
    results: closed.results,
    ...(roundOf === null ? {} : { roundOf }),
    ...(hands.people > 0 ? { handVoters: hands.people } : {}),
    ...(closed.sectors ? { sectors: closed.sectors } : {}),
    ...(chosen === undefined ? {} : { chosen }),
  }
}

/** Fills what holds the choice, unless people have written there themselves. */
function draftChoice(
  activity: string,
  { agenda, board, concept }: Pick<WorkshopDocuments, 'agenda' | 'board' | 'concept'>,
): readonly string[] {
  const world = { agenda, board, people: [...agenda.people.values()], language: 'lt' as const }
  return (FIELDS_OF[activity] ?? []).filter((field) => {
    const { status } = concept.field(field)
    const drafted = draftField(field, world, concept)
    if (!drafted || (status !== 'empty' && status !== 'draft')) return false
    takeDraft(field, drafted, concept)
    return true
  })
}
