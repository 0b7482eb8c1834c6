// Requests about personal data, step by step: recorded, identity checked, chosen, confirmed by a second person or after the
// delay, carried out. Decides which step may follow which; who may ask is the gateway's, rewriting documents is erase.ts's.
import { isoDate } from '../../shared/concept/format.ts'
import {
  type CertificateFate,
  confirmableFrom,
  type DataRequest,
  type DataRequestFrom,
  type DataWish,
  type ErasureScope,
  endState,
  forgetting,
  type IdentityCheck,
  isOpen,
  type StepTaken,
} from '../../shared/people/data-request.ts'
import { dueDay, workingDayBefore } from '../../shared/people/data-request-due.ts'
import { ERASED_CODE, type Person } from '../../shared/people/person.ts'
import type {
  DataRequestReply,
  DataRequestsReply,
  ErasedReply,
  ErasurePreviewReply,
  HeldReply,
  NewDataRequest,
  OwnDataReply,
  Proposal,
  WaitingRequests,
} from '../../shared/protocol/data-requests.ts'
import type { Log } from '../log.ts'
import type { WorkshopRecord } from '../vault/records.ts'
import { type HeldSources, heldOn, ownData, ownNotes } from './data-requests-held.ts'
import { citingSections, previewErasure, versionsBefore } from './data-requests-preview.ts'

/** What an erasure takes away: people, and what notes and other things on the board say or show. */
export interface Erasure {
  readonly workshop: string
  readonly persons: readonly string[]
  /** Ids of notes and of whatever else lies on the board. */
  readonly notes: readonly string[]
  readonly certificates: CertificateFate
}

/** What came of it: the sections of the concept that have to be looked at again among it. */
export interface Erased {
  readonly sections: readonly string[]
}

/** Who takes a step, and with which ticket. */
export interface Asker {
  readonly role: string
  /** The id of the ticket: another one is another person. */
  readonly ticket: string
  readonly mayManage: boolean
}

/** Why a step does not follow: it is not the one that is due, it is too early for this asker, or nobody is meant any more. */
export type StepFault = 'state' | 'second-person' | 'person' | 'notes' | 'unable'

export class StepError extends Error {
  readonly fault: StepFault

  constructor(fault: StepFault) {
    super(`The step does not follow: ${fault}`)
    this.name = 'StepError'
    this.fault = fault
  }
}

export interface DataDesk {
  /** Workshops whose requests wait for an answer, those due soonest first. */
  waiting(): Promise<readonly WaitingRequests[]>
  list(workshop: WorkshopRecord, asker: Asker): Promise<DataRequestsReply>
  record(workshop: WorkshopRecord, request: NewDataRequest): Promise<DataRequest>
  verify(workshop: WorkshopRecord, id: string, check: IdentityCheck): Promise<void>
  held(workshop: WorkshopRecord, id: string): Promise<HeldReply | null>
  preview(workshop: WorkshopRecord, id: string, notes: readonly string[]): Promise<ErasurePreviewReply | null>
  propose(workshop: WorkshopRecord, id: string, proposal: Proposal, asker: Asker): Promise<void>
  /** Takes the step that cannot be taken back; resolves when it is done. */
  confirm(workshop: WorkshopRecord, id: string, who: string, asker: Asker): Promise<DataRequest>
  /** Ends a request otherwise, or takes a proposal back. */
  close(
    workshop: WorkshopRecord,
    id: string,
    outcome: 'answered' | 'withdrawn' | 'reopened',
    who: StepTaken,
  ): Promise<void>
  /** Whether versions sent out hold what was erased since. */
  erased(workshop: WorkshopRecord): Promise<ErasedReply>
  /**
   * At the start: ends erasures that were confirmed when the server stopped, and lets go of people who are gone, because
   * an older backup brings back requests of whoever was erased since.
   */
  resume(): Promise<void>
  own(workshop: WorkshopRecord, person: Person): Promise<OwnDataReply>
  ask(workshop: WorkshopRecord, person: Person, wish: DataWish, from: DataRequestFrom): Promise<void>
}

