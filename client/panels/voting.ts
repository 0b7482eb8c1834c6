// The votes of an opened workshop, for any surface: which are open for me, my ballots in them, what is voted on in words.
import { useEffect, useMemo } from 'react'
import { type Poll, pollsOf } from '../../shared/agenda/poll.ts'
import type { VoteResult } from '../../shared/agenda/record.ts'
import type { Board } from '../../shared/board/board.ts'
import { plainText } from '../../shared/board/markup.ts'
import { can } from '../../shared/people/rights.ts'
import { Ballot, type BallotStorage, keptBallot } from '../model/ballot.ts'
import { readStored, store } from '../model/preferences.ts'
import { useAgenda, useSignal } from '../model/react.tsx'
import type { Session } from '../model/session.ts'
import { createVoteApi, type VoteApi } from '../model/vote-api.ts'

/** Where a person's ballots are kept: two who write on one device vote apart. */
function storageOf({ me }: Session): BallotStorage {
  const keyOf = (key: string) => `${key}.${me.person}`
  return { read: (key) => readStored(keyOf(key)), write: (key, value) => store(keyOf(key), value) }
}

/** Ballots of one session live as long as it does: what waits is sent whichever part of the page is shown. */
const BALLOTS = new WeakMap<Session, Map<string, Ballot>>()

export function useVoteApi({ me, ticket }: Session): VoteApi {
  return useMemo(() => createVoteApi(me.workshop, ticket), [me.workshop, ticket])
}

/** Whether I am one of those who vote. */
export function mayVote({ me, agenda }: Session, { group }: Pick<Poll, 'group'>): boolean {
  if (me.person === null || !can(me.role, 'vote.cast')) return false
  const { person } = me
  return group === null || agenda.groups.some(({ id, members }) => id === group && members.includes(person))
}

function ballotOf(session: Session, poll: Poll): Ballot {
  const ballots = BALLOTS.get(session) ?? new Map<string, Ballot>()
  BALLOTS.set(session, ballots)
  const known = ballots.get(poll.id)
  if (known) return known
  const ballot = new Ballot({
    workshop: session.me.workshop,
    poll,
    api: createVoteApi(session.me.workshop, session.ticket),
    storage: storageOf(session),
    after: (delayMs, run) => setTimeout(run, delayMs),
  })
  ballots.set(poll.id, ballot)
  return ballot
}

export interface Votes {
  /** Open ones, oldest first. */
  readonly open: readonly Poll[]
  /** Those of them I vote in. */
  readonly mine: readonly Poll[]
  /** Closed ones, newest first; rounds among them. */
  readonly results: readonly VoteResult[]
}

/** The votes of the workshop; keeps my ballots going while it is shown. */
export function useVotes(session: Session): Votes {
  const version = useAgenda(session.agenda)
  const connection = useSignal(session.connection)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for what the agenda holds
  const votes = useMemo(() => {
    const polls = pollsOf(session.agenda)
    const open = polls.filter(({ closedAt }) => closedAt === null)
    const results = [...session.agenda.votes].reverse()
    return { polls, open, mine: open.filter((poll) => mayVote(session, poll)), results }
  }, [session, version])
  const isOnline = connection.state === 'online'
  useEffect(() => {
    for (const poll of votes.mine) {
      const ballot = ballotOf(session, poll)
      if (isOnline) ballot.retry()
    }
    const open = new Set(votes.open.map(({ id }) => id))
    for (const poll of votes.polls) {
      if (open.has(poll.id) || !mayVote(session, poll)) continue
      const { sent, missed } = keptBallot(storageOf(session), session.me.workshop, poll.id)
      // A ballot this page or an earlier one never got through.
      if (!sent && !missed) ballotOf(session, poll).closed()
      else BALLOTS.get(session)?.get(poll.id)?.closed()
    }
  }, [session, votes, isOnline])
  return votes
}

export function useBallot(session: Session, poll: Poll): Ballot {
  return useMemo(() => ballotOf(session, poll), [session, poll])
}

/** My dots in a closed vote, as this device knows them. */
export function ownDots(session: Session, vote: string) {
  return keptBallot(storageOf(session), session.me.workshop, vote)
}

export interface ShownCandidate {
  readonly id: string
  /** E-014; null for a cluster. */
  readonly code: string | null
  readonly text: string
}

/** A candidate in words: as it stands on the board, or as it stood when the vote was opened. */
export function candidateShown(
  { board, agenda }: { readonly board: Board; readonly agenda: Session['agenda'] },
  id: string,
  text = '',
): ShownCandidate {
  const found = board.note(id)?.text ?? board.clusters.find((cluster) => cluster.id === id)?.title
  return { id, code: agenda.codes.get(id) ?? null, text: found === undefined ? text : plainText(found) }
}

/** The agenda item a vote was held in; null for one that came with an archive. */
export function itemOf({ agenda }: Session, vote: string): string | null {
  return pollsOf(agenda).find(({ id }) => id === vote)?.item ?? null
}
