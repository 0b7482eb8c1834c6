// Asking the server for people added by another's hand: fetched with the form that asks.
import type { Person } from '../../shared/people/person.ts'
import type { NewPersonRequest } from '../../shared/protocol/http.ts'
import { post } from './api.ts'

function pathOf(workshop: string, what: string): string {
  return `/api/workshops/${encodeURIComponent(workshop)}/${what}`
}

/** A second person at the device of who asks, with a ticket of their own. @throws {ApiError} */
export function joinBeside(
  ticket: string,
  workshop: string,
  person: NewPersonRequest,
): Promise<{ readonly ticket: string; readonly person: Person }> {
  return post(pathOf(workshop, 'companions'), person, ticket)
}

/** A person without a device. @throws {ApiError} */
export function addWithoutDevice(
  ticket: string,
  workshop: string,
  person: NewPersonRequest,
): Promise<Person> {
  return post(pathOf(workshop, 'people'), person, ticket)
}
