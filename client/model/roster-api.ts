// Asking the server for the people who are expected: fetched with what shows them.
import type { ExpectedReply, NewExpected } from '../../shared/protocol/roster.ts'
import { post, refusalOf } from './api.ts'

const pathOf = (workshop: string) => `/api/workshops/${encodeURIComponent(workshop)}/expected`

/** @throws {ApiError} */
export async function expectedPeople(ticket: string, workshop: string): Promise<readonly ExpectedReply[]> {
  const headers = { accept: 'application/json', authorization: `Bearer ${ticket}` }
  const response = await fetch(pathOf(workshop), { headers, cache: 'no-store' })
  if (!response.ok) throw await refusalOf(response)
  return (await response.json()) as readonly ExpectedReply[]
}

/** @throws {ApiError} */
export function expectPeople(
  ticket: string,
  workshop: string,
  people: NewExpected['people'],
): Promise<readonly ExpectedReply[]> {
  return post(pathOf(workshop), { people }, ticket)
}

/** @throws {ApiError} */
export function expectNoMore(
  ticket: string,
  workshop: string,
  person: string,
): Promise<readonly ExpectedReply[]> {
  return post(`${pathOf(workshop)}/${encodeURIComponent(person)}/remove`, {}, ticket)
}
