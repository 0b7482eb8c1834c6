// Who may do what, as a table a person reads: the rights matrix is tried against it, and docs/threats.md shows it.
import { ROLES, type Role, type SyncName } from '../../shared/people/rights.ts'

/** Everybody who could ask. The last six hold no right at all, each for another reason. */
export const ASKERS = [
  ...ROLES,
  'organiser secret',
  'no ticket',
  'garbage',
  'expired',
  'revoked link',
  'removed person',
  'other workshop',
] as const
export type Asker = (typeof ASKERS)[number]

/** Roles a ticket can have; a ticket of the organiser's role is for one workshop, the secret for all. */
export const OUTSIDERS: readonly Asker[] = [
  'no ticket',
  'garbage',
  'expired',
  'revoked link',
  'removed person',
  'other workshop',
]

const STAFF: readonly Role[] = ['organiser', 'facilitator']
/** Who runs the room. */
const LEADERS: readonly Role[] = [...STAFF, 'cofacilitator']
const WRITERS: readonly Role[] = [...LEADERS, 'scribe']

export interface Row {
  /** What Hono calls the route. */
  readonly route: string
  /** In words, for the document. */
  readonly does: string
  /** Roles whose ticket opens it; the organiser's secret opens all but what needs a person. */
  readonly may: readonly Role[] | 'anybody'
  /** Only for the organiser's secret: a ticket of any role is for one workshop. */
  readonly secretOnly?: true
  /** Only for the person a ticket was given to. */
  readonly personal?: true
  /** Only for people who joined: links for staff are nobody's, and the organiser's secret is nobody. */
  readonly joinedOnly?: true
  /** The ticket comes in the cookie of the simple page. */
  readonly byCookie?: true
  /** A ticket of another workshop opens it too: what it leads to is decided further in. */
  readonly anyTicket?: true
  readonly body?: unknown
  /** What is in the place of the route's parameters; `workshop` and `person` are filled in. */
  readonly at?: Readonly<Record<string, string>>
  readonly query?: string
  /** Headers beside the ticket. */
  readonly headers?: Readonly<Record<string, string>>
}

/** As from another machine, through a proxy. */
const ELSEWHERE = { 'x-forwarded-for': '198.51.100.7' }

