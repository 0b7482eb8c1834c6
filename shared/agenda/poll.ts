// A dot vote that is open or was: what is voted on, by what rules, how many have voted. Who gave what dot is nowhere in
// the documents. The rules of one ballot, counting, ties and order are pure functions here; totals become a VoteResult.
import { z } from 'zod/mini'
import type { SectorCode } from '../method/vocabulary.ts'
import type { Agenda } from './agenda.ts'
import type { VoteResult } from './record.ts'

export interface Candidate {
  /** Of a note or a cluster. */
  readonly id: string
  /** Its words when the vote was opened, for when it is deleted meanwhile; empty once the vote is closed. */
  readonly text: string
}

/** A vote as everybody may know it while it runs; its id is its result's. */
export interface Poll {
  readonly id: string
  readonly item: string
  readonly activity: string
  readonly question: string
  readonly candidates: readonly Candidate[]
  readonly dotsPerPerson: number
  readonly maxDotsPerCandidate: number
  /** The small group that votes; null is everybody. */
  readonly group: string | null
  /** The vote whose tie this one breaks. */
  readonly roundOf: string | null
  /** Instants, ms since 1970. */
  readonly openedAt: number
  readonly closedAt: number | null
  readonly eligible: number
  readonly voted: number
}

/** Dots by candidate; a candidate without a dot is not in it. */
export type Dots = Readonly<Record<string, number>>

/** Votes given by raised hands, counted by whoever leads. */
export interface HandVotes {
  readonly people: number
  readonly dots: Dots
}

export const NO_HANDS: HandVotes = { people: 0, dots: {} }

/** Why a ballot cannot be as it is. */
export type BallotFault = 'candidate' | 'cap' | 'budget'

/** Fewest people a number of the breakdown may stand for. */
const FEWEST = 3

/** Most candidates that are voted on: more is a list nobody reads on a phone. */
export const CANDIDATES_MOST = 60
/** Most dots a person gets. */
export const DOTS_MOST = 20

const pollReader = z.object({
  item: z.string(),
  activity: z.string(),
  question: z.string(),
  candidates: z.array(z.object({ id: z.string(), text: z.string() })),
  dotsPerPerson: z.number(),
  maxDotsPerCandidate: z.number(),
  group: z.nullable(z.string()),
  roundOf: z.nullable(z.string()),
  openedAt: z.number(),
  closedAt: z.nullable(z.number()),
  eligible: z.number(),
  voted: z.number(),
})

/** Oldest first. */
export function pollsOf(agenda: Agenda): readonly Poll[] {
  return agenda.rowsOf('polls', pollReader).sort((a, b) => a.openedAt - b.openedAt || (a.id < b.id ? -1 : 1))
}

export function openPollsOf(agenda: Agenda): readonly Poll[] {
  return pollsOf(agenda).filter(({ closedAt }) => closedAt === null)
}

/** Writes how a vote stands. The steward does it. */
export function setPoll(agenda: Agenda, { id, ...row }: Poll): void {
  agenda.setRowsOf('polls', [[id, row]])
}

/** How many dots one candidate may get at most when nobody says otherwise: no vote is decided by one person's heap. */
export function usualCap(dotsPerPerson: number): number {
  return Math.max(1, Math.ceil(dotsPerPerson / 2))
}

export function dotsGiven(dots: Dots): number {
  return Object.values(dots).reduce((sum, given) => sum + given, 0)
}

export function dotsLeft(poll: Pick<Poll, 'dotsPerPerson'>, dots: Dots): number {
  return poll.dotsPerPerson - dotsGiven(dots)
}

type Rules = Pick<Poll, 'candidates' | 'dotsPerPerson' | 'maxDotsPerCandidate'>

/** What is wrong with a ballot of so many people; null when nothing. */
export function ballotFault(rules: Rules, dots: Dots, people = 1): BallotFault | null {
  const known = new Set(rules.candidates.map(({ id }) => id))
  for (const [candidate, given] of Object.entries(dots)) {
    if (!known.has(candidate) || !Number.isInteger(given) || given < 0) return 'candidate'
  }
  if (dotsGiven(dots) > rules.dotsPerPerson * people) return 'budget'
  const most = rules.maxDotsPerCandidate * people
  return Object.values(dots).some((given) => given > most) ? 'cap' : null
}

/** One dot more or less on a candidate, or why not. */
export function withDot(rules: Rules, dots: Dots, candidate: string, by: 1 | -1): Dots | BallotFault {
  const { [candidate]: given = 0, ...others } = dots
  if (by === -1 && given === 0) return dots
  const next = given + by === 0 ? others : { ...others, [candidate]: given + by }
  // Of both rules the cap is told first: moving a dot here would not help either.
  if (by === 1 && given >= rules.maxDotsPerCandidate) return 'cap'
  return ballotFault(rules, next) ?? next
}

/** What a ballot gave, without what is no dot. */
export function tidyDots(dots: Dots): Dots {
  return Object.fromEntries(Object.entries(dots).filter(([, given]) => given > 0))
}

type Results = VoteResult['results']

