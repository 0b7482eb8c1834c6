// The HTTP side of requests about personal data: the organiser's, and what is held on oneself.

import type { DataWish, IdentityCheck } from '../../shared/people/data-request.ts'
import type {
  DataCodeReply,
  DataRequestsReply,
  ErasedReply,
  ErasurePreviewReply,
  HeldReply,
  NewDataRequest,
  OwnDataReply,
  Proposal,
  WaitingRequests,
} from '../../shared/protocol/data-requests.ts'
import { get, post } from './api.ts'
import { workshopAddress } from './route.ts'

/** The requests about data beside the attendance: both are records of people. */
export function dataRequestsAddress(workshop: string, staff: boolean): string {
  const attendance = workshopAddress(workshop, 'attendance', staff)
  return `${attendance}${staff ? '&' : '?'}requests`
}

/** Whether an address is that of the requests. */
export function showsDataRequests(search: string): boolean {
  return new URLSearchParams(search).has('requests')
}

/** Requests as one ticket may ask about one workshop. */
export function dataApi(ticket: string, workshop: string) {
  const all = `/api/workshops/${encodeURIComponent(workshop)}/data-requests`
  const at = (request: string, step: string) => `${all}/${encodeURIComponent(request)}/${step}`
  const send = (path: string, body: unknown) => post<DataRequestsReply>(path, body, ticket)
  return {
    read: () => get<DataRequestsReply>(all, ticket),
    record: (request: NewDataRequest) => send(all, request),
    verify: (request: string, check: IdentityCheck) => send(at(request, 'verify'), { check }),
    held: (request: string) => get<HeldReply>(at(request, 'held'), ticket),
    preview: (request: string, notes: readonly string[]) =>
      post<ErasurePreviewReply>(at(request, 'preview'), { notes }, ticket),
    propose: (request: string, proposal: Proposal) => send(at(request, 'propose'), proposal),
    confirm: (request: string, who: string) => send(at(request, 'confirm'), { who }),
    close: (request: string, outcome: 'answered' | 'withdrawn' | 'reopened') =>
      send(at(request, 'close'), { outcome }),
    code: (request: string) => post<DataCodeReply>(at(request, 'code'), {}, ticket),
  } as const
}

export type DataApi = ReturnType<typeof dataApi>

/** Workshops whose requests wait for an answer, for the organiser's desk. */
export const waitingRequests = (secret: string) =>
  get<readonly WaitingRequests[]>('/api/data-requests', secret)

/** Where somebody with a code from the organiser sees their data. */
export const myDataAddress = '/join/my-data'

/** What is held on whoever has the ticket, or the code in its place. */
export const myData = (ticket: string) => get<OwnDataReply>('/api/my-data', ticket)

/** Asks the organiser for something about one's data; the answer is what is held, with the request. */
export const askAboutMyData = (ticket: string, wish: DataWish) =>
  post<OwnDataReply>('/api/my-data/request', { wish }, ticket)

/** Whether versions of the document sent out hold what was erased since. */
export const erasedSince = (ticket: string, workshop: string) =>
  get<ErasedReply>(`/api/workshops/${encodeURIComponent(workshop)}/erased`, ticket)
