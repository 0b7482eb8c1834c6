// The HTTP side of attendance and certificates.
import type { CertificateSettings } from '../../shared/people/certificate.ts'
import type { AttendanceReply, NewAttendanceChange } from '../../shared/protocol/attendance.ts'
import { call, get, post } from './api.ts'

const at = (workshop: string, ...path: readonly string[]) =>
  ['/api/workshops', encodeURIComponent(workshop), ...path].join('/')

/** Attendance as one ticket may ask about one workshop. */
export function attendanceApi(ticket: string, workshop: string) {
  const send = (path: readonly string[], body: unknown) =>
    post<AttendanceReply>(at(workshop, ...path), body, ticket)
  const certificate = (number: string) => ['certificates', encodeURIComponent(number)]
  return {
    read: () => get<AttendanceReply>(at(workshop, 'attendance'), ticket),
    correct: (person: string, change: NewAttendanceChange) =>
      send(['attendance', encodeURIComponent(person)], change),
    settle: (settings: CertificateSettings) => send(['certificates', 'settings'], settings),
    issue: (people: readonly string[]) =>
      send(['certificates'], { people, address: globalThis.location.origin }),
    cancel: (number: string, reason: string) => send([...certificate(number), 'cancel'], { reason }),
    reissue: (number: string, name: string, reason: string) =>
      send([...certificate(number), 'reissue'], { name, reason, address: globalThis.location.origin }),
    /** A file by the rest of its address, with the name the server gives it. */
    async file(path: string): Promise<{ readonly name: string; readonly file: Blob }> {
      const response = await call('GET', at(workshop, path), { ticket })
      const named = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')
      return { name: named?.[1] ?? 'vieta.pdf', file: await response.blob() }
    },
  } as const
}

export type AttendanceApi = ReturnType<typeof attendanceApi>
