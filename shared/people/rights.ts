// Who may do what: one table, asked by the interface and the server alike. "Can", never "is".

export type Role =
  | 'organiser'
  | 'facilitator'
  | 'scribe'
  | 'participant'
  | 'mentor'
  | 'observer'
  | 'projector'

export const ROLES: readonly Role[] = [
  'organiser',
  'facilitator',
  'scribe',
  'participant',
  'mentor',
  'observer',
  'projector',
]

export type Capability =
  | 'programme.manage'
  | 'workshop.invite'
  | 'workshop.archive'
  /** Send people away and let them in again, take links back, change the join code, close joining. */
  | 'admission.manage'
  /** Make a new organiser's secret. */
  | 'secret.rotate'
  | 'agenda.run'
  | 'board.write'
  | 'concept.read'
  | 'concept.write'
  | 'people.read'
  | 'presence.share'
  /** See versions and every minute of the past, and who wrote in it. */
  | 'history.read'
  | 'version.keep'

const CAPABILITIES: Readonly<Record<Role, readonly Capability[]>> = {
  organiser: [
    'programme.manage',
    'workshop.invite',
    'workshop.archive',
    'admission.manage',
    'secret.rotate',
    'agenda.run',
    'board.write',
    'concept.read',
    'concept.write',
    'people.read',
    'presence.share',
    'history.read',
    'version.keep',
  ],
  facilitator: [
    'workshop.invite',
    'workshop.archive',
    'admission.manage',
    'agenda.run',
    'board.write',
    'concept.read',
    'concept.write',
    'people.read',
    'presence.share',
    'history.read',
    'version.keep',
  ],
  scribe: ['board.write', 'concept.read', 'concept.write', 'people.read', 'presence.share', 'history.read'],
  participant: ['board.write', 'concept.read', 'presence.share'],
  mentor: ['concept.read', 'presence.share'],
  observer: ['concept.read'],
  projector: [],
}

export function can(role: Role, capability: Capability): boolean {
  return CAPABILITIES[role].includes(capability)
}

export function isRole(value: unknown): value is Role {
  return ROLES.some((role) => role === value)
}

/** The shared documents of a workshop, split by who may write them. */
export type DocumentName = 'agenda' | 'board' | 'concept'

export const DOCUMENTS: readonly DocumentName[] = ['agenda', 'board', 'concept']

export type Access = 'none' | 'read' | 'write'

/** What a role may do with a document. Everyone in the workshop reads the agenda and the board. */
export function accessTo(document: DocumentName, role: Role): Access {
  if (document === 'agenda') return can(role, 'agenda.run') ? 'write' : 'read'
  if (document === 'board') return can(role, 'board.write') ? 'write' : 'read'
  if (can(role, 'concept.write')) return 'write'
  return can(role, 'concept.read') ? 'read' : 'none'
}
