// Votes over HTTP, as the pages ask for them. A refusal is an ApiError; why a vote was refused is its `where`.
import type { Dots, HandVotes } from '../../shared/agenda/poll.ts'
import type { BallotReply, ChooseReply, NewVote, PermitReply } from '../../shared/protocol/vote.ts'
import { isVoteRefusal, type VoteRefusal } from '../../shared/protocol/vote-refusal.ts'
import { ApiError, refusalOf } from './api.ts'

export interface VoteApi {
  open(vote: NewVote): Promise<void>
  permit(vote: string): Promise<string>
  cast(vote: string, token: string, dots: Dots): Promise<void>
  hands(vote: string): Promise<HandVotes>
  setHands(vote: string, hands: HandVotes): Promise<void>
  close(vote: string): Promise<void>
  choose(vote: string, note: string | null): Promise<readonly string[]>
}

type Method = 'GET' | 'POST' | 'PUT'

/** @param ticket of whoever asks */
export function createVoteApi(workshop: string, ticket: string): VoteApi {
  async function call<T>(method: Method, path: string, body?: unknown): Promise<T> {
    let response: Response
    try {
      response = await fetch(`/api/workshops/${encodeURIComponent(workshop)}/votes${path}`, {
        method,
        cache: 'no-store',
        headers: {
          accept: 'application/json',
          authorization: `Bearer ${ticket}`,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        body: body === undefined ? null : JSON.stringify(body),
      })
    } catch (cause) {
      throw new ApiError('no-connection', null, { cause })
    }
    if (!response.ok) throw await refusalOf(response)
    return (await response.json()) as T
  }
  return {
    async open(vote) {
      await call('POST', '', vote)
    },
    permit: async (vote) => (await call<PermitReply>('POST', `/${vote}/permit`)).token,
    async cast(vote, token, dots) {
      await call<BallotReply>('PUT', `/${vote}/ballot`, { token, dots })
    },
    hands: (vote) => call<HandVotes>('GET', `/${vote}/hands`),
    async setHands(vote, hands) {
      await call('PUT', `/${vote}/hands`, hands)
    },
    async close(vote) {
      await call('POST', `/${vote}/close`)
    },
    choose: async (vote, note) => (await call<ChooseReply>('POST', `/${vote}/choose`, { note })).filled,
  }
}

/** Why a vote was refused; null when it was something else. */
export function voteRefusal(error: unknown): VoteRefusal | null {
  if (!(error instanceof ApiError) || error.fault !== 'vote-refused') return null
  return isVoteRefusal(error.where) ? error.where : null
}
