// Where people are let in by code, whatever page asks: one count of wrong codes for all of them.
import { readJoinCode } from '../../shared/base/join-code.ts'
import type { Person } from '../../shared/people/person.ts'
import type { InvitationReply, JoinRequest } from '../../shared/protocol/http.ts'
import type { WorkshopRecord } from '../vault/records.ts'
import { Refusal } from './fault.ts'
import type { Gateway } from './gateway.ts'
import { createGuessing } from './guessing.ts'

export interface JoinDesk {
  /**
   * What a person sees before giving a name.
   *
   * @param address the network address that asks
   * @throws {Refusal} `code-unknown`, `code-closed`, `too-many-tries`
   */
  invitation(address: string, code: string): Promise<InvitationReply>
  /** Lets a person in. @throws {Refusal} as `invitation` does */
  join(address: string, wanted: JoinRequest): Promise<Joined>
}

interface Joined {
  readonly workshop: string
  readonly ticket: string
  readonly person: Person
}

export function createJoinDesk({
  vault,
  steward,
  votes,
}: Pick<Gateway, 'vault' | 'steward' | 'votes'>): JoinDesk {
  const guessing = createGuessing()

  async function workshopOf(address: string, typed: string): Promise<WorkshopRecord> {
    await guessing.admit(address)
    const code = readJoinCode(typed)
    const workshop = code === null ? null : await vault.workshops.findByCode(code)
    const isCurrent = workshop !== null && workshop.code === code
    if (isCurrent && (await vault.joining.get(workshop)).isOpen) return workshop
    await guessing.wrong(address)
    throw new Refusal(workshop ? 'code-closed' : 'code-unknown', 'code')
  }

  return {
    async invitation(address, typed) {
      const workshop = await workshopOf(address, typed)
      const programme = await vault.programmes.get(workshop.programme)
      const locality = programme?.localities.find(({ id }) => id === workshop.locality)
      return { code: workshop.code, title: workshop.title, locality: locality?.name ?? '' }
    },

    async join(address, wanted) {
      const workshop = await workshopOf(address, wanted.code)
      await guessing.joined(address)
      const person =
        (await vault.expected.arrive(workshop.id, wanted)) ?? (await vault.people.add(workshop.id, wanted))
      const ticket = await vault.tickets.issue({
        role: 'participant',
        workshop: workshop.id,
        person: person.id,
      })
      await steward.publish(workshop.id, person)
      votes.peopleChanged(workshop.id)
      return { workshop: workshop.id, ticket, person }
    },
  }
}
