// Whom a facilitator arranges into groups: everybody who joined and everybody expected, with their names,
// asked of the vault.
import { useEffect, useState } from 'react'
import type { SectorCode } from '../../shared/method/vocabulary.ts'
import type { Person } from '../../shared/people/person.ts'
import type { ExpectedReply } from '../../shared/protocol/roster.ts'
import { api } from '../model/api.ts'
import { useAgenda } from '../model/react.tsx'
import { expectedPeople } from '../model/roster-api.ts'
import type { Session } from '../model/session.ts'

export interface GroupPerson {
  readonly id: string
  readonly name: string
  readonly code: string
  readonly sector: SectorCode
  /** Whether they are on the list and have not come yet. */
  readonly isExpected: boolean
}

export function useGroupPeople(session: Session): readonly GroupPerson[] {
  const { agenda, ticket, me } = session
  useAgenda(agenda)
  const [told, setTold] = useState<readonly Person[]>([])
  const [expected, setExpected] = useState<readonly ExpectedReply[]>([])
  const joined = agenda.people.size
  // biome-ignore lint/correctness/useExhaustiveDependencies: somebody who joins meanwhile is a reason to ask again
  useEffect(() => {
    let left = false
    // Without an answer people are there by their codes.
    api.people(ticket, me.workshop).then(
      (people) => left || setTold(people),
      () => undefined,
    )
    expectedPeople(ticket, me.workshop).then(
      (people) => left || setExpected(people),
      () => undefined,
    )
    return () => {
      left = true
    }
  }, [ticket, me.workshop, joined])
  const names = new Map(told.map(({ id, name }) => [id, name]))
  const here = agenda.company.map(({ id, code, name, sector }) => {
    return { id, code, sector, name: names.get(id) ?? name ?? code, isExpected: false }
  })
  const coming = expected
    .filter(({ id }) => !agenda.people.has(id))
    .map(({ id, code, name, sector }) => ({ id, code, sector, name, isExpected: true }))
  return [...here, ...coming].sort((a, b) => a.code.localeCompare(b.code, undefined, { numeric: true }))
}
