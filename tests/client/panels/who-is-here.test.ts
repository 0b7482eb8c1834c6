import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { Presence } from '../../../client/model/presence.ts'
import type { Session } from '../../../client/model/session.ts'
import { personColour, whoIsHere } from '../../../client/panels/who-is-here.ts'
import { Agenda } from '../../../shared/agenda/agenda.ts'
import type { PublicPerson } from '../../../shared/people/person.ts'
import type { Role } from '../../../shared/people/rights.ts'

const people: readonly PublicPerson[] = [
  { id: 'a', code: 'D01', shownAs: 'name', name: 'Šarūnė Ąžuolienė', sector: 'culture' },
  { id: 'b', code: 'D02', shownAs: 'code', name: null, sector: 'community' },
  { id: 'c', code: 'D03', shownAs: 'sector', name: null, sector: 'business' },
]

function sessionOf(me: { person: string | null; role: Role }, others: readonly [string | null, Role][]) {
  const agenda = new Agenda(new Y.Doc())
  agenda.setPeople(people)
  const presence: Pick<Presence, 'others'> = {
    others: () =>
      others.map(([person, role], index) => ({
        key: String(index),
        person,
        role,
        cursor: null,
        selection: [],
        drag: null,
        editing: null,
        follows: false,
        view: null,
      })),
  }
  return { agenda, presence, me } as unknown as Session
}

describe('who is here', () => {
  it('lists me first, then people in the order they came, then staff, each as they chose', () => {
    const session = sessionOf({ person: 'b', role: 'participant' }, [
      [null, 'facilitator'],
      ['c', 'participant'],
      ['a', 'participant'],
    ])
    expect(whoIsHere(session, 'lt').map(({ label }) => label)).toEqual([
      'D02',
      'Šarūnė Ąžuolienė',
      'Verslas',
      'Moderatorius (-ė)',
    ])
  })

  it('counts a person with two devices once, and one who is also me not again', () => {
    const session = sessionOf({ person: 'a', role: 'participant' }, [
      ['a', 'participant'],
      ['b', 'participant'],
      ['b', 'participant'],
    ])
    expect(whoIsHere(session, 'en').map(({ label }) => label)).toEqual(['Šarūnė Ąžuolienė', 'D02'])
  })
})

it('gives neighbours in the list of codes different colours, and everybody the same one everywhere', () => {
  const colours = people.map(personColour)
  expect(new Set(colours).size).toBe(3)
  expect(colours).toEqual(people.map(personColour))
})