/** Totals, best first; equal ones share a rank and stand in the order of the candidates. */
export function countBallots(
  candidates: readonly { readonly id: string }[],
  ballots: readonly Dots[],
  hands: HandVotes = NO_HANDS,
): Results {
  const totals = candidates.map(({ id }) => {
    const given = ballots.map((dots) => dots[id] ?? 0)
    const raised = hands.dots[id] ?? 0
    return {
      note: id,
      dots: given.reduce((sum, one) => sum + one, raised),
      voters: given.filter((one) => one > 0).length,
      ...(hands.people > 0 ? { hands: raised } : {}),
    }
  })
  return totals
    .map((total) => ({ ...total, rank: 1 + totals.filter(({ dots }) => dots > total.dots).length }))
    .sort((a, b) => a.rank - b.rank)
}

/** The candidates that share the first place, when more than one does. */
export function tiedFirst(vote: Pick<VoteResult, 'results'>): readonly string[] {
  const first = vote.results.filter(({ rank, dots }) => rank === 1 && dots > 0).map(({ note }) => note)
  return first.length > 1 ? first : []
}

/** The newest round that was to break a vote's tie. */
export function roundOf(votes: readonly VoteResult[], vote: string): VoteResult | undefined {
  return votes.findLast((closed) => closed.roundOf === vote)
}

/** Candidates best first: ties as their rounds broke them, the chosen one before all. Totals stay as they were counted. */
export function orderOf(votes: readonly VoteResult[], vote: VoteResult): readonly string[] {
  const round = roundOf(votes, vote.id)
  const again = round ? orderOf(votes, round) : []
  const places = new Map(again.map((note, index) => [note, index]))
  const ordered = [...vote.results]
    .sort((a, b) => a.rank - b.rank || (places.get(a.note) ?? 0) - (places.get(b.note) ?? 0))
    .map(({ note }) => note)
  const chosen = chosenOf(votes, vote)
  return chosen === null ? ordered : [chosen, ...ordered.filter((note) => note !== chosen)]
}

/** What was chosen after a vote, or after a round of it. */
export function chosenOf(votes: readonly VoteResult[], vote: VoteResult): string | null {
  const round = roundOf(votes, vote.id)
  return vote.chosen ?? (round ? chosenOf(votes, round) : null)
}

/** An activity's last vote; a round to break its tie is a part of it. */
export function lastVoteOf(votes: readonly VoteResult[], activity: string): VoteResult | undefined {
  return votes.findLast((vote) => vote.activity === activity && !vote.roundOf)
}

/** The question that was chosen for the ideas that follow, if one was. */
export function chosenQuestion(votes: readonly VoteResult[]): string | null {
  const vote = lastVoteOf(votes, 'def.hmw')
  return vote ? chosenOf(votes, vote) : null
}

/** Dots a note got; rounds that break a tie are no dots of their own. */
export function dotsOf(votes: readonly VoteResult[], note: string): number {
  return votes
    .filter(({ roundOf: of }) => !of)
    .flatMap(({ results }) => results)
    .reduce((sum, result) => (result.note === note ? sum + result.dots : sum), 0)
}

/** Note to the dots it got in all closed votes. */
export function allDots(votes: readonly VoteResult[]): ReadonlyMap<string, number> {
  const notes = new Set(votes.flatMap(({ results }) => results.map(({ note }) => note)))
  return new Map([...notes].map((note) => [note, dotsOf(votes, note)]))
}

export type SectorCells = NonNullable<VoteResult['sectors']>

/**
 * How many people of a sector gave a candidate a dot, where it is 3 or more and what is left out cannot be had by
 * subtraction: in each candidate's line at least two numbers are missing and stand for 3 people or more together, or none.
 *
 * @param ballots with the sector of who gave each
 */
export function sectorCells(
  candidates: readonly { readonly id: string }[],
  ballots: readonly { readonly sector: SectorCode; readonly dots: Dots }[],
): SectorCells {
  const people = new Map<SectorCode, number>()
  for (const { sector } of ballots) people.set(sector, (people.get(sector) ?? 0) + 1)
  const shown = new Map<SectorCode, Record<string, number>>()
  for (const { id } of candidates) {
    const cells = [...people.keys()].map((sector) => ({
      sector,
      count: ballots.filter((ballot) => ballot.sector === sector && (ballot.dots[id] ?? 0) > 0).length,
    }))
    for (const { sector, count } of safeCells(cells)) shown.set(sector, { ...shown.get(sector), [id]: count })
  }
  return [...shown].sort(([a], [b]) => (a < b ? -1 : 1)).map(([sector, cells]) => ({ sector, cells }))
}

interface Cell {
  readonly sector: SectorCode
  readonly count: number
}

/** The cells of one candidate that may be shown; the line's total is known to everybody. */
function safeCells(cells: readonly Cell[]): readonly Cell[] {
  const hidden = cells.filter(({ count }) => count < FEWEST)
  const open = cells.filter(({ count }) => count >= FEWEST).sort((a, b) => b.count - a.count)
  const isSafe = () =>
    hidden.length === 0 || (hidden.length > 1 && hidden.reduce((sum, { count }) => sum + count, 0) >= FEWEST)
  while (!isSafe()) {
    const smallest = open.pop()
    if (smallest === undefined) return []
    hidden.push(smallest)
  }
  return open
}
