// Votes over HTTP. Who runs a vote and who gives dots are two rights; dots are given by people only, each with a permit
// of their own. What a ballot holds is answered to its token alone.
import { type Context, Hono } from 'hono'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import type { z } from 'zod/mini'
import { LIMITS } from '../../shared/base/limits.ts'
import type { Capability } from '../../shared/people/rights.ts'
import {
  type BallotReply,
  ballotSchema,
  type ChooseReply,
  chooseSchema,
  type HandVotesRequest,
  handVotesSchema,
  newVoteSchema,
  ownBallotSchema,
  type PermitReply,
} from '../../shared/protocol/vote.ts'
import { VoteError } from '../steward/votes.ts'
import { type Bearer, bearerOf, demand, ticketOf } from './bearer.ts'
import { Refusal } from './fault.ts'
import type { Gateway } from './gateway.ts'
import { readBody } from './requests.ts'
import { spend } from './tries.ts'

export function voteRoutes({ vault, votes }: Gateway): Hono {
  const app = new Hono()
  const limiter = new RateLimiterMemory({ points: LIMITS.votingsPerMinute, duration: 60 })

  async function enter(context: Context, capability: Capability): Promise<Bearer & { readonly id: string }> {
    const id = context.req.param('id') ?? ''
    const header = context.req.header('authorization')
    const bearer = await bearerOf(vault, header)
    demand(bearer, capability, id)
    await spend(limiter, ticketOf(header))
    if (!(await vault.workshops.get(id))) throw new Refusal('not-found', 'workshop')
    return { ...bearer, id }
  }

  /** A person who may vote: links for staff are nobody's, and dots of nobody are not counted. */
  async function enterVoter(context: Context): Promise<{ readonly id: string; readonly person: string }> {
    const { id, person } = await enter(context, 'vote.cast')
    if (person === null) throw new Refusal('forbidden', 'person')
    return { id, person }
  }

  const voteIn = (context: Context) => context.req.param('vote') ?? ''
  const body = <T extends z.ZodMiniType>(context: Context, schema: T) => readBody(context, schema, {})

  app.post('/workshops/:id/votes', async (context) => {
    const { id } = await enter(context, 'vote.run')
    const wanted = await body(context, newVoteSchema)
    await told(votes.open(id, wanted))
    return context.json({ id: wanted.id }, 201)
  })

  app.post('/workshops/:id/votes/:vote/permit', async (context) => {
    const { id, person } = await enterVoter(context)
    const token = await told(votes.permit(id, voteIn(context), person))
    return context.json({ token } satisfies PermitReply)
  })

  app.put('/workshops/:id/votes/:vote/ballot', async (context) => {
    const { id, person } = await enterVoter(context)
    const { token, dots } = await body(context, ballotSchema)
    await told(votes.cast(id, voteIn(context), person, token, dots))
    return context.json({ dots } satisfies BallotReply)
  })

  app.post('/workshops/:id/votes/:vote/ballot', async (context) => {
    const { id } = await enterVoter(context)
    const { token } = await body(context, ownBallotSchema)
    return context.json({ dots: await told(votes.own(id, voteIn(context), token)) } satisfies BallotReply)
  })

  app.get('/workshops/:id/votes/:vote/hands', async (context) => {
    const { id } = await enter(context, 'vote.run')
    const { people, dots } = await told(votes.hands(id, voteIn(context)))
    return context.json({ people, dots: { ...dots } } satisfies HandVotesRequest)
  })

  app.put('/workshops/:id/votes/:vote/hands', async (context) => {
    const { id } = await enter(context, 'vote.run')
    const hands = await body(context, handVotesSchema)
    await told(votes.setHands(id, voteIn(context), hands))
    return context.json(hands)
  })

  app.post('/workshops/:id/votes/:vote/close', async (context) => {
    const { id } = await enter(context, 'vote.run')
    await told(votes.close(id, voteIn(context)))
    return context.json({ id: voteIn(context) })
  })

  app.post('/workshops/:id/votes/:vote/choose', async (context) => {
    const { id } = await enter(context, 'vote.run')
    const { note } = await body(context, chooseSchema)
    const filled = await told(votes.choose(id, voteIn(context), note))
    return context.json({ filled } satisfies ChooseReply)
  })

  return app
}

/** What a vote refuses, as words for whoever asked. */
async function told<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (!(error instanceof VoteError)) throw error
    if (error.refusal === 'unknown') throw new Refusal('not-found', 'vote')
    throw new Refusal('vote-refused', error.refusal)
  }
}
