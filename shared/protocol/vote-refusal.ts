// Why a vote is refused. Apart from the schemas, so that a page can read it without loading what checks requests.

/** Why a vote is refused, as `where` of the fault `vote-refused`; each has words in both languages. */
export const VOTE_REFUSALS = [
  /** Fewer than two candidates, or one that is not on the board, or must not be shown. */
  'candidates',
  'question',
  'budget',
  'cap',
  'closed',
  /** The person's ballot was begun on another device. */
  'elsewhere',
  /** Not one of the group that votes. */
  'group',
  /** No such permit: nobody was given this token. */
  'token',
  /** Still open: what was asked needs its totals. */
  'open',
  /** The workshop has as many votes as it can keep. */
  'full',
] as const
export type VoteRefusal = (typeof VOTE_REFUSALS)[number]

export function isVoteRefusal(value: unknown): value is VoteRefusal {
  return VOTE_REFUSALS.some((refusal) => refusal === value)
}
