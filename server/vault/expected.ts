// People who are on the list and have not come yet: their id and code are kept for them until they join by the same name.
import type { SectorCode } from '../../shared/method/vocabulary.ts'
import { type Person, personCode } from '../../shared/people/person.ts'
import { nameKey } from '../../shared/people/roster.ts'
import type { Store } from '../store/store.ts'
import type { NewPerson } from './people.ts'
import { createId, type Random } from './random.ts'
import { expectedReader, TABLE } from './records.ts'

export interface ExpectedPerson {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly organisation: string
  readonly kind: string
  readonly sector: SectorCode
}

export interface Expected {
  /** Adds people; those whose name is expected already are passed over. All or, when codes were taken meanwhile, again. */
  add(workshop: string, people: readonly Omit<ExpectedPerson, 'id' | 'code'>[]): Promise<void>
  /** In the order of their codes. */
  list(workshop: string): Promise<readonly ExpectedPerson[]>
  /** Expects somebody no more; their code is never given to another. */
  remove(workshop: string, id: string): Promise<void>
  /** Somebody came: gives them the place kept under their name; null when there is none, or several. */
  arrive(workshop: string, person: NewPerson): Promise<Person | null>
}

interface ExpectedOptions {
  readonly store: Store
  readonly now: () => number
  readonly random: Random
}

const numberOf = (code: string) => Number(/\d+$/.exec(code)?.[0] ?? 0)

export function createExpected({ store, now, random }: ExpectedOptions): Expected {
  async function list(workshop: string): Promise<readonly ExpectedPerson[]> {
    const records = await store.listRecords(TABLE.expected, `${workshop}/`)
    return records
      .flatMap(({ value }) => expectedReader.safeParse(value).data ?? [])
      .sort((a, b) => numberOf(a.code) - numberOf(b.code) || (a.id < b.id ? -1 : 1))
  }

  return {
    list,
    async add(workshop, people) {
      for (;;) {
        const known = new Set((await list(workshop)).map(({ name }) => nameKey(name)))
        const fresh = people.filter(({ name }) => !known.has(nameKey(name)))
        if (fresh.length === 0) return
        const taken = await store.listRecords(TABLE.personCode, `${workshop}/`)
        const last = Math.max(0, ...taken.map(({ key }) => numberOf(key.slice(workshop.length + 1))))
        const changes = fresh.flatMap(({ name, organisation, kind, sector }, index) => {
          const id = createId(random)
          const value = { id, code: personCode(last + index + 1), name, organisation, kind, sector }
          return [
            { kind: 'insert', table: TABLE.personCode, key: `${workshop}/${value.code}`, value: id },
            { kind: 'insert', table: TABLE.expected, key: `${workshop}/${id}`, value },
          ] as const
        })
        // Somebody who joined in the same moment has one of these codes.
        if (await store.transact(changes)) return
      }
    },
    async remove(workshop, id) {
      await store.transact([{ kind: 'delete', table: TABLE.expected, key: `${workshop}/${id}` }])
    },
    async arrive(workshop, { name, organisation, sector, shownAs }) {
      const key = nameKey(name)
      const alike = (await list(workshop)).filter((expected) => nameKey(expected.name) === key)
      const [place] = alike
      if (!place || alike.length > 1) return null
      const { id, code, kind } = place
      const person: Person = {
        ...{ id, code, name, sector, shownAs },
        organisation: organisation === '' ? place.organisation : organisation,
        joinedAt: now(),
        details: { wasExpected: true, ...(kind !== '' && { kind }) },
      }
      // Two of one name at once: the first has the place, the other one of their own.
      const isFirst = await store.transact([
        { kind: 'insert', table: TABLE.person, key: `${workshop}/${id}`, value: person },
        { kind: 'delete', table: TABLE.expected, key: `${workshop}/${id}` },
      ])
      return isFirst ? person : null
    },
  }
}
