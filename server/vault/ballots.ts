// Ballots of votes that are open. On the disk nothing joins a ballot and a person at any time: permits are made many at
// once, before anybody asks; who was given one is noted without which; a ballot is kept by its permit, and not when. Even
// the order rows stand in says nothing: people are given permits as the vote begins, in an order of its own, and vote
// when they please. Once a vote is closed only its totals are left.
import { createHash } from 'node:crypto'
import { countBallots, type Dots, type HandVotes, sectorCells, tidyDots } from '../../shared/agenda/poll.ts'
import { createTurns, type Turns } from '../../shared/base/turns.ts'
import type { SectorCode } from '../../shared/method/vocabulary.ts'
import type { RecordChange, Store } from '../store/store.ts'
import type { Random } from './random.ts'
import { ballotReader, type PollRecord, pollReader, TABLE } from './records.ts'

export interface Ballots {
  /** Opens a vote; false when there is one by its id. */
  open(workshop: string, poll: PollRecord): Promise<boolean>
  get(workshop: string, vote: string): Promise<PollRecord | null>
  list(workshop: string): Promise<readonly PollRecord[]>
  /** Gives a person what lets one ballot in; null when they were given it before and their device has it. */
  permit(workshop: string, vote: string, person: string): Promise<string | null>
  /**
   * Keeps a ballot in the place of the one with the same permit; without dots there is none.
   *
   * @param sector of the voter; remembered, never kept
   * @param check asked once nobody else changes the vote; what it throws is thrown
   */
  cast(
    workshop: string,
    vote: string,
    ballot: { readonly token: string; readonly dots: Dots; readonly sector: SectorCode },
    check: (poll: PollRecord | null) => void,
  ): Promise<'kept' | 'no-permit'>
  /** The dots of a ballot; null when nobody was given its permit. */
  own(workshop: string, vote: string, token: string): Promise<Dots | null>
  /** How many ballots there are. */
  voted(workshop: string, vote: string): Promise<number>
  /** Notes how many voted by raising a hand; the vote as it is then, unchanged when it is closed. */
  setHands(workshop: string, vote: string, hands: HandVotes): Promise<PollRecord | null>
  /**
   * Counts a vote and takes away its ballots, permits and voters, all in one; one that is closed stays as it is.
   *
   * @param eligible asked when it is counted
   */
  close(
    workshop: string,
    vote: string,
    at: number,
    eligible: (poll: PollRecord) => Promise<number>,
  ): Promise<PollRecord | null>
}

interface BallotsOptions {
  readonly store: Store
  readonly random: Random
}

/** Permits made at once: a workshop's people, so that most votes need no more. */
const BATCH = 32

/** What is known of an open vote in memory, and gone with the process. */
interface Memory {
  readonly turns: Turns
  /** Permits made and not given, in no order. */
  readonly spare: string[]
  /** What people were given, until the first ballot with it: an answer that got lost can be given again. */
  readonly given: Map<string, string>
  /** By the hash of the permit. */
  readonly sectors: Map<string, SectorCode>
}