interface DataDeskOptions extends HeldSources {
  readonly log: Log
  /** Rewrites what is kept, so that it holds neither the people nor the texts. */
  readonly erase: ((erasure: Erasure) => Promise<Erased>) | null
  /** Overwrites what the store deleted. */
  readonly forgetDeleted: () => Promise<void>
}

const NOBODY = { person: null, plan: null, proposedWith: null } as const

/** What waits first, what is due soonest before the rest; then what is over, newest first. */
function byUrgency(a: DataRequestReply, b: DataRequestReply): number {
  if (isOpen(a) !== isOpen(b)) return isOpen(a) ? -1 : 1
  if (isOpen(a)) return a.dueOn.localeCompare(b.dueOn, 'en') || a.number - b.number
  return (b.closedAt ?? 0) - (a.closedAt ?? 0) || b.number - a.number
}

export function createDataDesk(options: DataDeskOptions): DataDesk {
  const { vault, steward, log, now, erase, forgetDeleted } = options
  const { dataRequests } = vault
  /** Erasures under way, by the ids of their requests: whoever asks again waits for the same. */
  const underWay = new Map<string, Promise<DataRequest>>()

  async function find(workshop: WorkshopRecord, id: string): Promise<DataRequest> {
    const request = await dataRequests.get(workshop.id, id)
    if (!request) throw new StepError('person')
    return request
  }

  async function personOf(workshop: WorkshopRecord, { person }: DataRequest): Promise<Person> {
    const known = person === null ? null : await vault.people.get(workshop.id, person)
    if (!known) throw new StepError('person')
    return known
  }

  const openedOn = (request: DataRequest) => ({
    dueOn: dueDay(request.receivedOn),
    remindOn: workingDayBefore(dueDay(request.receivedOn)),
  })

  /** What the erasure will be found to have done, counted while there is somebody to count. */
  async function scopeOf(workshop: WorkshopRecord, { person, plan }: DataRequest): Promise<ErasureScope> {
    if (plan === null || person === null) throw new StepError('state')
    const register = await vault.certificates.list(workshop.programme, workshop.id)
    return steward.withDocuments(workshop.id, ({ agenda, board, concept }) => {
      const own = ownNotes(board, person)
      const gone = plan.notes.filter((id) => board.note(id))
      const codes = gone.flatMap((id) => agenda.codes.get(id) ?? [])
      return {
        erasedNotes: gone.length,
        keptNotes: own.filter(({ id }) => !gone.includes(id)).length,
        ...(plan.drawings ? { erasedDrawings: plan.drawings.length } : {}),
        certificates: register.filter((one) => one.person === person).length,
        fate: plan.certificates,
        kept: plan.kept,
        basis: plan.basis,
        sections: [...citingSections(concept, codes).keys()],
      }
    })
  }

  /** Nothing that is kept of requests names the person any more; what else they asked is over with it. */
  async function forget(workshop: WorkshopRecord, person: string, done: DataRequest): Promise<void> {
    await dataRequests.forgetCodes(workshop.id, person)
    for (const other of await dataRequests.list(workshop.id)) {
      if (other.person !== person || other.id === done.id) continue
      const end = isOpen(other) ? ({ state: 'withdrawn', closedAt: now() } as const) : {}
      await dataRequests.put(workshop.id, { ...other, ...end, ...NOBODY })
    }
    // Last: a server that stops before has a request by whose person it finds the rest.
    await dataRequests.put(workshop.id, done)
    await forgetDeleted()
  }

  function logErased(
    workshop: WorkshopRecord,
    { number, confirmed }: DataRequest,
    scope: ErasureScope,
  ): void {
    // No name, no id: the number of the request leads to who decided, and to nobody it was about.
    const { erasedNotes, keptNotes } = scope
    const said = { event: 'data.erased', workshop: workshop.id, request: number }
    // At a level that is logged unless somebody turns it off: this is taken back by nobody.
    log.warn({ ...said, role: confirmed?.role, erasedNotes, keptNotes }, 'A person was erased')
  }

  async function carryOut(workshop: WorkshopRecord, id: string, step: StepTaken): Promise<DataRequest> {
    // Looked at again: another may have been quicker.
    const request = await find(workshop, id)
    if (!isOpen(request)) return request
    const { person, plan } = request
    const confirmed = request.confirmed ?? step
    if (erase === null || person === null || plan === null) throw new StepError('unable')
    // Counted once: who takes it up again after a stop finds nobody to count.
    const scope = request.scope ?? (await scopeOf(workshop, request))
    const carrying: DataRequest = { ...request, state: 'carrying', confirmed, scope }
    await dataRequests.put(workshop.id, carrying)
    const { notes, drawings = [], certificates } = plan
    const gone = { notes: [...notes, ...drawings], certificates }
    const { sections } = await erase({ workshop: workshop.id, persons: [person], ...gone })
    const all = [...new Set([...scope.sections, ...sections])]
    const done = forgetting(carrying, { ...scope, sections: all }, now())
    await forget(workshop, person, done)
    logErased(workshop, done, scope)
    return done
  }

  /** Ends what was confirmed and hardly begun when the server stopped. Nobody waits: what fails is asked again by hand. */
  async function takeUp(
    workshop: WorkshopRecord,
    { id, number }: DataRequest,
    step: StepTaken,
  ): Promise<void> {
    try {
      await carryOut(workshop, id, step)
    } catch (err) {
      const said = { event: 'data.resumeFailed', workshop: workshop.id, request: number }
      log.error({ ...said, err }, 'An erasure that was begun cannot be ended now')
    }
  }

  return {
    async waiting() {
      const today = isoDate(now())
      const found: WaitingRequests[] = []
      for (const workshop of await vault.workshops.list()) {
        const open = (await dataRequests.list(workshop.id)).filter(isOpen).map(openedOn)
        const dueOn = open.map((one) => one.dueOn).sort()[0]
        if (dueOn === undefined) continue
        const { id, title } = workshop
        const isSoon = open.some(({ remindOn }) => remindOn <= today)
        found.push({ workshop: id, title, count: open.length, dueOn, isSoon })
      }
      return found.sort((a, b) => a.dueOn.localeCompare(b.dueOn, 'en'))
    },

    async list(workshop, { ticket, mayManage }) {
      const [requests, people] = await Promise.all([
        dataRequests.list(workshop.id),
        vault.people.list(workshop.id),
      ])
      const [codes, organiser] = await steward.withDocuments(
        workshop.id,
        ({ agenda }) => [agenda.codes, agenda.about?.organiser ?? ''] as const,
      )
      const known = new Map(people.map((person) => [person.id, person]))
      const replies = requests.map((request): DataRequestReply => {
        const { proposedWith: _with, person: id, plan, ...rest } = request
        const person = id === null ? undefined : known.get(id)
        const noteCodes = plan?.notes.flatMap((note) => codes.get(note) ?? []) ?? []
        return {
          ...rest,
          ...openedOn(request),
          plan,
          code: person?.code ?? null,
          name: person?.name ?? null,
          confirmableFrom: confirmableFrom(request, ticket),
          noteCodes,
        }
      })
      return {
        requests: replies.sort(byUrgency),
        people: people
          .filter(({ code }) => mayManage && code !== ERASED_CODE)
          .map(({ id, code, name }) => ({ id, code, name })),
        mayManage,
        today: isoDate(now()),
        organiser,
        workshop: workshop.title,
      }
    },

    async record(workshop, { person, wish, receivedOn }) {
      if (!(await vault.people.get(workshop.id, person))) throw new StepError('person')
      const added = await dataRequests.add(workshop.id, { person, wish, receivedOn, from: 'letter' })
      return added.request
    },

    async verify(workshop, id, check) {
      const request = await find(workshop, id)
      if (request.state !== 'received') throw new StepError('state')
      await dataRequests.put(workshop.id, { ...request, state: 'verified', check })
    },

    async held(workshop, id) {
      const request = await find(workshop, id)
      return heldOn(options, workshop, await personOf(workshop, request))
    },

    async preview(workshop, id, notes) {
      await personOf(workshop, await find(workshop, id))
      return steward.withDocuments(workshop.id, (documents) => previewErasure(documents, notes, now()))
    },

    async propose(workshop, id, { who, notes, drawings = [], certificates, kept, basis }, { role, ticket }) {
      const request = await find(workshop, id)
      if (request.wish !== 'erase' || request.state !== 'verified') throw new StepError('state')
      await personOf(workshop, request)
      const isAll = await steward.withDocuments(workshop.id, ({ board }) => {
        const others = new Set(board.drawings.map((drawing) => drawing.id))
        return notes.every((note) => board.note(note)) && drawings.every((each) => others.has(each))
      })
      // A list made from an old look at the board would erase less than it says.
      if (!isAll) throw new StepError('notes')
      await dataRequests.put(workshop.id, {
        ...request,
        state: 'proposed',
        plan: {
          notes: [...new Set(notes)],
          ...(drawings.length > 0 ? { drawings: [...new Set(drawings)] } : {}),
          ...{ certificates, kept, basis },
        },
        proposed: { at: now(), who, role },
        proposedWith: ticket,
      })
    },

    async confirm(workshop, id, who, { role, ticket }) {
      const request = await find(workshop, id)
      const from = confirmableFrom(request, ticket)
      if (from === null) throw new StepError('state')
      if (from > now()) throw new StepError('second-person')
      const done = underWay.get(id) ?? carryOut(workshop, id, { at: now(), who, role })
      underWay.set(id, done)
      try {
        return await done
      } finally {
        underWay.delete(id)
      }
    },

    async close(workshop, id, outcome, who) {
      const request = await find(workshop, id)
      if (!isOpen(request) || request.state === 'carrying') throw new StepError('state')
      if (outcome === 'reopened') {
        if (request.state !== 'proposed') throw new StepError('state')
        const nothing = { plan: null, proposed: null, proposedWith: null }
        await dataRequests.put(workshop.id, { ...request, ...nothing, state: 'verified' })
        return
      }
      const isAnswer = outcome === 'answered'
      // An erasure is answered by erasing.
      if (isAnswer && (request.wish !== 'access' || request.state !== 'verified'))
        throw new StepError('state')
      await dataRequests.put(workshop.id, {
        ...request,
        ...{ plan: null, proposed: null, proposedWith: null },
        state: isAnswer ? 'done' : 'withdrawn',
        confirmed: who,
        closedAt: who.at,
      })
    },

    async erased(workshop) {
      const done = (await dataRequests.list(workshop.id)).filter(({ scope, closedAt }) => scope && closedAt)
      const lastAt = Math.max(0, ...done.map(({ closedAt }) => closedAt ?? 0))
      if (lastAt === 0) return { lastAt: null, versions: [] }
      const versions = await steward.withDocuments(workshop.id, ({ concept }) =>
        versionsBefore(concept, lastAt),
      )
      return { lastAt, versions }
    },

    async resume() {
      for (const workshop of await vault.workshops.list()) {
        const here = new Set((await vault.people.list(workshop.id)).map(({ id }) => id))
        for (const request of await dataRequests.list(workshop.id)) {
          const { person, scope, confirmed } = request
          if (person === null) continue
          if (here.has(person)) {
            if (request.state === 'carrying' && confirmed && erase) await takeUp(workshop, request, confirmed)
            continue
          }
          await dataRequests.forgetCodes(workshop.id, person)
          const state = scope ? endState(scope) : 'done'
          const end = isOpen(request) ? { state, closedAt: now() } : {}
          await dataRequests.put(workshop.id, { ...request, ...end, ...NOBODY })
          if (request.state === 'carrying' && scope) logErased(workshop, request, scope)
        }
      }
      // A server that stopped may not have come to it; a disk that is full must not keep anybody out.
      await forgetDeleted().catch((err: unknown) => {
        log.warn({ event: 'data.forgetFailed', err }, 'What was deleted waits to be overwritten')
      })
    },

    async own(workshop, person) {
      const [data, requests] = await Promise.all([
        ownData(options, workshop, person),
        dataRequests.list(workshop.id),
      ])
      const last = requests.findLast((one) => one.person === person.id)
      return {
        ...data,
        request: last
          ? {
              ...{ number: last.number, wish: last.wish, receivedOn: last.receivedOn, state: last.state },
              dueOn: dueDay(last.receivedOn),
            }
          : null,
      }
    },

    async ask(workshop, person, wish, from) {
      const receivedOn = isoDate(now())
      await dataRequests.add(workshop.id, { person: person.id, wish, from, receivedOn })
    },
  }
}
