// Who may do what: one table, asked by the interface and the server alike. "Can", never "is".

export type Role =
  | 'organiser'
  | 'facilitator'
  | 'cofacilitator'
  | 'scribe'
  | 'participant'
  | 'mentor'
  | 'observer'
  | 'projector'

export const ROLES: readonly Role[] = [
  'organiser',
  'facilitator',
  'cofacilitator',
  'scribe',
  'participant',
  'mentor',
  'observer',
  'projector',
]

/** What somebody who joined may be made, and be made a participant again. */
export const PERSON_ROLES = [
  'participant',
  'cofacilitator',
  'scribe',
  'mentor',
  'observer',
] as const satisfies readonly Role[]

export type PersonRole = (typeof PERSON_ROLES)[number]

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
  /** Comment on the concept, and answer comments. */
  | 'concept.comment'
  | 'people.read'
  | 'presence.share'
  /** See versions and every minute of the past, and who wrote in it. */
  | 'history.read'
  | 'version.keep'
  /** Open and close votes, count raised hands, choose. */
  | 'vote.run'
  /** Add people without a device, and write notes that are theirs. */
  | 'note.credit'
  /** See who was there how long, and put it right. */
  | 'attendance.manage'
  /** Give certificates their numbers, take them back, and decide beside the rule. */
  | 'certificate.issue'
  /** Record what people ask about their data, see what is held on them, choose what is erased. */
  | 'data.manage'
  /** Be the second person who confirms an erasure. */
  | 'data.confirm'
  /** Give dots; only somebody who joined as a person does. */
  | 'vote.cast'

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
    'concept.comment',
    'people.read',
    'presence.share',
    'history.read',
    'version.keep',
    'vote.run',
    'note.credit',
    'attendance.manage',
    'certificate.issue',
    'data.manage',
    'data.confirm',
  ],
  facilitator: [
    'workshop.invite',
    'workshop.archive',
    'admission.manage',
    'agenda.run',
    'board.write',
    'concept.read',
    'concept.write',
    'concept.comment',
    'people.read',
    'presence.share',
    'history.read',
    'version.keep',
    'vote.run',
    'note.credit',
    'attendance.manage',
    'data.confirm',
  ],
  // Runs the room beside the facilitator: who comes in, who is sent away and what leaves stay the facilitator's.
  cofacilitator: [
    'agenda.run',
    'board.write',
    'concept.read',
    'concept.write',
    'concept.comment',
    'people.read',
    'presence.share',
    'history.read',
    'version.keep',
    'vote.run',
    'note.credit',
  ],
  scribe: [
    'board.write',
    'concept.read',
    'concept.write',
    'concept.comment',
    'people.read',
    'presence.share',
    'history.read',
    'note.credit',
    'vote.cast',
  ],
  participant: ['board.write', 'concept.read', 'concept.comment', 'presence.share', 'vote.cast'],
  mentor: ['concept.read', 'concept.comment', 'presence.share'],
  observer: ['concept.read', 'concept.comment'],
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

/**
 * What a page may open: the shared documents, and what is hidden until it is revealed, in a document of one's own under
 * one's name or under none. Versions, archives and the history know only the shared ones.
 */
export type SyncName = DocumentName | 'private' | 'anonymous'

export type Access = 'none' | 'read' | 'write'

/** What a role may do with a document. Everyone in the workshop reads the agenda and the board. */
export function accessTo(document: SyncName, role: Role): Access {
  if (document === 'agenda') return can(role, 'agenda.run') ? 'write' : 'read'
  // One's own is for whoever writes; nobody reads another's, whatever the role.
  if (document === 'private' || document === 'anonymous') return can(role, 'board.write') ? 'write' : 'none'
  if (document === 'board') return can(role, 'board.write') ? 'write' : 'read'
  if (can(role, 'concept.write')) return 'write'
  return can(role, 'concept.read') ? 'read' : 'none'
}
