// People of a workshop, whole: what nobody in the room is sent. Codes D01, D02, ... go out in the order people come.
import { ERASED_CODE, type Person, personCode, SHOWN_AS, type ShownAs } from '../../shared/people/person.ts'
import type { Store } from '../store/store.ts'
import { createId, type Random } from './random.ts'
import { personReader, TABLE } from './records.ts'

export type NewPerson = Pick<Person, 'name' | 'organisation' | 'sector' | 'shownAs' | 'deviceless'>

export interface People {
  add(workshop: string, person: NewPerson): Promise<Person>
  /** Keeps people as an archive has them, ids and codes included; false, and nothing kept, when one is there twice. */
  adopt(workshop: string, people: readonly Person[]): Promise<boolean>
  get(workshop: string, id: string): Promise<Person | null>
  /** Shows a person less than before: never more. Null when there is no such person, or it would be more. */
  showLess(workshop: string, id: string, shownAs: ShownAs): Promise<Person | null>
  /** In the order of their codes. */
  list(workshop: string): Promise<readonly Person[]>
}

interface PeopleOptions {
  readonly store: Store
  readonly now: () => number
  readonly random: Random
}

export function createPeople({ store, now, random }: PeopleOptions): People {
  function insertion(workshop: string, person: Person) {
    const own = {
      kind: 'insert',
      table: TABLE.person,
      key: `${workshop}/${person.id}`,
      value: person,
    } as const
    // Those who were erased have one code together.
    if (person.code === ERASED_CODE) return [own]
    const key = `${workshop}/${person.code}`
    return [{ kind: 'insert', table: TABLE.personCode, key, value: person.id } as const, own]
  }

  async function list(workshop: string): Promise<readonly Person[]> {
    const records = await store.listRecords(TABLE.person, `${workshop}/`)
    return records
      .flatMap(({ value }) => readPerson(value) ?? [])
      .sort((a, b) => numberOf(a.code) - numberOf(b.code) || (a.id < b.id ? -1 : 1))
  }

  return {
    list,
    async add(workshop, { name, organisation, sector, shownAs, deviceless }) {
      const id = createId(random)
      const taken = await store.listRecords(TABLE.personCode, `${workshop}/`)
      let number = Math.max(0, ...taken.map(({ key }) => numberOf(key.slice(workshop.length + 1)))) + 1
      for (;;) {
        const code = personCode(number)
        const told = { id, code, name, organisation, sector, shownAs, joinedAt: now() }
        const person: Person = deviceless ? { ...told, deviceless } : told
        if (await store.transact(insertion(workshop, person))) return person
        // Somebody joined in the same moment and has this code.
        number += 1
      }
    },
    adopt: (workshop, people) => store.transact(people.flatMap((person) => insertion(workshop, person))),
    async showLess(workshop, id, shownAs) {
      const key = `${workshop}/${id}`
      const before = await store.getRecord(TABLE.person, key)
      const person = readPerson(before)
      if (!person || SHOWN_AS.indexOf(shownAs) < SHOWN_AS.indexOf(person.shownAs)) return null
      const value = { ...person, shownAs }
      await store.transact([{ kind: 'put', table: TABLE.person, key, value }])
      return value
    },
    async get(workshop, id) {
      return readPerson(await store.getRecord(TABLE.person, `${workshop}/${id}`))
    },
  }
}

function readPerson(value: unknown): Person | null {
  const read = personReader.safeParse(value)
  if (!read.success) return null
  const { details, deviceless, ...person } = read.data
  return { ...person, ...(deviceless && { deviceless }), ...(details && { details }) }
}

function numberOf(code: string): number {
  return Number(/\d+$/.exec(code)?.[0] ?? 0)
}
