// Votes over HTTP: requests and replies. A ballot goes with a token only the voter's device has, in the body, never in an
// address; no reply joins a ballot and a person.
import { z } from 'zod/mini'
import { CANDIDATES_MOST, DOTS_MOST } from '../agenda/poll.ts'
import { LIMITS } from '../base/limits.ts'
import { tidy } from '../base/text.ts'

const id = z.string().check(z.regex(/^[\w-]{1,80}$/))
const count = (most: number) => z.number().check(z.int(), z.gte(0), z.lte(most))

/** POST /api/workshops/:id/votes; the id is the device's, so that a double click opens one vote. */
export const newVoteSchema = z.object({
  id: z.string().check(z.regex(/^[\w-]{12,40}$/)),
  item: z.string().check(z.maxLength(80)),
  question: z.pipe(
    z.pipe(z.string().check(z.maxLength(LIMITS.title * 4)), z.transform(tidy)),
    z.string().check(z.maxLength(LIMITS.title)),
  ),
  candidates: z.array(id).check(z.maxLength(CANDIDATES_MOST)),
  dotsPerPerson: z.number().check(z.int(), z.gte(1), z.lte(DOTS_MOST)),
  maxDotsPerCandidate: z.number().check(z.int(), z.gte(1), z.lte(DOTS_MOST)),
  group: z.nullable(id),
  roundOf: z.nullable(id),
})
export type NewVote = z.infer<typeof newVoteSchema>

const tokenSchema = z.string().check(z.regex(/^[\w-]{22}$/))

/** 22 url-safe characters: 128 random bits. */
export type BallotToken = string

/** POST /api/workshops/:id/votes/:vote/permit: what lets one ballot in; this is the one time it can be read. */
export interface PermitReply {
  readonly token: BallotToken
}

/** PUT /api/workshops/:id/votes/:vote/ballot: all dots of a ballot; the same twice is once. */
export const ballotSchema = z.object({
  token: tokenSchema,
  dots: z.record(id, count(DOTS_MOST)),
})
export type BallotRequest = z.infer<typeof ballotSchema>

/** POST /api/workshops/:id/votes/:vote/ballot: one's own, by its token. */
export const ownBallotSchema = z.object({ token: tokenSchema })

export interface BallotReply {
  readonly dots: Readonly<Record<string, number>>
}

/** PUT /api/workshops/:id/votes/:vote/hands, and what GET answers. */
export const handVotesSchema = z.object({
  people: count(500),
  dots: z.record(id, count(500 * DOTS_MOST)),
})
export type HandVotesRequest = z.infer<typeof handVotesSchema>

/** POST /api/workshops/:id/votes/:vote/choose; null takes the choice back. */
export const chooseSchema = z.object({ note: z.nullable(id) })

/** Fields of the concept the choice was written into. */
export interface ChooseReply {
  readonly filled: readonly string[]
}
