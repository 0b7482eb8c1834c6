// The vault: what must not be in a shared document. Holds its rooms together; each room is a file of its own.
import { type Generations, generationsOf } from '../store/generations.ts'
import type { Store } from '../store/store.ts'
import { type Agendas, createAgendas } from './agendas.ts'
import { type Archived, createArchived } from './archived.ts'
import { type AttendanceRecords, createAttendance } from './attendance.ts'
import { type Ballots, createBallots } from './ballots.ts'
import { type Certificates, createCertificates } from './certificates.ts'
import { createDataRequests, type DataRequests } from './data-requests.ts'
import { createExpected, type Expected } from './expected.ts'
import { createImageReader, type ImageReader } from './image-reader.ts'
import { createImages, type Images } from './images.ts'
import { createJoining, type Joining } from './joining.ts'
import { createMarks, type Marks } from './marks.ts'
import { createOrganiser, type Organiser } from './organiser.ts'
import { createPeople, type People } from './people.ts'
import { createProgrammes, type Programmes } from './programmes.ts'
import type { Random } from './random.ts'
import { createRemovals, type Removals } from './removals.ts'
import { createTickets, type Tickets } from './tickets.ts'
import { createTypedReports, type TypedReports } from './typed-reports.ts'
import { createVersions, type Versions } from './versions.ts'
import { createWorkshops, type Workshops } from './workshops.ts'

export interface Vault {
  readonly tickets: Tickets
  readonly organiser: Organiser
  readonly joining: Joining
  readonly removals: Removals
  readonly programmes: Programmes
  readonly agendas: Agendas
  readonly typedReports: TypedReports
  readonly marks: Marks
  readonly workshops: Workshops
  readonly people: People
  readonly expected: Expected
  readonly attendance: AttendanceRecords
  readonly certificates: Certificates
  readonly images: Images
  readonly versions: Versions
  readonly ballots: Ballots
  readonly dataRequests: DataRequests
  readonly archived: Archived
  readonly generations: Generations
}

export interface VaultOptions {
  readonly store: Store
  /** The workshop's clock, ms since 1970. */
  readonly now: () => number
  readonly random: Random
  readonly imageReader?: ImageReader
}

export function createVault(options: VaultOptions): Vault {
  const tickets = createTickets(options)
  const reader = options.imageReader ?? createImageReader()
  return {
    tickets,
    organiser: createOrganiser(options),
    joining: createJoining(options),
    removals: createRemovals({ ...options, tickets }),
    programmes: createProgrammes(options),
    agendas: createAgendas(options),
    typedReports: createTypedReports(options),
    marks: createMarks({ ...options, reader }),
    workshops: createWorkshops(options),
    people: createPeople(options),
    expected: createExpected(options),
    attendance: createAttendance(options),
    certificates: createCertificates(options),
    images: createImages({ ...options, reader }),
    versions: createVersions(options),
    ballots: createBallots(options),
    dataRequests: createDataRequests(options),
    archived: createArchived(options),
    generations: generationsOf(options.store),
  }
}