export function createBallots({ store, random }: BallotsOptions): Ballots {
  const memories = new Map<string, Memory>()

  function memoryOf(key: string): Memory {
    const known = memories.get(key)
    if (known) return known
    const made = { turns: createTurns(1), spare: [], given: new Map(), sectors: new Map() }
    memories.set(key, made)
    return made
  }

  const keyOf = (workshop: string, vote: string) => `${workshop}/${vote}`

  async function read(key: string): Promise<PollRecord | null> {
    return pollReader.safeParse(await store.getRecord(TABLE.poll, key)).data ?? null
  }

  /** Rows are written in the order of their hashes and given in another, so that their places in the file tell nothing. */
  async function makePermits(key: string, spare: string[]): Promise<void> {
    const tokens = Array.from({ length: BATCH }, () => Buffer.from(random.bytes(16)).toString('base64url'))
    await store.transact(
      tokens
        .map(hashOf)
        .sort()
        .map((hash) => ({ kind: 'put', table: TABLE.permit, key: `${key}/${hash}`, value: {} })),
    )
    spare.push(...tokens)
  }

  async function ballotsOf(key: string): Promise<readonly { readonly hash: string; readonly dots: Dots }[]> {
    const records = await store.listRecords(TABLE.ballot, `${key}/`)
    return records.flatMap(({ key: own, value }) => {
      const found = ballotReader.safeParse(value)
      return found.success ? [{ hash: own.slice(key.length + 1), dots: found.data.dots }] : []
    })
  }

  /** Left out when a ballot's sector is not known any more, after a restart: a part would be no breakdown. */
  function sectorsOf(poll: PollRecord, ballots: readonly { hash: string; dots: Dots }[], memory: Memory) {
    const known = ballots.flatMap(({ hash, dots }) => {
      const sector = memory.sectors.get(hash)
      return sector === undefined ? [] : [{ sector, dots }]
    })
    return known.length < ballots.length ? [] : sectorCells(poll.candidates, known)
  }

  async function removals(key: string): Promise<readonly RecordChange[]> {
    const found = await Promise.all(
      [TABLE.ballot, TABLE.permit, TABLE.voter].map(async (table) => {
        const records = await store.listRecords(table, `${key}/`)
        return records.map((record) => ({ kind: 'delete', table, key: record.key }) as const)
      }),
    )
    return found.flat()
  }

  async function count(poll: PollRecord, key: string, memory: Memory, at: number, eligible: number) {
    const ballots = await ballotsOf(key)
    const sectors = sectorsOf(poll, ballots, memory)
    const closed: PollRecord = {
      ...poll,
      // Words of the board: kept for those who vote, and no longer.
      candidates: poll.candidates.map(({ id }) => ({ id, text: '' })),
      closed: {
        at,
        eligible: Math.max(eligible, ballots.length),
        voted: ballots.length,
        results: [
          ...countBallots(
            poll.candidates,
            ballots.map(({ dots }) => dots),
            poll.hands,
          ),
        ],
        ...(sectors.length > 0 ? { sectors: sectors.map(({ sector, cells }) => ({ sector, cells })) } : {}),
      },
    }
    await store.transact([{ kind: 'put', table: TABLE.poll, key, value: closed }, ...(await removals(key))])
    return closed
  }

  return {
    open: (workshop, poll) => store.insertRecord(TABLE.poll, keyOf(workshop, poll.id), poll),
    get: (workshop, vote) => read(keyOf(workshop, vote)),
    async list(workshop) {
      const records = await store.listRecords(TABLE.poll, `${workshop}/`)
      return records.flatMap(({ value }) => pollReader.safeParse(value).data ?? [])
    },
    permit(workshop, vote, person) {
      const key = keyOf(workshop, vote)
      const { turns, spare, given } = memoryOf(key)
      return turns.run(async () => {
        const known = given.get(person)
        if (known !== undefined) return known
        if (spare.length === 0) await makePermits(key, spare)
        if (!(await store.insertRecord(TABLE.voter, `${key}/${person}`, {}))) return null
        const [token] = spare.splice(random.below(spare.length), 1)
        if (token === undefined) throw new Error('No permit was made')
        given.set(person, token)
        return token
      })
    },
    cast(workshop, vote, { token, dots, sector }, check) {
      const key = keyOf(workshop, vote)
      const { turns, given, sectors } = memoryOf(key)
      const hash = hashOf(token)
      const place = { table: TABLE.ballot, key: `${key}/${hash}` }
      return turns.run(async () => {
        check(await read(key))
        if ((await store.getRecord(TABLE.permit, place.key)) === undefined) return 'no-permit'
        const value = { dots: tidyDots(dots) }
        const isEmpty = Object.keys(value.dots).length === 0
        await store.transact([isEmpty ? { kind: 'delete', ...place } : { kind: 'put', ...place, value }])
        sectors.set(hash, sector)
        for (const [person, own] of given) if (own === token) given.delete(person)
        // On another server the vote may have been closed in this moment: then it was counted without this ballot.
        check(await read(key))
        return 'kept'
      })
    },
    async own(workshop, vote, token) {
      const key = `${keyOf(workshop, vote)}/${hashOf(token)}`
      const kept = await store.getRecord(TABLE.ballot, key)
      if (kept !== undefined) return ballotReader.safeParse(kept).data?.dots ?? {}
      return (await store.getRecord(TABLE.permit, key)) === undefined ? null : {}
    },
    async voted(workshop, vote) {
      return (await store.listRecords(TABLE.ballot, `${keyOf(workshop, vote)}/`)).length
    },
    setHands(workshop, vote, hands) {
      const key = keyOf(workshop, vote)
      return memoryOf(key).turns.run(async () => {
        const poll = await read(key)
        if (!poll || poll.closed) return poll
        const next: PollRecord = { ...poll, hands: { people: hands.people, dots: tidyDots(hands.dots) } }
        await store.putRecord(TABLE.poll, key, next)
        return next
      })
    },
    close(workshop, vote, at, eligible) {
      const key = keyOf(workshop, vote)
      const memory = memoryOf(key)
      return memory.turns.run(async () => {
        const poll = await read(key)
        if (!poll || poll.closed) return poll
        const closed = await count(poll, key, memory, at, await eligible(poll))
        memories.delete(key)
        return closed
      })
    },
  }
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}