export const ROWS: readonly Row[] = [
  { route: 'GET /healthz', does: 'whether the server is well', may: 'anybody' },
  { route: 'GET /readyz', does: 'whether people may be sent here', may: 'anybody', headers: ELSEWHERE },
  {
    route: 'GET /metrics',
    does: 'the server’s numbers (and whoever is on its machine)',
    may: [],
    secretOnly: true,
    headers: ELSEWHERE,
  },
  { route: 'GET /api/clock', does: 'the server’s time', may: 'anybody' },
  {
    route: 'GET /api/join/:code',
    does: 'what a join code is for',
    may: 'anybody',
    at: { code: '0000-00' },
  },
  { route: 'POST /api/join', does: 'join with a code', may: 'anybody', body: {} },
  { route: 'GET /api/programmes', does: 'list programmes', may: [], secretOnly: true },
  { route: 'POST /api/programmes', does: 'make a programme', may: [], secretOnly: true, body: {} },
  { route: 'GET /api/programmes/:id/agendas', does: 'list own agendas', may: [], secretOnly: true },
  {
    route: 'POST /api/programmes/:id/agendas',
    does: 'write an own agenda',
    may: [],
    secretOnly: true,
    body: {},
  },
  {
    route: 'POST /api/programmes/:id/agendas/:agenda/remove',
    does: 'take an own agenda away',
    may: [],
    secretOnly: true,
    at: { agenda: 'own-none' },
    body: {},
  },
  {
    route: 'GET /api/programmes/:id/report',
    does: 'read what a programme’s report is made of',
    may: [],
    secretOnly: true,
  },
  {
    route: 'POST /api/programmes/:id/report',
    does: 'keep what was typed for the report',
    may: [],
    secretOnly: true,
    body: {},
  },
  {
    route: 'GET /api/programmes/:id/report.pdf',
    does: 'a programme’s report as PDF',
    may: [],
    secretOnly: true,
  },
  {
    route: 'GET /api/programmes/:id/marks',
    does: 'see the logos of a programme',
    may: [],
    secretOnly: true,
  },
  {
    route: 'POST /api/programmes/:id/marks',
    does: 'add a logo',
    may: [],
    secretOnly: true,
    body: 'no picture',
  },
  {
    route: 'POST /api/programmes/:id/marks/:mark',
    does: 'say what a logo is, or move it',
    may: [],
    secretOnly: true,
    body: {},
    at: { mark: 'none' },
  },
  {
    route: 'POST /api/programmes/:id/marks/:mark/remove',
    does: 'remove a logo',
    may: [],
    secretOnly: true,
    body: {},
    at: { mark: 'none' },
  },
  {
    route: 'GET /api/programmes/:id/signature',
    does: 'see the signature on certificates',
    may: [],
    secretOnly: true,
  },
  {
    route: 'POST /api/programmes/:id/signature',
    does: 'put a signature on certificates',
    may: [],
    secretOnly: true,
    body: 'no picture',
  },
  {
    route: 'POST /api/programmes/:id/signature/remove',
    does: 'take the signature away',
    may: [],
    secretOnly: true,
    body: {},
  },
  {
    route: 'GET /api/workshops/:id/marks',
    does: 'see the logos for its documents',
    may: [...WRITERS, 'participant', 'mentor', 'observer'],
  },
  { route: 'POST /api/workshops', does: 'make a workshop', may: [], secretOnly: true, body: {} },
  {
    route: 'POST /api/programmes/:id/merge',
    does: 'make one workshop of two',
    may: [],
    secretOnly: true,
    body: {},
  },
  { route: 'POST /api/archive', does: 'import a workshop', may: [], secretOnly: true, body: {} },
  { route: 'POST /api/sample', does: 'open the sample', may: [], secretOnly: true, body: {} },
  { route: 'POST /api/organiser/secret', does: 'make a new organiser’s secret', may: [], secretOnly: true },
  { route: 'GET /api/me', does: 'who one is in the workshop', may: ROLES, query: 'workshop' },
  { route: 'GET /api/me/person', does: 'one’s own name and organisation', may: [], personal: true },
  { route: 'POST /api/workshops/:id/tickets', does: 'make a link for a role', may: STAFF, body: {} },
  {
    route: 'GET /api/workshops/:id/people',
    does: 'names and organisations of all',
    may: WRITERS,
  },
  {
    route: 'POST /api/workshops/:id/people',
    does: 'add a person without a device',
    may: WRITERS,
    body: {},
  },
  { route: 'GET /api/workshops/:id/expected', does: 'names of people who are expected', may: WRITERS },
  { route: 'POST /api/workshops/:id/expected', does: 'bring a list of people', may: STAFF, body: {} },
  {
    route: 'POST /api/workshops/:id/expected/:person/remove',
    does: 'expect a person no more',
    may: STAFF,
    at: { person: 'nobody' },
  },
  {
    route: 'POST /api/workshops/:id/companions',
    does: 'join beside somebody on one device',
    may: [],
    joinedOnly: true,
    body: {},
  },
  {
    route: 'POST /api/workshops/:id/shown-as',
    does: 'be shown less to the others',
    may: [],
    joinedOnly: true,
    body: {},
  },
  {
    route: 'POST /api/workshops/:id/comments',
    does: 'comment on the concept',
    may: [...WRITERS, 'participant', 'mentor', 'observer'],
    body: {},
  },
  { route: 'GET /api/workshops/:id/archive', does: 'take the workshop away as a file', may: STAFF },
  { route: 'GET /api/workshops/:id/admission', does: 'see people and links', may: STAFF },
  {
    route: 'POST /api/workshops/:id/people/:person/remove',
    does: 'send a person away',
    may: STAFF,
    at: { person: 'nobody' },
  },
  {
    route: 'POST /api/workshops/:id/people/:person/readmit',
    does: 'let a person in again',
    may: STAFF,
    at: { person: 'nobody' },
  },
  {
    route: 'POST /api/workshops/:id/people/:person/role',
    does: 'change a person´s role',
    may: STAFF,
    at: { person: 'nobody' },
    body: {},
  },
  {
    route: 'POST /api/workshops/:id/links/:link/revoke',
    does: 'take a link back',
    may: STAFF,
    at: { link: 'none' },
  },
  { route: 'POST /api/workshops/:id/links/renew', does: 'new links of a role', may: STAFF, body: {} },
  { route: 'POST /api/workshops/:id/code', does: 'change the join code', may: STAFF },
  { route: 'POST /api/workshops/:id/joining', does: 'open and close joining', may: STAFF, body: {} },
  {
    route: 'POST /api/workshops/:id/images',
    does: 'send a picture',
    may: [...WRITERS, 'participant'],
    body: 'no picture',
  },
  {
    route: 'GET /api/workshops/:id/images/:file',
    does: 'see a picture',
    may: ROLES,
    at: { file: 'none' },
  },
  {
    route: 'GET /api/workshops/:id/concept.pdf',
    does: 'take the concept as a PDF',
    may: [...WRITERS, 'participant', 'mentor', 'observer'],
  },
  {
    route: 'POST /api/workshops/:id/concept.pdf',
    does: 'take it with pictures of the board',
    may: [...WRITERS, 'participant', 'mentor', 'observer'],
    body: 'no form',
  },
  {
    route: 'POST /api/workshops/:id/board.pdf',
    does: 'have pictures of the board set as a PDF',
    may: [...WRITERS, 'participant', 'mentor', 'observer'],
    body: {},
  },
  { route: 'GET /api/workshops/:id/history/versions', does: 'list versions', may: WRITERS },
  { route: 'POST /api/workshops/:id/history/versions', does: 'keep a version', may: LEADERS, body: {} },
  {
    route: 'GET /api/workshops/:id/history/versions/:version/:document',
    does: 'see a version',
    may: WRITERS,
    at: { version: 'none', document: 'board' },
  },
  { route: 'GET /api/workshops/:id/history/minutes', does: 'see what was when', may: WRITERS },
  {
    route: 'GET /api/workshops/:id/history/rows/:document',
    does: 'play the workshop again',
    may: WRITERS,
    at: { document: 'board' },
  },
  {
    route: 'GET /api/workshops/:id/history/vanished',
    does: 'see what vanished a moment ago',
    may: [...WRITERS, 'participant'],
  },
  {
    route: 'POST /api/workshops/:id/votes',
    does: 'open a vote',
    may: LEADERS,
    body: {},
  },
  {
    route: 'POST /api/workshops/:id/votes/:vote/close',
    does: 'close a vote',
    may: LEADERS,
    at: { vote: 'none' },
  },
  {
    route: 'GET /api/workshops/:id/votes/:vote/hands',
    does: 'see raised hands counted so far',
    may: LEADERS,
    at: { vote: 'none' },
  },
  {
    route: 'PUT /api/workshops/:id/votes/:vote/hands',
    does: 'count raised hands',
    may: LEADERS,
    at: { vote: 'none' },
    body: {},
  },
  {
    route: 'POST /api/workshops/:id/votes/:vote/choose',
    does: 'mark what was chosen',
    may: LEADERS,
    at: { vote: 'none' },
    body: {},
  },
  {
    route: 'POST /api/workshops/:id/votes/:vote/permit',
    does: 'get the permit for one’s ballot',
    may: [],
    joinedOnly: true,
    at: { vote: 'none' },
  },
  {
    route: 'PUT /api/workshops/:id/votes/:vote/ballot',
    does: 'give dots',
    may: [],
    joinedOnly: true,
    at: { vote: 'none' },
    body: {},
  },
  {
    route: 'POST /api/workshops/:id/votes/:vote/ballot',
    does: 'see one’s own ballot, with its token',
    may: [],
    joinedOnly: true,
    at: { vote: 'none' },
    body: {},
  },
  {
    route: 'POST /api/workshops/:id/reveal',
    does: 'show hidden notes to everybody',
    may: LEADERS,
    body: {},
  },
  {
    route: 'GET /api/workshops/:id/inbox/:item',
    does: 'read notes that go through the facilitators',
    may: LEADERS,
    at: { item: 'none' },
  },
  {
    route: 'POST /api/workshops/:id/inbox/:item',
    does: 'show such a note, or give it back',
    may: LEADERS,
    at: { item: 'none' },
    body: {},
  },
  { route: 'GET /api/workshops/:id/attendance', does: 'see who was there how long', may: STAFF },
  {
    route: 'POST /api/workshops/:id/attendance/:person',
    does: 'put attendance right',
    may: STAFF,
    at: { person: 'nobody' },
    body: {},
  },
  {
    route: 'POST /api/workshops/:id/certificates/settings',
    does: 'settle what certificates say',
    may: ['organiser'],
    body: {},
  },
  {
    route: 'POST /api/workshops/:id/certificates',
    does: 'give certificates their numbers',
    may: ['organiser'],
    body: {},
  },
  {
    route: 'POST /api/workshops/:id/certificates/:number/cancel',
    does: 'cancel a certificate',
    may: ['organiser'],
    at: { number: 'none' },
    body: {},
  },
  {
    route: 'POST /api/workshops/:id/certificates/:number/reissue',
    does: 'issue a certificate again, with the name put right',
    may: ['organiser'],
    at: { number: 'none' },
    body: {},
  },
  {
    route: 'GET /api/workshops/:id/attendance/list/:moment',
    does: 'print the attendance list',
    may: STAFF,
    at: { moment: 'never' },
  },
  { route: 'GET /api/workshops/:id/certificates/pdf', does: 'print all certificates', may: ['organiser'] },
  {
    route: 'GET /api/workshops/:id/attendance/minutes',
    does: 'print the minutes of the session',
    may: STAFF,
  },
  {
    route: 'GET /api/workshops/:id/certificates/zip',
    does: 'take all certificates away',
    may: ['organiser'],
  },
  {
    route: 'GET /api/workshops/:id/certificates/:number/pdf',
    does: 'print a certificate',
    may: ['organiser'],
    at: { number: 'none' },
  },
  {
    route: 'GET /api/data-requests',
    does: 'where requests about data wait',
    may: [],
    secretOnly: true,
  },
  {
    route: 'GET /api/workshops/:id/data-requests',
    does: 'see what people asked about their data',
    may: STAFF,
  },
  {
    route: 'POST /api/workshops/:id/data-requests',
    does: 'record what a person asked about their data',
    may: ['organiser'],
    body: {},
  },
  {
    route: 'POST /api/workshops/:id/data-requests/:request/verify',
    does: 'say how a person was made sure of',
    may: ['organiser'],
    at: { request: 'none' },
    body: {},
  },
  {
    route: 'GET /api/workshops/:id/data-requests/:request/held',
    does: 'see what is held on a person',
    may: ['organiser'],
    at: { request: 'none' },
  },
  {
    route: 'POST /api/workshops/:id/data-requests/:request/preview',
    does: 'see what an erasure would touch',
    may: ['organiser'],
    at: { request: 'none' },
    body: {},
  },
  {
    route: 'POST /api/workshops/:id/data-requests/:request/propose',
    does: 'choose what is to be erased',
    may: ['organiser'],
    at: { request: 'none' },
    body: {},
  },
  {
    route: 'POST /api/workshops/:id/data-requests/:request/confirm',
    does: 'confirm an erasure as a second person',
    may: STAFF,
    at: { request: 'none' },
    body: {},
  },
  {
    route: 'POST /api/workshops/:id/data-requests/:request/close',
    does: 'end a request about data otherwise',
    may: ['organiser'],
    at: { request: 'none' },
    body: {},
  },
  {
    route: 'POST /api/workshops/:id/data-requests/:request/code',
    does: 'make a code with which a person sees their data',
    may: ['organiser'],
    at: { request: 'none' },
  },
  {
    route: 'GET /api/workshops/:id/erased',
    does: 'whether versions sent out hold what was erased since',
    may: ['organiser', 'facilitator', 'cofacilitator', 'scribe', 'participant', 'mentor', 'observer'],
  },
  {
    route: 'GET /api/my-data',
    does: 'see and take what is held on oneself (or by a code)',
    may: [],
    joinedOnly: true,
  },
  {
    route: 'POST /api/my-data/request',
    does: 'ask to be erased (or by a code)',
    may: [],
    joinedOnly: true,
    body: {},
  },
  { route: 'GET /patikra', does: 'ask whether a certificate counts', may: 'anybody' },
  {
    route: 'GET /patikra/:code',
    does: 'see whether a certificate counts',
    may: 'anybody',
    at: { code: 'none' },
  },
  {
    route: 'POST /patikra/:code',
    does: 'compare a name with a certificate’s',
    may: 'anybody',
    at: { code: 'none' },
  },
  { route: 'GET /paprasta', does: 'the page without JavaScript', may: 'anybody' },
  { route: 'POST /paprasta/join', does: 'join with a code, on that page', may: 'anybody' },
  {
    route: 'POST /paprasta/note',
    does: 'write a note, on that page (by its cookie)',
    may: [],
    joinedOnly: true,
    byCookie: true,
  },
  { route: 'POST /paprasta/leave', does: 'forget who one is, on that page', may: 'anybody' },
  { route: 'POST /api/sync', does: 'sync over plain HTTP', may: ROLES, anyTicket: true },
  { route: 'POST /api/sync/up', does: 'send in a session one opened', may: 'anybody' },
  { route: 'POST /api/sync/down', does: 'hear in a session one opened', may: 'anybody' },
  { route: 'POST /api/sync/end', does: 'end a session one opened', may: 'anybody' },
]

export interface DocumentRow {
  readonly document: SyncName
  /** What stands in the address after the workshop, where that is not the document's name. */
  readonly path?: string
  readonly holds: string
  readonly write: readonly Role[]
  readonly read: readonly Role[]
}

export const DOCUMENT_ROWS: readonly DocumentRow[] = [
  {
    document: 'agenda',
    holds: 'plan, timer, frames, public part of people',
    write: LEADERS,
    read: ROLES,
  },
  { document: 'board', holds: 'notes and all on the board', write: [...WRITERS, 'participant'], read: ROLES },
  {
    document: 'concept',
    holds: 'the concept',
    write: WRITERS,
    read: ['organiser', 'facilitator', 'scribe', 'participant', 'mentor', 'observer'],
  },
  {
    document: 'private',
    holds: 'one’s own hidden notes, nobody else’s',
    write: [...WRITERS, 'participant'],
    read: [],
  },
  {
    document: 'anonymous',
    path: 'anonymous/a-key-this-device-made',
    holds: 'hidden notes of who has the key, without a name',
    write: [...WRITERS, 'participant'],
    read: [],
  },
]
